"""Who can be reached at all, and whose owners are not known: fixpoints over the whole."""
from rounds import WHOLE, Pile, fixpoint, packed, sum_of


def weakest_plane(folder):
    planes = {row["plane"] for row in folder.table("rows").select("plane").distinct().collect()}
    for plane in ["alleged", "reported", "registered", "official", "assumed"]:
        if plane in planes:
            return plane
    return "registered"


def edges(folder, rounds):
    """Whom an owner may reach in one step, whatever the size of its stake."""
    def make():
        rows = folder.table("rows").where("plane = 'lower'").select("owner", "table")
        tables = folder.table("tables").select("table", "company")
        links = folder.table("links").selectExpr("`from` as source", "`to` as target")
        return (rows.join(tables, "table").selectExpr("owner as source", "company as target")
                .unionByName(links).distinct())
    return rounds.keep("edges", make)


def closure(folder, rounds):
    """Everything that seeds of any regime lead to through any stake or link."""
    ways = edges(folder, rounds)

    def step(frontier, whole):
        return (frontier.join(ways, frontier["node"] == ways["source"]).selectExpr("target as node")
                .distinct().join(whole, "node", "left_anti"))
    return fixpoint(
        rounds, "closure", lambda: folder.table("seeds").select("node").distinct(), step)


def open_groups(folder):
    """The runs by which openness differs: threshold of shares, and kinds that none reaches."""
    barred = {}
    for row in folder.table("barred").collect():
        barred.setdefault(row["run"], set()).add(row["kind"])
    groups = {}
    for run in folder.manifest["runs"]:
        shares = run["shares"]
        if run["bound"] == "upper" and run["reading"] == "own" and shares:
            key = (shares["millionths"], shares["opens"],
                   tuple(sorted(barred.get(run["run"], ()))))
            groups.setdefault(key, []).append(run["regime"])
    return [(place, *key, regimes) for place, (key, regimes) in enumerate(sorted(groups.items()))]


def share_rows(folder, rounds):
    """The least that each owner holds of each company's shares, in the widest plane."""
    def make():
        tables = folder.table("tables").where("interest = 'shares'").select("table", "company")
        return (folder.table("rows").where(f"plane = '{weakest_plane(folder)}'")
                .join(tables, "table")
                .selectExpr("owner", "company", "low as held", "cast(lowOpen as bigint) as heldOpens",
                            "low + room as freed",
                            "cast(lowOpen as bigint) - cast(roomOpen as bigint) as freedOpens",
                            "isChain"))
    return rounds.keep("shareRows", make)


def openness(folder, rounds):
    """Companies that unknown owners may hold enough of, by group: a least fixpoint over the whole."""
    groups, spark = open_groups(folder), folder.spark
    if not groups:
        return None, groups
    rows = share_rows(folder, rounds)
    bars = [(place, kind) for place, _, _, kinds, _ in groups for kind in kinds]
    held = spark.createDataFrame(
        [(place, amount, opens) for place, amount, opens, _, _ in groups],
        "grp int, amount long, opens long")
    barred = spark.createDataFrame(bars or [(-1, -1)], "grp int, kind int")

    def left():
        totals = (rows.where("not isChain").groupBy("company").agg(
            *[sum_of(name) for name in ["held", "heldOpens"]]))
        entities = folder.table("entities").select("node", "kind")
        return (entities.join(totals, entities["node"] == totals["company"], "left")
                .selectExpr("node", "kind", f"{WHOLE} - coalesce(held, 0) as rest",
                            "-coalesce(heldOpens, 0) as restOpens")
                .selectExpr("node", "kind",
                            f"if({packed('rest', 'restOpens')} > 0, rest, 0) as rest",
                            f"if({packed('rest', 'restOpens')} > 0, restOpens, 0) as restOpens"))
    rest = rounds.keep("rest", left)

    def candidates():
        return (rest.crossJoin(held).join(barred, ["grp", "kind"], "left_anti"))

    def seeds():
        return candidates().where(
            f"{packed('rest', 'restOpens')} >= {packed('amount', 'opens')}").select("grp", "node")

    freed = Pile(rounds, "freed")

    def step(frontier, whole):
        added = freed.add(lambda: frontier.join(
            rows, frontier["node"] == rows["owner"]).groupBy("grp", "company").agg(
                *[sum_of(name) for name in ["freed", "freedOpens"]]))
        touched = added.selectExpr("grp", "company as node").join(
            whole, ["grp", "node"], "left_anti")
        sums = (freed.frame().withColumnRenamed("company", "node")
                .join(touched, ["grp", "node"], "left_semi").groupBy("grp", "node")
                .agg(*[sum_of(name) for name in ["freed", "freedOpens"]]))
        return (candidates().join(sums, ["grp", "node"]).where(
            packed("rest + freed", "restOpens + freedOpens") + " >= " + packed("amount", "opens"))
            .select("grp", "node"))
    return fixpoint(rounds, "open", seeds, step), groups
