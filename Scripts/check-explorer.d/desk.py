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
import urllib.request

from playwright.sync_api import TimeoutError as NoAnswer

TODAY = "2026-11-22"
CHROMIUM = os.environ.get("CORDON_CHROMIUM", "/usr/bin/chromium")
# Scripts and styles as they lie in a folder, instead of those in the program: to try a change of them.
ASSETS = os.environ.get("CORDON_EXPLORER_ASSETS")
# No name and no address but this one is found: what a page asks of another host gets nowhere.
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
# The longest that an answer is waited for where no time is measured: a slow machine is no fault.
LONGEST = 180
# A page that took longer is told, for whoever asks where the time goes.
TOLD = 8


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
        self._wait()

    def _wait(self):
        """Until questions are answered: a large graph is read after the address was said."""
        end = time.monotonic() + 300
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.url + "/readyz", timeout=30):
                    return
            except OSError:
                time.sleep(0.2)
        raise SystemExit("the server did not become ready")

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
        start = time.monotonic()
        if start > self.until:
            raise TimeIsOver(what)
        context = self.browser.new_context(java_script_enabled=script, **options)
        context.set_default_timeout(1_000 * min(LONGEST, self.until - start + 20))
        strangers, spoken = [], []
        own = urllib.parse.urlsplit(self.url).netloc

        def look(request):
            address = urllib.parse.urlsplit(request.url)
            if address.scheme not in ("data", "blob") and address.netloc != own:
                strangers.append(request.url)

        # Requests are looked at and not held up: pages are as fast as for a reader.
        context.on("request", look)
        if ASSETS:
            context.route("**/assets/*/*", lambda route: route.fulfill(
                path=pathlib.Path(ASSETS) / pathlib.Path(urllib.parse.urlsplit(route.request.url).path).name))
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
            if isinstance(error, NoAnswer) and time.monotonic() > self.until:
                raise TimeIsOver(what) from error
            self.check(what, False, str(error).split("\n")[0])
        finally:
            self.check(f"{what}: no other host is asked", not strangers, strangers)
            self.check(f"{what}: nothing on the console", not spoken, spoken)
            context.close()
            took = time.monotonic() - start
            if took > TOLD:
                print(f"      {what}: {took:.0f} s", flush=True)
