import Foundation
import Testing

/// The daily round, run as a timer runs it.
@Suite("A daily round")
struct RoundTests {
    @Test("tells whom a new edition reaches, by name and through ownership, and nothing twice")
    func news() throws {
        try RoundDesk.with { desk in
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
        try RoundDesk.with { desk in
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
        try RoundDesk.with { desk in
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
        try RoundDesk.with { desk in
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
        try RoundDesk.with { desk in
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
        try RoundDesk.with { desk in
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            try desk.write("lists/sdn_2023-12-14.csv", RoundDesk.list([9001]))
            let outcome = try desk.run("2023-12-14")
            #expect(outcome.status == 1)
            #expect(outcome.complaintLines.count == 1)
            #expect(outcome.complaints.contains("mayShrink"))
            try desk.write("round.yaml", RoundDesk.plan + "mayShrink: true\n")
            #expect([0, 2].contains(try desk.run("2023-12-14").status))
        }
    }

    @Test("names what is wrong with a plan, all of it, and fails with 1")
    func plan() throws {
        try RoundDesk.with { desk in
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
        try RoundDesk.with { desk in
            try desk.write("round.yaml", "cordon: 1\nstore: case.cordon\n")
            let outcome = try desk.run("2023-12-13")
            #expect(outcome.status == 1 && outcome.complaints.contains("holds nothing"))
        }
    }
}
