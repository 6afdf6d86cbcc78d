"""The documents of `/v1` beside those of the command line: the same bytes, but for the folders of inputs."""

import pathlib
import re
import subprocess
import tempfile
import urllib.parse

from strangers import ask

CASE = "Graphs/garpiya"
# The verb with its arguments, and the same for the server.
PAIRS = [
    (["claims", "iemz-kupol"], "claims", {"entity": "iemz-kupol"}),
    (["claims", "--kinds", "statement"], "claims", {"kinds": "statement"}),
    (["show", "iemz-kupol"], "show", {"entity": "iemz-kupol"}),
    (["show", "iemz-kupol", "--limit", "3"], "show", {"entity": "iemz-kupol", "limit": 3}),
    (["owners", "voskresensk-plant"], "owners", {"entity": "voskresensk-plant"}),
    (["owners", "voskresensk-plant", "--ubo", "amlr"], "owners",
     {"entity": "voskresensk-plant", "ubo": "amlr"}),
    (["holdings", "almaz-antey", "--measure", "integrated"], "holdings",
     {"entity": "almaz-antey", "measure": "integrated"}),
    (["paths", "xiamen-limbach", "almaz-antey", "-k", "3", "--by", "evidence"], "paths",
     {"from": "xiamen-limbach", "to": "almaz-antey", "k": 3, "by": "evidence"}),
    (["flag", "iemz-kupol", "voskresensk-plant"], "flag",
     {"entity": ["iemz-kupol", "voskresensk-plant"]}),
    (["flag", "--as-of", "2023-12-01"], "flag", {"as-of": "2023-12-01"}),
    (["flag", "voskresensk-plant", "--regime", "uk", "--from", "2022-01-01", "--until", "2026-11-22"],
     "flag", {"entity": "voskresensk-plant", "regime": "uk", "from": "2022-01-01", "until": "2026-11-22"}),
    (["why", "voskresensk-plant", "--regime", "uk"], "why",
     {"entity": "voskresensk-plant", "regime": "uk"}),
    (["rank", "--by", "betweenness", "--top", "5"], "rank", {"by": "betweenness", "top": 5}),
    (["structure", "--find", "communities"], "structure", {"find": "communities"}),
    (["search", "Kupol"], "search", {"text": "Kupol"}),
    (["suggest"], "suggest", {}),
    (["suggest", "--names"], "suggest", {"names": "true"}),
    (["regimes", "eu"], "regimes", {"regime": "eu"}),
    (["regimes", "eu", "--as-of", "2021-06-01"], "regimes", {"regime": "eu", "as-of": "2021-06-01"}),
    (["show", "voskresensk-plant", "--all-days", "--as-of", "2010-01-01"], "show",
     {"entity": "voskresensk-plant", "all-days": "true", "as-of": "2010-01-01"}),
    (["owners", "voskresensk-plant", "--standing", "official", "--known-at", "2024-01-01"], "owners",
     {"entity": "voskresensk-plant", "standing": "official", "known-at": "2024-01-01"}),
    (["owners", "iemz-kupol", "--resolve", "union", "--measure", "control"], "owners",
     {"entity": "iemz-kupol", "resolve": "union", "measure": "control"}),
    (["flag", "iemz-kupol", "--screen-owners"], "flag", {"entity": "iemz-kupol", "screen-owners": "true"}),
    (["flag", "--all", "--limit", "20"], "flag", {"all": "true", "limit": 20}),
    (["why", "iemz-kupol", "--regime", "uk", "--assume", "almaz-antey>iemz-kupol=51%"], "why",
     {"entity": "iemz-kupol", "regime": "uk", "assume": "almaz-antey>iemz-kupol=51%"}),
    (["structure", "--find", "cut-points", "--limit", "4"], "structure", {"find": "cut-points", "limit": 4}),
    (["rank", "--by", "exposure", "--kinds", "ownership"], "rank", {"by": "exposure", "kinds": "ownership"}),
    (["search", "Алмаз-Антей", "--least", "0.5", "--limit", "3"], "search",
     {"text": "Алмаз-Антей", "least": 0.5, "limit": 3}),
]


# What takes long on a case of many open findings is asked of a small one.
SMALL = [
    (["unknowns", "--regime", "uk"], "unknowns", {"regime": "uk"}),
    (["unknowns", "--top", "3", "--as-of", "2024-03-01"], "unknowns", {"top": 3, "as-of": "2024-03-01"}),
    (["show", "S"], "show", {"entity": "S"}),
    (["claims", "K", "--contradictions"], "claims", {"entity": "K", "contradictions": "true"}),
]
# Screening needs a table; the server takes its one row as parameters.
SCREENED = [
    ("name\nIEMZ Kupol\n", {"name": "IEMZ Kupol"}),
    ("name,country\nAlmaz-Antey,ru\n", {"name": "Almaz-Antey", "country": "ru"}),
    ("name\nNobody Of That Name\n", {"name": "Nobody Of That Name"}),
]


def plain(text):
    """The document with inputs named without their folders, as the server names them."""
    return re.sub(r'"path": "[^"]*/', '"path": "', text)


def told(program, line):
    return subprocess.run(
        [program, *line, "--json"], capture_output=True, text=True, env={"CORDON_TODAY": "2026-11-22"})


def compare(report, server, program, line, name, options):
    said = told(program, line)
    query = urllib.parse.urlencode(options, doseq=True)
    status, _, got = ask(server, "GET", f"/v1/{name}?{query}")
    same = status == 200 and said.stdout and plain(said.stdout) == got.decode()
    report.check("as on the command line: " + " ".join(line), same, (status, got[:300], said.stderr))


def run(report, Server, arguments, graph):
    program = arguments.program
    with Server(program, CASE) as server:
        for verb, name, options in PAIRS:
            case = [] if verb[0] == "regimes" else [CASE]
            compare(report, server, program, verb[:1] + case + verb[1:], name, options)
        diff = ["diff", CASE, CASE, "--old-as-of", "2023-12-01"]
        compare(report, server, program, diff, "diff", {"old-as-of": "2023-12-01"})
        with tempfile.TemporaryDirectory() as folder:
            for table, options in SCREENED:
                path = pathlib.Path(folder) / "names.csv"
                path.write_text(table)
                compare(report, server, program, ["screen", CASE, str(path)], "screen", options)
    with Server(program, str(graph)) as server:
        for verb, name, options in SMALL:
            line = verb[:1] + [str(graph)] + verb[1:]
            compare(report, server, program, line, name, options)
