"""Opens the pages of a running `cordon serve` in Chromium. Prints a line a check; ends with 1 on a failure."""

import argparse
import pathlib
import sys
import tempfile

from playwright.sync_api import sync_playwright

import hostile
import journeys
import opening
import pages
import showcase
import speed
from desk import CHROMIUM, Desk, Report, Server

PARTS = {"journeys": journeys.run, "pages": pages.run, "speed": speed.run}
CASE = "Graphs/garpiya"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--only", action="append", choices=[*PARTS, "hostile", "opening"])
    arguments.add_argument("--pictures", type=pathlib.Path)
    arguments.add_argument("--showcase", type=pathlib.Path)
    options = arguments.parse_args()
    parts = options.only or ([] if options.showcase else [*PARTS, "hostile", "opening"])
    report = Report()
    program = str(pathlib.Path(options.program).resolve())
    if "opening" in parts:
        opening.run(report, program)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with Server(program, CASE) as server:
            if options.showcase:
                showcase.run(Desk(browser, server, report), options)
            for name in parts:
                if name in PARTS:
                    PARTS[name](Desk(browser, server, report), options)
        if "hostile" in parts:
            with tempfile.TemporaryDirectory() as folder:
                file = hostile.write(pathlib.Path(folder))
                with Server(program, str(file)) as server:
                    hostile.run(Desk(browser, server, report), options)
        browser.close()
    print(f"{report.passed} hold, {report.failed} fail")
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
