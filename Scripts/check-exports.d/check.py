"""Reads Cordon's exports with the tools they are meant for.

Every check is also given a damaged copy of the export, on which it must fail.
"""

import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

PROGRAM = os.path.abspath(sys.argv[1])
DATA = sys.argv[2] if len(sys.argv) > 2 else None
AS_OF = "2026-11-22"


class Wrong(Exception):
    """An export that its tool does not take, or that tells less than the graph holds."""


def must(condition, words):
    if not condition:
        raise Wrong(words)


def export(graph, word, *more):
    call = [PROGRAM, "export", graph, "--to", word, "--as-of", AS_OF, "--quiet", *more]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout


# --- A generated case, of which the generator knows every count.

ODD = ["\"quoted\"", "<b>&amp;", "a,b;c", "new\nline", "tab\there", "O'Neil \\", "厦门林巴贺", "АО «Купол»", "🛩", "`x`"]


def generated(path, entities=1500, edges=4000, sanctions=120, seed=11):
    """Writes FollowTheMoney lines; returns what they hold."""
    chance = random.Random(seed)
    lines = []
    for number in range(entities):
        is_person = number % 5 == 0
        name = f"Party {number} {chance.choice(ODD)}"
        properties = {"name": [name], "country": [chance.choice(["ru", "cn", "gb", "de"])]}
        if is_person:
            properties["birthDate"] = [f"19{chance.randrange(10, 99)}-03-0{chance.randrange(1, 9)}"]
        lines.append({"id": f"p{number}", "schema": "Person" if is_person else "Company",
                      "properties": properties})
    pairs = set()
    owned = 0
    while len(pairs) < edges:
        pair = (chance.randrange(entities), chance.randrange(entities))
        if pair in pairs or pair[0] == pair[1] or pair[1] % 5 == 0:
            continue
        pairs.add(pair)
        owner, target = (f"p{end}" for end in pair)
        if len(pairs) % 3:
            owned += 1
            share = chance.choice([["51"], ["33.333333"], ["25-50"], []])
            properties = {"owner": [owner], "asset": [target], "startDate": ["2019-01-01"]}
            lines.append({"id": f"e{len(pairs)}", "schema": "Ownership",
                          "properties": properties | ({"percentage": share} if share else {})})
        else:
            lines.append({"id": f"e{len(pairs)}", "schema": "Directorship",
                          "properties": {"director": [owner], "organization": [target]}})
    for number in range(sanctions):
        lines.append({"id": f"s{number}", "schema": "Sanction",
                      "properties": {"entity": [f"p{number * 3}"], "startDate": ["2022-02-28"],
                                     "authority": ["Office of Foreign Assets Control"]}})
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return {"entities": entities, "relations": edges, "parties": entities, "interests": edges}


# --- What a graph holds, by its own account.

def truth(graph):
    document = json.loads(export(graph, "json"))
    schema = {entity["id"]: entity["schema"] for entity in document["entities"]}
    return {"entities": len(document["entities"]), "relations": len(document["relations"]),
            "schema": schema}


# --- The checks: bytes of an export, and what the graph holds.

def graphml(data, held):
    import networkx
    graph = networkx.read_graphml(io.BytesIO(data), force_multigraph=True)
    counted(graph, held)
    must(all("caption" in values for _, values in graph.nodes(data=True)), "a node has no caption")
    floats = [values["least"] for _, _, values in graph.edges(data=True) if "least" in values]
    must(all(0 <= value <= 100 for value in floats), "a share is no number of 0 to 100")


def gexf(data, held):
    import networkx
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        counted(networkx.read_gexf(io.BytesIO(data), version="1.3"), held)


def counted(graph, held):
    must(graph.number_of_nodes() == held["entities"],
         f"{graph.number_of_nodes()} nodes instead of {held['entities']}")
    must(graph.number_of_edges() == held["relations"],
         f"{graph.number_of_edges()} edges instead of {held['relations']}")


