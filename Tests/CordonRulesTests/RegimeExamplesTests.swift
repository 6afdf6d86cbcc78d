import CordonModel
import CordonRules
import Foundation
import Testing
import Yams

/// The worked graphs of the reference data, where they are present.
@Suite("The worked regime examples") struct RegimeExamplesTests {
    static let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"]

    /// The names that the examples use, with the day on which each is asked.
    static let asked: [(name: String, regime: String, day: String)] = [
        ("ofac", "us-ofac", "2024-12-01"), ("bis", "us-bis-affiliates", "2025-10-15"),
        ("eu2024", "eu", "2024-07-03"), ("eu_pre", "eu", "2024-07-02"),
        ("uk", "uk", "2024-12-01"), ("ch", "ch", "2024-12-01"), ("ca", "ca", "2024-12-01"),
    ]

    @Test("give the expected sets", .enabled(if: folder != nil))
    func sets() throws {
        let folder = try #require(Self.folder)
        let text = try String(
            contentsOfFile: folder + "/ownership/regime-examples.yaml", encoding: .utf8)
        let root = try #require(try Yams.load(yaml: text) as? [String: Any])
        let graphs = try #require(root["graphs"] as? [[String: Any]])
        #expect(graphs.count > 15)
        var compared = 0
        let names = Set(Self.asked.map(\.name))
        for graph in graphs {
            // A regime that nobody has heard of must not be passed over.
            let told = try #require(graph["expect"] as? [String: Any])
            #expect(!told.isEmpty && names.isSuperset(of: told.keys), "\(graph["id"] ?? "")")
            for (name, regime, day) in Self.asked {
                compared += try compare(graph, name, regime, day)
            }
        }
        print("regime examples: \(compared) sets compared")
        #expect(compared > 100)
    }

    private func compare(
        _ graph: [String: Any], _ name: String, _ regime: String, _ day: String
    ) throws -> Int {
        let id = try #require(graph["id"] as? String)
        let expect = graph["expect"] as? [String: Any] ?? [:]
        let open = graph["undetermined"] as? [String: Any] ?? [:]
        guard expect[name] != nil else { return 0 }
        let table = try table(graph, day: day)
        let verdicts = try table.verdicts(regime)
        let captured = verdicts.filter { $0.value == .captured }.keys.sorted()
        #expect(captured == (expect[name] as? [String] ?? []).sorted(), "\(id) \(name)")
        if let open = open[name] as? [String] {
            let undetermined = verdicts.filter { $0.value == .undetermined }.keys.sorted()
            #expect(undetermined == open.sorted(), "\(id) \(name) undetermined")
        }
        // What several minorities come to, where the example says it.
        for (party, sum) in graph["exposure"] as? [String: Any] ?? [:] where name == "ofac" {
            let finding = try table.finding(party, regime)
            #expect(finding.verdict == .exposed, "\(id) \(name) exposure")
            #expect(finding.grounds.first?.share.description == "\(sum)", "\(id) \(name) exposure")
        }
        return 1
    }

    private func table(_ graph: [String: Any], day: String) throws -> Table {
        var table = try Table(day)
        for (place, edge) in (graph["edges"] as? [[Any]] ?? []).enumerated() {
            table.owns(
                "\(edge[0])", "\(edge[1])", Self.share(edge[2]), source: "s\(place)")
        }
        for pair in graph["control"] as? [[String]] ?? [] {
            table.relates(pair[0], .control, pair[1], criterion: .board)
        }
        for members in graph["joint"] as? [[String]] ?? [] { table.joint(members) }
        for listed in graph["listed"] as? [Any] ?? [] {
            if let party = listed as? [String: Any] {
                let list = party["list"] as? String
                let id = "\(party["id"] ?? "")"
                if let list {
                    table.list(id, "us-bis", list, measures: [.exportControl])
                } else {
                    table.assume(id)
                }
            } else {
                table.assume("\(listed)")
            }
        }
        table.cover("us-ofac")
        return table
    }

    private static func share(_ value: Any) -> String? {
        if let band = value as? [Any] { return "\(band[0])-\(band[1])" }
        return value is NSNull ? nil : "\(value)"
    }
}
