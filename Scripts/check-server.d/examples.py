"""The examples of the article Serving, run as they stand but for the port."""

import pathlib
import re
import subprocess
import sys
import tempfile

ARTICLE = pathlib.Path("Sources/CordonServer/CordonServer.docc/Serving.md")
PORT = "http://127.0.0.1:8765"


def run(report, Server, arguments, graph):
    text = ARTICLE.read_text()
    lines = re.findall(r"^\$ (curl .*)$", text, re.M)
    programs = re.findall(r"```python\n(.*?)```", text, re.S)
    report.check("the article has examples", len(lines) > 8 and programs)
    with Server(arguments.program, str(graph)) as server, tempfile.TemporaryDirectory() as folder:
        for line in lines:
            made = subprocess.run(
                line.replace(PORT, server.url), shell=True, capture_output=True, text=True, cwd=folder)
            isSaid = made.stdout or "-o " in line
            report.check(line[:72], made.returncode == 0 and isSaid, made.stderr)
        for program in programs:
            made = subprocess.run(
                [sys.executable, "-c", program.replace(PORT, server.url)], capture_output=True, text=True)
            report.check("the Python example", made.returncode == 0 and "K " in made.stdout, made.stderr)
