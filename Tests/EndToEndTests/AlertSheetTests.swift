import CordonFormats
import Foundation
import Testing

/// The sheet of a first reviewer, from the screening to the decisions kept.
@Suite("Alert sheets")
struct AlertSheetTests {
    private static let graph = """
        cordon: 1
        sources:
          l: {title: A list, kind: official-list, address: "https://example.org/list"}
        entities:
          us-1: {schema: Company, name: AO Vega Zavod, country: ru, innCode: "1831083343", source: l}
          eu-1: {schema: Company, name: VEGA ZAVOD AO, country: ru, innCode: "1831083343", source: l}
          eu-2: {schema: Person, name: Anton Vega Petrov, birthDate: "1970-05-06", nationality: ru, source: l}
        listings:
          - {entity: us-1, authority: us-ofac, list: SDN, programme: RUSSIA-EO14024, record: "901", measures: [blocking], listed: 2023-01-02, source: l}
          - {entity: eu-1, authority: eu, list: 269/2014-I, measures: [blocking], listed: 2022-12-16, source: l}
          - {entity: eu-2, authority: eu, list: 269/2014-I, measures: [blocking], listed: 2022-12-16, source: l}

        """
    private static let customers = """
        id,name,dob,country,kind
        C1,Vega Zavod,,de,
        C2,Anton Vega Petrov,1970-05-06,ru,person
        C3,=Nobody Anywhere,,,
        C4,Anton Petrov Vega,1981-01-01,fr,person

        """

    private func withCase(_ body: (URL) throws -> Void) throws {
        try Program.withFile("case.yaml", Array(Self.graph.utf8)) { path in
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try Data(Self.customers.utf8).write(to: folder.appending(path: "customers.csv"))
            let store = folder.appending(path: "case.cordon").path
            let outcome = try Program.run(["import", path, "--into", store])
            try #require(outcome.status == 0, "\(outcome.complaints)")
            try body(folder)
        }
    }

    private func sheet(
        _ folder: URL, _ name: String, of graph: String = "case.cordon", _ rest: [String] = []
    ) throws -> [[String]] {
        let path = folder.appending(path: name).path
        let outcome = try Program.run(
            [
                "screen", folder.appending(path: graph).path,
                folder.appending(path: "customers.csv").path, "--sheet", path,
            ] + rest)
        try #require(outcome.status == 0, "\(outcome.complaints)")
        #expect(outcome.output.isEmpty)
        let file = try RowFile(path)
        var rows = [file.columns]
        while let row = try file.next() { rows.append(row.cells) }
        return rows
    }

    private func value(_ column: String, _ row: [String], _ rows: [[String]]) throws -> String {
        row[try #require(rows[0].firstIndex(of: column))]
    }

    @Test("A row is a subject and a party: two lists of one company stand in one row, in words")
    func oneRowAParty() throws {
        try withCase { folder in
            for name in ["s.csv", "s.xlsx"] {
                let rows = try sheet(folder, name, of: "case.yaml")
                let first = rows.filter { $0[0] == "C1" }
                #expect(first.count == 1)
                #expect(try value("lists", first[0], rows) == "269/2014-I; SDN")
                #expect(try value("entity", first[0], rows) == "eu-1")
                let why = try value("why", first[0], rows)
                #expect(why.contains("other country (DE and RU)"))
                #expect(why.contains("whether the subject is a person or a company"))
                #expect(try value("records", first[0], rows).contains("us-ofac SDN 901"))
                #expect(
                    try value("links", first[0], rows).contains(
                        "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=901"))
                let second = try #require(rows.first { $0[0] == "C2" })
                #expect(try value("confidence", second, rows) == "strong")
                #expect(try value("why", second, rows).hasPrefix("same name, same day of birth"))
                let third = try #require(rows.first { $0[0] == "C3" })
                #expect(third[1] == "=Nobody Anywhere")
                #expect(try value("confidence", third, rows) == "nothing found")
                #expect(try value("why", third, rows).contains("not clearance"))
                // The subject's own column of one of the sheet's titles is kept apart.
                #expect(rows[0].contains("subject.kind"))
            }
        }
    }

    @Test("No cell of the file begins a formula, and the side file says what it rests on")
    func sideFile() throws {
        try withCase { folder in
            _ = try sheet(folder, "s.csv")
            let bytes = try Data(contentsOf: folder.appending(path: "s.csv"))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("'=Nobody Anywhere"))
            let side = try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.appending(path: "s.csv.about.json")))
            let about = try #require(side as? [String: Any])
            let terms = try #require(about["screening"] as? [String: Any])
            #expect(terms["preset"] as? String == "screening")
            #expect(terms["subjects"] as? Int == 4)
            #expect((about["sheet"] as? [String: Any])?["sha256"] as? String != nil)
            #expect(about["cordon"] as? String != nil)
        }
    }

    @Test("What is decided in a workbook is kept for every record of the party, and silences it")
    func decideFromWorkbook() throws {
        try withCase { folder in
            var rows = try sheet(folder, "s.xlsx")
            let row = try #require(rows.firstIndex { $0[0] == "C1" })
            rows[row][try #require(rows[0].firstIndex(of: "decision"))] = "false-positive"
            rows[row][try #require(rows[0].firstIndex(of: "because"))] = "a workshop in Ulm"
            let filled = folder.appending(path: "filled.xlsx")
            try Data(Workbook(sheets: [.init(name: "S", rows: rows)]).bytes).write(to: filled)
            let store = folder.appending(path: "case.cordon").path
            let outcome = try Program.run([
                "decide", store, "--from", filled.path, "--by", "A. Reviewer",
            ])
            #expect(outcome.complaints.contains("1 decisions kept"), "\(outcome.complaints)")
            let after = try sheet(folder, "t.csv")
            let again = after.filter { $0[0] == "C1" }
            #expect(again.count == 1)
            #expect(try value("entity", again[0], after).isEmpty)
        }
    }

    @Test("--least and --only-matches leave out, and say how much")
    func floors() throws {
        try withCase { folder in
            let matches = try sheet(folder, "m.csv", ["--only-matches"])
            #expect(!matches.contains { $0[0] == "C3" })
            let strong = try sheet(folder, "l.csv", ["--least", "strong"])
            #expect(
                try strong.dropFirst().allSatisfy {
                    ["strong", "nothing found"].contains(try value("confidence", $0, strong))
                })
            let path = folder.appending(path: "x.txt").path
            let outcome = try Program.run([
                "screen", folder.appending(path: "case.cordon").path,
                folder.appending(path: "customers.csv").path, "--sheet", path,
            ])
            #expect(outcome.status == 64)
        }
    }

    @Test("An empty graph is refused")
    func emptyGraph() throws {
        try Program.withFile("empty.yaml", Array("cordon: 1\n".utf8)) { path in
            try Program.withFile("n.csv", Array("name\nVega\n".utf8)) { names in
                let outcome = try Program.run(["screen", path, names])
                #expect(outcome.status == 1)
                #expect(outcome.complaints.contains("empty"))
            }
        }
    }
}
