"""Ownership graphs as edge lists with a file of listed parties, from a seed."""
import random

import numpy

BANDS = ["25-50", "(25,50]", "(50,75]", "[75,100]", "(0,100)", "(50,100]", ""]
EXACT = ["50", "100", "25", "33.333333", "49.999999", "51", "12.5", "75"]


def small(seed):
    """A dozen or two of parties with everything that an edge list can say."""
    dice = random.Random(seed)
    count = dice.randint(4, 24)
    rows = []
    for _ in range(dice.randint(count // 2, 3 * count)):
        owner, owned = dice.randrange(count), dice.randrange(count)
        kind = dice.choices(["Ownership", "Control", "Directorship", "UnknownLink", "branch of",
                             "nominee for", "possibly same as", "linked to", "trustee of"],
                            [30, 3, 2, 2, 1, 1, 1, 1, 1])[0]
        percent = "" if kind != "Ownership" else dice.choice(EXACT if dice.random() < .6 else BANDS)
        standing = dice.choices(["registered", "official", "reported", "alleged"], [8, 3, 3, 2])[0]
        begun = dice.choices(["", "2020-01-01", "2030-01-01"], [8, 3, 1])[0]
        ended = dice.choices(["", "2023-01-01", "2040-01-01"], [10, 1, 1])[0]
        rows.append((f"n{owner}", f"n{owned}", kind, percent, begun, ended, standing))
    listed = sorted({f"n{dice.randrange(count)}" for _ in range(dice.randint(1, 4))})
    named = {end for row in rows for end in row[:2]}
    return rows, [party for party in listed if party in named] or [rows[0][0]]


def bundle(seeds):
    """Small graphs beside each other in one."""
    rows, listed = [], []
    for seed in seeds:
        own, parties = small(seed)
        rows += [(f"g{seed}{a}", f"g{seed}{b}", *rest) for a, b, *rest in own]
        listed += [f"g{seed}{party}" for party in parties]
    return rows, listed


def edge(owner, owned, percent):
    return (owner, owned, "Ownership", percent, "", "", "registered")


def hub(holdings=200_000):
    """One listed owner of very many: half of them majorities."""
    return [edge("hub", f"c{i}", "60" if i % 2 else "40") for i in range(holdings)], ["hub"]


def chain(length=500):
    """A way of very many steps, a band in the midst of it."""
    return [edge(f"p{i}", f"p{i + 1}", "(50,75]" if i == length // 2 else "51")
            for i in range(length)], ["p0"]


def table(owners=10_000):
    """Very many owners of one company, of whom just half are listed."""
    rows = [edge(f"o{i:05}", "held", "0.01") for i in range(owners)]
    return rows, [f"o{i:05}" for i in range(owners // 2)]


def crowded(owners=5_498):
    """One company that very many are said to hold as a whole, and one that they may."""
    rows = [edge(f"o{i:04}", "whole", "100") for i in range(owners)]
    rows += [edge(f"o{i:04}", "maybe", "(0,100]") for i in range(owners)]
    return rows, ["o0000", "o0001"]


def large(relations, seed=7):
    """Pyramids with bands, unknown shares, cross-holdings and hubs; a few parties in a thousand listed."""
    dice = numpy.random.default_rng(seed)
    companies = max(40, int(relations / 1.16))
    people, hubs = companies // 3, max(8, companies // 20_000)
    group = numpy.sort(dice.integers(0, max(2, companies // 6), companies))
    first = numpy.searchsorted(group, group)
    place = numpy.arange(companies)
    inside = place > first
    parent = first + (dice.random(companies) ** 2 * (place - first)).astype(numpy.int64)
    outside = companies + dice.integers(0, people, companies)
    byHub = dice.random(companies) < .06
    outside = numpy.where(
        byHub, companies + people + (hubs * dice.random(companies) ** 3).astype(int), outside)
    owner = numpy.where(inside, parent, outside)
    more = numpy.flatnonzero(dice.random(companies) < .15)
    other = companies + dice.integers(0, people, len(more))
    back = numpy.flatnonzero(inside & (dice.random(companies) < .004))
    owner = numpy.concatenate([owner, other, place[back]])
    owned = numpy.concatenate([place, more, parent[back]])
    _, kept = numpy.unique(owner * (2 * companies + hubs) + owned, return_index=True)
    owner, owned = owner[kept], owned[kept]
    texts = numpy.array(["100", "60", "50", "51", "30", "25-50", "(50,75]", "(0,100]", "75", "10"])
    share = texts[dice.choice(len(texts), len(owner), p=[.3, .1, .08, .1, .07, .1, .1, .08, .04, .03])]
    listed = numpy.unique(numpy.concatenate([
        companies + dice.integers(0, people, max(3, people // 1000)),
        dice.integers(0, companies, max(2, companies // 5000)), [companies + people]]))
    listed = listed[numpy.isin(listed, numpy.concatenate([owner, owned]))]
    return ((f"n{a}", f"n{b}", "Ownership", s, "", "", "registered")
            for a, b, s in zip(owner, owned, share)), [f"n{i}" for i in listed]


def write(graph, folder):
    rows, listed = graph
    with open(f"{folder}/graph.csv", "w") as file:
        file.write("source,target,kind,percent,from,until,standing\n")
        for row in rows:
            file.write(",".join(f'"{cell}"' if "," in cell else cell for cell in row) + "\n")
    with open(f"{folder}/listed.txt", "w") as file:
        file.write("\n".join(listed) + "\n")
