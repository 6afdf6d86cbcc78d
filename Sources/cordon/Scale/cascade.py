"""Whom each regime reaches, at the least and at the most: every run in one pass, as columns.

What a run has reached is a row (run, party, node); party is the listed party that is counted alone, or
-1 where all are counted together. The lower run counts the plane `lower`, the upper one every other.
"""
import hashlib
import struct

from rounds import WHOLE, Pile, fixpoint, packed, sum_of

SAME = 4
SUMS = ["low", "lowOpens", "high", "highOpens", "room", "roomOpens", "holds"]
KEY = ["run", "party", "table", "plane"]


def cascade(folder, rounds, regimes):
    told = [run for run in folder.manifest["runs"] if not regimes or run["regime"] in regimes]
    runs = [run for run in told if not run["obstacle"]]
    work = Cascade(folder, rounds, runs)
    reached = work.reach().where(f"node < {work.count}")
    return {"reached": hashes(reached, runs), "notComputed": sorted(
        {(run["regime"], run["obstacle"]) for run in told if run["obstacle"]})}


class Cascade:
    """The frames that every round joins with."""

    def __init__(self, folder, rounds, runs):
        self.folder, self.rounds = folder, rounds
        self.added, self.opened = Pile(rounds, "added"), Pile(rounds, "opened")
        self.count = folder.manifest["counts"]["entities"]
        self.runs = folder.spark.createDataFrame(
            [(run["run"], run["regime"], run["bound"], run["aggregation"] == "per-party",
              run["opensBlocks"]) for run in runs] or [(-1, "", "", False, False)],
            "run int, regime string, bound string, isPerParty boolean, opensBlocks boolean")
        self.rows = folder.table("rows").selectExpr(
            "owner", "table", "plane", "if(plane = 'lower', 'lower', 'upper') as bound", "low",
            "cast(lowOpen as bigint) as lowOpens", "top", "cast(topOpen as bigint) as topOpens",
            "coalesce(high, 0) as high", "-cast(coalesce(highOpen, false) as bigint) as highOpens",
            "room", "-cast(roomOpen as bigint) as roomOpens", "cast(holds as bigint) as holds",
            "isChain")
        self.tables = folder.table("tables").select("table", "company", "kind")
        self.totals = rounds.keep("totals", self.make_totals)
        self.barred = folder.table("barred")
        self.links = folder.table("links").selectExpr(
            "`from` as node", "`to` as target", "code").join(
                folder.table("followed"), "code")

    def make_totals(self):
        """The sums that all hold of each table at the least, and by the greatest least of any version."""
        return self.rows.where("not isChain").groupBy("table", "plane").agg(
            *[sum_of(name) for name in ["low", "lowOpens", "top", "topOpens"]]).selectExpr(
                "table", "plane", "low as allLow", "lowOpens as allLowOpens", "top as allTop",
                "topOpens as allTopOpens")

    def reach(self):
        return fixpoint(self.rounds, "reached", self.seeds, self.step)

    def seeds(self):
        seeds = self.folder.table("seeds").withColumnRenamed("run", "bound")
        return self.runs.join(seeds, ["regime", "bound"]).selectExpr(
            "run", "if(isPerParty, node, cast(-1 as bigint)) as party", "node").distinct()

    def step(self, frontier, whole):
        new = self.companies(frontier)
        # Many rounds are small, and each table that they look at costs a part of a second.
        if self.folder.rows("links") > 0:
            new = new.unionByName(self.linked(frontier))
        return new.distinct().join(whole, ["run", "party", "node"], "left_anti")

    def companies(self, frontier):
        """The companies whose tables meet their thresholds by what was added in this round."""
        added = self.added.add(lambda: frontier.withColumnRenamed("node", "owner").join(
            self.runs.select("run", "bound"), "run").join(
                self.rows, ["owner", "bound"]).groupBy(*KEY).agg(
                    *[sum_of(name) for name in SUMS]))
        touched = added.select(*KEY)
        held = self.added.frame().join(touched, KEY, "left_semi").groupBy(*KEY).agg(
            *[sum_of(name) for name in SUMS])
        limits = self.folder.table("thresholds").withColumnRenamed("millionths", "amount")
        return (held.join(self.tables, "table").join(limits, ["run", "kind"])
                .join(self.totals, ["table", "plane"], "left").where(meets())
                .selectExpr("run", "party", "company as node"))

    def linked(self, frontier):
        """The nodes that links lead to; a gate opens by one member, or by so many as hold its block."""
        followed = frontier.join(self.links, ["run", "node"])
        entities = self.folder.table("entities").selectExpr("node as target", "kind")
        direct = (followed.where(f"target < {self.count}").join(entities, "target")
                  .join(self.barred.withColumn("isBarred", self.barred["run"] >= 0),
                        ["run", "kind"], "left")
                  .where(f"isBarred is null or floor(code / 10) = {SAME}")
                  .selectExpr("run", "party", "target as node"))
        if self.folder.rows("gates") == 0:
            return direct
        return direct.unionByName(self.gates(followed))

    def gates(self, followed):
        self.opened.add(lambda: followed.where(f"target >= {self.count}").groupBy(
            "run", "party", "target").count())
        sizes = self.folder.table("gates").withColumnRenamed("node", "target")
        return (self.opened.frame().groupBy("run", "party", "target").agg(sum_of("count"))
                .join(sizes, "target").join(self.runs.select("run", "opensBlocks"), "run")
                .where("opensBlocks or `count` >= blockSize")
                .selectExpr("run", "party", "target as node"))


def meets():
    """Whether what is held of a table meets the threshold, capped by what others hold at the least."""
    limit = packed("amount", "opens")
    held, whole = packed("low", "lowOpens"), packed(f"{WHOLE}", "0")
    left = packed(f"{WHOLE} - (allLow - low)", "lowOpens - allLowOpens")
    isOver = f"{packed('allLow', 'allLowOpens')} > {whole}"
    lower = f"{held} >= {limit} and (not ({isOver}) or {left} >= {limit})"
    high = packed("high", "highOpens")
    free = packed(f"{WHOLE} - (allLow - low - room)", "lowOpens + roomOpens - allLowOpens")
    isConflict = f"{packed('allTop', 'allTopOpens')} > {whole}"
    upper = f"{high} >= {limit} and ({isConflict} or {free} >= {limit})"
    return f"(isAny and holds > 0) or if(plane = 'lower', {lower}, {upper})"


def hashes(reached, runs):
    """Per regime and bound the SHA-256 of whom it reaches: of every reading, or of any at the most."""
    reached = reached.select("run", "node").distinct().toPandas()
    nodes = {run: set(own) for run, own in reached.groupby("run")["node"]}
    sets = {}
    for run in runs:
        key, own = (run["regime"], run["bound"]), nodes.get(run["run"], set())
        if key not in sets:
            sets[key] = own
        elif run["bound"] == "lower":
            sets[key] = sets[key] & own
        else:
            sets[key] = sets[key] | own
    told = {}
    for (regime, bound), own in sets.items():
        bytes = b"".join(struct.pack("<q", node) for node in sorted(own))
        told.setdefault(regime, {})[bound] = hashlib.sha256(bytes).hexdigest()
        told[regime][f"{bound}Count"] = len(own)
    return told
