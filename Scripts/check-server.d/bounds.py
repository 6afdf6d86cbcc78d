"""What the safety of a local server asks for beside `strangers.py`: nothing fetched, no path told, slow
searches, methods, children that are killed, listeners that go, and memory after all of it."""

import concurrent.futures
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import tempfile
import threading
import time
import urllib.parse
import xml.etree.ElementTree as tree

from strangers import ask, match, raw

HOSTILE = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "</title></svg>",
    "&#x3c;b&#x3e;", "]]>", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "\u202egnp.exe", "=cmd|' /C calc'!A0",
    "a\\nb\\lc\\r", "{|<x>|}", "%n%s%x", "<TABLE><TR><TD><IMG SRC=\"/etc/passwd\"/></TD></TR></TABLE>",
    "image=\"/etc/passwd\"", "x\" URL=\"http://evil.example\" y=\"", "' onload='alert(1)", "\u0000nul", "\u2028line",
]
SEARCHES = [
    "a~ " * 8, "(" * 24 + "a" + ")" * 24, " OR ".join("abcdefgh"), "a*", "\"" + "a " * 100 + "\"",
    "NOT " * 20 + "a", "name:(" + " ".join(f"w{n}~1" for n in range(8)) + ")",
]


def scene(folder):
    """A hub of ten thousand companies, one of a hostile name for each, and those names."""
    path = pathlib.Path(folder) / "scene.ftm.json"
    with path.open("w") as file:
        def put(id, schema, **properties):
            print(json.dumps({"id": id, "schema": schema, "properties": properties}), file=file)

        for number, name in enumerate(HOSTILE):
            put(f"h{number}", "Company", name=[name], sourceUrl=["javascript:alert(1)"])
            put(f"o{number}", "Ownership", owner=["hub"], asset=[f"h{number}"], percentage=["51"], role=[name])
        put("hub", "Company", name=["Hub of Many"])
        for number in range(10000):
            put(f"c{number}", "Company", name=[f"Part {number}"])
            put(f"s{number}", "Ownership", owner=["hub"], asset=[f"c{number}"], percentage=["1"])
    return path


