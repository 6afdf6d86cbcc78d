"""Names that are meant to be markup, scripts, addresses or to turn a line around stay names."""

import json
import urllib.parse

from waits import parties

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
    "<b>long " * 1_250,
    "longer" * 1_700,
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
    first = urllib.parse.quote("n0<b>&\"'", safe="")
    last = urllib.parse.quote(f"n{len(NAMES) - 1}<b>&\"'", safe="")
    text = urllib.parse.quote(NAMES[1], safe="")
    for path in [
        "/", f"/find?q={text}", f"/e/{first}", f"/e/{last}", "/findings", f"/why/us-ofac/{last}",
        f"/graph?nodes={first}&hops=3", f"/paths?from={first}&to={last}", f"/screen?names={text}",
        "/compare?left=2022-01-01&right=2024-01-01", "/sources", "/sources/house", "/status", "/help", "/docs",
        "/views", f"/find?q={urllib.parse.quote('long ' * 400)}",
    ]:
        # The page of the sources of a file may be there or not: it must be inert in both cases.
        with desk.page(f"hostile names at {path[:40]}", lost=True) as page:
            answer = page.goto(desk.url + path)
            page.wait_for_load_state("load")
            if "/graph" in path:
                page.wait_for_selector(".desk canvas")
                at_the_canvas(desk, page)
            # A text that is longer than a search may be is refused, on a page like any other.
            expected = (400,) if path.startswith("/find?q=long") else (200, 404)
            desk.check(f"hostile names at {path[:40]}: answers", answer.status in expected and page.locator("h1").count() == 1, answer.status)
            strange = page.evaluate(
                """() => [...document.querySelectorAll('script, img, svg, iframe, object, embed')]
                    .filter((one) => !(one.getAttribute('src') ?? '').match(/^\\/(assets|v1\\/diagram\\.svg)/))
                    // The samples of the legend are drawn by the page itself.
                    .filter((one) => !(one.localName === 'img' && one.src.startsWith('data:image/png;base64,')))
                    .map((one) => one.outerHTML.slice(0, 80))""")
            desk.check(f"hostile names at {path[:40]}: no element of theirs", not strange, strange)
            hands = page.evaluate(
                """() => [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes])
                    .filter((one) => /^on/.test(one.name) || /^\\s*javascript:/i.test(one.value) && one.name === 'href')
                    .map((one) => one.name)""")
            desk.check(f"hostile names at {path[:40]}: no handler, no address of theirs", not hands, hands)
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            desk.check(f"hostile names at {path[:40]}: it stays as wide as the window", wide <= 1, f"{wide} px too wide")
    typed(desk)
    for ending in ("svg", "html"):
        file(desk, first, ending)


def at_the_canvas(desk, page):
    """All that the canvas says of a party, with a name that is markup and with one that is long."""
    page.locator(".tree-twin summary").click()
    for place in range(parties(page)):
        page.locator("[role=tree] > li").nth(place).click()
    page.get_by_role("button", name="What else is next to it").click()
    page.wait_for_timeout(300)


def typed(desk):
    with desk.page("hostile names while typing") as page:
        page.goto(desk.url + "/")
        for text in ("onerror", "alert", "longer"):
            page.get_by_role("combobox", name="Find a party").fill(text)
            page.wait_for_timeout(600)
        strange = page.locator("#found script, #found img, #found svg").count()
        desk.check("hostile names while typing: no element of theirs", strange == 0, strange)


def file(desk, party, ending):
    """A file of the picture, and a dossier, opened by themselves."""
    path = f"/v1/diagram.svg?entity={party}" if ending == "svg" else f"/v1/dossier/{party}.html"
    with desk.page(f"hostile names in a file: {ending}", lost=True) as page:
        answer = page.request.get(desk.url + path)
        desk.check(f"hostile names in a file: {ending} is made", answer.status == 200, answer.status)
        text = answer.text()
        desk.check(f"hostile names in a file: {ending} has no script of theirs",
                   "<script>alert" not in text and "onerror=alert(2)>" not in text.replace("&gt;", ""), text[:200])
        page.route("**/opened", lambda route: route.fulfill(
            body=text, content_type="image/svg+xml" if ending == "svg" else "text/html"))
        page.goto(desk.url + "/opened")
        page.wait_for_timeout(300)