def ftm(data, held):
    from followthemoney import model
    nodes = edges = 0
    for number, line in enumerate(data.decode().splitlines(), 1):
        raw = json.loads(line)
        schema = model.get(raw["schema"])
        must(schema is not None, f"line {number}: no schema {raw['schema']}")
        for name, values in raw["properties"].items():
            prop = schema.get(name)
            # Properties of the author's own are kept by name; the library would drop them.
            if prop is None:
                continue
            must(not prop.stub, f"line {number}: {name} is a reverse link")
            must(isinstance(values, list), f"line {number}: {name} is no list")
            for value in values:
                must(isinstance(value, str), f"line {number}: {name} holds no text")
                if prop.type.name == "entity":
                    must(value, f"line {number}: {name} is empty")
        proxy = model.get_proxy(raw)
        schema.validate({"properties": raw["properties"]})
        must(proxy.id == raw["id"], f"line {number}: the id changed")
        if schema.edge:
            edges += 1
            ends = proxy.get(schema.source_prop), proxy.get(schema.target_prop)
            must(all(ends), f"line {number}: a {schema.name} lacks an end")
        elif not schema.is_a("Sanction"):
            nodes += 1
    must(nodes == held["entities"], f"{nodes} entities instead of {held['entities']}")
    must(edges >= held["relations"], f"{edges} edges for {held['relations']} relations")


def ftm_statements(data, held):
    from followthemoney import model
    from followthemoney.statement import Statement
    entities = set()
    for number, row in enumerate(csv.DictReader(io.StringIO(data.decode())), 1):
        statement = Statement.from_dict(
            row | {"external": row["external"] == "t", "lang": row["lang"] or None})
        schema = model.get(row["schema"])
        must(schema is not None, f"row {number}: no schema {row['schema']}")
        if row["prop"] != "id":
            must(statement.generate_key() == row["id"], f"row {number}: the id is not the library's")
            prop = schema.get(row["prop"])
            if prop is not None:
                must(prop.type.name == row["prop_type"], f"row {number}: {row['prop_type']}")
        elif not schema.edge and not schema.is_a("Sanction"):
            entities.add(row["canonical_id"])
    must(len(entities) == held["entities"],
         f"{len(entities)} entities instead of {held['entities']}")


class AnyScheme:
    """Stands for the list of identifier schemes where org-id.guide is out of reach."""

    def __contains__(self, scheme):
        return True


def identifier_schemes():
    from libcove2.common import get_orgids_prefixes
    try:
        return get_orgids_prefixes()
    except Exception:
        print("  skipped: bods: the names of identifier schemes (org-id.guide is out of reach)")
        return AnyScheme()


def bods(data, held):
    import libcovebods.data_reader
    import libcovebods.schema
    from libcovebods.additionalfields import AdditionalFields
    from libcovebods.config import LibCoveBODSConfig
    from libcovebods.jsonschemavalidate import JSONSchemaValidator
    from libcovebods.run_tasks import process_additional_checks
    from libcovebods.tasks.checks import legacy_checks, record_based_checks
    schemes = identifier_schemes()
    legacy_checks.get_orgids_prefixes = record_based_checks.get_orgids_prefixes = lambda: schemes
    with tempfile.NamedTemporaryFile(suffix=".json", delete=False) as file:
        file.write(data)
    try:
        config = LibCoveBODSConfig()
        reader = libcovebods.data_reader.DataReader(file.name, sample_mode=False)
        schema = libcovebods.schema.SchemaBODS(reader, config)
        must(schema.schema_version == "0.4", f"read as version {schema.schema_version}")
        faults = [fault.json() for fault in JSONSchemaValidator(schema).validate(reader)]
        must(not faults, f"{len(faults)} faults of the schema: {str(faults[:1])[:400]}")
        extra = AdditionalFields(schema).process(reader)
        must(not extra, f"fields of no meaning: {list(extra)[:3]}")
        checks = process_additional_checks(reader, config, schema)["additional_checks"]
        must(not checks, f"{len(checks)} checks failed: {checks[:2]}")
    finally:
        os.unlink(file.name)
    statements = json.loads(data)
    kinds = [one["recordType"] for one in statements]
    if "parties" in held:
        must(kinds.count("entity") + kinds.count("person") == held["parties"], "a party is missing")
        must(kinds.count("relationship") == held["interests"],
             f"{kinds.count('relationship')} relationships instead of {held['interests']}")
    must(kinds.count("relationship") > 0, "there are no relationships")


