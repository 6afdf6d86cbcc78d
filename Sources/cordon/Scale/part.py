"""A smaller folder in the making."""
import hashlib
import json
import os
import shutil

from rounds import Fault


class PartWriter:
    """A smaller folder in the making: plain pages as Cordon reads them, moved to its place whole."""

    def __init__(self, folder, into):
        self.folder, self.into = folder, os.path.abspath(into)
        self.part = self.into + f".part-{os.getpid()}"
        self.rows = {}
        if os.path.exists(self.into) and os.listdir(self.into):
            raise Fault(f"{into}: something is there", "name a new folder with --into")
        os.makedirs(self.part)

    def schema(self, name):
        import pyarrow.parquet as parquet
        return parquet.read_schema(f"{self.folder.path}/{name}.parquet").remove_metadata()

    def save(self, name, table):
        import pyarrow.parquet as parquet
        schema = self.schema(name)
        table = table.select(schema.names).cast(schema)
        parquet.write_table(
            table, f"{self.part}/{name}.parquet", compression="none", use_dictionary=False,
            data_page_version="1.0", row_group_size=1 << 17, store_schema=False)
        self.rows[name] = table.num_rows

    def write(self, name, frame, columns, order):
        table = frame.select(*columns).toArrow()
        self.save(name, table.sort_by([(key, "ascending") for key in order]))

    def filter(self, name, key, wanted):
        """The rows of a table whose key is wanted, in the order of the file."""
        import pyarrow as arrow
        import pyarrow.parquet as parquet
        keys = [key] if isinstance(key, str) else key
        file = parquet.ParquetFile(f"{self.folder.path}/{name}.parquet")
        wanted, taken = wanted.select(*keys).toArrow(), []
        for batch in file.iter_batches():
            table = arrow.Table.from_batches([batch])
            place = arrow.array(range(table.num_rows), arrow.int64())
            both = table.select(keys).append_column("place", place).cast(
                arrow.schema([(own.name, own.type) for own in wanted.schema]
                             + [("place", arrow.int64())])).join(
                                 wanted, keys, join_type="left semi")
            taken.append(table.take(both.column("place").combine_chunks().sort()))
        empty = file.schema_arrow.empty_table()
        self.save(name, arrow.concat_tables(taken) if taken else empty)

    def copy(self, name):
        shutil.copyfile(f"{self.folder.path}/{name}.parquet", f"{self.part}/{name}.parquet")
        entry = next(e for e in self.folder.manifest["files"] if e["name"] == f"{name}.parquet")
        self.rows[name] = entry["rows"]

    def finish(self):
        whole = self.folder.manifest
        manifest = {key: whole[key] for key in whole if key not in ("runs", "regimes", "files")}
        counts = whole["counts"]
        manifest["prunedFrom"] = {
            "sha256": self.folder.hash, "entities": counts["entities"],
            "claims": counts["claims"]}
        manifest["counts"] = {"claims": self.rows["claims"], "records": self.rows["records"]}
        manifest["files"] = [self.entry(name) for name in sorted(self.rows)]
        with open(f"{self.part}/manifest.json", "w") as file:
            json.dump(manifest, file, indent=2, ensure_ascii=False)
            file.write("\n")
        if os.path.exists(self.into):
            os.rmdir(self.into)
        os.rename(self.part, self.into)

    def entry(self, name):
        path = f"{self.part}/{name}.parquet"
        with open(path, "rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return {"name": f"{name}.parquet", "rows": self.rows[name],
                "bytes": os.path.getsize(path), "sha256": digest}
