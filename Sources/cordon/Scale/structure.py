"""Components and PageRank of everything that is walked: the undirected simple view of relations."""
import time

from rounds import say

DAMPING = 0.85


def walked(folder, rounds):
    """The pairs that some relation joins for certain; statements and open identities join none."""
    def make():
        pairs = folder.table("relations").where(
            "isCertain and family <> 'statement' and kind <> 'PossiblySame' and `from` <> `to`")
        return pairs.selectExpr(
            "least(`from`, `to`) as one", "greatest(`from`, `to`) as other").distinct()
    return rounds.keep("walked", make)


def components(folder, rounds):
    """The least node of each node's component, by alternating large and small stars.

    R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi, S. Vassilvitskii, Connected components in
    MapReduce and beyond, 2014.
    """
    from pyspark.sql import functions
    edges, number = walked(folder, rounds), 0

    def both(edges):
        return edges.unionByName(edges.selectExpr("other as one", "one as other"))

    def star(edges, isLarge):
        around = both(edges)
        if not isLarge:
            around = around.where("other < one")
        least = around.groupBy("one").agg(functions.min("other").alias("least")).selectExpr(
            "one", "least(one, least) as least")
        joined = around.join(least, "one")
        moved = joined.where("other > one") if isLarge else joined.where("other <> least")
        new = moved.selectExpr("least as one", "other")
        if not isLarge:
            new = new.unionByName(least.selectExpr("least as one", "one as other"))
        return new.where("one <> other").selectExpr(
            "least(one, other) as one", "greatest(one, other) as other").distinct()

    def mark(edges):
        row = edges.selectExpr(
            "count(*) as n", "sum(one) as s", "sum(one * 31 + other) as t").collect()[0]
        return tuple(row)
    known = mark(edges)
    while True:
        begun, number = time.monotonic(), number + 1
        large = rounds.keep(f"large-{number}", lambda: star(edges, True))
        edges = rounds.keep(f"small-{number}", lambda: star(large, False))
        now = mark(edges)
        say("round", fixpoint="components", round=number, frontier=now[0],
            reached=now[0], seconds=round(time.monotonic() - begun, 3))
        if now == known:
            break
        known = now
    return edges.selectExpr("other as node", "one as component")


def component_answer(folder, rounds):
    labels = components(folder, rounds)
    sizes = labels.groupBy("component").count()
    row = sizes.selectExpr("count(*) as n", "max(`count`) + 1 as largest",
                           "sum(`count` + 1) as joined").collect()[0]
    alone = folder.manifest["counts"]["entities"] - (row["joined"] or 0)
    return {"components": row["n"] + alone, "largest": row["largest"] or min(alone, 1),
            "labels": f"{rounds.path}/components"} | keep(rounds, "components", labels)


def keep(rounds, name, frame):
    rounds.keep(name, lambda: frame.orderBy("node"), few=True)
    return {"rows": rounds.count(name)}


def pagerank(folder, rounds, tolerance=1e-10):
    """The part of the time for which a walker is at each node who goes to a random neighbour, and now and then starts anew.

    Solves x = damping * P'x + 1/n and scales the answer to sum one, as Cordon does; sums of floating
    numbers depend on their order, so scores are equal within a tolerance and not to the bit.
    """
    from pyspark.sql import functions
    pairs = walked(folder, rounds)
    around = rounds.keep("around", lambda: pairs.unionByName(
        pairs.selectExpr("other as one", "one as other")))
    degrees = rounds.keep("degrees", lambda: around.groupBy("one").count())
    count = folder.manifest["counts"]["entities"]
    nodes, base = folder.table("entities").select("node"), 1 / count
    ranks = rounds.keep("rank-0", lambda: nodes.selectExpr("node", f"{base}D as score"))
    number, left = 0, DAMPING
    # What is still to come falls by the damping each round, and is at most this much in all.
    while left / (1 - DAMPING) > tolerance:
        begun, number, left = time.monotonic(), number + 1, left * DAMPING

        def step():
            sent = ranks.join(degrees, ranks["node"] == degrees["one"]).selectExpr(
                "one", "score / `count` as part")
            got = sent.join(around, "one").groupBy("other").agg(
                functions.sum("part").alias("got"))
            return nodes.join(got, nodes["node"] == got["other"], "left").selectExpr(
                "node", f"{base}D + {DAMPING}D * coalesce(got, 0D) as score")
        ranks = rounds.keep(f"rank-{number}", step)
        say("round", fixpoint="pagerank", round=number, frontier=count, reached=count,
            seconds=round(time.monotonic() - begun, 3))
    whole = ranks.selectExpr("sum(score) as s").collect()[0]["s"]
    scores = ranks.selectExpr("node", f"score / {whole}D as score")
    best = scores.join(folder.table("entities").select("node", "id"), "node").orderBy(
        functions.desc("score"), "id").limit(20).collect()
    return {"scores": f"{rounds.path}/scores",
            "ranking": [{"entity": row["id"], "score": row["score"]} for row in best]} | keep(
                rounds, "scores", scores)
