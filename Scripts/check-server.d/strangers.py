"""A stranger who sends what a server must bear."""

import http.client
import json
import socket
import time


def ask(server, method, path, headers=None, body=None, host=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=40)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", host or f"127.0.0.1:{server.port}")
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders()
    if body is not None:
        try:
            connection.send(body)
        except (BrokenPipeError, ConnectionResetError):
            pass
    answer = connection.getresponse()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


def raw(server, text, wait=3):
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait) as connection:
        connection.sendall(text)
        got = b""
        try:
            while piece := connection.recv(65536):
                got += piece
        except (TimeoutError, ConnectionResetError):
            pass
        return got


def match(name):
    return json.dumps({"queries": {"q": {"schema": "Person", "properties": {"name": [name]}}}}).encode()


def run(report, Server, arguments, graph):
    with Server(arguments.program, str(graph)) as server:
        check = report.check
        check("foreign host", ask(server, "GET", "/catalog", host="evil.example")[0] == 403)
        _, headers, _ = ask(server, "GET", "/catalog", {"Origin": "http://evil.example"})
        check("foreign origin", "access-control-allow-origin" not in headers)
        status, _, _ = ask(server, "POST", "/match/default", {"Origin": "http://evil.example"}, match("x"))
        check("foreign origin posts", status == 403, status)
        status, headers, body = ask(server, "GET", "/<script>alert(1)</script>")
        check("error pages", status == 404 and b"<script" not in body, body)
        check("no name of the server", "server" not in headers)
        check("nosniff", headers.get("x-content-type-options") == "nosniff")
        body = b'{"queries": {' + b" " * (20 << 20)
        check("20 MB of body", ask(server, "POST", "/match/default", body=body)[0] == 413)
        check("a long address", ask(server, "GET", "/search/default?q=" + "a" * 60000)[0] == 414)
        check("large headers", ask(server, "GET", "/catalog", {"X-Big": "a" * 20000})[0] == 431)
        deep = b"[" * 50000
        check("deep JSON", ask(server, "POST", "/match/default", body=deep)[0] == 422)
        start = time.monotonic()
        status, _, _ = ask(server, "POST", "/match/default", body=match("Vellinga " * 22000))
        check("a name of 200 KB", status == 200 and time.monotonic() - start < 5)
        start = time.monotonic()
        status, _, _ = ask(server, "POST", "/match/default", body=match(" ".join(f"w{n}" for n in range(3000))))
        check("3,000 words", status == 200 and time.monotonic() - start < 5)
        smuggled = (
            b"POST /match/default HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 4\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /catalog HTTP/1.1\r\nHost: x\r\n\r\n" % server.port
        )
        got = raw(server, smuggled)
        check("a smuggled request", got.count(b"HTTP/1.1 ") <= 1 and b" 200 " not in got, got[:200])
        injected = ask(server, "GET", "/entities/old-k?x=%0d%0aSet-Cookie:%20a=b")
        check("headers cannot be injected", injected[0] == 308 and "set-cookie" not in injected[1])
        status, headers, body = ask(server, "HEAD", "/catalog")
        check("HEAD", status == 200 and body == b"")
        idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(500)]
        start = time.monotonic()
        check("500 idle connections", ask(server, "GET", "/healthz")[0] == 200 and time.monotonic() - start < 2)
        for one in idle:
            one.close()
        slow = socket.create_connection(("127.0.0.1", server.port), timeout=40)
        slow.sendall(b"GET /healthz HTTP/1.1\r\n")
        start = time.monotonic()
        closed = False
        while time.monotonic() - start < 36 and not closed:
            time.sleep(3)
            try:
                slow.sendall(b"X-A: b\r\n")
                slow.settimeout(0.2)
                closed = slow.recv(1) == b""
            except TimeoutError:
                pass
            except OSError:
                closed = True
        check("half a request ends within 35 s", closed and time.monotonic() - start < 36)
        status, headers, body = ask(server, "GET", "/v1/diagram.svg?entity=K")
        check("a diagram", status == 200 and body.startswith(b"<"), body[:200])
        check("an SVG is boxed in", "sandbox" in headers.get("content-security-policy", ""))
        import xml.etree.ElementTree as tree

        parts = list(tree.fromstring(ask(server, "GET", "/v1/diagram.svg?entity=X&hops=0")[2]).iter())
        names = {part.tag.rsplit("}", 1)[-1] for part in parts}
        check("a hostile name stays text", not names & {"script", "foreignObject"}, names)
        check("no handlers", not any(key.startswith("on") for part in parts for key in part.attrib))
        import subprocess

        made = subprocess.run([arguments.program, "worker"], input=b"no picture", capture_output=True, timeout=60)
        check("a painter that is handed nonsense says so", made.returncode == 1 and not made.stdout)
        rows = b'{"id":"1","name":"Kesker Works"}\n{"id":"2","name":"Zanzibarovich"}\n'
        status, _, body = ask(server, "POST", "/v1/screenings?receipt=true", body=rows)
        lines = [json.loads(line) for line in body.splitlines()]
        check("a portfolio", status == 200 and lines[0]["entity"] == "K" and "receipt" in lines[-1], body)
        for broken in [b"", b"{", b"[1]", b'{"colour":"x"}', b"\xff\xfe"]:
            status = ask(server, "POST", "/v1/screenings", body=broken)[0]
            check(f"a portfolio that is none: {broken!r}", status == 422, status)
        ask(server, "GET", "/search/default?q=Zanzibarovich")
        ask(server, "POST", "/match/default", body=match("Zanzibarovich"))
        time.sleep(0.3)
        check("names are not logged", not any("Zanzibarovich" in line for line in server.lines))
        check("the server lives", server.is_alive)
