"""Runs the program on every hostile file and prints a table; fails if any run was not survived."""

import hashlib
import http.server
import json
import os
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

import files

PROGRAM = os.path.abspath(sys.argv[1])
WANTED = sys.argv[2:]
MOST_SECONDS = 120
MOST_MEGABYTES = 1024
SECRET = "canary-3f1c9a"


class Outside:
    """A local server and a pipe that nobody may touch, and a file whose content may not appear."""

    def __init__(self, folder):
        self.touched = []
        outside = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                outside.touched.append(f"the server was asked for {self.path}")
                self.send_error(404)

            def log_message(self, *_):
                pass

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.pipe = os.path.join(folder, "outside.pipe")
        os.mkfifo(self.pipe)
        self.is_over = False
        threading.Thread(target=self.offer, daemon=True).start()
        self.canary = os.path.join(folder, "outside.txt")
        with open(self.canary, "w", encoding="utf-8") as stream:
            stream.write(SECRET)

    def offer(self):
        """Opening a pipe for writing ends when somebody opens it for reading."""
        while True:
            with open(self.pipe, "w", encoding="utf-8"):
                if self.is_over:
                    return
                self.touched.append("the pipe was opened")

    def close(self):
        self.is_over = True
        os.close(os.open(self.pipe, os.O_RDONLY | os.O_NONBLOCK))
        self.server.shutdown()


def run(words, folder):
    """Runs the program: its status, seconds, megabytes at the most, and what it printed."""
    out, err = os.path.join(folder, "out"), os.path.join(folder, "err")
    with open(out, "wb") as output, open(err, "wb") as complaints:
        began = time.monotonic()
        process = subprocess.Popen(
            [PROGRAM, *words], stdin=subprocess.DEVNULL, stdout=output, stderr=complaints,
            # Spares the machine if the program does not keep to its bounds.
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30)))
        timer = threading.Timer(MOST_SECONDS, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    told = []
    for path in (out, err):
        with open(path, encoding="utf-8", errors="replace") as stream:
            told.append(stream.read(4 << 20))
        os.remove(path)
    seconds = time.monotonic() - began
    return process.returncode, seconds, usage.ru_maxrss / 1024, told[0], told[1]


def content(store):
    """A hash of everything that a store holds."""
    connection = sqlite3.connect(store)
    try:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            return "damaged"
        digest = hashlib.sha256()
        for statement in connection.iterdump():
            digest.update(statement.encode())
        return digest.hexdigest()
    finally:
        connection.close()


def set_apart(store):
    """The records that an import set apart, a line each as the program words them."""
    path = store.removesuffix(".cordon") + ".rejects.ndjson"
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream]
    os.remove(path)
    lines = []
    for row in rows:
        line = "" if row["line"] is None else f":{row['line']}"
        record = "" if row["record"] is None else f" (record {row['record']})"
        lines.append(f"{row['file']}{line}{record}: {row['reason']}; {row['remedy']}")
    return lines


def judge_import(file, outcome, apart, before, after):
    """What is wrong with an import; nothing if it was survived."""
    status, _, _, out, err = outcome
    told = err.splitlines() + apart
    if file.told is not None and not any(re.search(file.told, line) for line in told):
        yield "the place is not told"
    if file.imported is None:
        if status != 1:
            yield f"it ended with {status}, not 1"
        if before != after:
            yield "the store changed"
        return
    if status != 0:
        yield f"it ended with {status}, not 0"
        return
    counts = json.loads(out)["files"][0]
    if counts["read"] != counts["imported"] + counts["rejected"]:
        yield f"a record is unaccounted for: {counts}"
    if counts["imported"] != file.imported or counts["rejected"] != len(apart):
        yield f"it imported {counts['imported']} records, not {file.imported}"
    if after == "damaged":
        yield "the store is damaged"


def judge(outcome):
    """What is wrong with any run."""
    status, seconds, megabytes, out, err = outcome
    if status < 0:
        yield "it was killed" if seconds >= MOST_SECONDS else f"it crashed with signal {-status}"
    if status not in (0, 1):
        yield f"it ended with {status}"
    if megabytes > MOST_MEGABYTES:
        yield f"it took more than {MOST_MEGABYTES} MB"
    if status == 1 and not err.strip():
        yield "it said nothing"
    if SECRET in out + err:
        yield "the content of another file came in"


def first_line(outcome, apart):
    _, _, _, out, err = outcome
    lines = [line for line in apart + err.splitlines() + out.splitlines() if line.strip()]
    return lines[0] if lines else ""


def report(name, verb, outcome, line, faults):
    status, seconds, megabytes, _, _ = outcome
    print(f"{name:<20} {verb:<6} {status:>4} {seconds:>6.1f} s {megabytes:>6.0f} MB  {line[:110]}")
    for fault in faults:
        print(f"{'':<20} FAULT: {fault}")
    sys.stdout.flush()


def attempt(file, folder, base, outside):
    """Imports and checks one file; returns how many runs were not survived."""
    path = os.path.join(folder, file.name)
    store = os.path.join(folder, "case.cordon")
    shutil.copyfile(base, store)
    before = content(store)
    file.write(path)
    failures = 0
    try:
        outside.touched.clear()
        outcome = run(["import", path, "--into", store, "--quiet", "--json", *file.words], folder)
        apart = set_apart(store)
        faults = list(judge(outcome))
        if outcome[0] in (0, 1):
            faults += judge_import(file, outcome, apart, before, content(store))
        faults += outside.touched
        failures += bool(faults)
        report(file.name, "import", outcome, short(first_line(outcome, apart), folder), faults)

        outside.touched.clear()
        outcome = run(["check", path, *file.words], folder)
        faults = list(judge(outcome)) + outside.touched
        if outcome[0] == 1 and file.name not in outcome[4]:
            faults.append("the file is not named")
        failures += bool(faults)
        report("", "check", outcome, short(first_line(outcome, []), folder), faults)
    finally:
        os.rmdir(path) if os.path.isdir(path) else os.remove(path)
        for name in os.listdir(folder):
            if name.startswith("case."):
                os.remove(os.path.join(folder, name))
    return failures


def short(line, folder):
    return line.replace(folder + "/", "").removeprefix("cordon: ")


def main():
    folder = tempfile.mkdtemp(prefix="cordon-hostile-")
    outside = Outside(folder)
    try:
        base = os.path.join(folder, "base.cordon")
        subprocess.run(
            [PROGRAM, "import", "Graphs/garpiya", "--into", base, "--quiet"], check=True,
            stdout=subprocess.DEVNULL)
        every = files.every(outside.address, outside.pipe, outside.canary)
        chosen = [one for one in every
                  if not WANTED or any(word in one.name for word in WANTED)]
        failures = sum(attempt(one, folder, base, outside) for one in chosen)
    finally:
        outside.close()
        shutil.rmtree(folder)
    if not chosen:
        sys.exit("no file of that name")
    print(f"\n{len(chosen)} files, {2 * len(chosen)} runs, {failures} not survived")
    sys.exit(1 if failures else 0)


main()
