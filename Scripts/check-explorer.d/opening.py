"""`cordon serve --open`: a browser is shown the first page; where there is none, the address is said."""

import json
import os
import pathlib
import subprocess
import tempfile
import time

FILE = {"id": "K", "schema": "Company", "properties": {"name": ["Kesker Works"]}}


def run(report, program):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        graph = folder / "works.ftm.json"
        graph.write_text(json.dumps(FILE) + "\n")
        opener = folder / "bin" / "xdg-open"
        opener.parent.mkdir()
        opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {folder}/opened\n')
        opener.chmod(0o755)
        said = start(program, graph, f"{opener.parent}:/usr/bin:/bin", lambda _: (folder / "opened").exists())
        opened = (folder / "opened").read_text() if (folder / "opened").exists() else ""
        report.check("--open shows the first page", opened.startswith("http://127.0.0.1:"), (opened, said))
        opener.unlink()
        said = start(program, graph, str(opener.parent), lambda text: "no browser" in text)
        report.check("--open without a browser says the address", "open http://127.0.0.1:" in said, said)


def start(program, graph, path, is_done):
    """What a server says until something has happened, a minute at most."""
    log = tempfile.NamedTemporaryFile(mode="r")
    process = subprocess.Popen(
        [program, "serve", "--port", "0", "--open", str(graph)], stderr=open(log.name, "w"),
        env={"PATH": path, "HOME": os.environ.get("HOME", "/")})
    for _ in range(600):
        text = pathlib.Path(log.name).read_text()
        if is_done(text):
            break
        time.sleep(0.1)
    process.terminate()
    process.wait(20)
    return pathlib.Path(log.name).read_text()
