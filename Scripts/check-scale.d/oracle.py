"""The fixpoints of pooled regimes on a Parquet folder, in SQL, written apart from the product's script:
every round looks at every row anew, and sums are of 128 bits with 2^24 to a millionth."""
import hashlib
import json
import struct

import duckdb

WHOLE = 100_000_000 << 24


def sets(folder, regimes=()):
    """By regime and bound, the SHA-256 of whom it reaches; of regimes with one reading that pool."""
    with open(f"{folder}/manifest.json") as file:
        manifest = json.load(file)
    database = duckdb.connect()
    for name in ["rows", "tables", "links", "gates", "seeds", "thresholds", "followed", "barred",
                 "entities"]:
        database.execute(f"create table {name} as from '{folder}/{name}.parquet'")
    prepare(database)
    answers = {}
    for run in manifest["runs"]:
        others = [own for own in manifest["runs"] if own["regime"] == run["regime"]]
        isSimple = len(others) == 2 and run["aggregation"] == "pooled" and not run["obstacle"]
        if isSimple and (not regimes or run["regime"] in regimes):
            nodes = reach(database, run, manifest["counts"]["entities"])
            answers.setdefault(run["regime"], {})[run["bound"]] = hashlib.sha256(
                b"".join(struct.pack("<q", node) for node in nodes)).hexdigest()
    return answers


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
    database.execute("create or replace table reached as select distinct node from seeds "
                     "where regime = ? and run = ?", [run["regime"], run["bound"]])
    free = f"{WHOLE} - (allLow - sum(low))"
    test = (f"sum(low) >= amount and (allLow <= {WHOLE} or {free} >= amount)" if lower else
            f"sum(high) >= amount and (allTop > {WHOLE} or {free} + sum(room) >= amount)")
    opens = "true" if run["opensBlocks"] else "false"
    while True:
        before = database.execute("select count(*) from reached").fetchone()[0]
        database.execute(f"""
            insert into reached
            select company from held join reached on owner = node join tables using ("table")
                join (select kind, millionths::hugeint * 16777216 + opens as amount, isAny
                      from thresholds where run = {number}) using (kind)
                left join totals using ("table", plane)
            where plane {plane} group by company, "table", plane, amount, isAny, allLow, allTop
            having (isAny and bool_or(holds)) or ({test})
            union
            select target from (
                select "to" as target, code // 10 = 4 as isSame, code from links
                join reached on "from" = node where "to" < {count})
            join followed using (code) join entities on target = entities.node
            where run = {number} and (isSame or not exists (
                from barred where barred.run = {number} and barred.kind = entities.kind))
            union
            select "to" from links join reached on "from" = node join followed using (code)
                join gates on gates.node = "to"
            where run = {number} and "to" >= {count} group by "to", blockSize
            having {opens} or count(*) >= blockSize""")
        database.execute("create or replace table reached as select distinct node from reached")
        if database.execute("select count(*) from reached").fetchone()[0] == before:
            break
    return [row[0] for row in database.execute(
        "select node from reached where node < ? order by node", [count]).fetchall()]
