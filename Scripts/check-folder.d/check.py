"""Asks a case and the Parquet folder that it was written to the same questions.

Dossiers and pictures are left out: they tell their inputs in many places, and a dossier of a folder
says that screening decisions were not searched."""
import argparse
import difflib
import json
import os
import subprocess
import sys
import tempfile

ENVIRONMENT = dict(os.environ, CORDON_TODAY="2026-11-22")
REGIMES = ["us-ofac", "eu", "uk"]
CASE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Graphs", "garpiya")
EXPORTS = ["json", "ftm", "csv", "cypher", "gexf", "graphml", "dot"]
faults = 0


def run(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, env=ENVIRONMENT)


def told(answer, path):
    """An answer without the inputs of its head and without where it was asked."""
    lines = answer.stdout.decode().replace(path, "GRAPH").splitlines()
    starts = [place for place, line in enumerate(lines) if line.strip() == '"inputs": [']
    for start in reversed(starts):
        indent = lines[start][:len(lines[start]) - len(lines[start].lstrip())]
        end = next(place for place in range(start, len(lines))
                   if lines[place].rstrip(",") == indent + "]")
        del lines[start:end + 1]
    return answer.returncode, lines


def questions(program, store, names):
    """Every asking verb, of listed parties, of parties with owners and of everything."""
    graph = json.loads(run(program, "flag", store, "--json").stdout)
    entities = sorted({own["entity"] for own in graph["findings"]})
    some = entities[::max(1, len(entities) // 12)][:12]
    asked = [
        ["flag", "--reached"], ["flag", "--as-of", "2024-06-01"],
        ["flag", "--known-at", "2024-06-01"], ["flag", "--standing", "official"],
        ["check"], ["claims"], ["suggest"], ["unknowns"],
        ["rank", "--by", "pagerank"], ["rank", "--by", "betweenness"],
        ["structure", "--find", "components"], ["structure", "--find", "circular-ownership"],
        ["screen", names], ["search", "bank"], ["diff", CASE],
    ]
    for one in some:
        asked += [["show", one], ["owners", one], ["holdings", one], ["why", one, "--regime", REGIMES[0]]]
    asked += [["paths", one, other] for one, other in zip(some, some[1:])]
    texts = [["export", "--to", to] for to in EXPORTS]
    return [(own, True) for own in asked] + [(own, False) for own in texts]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("store")
    arguments = parser.parse_args()
    program, store = os.path.abspath(arguments.program), os.path.abspath(arguments.store)
    global faults
    with tempfile.TemporaryDirectory(prefix="cordon-folder-") as place:
        folder, names = f"{place}/folder", f"{place}/names.csv"
        wrote = run(program, "export", store, "--to", "parquet", "-o", folder)
        if wrote.returncode:
            sys.exit(wrote.stderr.decode())
        with open(names, "w") as file:
            file.write("name\nBank Rossiya\nAlmaz-Antey\nKupol\nSberbank\nJohn Smith\n")
        compared, refused, lines = 0, [], 0
        for question, isJSON in questions(program, store, names):
            arguments = question[1:] + (["--json"] if isJSON else [])
            whole, back = (told(run(program, question[0], graph, *arguments), graph)
                           for graph in (store, folder))
            if whole[0] not in (0, 2):
                refused.append(" ".join(question))
            compared += 1
            lines += len(whole[1])
            if whole != back:
                faults += 1
                print("WRONG", " ".join(question), whole[0], back[0])
                for line in list(difflib.unified_diff(whole[1], back[1], lineterm="", n=0))[:12]:
                    print("  ", line[:200])
    print(f"{compared} questions, {lines} lines of answers compared; {faults} differ"
          + (f"; refused by both: {refused}" if refused else ""))
    sys.exit(1 if faults else 0)


main()
