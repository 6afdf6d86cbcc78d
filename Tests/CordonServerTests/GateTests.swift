import CordonModel
import CordonServer
import Testing

@Suite("Who may ask")
struct GateTests {
    @Test(
        "a name that is not the server's is refused", arguments: ["evil.example", "127.0.0.1.evil"])
    func foreignHost(host: String) async throws {
        let answer = try await Served().ask("/healthz", headers: ["host": host])
        #expect(answer.status == 403)
    }

    @Test(
        "names of the loopback and those given are taken",
        arguments: ["localhost:1", "[::1]:9", "lists.example"])
    func knownHost(host: String) async throws {
        let served = try Served(Gate(hosts: ["lists.example"]))
        #expect(try await served.ask("/healthz", headers: ["host": host]).status == 200)
    }

    @Test("a foreign origin reads without permission and posts nothing")
    func foreignOrigin() async throws {
        let served = try Served()
        let read = try await served.ask("/catalog", headers: ["origin": "http://evil.example"])
        #expect(read.header("access-control-allow-origin") == nil)
        #expect(read.header("access-control-allow-credentials") == nil)
        let post = try await served.ask(
            "/match/default", method: "POST", headers: ["origin": "http://evil.example"],
            body: "{}")
        #expect(post.status == 403)
    }

    @Test("OpenRefine's own origin may reconcile, and nothing else")
    func openRefine() async throws {
        let served = try Served()
        let origin = ["origin": "http://127.0.0.1:3333"]
        let manifest = try await served.ask("/reconcile/default", headers: origin)
        #expect(manifest.header("access-control-allow-origin") == "http://127.0.0.1:3333")
        let catalogue = try await served.ask("/catalog", headers: origin)
        #expect(catalogue.header("access-control-allow-origin") == nil)
    }

    @Test(
        "a token is taken in every way in which clients send it",
        arguments: [
            "Bearer 0123456789abcdef", "ApiKey 0123456789abcdef", "0123456789abcdef",
            "Basic eDowMTIzNDU2Nzg5YWJjZGVm",
        ])
    func token(header: String) async throws {
        let served = try Served(Gate(tokens: ["0123456789abcdef"]))
        #expect(
            try await served.ask("/catalog", headers: ["authorization": header]).status == 200)
    }

    @Test("a missing token and a wrong one get one answer, and health needs none")
    func noToken() async throws {
        let served = try Served(Gate(tokens: ["0123456789abcdef"]))
        let missing = try await served.ask("/catalog")
        let wrong = try await served.ask("/catalog", headers: ["authorization": "Bearer x"])
        #expect(missing.status == 401)
        #expect(wrong.status == 401)
        #expect(missing.bytes == wrong.bytes)
        #expect(try await served.ask("/healthz").status == 200)
    }

    @Test(
        "every answer carries the headers of a careful server",
        arguments: ["/", "/catalog", "/nope"])
    func headers(target: String) async throws {
        let answer = try await Served().ask(target)
        #expect(answer.header("content-security-policy")?.contains("default-src 'none'") == true)
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("referrer-policy") == "no-referrer")
    }

    @Test("the door for updates stays shut without a token of its own")
    func update() async throws {
        #expect(try await Served().ask("/updatez?token=", method: "POST").status == 403)
        let served = try Served(updateToken: "open-sesame-open")
        #expect(try await served.ask("/updatez?token=no", method: "POST").status == 403)
        #expect(
            try await served.ask("/updatez?token=open-sesame-open", method: "POST").status == 200)
    }

    @Test("a server that only reads takes no decision")
    func readOnly() async throws {
        #expect(try await Served().ask("/v1/decisions", method: "POST", body: "{}").status == 403)
    }

    @Test("an unknown method of a known path is told which there are")
    func method() async throws {
        let answer = try await Served().ask("/catalog", method: "DELETE")
        #expect(answer.status == 405)
        #expect(answer.header("allow") == "GET, HEAD, OPTIONS")
    }

    @Test("long answers are compressed for those who take that, and only for them")
    func compression() async throws {
        let served = try Served()
        let plain = try await served.ask("/catalog")
        #expect(plain.header("content-encoding") == nil)
        let short = try await served.ask("/catalog", headers: ["accept-encoding": "br, gzip"])
        #expect(short.header("content-encoding") == "gzip")
        #expect(short.bytes?.prefix(2) == [0x1F, 0x8B])
        #expect((short.bytes?.count ?? 0) < (plain.bytes?.count ?? 0))
    }
}
