#!/usr/bin/env python3
"""Writes an edge list of a made-up corporate graph and the ids of its listed parties.

    corporate_edges.py RELATIONS EDGES.csv LISTED.txt

Pyramids lie below earlier companies, each with one to four owners; a quarter of the stakes are held
by a thousand hubs, every fifth of them listed; every hundredth company has a cross-holding. The
stakes in one company add up to the whole. The same numbers give the same files.
"""
import sys

MASK = (1 << 64) - 1


class SplitMix:
    """Seeded random numbers (Steele, Lea, Flood 2014)."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return mixed ^ (mixed >> 31)


def owners_of(company, dice):
    count = (1, 1, 2, 2, 3, 4)[dice.next() % 6]
    left, seen = 100, set()
    for place in range(count):
        if dice.next() % 4 == 0:
            owner = dice.next() % 1000
        elif company % 100 == 0 and place == 1:
            owner = company + 1 + dice.next() % 50
        else:
            owner = dice.next() % company
        if owner in seen:
            continue
        share = left if place == count - 1 else min(left, dice.next() % 70)
        left -= share
        seen.add(owner)
        yield owner, share


def main():
    relations, edges, listed = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    dice = SplitMix(42)
    written, company, hubs = 0, 1000, set()
    with open(edges, "w") as file:
        file.write("owner,owned,percent\n")
        while written < relations:
            for owner, share in owners_of(company, dice):
                if written == relations:
                    break
                file.write(f"c{owner},c{company},{share}\n")
                if owner < 1000 and owner % 5 == 0:
                    hubs.add(owner)
                written += 1
            company += 1
    with open(listed, "w") as file:
        file.writelines(f"c{hub}\n" for hub in sorted(hubs))


if __name__ == "__main__":
    main()
