"""Three pictures of the explorer for the README: the canvas, a proof, and a party in time."""

CANVAS = (
    "/graph?nodes=xiamen-limbach&nodes=iemz-kupol&nodes=almaz-antey&nodes=redlepus-vector&hops=0"
    "&as-of=2024-12-31")


def run(desk, options):
    options.showcase.mkdir(parents=True, exist_ok=True)
    window = {"color_scheme": "light", "viewport": {"width": 1180, "height": 760}}
    with desk.page("showcase: canvas", **window) as page:
        page.goto(desk.url + CANVAS)
        page.wait_for_selector(".desk canvas")
        page.get_by_role("slider", name="As of").wait_for()
        page.locator(".tree-twin summary").click()
        page.locator("[role=tree] > li", has_text="Kupol").first.click()
        page.locator(".tree-twin summary").click()
        page.get_by_role("button", name="Everything").click()
        page.wait_for_timeout(1_000)
        page.evaluate("document.querySelector('#picture').scrollIntoView({behavior: 'instant'})")
        page.wait_for_timeout(500)
        page.screenshot(path=options.showcase / "explorer-canvas.png")
    with desk.page("showcase: why", **window) as page:
        page.goto(desk.url + "/why/uk/iemz-kupol")
        page.screenshot(path=options.showcase / "explorer-why.png")
    with desk.page("showcase: in time", **window) as page:
        page.goto(desk.url + "/e/xiamen-limbach")
        page.evaluate("for (const one of document.querySelectorAll('details.history')) one.open = true")
        picture = page.locator("section", has=page.locator("#history")).locator("img")
        picture.scroll_into_view_if_needed()
        picture.evaluate("one => one.decode()")
        picture.screenshot(path=options.showcase / "explorer-in-time.png")
