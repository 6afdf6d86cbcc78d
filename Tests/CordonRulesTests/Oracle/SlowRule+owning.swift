import CordonModel
import CordonRules

extension SlowRule {
    /// Whether it is open that a party, a person too, is one with somebody reached.
    func mayBeOne(_ party: Int, with reached: Set<Int>, _ best: Best) -> Bool {
        best.contains(.identity)
            && facts.links.contains {
                // Who may be whom is no question of days.
                $0.kind == .same && $0.to == party && reached.contains($0.from)
            }
    }

    func isLinked(
        _ party: Int, to reached: Set<Int>, _ best: Best, as kind: SlowLink.Kind? = nil
    ) -> Bool {
        facts.links.contains { link in
            guard link.kind != .same, link.to == party, reached.contains(link.from),
                kind == nil || link.kind == kind,
                link.standing.isFirm || best.contains(.standing),
                link.isCertain || best.contains(.date)
            else { return false }
            switch link.kind {
            case .branch: return true
            case .summary, .same: return false
            case .board: return version.hasBoardLimb && best.contains(.control)
            case .trust: return !version.isListingOnly && best.contains(.arrangement)
            case .control(let criterion):
                guard version.hasControlLimb else { return false }
                return best.contains(.control)
                    || (criterion.map(version.criteria.contains) ?? false)
            }
        }
    }

    func isOwned(
        _ party: Int, by reached: Set<Int>, _ tests: [InterestTest], _ best: Best,
        _ epoch: SlowEpoch
    ) -> Bool {
        StakeKind.Interest.allCases.contains { interest in
            guard let test = test(of: interest, in: party, tests, best) else { return false }
            let rows = facts.table(party, interest)
            if test.threshold == .zero, test.comparison == .moreThan {
                let isStake = rows.contains {
                    counts($0, party, reached, best)
                        && (Exact() < facts.least($0, best, epoch)
                            || facts.isSomeStake($0, best, epoch))
                }
                if isStake { return true }
            }
            let isAny = version.reachesAnyInterest && facts.isAsset(party)
            let asked = isAny ? InterestTest(interest, .moreThan, .zero) : test
            let own = ownShares(rows, party, interest, best, epoch)
            return held(rows, party, reached, best, epoch).contains {
                $0.meets(asked, without: own)
            }
        }
    }

    /// The test of an interest in a body: the version's own, or that of shares where the interest
    /// is, or may be, what shares are elsewhere.
    private func test(
        of interest: StakeKind.Interest, in party: Int, _ tests: [InterestTest], _ best: Best
    ) -> InterestTest? {
        if let own = tests.first(where: { $0.interest == interest }) { return own }
        guard let shares = tests.first(where: { $0.interest == .shares }) else { return nil }
        let isOpen: Bool
        switch interest {
        case .shares: isOpen = false
        case .benefit: isOpen = best.contains(.arrangement)
        case .votes:
            isOpen =
                best.contains(.measure) && (facts.lacksShares(party) || facts.hasMembers(party))
        case .profit, .assets, .capital:
            if version.sharesWithoutCapital.contains(interest) {
                if facts.lacksShares(party) { return shares }
                if facts.hasShares(party) { return nil }
            }
            isOpen = best.contains(.measure)
        }
        return isOpen ? shares : nil
    }

    /// What a company has of itself and what the others are not measured against.
    private func ownShares(
        _ rows: [SlowRow], _ party: Int, _ interest: StakeKind.Interest, _ best: Best,
        _ epoch: SlowEpoch
    ) -> Exact {
        guard interest == .votes || (!version.countsIssuedShares && best.contains(.rule)) else {
            return Exact()
        }
        func isOwn(_ row: SlowRow) -> Bool {
            guard case .one(party) = row.holder else { return false }
            return !facts.principals(of: party, row).contains {
                $0.standing.isFirm && $0.isCertain
            }
        }
        func sums(_ row: SlowRow, up other: SlowRow) -> Bool {
            !row.ends.isDisjoint(with: other.owners)
        }
        let own = rows.filter(isOwn)
        let least = own.map { facts.least($0, best, epoch) }.max() ?? Exact()
        guard !own.isEmpty, best.contains(.share) else { return min(least, .whole) }
        var most = least
        for level in Standing.allCases where level.isFirm || best.contains(.standing) {
            func worlds(_ row: SlowRow) -> Set<Band> { facts.worlds(row, level, best, epoch) }
            // What sums up a chain is no part of the total.
            let others = rows.filter { row in
                !isOwn(row) && !rows.contains { sums(row, up: $0) }
            }
            .map { worlds($0).map(\.low).min() ?? Exact() }.reduce(Exact()) { $0 + $1 }
            let high =
                own.map { row in
                    (worlds(row).map(\.high).max() ?? Exact())
                        + (facts.exercised(row, level, best)?.high ?? Exact())
                }.reduce(Exact()) { $0 + $1 }
            most = max(most, min(high, max(Exact(), .whole - others)))
        }
        return min(most, .whole)
    }
}
