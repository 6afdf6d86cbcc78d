import CordonModel
import CordonRules

extension SlowRule {
    private enum Effect: Int, Comparable {
        case nothing, perhaps, listedAlone, full
        static func < (left: Effect, right: Effect) -> Bool { left.rawValue < right.rawValue }
    }

    func seeds(_ best: Best, on own: ListTests? = nil) -> Set<Int> {
        Set(
            facts.listings.filter { listed in
                let effect = effect(of: listed.listing, listed.party)
                let isOn =
                    own.map { own in
                        own.lists.contains { (listed.listing.list ?? "").hasPrefix($0) }
                            || listed.listing.programmes.contains(where: own.programmes.contains)
                    } ?? true
                return isOn && (effect == .full || (effect == .perhaps && best.contains(.measure)))
                    && (listed.standing.isFirm || best.contains(.standing))
                    && (listed.isCertain || best.contains(.date))
            }.map(\.party))
    }

    /// The listed, and the branches of the listed.
    func listed(without party: Int? = nil) -> Set<Int> {
        var listed = Set(
            facts.listings.filter {
                effect(of: $0.listing, $0.party) >= .listedAlone && $0.standing.isFirm
                    && $0.isCertain
            }.map(\.party))
        if let party { listed.remove(party) }
        while true {
            let branches = facts.links.filter {
                $0.kind == .branch && listed.contains($0.from) && !listed.contains($0.to)
                    && $0.standing.isFirm && $0.isCertain
            }
            if branches.isEmpty { return listed }
            listed.formUnion(branches.map(\.to))
        }
    }

    private func effect(of listing: Listing, _ party: Int) -> Effect {
        if listing.authority == SeedRule.assumedAuthority { return .full }
        return version.seeds.map { seed in
            let effect = effect(of: listing, seed)
            let isOfSchema =
                seed.schemata.isEmpty || seed.schemata.contains { facts.isA(party, $0) }
            if isOfSchema { return effect }
            return effect >= .listedAlone ? .listedAlone : .nothing
        }.max() ?? .nothing
    }

    private func effect(of listing: Listing, _ rule: SeedRule) -> Effect {
        if let authority = rule.authority, authority != listing.authority { return .nothing }
        if let list = listing.list {
            if rule.exceptLists.contains(where: { list.hasPrefix($0) }) { return .nothing }
            if !rule.lists.isEmpty, !rule.lists.contains(list) { return .nothing }
        }
        if !listing.measures.isEmpty, listing.measures.isDisjoint(with: rule.measures) {
            return .nothing
        }
        let isOfOthers = listing.programmes.allSatisfy { !rule.programmes.contains($0) }
        if !rule.programmes.isEmpty, !listing.programmes.isEmpty, isOfOthers { return .nothing }
        let isVague =
            (listing.list == nil && !rule.lists.isEmpty) || listing.measures.isEmpty
            || (listing.programmes.isEmpty && !rule.programmes.isEmpty)
        if isVague { return .perhaps }
        let isStill =
            !listing.programmes.isEmpty && listing.programmes.allSatisfy(rule.standing.contains)
        return isStill ? .listedAlone : .full
    }

    /// Whether every list that the version needs was read in whole, and lately enough.
    var isCovered: Bool {
        if facts.listings.contains(where: { $0.listing.authority == SeedRule.assumedAuthority }) {
            return true
        }
        let read = facts.lists.filter { list in
            guard list.isComplete else { return false }
            guard let day = list.day else { return true }
            return facts.day >= (list.from ?? day) && facts.day <= day.advanced(by: 31)
        }
        return version.seeds.allSatisfy { seed in
            let ofAuthority = read.filter { list in
                (seed.authority == nil || seed.authority == list.authority)
                    && !seed.exceptLists.contains { (list.list ?? "").hasPrefix($0) }
            }
            return seed.lists.isEmpty
                ? !ofAuthority.isEmpty
                : seed.lists.allSatisfy { name in
                    ofAuthority.contains { $0.list == nil || $0.list == name }
                }
        }
    }
}
