import CordonGraph
import CordonModel

extension Holdings {
    /// The holdings of a graph.
    ///
    /// - Complexity: O(stakes + relations), plus sorting.
    init(_ graph: EntityGraph, homes: Set<String> = ["us"], joining: Bool = true) {
        var drafting = HoldingsDraft(graph, joining: joining)
        drafting.takeStakes()
        drafting.takeLinks()
        self = drafting.finished(
            traits: graph.ids.indices.map { Traits(of: Vertex($0), in: graph, homes: homes) })
    }
}

extension Traits {
    init(of vertex: Vertex, in graph: EntityGraph, homes: Set<String>) {
        self = []
        if let schema = Schema.named(graph.schema(vertex)) {
            if schema.isA("Person") || schema.isA("PublicBody") { insert(.free) }
            if schema.isA("Asset") || schema.isA("CryptoWallet"), !schema.isA("LegalEntity") {
                insert(.asset)
            }
        }
        let facts = BodyFacts(vertex, graph)
        if !contains(.free), !contains(.asset) { insert(ShareCapital.trait(facts)) }
        if facts.countries(least: .registered).isEmpty { insert(.placeless) }
        func isHome(_ least: Standing) -> Bool {
            let countries = facts.countries(least: least)
            return !countries.isEmpty && countries.allSatisfy { homes.contains($0.lowercased()) }
        }
        guard isHome(.registered) else { return }
        insert(isHome(.alleged) ? .domestic : .domesticByRegister)
    }
}

/// What is said of where a body is and whether it has shares.
struct BodyFacts {
    private var said: [(value: PropertyValue, standing: Standing)] = []

    private static let places = ["jurisdiction", "country", "mainCountry"]
    private static let properties = Set(places + ["shareCapital", "legalForm"])

    init(_ vertex: Vertex, _ graph: EntityGraph) {
        for place in graph.valueClaims(of: vertex) {
            guard let value = graph.file.value(at: place),
                Self.properties.contains(value.property)
            else { continue }
            said.append((value, graph.file.standing(at: place)))
        }
    }

    /// What claims of at least a standing say of a property.
    func texts(_ property: String, least: Standing) -> [String] {
        said.filter { $0.standing >= least && $0.value.property == property }.map(\.value.text)
    }

    /// Where claims of at least a standing place it, by the first property that they fill.
    func countries(least: Standing) -> [String] {
        Self.places.lazy.map { texts($0, least: least) }.first { !$0.isEmpty } ?? []
    }
}
