import Foundation
import Testing

/// A portfolio asked of the founding case, through the program.
@Suite("Screening the founding case")
struct ScreeningTests {
    /// One row of the answer.
    struct Row {
        let fields: [String: Any]

        subscript(_ column: String) -> String { fields[column] as? String ?? "" }
        var isMatch: Bool { fields["match"] as? Bool ?? false }
    }

    /// Screens a table and gives the rows of the answer.
    static func rows(_ table: String, _ rest: [String] = [], graph: String = "Graphs/garpiya")
        throws -> [Row]
    {
        try Program.withFile("names.csv", Array(table.utf8)) { path in
            let outcome = try Program.run(["screen", graph, path, "--ndjson", "--quiet"] + rest)
            try #require(outcome.status == 0, "\(outcome.complaints)")
            return try outcome.output.split(separator: "\n").map { line in
                let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                return Row(fields: try #require(value as? [String: Any]))
            }
        }
    }

    /// The parties that match a name.
    private func matches(_ name: String) throws -> Set<String> {
        let table = "name\n\"\(name.replacing("\"", with: "\"\""))\"\n"
        return Set(try Self.rows(table, ["--hits", "9"]).filter(\.isMatch).map { $0["entity"] })
    }

    @Test(
        "finds a party by each of its names",
        arguments: [
            ("tsk-vektor", ["TSK VEKTOR, OOO", "OOO TSK Vektor", "ТСК ВЕКТОР", "OOO TKS Vektor"]),
            (
                "redlepus-vector",
                [
                    "REDLEPUS VECTOR INDUSTRY SHENZHEN", "Red Rabbit TSK Vektor",
                    "红兔矢量实业（深圳）有限公司", "Hongtu Shiliang Shiye (Shenzhen) Youxian Gongsi",
                ]
            ),
            ("iemz-kupol", ["JSC IEMZ KUPOL", "АО «ИЭМЗ «Купол»"]), ("libss", ["LIBSS", "LIBBS"]),
            ("laggar-pro", ["LAGGAR PRO, OOO", "Laggar Pro"]),
        ])
    func sameParty(entity: String, names: [String]) throws {
        for name in names { #expect(try matches(name).contains(entity), "\(name)") }
    }

    @Test(
        "keeps parties apart that share a name",
        arguments: [
            (
                "iemz-kupol",
                ["JSC Kometa", "АО Корпорация Комета"]
            ),
            (
                "tsk-vektor",
                [
                    "AO NII VEKTOR", "Vector Group LLC",
                    "YIBIN VECTOR ELECTRONIC TECHNOLOGY CO., LTD",
                ]
            ),
            (
                "almaz-antey",
                ["AO NPP ALMAZ", "TSMKB ALMAZ", "LIMITED LIABILITY COMPANY NPC ANTEY"]
            ),
            ("mak-vympel", ["ГосМКБ «Вымпел»"]), ("rptp-granit", ["JSC Concern Granit-Electron"]),
            ("gptp-granit", ["JSC Concern Granit-Electron"]),
            ("vniirt", ["JSC 'RUSSIAN INSTITUTE OF HIGH-POWER RADIO ENGINEERING'"]),
            ("nmz", ["JSC Nizhny Novgorod Plant of the 70th Anniversary of Victory", "NZSLP"]),
        ])
    func otherParty(entity: String, names: [String]) throws {
        for name in names { #expect(try !matches(name).contains(entity), "\(name)") }
    }

    @Test("keeps a missile system apart from the plant of its name")
    func system() throws {
        // The plant has the alias Koupol, the French writing of the word before the remark.
        #expect(try !matches("Kupol (missile defence system)").contains("iemz-kupol"))
        #expect(try matches("Koupol").contains("iemz-kupol"))
    }

    @Test("keeps two plants of nearly one name apart by their numbers, and finds one by it")
    func numbers() throws {
        let table = """
            name,innCode
            JSC PRODUCTION ASSOCIATION STRELA,5609061432
            Some other words,1831083343
            """
        let rows = try Self.rows(table)
        let matched = rows.filter(\.isMatch).map { $0["entity"] }
        #expect(matched == ["po-strela-orenburg", "iemz-kupol"])
    }

    @Test("answers every subject, in order, with a reason where nothing can be found")
    func hostile() throws {
        let names = [
            "", "!!!", "ООО", "the of and", String(repeating: "Kupol ", count: 170_000),
            "K\u{200B}u\u{200D}p\u{FEFF}ol", "\u{202E}lopuK\u{202C} IEMZ Kupol", "Куpol ИЭМZ",
            String(repeating: "\u{0301}", count: 5_000), "'; DROP TABLE claim; --",
            "=cmd|' /C calc'!A0",
        ]
        let table =
            "id,name\n"
            + names.enumerated().map { "\($0),\"\($1)\"\n" }.joined()
        let rows = try Self.rows(table)
        #expect(
            rows.map { Int($0["id"]) ?? -1 }.reduce(into: [Int]()) { seen, id in
                if seen.last != id { seen.append(id) }
            } == Array(names.indices))
        let reasons = Dictionary(
            rows.map { (Int($0["id"]) ?? -1, $0["explanation"]) },
            uniquingKeysWith: { one, _ in one })
        #expect(reasons[0] == "not compared: there is no name")
        #expect(reasons[1] == "not compared: the name has no letters")
        #expect(reasons[2]?.hasPrefix("not compared: the name has only words") == true)
        #expect(rows.allSatisfy { !$0["explanation"].isEmpty })
        #expect(rows.first { $0["id"] == "5" }?["entity"] == "iemz-kupol")
    }

    @Test("pairs lists, programmes and days")
    func listings() throws {
        let row = try #require(try Self.rows("name\nLAGGAR PRO\n").first)
        #expect(row["list"] == "269/2014-I; SDN")
        #expect(row["programme"] == "-; RUSSIA-EO14024")
        #expect(row["day"] == "2026-07-23; 2023-12-12")
    }

    @Test("carries on to the verdicts of what is found, so that the unlisted are caught")
    func verdicts() throws {
        let table = "name\nVoskresensk plant\nNobody at all\n"
        try Program.withFile("names.csv", Array(table.utf8)) { path in
            let arguments = ["screen", "Graphs/garpiya", path, "--regime", "uk", "--json"]
            let outcome = try Program.run(arguments + ["--fail-on", "captured"])
            #expect(outcome.status == 2)
            let rows = try #require(try outcome.object()["rows"] as? [[String: Any]])
            #expect(rows.first?["verdicts"] as? String == "uk:captured")
            #expect(rows.last?["entity"] is NSNull)
            #expect(try Program.run(arguments + ["--fail-on", "listed"]).status == 0)
        }
    }

    @Test("gives the same bytes for any number of threads and any form of the same table")
    func threads() throws {
        let names = ["TSK Vektor", "Купол", "Nobody", "Yamshchikov Artem", "红兔", ""]
        let count = 5_000
        let csv = "id,name\n" + (0..<count).map { "\($0),\(names[$0 % names.count])\n" }.joined()
        let json = (0..<count).map { place in
            "{\"id\": \"\(place)\", \"name\": \"\(names[place % names.count])\"}\n"
        }.joined()
        let semicolons = csv.replacing(",", with: ";")
        var answers: Set<String> = []
        for (file, text, threads) in [
            ("a.csv", csv, "1"), ("a.csv", csv, "4"), ("a.ndjson", json, "2"),
            ("a.csv", semicolons, "3"),
        ] {
            try Program.withFile(file, Array(text.utf8)) { path in
                let outcome = try Program.run([
                    "screen", "Graphs/garpiya", path, "--threads", threads, "--regime", "uk",
                ])
                #expect(outcome.complaintLines.last?.hasPrefix("\(count) subjects") == true)
                answers.insert(outcome.output)
            }
        }
        #expect(answers.count == 1)
    }

    @Test("reads columns by name, wherever they stand")
    func columns() throws {
        let table = "Nr;Posten;Steuernummer\nK1;Unbekannt;1831083343\n"
        try Program.withFile("kunden.csv", Array(table.utf8)) { path in
            let outcome = try Program.run([
                "screen", "Graphs/garpiya", path, "--column", "name=Posten", "--column", "key=Nr",
                "--column", "inn=Steuernummer", "--ndjson", "--quiet",
            ])
            #expect(outcome.output.contains("\"subject\":\"K1\", \"entity\":\"iemz-kupol\""))
            let lost = try Program.run(["screen", "Graphs/garpiya", path])
            #expect(lost.status == 1 && lost.complaints.contains("no column is a name"))
            #expect(!lost.complaints.contains("Unbekannt"))
        }
    }
}
