"""Checks the matchers on names of real lists, changed as names get changed on their way.

Called by Scripts/compare-matchers with --lists. The positives are listed names and what could
become of them, or the same name as a list gives it in its own script; the negatives are names
of different parties that share a part. Nothing here was used to choose weights or words.
"""

import csv
import gzip
import random
import re
import unicodedata
import xml.etree.ElementTree as tree
from pathlib import Path

SEED = 20260822
MOST = 250
FORMS = {
    "LLC": ["OOO", "Limited Liability Company", "ООО", "L.L.C."], "LTD": ["Limited", "Ltd."],
    "LIMITED": ["LTD", "Ltd."], "JSC": ["AO", "Joint Stock Company", "АО"],
    "CO.": ["Company"], "COMPANY": ["CO.", "Co"], "OOO": ["LLC", "ООО"],
    "CORPORATION": ["CORP", "Corp."], "GMBH": ["Gesellschaft mit beschränkter Haftung"],
    "CO., LTD.": ["Company Limited"], "PJSC": ["PAO", "ПАО"], "FZE": ["Free Zone Establishment"],
    "SAL": ["S.A.L."], "S.A.": ["SA", "Sociedad Anonima"],
}
SLAVIC = [("iy ", "y "), ("iy ", "ii "), ("yy ", "y "), ("y ", "i "), ("kh", "h"), ("zh", "j"),
          ("ya", "ia"), ("yu", "iu"), ("yu", "ju"), ("ya", "ja"), ("ye", "e"), ("ts", "c"),
          ("ch", "tch"), ("sh", "sch"), ("v ", "ff "), ("ks", "x"), ("yev", "ev"), ("iya ", "ia "),
          ("g", "h"), ("aleksandr", "alexander"), ("sergey", "serhii"), ("dmitriy", "dmytro"),
          ("vladimir", "volodymyr"), ("nikolay", "mykola")]
ARABIC = [("muhammad", "mohamed"), ("mohammad", "muhammed"), ("ahmad", "ahmed"), ("al-", ""),
          ("al-", "el-"), ("al ", "el "), ("'", ""), ("q", "k"), ("ou", "u"), ("ee", "i"),
          ("oo", "u"), ("abd al-", "abdul "), ("abdul ", "abdel "), ("husayn", "hussein"),
          ("hasan", "hassan"), ("ibn ", "bin "), ("dh", "z"), ("th", "s"), ("ay", "ai"),
          ("iyy", "iy"), ("yusuf", "youssef"), ("'abd", "abd"), ("allah", "ullah")]
PLACES = ["MOSCOW", "KAZAN", "TEHRAN", "DUBAI", "HONG KONG", "SHENZHEN", "SHANGHAI", "BEIJING",
          "DAMASCUS", "BEIRUT", "ISFAHAN", "TULA", "MINSK", "HAVANA", "PYONGYANG", "SAMARA", "OMSK"]


def listed(data):
    """SDN names: (kind, name) for persons and companies, without programmes of drug dealers."""
    persons, companies = [], []
    with gzip.open(data / "lists/ofac_sdn_2024-05-03.csv.gz", "rt", encoding="latin-1") as file:
        for row in csv.reader(file):
            if len(row) < 4:
                continue
            name, kind = row[1].strip(), row[2].strip(" -0")
            if kind == "individual" and "," in name:
                last, first = [part.strip() for part in name.split(",", 1)]
                persons.append((first, last))
            elif kind == "" and len(name) > 6:
                companies.append(name)
    return persons, companies


def all_names(data):
    """Every name of the SDN list with its aliases: entity, kind, name."""
    kinds = {}
    with gzip.open(data / "lists/ofac_sdn_2024-05-03.csv.gz", "rt", encoding="latin-1") as file:
        for row in csv.reader(file):
            if len(row) > 3:
                word = row[2].strip(" -0")
                kinds[row[0]] = {"individual": "Person", "vessel": "Vessel"}.get(word, "Company")
                yield row[0], kinds[row[0]], row[1].strip()
    with gzip.open(data / "lists/ofac_alt_2025-02.csv.gz", "rt", encoding="latin-1") as file:
        for row in csv.reader(file):
            if len(row) > 3 and row[0] in kinds:
                yield row[0], kinds[row[0]], row[3].strip()


