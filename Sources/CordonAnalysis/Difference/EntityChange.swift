public import CordonModel

/// An entity that appeared, changed or went.
public struct EntityChange: Sendable {
    /// Its id.
    public let entity: EntityID
    /// Its caption.
    public let caption: String
    /// Its schema.
    public let schema: String
    /// Values that only the new graph has: `innCode: 1831083343`.
    public let gained: [String]
    /// Values that only the old graph has.
    public let lost: [String]
    /// The claims that did it, by key or id.
    public let claims: [String]

    static func changes(_ sides: Sides) -> Changes<EntityChange> {
        var changes = Changes<EntityChange>()
        var formers: [EntityID: [UInt32]] = [:]
        for vertex in 0..<UInt32(sides.old.entityCount) {
            formers[sides.name(old: sides.old.id(vertex)), default: []].append(vertex)
        }
        for vertex in 0..<UInt32(sides.new.entityCount) {
            let id = sides.new.id(vertex)
            let after = values([vertex], sides.new)
            guard let former = formers.removeValue(forKey: id) else {
                changes.added.append(
                    EntityChange(
                        entity: id, caption: sides.new.caption(vertex),
                        schema: sides.new.schema(vertex), gained: [], lost: [],
                        claims: after.values.flatMap { $0 }.sorted()))
                continue
            }
            let before = values(former, sides.old)
            let gained = Set(after.keys).subtracting(before.keys).sorted()
            let lost = Set(before.keys).subtracting(after.keys).sorted()
            guard !gained.isEmpty || !lost.isEmpty else { continue }
            changes.changed.append(
                EntityChange(
                    entity: id, caption: sides.new.caption(vertex),
                    schema: sides.new.schema(vertex), gained: gained, lost: lost,
                    claims: (gained.flatMap { after[$0] ?? [] } + lost.flatMap { before[$0] ?? [] })
                        .sorted()))
        }
        for (id, former) in formers.sorted(by: { $0.key < $1.key }) {
            let vertex = former[0]
            changes.removed.append(
                EntityChange(
                    entity: id, caption: sides.old.caption(vertex),
                    schema: sides.old.schema(vertex), gained: [], lost: [],
                    claims: values(former, sides.old).values.flatMap { $0 }.sorted()))
        }
        return changes
    }

    /// The values of vertices, each with the claims that say it.
    private static func values(_ vertices: [UInt32], _ graph: EntityGraph) -> [String: [String]] {
        var values: [String: [String]] = [:]
        for vertex in vertices {
            for place in graph.valueClaims(of: vertex) {
                let claim = graph.file.claims[place]
                guard let value = claim.value else { continue }
                values["\(value.property): \(value.text)", default: []]
                    .append(claim.name(in: graph.file))
            }
        }
        return values
    }
}
