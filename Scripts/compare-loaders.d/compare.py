"""Runs every loader three times, each in a process of its own, and prints one table: compare.py PROGRAM SIMDJSON FILE."""
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile

PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers.py")


def run(*command):
    """The answer of a program, with its processor time and its peak of memory."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)}: status {status}")
    answer = json.loads(text)
    answer["processor"] = usage.ru_utime + usage.ru_stime
    # Linux counts in KiB.
    answer["peak"] = usage.ru_maxrss * 1024 / 1e6
    return answer


def middle(load):
    """The middle one of three runs, by its seconds; `load` gets the number of the run."""
    return sorted((load(number) for number in range(3)), key=lambda run: run["seconds"])[1]


def main():
    program, simdjson, path = sys.argv[1:4]
    size = os.path.getsize(path)
    folder = tempfile.mkdtemp(dir=os.path.dirname(path))
    store = os.path.join(folder, "0.cordon")
    try:
        own = lambda *what: middle(lambda _: run(program, *what))
        peer = lambda *what: middle(lambda _: run(sys.executable, PEERS, *what))
        at = lambda number, ending: os.path.join(folder, f"{number}.{ending}")
        rows = {
            "simdjson alone, tape": middle(lambda _: run(simdjson, path)),
            "Cordon, parsed only": own("parse", path),
            "DuckDB, parsed only": peer("duckdb-scan", path),
            "Python, into memory": peer("memory", path),
            "DuckDB, into memory": peer("duckdb", path),
            "Cordon, into memory": own("memory", path),
            "Python, into SQLite": middle(
                lambda number: run(sys.executable, PEERS, "store", path, at(number, "db"))),
            "Cordon, into a store": middle(
                lambda number: run(program, "store", path, at(number, "cordon"))),
            "Cordon, first opening": run(program, "open", store),
            "Cordon, second opening": run(program, "open", store),
            "Cordon, third opening": run(program, "open", store),
        }
    finally:
        shutil.rmtree(folder)
    counts = {name: row["records"] for name, row in rows.items() if "records" in row}
    if len(set(counts.values())) != 1:
        sys.exit(f"the loaders count differently: {counts}")
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {size / 1e6:.0f} MB,"
          f" {counts['simdjson alone, tape']} records\n")
    print("| what | seconds | processor seconds | MB/s | peak, MB |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, row in rows.items():
        rate = "" if "opening" in name else f"{size / 1e6 / row['seconds']:.0f}"
        print(f"| {name} | {row['seconds']:.3g} | {row['processor']:.3g} | {rate} |"
              f" {row['peak']:.0f} |")
    print()
    wanted = [
        ("parsed only, of simdjson's own rate", "simdjson alone, tape", "Cordon, parsed only", 0.6),
        ("parsed only, of DuckDB's", "DuckDB, parsed only", "Cordon, parsed only", 1),
        ("into memory, of Python's", "Python, into memory", "Cordon, into memory", 20),
        ("into memory, of DuckDB's", "DuckDB, into memory", "Cordon, into memory", 1),
        ("into a store, of Python's", "Python, into SQLite", "Cordon, into a store", 10),
    ]
    for text, peer_name, own, least in wanted:
        ratio = rows[peer_name]["seconds"] / rows[own]["seconds"]
        print(f"- {text}: {ratio:.2f} times; wanted {least} or more:"
              f" {'reached' if ratio >= least else 'missed'}")


if __name__ == "__main__":
    main()
