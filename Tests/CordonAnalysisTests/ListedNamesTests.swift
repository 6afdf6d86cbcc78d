import CordonAnalysis
import CordonGraph
import CordonMatch
import CordonModel
import Foundation
import Testing

/// Whoever is listed finds himself: every name of the real lists, each list for itself.
@Suite("A listed party")
struct ListedNamesTests {
    private static let lists =
        ["un_consolidated_2026-02-27.xml.gz"]
        + (everyName
            ? [
                "ofac_sdn_2024-05-03.csv.gz", "eu_fsf_2026-05-01_rebuilt.xml.gz",
                "uk_sanctions_list_2026-08-22_rebuilt.xml.gz",
            ] : [])

    /// `CORDON_EVERY_NAME=1` asks every name of every list, which takes minutes.
    private static var everyName: Bool {
        ProcessInfo.processInfo.environment["CORDON_EVERY_NAME"] != nil
    }

    private static var step: Int { everyName ? 1 : 37 }

    @Test(
        "alerts under each of its strong names, whether or not its kind is told", arguments: lists)
    func itself(list: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"] else {
            print("skipped: CORDON_REFERENCE_DATA does not name a folder with lists")
            return
        }
        let investigation = Investigation(
            try CaseDoor.read("\(folder)/lists/\(list)"), Projection(asOf: Day(number: 20_779)))
        let graph = investigation.graph
        var search = PartySearch(try PartyBook(graph))
        var count = 0
        for vertex in 0..<UInt32(graph.entityCount)
        where !graph.listings(of: vertex).isEmpty
            && Schema.named(graph.schema(vertex))?.isMatchable ?? false
        {
            let names = ["name", "alias", "previousName"].flatMap { graph.values($0, of: vertex) }
            for name in names {
                count += 1
                guard count % Self.step == 0 else { continue }
                for kind in [PartyKind.other, graph.isA(vertex, "Person") ? .person : .company] {
                    let hits = search.hits(for: Party(kind: kind, names: [name]), limit: 40)
                    #expect(
                        hits.contains { $0.vertex == vertex && $0.isMatch },
                        "\(graph.id(vertex)) is not found by \(name) as \(kind)")
                }
            }
        }
        #expect(count > 400)
    }
}