def uk_scripts(data):
    """Names of the UK list in Latin letters and in their own script."""
    path = data / "lists/uk_sanctions_list_2026-08-22_rebuilt.xml.gz"
    pairs = []
    with gzip.open(path) as file:
        for _, item in tree.iterparse(file):
            if item.tag != "Designation":
                continue
            kind = {"Individual": "Person", "Entity": "Company"}.get(
                item.findtext("IndividualEntityShip"))
            latin = []
            for name in item.iterfind("Names/Name"):
                parts = [name.findtext(f"Name{place}") for place in range(1, 7)]
                latin.append(" ".join(part for part in parts if part))
            own = [name.text for name in item.iterfind(
                "NonLatinNames/NonLatinName/NameNonLatinScript") if name.text]
            if kind and latin and len(own) == 1:
                pairs.append((kind, own[0], latin))
            item.clear()
    return pairs


def script(text):
    for letter in text:
        if letter.isalpha() and ord(letter) > 0x24F:
            return unicodedata.name(letter).split()[0].title()
    return "Latin"


def changed(name, table, draw):
    """The name with two of the table's changes, or nothing where none fits."""
    low = name.lower() + " "
    fitting = [pair for pair in table if pair[0] in low]
    if not fitting:
        return None
    for before, after in draw.sample(fitting, min(2, len(fitting))):
        low = low.replace(before, after, 1)
    return low.strip() if low.strip() != name.lower() else None


def slip(name, draw):
    """One slip of the pen inside a word of five letters or more."""
    words = name.split()
    long = [place for place, word in enumerate(words) if len(word) >= 6 and word.isalpha()]
    if not long:
        return None
    place = draw.choice(long)
    word = words[place]
    at = draw.randrange(1, len(word) - 1)
    how = draw.randrange(4)
    if how == 0:
        word = word[:at] + word[at + 1:]
    elif how == 1:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2:]
    elif how == 2:
        word = word[:at] + word[at] + word[at:]
    else:
        word = word[:at] + draw.choice("AEIORSTN") + word[at + 1:]
    words[place] = word
    return " ".join(words) if words != name.split() else None


def reformed(name, draw):
    for form, others in FORMS.items():
        if re.search(rf"\b{re.escape(form)}(?=\s|$|,)", name):
            return name.replace(form, draw.choice(others))
    return None


def positives(persons, companies, draw):
    """Category, kind, query, listed."""
    for first, last in persons:
        full, turned = f"{first} {last}", f"{last}, {first}"
        parts = first.split()
        yield "person: order", "Person", turned.replace(",", ""), full
        yield "person: slip", "Person", slip(full, draw), turned
        yield "person: Slavic spelling", "Person", (
            changed(full, SLAVIC, draw) if re.search(r"(OV|EV|IN|KO|SKIY|OVA|EVA|INA)$", last)
            else None), turned
        yield "person: Arabic spelling", "Person", (
            changed(full, ARABIC, draw)
            if re.search(r"\b(AL-|ABD|MUHAM|MOHAM|AHMA|HUSA|HASA|BIN|IBN)", full.upper())
            else None), turned
        if len(parts) > 1:
            yield "person: middle names dropped", "Person", f"{parts[0]} {last}", turned
            yield "person: middle initials", "Person", (
                " ".join([parts[0]] + [part[0] + "." for part in parts[1:]] + [last])), turned
        if len(parts) == 1 and len(last.split()) == 1 and len(last) > 5:
            yield "person: glued", "Person", f"{first}{last}", turned
    for name in companies:
        words = name.split()
        yield "company: slip", "Company", slip(name, draw), name
        yield "company: other form", "Company", reformed(name, draw), name
        bare = re.sub(r"[,.]? *\b(LLC|LTD|LIMITED|JSC|INC|CO\.|COMPANY|OOO|GMBH|CORPORATION)\b\.?",
                      "", name).strip(" ,.")
        yield "company: form dropped", "Company", (
            bare if bare != name and len(bare.split()) > 1 else None), name
        if len(words) >= 3 and all(len(word) > 2 and word.isalpha() for word in words[:2]):
            yield "company: words glued", "Company", (
                words[0] + words[1] + " " + " ".join(words[2:])), name
        if len(words[0]) >= 9 and words[0].isalpha() and len(words) > 1:
            at = len(words[0]) // 2
            yield "company: word split", "Company", (
                words[0][:at] + " " + words[0][at:] + " " + " ".join(words[1:])), name


