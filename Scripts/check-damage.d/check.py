"""Damages stores one place at a time and compares every answer with that of the whole store."""

import concurrent.futures
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from disks import check_disks

PROGRAM = os.path.abspath(sys.argv[1])
EVERY = int(sys.argv[2]) if len(sys.argv) > 2 else 1
MOST_SECONDS = 60
GRAPHS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Graphs")

LIST = """owner,owned,percent
alfa,beta,60
beta,gamma,50
delta,gamma,25-50
"""


def questions(store, one, other, folder):
    """Every verb that asks a store."""
    day = ["--as-of", "2026-08-22"]
    names = os.path.join(folder, "names.csv")
    return {
        "check": ["check", store, "--json", *day],
        "claims": ["claims", store, "--json", *day],
        "show": ["show", store, one, "--json", "--all-days", *day],
        "owners": ["owners", store, one, "--json", *day],
        "holdings": ["holdings", store, one, "--json", *day],
        "paths": ["paths", store, one, other, "--json", *day],
        "flag": ["flag", store, "--all", "--json", *day],
        "flag one": ["flag", store, one, "--json", *day],
        "why": ["why", store, one, "--regime", "uk", "--json", *day],
        "rank": ["rank", store, "--by", "degree", "--json", *day],
        "structure": ["structure", store, "--find", "components", "--json", *day],
        "draw": ["draw", store, one, *day, "-o", os.path.join(folder, "out.dot")],
        "export": ["export", store, "--to", "ftm", "--all-days", *day],
        "search": ["search", store, one, "--json", *day],
        "screen": ["screen", store, names, "--csv", *day],
        "suggest": ["suggest", store, "--json"],
        "unknowns": ["unknowns", store, "--regime", "uk", "--json", *day],
        "decisions": ["decisions", store, "--json"],
        "diff": ["diff", store, store + "-whole", "--json", *day],
    }


def run(words):
    try:
        outcome = subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL, capture_output=True,
                                 timeout=MOST_SECONDS, env=os.environ | {"CORDON_TODAY": "2026-11-22"})
    except subprocess.TimeoutExpired:
        return None
    if words[-2] == "-o" and os.path.exists(words[-1]):
        with open(words[-1], "rb") as file:
            outcome.stdout = file.read()
        os.remove(words[-1])
    return outcome


def judged(outcome, before):
    """What is wrong with an answer of a damaged store; None where nothing is."""
    if outcome is None:
        return f"no end after {MOST_SECONDS} seconds"
    if outcome.returncode < 0:
        return f"signal {-outcome.returncode}"
    if outcome.returncode == before.returncode and outcome.stdout == before.stdout:
        return None
    said = outcome.stderr.decode(errors="replace")
    # With `--json` an error is an object.
    if outcome.returncode == 1 and said.startswith(("cordon: ", '{"error":')):
        return None
    return f"another answer, exit status {outcome.returncode}: {said[:160]!r}"


