"""What journeys wait for, and what they read off a page."""

import re
import urllib.parse


def parties(page):
    found = re.search(r"of (\d+) parties", page.locator("canvas").get_attribute("aria-label") or "")
    return int(found[1]) if found else 0


def nodes(page):
    return query(page).get("nodes", [])


def query(page):
    return urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).query)


def wait_for(page, holds, seconds=60):
    for _ in range(seconds * 10):
        if holds():
            return True
        page.wait_for_timeout(100)
    return False


def picture(page):
    """What the canvas shows when nothing more comes."""
    page.wait_for_load_state("networkidle")
    page.wait_for_selector(".desk canvas[data-picture=sharp]")
    return page.locator(".desk canvas").evaluate("one => one.toDataURL()")


def as_opened(page):
    """The same where nobody is chosen and everything is seen: how a link to it opens."""
    page.get_by_label("Choose parties by kind").select_option(label="nobody")
    page.get_by_role("button", name="Everything").click()
    page.wait_for_timeout(300)
    return picture(page)


def tab_to(page, holds, most=80):
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(holds):
            return
    raise AssertionError(f"no way by Tab to: {holds}")
