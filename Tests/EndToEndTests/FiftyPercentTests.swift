import Foundation
import Testing

/// The page of the small cases that teach the rules, run as it says.
@Suite("The cases of the fifty percent")
struct FiftyPercentTests {
    /// The rows of the page's tables, cell by cell.
    private static func rows() throws -> [[String]] {
        let page = Program.root.appendingPathComponent("Graphs/fifty-percent/README.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("|") }
            .map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
    }

    /// The verdict of each party by id, as one run tells them.
    private func verdicts(_ arguments: [String]) throws -> [String: String] {
        let outcome = try Program.run(arguments + ["--json"])
        try #require(outcome.status == 0, "\(arguments): \(outcome.complaints)")
        let findings = try #require(try outcome.object()["findings"] as? [[String: Any]])
        var verdicts: [String: String] = [:]
        for finding in findings {
            let entity = try #require(finding["entity"] as? String)
            verdicts[entity] = finding["verdict"] as? String
        }
        return verdicts
    }

    @Test("get the answer that stands beside each command")
    func commands() throws {
        var run = 0
        for row in try Self.rows() where row.count == 3 && row[1].hasPrefix("`cordon ") {
            let words = row[1].filter { $0 != "`" }.split(separator: " ").dropFirst()
            let verdicts = try verdicts(words.map(String.init))
            #expect(Set(verdicts.values) == [row[2]], "\(row[0])")
            run += 1
        }
        #expect(run > 20)
    }

    /// The columns of the tables: the regime and the day on which it is asked.
    private static let columns = [
        ("us-ofac", "2026-08-31"), ("eu", "2026-08-31"), ("eu", "2024-07-02"),
        ("uk", "2026-08-31"), ("ch", "2026-08-31"), ("ca", "2026-08-31"),
    ]

    /// What a cell says of parties, as in `A captured, B, C exposed`; the others get none.
    private static func expected(_ cell: String) throws -> [String: String] {
        var expected: [String: String] = [:]
        var waiting: [String] = []
        for part in cell.split(separator: ",") where cell != "none" {
            let words = part.split(separator: " ")
            waiting.append(words[0].lowercased())
            guard words.count > 1 else { continue }
            for party in waiting { expected[party] = String(words[1]) }
            waiting = []
        }
        try #require(waiting.isEmpty, "\(cell)")
        return expected
    }

    @Test("get the verdicts of the tables, regime by regime")
    func tables() throws {
        var compared = 0
        for row in try Self.rows() where row.count == 8 && row[0].hasPrefix("[") {
            let file = try #require(row[0].split(separator: "(").last?.dropLast())
            for (column, cell) in zip(Self.columns, row.dropFirst(2)) {
                // Those that change with the day stand among the commands.
                guard cell != "not asked", !cell.contains("then") else { continue }
                let verdicts = try verdicts([
                    "flag", "Graphs/fifty-percent/\(file)", "--all", "--regime", column.0,
                    "--as-of", column.1,
                ])
                let expected = try Self.expected(cell)
                for (party, verdict) in verdicts where expected[party] != nil || verdict != "listed"
                {
                    #expect(verdict == expected[party] ?? "none", "\(file) \(column) \(party)")
                }
                for party in expected.keys { #expect(verdicts[party] != nil, "\(file) \(party)") }
                compared += 1
            }
        }
        #expect(compared > 100)
    }

    @Test("are all on the page")
    func whole() throws {
        let folder = Program.root.appendingPathComponent("Graphs/fifty-percent")
        let cases = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") }
        let rows = try Self.rows().map { $0.joined(separator: " ") }
        for name in cases { #expect(rows.contains { $0.contains("(\(name))") }, "\(name)") }
        #expect(cases.count > 20)
    }
}
