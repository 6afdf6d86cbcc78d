/// One step up or down, for questions about parties that stand over or under a large part of the case.
extension CaseIndex {
    /// The entities of a neighbourhood, and whether they are only those beside the ones asked about, as
    /// there are more further away than it may look at.
    func bounded(
        _ neighbourhood: Neighbourhood, of asked: some Sequence<UInt32>
    ) -> (entities: Set<UInt32>, isDirectOnly: Bool) {
        let start = parties(asked)
        return switch neighbourhood {
        case .owners(let most) where hasMoreAbove(start, than: most):
            (directOwners(of: start), true)
        case .holdings(let most) where hasMoreBelow(start, than: most):
            (directHoldings(of: start), true)
        case .owners: (entities(.above, of: start), false)
        case .holdings: (entities(.below, of: start), false)
        case .within, .above, .below, .drawn: (entities(neighbourhood, of: start), false)
        }
    }

    private func hasMoreAbove(_ start: Set<UInt32>, than most: Int) -> Bool {
        closure(of: start, most: most) { $0 == .above || $0 == .partner }.count > most
    }

    private func hasMoreBelow(_ start: Set<UInt32>, than most: Int) -> Bool {
        let below = closure(of: start, most: most) { $0 == .below || $0 == .partner }
        return below.count > most || hasMoreAbove(below, than: most)
    }

    /// Who holds parts of entities, and who holds parts of those, which tells whether they are owned.
    private func directOwners(of start: Set<UInt32>) -> Set<UInt32> {
        let held = closure(of: start) { $0 == .partner }
        let owners = step(from: held, .above)
        let near = held.union(owners)
        return withChains(near.union(step(from: owners, .above)), of: near)
    }

    /// Of whom entities hold parts, who else holds parts of those, and who holds parts of the entities.
    private func directHoldings(of start: Set<UInt32>) -> Set<UInt32> {
        let holders = closure(of: start) { $0 == .partner }
        let held = holders.union(step(from: holders, .below))
        return withChains(held.union(step(from: held, .above)), of: held)
    }

    /// The parties to which ties of a sort lead from some, with whoever holds jointly with them.
    private func step(from entities: Set<UInt32>, _ tie: Tie) -> Set<UInt32> {
        let others = entities.flatMap { neighbours(of: $0) { $0 == tie } }
        return closure(of: Set(others)) { $0 == .partner }
    }

    /// Entities with the chains that shortcuts into some of them sum up.
    private func withChains(_ entities: Set<UInt32>, of held: Set<UInt32>) -> Set<UInt32> {
        entities.union(
            closure(of: held.intersection(summedUp(entities))) { $0 == .above || $0 == .partner })
    }
}
