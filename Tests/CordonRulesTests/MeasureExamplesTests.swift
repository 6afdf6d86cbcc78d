import CordonGraph
import CordonModel
import CordonRules
import Foundation
import Testing
import Yams

/// The worked measures of the reference data, where they are present.
@Suite("The worked measure examples") struct MeasureExamplesTests {
    static let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"]

    static let keys: [(key: String, measure: OwnershipMeasure)] = [
        ("integrated_raw_pct", .integratedRaw), ("integrated_corrected_pct", .integrated),
        ("simple_path_sum_pct", .accumulated), ("weakest_link_sum_pct", .weakestLink),
    ]

    @Test("give the expected numbers", .enabled(if: folder != nil))
    func numbers() throws {
        let folder = try #require(Self.folder)
        let text = try String(
            contentsOfFile: folder + "/ownership/measure-examples.yaml", encoding: .utf8)
        let root = try #require(try Yams.load(yaml: text) as? [String: Any])
        // A section that nobody has looked at yet must not be passed over.
        #expect(Set(root.keys) == Self.compared.union(Self.others), "\(root.keys.sorted())")
        var compared = 0
        for graph in try #require(root["graphs"] as? [[String: Any]]) {
            let count = try compare(graph)
            #expect(count > 0, "\(graph["id"] ?? "") is not compared")
            compared += count
        }
        for graph in try #require(root["ofac_50_percent"] as? [[String: Any]]) {
            compared += try compareCascade(graph)
        }
        for range in try #require(root["ranges"] as? [[String: Any]]) {
            let count = try compareRange(range)
            #expect(count > 0, "\(range["id"] ?? "") is not compared")
            compared += count
        }
        print("measure examples: \(compared) values compared")
        #expect(compared > 150)
    }

    /// The sections that name a measure or a regime.
    static let compared: Set<String> = ["graphs", "ofac_50_percent", "ranges"]
    /// Conventions; measures that Cordon does not have; and what the tests of the model (versions,
    /// numbers, periods) are about.
    static let others: Set<String> = [
        "meta", "power_indices", "network_power_index", "over_100", "numeric", "temporal",
    ]

    private func compareCascade(_ graph: [String: Any]) throws -> Int {
        var table = try table(graph)
        for party in try #require(graph["blocked_seed"] as? [String]) { table.assume(party) }
        let expected = try #require(graph["expected"] as? [String: Any])
        let blocked = try #require(expected["blocked"] as? [String])
        let held = try #require(expected["aggregate_blocked_holding_pct"] as? [String: Any])
        for party in blocked {
            let finding = try table.finding(party, "us-ofac")
            #expect(finding.verdict == .captured)
            #expect(finding.grounds.first?.share.description == "\(held[party] ?? "")")
        }
        for party in expected["not_blocked"] as? [String] ?? [] {
            #expect(try table.finding(party, "us-ofac").verdict < .undetermined)
        }
        return blocked.count
    }

    private func compare(_ graph: [String: Any]) throws -> Int {
        let ownership = Ownership(try table(graph).graph)
        let expected = try #require(graph["expected"] as? [String: Any])
        var compared = 0
        for (key, measure) in Self.keys {
            for (pair, value) in expected[key] as? [String: Any] ?? [:] {
                let ends = pair.components(separatedBy: "->")
                let owner = try #require(ownership.graph.vertex(ends[0]))
                let company = try #require(ownership.graph.vertex(ends[1]))
                let wanted = Self.millionths("\(value)")
                let up = ownership.owners(of: company, by: measure).shares
                let down = ownership.holdings(of: owner, by: measure).shares
                let note = "\(graph["id"] ?? "") \(key) \(pair)"
                #expect(up.first { $0.vertex == owner }?.lower == wanted, "\(note) upwards")
                #expect(down.first { $0.vertex == company }?.upper == wanted, "\(note) downwards")
                compared += 1
            }
        }
        for (company, value) in expected["column_sum_over_outsiders_pct"] as? [String: Any] ?? [:] {
            let vertex = try #require(ownership.graph.vertex(company))
            let outsiders = ownership.owners(of: vertex, by: .integratedRaw).shares
                .filter(\.isUltimate).reduce(Int64(0)) { $0 + $1.lower }
            // Three rounded numbers: half a unit each.
            let gap = outsiders - (Self.millionths("\(value)") ?? 0)
            #expect(abs(gap) <= 2)
            compared += 1
        }
        for (key, comparison) in [
            ("company_control_gt50", Comparison.moreThan), ("company_control_ge50", .atLeast),
        ] {
            guard let pairs = expected[key] as? [[String]] else { continue }
            #expect(control(ownership, comparison) == Set(pairs), "\(graph["id"] ?? "") \(key)")
            compared += 1
        }
        return compared
    }

    private func control(_ ownership: Ownership, _ comparison: Comparison) -> Set<[String]> {
        let test = InterestTest(.shares, comparison, .fifty)
        var pairs: Set<[String]> = []
        for vertex in 0..<Vertex(ownership.graph.entityCount) {
            for share in ownership.owners(of: vertex, by: .control, test: test).shares {
                pairs.insert([ownership.graph.id(share.vertex), ownership.graph.id(vertex)])
            }
        }
        return pairs
    }

    private func compareRange(_ range: [String: Any]) throws -> Int {
        let expected = try #require(range["expected"] as? [String: Any])
        if let bands = range["bands"] as? [String: String] {
            return try compareBands(bands, expected)
        }
        let ownership = Ownership(try table(range).graph)
        for (pair, value) in expected where pair.contains("->") {
            let ends = pair.components(separatedBy: "->")
            let company = try #require(ownership.graph.vertex(ends[1]))
            let owner = try #require(ownership.graph.vertex(ends[0]))
            let share = try #require(
                ownership.owners(of: company, by: .integrated).shares
                    .first { $0.vertex == owner }?.share)
            if let ends = value as? [Int] {
                #expect(share.lower.description == "\(ends[0])")
                #expect(share.upper.description == "\(ends[1])")
            } else {
                #expect(share.description == "\(value)")
            }
        }
        return 1
    }

    /// Lines such as `25-to-50 >=50: possible (only if exactly 50)`.
    private func compareBands(_ bands: [String: String], _ expected: [String: Any]) throws -> Int {
        for (asked, answer) in expected {
            let words = asked.split(separator: " ").map(String.init)
            let share = try #require(bands[words[0]].flatMap { Share($0) })
            let comparison: Comparison = words[1].hasPrefix(">=") ? .atLeast : .moreThan
            let threshold = try #require(Percent(words[1].drop { $0 == ">" || $0 == "=" }))
            let isSure = comparison.isMet(byLeastOf: share, threshold)
            let isPossible = comparison.isMet(byMostOf: share, threshold)
            let told = isSure ? "yes" : isPossible ? "possible" : "no"
            #expect("\(answer)".hasPrefix(told), "\(asked)")
        }
        return expected.count
    }

    private func table(_ graph: [String: Any]) throws -> Table {
        var table = try Table()
        for edge in graph["edges"] as? [[String: Any]] ?? [] {
            table.owns("\(edge["owner"] ?? "")", "\(edge["owned"] ?? "")", Self.share(edge))
        }
        return table
    }

    private static func share(_ edge: [String: Any]) -> String? {
        if let exact = edge["pct"] ?? edge["exact"] { return "\(exact)" }
        if let low = edge["min_exclusive"] { return "(\(low),\(edge["max"] ?? 100)]" }
        if let low = edge["min"] { return "\(low)-\(edge["max"] ?? 100)" }
        return "unknown"
    }

    private static func millionths(_ text: String) -> Int64? { Decimal6.scaled(text) }
}
