"""The ways of a reader: who is it, who owns it, why is it open, what connects it, and since when."""

import json
import re
import urllib.parse

import state
from waits import nodes, parties, picture, tab_to, wait_for


def run(desk, options):
    for script in (True, False):
        word = "by pointer" if script else "without script"
        find(desk, script, word)
        verdict(desk, script, word)
        way(desk, script, word)
        days(desk, script, word)
        screen(desk, script, word)
        suppose(desk, script, word)
        slide(desk, script, word)
        changed(desk, script, word)
        compared(desk, script, word)
    typing(desk)
    keyboard(desk)
    canvas(desk)
    shared(desk)
    state.run(desk)


def find(desk, script, word):
    with desk.page(f"find Kupol, {word}", script) as page:
        page.goto(desk.url + "/")
        page.locator("#find").fill("Купол")
        page.get_by_role("button", name="Find", exact=True).first.click()
        page.wait_for_url("**/find?**")
        page.get_by_role("link", name="JSC IEMZ Kupol", exact=True).first.click()
        desk.check(f"find Kupol, {word}: a Cyrillic name leads to the party", "/e/iemz-kupol" in page.url, page.url)
        owners = page.locator("section", has=page.locator("#owners")).inner_text()
        desk.check(f"who owns Kupol, {word}: Almaz-Antey, a stake of unknown size",
                   "Almaz-Antey" in owners and "unknown" in owners, owners)


def verdict(desk, script, word):
    with desk.page(f"why undetermined, {word}", script) as page:
        page.goto(desk.url + "/e/iemz-kupol")
        page.get_by_role("link", name=re.compile("^Why: United Kingdom: ownership")).click()
        answer = page.locator(".answer").inner_text()
        desk.check(f"why undetermined, {word}: the verdict and its reason are said",
                   "Undetermined" in answer and "size of a stake" in answer, answer)
        page.get_by_role("link", name="Suppose it is so").first.click()
        supposed = page.locator(".supposed").inner_text()
        desk.check(f"what if, {word}: a larger stake captures it", "Captured" in supposed, supposed)
        page.go_back()
        desk.check(f"what if, {word}: back supposes nothing", page.locator(".supposed").count() == 0)


def way(desk, script, word):
    with desk.page(f"what connects, {word}", script) as page:
        page.goto(desk.url + "/paths")
        page.get_by_label("From", exact=True).fill("xiamen-limbach")
        page.get_by_label("To", exact=True).fill("almaz-antey")
        page.get_by_label("Not through parties with more").fill("60")
        page.get_by_role("button", name="Find the ways").click()
        chain = page.locator(".chain").first.inner_text()
        desk.check(f"what connects, {word}: Limbach supplies Kupol, which Almaz-Antey owns",
                   "Limbach" in chain and "Kupol" in chain and "Almaz-Antey" in chain, chain)
        desk.check(f"what connects, {word}: each step says how firmly it is claimed", "official" in chain, chain)


def days(desk, script, word):
    with desk.page(f"two days, {word}", script) as page:
        rows = {}
        for day in ("2023-12-11", "2023-12-12"):
            page.goto(desk.url + "/e/iemz-kupol")
            page.locator(".sight summary").click()
            page.get_by_label("As of", exact=True).fill(day)
            page.get_by_role("button", name="Show", exact=True).click()
            desk.check(f"{day}, {word}: the address says the day", f"as-of={day}" in page.url, page.url)
            rows[day] = page.locator("section", has=page.locator("#lists")).first.inner_text()
        desk.check(f"two days, {word}: OFAC's listing is there on the second only",
                   "us-ofac" not in rows["2023-12-11"] and "us-ofac" in rows["2023-12-12"], rows)
        page.goto(desk.url + "/compare?left=2023-12-11&right=2023-12-12")
        listings = page.locator("section", has=page.locator("#listings")).inner_text()
        desk.check(f"compare, {word}: the listing came", "Kupol" in listings and "came" in listings, listings)


def screen(desk, script, word):
    with desk.page(f"screen names, {word}", script) as page:
        page.goto(desk.url + "/screen")
        page.get_by_label("Names, one a line").fill("IEMZ Kupol\nQuiet Farm Ltd")
        page.get_by_role("button", name="Screen", exact=True).click()
        table = page.locator("table").inner_text()
        desk.check(f"screen names, {word}: one is to be looked at, one is not found",
                   "To be looked at" in table and "not clearance" in table, table)


