import Foundation
import Testing

/// The daily round, run as a timer runs it.
@Suite("A daily round")
struct RoundTests {
    /// A plan with two editions of a list that lie ready, a register and a portfolio.
    private struct Desk {
        let folder: URL

        init(_ folder: URL) throws {
            self.folder = folder
            for name in ["lists", "ready"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name), withIntermediateDirectories: true)
            }
            try write("round.yaml", Self.plan)
            try write("register.csv", Self.register)
            try write("customers.csv", Self.customers)
            try write("ready/sdn_2023-12-11.csv", Self.list([9001]))
            try write("ready/sdn_2023-12-13.csv", Self.list([9001, 9002]))
        }

        static let plan = """
            cordon: 1
            title: The round of a bank
            store: case.cordon
            take: [register.csv]
            portfolio: customers.csv
            regimes: [us-ofac, eu]
            failOn: [captured, listed]
            watch:
              - {verdict: wexlor, regime: us-ofac, note: loan 17}

            """

        static let register = """
            owner,owned,percent,from
            ofac:9001,quadrim,50,2020-01-01
            ofac:9002,wexlor,60,2020-01-01
            ofac:9002,yarbold,10,2020-01-01
            tronvik,zemplin,100,2020-01-01

            """

        static let customers = """
            id,name
            quadrim,Quadrim Handel
            wexlor,Wexlor Spedition
            yarbold,Yarbold Import
            zemplin,Zemplin Export
            K5,Obsidian Harbour Trading

            """

        static func list(_ entries: [Int]) -> String {
            let names = [9001: "PERIWINKLE MARINE LLC", 9002: "OBSIDIAN HARBOUR TRADING"]
            return entries.map { number in
                "\(number),\"\(names[number] ?? "")\",-0- ,\"RUSSIA-EO14024\",-0- ,-0- ,-0- ,"
                    + "-0- ,-0- ,-0- ,-0- ,-0- \r\n"
            }.joined()
        }

        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }

        func arrive(_ day: String) throws {
            try FileManager.default.copyItem(
                at: folder.appending(path: "ready/sdn_\(day).csv"),
                to: folder.appending(path: "lists/sdn_\(day).csv"))
        }

        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        }

        func run(_ day: String, _ rest: [String] = []) throws -> Program.Outcome {
            try Program.run(
                ["round", folder.appending(path: "round.yaml").path, "--as-of", day] + rest)
        }

        /// The rows of a report's table, by customer.
        func changes(_ report: String) throws -> [String: [String]] {
            let lines = try text("rounds/\(report)/changes.csv").split(separator: "\r\n")
            return Dictionary(
                lines.dropFirst().map { line in
                    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                        .map(String.init)
                    return (cells[2], Array(cells[3...4]))
                }, uniquingKeysWith: { $1 })
        }

        /// Every file that rounds have written, but for what tells where they lie.
        func written() throws -> [String: Data] {
            let rounds = folder.appending(path: "rounds")
            var files: [String: Data] = [:]
            for name in try FileManager.default.subpathsOfDirectory(atPath: rounds.path).sorted()
            where name.contains(".") && !name.hasSuffix(".part") {
                files[name] = try Data(contentsOf: rounds.appending(path: name))
            }
            return files
        }

        func forget() throws {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where name.hasPrefix("case") || name == "rounds" {
                try FileManager.default.removeItem(at: folder.appending(path: name))
            }
        }
    }

    private func withDesk(_ body: (Desk) throws -> Void) throws {
        try Program.withFile("round.yaml", []) { path in
            try body(try Desk(URL(fileURLWithPath: path).deletingLastPathComponent()))
        }
    }

    @Test("tells whom a new edition reaches, by name and through ownership, and nothing twice")
    func news() throws {
        try withDesk { desk in
            try desk.arrive("2023-12-11")
            let first = try desk.run("2023-12-11")
            #expect(first.status == 2, "\(first.complaints)")
            #expect(try desk.changes("2023-12-11") == ["quadrim": ["new", "yes"]])

            try desk.arrive("2023-12-13")
            let second = try desk.run("2023-12-13")
            #expect(second.status == 2, "\(second.complaints)")
            #expect(
                try desk.changes("2023-12-13") == [
                    "wexlor": ["new", "yes"], "K5": ["new", "yes"], "yarbold": ["new", "no"],
                ])
            #expect(second.output.contains("no edition of us-ofac SDN for 2023-12-12"))
            #expect(second.output.contains("watched: the verdict on wexlor under us-ofac"))
            #expect(second.output.contains("+ captured"))

            let third = try desk.run("2023-12-13")
            #expect(third.status == 0 && third.output.isEmpty && third.complaints.isEmpty)
            let next = try desk.run("2023-12-14")
            #expect(next.status == 0 && next.output.isEmpty && next.complaints.isEmpty)
        }
    }

    @Test("writes the argument, the chain as a picture and a document of it all")
    func report() throws {
        try withDesk { desk in
            try desk.arrive("2023-12-11")
            try desk.arrive("2023-12-13")
            let outcome = try desk.run("2023-12-13", ["--json"])
            #expect(outcome.status == 2, "\(outcome.complaints)")
            let page = try desk.text("rounds/2023-12-13/digest.html")
            #expect(page.contains("<svg") && !page.contains("<script"))
            #expect(page.contains("OBSIDIAN HARBOUR TRADING") && page.contains("60"))
            #expect(page.contains("Not legal advice"))
            let text = try desk.text("rounds/2023-12-13/round.json")
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            #expect(document["asOf"] as? String == "2023-12-13")
            let changes = try #require(document["changes"] as? [[String: Any]])
            let wexlor = try #require(changes.first { $0["customer"] as? String == "wexlor" })
            let argument = try #require(wexlor["argument"] as? [String])
            #expect(argument.contains { $0.contains("60") })
            // The stake, and the listing of whoever holds it.
            #expect((wexlor["claims"] as? [String])?.count == 2)
            let reached = try #require(document["reached"] as? [[String: Any]])
            #expect(reached.contains { $0["entity"] as? String == "wexlor" })
            let whole = try outcome.object()
            #expect((whole["reports"] as? [Any])?.count == 2)
        }
    }

    @Test(
        "takes editions that arrived together one after the other, as if each had come on its day")
    func several() throws {
        try withDesk { desk in
            try desk.arrive("2023-12-11")
            _ = try desk.run("2023-12-11")
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            let apart = try desk.written()
            try desk.forget()
            #expect(try desk.run("2023-12-13").status == 2)
            let together = try desk.written()
            #expect(Set(together.keys) == Set(apart.keys))
            for name in apart.keys.sorted() {
                #expect(together[name] == apart[name], "\(name)")
            }
        }
    }

    @Test("loses nothing where it is killed", arguments: 1...3)
    func killed(seed: Int) throws {
        try withDesk { desk in
            try desk.arrive("2023-12-11")
            try desk.arrive("2023-12-13")
            let clock = ContinuousClock()
            var status: Int32 = 0
            let time = try clock.measure { status = try desk.run("2023-12-13").status }
            #expect(status == 2)
            let whole = try desk.written()
            try desk.forget()
            let step = Double(time / .milliseconds(1)) / 8
            for kill in 1...7 {
                try Program.kill(
                    [
                        "round", desk.folder.appending(path: "round.yaml").path, "--as-of",
                        "2023-12-13",
                    ],
                    afterMilliseconds: step * (Double(kill) + Double(seed) / 4))
            }
            // Whoever waits for the status hears of what a killed run could not tell any more.
            let last = try desk.run("2023-12-13")
            #expect([0, 2].contains(last.status), "\(last.complaints)")
            let now = try desk.written()
            #expect(Set(now.keys) == Set(whole.keys))
            for name in whole.keys.sorted() { #expect(now[name] == whole[name], "\(name)") }
            #expect(try desk.run("2023-12-13").status == 0)
        }
    }

    @Test("tells a customer who is new in the portfolio")
    func portfolio() throws {
        try withDesk { desk in
            try desk.arrive("2023-12-13")
            try desk.write("customers.csv", "id,name\nzemplin,Zemplin Export\n")
            #expect(try desk.run("2023-12-13").status == 2)
            #expect(try desk.changes("2023-12-13").isEmpty)
            try desk.write(
                "customers.csv", "id,name\nzemplin,Zemplin Export\nwexlor,Wexlor Spedition\n")
            #expect(try desk.run("2023-12-13").status == 2)
            #expect(try desk.changes("2023-12-13-2") == ["wexlor": ["new", "yes"]])
        }
    }

    @Test("refuses a list that holds far less than the one before, and takes in nothing of it")
    func shrunk() throws {
        try withDesk { desk in
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            try desk.write("lists/sdn_2023-12-14.csv", Desk.list([9001]))
            let outcome = try desk.run("2023-12-14")
            #expect(outcome.status == 1)
            #expect(outcome.complaintLines.count == 1)
            #expect(outcome.complaints.contains("mayShrink"))
            try desk.write("round.yaml", Desk.plan + "mayShrink: true\n")
            #expect([0, 2].contains(try desk.run("2023-12-14").status))
        }
    }

    @Test("names what is wrong with a plan, all of it, and fails with 1")
    func plan() throws {
        try withDesk { desk in
            try desk.write("round.yaml", "cordon: 1\nstroe: x\nfailOn: caught\n")
            let outcome = try desk.run("2023-12-13")
            #expect(outcome.status == 1)
            #expect(outcome.complaintLines.count == 3)
            #expect(outcome.complaints.contains("did you mean `store`?"))
            #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/rounds"))
        }
    }

    @Test("fails where there is nothing to ask")
    func nothing() throws {
        try withDesk { desk in
            try desk.write("round.yaml", "cordon: 1\nstore: case.cordon\n")
            let outcome = try desk.run("2023-12-13")
            #expect(outcome.status == 1 && outcome.complaints.contains("holds nothing"))
        }
    }
}