def stores(folder):
    """The founding case, with a decision; and a table of owners that was imported twice."""
    case = os.path.join(folder, "case.cordon")
    must(["import", os.path.join(GRAPHS, "garpiya"), "--into", case, "--quiet"])
    must(["unlink", case, "iemz-kupol", "voskresensk-plant", "--because", "two plants"])
    table = os.path.join(folder, "owners.csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write(LIST)
    owners = os.path.join(folder, "owners.cordon")
    must(["import", table, "--into", owners, "--quiet"])
    with open(table, "a", encoding="utf-8") as file:
        file.write("gamma,epsilon,100\n")
    must(["import", table, "--into", owners, "--quiet"])
    with open(os.path.join(folder, "names.csv"), "w", encoding="utf-8") as file:
        file.write("id,name\n1,IEMZ Kupol\n2,Beta\n")
    return [(case, "iemz-kupol", "almaz-antey"), (owners, "beta", "gamma")]


def must(words):
    outcome = run(words)
    if outcome is None or outcome.returncode != 0:
        sys.exit(f"check-damage: {' '.join(words)}: {outcome and outcome.stderr.decode()}")


def wrong_types(store):
    """A change for each column of each table: its title, and the statement that makes it."""
    with sqlite3.connect(store) as database:
        tables = [row[0] for row in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")]
        for table in tables:
            if table.startswith("sqlite_"):
                continue
            for row in database.execute(f'PRAGMA table_info("{table}")'):
                wrong = "x'00ff'" if row[2].upper() == "TEXT" else "'y'"
                yield f"{table}.{row[1]}", f'UPDATE OR IGNORE "{table}" SET "{row[1]}" = {wrong}'


def damages(store):
    """Every damage: its title, and what makes it in the copy of a path."""
    def statement(sql):
        def make(path):
            database = sqlite3.connect(path)
            try:
                database.execute("PRAGMA ignore_check_constraints = ON")
                database.execute("PRAGMA foreign_keys = OFF")
                database.execute(sql)
                database.commit()
            except sqlite3.DatabaseError:
                return False  # The table itself does not take it.
            finally:
                database.close()
            return True
        return make

    with open(store, "rb") as file:
        whole = file.read()
    size = int.from_bytes(whole[16:18], "big")
    size = 65536 if size == 1 else size

    def zeroed(page):
        def make(path):
            with open(path, "r+b") as file:
                file.seek(page * size)
                file.write(bytes(size))
            return True
        return make

    for title, sql in wrong_types(store):
        yield title, statement(sql)
    yield "a row of wrong words", statement(
        "INSERT INTO notice (import, code, message, count) VALUES (1, 'x', 'y', 'z')")
    for page in range(len(whole) // size):
        yield f"page {page}", zeroed(page)


def tried(store, one, other, title, make, before, folder):
    """What is wrong with the answers under one damage; None where the damage cannot be done."""
    place = tempfile.mkdtemp(dir=folder)
    try:
        copy = os.path.join(place, "a.cordon")
        shutil.copy(store, copy)
        shutil.copy(store, copy + "-whole")
        shutil.copy(os.path.join(folder, "names.csv"), place)
        if not make(copy):
            return None
        found = []
        for verb, words in questions(copy, one, other, place).items():
            fault = judged(run(words), before[verb])
            if fault:
                found.append(f"{os.path.basename(store)}, {title}, {verb}: {fault}")
        return found
    finally:
        shutil.rmtree(place)


def answers(store, one, other, folder):
    """The answers of the whole store, from the place and name that damaged ones have."""
    place = tempfile.mkdtemp(dir=folder)
    copy = os.path.join(place, "a.cordon")
    shutil.copy(store, copy)
    shutil.copy(store, copy + "-whole")
    shutil.copy(os.path.join(folder, "names.csv"), place)
    before = {verb: run(words) for verb, words in questions(copy, one, other, place).items()}
    for verb, outcome in before.items():
        if outcome is None or outcome.returncode != 0:
            sys.exit(f"check-damage: the whole store does not answer {verb}: {outcome and outcome.stderr.decode()}")
    shutil.rmtree(place)
    return before


def main():
    folder = tempfile.mkdtemp(prefix="cordon-damage-")
    done = failed = 0
    try:
        for store, one, other in stores(folder):
            before = answers(store, one, other, folder)
            work = list(damages(store))[::EVERY]
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                for found in pool.map(
                        lambda each: tried(store, one, other, *each, before, folder), work):
                    if found is None:
                        continue
                    done += 1
                    failed += len(found)
                    for fault in found:
                        print(f"failed: {fault}", flush=True)
            print(f"{os.path.basename(store)}: {len(work)} damages, {len(before)} questions each", flush=True)
        passed, faults = check_disks(PROGRAM, folder)
        failed += faults
    finally:
        shutil.rmtree(folder)
    print(f"{done} damages, {passed} other troubles, {failed} faults")
    return 1 if failed or not done else 0


sys.exit(main())