def typing(desk):
    """Parties are offered while a name is typed."""
    with desk.page("find as you type") as page:
        page.goto(desk.url + "/?as-of=2024-01-31")
        page.get_by_role("combobox", name="Find a party").press_sequentially("Купо")
        page.locator("#found li").first.wait_for()
        offered = page.locator("#found").inner_text()
        desk.check("find as you type: Kupol is offered", "Kupol" in offered, offered)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/e/**")
        desk.check("find as you type: a choice leads there, on the same day", "as-of=2024-01-31" in page.url, page.url)


def keyboard(desk):
    """From the search to the export, by keys alone."""
    with desk.page("by keyboard") as page:
        page.goto(desk.url + "/")
        page.keyboard.press("Tab")
        skip = page.evaluate("document.activeElement.textContent")
        desk.check("by keyboard: the first stop skips to the content", skip == "Skip to content", skip)
        tab_to(page, "document.activeElement.name === 'q'")
        page.keyboard.type("Kupol")
        page.keyboard.press("Enter")
        page.wait_for_url("**/find?**")
        tab_to(page, "document.activeElement.textContent === 'JSC IEMZ Kupol'")
        page.keyboard.press("Enter")
        page.wait_for_url("**/e/iemz-kupol**")
        tab_to(page, "document.activeElement.textContent === 'Open on the graph'")
        page.keyboard.press("Enter")
        page.wait_for_selector(".desk canvas")
        tab_to(page, "document.activeElement.tagName === 'CANVAS'")
        page.keyboard.press("ArrowRight")
        said = page.locator("[aria-live=polite]").last.inner_text()
        desk.check("by keyboard: the chosen party is said", "relations on the canvas" in said, said)
        count = parties(page)
        page.keyboard.press("h")
        wait_for(page, lambda: parties(page) == count - 1)
        desk.check("by keyboard: H hides a party", parties(page) == count - 1, parties(page))
        page.keyboard.press("Control+z")
        wait_for(page, lambda: parties(page) == count)
        desk.check("by keyboard: Ctrl+Z brings it back", parties(page) == count, parties(page))
        tab_to(page, "document.activeElement.textContent === 'SVG'", most=120)
        with page.expect_event("framenavigated"):
            page.keyboard.press("Enter")
        desk.check("by keyboard: the export opens", "/v1/diagram.svg" in page.url, page.url)


def canvas(desk):
    with desk.page("canvas", viewport={"width": 1280, "height": 1000}) as page:
        page.goto(desk.url + "/graph?nodes=iemz-kupol")
        page.wait_for_selector(".desk canvas")
        before = parties(page)
        tree = page.locator("[role=tree] > li").count()
        page.locator(".tree-twin summary").click()
        page.locator("[role=tree] > li", has_text="Almaz-Antey").first.click()
        chosen = page.locator(".panel-side h3").inner_text()
        desk.check("canvas: the tree has every party and chooses in the panel",
                   tree == before and "Almaz-Antey" in chosen, (tree, before, chosen))
        page.get_by_role("button", name="What else is next to it").click()
        more = page.locator(".kinds button").first
        more.wait_for()
        words = more.inner_text()
        desk.check("canvas: what would be added is counted before it is fetched", re.search(r": add .*\d", words), words)
        more.click()
        wait_for(page, lambda: parties(page) > before)
        after = parties(page)
        desk.check("canvas: parties are added", before < after <= before + 20, (before, after))
        desk.check("canvas: the address has them", len(nodes(page)) == after, page.url)
        page.go_back()
        wait_for(page, lambda: parties(page) == before)
        desk.check("canvas: back is undo", parties(page) == before, parties(page))
        signs = [text.strip() for text in page.locator(".legend li").all_inner_texts()]
        desk.check("canvas: the signs that are on it are explained, and no others",
                   "named on a list in force" in signs and "official: an authority says it" in signs
                   and "trust or arrangement" not in signs, signs)
        unseen = page.locator(".legend img").evaluate_all("all => all.filter((one) => !one.src.startsWith('data:image/png')).length")
        desk.check("canvas: each with a sample", signs and unseen == 0, unseen)
        shown = page.locator("#drawn .shown").inner_text()
        desk.check("canvas: how much is shown of how much is said", re.search(r"Shown \d+ of \d+", shown), shown)


