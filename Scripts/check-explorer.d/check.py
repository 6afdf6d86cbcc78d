"""Opens the pages of a running `cordon serve` in Chromium. Prints a line a check; ends with 1 on a failure."""

import argparse
import contextlib
import pathlib
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import hostile
import hub
import journeys
import lists
import opening
import pages
import showcase
import speed
import views
from desk import ALONE, CHROMIUM, Desk, Report, Server, TimeIsOver

CASE = "Graphs/garpiya"
# In this order: what a reader would miss first comes first.
PARTS = ["opening", "journeys", "hostile", "hub", "views", "pages", "lists", "speed"]
# The parties of the two pictures that are timed, and the seconds that their layouts may take.
SIZES = {5_000: 120, 20_000: 120}


class Round:
    """The parts of one run, each with servers of its own."""

    def __init__(self, browser, program, report, options, folder):
        self.browser = browser
        self.program = program
        self.report = report
        self.options = options
        self.folder = folder

    @contextlib.contextmanager
    def desk(self, graph, *settings):
        with Server(self.program, str(graph), *settings) as server:
            yield Desk(self.browser, server, self.report, self.options.until)

    def part(self, name):
        start = time.monotonic()
        try:
            getattr(self, name)()
        except TimeIsOver as first:
            print(f"skipped: {name} from `{first}` on, for the {self.options.seconds:.0f} s are over", flush=True)
        print(f"      {name}: {time.monotonic() - start:.0f} s", flush=True)

    def opening(self):
        opening.run(self.report, self.program)

    def journeys(self):
        with self.desk(CASE) as desk:
            journeys.run(desk, self.options)

    def hostile(self):
        with self.desk(hostile.write(self.folder)) as desk:
            hostile.run(desk, self.options)

    def hub(self):
        with self.desk(hub.write(self.folder)) as desk:
            hub.run(desk, self.options)

    def views(self):
        with self.desk(views.write(self.program, CASE, self.folder), "--write") as desk:
            views.run(desk, "iemz-kupol", "the case")

    def pages(self):
        with self.desk(CASE) as desk:
            pages.run(desk, self.options)

    def lists(self):
        store = lists.write(self.program, self.folder)
        if not store:
            return
        with self.desk(store) as desk:
            lists.run(desk, self.options)
        with self.desk(views.write(self.program, store, self.folder), "--write") as desk:
            views.run(desk, lists.TANKERS, "the lists")

    def speed(self):
        for count, seconds in SIZES.items():
            with self.desk(speed.write(self.folder, count)) as desk:
                speed.run(desk, count, seconds)

    def showcase(self):
        with self.desk(CASE) as desk:
            showcase.run(desk, self.options)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--only", action="append", choices=PARTS)
    arguments.add_argument("--seconds", type=float, default=float("inf"))
    arguments.add_argument("--pictures", type=pathlib.Path)
    arguments.add_argument("--showcase", type=pathlib.Path)
    options = arguments.parse_args()
    options.until = time.monotonic() + options.seconds
    parts = ["showcase"] if options.showcase else [part for part in PARTS if part in (options.only or PARTS)]
    report = Report()
    program = str(pathlib.Path(options.program).resolve())
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", ALONE])
        run = Round(browser, program, report, options, pathlib.Path(folder))
        for part in parts:
            if time.monotonic() > options.until:
                print(f"skipped: {part}, for the {options.seconds:.0f} s are over", flush=True)
                continue
            run.part(part)
        browser.close()
    print(f"{report.passed} hold, {report.failed} fail")
    sys.exit(1 if report.failed or not report.passed else 0)


if __name__ == "__main__":
    main()
