"""Graphs of one shape and many parties, asked by every verb that walks them."""

import os
import shutil
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
PARTIES = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
MOST_SECONDS = 60
MOST_MEGABYTES = 2_000
READING = "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))"


def chain():
    """One owns all of the next."""
    return [(f"p{n}", f"p{n + 1}", "100") for n in range(PARTIES - 1)]


def ring():
    """The last owns a part of the first, who owns most of the next."""
    return [(f"p{n}", f"p{(n + 1) % PARTIES}", "60") for n in range(PARTIES)]


def ladder():
    """Two chains, each owning half of the next step of both."""
    half = PARTIES // 2
    return [(f"{side}{n}", f"{other}{n + 1}", "50")
            for n in range(half - 1) for side in "pq" for other in "pq"]


def comb():
    """A hundred chains below one party."""
    tooth = max(PARTIES // 100, 2)
    return [("p0" if n % tooth == 0 else f"p{n}", f"p{n + 1}", "75") for n in range(PARTIES - 1)]


def star():
    """One owns all others: as many findings as there are parties."""
    return [("p0", f"p{n}", "60") for n in range(1, PARTIES)]


def measured(words, folder):
    """Runs a call; its exit status, seconds, peak memory in megabytes and what it said."""
    out, err = (os.path.join(folder, name) for name in ("out", "err"))
    with open(out, "wb") as output, open(err, "wb") as errors:
        began = time.monotonic()
        process = subprocess.Popen([PROGRAM, *words], stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                   env=os.environ | {"CORDON_TODAY": "2026-11-22"})
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            if time.monotonic() - began > 5 * MOST_SECONDS:
                process.kill()
            time.sleep(0.02)
        process.returncode = os.waitstatus_to_exitcode(status)
    with open(err, encoding="utf-8", errors="replace") as errors:
        said = errors.read()
    # Seconds of the processor: other work on the machine lengthens the others.
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, out, said


def questions(path, last, listed, folder):
    return [
        ["flag", path, "--listed", listed, "--regime", "us-ofac", "--json"],
        ["flag", path, "--listed", listed, "--regime", "us-ofac", "--ndjson"],
        ["flag", path, last, "--listed", listed, "--regime", "us-ofac", "--json"],
        ["why", path, last, "--regime", "us-ofac", "--listed", listed, "--json"],
        ["owners", path, last, "--json"], ["owners", path, last, "--measure", "integrated", "--json"],
        ["owners", path, last, "--tree"], ["holdings", path, "p0", "--json"],
        ["paths", path, "p0", last, "--json"], ["paths", path, "p0", last, "-k", "5", "--by", "ownership", "--json"],
        ["rank", path, "--by", "degree", "--json"], ["structure", path, "--find", "circular-ownership", "--json"],
        ["structure", path, "--find", "bridges", "--json"], ["check", path, "--json"],
        ["draw", path, last, "--hops", "2", "-o", os.path.join(folder, "a.svg")],
        ["draw", path, last, "--view", "ownership", "-o", os.path.join(folder, "b.svg")],
    ]


def faults(words, status, seconds, memory, out, said):
    if status not in (0, 1):
        yield f"exit status {status}"
    # With `--json` an error is an object.
    if status == 1 and not said.startswith(("cordon: ", '{"error":')):
        yield f"refused without a word: {said[:100]!r}"
    if seconds > MOST_SECONDS:
        yield f"longer than {MOST_SECONDS} seconds"
    if memory > MOST_MEGABYTES:
        yield f"more than {MOST_MEGABYTES} megabytes"
    if status == 0 and "--json" in words:
        # In a process of its own: what this one ever held would count as the memory of those it starts.
        reading = subprocess.run([sys.executable, "-c", READING, out], capture_output=True, text=True)
        if reading.returncode:
            yield f"no JSON: {reading.stderr.strip().splitlines()[-1:]}"


def main():
    folder = tempfile.mkdtemp(prefix="cordon-large-")
    asked = failed = 0
    try:
        listed = os.path.join(folder, "listed.txt")
        with open(listed, "w", encoding="utf-8") as file:
            file.write("p0\n")
        for shape in (chain, ring, ladder, comb, star):
            path = os.path.join(folder, shape.__name__ + ".csv")
            rows = shape()
            with open(path, "w", encoding="utf-8") as file:
                file.write("owner,owned,percent\n" + "".join(",".join(row) + "\n" for row in rows))
            last = rows[-1][0] if shape is ring else rows[-1][1]
            for words in questions(path, last, listed, folder):
                status, seconds, memory, out, said = measured(words, folder)
                wrong = list(faults(words, status, seconds, memory, out, said))
                asked += 1
                failed += bool(wrong)
                title = " ".join(word for word in words if not word.startswith(folder))
                print(f"{'failed' if wrong else 'ok':6} {shape.__name__:6} {seconds:6.1f} s {memory:5} MB "
                      f"{os.path.getsize(out) // 1024:7} kB  {title}  {'; '.join(wrong) or said.strip()[:80]}",
                      flush=True)
    finally:
        shutil.rmtree(folder)
    print(f"{asked} questions, {failed} failed")
    return 1 if failed or not asked else 0


sys.exit(main())
