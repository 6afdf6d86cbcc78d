"""What a reader makes of the canvas: days, groups, places, files, and all of it in the address."""

import json
import re

from waits import as_opened, nodes, parties, picture, query, wait_for

FILES = ["SVG", "PNG", "PDF", "DOT", "JSON", "GraphML", "GEXF", "CSV: relations with sources", "CSV: parties"]
BEGINNINGS = {
    "SVG": b"<?xml", "PNG": b"\x89PNG", "PDF": b"%PDF", "DOT": b"//", "JSON": b"{", "GraphML": b"<?xml",
    "GEXF": b"<?xml", "CSV: relations with sources": b"source,name", "CSV: parties": b"id,caption",
}


def run(desk):
    days(desk)
    several(desk)
    files(desk)
    undone(desk)


def opened(desk, page, path):
    page.goto(desk.url + path)
    page.wait_for_selector(".desk canvas")


def days(desk):
    """The slider, by keyboard: from the day before OFAC's listing to its day."""
    with desk.page("slider", viewport={"width": 1280, "height": 1000}) as page:
        opened(desk, page, "/graph?nodes=iemz-kupol&as-of=2023-12-11")
        slider = page.get_by_role("slider", name="As of")
        slider.wait_for()
        before = page.locator("section", has=page.locator("#parties")).inner_text()
        slider.focus()
        page.keyboard.press("ArrowRight")
        there = wait_for(page, lambda: query(page).get("as-of") == ["2023-12-12"])
        desk.check("slider: an arrow key goes to the next change", there, page.url)
        what = page.locator(".slider .what").first.inner_text()
        desk.check("slider: it says what changes", "listed by us-ofac" in what, what)
        wait_for(page, lambda: page.locator("section", has=page.locator("#parties")).inner_text() != before)
        after = page.locator("section", has=page.locator("#parties")).inner_text()
        desk.check("slider: the table below follows", before != after and "2023-12-12" in after, after[:300])
        page.locator("canvas").focus()
        page.keyboard.press("[")
        back = wait_for(page, lambda: (query(page).get("as-of") or [""])[0] < "2023-12-12")
        desk.check("slider: [ goes back from the canvas", back, page.url)
        page.keyboard.press("{")
        known = wait_for(page, lambda: "known-at" in query(page))
        desk.check("slider: { goes to what was known", known, page.url)


def several(desk):
    """Choose by kind, group, hide, drag: and the same picture from the link in a fresh profile."""
    with desk.page("several", viewport={"width": 1280, "height": 1000}) as page:
        opened(desk, page, "/graph?nodes=iemz-kupol")
        before = parties(page)
        choice = page.get_by_label("Choose parties by kind")
        words = choice.locator("option").evaluate_all("all => all.map((one) => one.textContent)")
        sizes = {word: int(found[1]) for word in words if (found := re.fullmatch(r"[a-z ]+ \((\d+)\)", word))}
        word, count = next((one for one in sizes.items() if 2 <= one[1] < before - 2), ("", 0))
        choice.select_option(label=word)
        chosen = page.locator(".panel-side h3").inner_text()
        desk.check(f"several: all of {word} are chosen", chosen == f"{count} parties chosen", chosen)
        page.get_by_label("Draw them as one, named").fill("The people")
        page.get_by_role("button", name="Group", exact=True).click()
        grouped = wait_for(page, lambda: parties(page) == before - count + 1)
        desk.check("several: a group is one party", grouped, (before, count, parties(page)))
        page.locator("canvas").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("p")
        held = wait_for(page, lambda: "pin" in query(page))
        desk.check("several: P holds a party where it stands", held, page.url)
        address, size = page.url, parties(page)
        seen = [as_opened(page)]
        desk.check("several: the address names all parties, places and the group",
                   len(nodes(page)) == before and "places" in query(page) and "group" in query(page), address)
    for _ in range(2):
        with desk.page("several, shared", viewport={"width": 1280, "height": 1000}) as page:
            page.goto(address)
            page.wait_for_selector(".desk canvas")
            desk.check("several, shared: as many parties", parties(page) == size, (parties(page), size))
            seen.append(picture(page))
    desk.check("several, shared: the same picture in a fresh profile", len(set(seen)) == 1)


def files(desk):
    """Everything that can be taken along is of what is on the canvas, and opens."""
    with desk.page("files") as page:
        opened(desk, page, "/graph?nodes=iemz-kupol")
        before = parties(page)
        page.locator("canvas").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("h")
        wait_for(page, lambda: parties(page) == before - 1)
        for word in FILES:
            link = page.locator(".exports a", has_text=re.compile(f"^{re.escape(word)}$"))
            answer = page.request.get(link.get_attribute("href"))
            begins = answer.body().startswith(BEGINNINGS[word])
            desk.check(f"files: {word} opens", answer.status == 200 and begins, (answer.status, answer.body()[:60]))
            if word == "JSON":
                drawn = len(json.loads(answer.text())["nodes"])
                desk.check("files: JSON has what is on the canvas", drawn == before - 1, (drawn, before))
            if word == "CSV: parties":
                rows = len(answer.text().strip().split("\n")) - 1
                desk.check("files: the table has what is on the canvas", rows == before - 1, (rows, before))


def undone(desk):
    """Sixty steps back and forth: more than the browser's history holds."""
    with desk.page("undo") as page:
        opened(desk, page, "/graph?nodes=iemz-kupol")
        page.locator("canvas").focus()
        page.keyboard.press("ArrowRight")
        for _ in range(60):
            page.keyboard.press("p")
        page.wait_for_timeout(300)
        for _ in range(60):
            page.keyboard.press("Control+z")
            page.wait_for_timeout(60)
        undone = wait_for(page, lambda: "pin" not in query(page) and "places" not in query(page), 20)
        desk.check("undo: sixty steps can be taken back", undone, page.url)