def memory(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024


def children(server):
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                if int((folder / "stat").read_text().rsplit(") ", 1)[1].split()[1]) == server.process.pid:
                    found.append(int(folder.name))
            except (OSError, IndexError, ValueError):
                pass
    return found


def outgoing(check, server):
    """Addresses of a listener of ours in everything that can be asked: nobody comes."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(1)
    address = urllib.parse.quote(f"http://127.0.0.1:{listener.getsockname()[1]}/x", safe="")
    for path in [
        f"/v1/show?entity={address}", f"/entities/{address}", f"/search/default?q={address}&simple=true",
        f"/v1/diagram.svg?entity=hub&hops=0&title={address}", f"/reconcile/default/preview?id={address}",
        f"/updatez?token={address}",
    ]:
        ask(server, "GET", path)
    ask(server, "POST", "/match/default", body=match(urllib.parse.unquote(address)))
    try:
        listener.accept()
        check("nothing is fetched", False)
    except TimeoutError:
        check("nothing is fetched", True)


def hostile(check, server):
    for number in range(len(HOSTILE)):
        _, _, body = ask(server, "GET", f"/v1/diagram.svg?entity=h{number}&hops=1&most=5")
        try:
            parts = list(tree.fromstring(body).iter())
        except tree.ParseError as error:
            check(f"an SVG of {HOSTILE[number]!r} is XML", False, error)
            continue
        names = {part.tag.rsplit("}", 1)[-1] for part in parts}
        keys = {key.rsplit("}", 1)[-1] for part in parts for key in part.attrib}
        links = [
            value for part in parts for key, value in part.attrib.items()
            if key.rsplit("}", 1)[-1] == "href" and not value.startswith(("#", "data:image/png"))
        ]
        safe = not names & {"script", "foreignObject", "image", "iframe"} and not links
        safe = safe and not any(key.lower().startswith("on") for key in keys)
        check(f"an SVG of {HOSTILE[number]!r} does nothing", safe, (names, links))
    for path in ["/reconcile/default/preview?id=h0", "/reconcile/default/preview?id=h1", "/"]:
        status, headers, body = ask(server, "GET", path)
        inert = b"<script>alert" not in body and b"<img" not in body and status == 200
        check(f"{path} is inert", inert and "script-src 'self'" in headers["content-security-policy"], body[:200])


def killed(check, server):
    """A picture whose child is killed costs that picture only."""
    got = {}

    def draw():
        got["status"] = ask(server, "GET", "/v1/diagram.pdf?entity=hub&hops=1&most=1500")[0]

    drawing = threading.Thread(target=draw)
    drawing.start()
    dead = False
    end = time.monotonic() + 30
    while time.monotonic() < end and drawing.is_alive() and not dead:
        for child in children(server):
            os.kill(child, signal.SIGKILL)
            dead = True
    drawing.join(60)
    check("a picture whose painter is killed is refused", dead and got.get("status") in (422, 503), got)
    check("and the next is drawn", ask(server, "GET", "/v1/diagram.svg?entity=h0&hops=0")[0] == 200)
    status, _, body = ask(server, "GET", "/v1/diagram.json?entity=hub&hops=1&most=1500")
    check("a scene of ten thousand is bounded", status in (200, 503) and len(body) < 32 << 20, status)
    check("and nobody else waits for it", ask(server, "GET", "/entities/h0?nested=false")[0] == 200)


def listeners(check, server):
    """Two who listen to one job: where one goes, the other hears on; where both go, it ends."""
    def start(options):
        body = json.dumps({"question": "rank", "options": options}).encode()
        return json.loads(ask(server, "POST", "/v1/jobs", body=body)[2])["id"]

    def listen(job):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        connection.request("GET", f"/v1/jobs/{job}/events")
        return connection, connection.getresponse()

    job = start({"by": "betweenness", "top": 5})
    first, _ = listen(job)
    second, events = listen(job)
    first.sock.shutdown(socket.SHUT_RDWR)
    first.close()
    time.sleep(1)
    state = json.loads(ask(server, "GET", f"/v1/jobs/{job}")[2])["state"]
    check("one of two listeners goes and the job goes on", state in ("running", "done"), state)
    second.sock.shutdown(socket.SHUT_RDWR)
    second.close()
    end = time.monotonic() + 20
    while state == "running" and time.monotonic() < end:
        time.sleep(0.3)
        state = json.loads(ask(server, "GET", f"/v1/jobs/{job}")[2])["state"]
    check("the last listener goes and the job ends", state in ("cancelled", "done"), state)


def run(report, Server, arguments, graph):
    check = report.check
    with tempfile.TemporaryDirectory() as folder, Server(arguments.program, str(scene(folder))) as server:
        ask(server, "GET", "/search/default?q=part")
        outgoing(check, server)
        told = []
        for path in [
            "/", "/catalog", "/openapi.json", "/v1/show?entity=hub&limit=1", "/v1/activity", "/nope", "/algorithms",
            "/v1/show?entity=nobody", "/v1/regimes?regime=uk", "/entities/h0", "/statements?canonical_id=h0",
        ]:
            _, headers, body = ask(server, "GET", path)
            if any(word in body.decode() + str(headers) for word in (folder, ".swift", "SELECT ", "/usr/")):
                told.append(path)
        check("no path of this machine is told", not told, told)
        for text in SEARCHES:
            start = time.monotonic()
            status = ask(server, "GET", "/search/default?q=" + urllib.parse.quote(text))[0]
            check(f"a search of {text[:24]!r}", status in (200, 400) and time.monotonic() - start < 3 * arguments.patience, status)
        statuses = {word: ask(server, word, "/catalog")[0] for word in ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]}
        check("other methods", set(statuses.values()) == {405}, statuses)
        over = ask(server, "GET", "/catalog", {"X-HTTP-Method-Override": "DELETE", "X-Original-URL": "/updatez"})
        check("a method that a header names", over[0] == 200)
        piped = raw(server, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20, wait=2)
        check("twenty requests in one piece", piped.count(b"HTTP/1.1 200") == 20, piped[:200])
        chunked = match("Hub of Many")
        got = raw(server, (
            b"POST /match/default HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
            % (len(chunked), chunked)), wait=5)
        check("a body in pieces without a length", b"HTTP/1.1 200" in got, got[:200])
        endless = b"POST /match/default HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        got = raw(server, endless + (b"10000\r\n" + b" " * 65536 + b"\r\n") * 60, wait=5)
        check("a body in pieces without an end", b" 413 " in got[:30] or got == b"", got[:60])
        many = json.dumps({"queries": {"q": {"schema": "Person", "properties": {
            f"p{n}": f"v{n}" for n in range(10000)} | {"name": [f"Name {n}" for n in range(10000)]}}}})
        start = time.monotonic()
        status, _, body = ask(server, "POST", "/match/default", body=many.encode())
        fits = status == 200 and time.monotonic() - start < 5 * arguments.patience
        check("ten thousand properties and names", fits and len(json.loads(body)["responses"]["q"]["warnings"]) > 2)
        hostile(check, server)
        killed(check, server)
        listeners(check, server)
        with concurrent.futures.ThreadPoolExecutor(60) as pool:
            heavy = list(pool.map(lambda n: ask(
                server, "GET", "/v1/diagram.svg?entity=hub&hops=1&most=60", {"X-Forwarded-For": f"10.0.0.{n}"})[0], range(60)))
        check("too much at a time is told", set(heavy) <= {200, 429, 503} and 429 in heavy, set(heavy))
        check("memory stays below 1 GiB", memory(server) < 1024, memory(server))
        check("the server lives", server.is_alive and ask(server, "GET", "/readyz")[0] == 200)
