"""The twelve cases: seeded, and the same on every machine."""
import random

COUNTRIES = ["ru", "cn", "cy", "ae", "gb", "de", "tr", "hk"]
SURNAMES = ["Petrov", "Orlova", "Sidorenko", "Wang", "Kyriakou", "Al Mansouri", "Brandt", "Yılmaz"]
NAMES = ["Ivan", "Olga", "Taras", "Xiaoming", "Eleni", "Rashid", "Jürgen", "Ayşe"]
WORKS = ["Severnaya Energetika", "Northern Light Trading", "Kontinent", "Blue Harbour Shipping",
         "Almaz Instruments", "Golden Bridge Industrial (Shenzhen)", "Vektor", "Aurora Aerospace Components"]
FORMS = {"ru": "JSC", "cn": "Co., Ltd", "cy": "Ltd", "ae": "FZE", "gb": "Limited", "de": "GmbH",
         "tr": "A.Ş.", "hk": "Limited"}
ORIGINALS = {"ru": "АО «Северная энергетика»", "cn": "红兔矢量实业（深圳）有限公司"}


class Draft:
    """A case that grows: parties, relations with shares, listings."""

    def __init__(self, title, seed):
        self.random = random.Random(seed)
        self.case = {
            "cordon": 1, "title": title,
            "sources": {"register": {"title": "Register of companies, extract", "kind": "register", "date": "2026-01-31"},
                        "press": {"title": "A newspaper's report", "kind": "press", "date": "2025-06-30"}},
            "entities": {}, "claims": [], "listings": []}

    def company(self, ident=None, country=None, original=False):
        number = len(self.case["entities"])
        ident = ident or "c%03d" % number
        country = country or COUNTRIES[number % len(COUNTRIES)]
        name = "%s %d %s" % (WORKS[number % len(WORKS)], number, FORMS[country])
        entity = {"schema": "Company", "name": name, "country": country, "source": "register"}
        if original and country in ORIGINALS:
            entity["alias"] = "%s %d" % (ORIGINALS[country], number)
        self.case["entities"][ident] = entity
        return ident

    def person(self, ident=None):
        number = len(self.case["entities"])
        ident = ident or "p%03d" % number
        name = "%s %s %d" % (NAMES[number % 8], SURNAMES[(number // 3) % 8], number)
        self.case["entities"][ident] = {"schema": "Person", "name": name,
                                        "country": COUNTRIES[number % len(COUNTRIES)], "source": "register"}
        return ident

    def say(self, subject, relation, object, share=None, standing="registered", **more):
        claim = {"key": "k%04d" % len(self.case["claims"]), "subject": subject, "relation": relation,
                 "object": object, "standing": standing,
                 "source": "register" if standing in ("registered", "official") else "press"}
        if share:
            claim["share"] = share
        claim.update(more)
        self.case["claims"].append(claim)

    def listed(self, *idents):
        for ident in idents:
            for authority, name in (("us-ofac", "SDN"), ("eu", "269/2014-I")):
                self.case["listings"].append(
                    {"entity": ident, "authority": authority, "list": name, "measures": ["blocking"],
                     "listed": "2023-12-12", "source": "register"})


def five():
    draft = Draft("Five in a row", 1)
    ids = [draft.person()] + [draft.company() for _ in range(4)]
    for one, other, share in zip(ids, ids[1:], ["100", "60", "50", "25-50"]):
        draft.say(one, "owns", other, share)
    draft.listed(ids[0])
    return draft.case


def parallel():
    draft = Draft("Everything between a few", 2)
    a, b, c, d = (draft.company() for _ in range(4))
    p, q = draft.person(), draft.person()
    draft.say(a, "owns", b, "51")
    draft.say(a, "controls", b, standing="reported")
    draft.say(a, "supplies", b, standing="alleged")
    draft.say(b, "supplies", a, standing="reported")
    draft.say(b, "owns", a, "10")
    draft.say(p, "director of", a)
    draft.say(p, "owns", a, "30")
    draft.say(p, "director of", b, standing="reported")
    draft.say(q, "family of", p, standing="reported")
    draft.say(q, "owns", c, "(0,5)")
    draft.say(c, "supplies", d)
    draft.say(c, "owns", d, "75-100")
    draft.say(c, "linked to", d, standing="alleged")
    draft.say(a, "owns", c, "20")
    draft.listed(p)
    return draft.case


def tables():
    draft = Draft("More than all, and less", 3)
    over, under, whole = (draft.company() for _ in range(3))
    owners = [draft.company() for _ in range(4)] + [draft.person() for _ in range(2)]
    for owner, share in zip(owners[:3], ["60", "35", "20"]):
        draft.say(owner, "owns", over, share)
    for owner, share in zip(owners[2:4], ["15", "30"]):
        draft.say(owner, "owns", under, share)
    draft.say(owners[4], "owns", whole, "50")
    draft.say(owners[5], "owns", whole, "50")
    draft.say(over, "owns", under, "5")
    draft.listed(owners[0])
    return draft.case


def circles():
    draft = Draft("A ring of companies with owners outside", 4)
    ring = [draft.company() for _ in range(7)]
    for index, one in enumerate(ring):
        draft.say(one, "owns", ring[(index + 1) % 7], str(20 + 5 * index))
    draft.say(ring[2], "owns", ring[0], "12.5")
    draft.say(ring[3], "owns", ring[3], "8")
    for index in range(5):
        draft.say(draft.person(), "owns", ring[index], str(10 + index))
    draft.listed("p007")
    return draft.case


def hub():
    draft = Draft("One holding and its subsidiaries", 5)
    top = draft.company(country="ru")
    owner = draft.person()
    draft.say(owner, "owns", top, "80")
    for index in range(19):
        part = draft.company(country="ru" if index < 12 else "cy")
        draft.say(top, "owns", part, ["100", "75", "51", "99.9"][index % 4])
    draft.listed(top)
    return draft.case


def people():
    draft = Draft("Boards and originals", 6)
    works = [draft.company(original=True) for _ in range(9)]
    for index in range(16):
        person = draft.person()
        draft.say(person, "director of", works[index % 9])
        if index % 3 == 0:
            draft.say(person, "owns", works[index % 9], str(5 + index))
        if index % 4 == 0:
            draft.say(person, "director of", works[(index * 5 + 3) % 9], standing="reported")
    for index in range(0, 8, 2):
        draft.say(works[index], "supplies", works[index + 1])
    draft.listed(works[0], works[4])
    return draft.case


def pyramid():
    draft = Draft("A pyramid of five floors", 7)
    floors = [[draft.company()]]
    for floor in range(4):
        floors.append([draft.company() for _ in range(2 ** (floor + 1))])
    for above, below in zip(floors, floors[1:]):
        for index, one in enumerate(below):
            draft.say(above[index // 2], "owns", one, ["51", "100", "50.01", "66.67"][index % 4])
    draft.listed(floors[0][0])
    return draft.case


def islands():
    draft = Draft("Many small groups", 8)
    for size in [9, 7, 5, 4, 3, 3, 3, 2, 2, 2]:
        ids = [draft.company() for _ in range(size)]
        for index in range(1, size):
            draft.say(ids[draft.random.randrange(index)], "owns", ids[index],
                      str(draft.random.choice([10, 25, 49, 50, 51, 100])))
    return draft.case


def mixed(title, seed, count, relations, persons=0.25):
    draft = Draft(title, seed)
    ids = []
    for _ in range(count):
        ids.append(draft.person() if draft.random.random() < persons else draft.company(original=True))
    works = [i for i in ids if i.startswith("c")]
    seen = set()
    for index, one in enumerate(ids):
        other = draft.random.choice(works[:max(3, len(works) // 4)] if index > 3 else works)
        if one == other:
            other = works[(works.index(other) + 1) % len(works)]
        relate(draft, one, other)
        seen.add((one, other))
    while len(draft.case["claims"]) < relations:
        one, other = draft.random.choice(ids), draft.random.choice(works)
        if one != other:
            relate(draft, one, other)
    draft.listed(*works[:3])
    return draft.case


def relate(draft, one, other):
    if one.startswith("p"):
        relation = draft.random.choice(["owns", "director of"])
    else:
        relation = draft.random.choice(["owns", "owns", "supplies", "supplies", "controls", "linked to"])
    # A second share of one owner would be another version of the same stake.
    if any((c["subject"], c["relation"], c["object"]) == (one, relation, other) for c in draft.case["claims"]):
        return
    share = str(draft.random.choice([5, 10, 20, 25, 30])) if relation == "owns" else None
    draft.say(one, relation, other, share, standing=draft.random.choice(["registered", "registered", "reported", "alleged"]))


def hubs():
    draft = Draft("Six hubs of twenty-eight and what joins them", 11)
    centres = [draft.company() for _ in range(6)]
    for index, centre in enumerate(centres):
        for leaf in range(27):
            part = draft.company(country=COUNTRIES[index])
            draft.say(centre, "owns", part, str(50 + leaf % 50) if leaf % 9 else None)
    for one, other in zip(centres, centres[1:]):
        draft.say(one, "supplies", other)
    draft.say(draft.person(), "owns", centres[0], "100")
    draft.listed(centres[0])
    return draft.case


CASES = [
    ("five", five, ["--view", "ownership"]),
    ("parallel", parallel, []),
    ("tables", tables, ["--view", "ownership"]),
    ("circles", circles, ["--view", "ownership"]),
    ("hub", hub, []),
    ("people", people, []),
    ("pyramid", pyramid, ["--view", "ownership"]),
    ("islands", islands, ["--view", "ownership"]),
    ("sixty", lambda: mixed("Sixty in eight countries", 9, 60, 80), []),
    ("dozens", lambda: mixed("A hundred and twenty", 10, 120, 160), ["--group", "none"]),
    ("hubs", hubs, []),
    ("hundreds", lambda: mixed("Three hundred", 12, 300, 380), ["--most", "300"]),
]
