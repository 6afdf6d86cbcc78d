"""The ground of findings as a smaller folder that Cordon opens."""
from openness import closure, openness
from part import PartWriter
from rounds import Fault


def prune(folder, rounds, into):
    if "prunedFrom" in folder.manifest or folder.table("openness").count() > 0:
        raise Fault(f"{folder.path}: is a part of another folder already", "prune the whole")
    reach = closure(folder, rounds)
    kept = rounds.keep("kept", lambda: beside(folder, reach))
    claims = rounds.keep("keptClaims", lambda: claims_about(folder, kept))
    fringe = rounds.keep("fringe", lambda: (
        nodes_of(folder, claims).join(kept, "node", "left_anti")))
    own = folder.table("claims").where("sort in ('value', 'listing', 'relief', 'identity')")
    names = rounds.keep("claimNumbers", lambda: claims.select("claim").unionByName(
        own.join(fringe, "node", "left_semi").select("claim")).distinct())
    bits = rounds.keep("openness", lambda: fringe_bits(folder, rounds, fringe, claims), few=True)
    return write_part(folder, rounds, kept, fringe, names, bits, into)


def beside(folder, reach):
    """The nodes that are reached, and those beside them by links, offices and the like."""
    relations = folder.table("relations").selectExpr("`from` as one", "`to` as other", "family")
    out = relations.where("family not in ('ownership', 'control')").join(
        reach.withColumnRenamed("node", "one"), "one", "left_semi").selectExpr("other as node")
    back = relations.where("family = 'link'").join(
        reach.withColumnRenamed("node", "other"), "other", "left_semi").selectExpr("one as node")
    entities = folder.table("entities").select("node")
    return (reach.unionByName(out).unionByName(back).unionByName(one_of_itself(folder)).distinct()
            .join(entities, "node", "left_semi"))


def one_of_itself(folder):
    """A company that holds a part of itself, if any does: that there is one stands in findings on
    others, whose shares may be measured without it."""
    rows = folder.table("rows").where("plane = 'lower'").select("owner", "table")
    own = rows.join(folder.table("tables"), "table").where("owner = company")
    return own.selectExpr("owner as node").orderBy("node").limit(1)


def joints(folder):
    """The parties that stand in details of claims: partners, and what a joint holding is over."""
    records = folder.table("records").select("id", "node")
    partners = folder.table("details").where("of = 'claim' and name = 'partner'").selectExpr(
        "number as claim", "text as id")
    over = folder.table("claims").where("`over` is not null").selectExpr("claim", "`over` as id")
    return partners.unionByName(over).join(records, "id").select("claim", "node")


def claims_about(folder, kept):
    claims = folder.table("claims").where("not isDerived").select("claim", "node", "objectNode")
    ends = (claims.select("claim", "node")
            .unionByName(claims.selectExpr("claim", "objectNode as node"))
            .unionByName(joints(folder)))
    return (ends.join(kept, "node", "left_semi").select("claim")
            .unionByName(arrangements(folder, kept)).unionByName(trusts(folder, kept)).distinct())


def arrangements(folder, kept):
    """The claims by which those who hold a kept company hold it for others: without them a stake
    would be its nominee's own."""
    count = folder.manifest["counts"]["entities"]
    tables = folder.table("tables").selectExpr("table", "company as node").join(
        kept, "node", "left_semi").select("table")
    gates = folder.table("rows").where(f"owner >= {count}").join(
        tables, "table", "left_semi").selectExpr("owner as gate").distinct()
    links = folder.table("links").where("claim is not null").selectExpr("`to` as gate", "claim")
    return links.join(gates, "gate", "left_semi").select("claim")


def trusts(folder, kept):
    """The stakes of trusts whose trustee is kept: what a trustee has is its own where the trust owns
    something itself."""
    relations = folder.table("relations").where("kind = 'Trusteeship'")
    owning = relations.selectExpr("`from` as node", "`to` as trust").join(
        kept, "node", "left_semi").selectExpr("trust as node").distinct()
    return folder.table("claims").where("sort = 'relation' and not isDerived").join(
        owning, "node", "left_semi").select("claim")


def nodes_of(folder, claims):
    whole = folder.table("claims").join(claims, "claim", "left_semi")
    return (whole.select("node").unionByName(whole.selectExpr("objectNode as node"))
            .unionByName(joints(folder).join(claims, "claim", "left_semi").select("node"))
            .where("node is not null").distinct())


def fringe_bits(folder, rounds, fringe, claims):
    """The openness in the whole where the part alone would say otherwise.

    A company of the fringe comes without its owners, and would count as open; one of which some owners
    come along may count as closed.
    """
    opened, groups = openness(folder, rounds)
    spark = folder.spark
    regimes = spark.createDataFrame(
        [(place, regime) for place, _, _, _, ids in groups for regime in ids] or [(-1, "")],
        "grp int, regime string")
    ids = folder.table("entities").select("node", "id", "kind")
    barred = spark.createDataFrame(
        [(place, kind) for place, _, _, kinds, _ in groups for kind in kinds] or [(-1, -1)],
        "grp int, kind int")
    all_pairs = fringe.join(ids, "node").crossJoin(regimes).join(
        barred, ["grp", "kind"], "left_anti")
    if opened is None:
        return all_pairs.selectExpr("regime", "id", "false as isOpen").where("false")
    partly = (folder.table("claims").join(claims, "claim", "left_semi")
              .where("sort = 'relation'").selectExpr("objectNode as node").distinct())
    closed = all_pairs.join(opened, ["grp", "node"], "left_anti").selectExpr(
        "regime", "id", "false as isOpen")
    shown = all_pairs.join(opened, ["grp", "node"], "left_semi").join(
        partly, "node", "left_semi").selectExpr("regime", "id", "true as isOpen")
    return closed.unionByName(shown)


def write_part(folder, rounds, kept, fringe, numbers, bits, into):
    nodes = kept.unionByName(fringe)
    claims = folder.table("claims").where("not isDerived").join(numbers, "claim", "left_semi")
    records = folder.table("records").join(nodes, "node", "left_semi")
    evidence = claims.select("evidence").distinct()
    details = folder.table("details")
    keys = (claims.selectExpr("'claim' as of", "claim as number")
            .unionByName(evidence.selectExpr("'evidence' as of", "evidence as number"))
            .unionByName(records.selectExpr("'record' as of", "record as number")))
    frames = {
        "claims": (claims, ["claim"]), "records": (records, ["record"]),
        "evidence": (folder.table("evidence").join(evidence, "evidence", "left_semi"),
                     ["evidence"]),
        "openness": (bits, ["regime", "id"]),
    }
    # The order of rows that share a number is that of the file, which a join does not keep.
    ordered = {
        "citations": ("evidence", rounds.keep("partEvidence", lambda: evidence)),
        "details": (["of", "number"], rounds.keep("partDetails", lambda: keys)),
    }
    part = PartWriter(folder, into)
    for name, (frame, order) in frames.items():
        part.write(name, rounds.keep(
            f"part-{name}", lambda: frame.orderBy(*order).coalesce(1), few=True),
            folder.table(name).columns, order)
    for name, (key, wanted) in ordered.items():
        part.filter(name, key, wanted)
    for name in ["sources", "decisions"]:
        part.copy(name)
    part.finish()
    return {"claims": part.rows["claims"], "records": part.rows["records"],
            "of": folder.manifest["counts"], "folder": into}
