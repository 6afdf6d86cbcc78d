public import CordonGraph
public import CordonModel

/// What differs between two graphs: two days of a list, two stores, or one case on two days.
///
/// Everything that appeared, changed or went names the claims that did it. Entities are compared
/// as parties: a record that was joined to another has not gone.
///
/// ```swift
/// let difference = Difference(old, new)
/// difference.listings.added.map(\.entity)
/// ```
public struct Difference: Sendable {
    /// Listings in force.
    public let listings: Changes<ListingChange>
    /// Entities, with the property values that differ.
    public let entities: Changes<EntityChange>
    /// Relations.
    public let relations: Changes<RelationChange>
    /// Findings of regimes.
    public let findings: Changes<FindingChange>

    /// Compares two graphs.
    ///
    /// - Parameters:
    ///   - old: The former graph.
    ///   - new: The later one.
    ///   - findings: What regimes say about some vertices of a graph, those that no rule touches
    ///     only where the last argument says so; nothing by default, since that takes longer. Only
    ///     parties are asked about that some relations tie to what differs, since nothing else can
    ///     change a verdict.
    /// - Complexity: O(entities, relations, listings and property values).
    public init(
        _ old: Investigation, _ new: Investigation,
        findings: (Investigation, [Vertex], _ all: Bool) -> [Finding] = { _, _, _ in [] }
    ) {
        let sides = Sides(old: old.graph, new: new.graph)
        listings = ListingChange.changes(sides)
        entities = EntityChange.changes(sides)
        relations = RelationChange.changes(sides)
        let touched = Self.touched(listings, entities, relations)
        let before = findings(old, Self.reached(from: touched, in: old.graph), false)
        let after = findings(new, Self.reached(from: touched, in: new.graph), false)
        // Who has a finding on one side only may not have been evaluated on the other.
        let named = { (findings: [Finding], graph: EntityGraph) in
            Set(findings.compactMap { graph.vertex($0.entity) }).sorted()
        }
        self.findings = FindingChange.changes(
            old: before + findings(old, named(after, old.graph), true).filter { !$0.isTouched },
            new: after + findings(new, named(before, new.graph), true).filter { !$0.isTouched },
            sides)
    }

    private init(
        _ listings: Changes<ListingChange>, _ entities: Changes<EntityChange>,
        _ relations: Changes<RelationChange>, _ findings: Changes<FindingChange>
    ) {
        self.listings = listings
        self.entities = entities
        self.relations = relations
        self.findings = findings
    }

    /// The part of it that touches some entities: their listings, values, relations and findings.
    public func only(_ ids: Set<EntityID>) -> Difference {
        Difference(
            listings.filter { ids.contains($0.entity) },
            entities.filter { ids.contains($0.entity) },
            relations.filter { ids.contains($0.from) || ids.contains($0.to) },
            findings.filter { ids.contains($0.finding.entity) })
    }

    /// Whether somebody was newly listed, or a verdict came up or rose.
    public var isWorse: Bool {
        !listings.added.isEmpty || !findings.added.isEmpty
            || findings.changed.contains { ($0.after ?? .none) > ($0.before ?? .none) }
    }

    /// The parties at which something differs.
    private static func touched(
        _ listings: Changes<ListingChange>, _ entities: Changes<EntityChange>,
        _ relations: Changes<RelationChange>
    ) -> Set<EntityID> {
        let listed = (listings.added + listings.removed + listings.changed).map(\.entity)
        // Another value of a property changes no verdict; another party may.
        let parties = (entities.added + entities.removed).map(\.entity)
        let tied = (relations.added + relations.removed + relations.changed).flatMap {
            [$0.from, $0.to]
        }
        return Set(listed + parties + tied)
    }

    /// The parties that relations tie to some of these, however far.
    private static func reached(from ids: Set<EntityID>, in graph: EntityGraph) -> [Vertex] {
        var open = Set(ids.compactMap { graph.vertex($0) }).sorted()
        var seen = Set(open)
        while let vertex = open.popLast() {
            let next =
                graph.digraph.successors(of: vertex).map(\.vertex)
                + graph.digraph.predecessors(of: vertex).map(\.vertex)
            for other in next where seen.insert(other).inserted { open.append(other) }
        }
        return seen.sorted()
    }

    /// Whether nothing differs.
    public var isEmpty: Bool {
        listings.isEmpty && entities.isEmpty && relations.isEmpty && findings.isEmpty
    }
}

/// What appeared, changed and went, each sorted.
public struct Changes<Change: Sendable>: Sendable {
    /// In the new graph only.
    public internal(set) var added: [Change] = []
    /// In the old graph only.
    public internal(set) var removed: [Change] = []
    /// In both, and not the same.
    public internal(set) var changed: [Change] = []

    /// Creates the changes; none by default.
    public init(added: [Change] = [], removed: [Change] = [], changed: [Change] = []) {
        self.added = added
        self.removed = removed
        self.changed = changed
    }

    /// Whether there is none.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    func filter(_ takes: (Change) -> Bool) -> Changes {
        Changes(
            added: added.filter(takes), removed: removed.filter(takes),
            changed: changed.filter(takes))
    }
}

/// The two graphs, with one name for each party of either.
struct Sides {
    let old: EntityGraph
    let new: EntityGraph

    /// The id of a party of the old graph as the new graph calls it.
    func name(old id: EntityID) -> EntityID {
        new.vertex(id).map { new.id($0) } ?? id
    }

    /// Claims of one side that the other does not have, by key or id, sorted.
    static func only(_ names: [String], notIn others: [String]) -> [String] {
        Set(names).subtracting(others).sorted()
    }
}
