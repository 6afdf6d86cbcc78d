"""Screens whole populations of whom nobody is listed, and counts alerts a thousand.

Called by Scripts/compare-matchers. The populations are the synthetic persons of the reference
data, and for each script persons made by shuffling the given and family names of real lists;
no listed name is kept. A peer sees, for each person, the sixty listed names that rapidfuzz
finds most alike, for to see all would take it hours; Cordon sees all through its index.
"""

import csv
import gzip
import os
import random
import re
import subprocess
import xml.etree.ElementTree as tree

SEED = 20261129
SIZE = 1000
CANDIDATES = 60
RANGES = (("Cyrillic", 0x400, 0x530), ("Hebrew", 0x590, 0x600), ("Arabic", 0x600, 0x780),
          ("Han", 0x3400, 0xA000), ("Hangul", 0xAC00, 0xD7B0))


def script_of(text):
    for letter in text:
        if letter.isalpha() and ord(letter) >= 0x370:
            return next((name for name, first, last in RANGES if first <= ord(letter) < last),
                        "other")
    return "Latin"


def key(text):
    return " ".join(sorted(re.findall(r"\w+", text.lower())))


def listed_names(data):
    """Kind, name and, where the list says it, given and family name."""
    with gzip.open(data / "lists/ofac_sdn_2024-05-03.csv.gz", "rt", encoding="latin-1") as file:
        kinds = {}
        for row in csv.reader(file):
            if len(row) > 3:
                word = row[2].strip(" -0")
                kinds[row[0]] = {"individual": "Person", "vessel": "Vessel"}.get(word, "Company")
                yield kinds[row[0]], row[1].strip()
    with gzip.open(data / "lists/ofac_alt_2025-02.csv.gz", "rt", encoding="latin-1") as file:
        for row in csv.reader(file):
            if len(row) > 3 and row[0] in kinds:
                yield kinds[row[0]], row[3].strip()
    with gzip.open(data / "lists/uk_sanctions_list_2026-08-22_rebuilt.xml.gz") as file:
        for _, item in tree.iterparse(file):
            if item.tag != "Designation":
                continue
            kind = {"Individual": "Person", "Ship": "Vessel"}.get(
                item.findtext("IndividualEntityShip"), "Company")
            for name in item.iterfind("Names/Name"):
                parts = [name.findtext(f"Name{place}") for place in range(1, 7)]
                yield kind, " ".join(part for part in parts if part)
            for name in item.iterfind("NonLatinNames/NonLatinName/NameNonLatinScript"):
                if name.text:
                    yield kind, name.text.strip()
            item.clear()


def parts(name):
    """Given and family name, or nothing where that cannot be seen."""
    script = script_of(name)
    plain = re.sub(r"\s", "", name)
    if script in ("Han", "Hangul"):
        return (plain[1:], plain[0]) if 2 <= len(plain) <= 4 else None
    if match := re.fullmatch(r"([^,]+), ([^,]+)", name):
        return match[2], match[1]
    words = name.split()
    if script == "Latin" or not 2 <= len(words) <= 3:
        return None
    return (" ".join(words[1:]), words[0]) if script == "Cyrillic" and words[0].isupper() else (
        " ".join(words[:-1]), words[-1])


def populations(data, listed):
    """Label and names; none is listed."""
    known = {key(name) for _, name in listed}
    draw = random.Random(SEED)
    with gzip.open(data / "names/negatives_us.csv.gz", "rt", encoding="utf-8") as file:
        people = [row["full_name"] for row in csv.DictReader(file)]
    yield "synthetic persons", draw.sample(people, SIZE)
    by_script = {}
    for kind, name in listed:
        if kind == "Person" and (both := parts(name)):
            by_script.setdefault(script_of(name), set()).add(both)
    for script, found in sorted(by_script.items()):
        found = sorted(found)
        if len(found) < 10:
            continue
        made = []
        for _ in range(20 * SIZE):
            given, family = draw.choice(found)[0], draw.choice(found)[1]
            name = given and (family + given if script in ("Han", "Hangul")
                              else f"{given} {family}")
            if name and key(name) not in known:
                made.append(name)
            if len(made) == min(SIZE, len(found) ** 2 // 3):
                break
        yield f"shuffled, {script}", made


def best_of(program, listed, names):
    """Cordon's best similarity for each name among all listed."""
    lines = "".join(f"{kind}\t{place}\t{name}\n" for place, (kind, name) in enumerate(listed))
    lines += "".join(f"?\tPerson\t{name}\n" for name in names)
    done = subprocess.run([program, "best"], input=lines, capture_output=True, text=True,
                          check=True, env=os.environ)
    return [float(line) for line in done.stdout.splitlines()]


def report(data, program, peers, own, default):
    """Prints alerts a thousand at the defaults and at equal recall.

    `peers` are names and score functions; `own` are, for each matcher, its scores of the labelled
    positives; `default` are the thresholds.
    """
    from rapidfuzz import fuzz, process, utils

    listed = [(kind, name) for kind, name in listed_names(data) if name]
    persons = [name for _, name in listed]
    print(f"\nAlerts a thousand in whole populations, against {len(listed)} listed names "
          "(default threshold | recall .90 | .95 of the labelled pairs)")
    for label, names in populations(data, listed):
        best = {"cordon": best_of(program, listed, names)}
        near = [process.extract(name, persons, scorer=fuzz.token_set_ratio, limit=CANDIDATES,
                                processor=utils.default_process) for name in names]
        for peer, score in peers.items():
            best[peer] = [max((score(listed[hit[2]][0], name, hit[0]) for hit in hits), default=0)
                          for name, hits in zip(names, near)]
        cells = []
        for matcher, scores in best.items():
            at = [default[matcher]]
            ranked = sorted(own[matcher], reverse=True)
            at += [ranked[int(wanted * len(ranked))] for wanted in (0.90, 0.95)]
            figures = [1000 * sum(value >= limit for value in scores) / len(names) for limit in at]
            cells.append(f"{matcher} " + " | ".join(f"{figure:.0f}" for figure in figures))
        print(f"  {label:<20}{len(names):>5}  " + "   ".join(cells))
