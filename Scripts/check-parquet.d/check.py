"""Reads a folder that `cordon export --to parquet` wrote in every engine that is installed, and
compares their cells and statistics with each other and with the manifest. CORDON_SPARK names the
endpoint of Spark Connect (sc://HOST:PORT) to read with; else it is Sail, where that is installed."""
import importlib
import json
import os
import sys
import traceback


def engine(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"skipped: {name} is not installed")
        return None


def columns(table):
    return {name: table[name].to_pylist() for name in table.column_names}


def session():
    """A session of an engine that speaks Spark Connect; none where there is no such engine."""
    remote = os.environ.get("CORDON_SPARK")
    sail = None if remote else engine("pysail.spark")
    if not engine("pyspark") or not (remote or sail):
        return None
    from pyspark.sql import SparkSession
    if sail:
        session.server = sail.SparkConnectServer(ip="127.0.0.1", port=0)
        session.server.start(background=True)
        remote = f"sc://127.0.0.1:{session.server.listening_address[1]}"
    return SparkSession.builder.remote(remote).getOrCreate()


def check_statistics(arrow, path, cells):
    for group in range((data := arrow.read_metadata(path)).num_row_groups):
        for place in range(data.num_columns):
            column = data.row_group(group).column(place)
            known = [v for v in cells[column.path_in_schema] if v is not None]
            statistics = column.statistics
            if data.num_row_groups > 1 or not statistics or not statistics.has_min_max:
                continue
            key = str.encode if isinstance(known[0], str) else None
            ends = (min(known, key=key), max(known, key=key))
            assert (statistics.min, statistics.max) == ends, (path, column.path_in_schema)


def main(folder):
    arrow = engine("pyarrow.parquet")
    duckdb, polars, spark = engine("duckdb"), engine("polars"), session()
    with open(f"{folder}/manifest.json") as file:
        manifest = json.load(file)
    read = 0
    for entry in manifest["files"]:
        path = f"{folder}/{entry['name']}"
        answers = {}
        if arrow:
            table = arrow.read_table(path)
            table.validate(full=True)
            answers["pyarrow"] = columns(table)
            check_statistics(arrow, path, answers["pyarrow"])
        if duckdb:
            rows = duckdb.sql(f"select * from '{path}'")
            cells = zip(*rows.fetchall()) if entry["rows"] else [() for _ in rows.columns]
            answers["duckdb"] = {name: list(own) for name, own in zip(rows.columns, cells)}
        if polars:
            frame = polars.read_parquet(path)
            answers["polars"] = {name: frame[name].to_list() for name in frame.columns}
        if spark:
            answers["spark"] = columns(spark.read.parquet(os.path.abspath(path)).toArrow())
        for name, answer in answers.items():
            assert all(len(own) == entry["rows"] for own in answer.values()), (path, name)
            assert answer == next(iter(answers.values())), (path, name)
            read += 1
    print(f"{read} tables read")
    sys.stdout.flush()
    # An engine may wait for its own threads for ever.
    os._exit(0)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except Exception:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
