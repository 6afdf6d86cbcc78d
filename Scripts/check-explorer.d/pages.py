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
LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "narrow": {"color_scheme": "light", "viewport": {"width": 800, "height": 900}},
}


def run(desk, options):
    for name, path in PAGES.items():
        for look, settings in LOOKS.items():
            if look == "narrow" and not options.pictures:
                continue
            # Where there is little time every page is looked at in one of its looks.
            if look == "dark" and options.seconds < 600 and not options.pictures:
                continue
            with desk.page(f"{name}, {look}", lost=name == "lost", **settings) as page:
                page.goto(desk.url + path)
                if name.startswith("graph"):
                    page.wait_for_selector(".desk canvas")
                page.wait_for_load_state("load")
                grave = [
                    f"{one['id']}: {one['nodes'][0]['html'][:120]}"
                    for one in Axe().run(page).response["violations"]
                    if one["impact"] in ("serious", "critical")
                ]
                desk.check(f"{name}, {look}: no serious fault of accessibility", not grave, grave)
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                desk.check(f"{name}, {look}: fits the window", wide <= 1, f"{wide} px too wide")
                if options.pictures:
                    options.pictures.mkdir(parents=True, exist_ok=True)
                    show_pictures(page)
                    page.screenshot(
                        path=options.pictures / f"{name}-{look}.png",
                        full_page=name != "status",
                    )


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
