import Foundation
import LocalServer
import Synchronization
import Testing

/// A round that fetches its lists itself, from a server on this machine.
@Suite("A round that fetches")
struct FetchingRoundTests {
    /// What a publisher has out at the moment.
    private final class Publisher: Sendable {
        private let edition = Mutex((day: "Mon, 11 Dec 2023", text: RoundDesk.list([9001])))
        private let isCutting = Mutex(false)

        func publish(_ day: String, _ entries: [Int]) {
            edition.withLock { $0 = (day, RoundDesk.list(entries)) }
        }

        func cut(_ isCut: Bool) { isCutting.withLock { $0 = isCut } }

        func reply(_ question: MisbehavingServer.Question) -> MisbehavingServer.Reply {
            let (day, text) = edition.withLock { $0 }
            let stamp = "\(day) 09:00:00 GMT"
            if question.headers["if-modified-since"] == stamp {
                return .init("HTTP/1.1 304 Not Modified\nConnection: close\n")
            }
            let body = Array(text.utf8)
            let sent = isCutting.withLock { $0 } ? Array(body.prefix(body.count / 2)) : body
            return .init(
                "HTTP/1.1 200 OK\nContent-Type: text/csv\nLast-Modified: \(stamp)\n"
                    + "Content-Length: \(body.count)\nConnection: close\n", sent)
        }
    }

    @Test("takes what the publisher has out, tells what is new, and asks again in silence")
    func news() throws {
        try RoundDesk.with { desk in
            let publisher = Publisher()
            let server = MisbehavingServer { publisher.reply($0) }
            try desk.write(
                "round.yaml",
                RoundDesk.plan + "folder: lists\nfetch: ['\(server.address("/sdn.csv"))']\n")

            let first = try desk.run("2023-12-11")
            #expect(first.status == 2, "\(first.complaints)")
            #expect(try desk.changes("2023-12-11") == ["quadrim": ["new", "yes"]])
            let again = try desk.run("2023-12-11")
            #expect(again.status == 0 && again.output.isEmpty, "\(again.complaints)")

            publisher.publish("Wed, 13 Dec 2023", [9001, 9002])
            publisher.cut(true)
            let broken = try desk.run("2023-12-13")
            #expect(broken.status == 1 && broken.output.isEmpty)
            #expect(broken.complaints.contains("sdn.csv"))
            publisher.cut(false)
            let second = try desk.run("2023-12-13")
            #expect(second.status == 2, "\(second.complaints)")
            #expect(
                try desk.changes("2023-12-13") == [
                    "wexlor": ["new", "yes"], "K5": ["new", "yes"], "yarbold": ["new", "no"],
                ])

            server.stop()
            let gone = try desk.run("2023-12-14")
            #expect(gone.status == 1 && gone.complaintLines.count == 1, "\(gone.complaints)")
            let offline = try desk.run("2023-12-14", ["--offline"])
            #expect(offline.status == 0 && offline.output.isEmpty, "\(offline.complaints)")
        }
    }
}
