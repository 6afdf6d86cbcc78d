"""Cordon's names alone: threshold against recall, F1 and alerts, in minutes.

Called by `Scripts/compare-matchers --names [COUNT]`, which needs no peer: to try a rule. Prints,
for each threshold, recall and F1 on the labelled name pairs, recall on the UN names as people
write them, and alerts a thousand in each population of whom nobody is listed (COUNT of each, or
all); and what it cost in processor time.
"""

import csv
import os
import resource
import subprocess
import sys
from pathlib import Path

import populations

DATA = Path(os.environ["CORDON_REFERENCE_DATA"])
PROGRAM = sys.argv[1]
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else populations.SIZE
THRESHOLDS = [step / 100 for step in range(74, 93, 2)]


def scores(rows):
    """The similarity of each (schema, query, listed)."""
    lines = "".join(f"{schema}\t{query}\t{listed}\n" for schema, query, listed in rows)
    done = subprocess.run([PROGRAM, "scores"], input=lines, capture_output=True, text=True,
                          check=True)
    return [float(line.split()[0]) for line in done.stdout.splitlines()]


def read(name):
    with open(DATA / "names" / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def main():
    pairs = read("name_pairs.csv")
    alike = scores([(row["schema"], row["name1"], row["name2"]) for row in pairs])
    same = [row["is_match"] == "true" for row in pairs]
    un = scores([("Person", row["as_written"], row["listed"])
                 for row in read("un_names_as_written.csv")])
    listed = [(kind, name) for kind, name in populations.listed_names(DATA) if name]
    best = {}
    for label, names in populations.populations(DATA, listed):
        names = names[:COUNT]
        best[label.removeprefix("shuffled, ")] = populations.best_of(PROGRAM, listed, names)
    print(f"{len(pairs)} labelled pairs, {len(un)} UN names, {len(listed)} listed names; "
          "alerts a thousand")
    print("threshold  recall      F1  UN  " + "".join(f"{label:>19}" for label in best))
    for threshold in THRESHOLDS:
        hits = [value >= threshold for value in alike]
        true = sum(hit and is_same for hit, is_same in zip(hits, same))
        f1 = 2 * true / (sum(hits) + sum(same))
        cells = [1000 * sum(value >= threshold for value in found) / len(found)
                 for found in best.values()]
        recall_un = sum(value >= threshold for value in un) / len(un)
        print(f"{threshold:>9.2f}  {true / sum(same):>6.3f}  {f1:>6.3f}  {recall_un:.3f}"
              + "".join(f"{cell:>19.0f}" for cell in cells))
    print(f"processor time {resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime:.0f} s")


main()