def negatives(persons, companies, draw):
    """Category, kind, query, listed: other parties that share a part."""
    def apart(one, other):
        return one[:3].lower() != other[:3].lower() and abs(len(one) - len(other)) < 9

    by_first, by_last = {}, {}
    for first, last in persons:
        by_first.setdefault(first.split()[0], []).append((first, last))
        by_last.setdefault(last, []).append((first, last))
    for shared, group in sorted(by_first.items()):
        for one, other in zip(group, group[1:]):
            if apart(one[1], other[1]) and len(one[0].split()) == len(other[0].split()) == 1:
                yield ("person: same given name", "Person", f"{one[0]} {one[1]}",
                       f"{other[1]}, {other[0]}")
    for shared, group in sorted(by_last.items()):
        for one, other in zip(group, group[1:]):
            if apart(one[0], other[0]):
                yield ("person: same family name", "Person", f"{one[0]} {one[1]}",
                       f"{other[1]}, {other[0]}")
    by_word = {}
    for name in companies:
        by_word.setdefault(name.split()[0], []).append(name)
    for shared, group in sorted(by_word.items()):
        for one, other in zip(group, group[1:]):
            rest = set(re.findall(r"\w{4,}", one)) & set(re.findall(r"\w{4,}", other))
            if len(one.split()) > 2 and len(other.split()) > 2 and rest <= {shared}:
                yield "company: same first word", "Company", one, other
    counts = {}
    for name in companies:
        for word in set(name.split()):
            counts[word] = counts.get(word, 0) + 1
    own = [word for name in companies for word in name.split()[:1]
           if len(word) > 5 and word.isalpha() and counts[word] == 1]
    for name in companies:
        if number := re.search(r"\b(No\.? ?|NO\.? ?|#)?(\d{1,4})\b", name):
            value = int(number.group(2)) + draw.randrange(1, 9)
            yield "company: other number", "Company", (
                name[:number.start(2)] + str(value) + name[number.end(2):]), name
        place = next((place for place in PLACES if re.search(rf"\b{place}\b", name)), None)
        if place and len(name.split()) > 2:
            other = draw.choice([word for word in PLACES if word != place])
            yield "company: other city", "Company", name.replace(place, other), name
        words = name.split()
        if words[0] in own and len(words) > 2:
            yield "company: own word another", "Company", (
                draw.choice([word for word in own if word[0] != words[0][0]])
                + " " + " ".join(words[1:])), name


def cases(data):
    """All cases: category, kind, query, listed, whether they are one."""
    draw = random.Random(SEED)
    persons, companies = listed(Path(data))
    draw.shuffle(persons)
    draw.shuffle(companies)
    found = {}
    for label, kind, query, other in positives(persons, companies, draw):
        if query and len(found.setdefault(label, [])) < MOST:
            found[label].append((kind, query, [other], True))
    for label, kind, query, other in negatives(persons, companies, draw):
        if query != other and len(found.setdefault(label, [])) < MOST:
            found[label].append((kind, query, [other], False))
    pairs = uk_scripts(Path(data))
    draw.shuffle(pairs)
    for kind, own, latin in pairs:
        label = f"own script: {kind.lower()}, {script(own)}"
        if len(found.setdefault(label, [])) < MOST:
            found[label].append((kind, own, latin, True))
    return dict(sorted(found.items()))


def report(data, cordon, logic, rapid, thresholds):
    """Prints how often each matcher is right, a line a category."""
    found = cases(data)
    flat = [(kind, query, name) for group in found.values() for kind, query, names, _ in group
            for name in names]
    ours = iter(cordon(flat)[0])
    print(f"\n{'Listed names, changed':<34}{'cases':>5}  "
          + "   ".join(f"{name:<10}" for name in thresholds) + "  (share that is right)")
    sums = {}
    for label, group in sorted(found.items()):
        right = dict.fromkeys(thresholds, 0)
        for kind, query, names, same in group:
            scores = {
                "cordon": max(next(ours) for _ in names),
                "logic-v2": logic.compare(kind, {"name": query}, {"name": names}),
                "rapidfuzz": max(rapid(query, name) for name in names),
            }
            for name, threshold in thresholds.items():
                right[name] += (scores[name] >= threshold) == same
        print(f"{label:<34}{len(group):>5}  "
              + "   ".join(f"{right[name] / len(group):<10.3f}" for name in thresholds))
        for name in thresholds:
            total = sums.setdefault((name, group[0][3]), [0, 0])
            total[0] += right[name]
            total[1] += len(group)
    for same, word in ((True, "all that are one"), (False, "all that are not")):
        cells = [sums[name, same][0] / sums[name, same][1] for name in thresholds]
        count = sums["cordon", same][1]
        print(f"{word:<34}{count:>5}  " + "   ".join(f"{cell:<10.3f}" for cell in cells))
