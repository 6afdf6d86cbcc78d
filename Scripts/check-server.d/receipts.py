"""A receipt of the server's, which the command line checks later against the same graph and others."""

import pathlib
import subprocess
import tempfile

from strangers import ask

ROWS = b"""{"id":"1","name":"Kesker Works"}
{"id":"2","name":["Quiet Farm","Q. Farm"],"country":"nl"}
{"id":"3","name":"Oskar Vellinga","preset":"strict"}
"""


def run(report, Server, arguments, graph):
    program = arguments.program
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        with Server(program, str(graph)) as server:
            answer = ask(server, "POST", "/v1/screenings?receipt=true&decided=true", body=ROWS)[2]
        kept, receipt, touched = (folder / name for name in ("answer.ndjson", "receipt.json", "touched.ndjson"))
        kept.write_bytes(answer)
        receipt.write_bytes(answer.splitlines()[-1])
        touched.write_bytes(answer.replace(b'"match":true', b'"match":false', 1))
        other = folder / graph.name
        other.write_text(graph.read_text().replace("Kesker Works", "Keskar Werks"))
        (folder / "rows.ndjson").write_bytes(ROWS)

        def verify(*line):
            made = subprocess.run(
                [program, "verify", *map(str, line)], capture_output=True, text=True, env={"CORDON_TODAY": "2027-03-01"})
            return made.returncode, made.stdout

        for line, status, word in [
            ([kept], 0, "whole"), ([touched], 2, "NOT WHOLE"), ([kept, "--against", graph], 0, "nothing compared has changed"),
            ([kept, "--against", other], 2, "score 1 K"), ([receipt, "--against", graph], 0, "--subjects"),
            ([receipt, "--against", graph, "--subjects", folder / "rows.ndjson"], 0, "nothing compared has changed"),
            ([receipt, "--against", other, "--subjects", folder / "rows.ndjson"], 2, "score 1 K"),
            ([graph], 1, ""), ([folder / "nowhere"], 1, ""),
        ]:
            got, text = verify(*line)
            names = " ".join(pathlib.Path(str(part)).name for part in line)
            report.check(f"verify {names}: {status}", got == status and word in text, (got, text))
