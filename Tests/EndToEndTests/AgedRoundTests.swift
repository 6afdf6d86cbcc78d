import Foundation
import Testing

/// A round whose lists stop coming, or lose an entry.
@Suite("A round that would else be silent")
struct AgedRoundTests {
    private static let plan = """
        cordon: 1
        store: case.cordon
        take: [register.csv]
        portfolio: customers.csv
        regimes: [un]
        mayShrink: true

        """

    /// A list of the United Nations that is long enough to be the whole one.
    private static func list(_ day: String, without left: Int? = nil) -> String {
        let entries = (1...600).filter { $0 != left }.map { number in
            let name = number == 1 ? "OBSIDIAN HARBOUR TRADING" : "XQ\(number * 7919) VESSELS"
            return "<ENTITY><FIRST_NAME>\(name)</FIRST_NAME><UN_LIST_TYPE>Taliban</UN_LIST_TYPE>"
                + "<REFERENCE_NUMBER>TAe.\(number)</REFERENCE_NUMBER>"
                + "<LISTED_ON>2014-06-30</LISTED_ON></ENTITY>"
        }
        return "<CONSOLIDATED_LIST dateGenerated=\"\(day)T00:00:00Z\"><INDIVIDUALS/><ENTITIES>"
            + entries.joined(separator: "\n") + "</ENTITIES></CONSOLIDATED_LIST>\n"
    }

    /// A desk with one customer who is listed, one who is owned by him, and one of whom nothing is
    /// known, after a first round on 13 December 2023.
    private func with(_ plan: String = plan, _ body: (RoundDesk) throws -> Void) throws {
        try RoundDesk.with { desk in
            try desk.write("round.yaml", plan)
            try desk.write("register.csv", "owner,owned,percent\nun:TAe.1,wexlor,60\n")
            try desk.write(
                "customers.csv",
                "id,name\nwexlor,Wexlor Spedition\nzemplin,Zemplin Export\nK5,Obsidian Harbour Trading\n"
            )
            try desk.write("lists/un_2023-12-13.xml", Self.list("2023-12-13"))
            let first = try desk.run("2023-12-13")
            #expect(first.status == 2, "\(first.complaints)")
            try body(desk)
        }
    }

    @Test("tells once that a rule fell silent, and on every run that a list is too old")
    func stale() throws {
        try with { desk in
            let aged = try desk.run("2024-06-03")
            #expect(aged.status == 0, "\(aged.complaints)")
            let why = "un was read up to 2023-12-13: for 2024-06-03 it cannot say who is not listed"
            #expect(aged.output.contains(why))
            #expect(
                aged.output.contains(
                    "un: none before, notEvaluated now for 1 customer without a finding"))
            let page = try desk.text("rounds/2024-06-03/digest.html")
            #expect(page.contains(why) && page.contains("notEvaluated"))
            let document = try #require(
                try JSONSerialization.jsonObject(
                    with: Data(desk.text("rounds/2024-06-03/round.json").utf8)) as? [String: Any])
            let silences = try #require(document["silences"] as? [[String: Any]])
            #expect(silences.first?["after"] as? String == "notEvaluated")
            #expect(silences.first?["customers"] as? Int == 1)

            let again = try desk.run("2024-06-03", ["--quiet"])
            #expect(again.status == 0 && again.output.isEmpty)
            #expect(again.complaints.contains("warning: " + why), "\(again.complaints)")
            let data = try desk.run("2025-06-10", ["--json"]).object()
            let warnings = try #require(data["warnings"] as? [String])
            #expect(warnings.contains { $0.hasPrefix("un was read up to 2023-12-13") })

            // A new copy makes the rule speak again.
            try desk.write("lists/un_2025-06-11.xml", Self.list("2025-06-11"))
            let back = try desk.run("2025-06-11")
            #expect(back.output.contains("un: notEvaluated before, none now"), "\(back.output)")
            #expect(!back.complaints.contains("un was read up to"))
        }
    }

    @Test("says so too where the folder of lists is empty")
    func emptied() throws {
        try with { desk in
            try FileManager.default.removeItem(
                at: desk.folder.appending(path: "lists/un_2023-12-13.xml"))
            let aged = try desk.run("2024-06-03")
            #expect(aged.output.contains("un was read up to 2023-12-13"))
        }
    }

    @Test("names a day without an edition before a later edition comes")
    func missing() throws {
        try with { desk in
            #expect(try desk.run("2023-12-14").complaints.isEmpty)
            let late = try desk.run("2023-12-15")
            #expect(late.status == 0 && late.output.isEmpty)
            #expect(late.complaints.contains("no edition of un for 2023-12-14"))
            // A Saturday and a Sunday are no days of editions.
            #expect(
                try desk.run("2023-12-18").complaints.contains("for 2023-12-14, 2023-12-15"))
            try desk.write("round.yaml", Self.plan + "editions: none\n")
            #expect(try !desk.run("2023-12-18").complaints.contains("no edition"))
        }
    }

    @Test("tells of a delisting that an entry left its list, and that this clears nobody")
    func delisted() throws {
        try with { desk in
            try desk.write("lists/un_2023-12-14.xml", Self.list("2023-12-14", without: 1))
            _ = try desk.run("2023-12-14")
            #expect(
                try desk.changes("2023-12-14") == [
                    "wexlor": ["gone", "no"], "K5": ["gone", "no"],
                ])
            let table = try desk.text("rounds/2023-12-14/changes.csv")
            let wexlor = try #require(
                table.components(separatedBy: "\r\n").first { $0.hasPrefix("wexlor") })
            #expect(wexlor.contains("none: un"))
            #expect(
                wexlor.contains("The entry left the list: OBSIDIAN HARBOUR TRADING stood on un"))
            #expect(wexlor.contains("That is no clearance"))
        }
    }

    @Test("says on every run which watched question cannot be asked")
    func unknown() throws {
        try with(Self.plan + "watch:\n  - {verdict: nobody-at-all, regime: un}\n") { desk in
            let second = try desk.run("2023-12-13")
            #expect(second.status == 0 && second.output.isEmpty)
            #expect(second.complaints.contains("the verdict on nobody-at-all under un"))
            #expect(second.complaints.contains("no entity is called `nobody-at-all`"))
        }
    }

    @Test("shows the chain that reaches a customer, and not the rule alone")
    func chain() throws {
        try RoundDesk.with { desk in
            try desk.arrive("2023-12-13")
            let outcome = try desk.run("2023-12-13")
            #expect(
                outcome.output.contains("wexlor < OBSIDIAN HARBOUR TRADING (listed) 60%"),
                "\(outcome.output)")
        }
    }
}
