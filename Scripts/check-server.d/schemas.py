"""schemathesis over the OpenAPI document: whatever fits it, and whatever does not, is no 500.

It has no writer for JSON lines; strangers.py sends those.
"""

import pathlib
import re
import subprocess
import sys
import tempfile


def run(report, Server, arguments, graph):
    with Server(arguments.program, str(graph), "--quiet") as server:
        operations = 60
        each = max(1, arguments.calls // operations)
        made = subprocess.run(
            [
                str(pathlib.Path(sys.executable).parent / "schemathesis"), "run",
                server.url + "/openapi.json", "--checks", "not_a_server_error", "--phases",
                "examples,coverage,fuzzing", "--max-examples", str(each), "--seed", "7",
                "--request-timeout", "20", "--exclude-path", "/v1/screenings", "--suppress-health-check", "all", "--workers", "1",
            ],
            capture_output=True, text=True, timeout=1200, cwd=tempfile.gettempdir(),
        )
        found = re.search(r"(\d+) generated, (\d+) passed", made.stdout)
        if found is None:
            report.check("schemathesis ran", False, made.stdout[-2000:] + made.stderr[-500:])
            return
        print(f"      {found[1]} calls")
        report.check("no answer is a 500", int(found[1]) == int(found[2]) > 0, made.stdout[-3000:])
        # What the tool itself could not make or send is no answer of the server's.
        for fault in re.findall(r"^Errors:\n(?:.*\n)+?\n", made.stdout, re.M):
            report.skip("of the tool's own: " + " ".join(fault.split()))
        report.check("the server lives", server.is_alive)
