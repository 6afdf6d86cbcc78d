"""FollowTheMoney out and back: every entity of every schema, with all that stands on its line.

What a file says leaves as entity lines with `--all-days`, and is read again from these, from
statements, and from a store that was filled with an older edition and a delta file. Each time every
entity must have each of its ten fields again, by itself and as the followthemoney library reads it.
"""

import json
import os
import random
import subprocess

from followthemoney import model

FIELDS = ["id", "caption", "schema", "properties", "datasets", "referents", "target", "first_seen",
          "last_seen", "last_change"]

ODD = ["\"quoted\"", "<b>&amp;", "a,b;c", "new\nline", "tab\there", "O'Neil \\", "厦门林巴贺", "АО «Купол»", "🛩", "`x`"]


class Different(Exception):
    """An entity that did not come back as it was."""


def run(program, *words):
    """Runs a call; what it says of a failure is the failure's text."""
    call = subprocess.run([program, *words], capture_output=True, text=True,
                          env=os.environ | {"CORDON_TODAY": "2026-11-22"})
    if call.returncode != 0:
        raise Different(call.stderr.strip()[:300] or f"exit status {call.returncode}")


def export(program, graph, word, target):
    run(program, "export", graph, "--to", word, "--all-days", "--quiet", "-o", target)
    return target


def read(path):
    """The entities of a file by their ids, none of which may stand twice."""
    entities = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            entity = json.loads(line)
            if entity["id"] in entities:
                raise Different(f"{entity['id']} stands twice")
            entities[entity["id"]] = entity
    return entities


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def must_be_same(before, after):
    """That each entity came back with each of its fields."""
    for gone in before.keys() - after.keys():
        raise Different(f"{gone} is gone")
    for new in after.keys() - before.keys():
        raise Different(f"nobody stated {new}")
    for id, entity in before.items():
        back = after[id]
        for field in FIELDS:
            if entity.get(field) != back.get(field):
                raise Different(f"{id}: {field}: {str(entity.get(field))[:300]} became {str(back.get(field))[:300]}")
        one, other = (model.get_proxy(each) for each in (entity, back))
        if (one.schema.name, one.properties) != (other.schema.name, other.properties):
            raise Different(f"{id}: the library sees another entity")


# --- Every schema.

def every_schema(seed):
    """Two entities of every schema of the library, edges tied to parties that are there."""
    chance = random.Random(seed)
    concrete = sorted((one for one in model if not one.abstract), key=lambda one: one.name)
    ids = {schema.name: [f"{schema.name}-{number}" for number in range(2)] for schema in concrete}
    return [made(one, number, schema, ids, chance)
            for schema in concrete for number, one in enumerate(ids[schema.name])]


def ends(prop, ids, chance):
    fits = [name for name in ids if model.get(name).is_a(prop.range) and not model.get(name).edge]
    return [chance.choice(ids[chance.choice(sorted(fits))])] if fits else []


def values(prop, ids, chance):
    kind = prop.type.name
    if kind == "entity":
        return ends(prop, ids, chance)
    made = {"date": ["2019", "2020-02-29"], "number": ["12.5"], "country": ["ru"], "topic": ["sanction"],
            "gender": ["female"], "url": ["https://example.org/a?b=c"], "email": ["a@example.org"],
            "json": ['{"a": 1}'], "language": ["eng"], "mimetype": ["text/plain"]}.get(kind)
    return made or [f"{prop.name} {chance.choice(ODD)}", "second"][: chance.choice([1, 2])]


def made(one, number, schema, ids, chance):
    properties = {}
    for prop in schema.sorted_properties:
        if prop.stub or chance.random() < 0.4 and prop.name not in schema.required:
            continue
        found = values(prop, ids, chance)
        if found:
            properties[prop.name] = found
    if schema.edge:
        # A second end on one side; one of the two has ended.
        for prop in (schema.source_prop, schema.target_prop):
            properties[prop.name] = ends(prop, ids, chance)
        target = properties[schema.target_prop.name]
        target += [end for end in ends(schema.target_prop, ids, chance) if end not in target]
        if "endDate" in schema.properties and number:
            properties["endDate"] = ["2020-05-01"]
    return {"id": one, "caption": f"Caption {one}", "schema": schema.name, "properties": properties,
            "datasets": ["made_up"], "referents": [f"old-{one}"] if number else [], "target": bool(number),
            "first_seen": "2026-01-08T10:35:40", "last_seen": "2026-04-29T12:40:02",
            "last_change": "2026-02-16T05:42:29"}


