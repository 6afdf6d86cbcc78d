"""The fixpoints of every regime on a Parquet folder, in SQL, written apart from the product's script:
every round looks at every row anew, and sums are of 128 bits with 2^24 to a millionth."""
import hashlib
import json
import struct

import duckdb

WHOLE = 100_000_000 << 24


def sets(folder, regimes=()):
    """By regime and bound, the SHA-256 of whom it reaches: under every reading at the least, under any
    at the most."""
    with open(f"{folder}/manifest.json") as file:
        manifest = json.load(file)
    database = duckdb.connect()
    for name in ["rows", "tables", "links", "gates", "seeds", "thresholds", "followed", "barred",
                 "entities"]:
        database.execute(f"create table {name} as from '{folder}/{name}.parquet'")
    prepare(database)
    found, known = {}, {}
    for run in manifest["runs"]:
        if run["obstacle"] or (regimes and run["regime"] not in regimes):
            continue
        sign = signature(database, run)
        if sign not in known:
            known[sign] = set(reach(database, run, manifest["counts"]["entities"]))
        bounds = found.setdefault(run["regime"], {})
        own, bound = known[sign], run["bound"]
        if bound not in bounds:
            bounds[bound] = own
        else:
            bounds[bound] = bounds[bound] & own if bound == "lower" else bounds[bound] | own
    return {regime: {bound: digest(own) for bound, own in bounds.items()}
            for regime, bounds in found.items()}


def digest(nodes):
    return hashlib.sha256(b"".join(struct.pack("<q", node) for node in sorted(nodes))).hexdigest()


def signature(database, run):
    """Everything that a run depends on: runs that agree in all of it are worked out once."""
    parts = [run["bound"], run["aggregation"], run["opensBlocks"]]
    for name in ["thresholds", "followed", "barred"]:
        parts.append(database.execute(
            f"select * exclude (run) from {name} where run = ? order by all",
            [run["run"]]).fetchall())
    parts.append(database.execute(
        "select distinct node from seeds where regime = ? and run = ? order by node",
        [run["regime"], run["bound"]]).fetchall())
    return repr(parts)


def prepare(database):
    database.execute("""
        create table held as select owner, "table", plane, holds, isChain,
            low::hugeint * 16777216 + lowOpen::int as low,
            top::hugeint * 16777216 + topOpen::int as top,
            coalesce(high, 0)::hugeint * 16777216 - coalesce(highOpen, false)::int as high,
            room::hugeint * 16777216 - roomOpen::int as room from rows""")
    database.execute("""
        create table totals as select "table", plane, sum(low) as allLow, sum(top) as allTop
        from held where not isChain group by all""")


def reach(database, run, count):
    number, lower = run["run"], run["bound"] == "lower"
    plane = "= 'lower'" if lower else "<> 'lower'"
    # Where each listed party is counted alone, a party is one of them; else all are the party -1.
    party = "node" if run["aggregation"] == "per-party" else "-1"
    database.execute(f"create or replace table reached as select distinct {party}::bigint as party, "
                     "node from seeds where regime = ? and run = ?", [run["regime"], run["bound"]])
    free = f"{WHOLE} - (allLow - sum(low))"
    test = (f"sum(low) >= amount and (allLow <= {WHOLE} or {free} >= amount)" if lower else
            f"sum(high) >= amount and (allTop > {WHOLE} or {free} + sum(room) >= amount)")
    opens = "true" if run["opensBlocks"] else "false"
    while True:
        before = database.execute("select count(*) from reached").fetchone()[0]
        database.execute(f"""
            insert into reached
            select party, company from held join reached on owner = node join tables using ("table")
                join (select kind, millionths::hugeint * 16777216 + opens as amount, isAny
                      from thresholds where run = {number}) using (kind)
                left join totals using ("table", plane)
            where plane {plane}
            group by party, company, "table", plane, amount, isAny, allLow, allTop
            having (isAny and bool_or(holds)) or ({test})
            union
            select party, target from (
                select party, "to" as target, code // 10 = 4 as isSame, code from links
                join reached on "from" = node where "to" < {count})
            join followed using (code) join entities on target = entities.node
            where run = {number} and (isSame or not exists (
                from barred where barred.run = {number} and barred.kind = entities.kind))
            union
            select party, "to" from links join reached on "from" = node join followed using (code)
                join gates on gates.node = "to"
            where run = {number} and "to" >= {count} group by party, "to", blockSize
            having {opens} or count(*) >= blockSize""")
        database.execute(
            "create or replace table reached as select distinct party, node from reached")
        if database.execute("select count(*) from reached").fetchone()[0] == before:
            break
    return [row[0] for row in database.execute(
        "select distinct node from reached where node < ?", [count]).fetchall()]
