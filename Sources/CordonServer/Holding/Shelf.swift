import CordonFormats
import CordonGraph
import CordonModel

/// Every entity of the inputs in the terms of FollowTheMoney, whatever the day: parties that were
/// joined are one, relations and listings are entities of their own, and ended ones are there.
final class Shelf: Sendable {
    /// A place on the shelf.
    typealias Number = Int32

    /// What an entity is made of.
    struct Item: Sendable {
        let id: EntityID
        let schema: String
        /// The vertex, where it is a party or thing of the graph.
        let vertex: Vertex?
        /// The records that are one here; the id itself first.
        var members: [EntityID] = []
        /// The claims that give its values, as places in the case.
        var claims: [Int32] = []
        /// Those that point at it.
        var inward: [Inward] = []
    }

    /// A property of another entity that points here.
    struct Inward: Sendable, Hashable {
        let from: Number
        let property: String
    }

    let graph: EntityGraph
    let sets: DataSets
    /// The entities, by id.
    private let items: [Item]
    private let numbers: [EntityID: Number]
    /// The ids that files name among the former ones of an entity.
    let referents: [EntityID: Number]

    /// Lays out a graph.
    ///
    /// Where claims were left out, what nothing is said of any more is left out too: its id alone
    /// would say too much. So it is where what holds on one day is laid out alone.
    init(_ graph: EntityGraph, _ sets: DataSets, isSilenced: Bool, on day: Day? = nil) {
        self.graph = graph
        self.sets = sets
        var draft = ShelfDraft(graph)
        draft.layClaims(on: day)
        draft.tie()
        if isSilenced || day != nil { draft.dropUnspoken() }
        (items, numbers) = (draft.items, draft.numbers)
        var referents: [EntityID: Number] = [:]
        for entity in graph.file.entities {
            guard let place = numbers[entity.id] else { continue }
            for id in entity.fields["referents"] ?? [] where numbers[id] == nil {
                referents[id] = place
            }
        }
        self.referents = referents
    }

    // MARK: - Reading

    /// The place of an id, former ones included.
    func number(_ id: EntityID) -> Number? { numbers[id] }

    func item(_ number: Number) -> Item { items[Int(number)] }

    func schema(_ number: Number) -> Schema? { Schema.named(items[Int(number)].schema) }

    /// The places of everything that is on the shelf, in the order of ids.
    func all() -> [Number] {
        items.indices.filter { numbers[items[$0].id] != nil }
            .sorted { items[$0].id < items[$1].id }.map(Number.init)
    }
}
