import CordonAnalysis
import CordonGraph
import CordonMatch
import CordonModel
import Foundation
import Synchronization
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
        let graph = try Self.graph(of: list, in: folder)
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

    /// One field of the UN list may hold several names, parted by semicolons or by letters.
    @Test("is found by each single name of a field that holds several")
    func severalNames() throws {
        guard let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"] else {
            print("skipped: CORDON_REFERENCE_DATA does not name a folder with lists")
            return
        }
        let graph = try Self.graph(of: Self.lists[0], in: folder)
        var fields: [String: Set<String>] = [:]
        for claim in graph.file.claims {
            guard let value = claim.value, let field = claim.evidence.quotation,
                ["name", "alias", "weakAlias", "previousName"].contains(value.property)
            else { continue }
            fields[claim.subject + "\n" + field, default: []].insert(value.text)
        }
        var search = PartySearch(try PartyBook(graph))
        var count = 0
        for (key, names) in fields.sorted(by: { $0.key < $1.key }) {
            let parts = key.split(separator: "\n", maxSplits: 1).map(String.init)
            let vertex = try #require(graph.vertex(parts[0]))
            // What is parted by semicolons alone is several names whoever counts them.
            if !parts[1].contains(where: "()[]".contains), !parts[1].contains(", born") {
                for name in parts[1].split(separator: ";") {
                    let words = name.trimmingCharacters(in: Self.margin)
                        .split(whereSeparator: \.isWhitespace)
                    #expect(names.contains(words.joined(separator: " ")), "\(key)")
                }
            }
            for name in names.sorted() {
                count += 1
                guard count % Self.fewNames == 0 else { continue }
                let hits = search.hits(for: Party(kind: .other, names: [name]), limit: 40)
                #expect(hits.contains { $0.vertex == vertex }, "\(parts[0]) by \(name)")
            }
        }
        #expect(count > 200)
    }

    /// What stands around a name and is no part of it.
    private static let margin = CharacterSet(charactersIn: " .")

    private static var fewNames: Int { everyName ? 1 : 29 }

    /// Graphs of lists, each read once.
    private static let graphs = Mutex<[String: EntityGraph]>([:])

    private static func graph(of list: String, in folder: String) throws -> EntityGraph {
        try graphs.withLock { graphs in
            if let known = graphs[list] { return known }
            let file = try CaseDoor.read("\(folder)/lists/\(list)")
            let graph = Investigation(file, Projection(asOf: Day(number: 20_779))).graph
            graphs[list] = graph
            return graph
        }
    }
}