def shared(desk):
    """A link, opened in a fresh profile, shows the same."""
    seen = []
    address = "/graph?nodes=iemz-kupol&nodes=almaz-antey&hops=0&most=2&pin=almaz-antey:400,40"
    for _ in range(2):
        with desk.page("shared link") as page:
            page.goto(desk.url + address)
            page.wait_for_selector(".desk canvas")
            seen.append(picture(page))
            answer = page.request.get(desk.url + page.locator(".exports a", has_text="JSON").get_attribute("href").replace(desk.url, ""))
            drawn = {one["id"] for one in json.loads(answer.text())["nodes"]}
            desk.check("shared link: the export has what is on the canvas", drawn == {"iemz-kupol", "almaz-antey"}, drawn)
    desk.check("shared link: the same picture in a fresh profile", len(set(seen)) == 1)


def suppose(desk, script, word):
    """What if, written into the form by hand."""
    with desk.page(f"suppose by form, {word}", script) as page:
        page.goto(desk.url + "/why/uk/iemz-kupol")
        page.get_by_label("Suppose a stake").fill("almaz-antey>iemz-kupol=51%")
        page.get_by_role("button", name="Show what changes").click()
        desk.check(f"suppose by form, {word}: the address says what is supposed",
                   "assume=" in page.url, page.url)
        supposed = page.locator(".supposed").inner_text()
        desk.check(f"suppose by form, {word}: it is captured then", "Captured" in supposed, supposed)
        refused = page.request.get(desk.url + "/why/uk/iemz-kupol?assume=nobody%3Enothing%3D51%25")
        desk.check(f"suppose by form, {word}: a stake of nobody is refused in words",
                   refused.status in (400, 404) and "<h1>" in refused.text(), refused.status)


def slide(desk, script, word):
    """From day to day by links: the script's sliders are gone through elsewhere."""
    with desk.page(f"day by day, {word}", script) as page:
        page.goto(desk.url + "/graph?nodes=iemz-kupol&as-of=2023-12-11")
        days = page.locator("section", has=page.locator("#days"))
        days.get_by_role("link", name=re.compile("^Change after: ")).first.click()
        day = re.search(r"as-of=([0-9-]+)", page.url)
        desk.check(f"day by day, {word}: the next change after 2023-12-11 is OFAC's listing",
                   day and day[1] == "2023-12-12", page.url)
        table = page.locator("section", has=page.locator("#parties")).inner_text()
        desk.check(f"day by day, {word}: the party is listed then", "LISTED" in table.upper(), table[:300])


def changed(desk, script, word):
    """What changed since a day stands before what is graver and did not."""
    what = f"what changed, {word}"
    with desk.page(what, script) as page:
        page.goto(desk.url + "/findings?as-of=2023-12-12&regime=us-ofac")
        page.get_by_label("Changed since").fill("2023-12-11")
        page.get_by_role("button", name="Show", exact=True).last.click()
        desk.check(f"{what}: the address says since when", "since=2023-12-11" in page.url, page.url)
        rows = page.locator("main table").first.locator("tbody tr").all_inner_texts()
        news = ["2023-12-11" in row for row in rows]
        desk.check(f"{what}: OFAC's listing of Kupol comes first, as new as it is",
                   "Kupol" in rows[0] and "on 2023-12-11: undetermined" in rows[0], rows[:1])
        desk.check(f"{what}: all that changed stands before all that did not, an exposed party before a listed one",
                   news == sorted(news, reverse=True) and "Exposed" in rows[sum(news) - 1] and "Listed" in rows[sum(news)],
                   rows[:12])


def compared(desk, script, word):
    """Two graph pages beside each other."""
    what = f"two views, {word}"
    with desk.page(what, script) as page:
        page.goto(desk.url + "/compare")
        for label, party in (("The one view", "iemz-kupol"), ("The other", "almaz-antey")):
            page.get_by_label(label).fill(f"{desk.url}/graph?nodes={party}")
        page.get_by_role("button", name="Compare views").click()
        text = page.locator("main").inner_text()
        desk.check(f"{what}: it says how many are on both", re.search(r"2 are on both", text), text[:400])
        rows = page.locator("section", has=page.locator("#parties")).inner_text()
        desk.check(f"{what}: who is on one only is told, and who is on both is not",
                   "Limbach" in rows and "not there" in rows and "Almaz-Antey" not in rows, rows[:300])
        page.get_by_role("link", name="Open the parties of both as one graph").click()
        desk.check(f"{what}: both can be opened as one", len(nodes(page)) > 80, len(nodes(page)))
