"""The documents of `/v1` beside those of the command line: the same bytes but for the head."""

import re
import subprocess
import urllib.parse

from strangers import ask

CASE = "Graphs/garpiya"
# The verb with its arguments, and the same for the server.
PAIRS = [
    (["claims", "iemz-kupol"], "claims", {"entity": "iemz-kupol"}),
    (["claims", "--kinds", "statement"], "claims", {"kinds": "statement"}),
    (["show", "iemz-kupol"], "show", {"entity": "iemz-kupol"}),
    (["show", "iemz-kupol", "--limit", "3"], "show", {"entity": "iemz-kupol", "limit": 3}),
    (["owners", "voskresensk-plant"], "owners", {"entity": "voskresensk-plant"}),
    (["owners", "voskresensk-plant", "--ubo", "amlr"], "owners",
     {"entity": "voskresensk-plant", "ubo": "amlr"}),
    (["holdings", "almaz-antey", "--measure", "integrated"], "holdings",
     {"entity": "almaz-antey", "measure": "integrated"}),
    (["paths", "xiamen-limbach", "almaz-antey", "-k", "3", "--by", "evidence"], "paths",
     {"from": "xiamen-limbach", "to": "almaz-antey", "k": 3, "by": "evidence"}),
    (["flag", "iemz-kupol", "voskresensk-plant"], "flag",
     {"entity": ["iemz-kupol", "voskresensk-plant"]}),
    (["flag", "--as-of", "2023-12-01"], "flag", {"as-of": "2023-12-01"}),
    (["flag", "voskresensk-plant", "--regime", "uk", "--from", "2022-01-01", "--until", "2026-11-22"],
     "flag", {"entity": "voskresensk-plant", "regime": "uk", "from": "2022-01-01", "until": "2026-11-22"}),
    (["why", "voskresensk-plant", "--regime", "uk"], "why",
     {"entity": "voskresensk-plant", "regime": "uk"}),
    (["rank", "--by", "betweenness", "--top", "5"], "rank", {"by": "betweenness", "top": 5}),
    (["structure", "--find", "communities"], "structure", {"find": "communities"}),
    (["search", "Kupol"], "search", {"text": "Kupol"}),
    (["suggest"], "suggest", {}),
    (["regimes", "eu"], "regimes", {"regime": "eu"}),
]


def body(text):
    """What follows the head, which ends with its limits and with what was left out.

    The command line looks at a part of the case and numbers the relations of that; the server looks at
    the whole. So the numbers are put in one form; every other byte counts.
    """
    found = re.search(r'^  "limits": .*?(\n  ")', text, re.M | re.S)
    text = text[found.start(1):] if found else text
    text = re.sub(r'\n  "undated": \d+,', "", text)
    text = re.sub(r'\n  "leftOut": \{[^}]*\},', "", text)
    return re.sub(r'"id": "r\d+"', '"id": "r"', text)


def run(report, Server, arguments, graph):
    with Server(arguments.program, CASE) as server:
        for verb, name, options in PAIRS:
            line = [arguments.program, verb[0]] + ([] if verb[0] == "regimes" else [CASE])
            said = subprocess.run(
                line + verb[1:] + ["--json"], capture_output=True, text=True,
                env={"CORDON_TODAY": "2026-11-22"})
            query = urllib.parse.urlencode(options, doseq=True)
            status, _, got = ask(server, "GET", f"/v1/{name}?{query}")
            same = status == 200 and body(said.stdout) == body(got.decode())
            report.check("as on the command line: " + " ".join(verb), same, (status, got[:300]))
        both = subprocess.run(
            [arguments.program, "diff", CASE, CASE, "--old-as-of", "2023-12-01", "--json"],
            capture_output=True, text=True, env={"CORDON_TODAY": "2026-11-22"})
        _, _, got = ask(server, "GET", "/v1/diff?old-as-of=2023-12-01")
        mark = '  "listings": {'
        report.check(
            "as on the command line: diff",
            both.stdout.partition(mark)[2] == got.decode().partition(mark)[2] != "")