def cytoscape(data, held):
    elements = json.loads(data)["elements"]
    nodes = {node["data"]["id"] for node in elements["nodes"]}
    must(len(nodes) == len(elements["nodes"]) == held["entities"], "nodes are missing or double")
    edges = {edge["data"]["id"] for edge in elements["edges"]}
    must(len(edges) == len(elements["edges"]) == held["relations"], "edges are missing or double")
    must(not nodes & edges, "a node and an edge share an id")
    for edge in elements["edges"]:
        must(edge["data"]["source"] in nodes and edge["data"]["target"] in nodes,
             f"an edge ends nowhere: {edge['data']['id']}")


def dot(data, held):
    call = subprocess.run(["dot", "-Tplain", "-Gnslimit=1", "-Gsplines=false"],
                          input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
    must(call.returncode == 0, call.stderr.decode()[:200])
    words = [line.split(" ", 1)[0] for line in call.stdout.decode().splitlines()]
    must(words.count("node") >= held["entities"], f"{words.count('node')} nodes")
    must(words[-1:] == ["stop"], "the layout is cut off")


def edges(data, held):
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    must(len(rows) >= held["relations"], f"{len(rows)} rows for {held['relations']} relations")
    for row in rows:
        must(None not in row and None not in row.values(), f"a row of another width: {row}")
        must(row["source"] in held["schema"] and row["target"] in held["schema"],
             f"an end is no entity: {row}")


def table(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    must(len({len(row) for row in rows}) == 1, "rows differ in width")
    return rows[0], rows[1:]


def neo4j(files, held):
    """The rules of the manual: one :ID, unique; both ends known; a type for each relation."""
    header, rows = table(files["nodes.csv"])
    must(sum(name.endswith(":ID") for name in header) == 1 and ":LABEL" in header, f"{header}")
    for name in header:
        suffix = name.partition(":")[2]
        must(suffix in ("", "ID", "LABEL", "double", "boolean"), f"the column {name}")
    ids = [row[header.index("id:ID")] for row in rows]
    must(len(set(ids)) == len(ids) == held["entities"], "ids are missing or double")
    header, rows = table(files["relationships.csv"])
    start, end, kind = (header.index(name) for name in (":START_ID", ":END_ID", ":TYPE"))
    must(len(rows) == held["relations"], f"{len(rows)} relationships")
    known = set(ids)
    for row in rows:
        must(row[start] in known and row[end] in known and row[kind], f"{row}")
        for name, cell in zip(header, row):
            if name.endswith(":double"):
                must(cell == "" or 0 <= float(cell) <= 100, f"{name} is {cell}")
            if name.endswith(":boolean"):
                must(cell in ("true", "false"), f"{name} is {cell}")


def tables(files, held):
    header, rows = table(files["entities.csv"])
    ids = {row[header.index("id")] for row in rows}
    must(len(ids) == len(rows) == held["entities"], "entities are missing or double")
    header, rows = table(files["claims.csv"])
    claims = {row[header.index("claim")] for row in rows}
    header, rows = table(files["relations.csv"])
    must(len(rows) == held["relations"], f"{len(rows)} relations")
    for row in rows:
        named = set(row[header.index("claims")].split(" "))
        must(named and named <= claims, f"a claim is in no table: {named - claims}")
    header, rows = table(files["findings.csv"])
    must(all(row[header.index("entity")] in ids for row in rows), "a finding about nobody")
    table(files["sources.csv"])


def cypher(data, held):
    """Statements end with a semicolon at the end of a line, outside of any literal."""
    text = data.decode()
    bare = re.sub(r"'(?:[^'\\]|\\.)*'", "''", text, flags=re.S)
    bare = re.sub(r"`(?:[^`]|``)*`", "``", bare)
    must("'" not in bare.replace("''", "") and "`" not in bare.replace("``", ""), "an open literal")
    statements = [one for one in bare.split(";\n") if one]
    must(all(re.match(r"(CREATE CONSTRAINT|MERGE \(n:|MATCH \(a:)", one) for one in statements),
         "a statement begins oddly")
    must(len(statements) == 1 + held["entities"] + held["relations"], f"{len(statements)}")


def case(data, held):
    """The case file is read by Cordon itself; what it tells must be the graph again."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case.yaml")
        with open(path, "wb") as file:
            file.write(data)
        again = truth(path)
    must(again["entities"] == held["entities"], f"{again['entities']} entities")
    must(again["relations"] == held["relations"], f"{again['relations']} relations")


# --- Damage, of which every check must complain.

def replaced(old, new):
    def damage(data):
        if old not in data:
            raise Wrong(f"there is no {old!r} to replace")
        return data.replace(old, new, 1)
    return damage


def without_row(name):
    return lambda files: files | {name: files[name].rsplit("\n", 2)[0] + "\n"}


CHECKS = [
    ("graphml", graphml, "networkx", replaced(b"</node>", b"")),
    ("gexf", gexf, "networkx", replaced(b"<edge ", b"<edgy ")),
    ("ftm", ftm, "followthemoney", replaced(b'"schema":"Company"', b'"schema":"Firm"')),
    ("ftm-statements", ftm_statements, "followthemoney", replaced(b',"name",', b',"alias",')),
    ("bods", bods, "libcovebods", replaced(b'"recordType":"relationship"', b'"recordType":"x"')),
    ("cytoscape", cytoscape, None, replaced(b'"source":"', b'"source":"nobody ')),
    ("cypher", cypher, None, replaced(b"MERGE (n:", b"DROP (n:")),
    ("dot", dot, "dot", replaced(b"}", b"")),
    ("edges", edges, None, replaced(b"\n", b"\nnobody ")),
    ("neo4j", neo4j, None, without_row("relationships.csv")),
    ("tables", tables, None, without_row("relations.csv")),
    ("case", case, None, replaced(b"schema:", b"scheme:")),
]


def present(tool):
    if tool is None:
        return True
    if tool == "dot":
        return shutil.which("dot") is not None
    try:
        __import__(tool)
        return True
    except ImportError:
        return False


def read(graph, word, folder):
    if word not in ("neo4j", "tables"):
        return export(graph, word)
    target = os.path.join(folder, word)
    export(graph, word, "-o", target)
    files = {}
    for name in os.listdir(target):
        with open(os.path.join(target, name), encoding="utf-8", newline="") as file:
            files[name] = file.read()
    return files


def main():
    faults = ran = skipped = 0
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, "generated.ftm.json")
        cases = [("founding case", "Graphs/garpiya", {}), ("generated case", made, generated(made))]
        for title, graph, known in cases:
            held = truth(graph)
            for name in ("entities", "relations"):
                if known.get(name, held[name]) != held[name]:
                    print(f"failed: {title}: {held[name]} {name} instead of {known[name]}")
                    faults += 1
            held |= known
            print(f"{title}: {held['entities']} entities, {held['relations']} relations")
            for word, check, tool, damage in CHECKS:
                if not present(tool):
                    print(f"  skipped: {word}: {tool} is not installed")
                    skipped += 1
                    continue
                if word == "dot" and held["entities"] > 1000:
                    continue
                data = read(graph, word, folder)
                try:
                    check(data, held)
                    ran += 1
                    print(f"  passed: {word}" + (f", by {tool}" if tool else ""))
                except Exception as fault:
                    faults += 1
                    print(f"  failed: {word}: {type(fault).__name__}: {fault}")
                    continue
                try:
                    check(damage(data), held | {"relations": held["relations"]})
                except Exception:
                    continue
                faults += 1
                print(f"  failed: {word}: a damaged export passes")
        if present("followthemoney"):
            import out_and_back
            passed, failed = out_and_back.check(PROGRAM, folder, DATA)
            ran += passed
            faults += failed
        else:
            print("skipped: out and back: followthemoney is not installed")
            skipped += 1
    print(f"{ran} passed, {faults} failed, {skipped} skipped")
    return 1 if faults or not ran else 0


sys.exit(main())