# --- The ways out and back.

def by_lines(program, path, folder):
    return export(program, path, "ftm", os.path.join(folder, "lines.ftm.json"))


def by_statements(program, path, folder):
    rows = export(program, path, "ftm-statements", os.path.join(folder, "statements.csv"))
    return export(program, rows, "ftm", os.path.join(folder, "from-statements.ftm.json"))


def by_store(program, path, folder):
    store = os.path.join(folder, "whole.cordon")
    run(program, "import", path, "--into", store, "--quiet")
    return export(program, store, "ftm", os.path.join(folder, "from-store.ftm.json"))


def by_delta(program, path, folder):
    """An edition in which a third is missing, a third has another name and some are too many."""
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    older, changes = [], []
    for number, line in enumerate(lines):
        # The first line tells of the whole case.
        way = number % 3 if number else 2
        if way == 0:
            changes.append({"op": "ADD", "entity": line})
        elif way == 1:
            older.append(line | {"properties": {"name": ["As it was before"]}, "caption": "Before"})
            changes.append({"op": "MOD", "entity": line})
        else:
            older.append(line)
    for number in range(0, len(lines), 7):
        gone = {"id": f"gone-{number}", "schema": "Person", "properties": {"name": ["Goes again"]}}
        older.append(gone)
        changes.append({"op": "DEL", "entity": {"id": gone["id"]}})
    store = os.path.join(folder, "delta.cordon")
    run(program, "import", write(os.path.join(folder, "older.ftm.json"), older),
        write(os.path.join(folder, "changes.delta.json"), changes), "--into", store, "--quiet")
    return export(program, store, "ftm", os.path.join(folder, "from-delta.ftm.json"))


WAYS = [by_lines, by_statements, by_store, by_delta]


def cleared(folder):
    """The folder with nothing of an earlier file in it."""
    subprocess.run(["rm", "-rf", folder], check=True)
    os.mkdir(folder)
    return folder


def out_and_back(program, path, folder):
    """How many entities a file of entity lines has, all of which come back by every way."""
    before = read(path)
    for way in WAYS:
        try:
            must_be_same(before, read(way(program, path, folder)))
        except Different as fault:
            raise Different(f"{way.__name__}: {fault}") from fault
    return len(before)


def check_damage(path, folder):
    """What is altered must be seen."""
    before = read(path)
    for field in FIELDS[1:]:
        after = {id: dict(entity) for id, entity in before.items()}
        next(iter(after.values()))[field] = "another"
        try:
            must_be_same(before, after)
        except Exception:
            continue
        raise Different(f"another {field} passes")


# --- All files.

def files(data):
    """Each file that may be data; texts about it and schemas are none."""
    for place, _, names in sorted(os.walk(data)):
        for name in sorted(names):
            if "schema" not in place.split(os.sep) and not name.endswith((".md", ".xsd", "LICENSE")):
                yield os.path.join(place, name)


def check(program, folder, data):
    """Prints what comes back and what does not; returns how many files of each kind there are."""
    passed = failed = 0
    room = os.path.join(folder, "out-and-back")
    for seed in (3, 4, 5):
        path = os.path.join(folder, f"every-{seed}.ftm.json")
        write(path, every_schema(seed))
        try:
            check_damage(path, folder)
            count = out_and_back(program, path, cleared(room))
            passed += 1
            print(f"out and back: seed {seed}, {count} entities of every schema, by followthemoney")
        except Different as fault:
            failed += 1
            print(f"failed: out and back: seed {seed}: {fault}")
    for path in files(data) if data else []:
        name = os.path.relpath(path, data)
        first = os.path.join(folder, "first.ftm.json")
        try:
            export(program, path, "ftm", first)
        except Different as fault:
            print(f"not read: {name}: {str(fault).splitlines()[0]}")
            continue
        if os.path.getsize(first) == 0:
            print(f"not read: {name}: there are no entities in it")
            continue
        try:
            print(f"out and back: {name}: {out_and_back(program, first, cleared(room))} entities", flush=True)
            passed += 1
        except Different as fault:
            failed += 1
            print(f"failed: out and back: {name}: {fault}", flush=True)
    return passed, failed
