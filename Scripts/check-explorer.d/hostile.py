"""Names that are meant to be markup, scripts, addresses or to turn a line around stay names."""

import json

NAMES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "javascript:alert(3)",
    "</title><svg onload=alert(4)>",
    "'; alert(5); '",
    "\u202egnitrats\u202c Ltd",
    "{{7*7}} ${7*7} <%= 7 %>",
    "a\u0000b\u0007c",
    "ـشركة اختبار <b>",
    "=HYPERLINK(\"http://evil.example\")",
]


def write(folder):
    file = folder / "hostile.ftm.json"
    lines = []
    for number, name in enumerate(NAMES):
        lines.append({
            "id": f"n{number}<b>&\"'", "schema": "Company",
            "properties": {
                "name": [name], "country": ["ru"], "notes": [name],
                "website": ["javascript:alert(6)", "http://evil.example/<b>"],
            }, "datasets": ["house"]})
    for number in range(len(NAMES) - 1):
        lines.append({
            "id": f"o{number}", "schema": "Ownership",
            "properties": {
                "owner": [lines[number]["id"]], "asset": [lines[number + 1]["id"]],
                "percentage": ["60"], "role": [NAMES[0]],
            }, "datasets": ["house"]})
    lines.append({
        "id": "s", "schema": "Sanction",
        "properties": {"entity": [lines[0]["id"]], "authority": ["OFAC"], "program": [NAMES[1]], "startDate": ["2023-01-01"]},
        "datasets": ["house"]})
    file.write_text("\n".join(json.dumps(line) for line in lines) + "\n", encoding="utf-8")
    return file


def run(desk, options):
    import urllib.parse

    first = urllib.parse.quote("n0<b>&\"'", safe="")
    last = urllib.parse.quote(f"n{len(NAMES) - 1}<b>&\"'", safe="")
    text = urllib.parse.quote(NAMES[1], safe="")
    for path in [
        "/", f"/find?q={text}", f"/e/{first}", f"/e/{last}", "/findings", f"/why/us-ofac/{last}",
        f"/graph?nodes={first}&hops=3", f"/paths?from={first}&to={last}", f"/screen?names={text}",
        "/compare?left=2022-01-01&right=2024-01-01", "/sources", "/status", "/help",
    ]:
        with desk.page(f"hostile names at {path[:40]}") as page:
            answer = page.goto(desk.url + path)
            page.wait_for_load_state("networkidle")
            desk.check(f"hostile names at {path[:40]}: answers", answer.status == 200, answer.status)
            strange = page.evaluate(
                """() => [...document.querySelectorAll('script, img, svg, iframe, object, embed')]
                    .filter((one) => !(one.getAttribute('src') ?? '').match(/^\\/(assets|v1\\/diagram\\.svg)/))
                    .map((one) => one.outerHTML.slice(0, 80))""")
            desk.check(f"hostile names at {path[:40]}: no element of theirs", not strange, strange)
            hands = page.evaluate(
                """() => [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes])
                    .filter((one) => /^on/.test(one.name) || /^\\s*javascript:/i.test(one.value) && one.name === 'href')
                    .map((one) => one.name)""")
            desk.check(f"hostile names at {path[:40]}: no handler, no address of theirs", not hands, hands)
