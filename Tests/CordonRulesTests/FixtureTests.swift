import CordonGraph
import CordonModel
import CordonRules
import Foundation
import Testing
import Yams

/// The project's own worked cases, in `Fixtures`.
@Suite("The worked cases") struct FixtureTests {
    static func cases(_ name: String) throws -> [[String: Any]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Fixtures/\(name)")
        let text = try String(contentsOf: file, encoding: .utf8)
        return try #require(try Yams.load(yaml: text) as? [[String: Any]])
    }

    @Test("get the verdicts that they state, under every regime")
    func verdicts() throws {
        var counts: [String: Int] = [:]
        for fixture in try Self.cases("regimes.yaml") {
            let name = try #require(fixture["case"] as? String)
            #expect(fixture["source"] is String, "\(name)")
            for (asked, expected) in try #require(fixture["verdicts"] as? [String: Any]) {
                let expected = try #require(expected as? [String: String])
                try compare(fixture, name, asked, expected)
                counts[String(asked.prefix { $0 != "@" }), default: 0] += 1
            }
        }
        // Each regime at least twice.
        for regime in Regime.all { #expect(counts[regime.id] ?? 0 >= 2, "\(regime.id)") }
    }

    private func compare(
        _ fixture: [String: Any], _ name: String, _ asked: String, _ expected: [String: String]
    ) throws {
        let parts = asked.split(separator: "@").map(String.init)
        let table = try table(fixture, day: parts.count > 1 ? parts[1] : "2024-12-01")
        let engine = RuleEngine(table.graph)
        let regime = try #require(Regime.named(parts[0]))
        for finding in engine.answer(regime).findings(all: true) where finding.verdict != .listed {
            let because = finding.because.map(\.rawValue).joined(separator: " ")
            let told =
                finding.verdict.rawValue
                + (finding.verdict == .undetermined ? " because " + because : "")
            #expect(
                told == expected[finding.entity] ?? "none", "\(name), \(asked): \(finding.entity)")
        }
        for party in expected.keys { #expect(engine.graph.vertex(party) != nil, "\(name)") }
    }

    private func table(_ fixture: [String: Any], day: String) throws -> Table {
        var table = try Table(day)
        for authority in ["us-ofac", "us-bis", "eu"] { table.cover(authority) }
        for (id, schema) in fixture["schemata"] as? [String: String] ?? [:] {
            table.add(id, schema: schema)
        }
        for words in Self.lines(fixture["stakes"]) {
            table.owns(words[0], words[1], words[2] == "-" ? nil : words[2])
        }
        for words in Self.lines(fixture["control"]) {
            let criterion = ControlCriterion(rawValue: words[2])
            #expect((criterion == nil) == (words[2] == "-"))
            table.relates(words[0], .control, words[1], criterion: criterion)
        }
        for words in Self.lines(fixture["joint"]) {
            table.joint(words.filter { $0 != "block" }, block: words[0] == "block")
        }
        for words in Self.lines(fixture["listed"]) {
            guard words.count > 1 else {
                table.assume(words[0])
                continue
            }
            let measure = try #require(Measure(rawValue: words[4]))
            table.list(
                words[0], words[1], words[2], programmes: words[3] == "-" ? [] : [words[3]],
                measures: [measure])
        }
        return table
    }

    /// The lines of a list, each split into its words.
    static func lines(_ list: Any?) -> [[String]] {
        (list as? [Any] ?? []).map { "\($0)".split(separator: " ").map(String.init) }
    }

    @Test("have the shares that they state, by every measure")
    func measures() throws {
        var counts: [OwnershipMeasure: Int] = [:]
        for fixture in try Self.cases("measures.yaml") {
            let name = try #require(fixture["case"] as? String)
            #expect(fixture["source"] is String, "\(name)")
            var table = try Table()
            for words in Self.lines(fixture["stakes"]) { table.owns(words[0], words[1], words[2]) }
            let ownership = Ownership(table.graph)
            for (measure, lines) in try #require(fixture["by"] as? [String: Any]) {
                let measure = try #require(OwnershipMeasure(rawValue: measure), "\(name)")
                for words in Self.lines(lines) {
                    try compare(ownership, measure, words, name)
                    counts[measure, default: 0] += 1
                }
            }
            #expect(try controls(ownership) == Set(Self.lines(fixture["controls"])), "\(name)")
            counts[.control, default: 0] += 1
        }
        // Each measure at least twice.
        for measure in OwnershipMeasure.allCases {
            #expect(counts[measure] ?? 0 >= 2, "\(measure.rawValue)")
        }
    }

    private func compare(
        _ ownership: Ownership, _ measure: OwnershipMeasure, _ words: [String], _ name: String
    ) throws {
        let owner = try #require(ownership.graph.vertex(words[0]))
        let company = try #require(ownership.graph.vertex(words[1]))
        let ends = words[2].split(separator: "-").map { Decimal6.scaled($0) }
        let up = ownership.owners(of: company, by: measure).shares.first { $0.vertex == owner }
        let down = ownership.holdings(of: owner, by: measure).shares.first { $0.vertex == company }
        for share in [up, down] {
            #expect(share?.lower == ends.first, "\(name), \(measure.rawValue): \(words)")
            #expect(share?.upper == ends.last, "\(name), \(measure.rawValue): \(words)")
        }
    }

    private func controls(_ ownership: Ownership) throws -> Set<[String]> {
        let test = InterestTest(.shares, .moreThan, .fifty)
        var pairs: Set<[String]> = []
        for vertex in 0..<Vertex(ownership.graph.entityCount) {
            for share in ownership.owners(of: vertex, by: .control, test: test).shares
            where share.certainty == .yes {
                pairs.insert([ownership.graph.id(share.vertex), ownership.graph.id(vertex)])
            }
        }
        return pairs
    }
}
