"""Asks a running `cordon serve` as its clients do. Prints a line a check; ends with 1 on a failure."""

import argparse
import importlib.util
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
TODAY = "2026-11-22"


class Report:
    """What was checked."""

    def __init__(self):
        self.failed = 0
        self.passed = 0

    def check(self, what, holds, detail=""):
        self.passed += bool(holds)
        self.failed += not holds
        print(("ok    " if holds else "FAILS ") + what + ("" if holds else f"  {detail}"))

    def skip(self, what):
        print("skipped: " + what)


class Server:
    """One server on a port of its own, ended with the block that started it."""

    def __init__(self, program, *arguments):
        self.log = tempfile.TemporaryFile(mode="w+")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", *arguments],
            stderr=subprocess.PIPE,
            text=True,
            env={"CORDON_TODAY": TODAY, "PATH": "/usr/bin:/bin", "HOME": tempfile.gettempdir()},
        )
        self.lines = []
        for line in self.process.stderr:
            self.lines.append(line)
            found = re.search(r"listening at (http://\S+?)/$", line.strip())
            if found:
                self.url = found[1]
                break
        else:
            raise SystemExit("the server did not start: " + "".join(self.lines))
        import threading

        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stderr:
            self.lines.append(line)

    @property
    def port(self):
        return int(self.url.rsplit(":", 1)[1])

    @property
    def is_alive(self):
        return self.process.poll() is None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--calls", type=int, default=300)
    arguments.add_argument("--kills", type=int, default=5, help="how often the server is killed while it writes")
    arguments.add_argument("--only", action="append", help="only this part; may be repeated")
    arguments.add_argument(
        "--patience", type=float, default=1, help="how many times slower than a release build it may be")
    arguments = arguments.parse_args()
    report = Report()
    parts = [
        "clients", "sameness", "examples", "strangers", "bounds", "receipts", "writes", "assistants", "schemas",
    ]
    needs = {"clients": "yente_client", "examples": "yente_client", "assistants": "mcp", "schemas": "schemathesis"}
    sys.path.insert(0, str(HERE))
    for part in arguments.only or parts:
        if part in needs and importlib.util.find_spec(needs[part]) is None:
            report.skip(f"{part}: {needs[part]} is not installed")
            continue
        module = importlib.import_module(part)
        print(f"-- {part}")
        module.run(report, Server, arguments, HERE / "works.ftm.json")
    print(f"{report.passed} passed, {report.failed} failed")
    sys.exit(1 if report.failed or not report.passed else 0)


if __name__ == "__main__":
    main()
