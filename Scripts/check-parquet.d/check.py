"""Reads a folder that `cordon export --to parquet` wrote in every engine that is installed, and
compares their cells and statistics with each other and with the manifest."""
import importlib
import json
import sys


def engine(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"skipped: {name} is not installed")
        return None


def columns(table):
    return {name: table[name].to_pylist() for name in table.column_names}


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
    duckdb, polars = engine("duckdb"), engine("polars")
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
        for name, answer in answers.items():
            assert all(len(own) == entry["rows"] for own in answer.values()), (path, name)
            assert answer == next(iter(answers.values())), (path, name)
            read += 1
    print(f"{read} tables read")


main(sys.argv[1])
