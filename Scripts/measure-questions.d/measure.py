"""Runs the questions and prints one table; see Scripts/measure-questions."""
import argparse
import os
import pathlib
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
DAY = "2026-11-22"
OTHER_DAY = "2026-11-23"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--parties", type=int, default=1_000_000)
    parser.add_argument("--relations", type=int, default=3_000_000)
    parser.add_argument("--table", type=int, default=1_000_000)
    parser.add_argument("--into", type=pathlib.Path, default=HERE / "data")
    parser.add_argument("--only", help="only questions whose name holds this")
    parser.add_argument("binaries", nargs="+", type=pathlib.Path)
    return parser.parse_args()


def made(path, command, *, to_output=True):
    """The file at a path, made by a command where it is missing."""
    if not path.exists():
        if to_output:
            with open(path, "wb") as file:
                subprocess.run(command, stdout=file, check=True)
        else:
            subprocess.run(command, check=True)
    return path


def measured(command, day=DAY):
    """Processor seconds, peak megabytes and exit status of a fresh process."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.close(reading)
        environment = dict(os.environ, CORDON_TODAY=day)
        sink = open(os.devnull, "w")
        status = subprocess.run(
            [str(part) for part in command], env=environment, stdout=sink, stderr=sink).returncode
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        text = f"{used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024} {status}"
        os.write(writing, text.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        seconds, megabytes, status = pipe.read().split()
    os.wait()
    return float(seconds), float(megabytes), int(status)


def key(number):
    # As Scripts/Benchmarks/generate_entities.py numbers its parties.
    return f"mk-{(number * 2654435761) & 0xFFFFFFFF:08x}{number:07x}"


def questions(store, entities, table, listed, parties, answer):
    # Owners are drawn towards small numbers; companies are those not of the form 4n + 3.
    party, other = key(parties // 2), key(parties * 9 // 10 // 4 * 4 + 1)
    json = ["--json", "-o", answer]
    yield "import", ["import", entities, "--into", store, "--quiet"], DAY
    yield "first question: show", ["show", store, party, *json], DAY
    yield "show", ["show", store, party, *json], DAY
    for verb in ("flag", "owners", "holdings"):
        yield verb, [verb, store, party, *json], DAY
    yield "flag, another party", ["flag", store, other, *json], DAY
    yield "flag, another day", ["flag", store, party, *json], OTHER_DAY
    yield "flag, three regimes", [
        "flag", store, party, "--regime", "us-ofac", "--regime", "uk", "--regime", "eu", *json], DAY
    yield "why", ["why", store, party, "--regime", "us-ofac", *json], DAY
    yield "draw", ["draw", store, party, "-o", answer.with_suffix(".svg")], DAY
    yield "a name that nobody bears", ["show", store, "Nobody of this name", *json], DAY
    yield "flag of the whole, one regime", ["flag", store, "--regime", "us-ofac", *json], DAY
    yield "flag of the table", [
        "flag", table, "--listed", listed, "--regime", "us-ofac", *json], DAY
    yield "flag of one in the table", [
        "flag", table, "c1234", "--listed", listed, "--regime", "us-ofac", *json], DAY


def main():
    asked = arguments()
    asked.into.mkdir(parents=True, exist_ok=True)
    entities = made(
        asked.into / f"entities-{asked.parties}-{asked.relations}.ftm.json",
        [sys.executable, HERE.parent / "Benchmarks/generate_entities.py", str(asked.parties),
         str(asked.relations)])
    table = asked.into / f"edges-{asked.table}.csv"
    listed = asked.into / f"listed-{asked.table}.txt"
    made(table, [sys.executable, HERE / "corporate_edges.py", str(asked.table), table, listed],
         to_output=False)
    rows = {}
    for number, binary in enumerate(asked.binaries):
        store = asked.into / f"case-{number}.cordon"
        answer = asked.into / f"answer-{number}.json"
        for name, command, day in questions(
                store, entities, table, listed, asked.parties, answer):
            if asked.only and asked.only not in name:
                continue
            if name == "import" and store.exists():
                continue
            seconds, megabytes, status = measured([binary.resolve(), *command], day)
            cell = f"{seconds:.2f} s, {megabytes:.0f} MB" + (f" (status {status})" if status else "")
            rows.setdefault(name, {})[number] = cell
            print(f"{name}: {cell}", file=sys.stderr, flush=True)
    duckdb = peer(table, listed)
    head = [str(binary) for binary in asked.binaries]
    print("| question | " + " | ".join(head) + " |\n|---|" + "---|" * len(head))
    for name, cells in rows.items():
        print(f"| {name} | " + " | ".join(cells.get(n, "") for n in range(len(head))) + " |")
    print(duckdb)


def peer(table, listed):
    seconds, megabytes, status = measured(
        [sys.executable, HERE / "duckdb_table.py", table, listed])
    if status:
        return "DuckDB: skipped, its Python module is not installed (pip install duckdb)"
    return f"DuckDB, the table with one pooled rule: {seconds:.2f} s, {megabytes:.0f} MB"


if __name__ == "__main__":
    main()
