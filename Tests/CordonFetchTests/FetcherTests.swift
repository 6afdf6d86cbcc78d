import CordonFetch
import CordonModel
import Foundation
import LocalServer
import Testing

@Suite("Fetching") struct FetcherTests {
    private static let body = Array("uid,name\n46431,KUPOL\n".utf8)
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("cordon-fetch-\(UUID().uuidString)").path

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private var fetcher: Fetcher {
        var fetcher = Fetcher(folder: folder, today: Day(number: 20_000))
        fetcher.patience = 20
        return fetcher
    }

    private func file(_ server: MisbehavingServer, _ path: String = "/list.csv")
        -> OfficialList.File
    {
        OfficialList.File(name: "list.csv", address: server.address(path))
    }

    private static func good(_ extra: String = "", _ body: [UInt8] = body)
        -> MisbehavingServer.Reply
    {
        .init(
            "HTTP/1.1 200 OK\nContent-Type: text/csv\nContent-Length: \(body.count)\n"
                + "Connection: close\n" + extra, body)
    }

    private func onDisk() throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: folder + "/list.csv") else { return nil }
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/list.csv")))
    }

    private func kind(_ work: () throws -> Void) -> FetchError.Kind? {
        do {
            try work()
            return nil
        } catch let error as FetchError {
            return error.kind
        } catch {
            return nil
        }
    }

    @Test("keeps a whole file with its hash, and asks next time only whether it is new")
    func conditional() throws {
        let server = MisbehavingServer { question in
            if question.headers["if-none-match"] == "\"v1\"" {
                return .init("HTTP/1.1 304 Not Modified\nETag: \"v1\"\nConnection: close\n")
            }
            return Self.good("ETag: \"v1\"\n")
        }
        defer { server.stop() }
        let first = try fetcher.fetch(file(server))
        #expect(first.isNew && first.record.bytes == Self.body.count)
        #expect(try onDisk() == Self.body)
        let second = try fetcher.fetch(file(server))
        #expect(!second.isNew && second.record == first.record)
        #expect(server.questions.count == 2)
    }

    @Test("goes on where a transfer broke off, and only with the same version")
    func resume() throws {
        let body = Array(repeating: UInt8(ascii: "x"), count: 5000)
        let server = MisbehavingServer { question in
            if question.headers["range"] != nil, question.headers["if-range"] == "\"v1\"" {
                let start =
                    Int(
                        question.headers["range"]?.dropFirst(6).dropLast() ?? "0") ?? 0
                let rest = Array(body[start...])
                return .init(
                    "HTTP/1.1 206 Partial Content\nContent-Type: text/csv\n"
                        + "Content-Length: \(rest.count)\n"
                        + "Content-Range: bytes \(start)-4999/5000\nETag: \"v1\"\n"
                        + "Connection: close\n", rest)
            }
            return .init(
                "HTTP/1.1 200 OK\nContent-Type: text/csv\nContent-Length: 5000\n"
                    + "ETag: \"v1\"\nConnection: close\n", Array(body.prefix(2000)))
        }
        defer { server.stop() }
        let fetched = try fetcher.fetch(file(server))
        #expect(try onDisk() == body)
        #expect(fetched.record.bytes == 5000)
        #expect(server.questions.contains { $0.headers["range"] == "bytes=2000-" })
    }

    @Test("refuses a file that is cut off, and keeps the one it had")
    func truncated() throws {
        let good = MisbehavingServer { _ in Self.good() }
        try fetcher.fetch(file(good))
        good.stop()
        let server = MisbehavingServer { _ in
            .init(
                "HTTP/1.1 200 OK\nContent-Type: text/csv\nContent-Length: 900\n"
                    + "Connection: close\n", Array("uid,name\n1,X\n".utf8))
        }
        defer { server.stop() }
        #expect(kind { _ = try fetcher.fetch(file(server)) } == .truncated)
        #expect(try onDisk() == Self.body)
        #expect(server.questions.count == 3)
    }

    @Test("refuses pages for people, by their type and by their look")
    func pages() throws {
        let page = Array("  <!DOCTYPE html><html><body>Access denied</body></html>".utf8)
        for type in ["text/html", "text/csv"] {
            let server = MisbehavingServer { _ in
                .init(
                    "HTTP/1.1 200 OK\nContent-Type: \(type)\nContent-Length: \(page.count)\n"
                        + "Connection: close\n", page)
            }
            defer { server.stop() }
            #expect(kind { _ = try fetcher.fetch(file(server)) } == .errorPage)
            #expect(try onDisk() == nil)
        }
    }

    @Test("tells refusals, silence, loops and absent servers apart")
    func faults() throws {
        let refusing = MisbehavingServer { _ in
            .init("HTTP/1.1 403 Forbidden\nContent-Length: 0\nConnection: close\n")
        }
        #expect(kind { _ = try fetcher.fetch(file(refusing)) } == .refused)
        refusing.stop()
        let looping = MisbehavingServer { _ in
            .init(
                "HTTP/1.1 302 Found\nLocation: /again\nContent-Length: 0\nConnection: close\n")
        }
        #expect(kind { _ = try fetcher.fetch(file(looping)) } == .redirect)
        looping.stop()
        #expect(kind { _ = try fetcher.fetch(file(looping)) } == .unreachable)
        var hasty = fetcher
        hasty.patience = 1
        hasty.attempts = 1
        let silent = MisbehavingServer { _ in
            var reply = Self.good()
            reply.pause = 3_000_000
            return reply
        }
        #expect(kind { _ = try hasty.fetch(file(silent)) } == .unreachable)
        silent.stop()
    }

    @Test("follows a redirect to the data")
    func redirect() throws {
        let server = MisbehavingServer { question in
            question.path == "/list.csv"
                ? .init(
                    "HTTP/1.1 302 Found\nLocation: /real.csv\nContent-Length: 0\n"
                        + "Connection: close\n") : Self.good()
        }
        defer { server.stop() }
        #expect(try fetcher.fetch(file(server)).record.address.hasSuffix("/real.csv"))
        #expect(try onDisk() == Self.body)
    }

    @Test("stops at the bound, whether the length is announced or not")
    func bound() throws {
        var small = fetcher
        small.mostBytes = 10
        let honest = MisbehavingServer { _ in Self.good() }
        #expect(kind { _ = try small.fetch(file(honest)) } == .tooLong)
        honest.stop()
        let coy = MisbehavingServer { _ in
            .init("HTTP/1.1 200 OK\nContent-Type: text/csv\nConnection: close\n", Self.body)
        }
        defer { coy.stop() }
        #expect(kind { _ = try small.fetch(file(coy)) } == .tooLong)
        #expect(try onDisk() == nil)
    }

    @Test("refuses a server that asks for a password, and does not wait for ever")
    func password() throws {
        let server = MisbehavingServer { _ in
            .init(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"\n"
                    + "Content-Length: 0\nConnection: close\n")
        }
        defer { server.stop() }
        #expect(kind { _ = try fetcher.fetch(file(server)) } == .refused)
    }

    @Test("ends an answer that drips")
    func drip() throws {
        let server = MisbehavingServer { _ in
            var reply = Self.good()
            let head = reply.pieces[0]
            reply.pieces = [head] + Self.body.map { [$0] }
            reply.pause = 300_000
            return reply
        }
        defer { server.stop() }
        var hasty = fetcher
        hasty.patience = 1
        hasty.attempts = 1
        let found = kind { _ = try hasty.fetch(file(server)) }
        #expect(found == .truncated || found == .unreachable)
        #expect(try onDisk() == nil)
    }

    @Test("takes nothing that is packed unasked, and nothing that is empty")
    func nothing() throws {
        let good = MisbehavingServer { _ in Self.good() }
        try fetcher.fetch(file(good))
        good.stop()
        let packed = MisbehavingServer { _ in Self.good("Content-Encoding: gzip\n", [0x1F, 0x8B]) }
        #expect(kind { _ = try fetcher.fetch(file(packed)) } == .refused)
        packed.stop()
        let empty = MisbehavingServer { _ in Self.good("", []) }
        defer { empty.stop() }
        #expect(kind { _ = try fetcher.fetch(file(empty)) } == .truncated)
        #expect(try onDisk() == Self.body)
    }

    @Test("shows what is secret in an address to the server, and writes it nowhere")
    func secrets() throws {
        let server = MisbehavingServer { _ in Self.good() }
        defer { server.stop() }
        let secret = server.address("/list.csv?api_key=hidden1")
            .replacing("http://", with: "http://me:hidden2@")
        let fetched = try fetcher.fetch(OfficialList.File(name: "list.csv", address: secret))
        #expect(!fetched.record.address.contains("hidden"))
        #expect(server.questions.first?.path.contains("hidden1") == true)
        #expect(
            server.questions.first?.headers["authorization"]
                == "Basic " + Data("me:hidden2".utf8).base64EncodedString())
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            #expect(!text.contains("hidden"))
        }
        let gone = OfficialList.File(
            name: "other.csv", address: secret.replacing("/list.csv", with: "/no"))
        server.stop()
        do {
            _ = try fetcher.fetch(gone)
        } catch {
            #expect(!"\(error)".contains("hidden"))
        }
    }

    @Test("works offline with what it has, and notices where that was altered")
    func offline() throws {
        var offline = fetcher
        offline.isOffline = true
        let server = MisbehavingServer { _ in Self.good() }
        defer { server.stop() }
        #expect(kind { _ = try offline.fetch(file(server)) } == .offline)
        try fetcher.fetch(file(server))
        #expect(try offline.fetch(file(server)).isNew == false)
        #expect(server.questions.count == 1)
        try Data("other".utf8).write(to: URL(fileURLWithPath: folder + "/list.csv"))
        #expect(kind { _ = try offline.fetch(file(server)) } == .altered)
    }

    @Test("knows addresses for its lists, all encrypted, and no name twice")
    func table() {
        let files = OfficialList.all.flatMap(\.files)
        #expect(files.allSatisfy { $0.address.hasPrefix("https://") })
        #expect(Set(files.map(\.name)).count == files.count)
        #expect(OfficialList.named("un")?.files.count == 1)
    }
}
