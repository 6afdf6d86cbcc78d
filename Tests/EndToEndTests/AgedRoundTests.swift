import Foundation
import Testing

/// A round whose lists stop coming, or lose an entry.
@Suite("A round that would else be silent")
struct AgedRoundTests {
    @Test("tells once that a rule fell silent, and on every run that a list is too old")
    func stale() throws {
        try RoundDesk.with { desk in
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            let aged = try desk.run("2024-06-03")
            #expect(aged.status == 0, "\(aged.complaints)")
            let why =
                "us-ofac SDN was read up to 2023-12-13: for 2024-06-03 it cannot say who is not listed"
            #expect(aged.output.contains(why))
            #expect(
                aged.output.contains(
                    "us-ofac: none before, notEvaluated now for the 1 customers without a finding"))
            let page = try desk.text("rounds/2024-06-03/digest.html")
            #expect(page.contains(why) && page.contains("notEvaluated"))
            let document = try #require(
                try JSONSerialization.jsonObject(
                    with: Data(desk.text("rounds/2024-06-03/round.json").utf8)) as? [String: Any])
            let silences = try #require(document["silences"] as? [[String: Any]])
            #expect(silences.contains { $0["after"] as? String == "notEvaluated" })

            let again = try desk.run("2024-06-03")
            #expect(again.status == 0 && again.output.isEmpty)
            #expect(again.complaints.contains("warning: " + why), "\(again.complaints)")
            let data = try desk.run("2025-06-10", ["--json"]).object()
            let warnings = try #require(data["warnings"] as? [String])
            #expect(warnings.contains { $0.hasPrefix("us-ofac SDN was read up to 2023-12-13") })

            // A new copy makes the rule speak again.
            try desk.write("lists/sdn_2025-06-11.csv", RoundDesk.list([9002, 9001]))
            let back = try desk.run("2025-06-11")
            #expect(
                back.output.contains("us-ofac: notEvaluated before, none now"), "\(back.output)")
            #expect(!back.complaints.contains("us-ofac SDN was read up to"))
        }
    }

    @Test("says so too where the folder of lists is empty")
    func emptied() throws {
        try RoundDesk.with { desk in
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            try FileManager.default.removeItem(
                at: desk.folder.appending(path: "lists/sdn_2023-12-13.csv"))
            #expect(try desk.run("2024-06-03").complaints.isEmpty == false)
        }
    }

    @Test("names a day without an edition before a later edition comes")
    func missing() throws {
        try RoundDesk.with { desk in
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            #expect(try desk.run("2023-12-14").complaints.isEmpty)
            let late = try desk.run("2023-12-15")
            #expect(late.status == 0 && late.output.isEmpty)
            #expect(late.complaints.contains("no edition of us-ofac SDN for 2023-12-14"))
            // A Saturday and a Sunday are no days of editions.
            #expect(
                try desk.run("2023-12-18").complaints.contains("for 2023-12-14, 2023-12-15"))
            try desk.write("round.yaml", RoundDesk.plan + "editions: none\n")
            #expect(try !desk.run("2023-12-18").complaints.contains("no edition"))
        }
    }

    @Test("tells of a delisting that an entry left its list, and that this clears nobody")
    func delisted() throws {
        try RoundDesk.with { desk in
            try desk.write("round.yaml", RoundDesk.plan + "mayShrink: true\n")
            try desk.arrive("2023-12-13")
            _ = try desk.run("2023-12-13")
            try desk.write("lists/sdn_2023-12-14.csv", RoundDesk.list([9001]))
            _ = try desk.run("2023-12-14")
            #expect(
                try desk.changes("2023-12-14") == [
                    "wexlor": ["gone", "no"], "K5": ["gone", "no"], "yarbold": ["gone", "no"],
                ])
            let table = try desk.text("rounds/2023-12-14/changes.csv")
            let wexlor = try #require(
                table.components(separatedBy: "\r\n").first { $0.hasPrefix("wexlor") })
            #expect(wexlor.contains("none: us-ofac"))
            #expect(
                wexlor.contains(
                    "The entry left the list: OBSIDIAN HARBOUR TRADING stood on us-ofac SDN 9002"))
            #expect(wexlor.contains("That is no clearance"))
        }
    }

    @Test("says on every run which watched question cannot be asked")
    func unknown() throws {
        try RoundDesk.with { desk in
            try desk.write(
                "round.yaml",
                RoundDesk.plan + "  - {verdict: nobody-at-all, regime: us-ofac}\n")
            try desk.arrive("2023-12-13")
            let first = try desk.run("2023-12-13")
            #expect(first.complaints.contains("the verdict on nobody-at-all under us-ofac"))
            let second = try desk.run("2023-12-13")
            #expect(second.status == 0 && second.output.isEmpty)
            #expect(second.complaints.contains("no entity is called `nobody-at-all`"))
        }
    }

    @Test("shows the chain that reaches a customer, and not the rule alone")
    func chain() throws {
        try RoundDesk.with { desk in
            try desk.arrive("2023-12-13")
            let outcome = try desk.run("2023-12-13")
            #expect(
                outcome.output.contains(
                    "wexlor < OBSIDIAN HARBOUR TRADING (listed) 60%"),
                "\(outcome.output)")
        }
    }
}
