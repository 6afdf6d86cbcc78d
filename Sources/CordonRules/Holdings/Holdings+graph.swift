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
        if !contains(.free), !contains(.asset) { insert(ShareCapital.trait(of: vertex, in: graph)) }
        if Self.countries(of: vertex, in: graph, least: .registered).isEmpty { insert(.placeless) }
        func isHome(_ least: Standing) -> Bool {
            let countries = Self.countries(of: vertex, in: graph, least: least)
            return !countries.isEmpty && countries.allSatisfy { homes.contains($0.lowercased()) }
        }
        guard isHome(.registered) else { return }
        insert(isHome(.alleged) ? .domestic : .domesticByRegister)
    }

    /// What claims of at least a standing say in the first of the properties that they fill.
    private static func countries(
        of vertex: Vertex, in graph: EntityGraph, least: Standing
    ) -> [String] {
        let claims = graph.valueClaims(of: vertex).map { graph.file.claims[$0] }
            .filter { $0.standing >= least }
        return ["jurisdiction", "country", "mainCountry"].lazy.map { property in
            claims.compactMap { $0.value }.filter { $0.property == property }.map(\.text)
        }.first { !$0.isEmpty } ?? []
    }
}
