"""A view is kept in a store, found again, and is the same in another profile."""

import pathlib
import re
import shutil
import subprocess

from waits import as_opened, parties, picture, wait_for


def write(program, case, folder):
    store = pathlib.Path(folder) / f"kept-{pathlib.Path(case).stem}.cordon"
    if pathlib.Path(case).suffix == ".cordon":
        shutil.copy(case, store)
    else:
        subprocess.run([program, "import", case, "--into", str(store), "--quiet"], check=True, capture_output=True)
    return store


def run(desk, party, word):
    """The same by pointer, by keyboard, and read without a script."""
    for hand in ("by pointer", "by keyboard"):
        keep(desk, party, f"a view of {word}, {hand}", hand)


def keep(desk, party, what, hand):
    seen, name = [], f"What stands around it, {hand}"
    with desk.page(what, viewport={"width": 1280, "height": 1000}) as page:
        page.goto(f"{desk.url}/graph?nodes={party}&most=12")
        page.wait_for_selector(".desk canvas")
        before = parties(page)
        page.locator("canvas").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("p")
        wait_for(page, lambda: "pin" in page.url)
        seen.append(as_opened(page))
        if hand == "by pointer":
            page.locator(".keep summary").click()
            page.get_by_label("Name of the view").fill(name)
            page.get_by_label("Kept by").fill("A. Reader")
            page.get_by_label("Note").fill("To be looked at again.")
            page.get_by_role("button", name="Keep", exact=True).click()
        else:
            page.locator(".keep summary").focus()
            page.keyboard.press("Enter")
            for text in (name, "A. Reader", "To be looked at again."):
                page.keyboard.press("Tab")
                page.keyboard.type(text)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/views/\d+"))
        address = page.url
        text = page.locator("main").inner_text()
        desk.check(f"{what}: it is kept with its note and who wrote it",
                   name in text and "To be looked at again." in text and "A. Reader" in text, text[:300])
    for _ in range(2):
        with desk.page(f"{what}, in a fresh profile", viewport={"width": 1280, "height": 1000}) as page:
            page.goto(address)
            page.get_by_role("link", name=re.compile("^Open")).first.click()
            page.wait_for_selector(".desk canvas")
            desk.check(f"{what}, in a fresh profile: as many parties", parties(page) == before, (parties(page), before))
            seen.append(picture(page))
    desk.check(f"{what}: the same picture in every profile", len(set(seen)) == 1)
    with desk.page(f"{what}, without script", script=False) as page:
        page.goto(desk.url + "/views")
        page.get_by_role("link", name=name, exact=True).first.click()
        desk.check(f"{what}, without script: the list leads to it", page.url == address, page.url)
        page.get_by_label("Add a note").fill("Seen without a script.")
        page.get_by_label("Written by").fill("B. Reader")
        page.get_by_role("button", name="Add", exact=True).click()
        desk.check(f"{what}, without script: a note is added", "Seen without a script." in page.locator("main").inner_text())
