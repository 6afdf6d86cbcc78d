"""What is wrong with a picture, told from the JSON form: places, lines, words."""

CLEARANCE = 4.0
# A relation's first word in the picture, by its word in the case.
VERBS = {"owns": "owns", "controls": "controls", "supplies": "supplies", "director of": "directs",
         "family of": "related", "linked to": "linked"}


def faults(case, picture):
    return overlaps(picture) + orphans(case, picture) + strays(picture) + pairs(picture) + words(case, picture)


def overlaps(picture):
    boxes = [(node["id"], node["box"]) for node in picture["nodes"]]
    boxes += [("label of " + edge["ids"][0], edge["labelBox"]) for edge in picture["edges"] if edge["labelBox"]]
    found = []
    for index, (name, one) in enumerate(boxes):
        for other, two in boxes[index + 1:]:
            if (one["x"] + 0.2 < two["x"] + two["width"] and two["x"] + 0.2 < one["x"] + one["width"]
                    and one["y"] + 0.2 < two["y"] + two["height"] and two["y"] + 0.2 < one["y"] + one["height"]):
                found.append("overlap: %s and %s" % (name, other))
    return found


def orphans(case, picture):
    related = {end for claim in case["claims"] for end in (claim["subject"], claim["object"])}
    drawn = {end for edge in picture["edges"] for end in (edge["from"], edge["to"])}
    return ["orphan: " + node["id"] for node in picture["nodes"]
            if node["id"] in related and node["id"] not in drawn]


def points(curve, steps=24):
    for start in range(0, len(curve) - 3, 3):
        a, b, c, d = curve[start:start + 4]
        for step in range(steps + 1):
            t = step / steps
            u = 1 - t
            yield tuple(u ** 3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t ** 3 * d[k] for k in (0, 1))


def distance(point, box):
    """How far a point lies from a box; negative by how deep it lies inside."""
    across = max(box["x"] - point[0], point[0] - box["x"] - box["width"])
    down = max(box["y"] - point[1], point[1] - box["y"] - box["height"])
    if across <= 0 and down <= 0:
        return max(across, down)
    return (max(across, 0) ** 2 + max(down, 0) ** 2) ** 0.5


def strays(picture):
    """Lines through foreign boxes or labels, and those that pass a foreign box too near."""
    through, near, crossed = set(), set(), set()
    labels = [(edge["ids"][0], frozenset((edge["from"], edge["to"])), edge["labelBox"])
              for edge in picture["edges"] if edge["labelBox"]]
    for edge in picture["edges"]:
        ends = frozenset((edge["from"], edge["to"]))
        places = [point for curve in edge["curves"] for point in points(curve)]
        if not places:
            continue
        left, right = min(p[0] for p in places) - 9, max(p[0] for p in places) + 9
        top, bottom = min(p[1] for p in places) - 9, max(p[1] for p in places) + 9

        def meets(box):
            return (box["x"] < right and box["x"] + box["width"] > left
                    and box["y"] < bottom and box["y"] + box["height"] > top)

        for node in picture["nodes"]:
            if node["id"] in ends or not meets(node["box"]):
                continue
            gap = min(distance(point, node["box"]) for point in places)
            if gap < -0.5:
                through.add((edge["from"], edge["to"], node["id"]))
            elif gap < CLEARANCE - 0.05:
                near.add((edge["from"], edge["to"], node["id"]))
        for ident, pair, box in labels:
            if pair == ends or not meets(box):
                continue
            if min(distance(point, box) for point in places) < -0.5:
                crossed.add((edge["from"], edge["to"], ident))
    return (["through a box: %s–%s through %s" % each for each in sorted(through)]
            + ["too near: %s–%s passes %s" % each for each in sorted(near)]
            + ["through a label: %s–%s over that of %s" % each for each in sorted(crossed)])


def pairs(picture):
    lines = {}
    for edge in picture["edges"]:
        key = frozenset((edge["from"], edge["to"]))
        shape = sorted(min(str(curve), str(curve[::-1])) for curve in edge["curves"])
        lines.setdefault(key, set()).add(str(shape))
    return ["%d lines between %s" % (len(shapes), " and ".join(sorted(key)))
            for key, shapes in sorted(lines.items(), key=lambda item: sorted(item[0])) if len(shapes) > 1]


def words(case, picture):
    """Every relation of the case has its word and share in a label, or is counted."""
    shown = {node["id"] for node in picture["nodes"]}
    members = {}
    for node in picture["nodes"]:
        for member in node.get("members", []):
            members[member] = node["id"]
    texts = {}
    for edge in picture["edges"]:
        texts.setdefault((edge["from"], edge["to"]), []).append(edge["text"])
        if not edge["directed"]:
            texts.setdefault((edge["to"], edge["from"]), []).append(edge["text"])
    hidden = " ".join(picture["footer"]["hidden"] + picture["footer"]["notes"])
    found, cut = [], 0
    for claim in case["claims"]:
        ends = [members.get(claim[end], claim[end]) for end in ("subject", "object")]
        if not all(end in shown for end in ends):
            cut += 1
            continue
        word, share = VERBS[claim["relation"]], claim.get("share", "")
        labels = " ".join(texts.get(tuple(ends), []))
        number = share.strip("(0,)").split("-")[0]
        grouped = any(end != claim[key] for end, key in zip(ends, ("subject", "object")))
        if word not in labels or (number not in labels and not grouped):
            found.append("not in the picture: %s %s %s %s (labels: %s)" % (
                claim["subject"], claim["relation"], claim["object"], share, labels))
    if cut and "left out" not in hidden:
        found.append("%d relations are neither drawn nor told as left out" % cut)
    return found
