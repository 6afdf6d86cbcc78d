"""The ways of a reader on a store of the real lists, where these are at hand."""

import os
import pathlib
import re
import subprocess
import time
import urllib.parse

from pages import faults
from waits import as_opened, nodes, parties, picture, query, tab_to, wait_for

FILES = [
    "ofac_sdn_2023-12-11.csv.gz", "ofac_sdn_2023-12-13.csv.gz", "ofac_sdn_2024-05-03.csv.gz",
    "uk_sanctions_list_2026-08-22_rebuilt.xml.gz", "eu_fsf_2026-05-01_rebuilt.xml.gz",
    "un_consolidated_2026-02-27.xml.gz",
]
KUPOL, TANKERS, QODS = "eu:EU.9370.79", "ofac:15117", "ofac:10465"


def write(program, folder):
    """A store of the lists; nothing where they are not there."""
    data = os.environ.get("CORDON_REFERENCE_DATA")
    lists = pathlib.Path(data or "/nowhere") / "lists"
    if not all((lists / name).exists() for name in FILES):
        print("skipped: the real lists are not there (CORDON_REFERENCE_DATA names their folder)", flush=True)
        return None
    store = pathlib.Path(folder) / "lists.cordon"
    start = time.monotonic()
    subprocess.run([program, "import", *(str(lists / name) for name in FILES), "--into", str(store), "--quiet"],
                   check=True, capture_output=True)
    print(f"      a store of {len(FILES)} lists: {time.monotonic() - start:.0f} s", flush=True)
    return store


def page_of(party):
    return "/e/" + urllib.parse.quote(party, safe="")


def run(desk, options):
    for script in (True, False):
        word = "by pointer" if script else "without script"
        find(desk, script, word)
        days(desk, script, word)
        why(desk, script, word)
        way(desk, script, word)
        screen(desk, script, word)
    typing(desk)
    keyboard(desk)
    hub(desk)
    slider(desk)
    files(desk)
    accessible(desk)


def find(desk, script, word):
    what = f"lists: find Kupol, {word}"
    with desk.page(what, script) as page:
        page.goto(desk.url + "/")
        page.locator("#find").fill("Купол")
        page.get_by_role("button", name="Find", exact=True).first.click()
        page.wait_for_url("**/find?**")
        page.locator(".hits .name a").first.click()
        desk.check(f"{what}: a Cyrillic name leads to the party", "KUPOL" in page.locator("h1").inner_text().upper(), page.url)
        listed = page.locator("section", has=page.locator("#lists")).first.inner_text()
        desk.check(f"{what}: it is on the lists of OFAC and of the Union", "us-ofac" in listed and "eu" in listed, listed)


def days(desk, script, word):
    what = f"lists: two days, {word}"
    with desk.page(what, script) as page:
        rows = {}
        for day in ("2023-12-11", "2023-12-13"):
            page.goto(desk.url + page_of(KUPOL))
            page.locator(".sight summary").click()
            page.get_by_label("As of", exact=True).fill(day)
            page.get_by_role("button", name="Show", exact=True).click()
            rows[day] = page.locator("section", has=page.locator("#lists")).first.inner_text()
        desk.check(f"{what}: OFAC's listing is there on the second only",
                   "us-ofac" not in rows["2023-12-11"] and "us-ofac" in rows["2023-12-13"], rows)


def why(desk, script, word):
    what = f"lists: why, {word}"
    with desk.page(what, script) as page:
        page.goto(desk.url + page_of(KUPOL))
        page.get_by_role("link", name=re.compile("^Why: ")).first.click()
        answer = page.locator(".answer").inner_text()
        desk.check(f"{what}: the verdict and what it rests on are said", len(answer) > 20 and "/why/" in page.url, answer)


def way(desk, script, word):
    what = f"lists: what connects, {word}"
    with desk.page(what, script) as page:
        page.goto(desk.url + "/paths")
        page.get_by_label("From", exact=True).fill(TANKERS)
        page.get_by_label("To", exact=True).fill(QODS)
        page.get_by_role("button", name="Find the ways").click()
        chain = page.locator(".chain").first.inner_text()
        desk.check(f"{what}: the tankers are linked to the Qods Force", "TANKER" in chain and "QODS" in chain, chain)


def screen(desk, script, word):
    what = f"lists: screen names, {word}"
    with desk.page(what, script) as page:
        page.goto(desk.url + "/screen")
        page.get_by_label("Names, one a line").fill("JSC IEMZ Kupol\nQuiet Farm of Nowhere Ltd")
        page.get_by_role("button", name="Screen", exact=True).click()
        table = page.locator("table").inner_text()
        desk.check(f"{what}: one is to be looked at, one is not found",
                   "To be looked at" in table and "not clearance" in table, table[:500])


