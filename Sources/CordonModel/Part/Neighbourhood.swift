/// How far a question about some entities looks.
public enum Neighbourhood: Sendable {
    /// Whom they touch within so many relations, of whatever kind.
    case within(hops: Int)
    /// Everybody on whom a verdict about them can rest, on any day.
    case above
    /// Everybody whom they may own or control, and on whom verdicts about those can rest.
    case below
    /// Who holds parts of them directly, and who of those is held by others; everybody above where
    /// those are at most `most`.
    case owners(most: Int)
    /// Of whom they hold parts directly, and who else holds parts of those; everybody below where
    /// those are at most `most`.
    case holdings(most: Int)
    /// Whom they touch within so many relations, and everybody on whom verdicts about those can rest;
    /// one relation further where those are more than `most`, so that they can be ordered by how many
    /// they touch.
    case drawn(hops: Int, most: Int)
}

extension CaseIndex {
    /// The entities of a neighbourhood, those asked included; whoever may be one party with one of
    /// them is with it.
    ///
    /// It looks at the ties of all claims, whatever their day and standing: a projection then takes
    /// in what holds. So it may hold more than is needed, and never less.
    ///
    /// - Complexity: O(claims about the entities found).
    package func entities(
        _ neighbourhood: Neighbourhood, of asked: some Sequence<UInt32>
    ) -> Set<UInt32> {
        let start = parties(asked)
        switch neighbourhood {
        case .within(let hops):
            var found = start
            var border = start
            for _ in 0..<hops where !border.isEmpty {
                let next = border.flatMap { neighbours(of: $0) { _ in true } }
                border = parties(next).subtracting(found)
                found.formUnion(border)
            }
            // Whether a shortcut says anything new is told by the chains between its ends.
            return found.union(closure(of: summedUp(found)) { $0 == .above || $0 == .partner })
        case .above:
            // A link exposes, one step far: where an official source says it, through whatever
            // captures the other.
            let linked = start.flatMap { officiallyBeside($0) }
            let beside = start.flatMap { neighbours(of: $0) { $0 == .beside } }
            return closure(of: start.union(linked)) { $0 == .above || $0 == .partner }
                .union(parties(beside))
        case .below:
            let below = closure(of: start) { $0 == .below || $0 == .partner }
            return entities(.above, of: below)
        case .owners, .holdings:
            return bounded(neighbourhood, of: start).entities
        case .drawn(let hops, let most):
            let near = entities(.within(hops: hops), of: start)
            let above = entities(.above, of: near)
            return near.count > most ? above.union(entities(.within(hops: 1), of: near)) : above
        }
    }

    /// Entities with whoever may be one party with one of them.
    func parties(_ asked: some Sequence<UInt32>) -> Set<UInt32> {
        closure(of: Set(asked)) { _ in false }
    }

    func neighbours(of entity: UInt32, _ leads: (Tie) -> Bool) -> [UInt32] {
        var found: [UInt32] = []
        eachTied(to: entity) { other, tie in if leads(tie) { found.append(other) } }
        return found
    }

    /// Of some entities those in which others of them hold by a claim that sums up a chain.
    func summedUp(_ found: Set<UInt32>) -> Set<UInt32> {
        found.filter { entity in
            rows(of: entity).contains { row in
                row.tie == .above && row.other.map(found.contains) ?? false
                    && file.isShortcut(at: Int(row.claim))
            }
        }
    }

    private func officiallyBeside(_ entity: UInt32) -> [UInt32] {
        rows(of: entity).compactMap { row in
            guard row.tie == .beside, file.standing(at: Int(row.claim)) >= .official else {
                return nil
            }
            return row.other
        }
    }

    /// Entities with all to whom ties lead from them; it stops where these are more than `most`.
    func closure(
        of start: Set<UInt32>, most: Int = .max, _ leads: (Tie) -> Bool
    ) -> Set<UInt32> {
        var found = start
        var waiting = Array(start)
        while found.count <= most, let entity = waiting.popLast() {
            eachTied(to: entity) { other, tie in
                guard tie == .same || leads(tie), found.insert(other).inserted else { return }
                waiting.append(other)
            }
        }
        return found
    }
}
