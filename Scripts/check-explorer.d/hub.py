"""A party with thousands of others beside it: counted before any is drawn, the firmest twenty first."""

import json
import re
import urllib.parse

from waits import nodes, parties, wait_for

COUNT = 3_412


def write(folder):
    lines = [{"id": "hub", "schema": "Company", "properties": {"name": ["Wide Holding"]}}]
    for number in range(COUNT):
        lines.append({"id": f"p{number}", "schema": "Company", "properties": {"name": [f"Held Works {number}"]}})
        lines.append({"id": f"o{number}", "schema": "Ownership", "properties": {
            "owner": ["hub"], "asset": [f"p{number}"], "percentage": [str(1 + number % 100)]}})
    file = folder / "hub.ftm.json"
    file.write_text("\n".join(json.dumps(line | {"datasets": ["house"]}) for line in lines) + "\n")
    return file


def run(desk, options):
    with desk.page("a hub of thousands", viewport={"width": 1280, "height": 1000}) as page:
        page.goto(desk.url + "/graph?nodes=hub&hops=0")
        page.wait_for_selector(".desk canvas")
        page.locator("canvas").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("e")
        offer = page.locator(".kinds button").first
        offer.wait_for()
        words = offer.inner_text()
        desk.check("a hub of thousands: it says how many there are, and offers twenty",
                   re.search(rf"add the firmest 20 of {COUNT}", words.replace(",", "")), words)
        offer.click()
        grown = wait_for(page, lambda: parties(page) == 21)
        desk.check("a hub of thousands: twenty come", grown, parties(page))
        said = page.locator("[aria-live=polite]").last.inner_text()
        desk.check("a hub of thousands: the rest is told", f"{COUNT - 20} not shown" in said, said)
        shown = page.locator("#drawn .shown").inner_text()
        desk.check("a hub of thousands: how much is shown of how much there is",
                   re.search(r"Shown 21 of 3,?413", shown), shown)
        desk.check("a hub of thousands: the address names who is there", len(nodes(page)) == 21, page.url)
    for script in (True, False):
        word = "by pointer" if script else "without script"
        with desk.page(f"the page of a hub, {word}", script) as page:
            page.goto(desk.url + "/e/hub")
            text = page.locator("main").inner_text()
            desk.check(f"the page of a hub, {word}: it says how many it holds, and how many of them it shows",
                       re.search(r"of 3,?41[23]", text), urllib.parse.unquote(page.url))
