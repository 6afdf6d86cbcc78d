#!/usr/bin/env python3
"""Writes a FollowTheMoney file of made-up parties and relations, the same for the same numbers.

    generate_entities.py PARTIES RELATIONS > entities.ftm.json

Three parties in four are companies. Of the relations 60 % are ownerships (90 % with a percentage),
20 % directorships, 15 % unknown links and 5 % of one company being another's parent body; owners
are drawn so that a few hold very many. Parties carry the properties that registers give: name,
sometimes an alias, jurisdiction, a registration number, an address. One party in a thousand is on a
sanctions list.
"""
import random
import sys

SYLLABLES = "al bar cor den el fin gra hol in jor kal lin mor nor ost pal rus sal tor ul var wes yor zen".split()
COUNTRIES = "ru cn ir de gb us cy ae tr kz by vg hk nl lu".split()
FORMS = ["LLC", "JSC", "Ltd", "GmbH", "Holding", "Trading Co."]
WORDS = ["Technology", "Машиностроение", "Shipping", "电子", "Invest", "Metall", "Energy", "Logistics"]


def word(draw):
    return "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 3))).capitalize()


def party(number, draw):
    country = draw.choice(COUNTRIES)
    listed = draw.random() < 0.001
    if number % 4 == 3:
        name = f"{word(draw)} {word(draw)}"
        schema = "Person"
        more = f',"birthDate":["{draw.randint(1930, 2000)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"],"nationality":["{country}"]'
    else:
        name = f"{word(draw)} {draw.choice(WORDS)} {draw.choice(FORMS)}"
        schema = "Company"
        more = f',"jurisdiction":["{country}"],"registrationNumber":["R{number:08}"]'
        if draw.random() < 0.4:
            more += f',"address":["{draw.randint(1, 200)} {word(draw)} street, {word(draw)}"]'
    if draw.random() < 0.2:
        more += f',"alias":["{name} {word(draw)}"]'
    if listed:
        more += ',"topics":["sanction"]'
    dataset = "us_ofac_sdn" if listed else "made_register"
    return (
        f'{{"id":"{key(number)}","caption":"{name}","schema":"{schema}","properties":'
        f'{{"name":["{name}"]{more}}},"referents":[],"datasets":["{dataset}"],'
        f'"first_seen":"2024-0{1 + number % 9}-01T00:00:00","target":{"true" if listed else "false"}}}\n'
    )


def key(number):
    # Spread over the alphabet, as hashes are, so that nothing is sorted by luck.
    return f"mk-{(number * 2654435761) & 0xFFFFFFFF:08x}{number:07x}"


def relation(number, parties, draw):
    # The cube makes hubs: a few parties stand at very many ends.
    source = int(parties * draw.random() ** 3)
    target = draw.randrange(parties)
    year = draw.randint(1995, 2023)
    dates = f'"startDate":["{year}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"]'
    kind = draw.random()
    if kind < 0.6:
        schema, ends = "Ownership", ("owner", "asset")
        target -= 1 if target % 4 == 3 else 0
        if draw.random() < 0.9:
            dates += f',"percentage":["{draw.choice([5, 10, 20, 25, 33.33, 49, 50, 51, 75, 100])}"]'
    elif kind < 0.8:
        schema, ends = "Directorship", ("director", "organization")
        target -= 1 if target % 4 == 3 else 0
        dates += ',"role":["director"]'
    elif kind < 0.95:
        schema, ends = "UnknownLink", ("subject", "object")
    else:
        schema, ends = "Membership", ("member", "organization")
        target -= 1 if target % 4 == 3 else 0
    if draw.random() < 0.1:
        dates += f',"endDate":["{year + 1}-06-30"]'
    return (
        f'{{"id":"rel-{number:08x}","caption":"{schema}","schema":"{schema}","properties":'
        f'{{"{ends[0]}":["{key(source)}"],"{ends[1]}":["{key(target)}"],{dates}}},'
        f'"referents":[],"datasets":["made_register"],'
        f'"first_seen":"2024-0{1 + number % 9}-01T00:00:00","target":false}}\n'
    )


def main():
    parties, relations = int(sys.argv[1]), int(sys.argv[2])
    draw = random.Random(20240101)
    write = sys.stdout.write
    for number in range(parties):
        write(party(number, draw))
    for number in range(relations):
        write(relation(number, parties, draw))


if __name__ == "__main__":
    main()
