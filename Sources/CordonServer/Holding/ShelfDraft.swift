import CordonFormats
import CordonGraph
import CordonModel

/// A shelf while it is filled.
struct ShelfDraft {
    private let graph: EntityGraph
    private(set) var items: [Shelf.Item] = []
    private(set) var numbers: [EntityID: Shelf.Number] = [:]

    /// Puts every party, thing and record in its place; those that were joined are one.
    init(_ graph: EntityGraph) {
        self.graph = graph
        for entity in graph.file.entities {
            let vertex = graph.vertex(entity.id)
            let id = vertex.map { graph.id($0) } ?? entity.id
            let schema = vertex.map { graph.schema($0) } ?? entity.schema
            let place = number(id, Self.written(schema), vertex)
            guard id != entity.id else { continue }
            items[Int(place)].members.append(entity.id)
            numbers[entity.id] = place
        }
    }

    private mutating func number(
        _ id: EntityID, _ schema: String, _ vertex: Vertex?
    ) -> Shelf.Number {
        if let known = numbers[id] { return known }
        let number = Shelf.Number(items.count)
        items.append(Shelf.Item(id: id, schema: schema, vertex: vertex, members: [id]))
        numbers[id] = number
        return number
    }

    /// The schema of FollowTheMoney that one of Cordon's own is written as.
    private static func written(_ schema: String) -> String {
        guard let known = Schema.named(schema), !known.isFollowTheMoney else { return schema }
        return known.ancestors.first { $0.isFollowTheMoney }?.name ?? schema
    }

    /// Lays every claim where it belongs; where a day is named, only what holds on it.
    mutating func layClaims(on day: Day?) {
        let file = graph.file
        let over = day.map { records(thatDoNotHoldOn: $0) } ?? []
        for place in file.claims.indices {
            let claim = file.claims[place]
            guard claim.polarity == .asserts,
                day.map({ claim.period.holds(on: $0) != .no }) ?? true,
                over.isEmpty || !over.contains(claim.subject), let holder = holder(of: claim)
            else { continue }
            items[Int(holder)].claims.append(Int32(place))
        }
    }

    /// The records of relations and listings that do not hold on a day: what else is said of them is
    /// said of nothing then.
    private func records(thatDoNotHoldOn day: Day) -> Set<EntityID> {
        var over: Set<EntityID> = []
        var standing: Set<EntityID> = []
        for place in graph.file.claims.indices {
            let claim = graph.file.claims[place]
            let records: [EntityID]
            switch claim.assertion {
            case .relation(let relation): records = relation.recordID.map { [$0] } ?? []
            case .listing: records = claim.evidence.recordIDs
            case .value, .identity, .relief, .joint: continue
            }
            if claim.period.holds(on: day) == .no {
                over.formUnion(records)
            } else {
                standing.formUnion(records)
            }
        }
        // A record of a list may be a party's own, of which other things are said.
        return over.subtracting(standing).filter { graph.vertex($0) == nil }
    }

    private mutating func holder(of claim: Claim) -> Shelf.Number? {
        let file = graph.file
        switch claim.assertion {
        case .value: return numbers[claim.subject]
        case .relation(let relation):
            let id = relation.recordID ?? claim.name(in: file)
            // A party may bear the id of a relation's record.
            let isTaken = numbers[id].map { items[Int($0)].vertex != nil } ?? false
            return number(isTaken ? "edge-" + id : id, relation.kind.exportSchema, nil)
        case .listing:
            let record = claim.evidence.recordIDs.first ?? ""
            if file.entity(record)?.schema == "Sanction" { return nil }
            return number(claim.name(in: file), "Sanction", nil)
        case .identity, .relief, .joint: return nil
        }
    }

    /// Notes at each entity who points at it.
    mutating func tie() {
        for place in items.indices {
            let from = Shelf.Number(place)
            for (property, target) in links(of: items[place]) {
                guard let to = numbers[target], to != from else { continue }
                let inward = Shelf.Inward(from: from, property: property)
                if items[Int(to)].inward.last != inward { items[Int(to)].inward.append(inward) }
            }
        }
    }

    /// Takes away the names of those of whom nothing is said.
    mutating func dropUnspoken() {
        for item in items where item.claims.isEmpty && item.inward.isEmpty {
            for id in item.members { numbers[id] = nil }
        }
    }

    /// The properties that point at others, and at whom.
    private func links(of item: Shelf.Item) -> [(property: String, target: EntityID)] {
        let schema = Schema.named(item.schema)
        var links: [(String, EntityID)] = []
        for place in item.claims {
            let claim = graph.file.claims[Int(place)]
            switch claim.assertion {
            case .value(let value):
                guard schema?.property(value.property)?.kind == .entity else { continue }
                links.append((value.property, value.text))
            case .relation(let relation):
                links.append((relation.kind.sourceProperty, claim.subject))
                links.append((relation.kind.targetProperty, relation.target))
            case .listing: links.append(("entity", claim.subject))
            case .identity, .relief, .joint: continue
            }
        }
        return links
    }
}
