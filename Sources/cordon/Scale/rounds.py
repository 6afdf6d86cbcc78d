"""Where the tables are, where rounds are kept, and how a fixpoint is run on them."""
import functools
import hashlib
import json
import os
import shutil
import time

WHOLE, STEP = 100_000_000, 1 << 24
FORM = 1


class Fault(Exception):
    """A reason that ends a run, and the remedy."""

    def __init__(self, what, remedy):
        super().__init__(f"{what}; {remedy}")


def say(event, **facts):
    print(json.dumps({"event": event, **facts}), flush=True)


class Folder:
    """A folder of tables with its manifest."""

    def __init__(self, path, spark):
        self.path, self.spark = os.path.abspath(path), spark
        try:
            with open(f"{self.path}/manifest.json", "rb") as file:
                self.bytes = file.read()
            self.manifest = json.loads(self.bytes)
        except (OSError, ValueError):
            raise Fault(f"{path}: has no manifest.json that can be read",
                        "name a folder that `cordon export --to parquet` wrote")
        if self.manifest.get("cordonParquet") != FORM:
            raise Fault(f"{path}: is not of form {FORM}", "write it again with this Cordon")
        self.hash = hashlib.sha256(self.bytes).hexdigest()

    def names(self):
        return [entry["name"].removesuffix(".parquet") for entry in self.manifest["files"]]

    def rows(self, name):
        return next(entry["rows"] for entry in self.manifest["files"]
                    if entry["name"] == f"{name}.parquet")

    def table(self, name):
        if name not in self.names():
            raise Fault(f"{self.path}: has no {name}.parquet",
                        "a folder that was pruned is exported again first")
        return self.spark.read.parquet(f"{self.path}/{name}.parquet")


class Rounds:
    """The numbered folders of a run; what is written there is read from then on."""

    def __init__(self, spark, path, about):
        self.spark, self.path = spark, os.path.abspath(path)
        self.file = f"{self.path}/rounds.json"
        os.makedirs(self.path, exist_ok=True)
        self.state = {"about": about, "done": {}}
        if os.path.exists(self.file):
            with open(self.file) as file:
                known = json.load(file)
            if known["about"] != about:
                raise Fault(f"{path}: holds the rounds of another run",
                            "name an empty folder with --checkpoints, or remove it")
            self.state = known
            say("resumed", rounds=len(known["done"]))

    def keep(self, name, make, few=False):
        """The frame of a name: read where it was written before, else made and written."""
        if name not in self.state["done"]:
            place = f"{self.path}/{name}"
            shutil.rmtree(place, ignore_errors=True)
            frame = make()
            (frame.coalesce(1) if few else frame).write.mode("overwrite").parquet(place)
            self.state["done"][name] = {
                "rows": self.spark.read.parquet(place).count(), "schema": frame.schema.jsonValue()}
            self.save()
        return self.read(name)

    def read(self, name):
        """The frame that was written under a name; an engine may write no file where there is no row."""
        if self.count(name) > 0:
            return self.spark.read.parquet(f"{self.path}/{name}")
        from pyspark.sql.types import StructType
        return self.spark.createDataFrame(
            [], StructType.fromJson(self.state["done"][name]["schema"]))

    def count(self, name):
        return self.state["done"][name]["rows"]

    def save(self):
        with open(self.file + ".part", "w") as file:
            json.dump(self.state, file)
        os.replace(self.file + ".part", self.file)


class Pile:
    """The rows that the rounds of one sort have added; where many lie, they are put together into one."""

    MOST = 12

    def __init__(self, rounds, name):
        self.rounds, self.name, self.names, self.number = rounds, name, [], 0

    def add(self, make):
        """Keeps what a round adds, and gives it."""
        name = f"{self.name}-{self.number}"
        added, self.number = self.rounds.keep(name, make, few=True), self.number + 1
        self.last = self.rounds.count(name)
        self.names.append(name)
        if len(self.names) > self.MOST:
            self.rounds.keep(f"{name}-all", self.frame, few=True)
            self.names = [f"{name}-all"]
        return added

    def frame(self):
        """All that was added."""
        frames = [self.rounds.read(name) for name in self.names if self.rounds.count(name) > 0]
        frames = frames or [self.rounds.read(self.names[0])]
        return functools.reduce(lambda left, right: left.unionByName(right), frames)


def fixpoint(rounds, name, seeds, step):
    """Takes rounds until one adds nothing; gives everything that was reached.

    `step` makes the next frontier of the last one and of all that was reached.
    """
    pile = Pile(rounds, name)
    frontier, number = pile.add(seeds), 0
    reached = pile.last
    while pile.last > 0:
        begun, number = time.monotonic(), number + 1
        # A round that was done before is asked for all the same: what it piled up is read again.
        new = step(frontier, pile.frame())
        frontier = pile.add(lambda: new)
        reached += pile.last
        say("round", fixpoint=name, round=number, frontier=pile.last, reached=reached,
            seconds=round(time.monotonic() - begun, 3))
    return pile.frame()


# Sums of shares


def clamped(amount):
    """A sum that fits 64 bits with its open ends: far above the whole all sums are alike."""
    return f"greatest(least({amount}, {4 * WHOLE}), {-4 * WHOLE})"


def packed(millionths, opens):
    # Literals alone would be multiplied in 32 bits.
    return f"({clamped(millionths)} * cast({STEP} as bigint) + {opens})"



def sum_of(name):
    from pyspark.sql import functions
    return functions.sum(name).alias(name)
