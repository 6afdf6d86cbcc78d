"""Decisions that are written while the server is killed: the store stays whole."""

import json
import pathlib
import subprocess
import tempfile
import threading
import time

from strangers import ask


def run(report, Server, arguments, graph):
    with tempfile.TemporaryDirectory() as folder:
        store = str(pathlib.Path(folder) / "case.cordon")
        env = {"CORDON_TODAY": "2026-11-22", "PATH": "/usr/bin:/bin"}
        subprocess.run(
            [arguments.program, "import", str(graph), "--into", store, "--quiet"], env=env,
            check=True, capture_output=True)
        written = 0
        heads = None
        for round in range(arguments.kills):
            with Server(arguments.program, store, "--write") as server:
                if heads is not None:
                    _, _, body = ask(server, "GET", "/v1/activity")
                    records = [one for one in json.loads(body)["activity"] if one["kind"] == "decision"]
                    report.check(
                        f"the chain holds after kill {round}", heads in [one["hash"] for one in records])

                def write():
                    number = 0
                    while server.is_alive:
                        decision = {
                            "subject": {"id": f"{round}-{number}", "name": "Kesker Works"}, "entity": "K",
                            "decision": "unclear", "because": "asked", "by": "AR"}
                        try:
                            ask(server, "POST", "/v1/decisions", body=json.dumps(decision).encode())
                        except OSError:
                            return
                        number += 1

                writer = threading.Thread(target=write, daemon=True)
                writer.start()
                time.sleep(0.7 + 0.13 * round)
                try:
                    _, _, body = ask(server, "GET", "/v1/activity")
                    heads = json.loads(body)["heads"]["decision"] or None
                finally:
                    server.process.kill()
                writer.join(10)
            said = subprocess.run(
                [arguments.program, "decisions", store, "--ndjson"], env=env, capture_output=True, text=True)
            now = len(said.stdout.splitlines())
            report.check(f"kill {round}: {now} decisions, none lost", said.returncode == 0 and now >= written, said.stderr)
            written = now
        report.check("something was written", written > 0)
