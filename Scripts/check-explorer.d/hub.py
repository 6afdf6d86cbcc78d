"""A party with thousands of others beside it: counted before any is drawn, the firmest twenty first."""

import json
import re
import urllib.parse

from waits import as_opened, nodes, parties, picture, query, wait_for

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
        rest(desk, page)
        address, seen = page.url, [as_opened(page)]
    with desk.page("a hub of thousands, shared", viewport={"width": 1280, "height": 1000}) as page:
        page.goto(address)
        page.wait_for_selector(".desk canvas")
        seen.append(picture(page))
        desk.check("a hub of thousands, shared: the same picture, with its rest", len(set(seen)) == 1)
    for script in (True, False):
        word = "by pointer" if script else "without script"
        with desk.page(f"the page of a hub, {word}", script) as page:
            page.goto(desk.url + "/e/hub")
            text = page.locator("main").inner_text()
            desk.check(f"the page of a hub, {word}: it says how many it holds, and how many of them it shows",
                       re.search(r"of 3,?41[23]", text), urllib.parse.unquote(page.url))


def rest(desk, page):
    """All others stand as one beside the hub: chosen like a party, it gives more of them."""
    what = "the rest beside a hub"
    tree = page.locator(".tree-twin")
    tree.locator("summary").click()
    tree.get_by_role("treeitem", name=re.compile(f"^{COUNT - 20} more")).first.click()
    said = page.locator(".panel-side").inner_text()
    desk.check(f"{what}: it is one of the parties, with how many it stands for",
               f"{COUNT - 20} more beside Wide Holding" in said, said)
    desk.check(f"{what}: the address has it", query(page).get("rest") == ["hub"], page.url)
    page.get_by_role("button", name="Draw some of them").click()
    page.locator(".kinds button").first.click()
    grown = wait_for(page, lambda: parties(page) == 41)
    left = tree.get_by_role("treeitem", name=re.compile(f"^{COUNT - 40} more")).count()
    desk.check(f"{what}: twenty of it come, and it stands for twenty fewer", grown and left == 1, (parties(page), left))
    file = page.request.get(page.locator(".exports a", has_text=re.compile("^JSON$")).get_attribute("href"))
    drawn = {one["id"] for one in json.loads(file.text())["nodes"]}
    desk.check(f"{what}: files have it", "rest:hub" in drawn and len(drawn) == 42, sorted(drawn)[:3])
