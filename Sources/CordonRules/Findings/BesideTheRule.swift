import CordonGraph
import CordonModel

/// Sectoral rules of the same authority that speak of an entity, beside a rule that freezes assets.
enum SectoralListings {
    /// The id of the sectoral regime that lists or reaches each entity.
    static func all(
        beside regime: Regime, _ version: RegimeVersion, _ engine: RuleEngine
    ) -> [Vertex: String] {
        guard regime.kind == .blocking else { return [:] }
        let authorities = Set(version.seeds.compactMap(\.authority))
        let day = engine.graph.projection.asOf
        var found: [Vertex: String] = [:]
        for other in Regime.all where other.kind == .sectoral {
            guard let own = other.withoutAssumed.version(on: day),
                !authorities.isDisjoint(with: own.seeds.compactMap(\.authority)),
                engine.graph.seeds(own)
            else { continue }
            let answer = engine.answer(other.withoutAssumed)
            for (place, verdict) in answer.verdicts.enumerated() where verdict >= .undetermined {
                found[Vertex(place)] = found[Vertex(place)] ?? other.id
            }
        }
        return found
    }
}

extension EntityGraph {
    /// Whether it holds a listing that seeds a version, assumed ones aside.
    package func seeds(_ version: RegimeVersion) -> Bool {
        listings.contains { listed in
            listed.listing.authority != SeedRule.assumedAuthority
                && version.seeding(listed.listing, of: schema(listed.vertex)) > .listedOnly
        }
    }
}

extension Regime {
    /// The same rule, which parties that are only assumed to be listed do not seed.
    package var withoutAssumed: Regime {
        var own = self
        own.versions = versions.map { version in
            var version = version
            version.takesAssumed = false
            return version
        }
        return own
    }
}

/// Governments that a programme blocks by definition, and what stands below them.
enum BlockedGovernments {
    /// The public body of such a country that an entity is or that stands above it.
    static func below(_ version: RegimeVersion, _ engine: RuleEngine) -> [Vertex: Vertex] {
        let countries = version.notAssessed.filter { $0.matter == .blockedGovernment }
            .reduce(into: Set<String>()) { $0.formUnion($1.countries) }
        guard !countries.isEmpty else { return [:] }
        let graph = engine.graph
        var below: [Vertex: Vertex] = [:]
        var waiting: [(UInt32, Vertex)] = []
        for vertex in graph.ids.indices.map({ Vertex($0) }) {
            guard Schema.named(graph.schema(vertex))?.isA("PublicBody") == true,
                isOf(countries, vertex, graph)
            else { continue }
            waiting.append((vertex, vertex))
        }
        var seen: Set<UInt32> = []
        while let (node, state) = waiting.popLast() {
            guard seen.insert(node).inserted else { continue }
            if Int(node) < engine.holdings.entityCount { below[node] = below[node] ?? state }
            for row in engine.holdings.rows(of: node) {
                waiting.append(
                    (engine.holdings.companies[Int(engine.holdings.tables[row])], state))
            }
            for link in engine.holdings.links(from: node) {
                waiting.append((engine.holdings.linkTargets[link], state))
            }
        }
        return below
    }

    private static func isOf(
        _ countries: Set<String>, _ vertex: Vertex, _ graph: EntityGraph
    ) -> Bool {
        graph.valueClaims(of: vertex).compactMap { graph.file.claims[$0].value }.contains {
            ["jurisdiction", "country", "mainCountry"].contains($0.property)
                && countries.contains($0.text.lowercased())
        }
    }
}