def typing(desk):
    what = "lists: find as you type"
    with desk.page(what) as page:
        page.goto(desk.url + "/")
        page.get_by_role("combobox", name="Find a party").press_sequentially("Купол", delay=80)
        page.locator("#found li").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/e/**")
        desk.check(f"{what}: a choice leads to the party", "KUPOL" in page.locator("h1").inner_text().upper(), page.url)


def keyboard(desk):
    """From the search to the export, by keys alone."""
    what = "lists: by keyboard"
    with desk.page(what) as page:
        page.goto(desk.url + "/")
        tab_to(page, "document.activeElement.name === 'q'")
        page.keyboard.type("National Iranian Tanker Company")
        page.keyboard.press("Enter")
        page.wait_for_url("**/find?**")
        # The same company stands on three lists; that of OFAC has others beside it.
        tab_to(page, f"document.activeElement.closest('.hits .name') && document.activeElement.href.endsWith('{TANKERS}')")
        page.keyboard.press("Enter")
        page.wait_for_url("**/e/**")
        tab_to(page, "document.activeElement.textContent === 'Open on the graph'", most=200)
        page.keyboard.press("Enter")
        page.wait_for_selector(".desk canvas")
        tab_to(page, "document.activeElement.tagName === 'CANVAS'")
        page.keyboard.press("ArrowRight")
        said = page.locator("[aria-live=polite]").last.inner_text()
        desk.check(f"{what}: the chosen party is said", "relations on the canvas" in said, said)
        count = parties(page)
        desk.check(f"{what}: others are beside it", count > 1, count)
        page.keyboard.press("h")
        desk.check(f"{what}: H hides a party", wait_for(page, lambda: parties(page) == count - 1), parties(page))
        page.keyboard.press("Control+z")
        desk.check(f"{what}: Ctrl+Z brings it back", wait_for(page, lambda: parties(page) == count), parties(page))
        tab_to(page, "document.activeElement.textContent === 'SVG'", most=200)
        with page.expect_event("framenavigated"):
            page.keyboard.press("Enter")
        desk.check(f"{what}: the export opens", "/v1/diagram.svg" in page.url, page.url)


def hub(desk):
    what = "lists: the largest hub"
    with desk.page(what, viewport={"width": 1280, "height": 1000}) as page:
        page.goto(f"{desk.url}/graph?nodes={TANKERS}&hops=0")
        page.wait_for_selector(".desk canvas")
        page.locator("canvas").focus()
        page.keyboard.press("ArrowRight")
        page.get_by_role("button", name="What else is next to it").click()
        offer = page.locator(".kinds button").first
        offer.wait_for()
        words = offer.inner_text()
        desk.check(f"{what}: the firmest twenty of all are offered", re.search(r"firmest 20 of \d{2,}", words), words)
        offer.click()
        desk.check(f"{what}: they come", wait_for(page, lambda: parties(page) == 21), parties(page))
        address, seen = page.url, [as_opened(page)]
    for _ in range(2):
        with desk.page(f"{what}, shared", viewport={"width": 1280, "height": 1000}) as page:
            page.goto(address)
            page.wait_for_selector(".desk canvas")
            seen.append(picture(page))
            desk.check(f"{what}, shared: who was there is there", len(nodes(page)) == 21, page.url)
    desk.check(f"{what}, shared: the same picture in a fresh profile", len(set(seen)) == 1)


def slider(desk):
    what = "lists: slider"
    with desk.page(what, viewport={"width": 1280, "height": 1000}) as page:
        page.goto(f"{desk.url}/graph?nodes={KUPOL}&as-of=2023-12-11")
        page.wait_for_selector(".desk canvas")
        slider = page.get_by_role("slider", name="As of")
        slider.wait_for()
        slider.focus()
        page.keyboard.press("ArrowRight")
        there = wait_for(page, lambda: query(page).get("as-of") == ["2023-12-12"])
        told = page.locator(".slider .what").first.inner_text()
        desk.check(f"{what}: the next change is the first day on which OFAC may have listed it",
                   there and "us-ofac" in told, (page.url, told))


def files(desk):
    what = "lists: files"
    with desk.page(what) as page:
        page.goto(f"{desk.url}/graph?nodes={KUPOL}")
        page.wait_for_selector(".desk canvas")
        for word, begins in {"SVG": b"<?xml", "PDF": b"%PDF", "GraphML": b"<?xml", "JSON": b"{"}.items():
            link = page.locator(".exports a", has_text=re.compile(f"^{word}$"))
            answer = page.request.get(link.get_attribute("href"))
            desk.check(f"{what}: {word} opens", answer.status == 200 and answer.body().startswith(begins), answer.status)


def accessible(desk):
    for path in ["/", "/find?q=Kupol", page_of(KUPOL), page_of(TANKERS), f"/graph?nodes={KUPOL}", "/findings",
                 f"/paths?from={TANKERS}&to={QODS}", "/sources", "/status"]:
        with desk.page(f"lists: {path}") as page:
            page.goto(desk.url + path)
            if "/graph" in path:
                page.wait_for_selector(".desk canvas")
            grave = faults(page)
            desk.check(f"lists: {path}: no serious fault of accessibility", not grave, grave)
