import CordonModel

extension Case {
    /// The part of the case on which a verdict about some entities can rest: they, whoever may own,
    /// control or be linked to them on any day, and what is said about those.
    ///
    /// - Complexity: O(claims).
    func ancestry(of ids: [EntityID]) -> Case { part(of: upstream(of: ids)) }

    /// Some of the entities, all sources and lists, and what is said about those entities.
    ///
    /// - Complexity: O(claims).
    func part(of kept: Set<EntityID>) -> Case {
        var part = Case(title: title)
        part.lists = lists
        for source in sources { part.add(source) }
        for entity in entities where kept.contains(entity.id) { part.add(entity) }
        for claim in claims where kept.contains(claim.subject) {
            if let relation = claim.relation, !kept.contains(relation.target) { continue }
            part.add(claim)
        }
        return part
    }

    private func upstream(of ids: [EntityID]) -> Set<EntityID> {
        var above: [EntityID: [EntityID]] = [:]
        for claim in claims {
            for (from, to) in claim.leads { above[to, default: []].append(from) }
        }
        var seen = Set(ids)
        var waiting = ids
        while let id = waiting.popLast() {
            for other in above[id] ?? [] where seen.insert(other).inserted { waiting.append(other) }
        }
        return seen
    }
}

extension Claim {
    /// The pairs in which a verdict about the second may rest on the first.
    fileprivate var leads: [(from: EntityID, to: EntityID)] {
        switch assertion {
        case .relation(let relation) where relation.kind == .possiblySame:
            return [(subject, relation.target), (relation.target, subject)]
        case .relation(let relation):
            switch relation.kind.meaning {
            case .stake, .control, .stakeOrControl: return [(subject, relation.target)]
            case .samePerson: return [(relation.target, subject)]
            case .link: return [(subject, relation.target), (relation.target, subject)]
            case .none: return []
            }
        case .identity(let other): return [(subject, other), (other, subject)]
        case .joint(let joint):
            return joint.partners.flatMap { [(subject, $0), ($0, subject)] }
                + joint.partners.flatMap { one in
                    joint.partners.filter { $0 != one }.map { (one, $0) }
                }
        case .value, .listing, .relief: return []
        }
    }
}
