"""The reference loaders, each run in a process of its own: peers.py NAME FILE [STORE]."""
import json
import os
import sqlite3
import sys
import time


def records(path):
    import orjson

    with open(path, "rb") as lines:
        for line in lines:
            yield orjson.loads(line)


def memory(path):
    """Entities into a dictionary of proxies, relations into lists by both ends."""
    from followthemoney import model

    entities, ends, statements = {}, {}, 0
    for record in records(path):
        proxy = model.get_proxy(record)
        entities[proxy.id] = proxy
        statements += sum(len(proxy.get(prop)) for prop in proxy.iterprops())
        if proxy.schema.edge:
            for source, target in proxy.edgepairs():
                ends.setdefault(source, []).append((target, proxy.id))
                ends.setdefault(target, []).append((source, proxy.id))
    return {"records": len(entities), "values": statements, "ends": len(ends)}


def store(path, target):
    """One row a statement into SQLite, in one transaction, with the indices that reading needs."""
    from followthemoney import model

    database = sqlite3.connect(target)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(
        "CREATE TABLE statement (id TEXT PRIMARY KEY, entity_id TEXT, schema TEXT, prop TEXT,"
        " value TEXT, dataset TEXT, first_seen TEXT) WITHOUT ROWID")
    database.execute("CREATE INDEX statement_entity ON statement (entity_id)")
    rows, count = [], 0
    from hashlib import sha1

    for record in records(path):
        proxy = model.get_proxy(record)
        count += 1
        dataset, seen = record["datasets"][0], record["first_seen"]
        for prop in proxy.iterprops():
            for value in proxy.get(prop):
                key = sha1(f"{dataset}.{proxy.id}.{prop.name}.{value}".encode()).hexdigest()
                rows.append((key, proxy.id, proxy.schema.name, prop.name, value, dataset, seen))
        if len(rows) > 50_000:
            database.executemany("INSERT OR IGNORE INTO statement VALUES (?,?,?,?,?,?,?)", rows)
            rows.clear()
    database.executemany("INSERT OR IGNORE INTO statement VALUES (?,?,?,?,?,?,?)", rows)
    database.commit()
    values = database.execute("SELECT count(*) FROM statement").fetchone()[0]
    database.close()
    return {"records": count, "values": values}


def duckdb(path):
    import duckdb as engine

    database = engine.connect()
    database.execute("PRAGMA threads = 2")
    database.execute(
        f"CREATE TABLE entity AS SELECT * FROM read_json('{path}', format = 'newline_delimited', sample_size = -1)")
    count = database.execute("SELECT count(*) FROM entity").fetchone()[0]
    return {"records": count}


def duckdb_scan(path):
    """Only parsed: one pass that counts, with nothing kept."""
    import duckdb as engine

    database = engine.connect()
    database.execute("PRAGMA threads = 2")
    count = database.execute(
        f"SELECT count(id), count(schema), count(properties) FROM "
        f"read_json('{path}', format = 'newline_delimited')").fetchone()[0]
    return {"records": count}


def main():
    work = {"memory": memory, "store": store, "duckdb": duckdb, "duckdb-scan": duckdb_scan}
    start = time.perf_counter()
    answer = work[sys.argv[1]](*sys.argv[2:])
    answer["seconds"] = time.perf_counter() - start
    print(json.dumps(answer), flush=True)
    # Taking down millions of objects is no part of loading.
    os._exit(0)


if __name__ == "__main__":
    main()
