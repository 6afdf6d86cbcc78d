"""Every page: its faults of accessibility, and a picture of it for people to look at."""

from axe_playwright_python.sync_playwright import Axe

PAGES = {
    "overview": "/",
    "find": "/find?q=Купол",
    "party": "/e/iemz-kupol",
    "person": "/find?q=Novikov",
    "findings": "/findings",
    "why": "/why/uk/iemz-kupol",
    "what-if": "/why/uk/iemz-kupol?assume=almaz-antey%3Eiemz-kupol%3D51%25",
    "paths": "/paths?from=xiamen-limbach&to=almaz-antey",
    "graph": "/graph?nodes=iemz-kupol",
    "graph-state": "/graph?nodes=iemz-kupol&nodes=almaz-antey&nodes=xiamen-limbach&hops=0&most=3"
                   "&places=0_0.260_0.520_0&group=Two:0.1",
    "views": "/views",
    "compare": "/compare?left=2023-12-11&right=2023-12-12",
    "screen": "/screen?names=IEMZ+Kupol%0A%D0%9A%D1%83%D0%BF%D0%BE%D0%BB%0AQuiet+Farm",
    "sources": "/sources",
    "source": "/sources/S-EU-1843",
    "status": "/status",
    "help": "/help",
    "docs": "/docs",
    "lost": "/nothing-here",
}
LOOKS = ["light", "dark", "narrow"]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 800, "height": 900}
# The faults that another set of colours can have: the rest is the same page.
OF_COLOUR = ["color-contrast", "link-in-text-block"]


def run(desk, options):
    for name, path in PAGES.items():
        with desk.page(name, lost=name == "lost", color_scheme="light", viewport=WIDE) as page:
            page.goto(desk.url + path)
            if name.startswith("graph"):
                page.wait_for_selector(".desk canvas[data-picture=sharp]")
            for look in LOOKS:
                seen(desk, page, name, look, options)


def seen(desk, page, name, look, options):
    """The page in one of its looks: each is the same page, in other colours or in a smaller window."""
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.set_viewport_size(NARROW if look == "narrow" else WIDE)
    if look != "narrow" or options.pictures:
        grave = faults(page, OF_COLOUR if look == "dark" else None)
        desk.check(f"{name}, {look}: no serious fault of accessibility", not grave, grave)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    desk.check(f"{name}, {look}: fits the window", wide <= 1, f"{wide} px too wide")
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
        show_pictures(page)
        page.screenshot(path=options.pictures / f"{name}-{look}.png", full_page=name != "status")


def faults(page, rules=None):
    """The serious and the critical faults of accessibility of a page."""
    options = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": rules}
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:120]}"
        for one in Axe().run(page, options=options).response["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def show_pictures(page):
    """Pictures below the window are fetched when they come into sight: it goes there and back."""
    page.evaluate("""async () => {
      for (const one of document.querySelectorAll('img')) {
        // One that is folded away is not fetched, however long it is waited for.
        if (!one.checkVisibility()) continue;
        one.scrollIntoView();
        await Promise.race([one.decode().catch(() => null), new Promise((done) => setTimeout(done, 15000))]);
      }
      scrollTo(0, 0);
    }""")
    page.wait_for_timeout(300)
