"""A server, a browser that may speak to it alone, and what was found."""

import contextlib
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import time
import urllib.parse

TODAY = "2026-11-22"
CHROMIUM = os.environ.get("CORDON_CHROMIUM", "/usr/bin/chromium")
# Scripts and styles as they lie in a folder, instead of those in the program: to try a change of them.
ASSETS = os.environ.get("CORDON_EXPLORER_ASSETS")


class TimeIsOver(Exception):
    """The seconds that a run may take are over."""


class Report:
    """What was checked."""

    def __init__(self):
        self.failed = 0
        self.passed = 0

    def check(self, what, holds, detail=""):
        self.passed += bool(holds)
        self.failed += not holds
        print(("ok    " if holds else "FAILS ") + what + ("" if holds else f"  {detail}"), flush=True)


class Server:
    """One server on a port of its own, ended with the block that started it."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", *arguments],
            stderr=subprocess.PIPE,
            text=True,
            env={"CORDON_TODAY": TODAY, "PATH": "/usr/bin:/bin", "HOME": tempfile.gettempdir()},
        )
        lines = []
        for line in self.process.stderr:
            lines.append(line)
            found = re.search(r"listening at (http://\S+?)/$", line.strip())
            if found:
                self.url = found[1]
                break
        else:
            raise SystemExit("the server did not start: " + "".join(lines))
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for _ in self.process.stderr:
            pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()


class Desk:
    """Pages of one server in fresh profiles, each watched."""

    def __init__(self, browser, server, report, until=float("inf")):
        self.browser = browser
        self.until = until
        self.url = server.url
        self.report = report
        self.check = report.check

    @contextlib.contextmanager
    def page(self, what, script=True, lost=False, **options):
        """A page in a profile of its own; at its end, what it did that no page may do is told.

        Of one that is not there, and is asked for all the same, the browser says so on the console.
        """
        if time.monotonic() > self.until:
            raise TimeIsOver(what)
        context = self.browser.new_context(java_script_enabled=script, **options)
        context.set_default_timeout(60_000)
        strangers, spoken = [], []
        own = urllib.parse.urlsplit(self.url).netloc

        def guard(route):
            address = urllib.parse.urlsplit(route.request.url)
            if address.netloc == own and ASSETS and address.path.startswith("/assets/"):
                route.fulfill(path=pathlib.Path(ASSETS) / pathlib.Path(address.path).name)
            elif address.netloc == own:
                route.continue_()
            else:
                strangers.append(route.request.url)
                route.abort()

        context.route("**/*", guard)
        page = context.new_page()
        def hear(message):
            if message.type in ("error", "warning") and not (lost and re.search("status of 40[04]", message.text)):
                spoken.append(message.text)

        page.on("console", hear)
        page.on("pageerror", lambda error: spoken.append(str(error)))
        page.on("dialog", lambda dialog: (spoken.append("dialog: " + dialog.message), dialog.dismiss()))
        try:
            yield page
        except Exception as error:  # A journey that breaks off is a failure with its reason.
            self.check(what, False, str(error).split("\n")[0])
        finally:
            self.check(f"{what}: no other host is asked", not strangers, strangers)
            self.check(f"{what}: nothing on the console", not spoken, spoken)
            context.close()
