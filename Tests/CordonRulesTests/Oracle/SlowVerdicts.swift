import CordonModel
import CordonRules

extension SlowRule {
    /// The verdict about every party.
    func verdicts() -> [Verdict] {
        let captured = reached([])
        return verdicts(
            listed: listed(), captured: captured, open: reached(Set(Reason.allCases)))
    }

    /// What would be said about a listed party if it were not listed itself.
    ///
    /// A branch of a listed party is reached as such; the lists read do not matter.
    func rule(of party: Int) -> Verdict {
        let verdict = verdicts(
            listed: listed(without: party), captured: reached([], without: party),
            open: reached(Set(Reason.allCases), without: party))[party]
        switch verdict {
        case .listed: return .captured
        case .notEvaluated: return .none
        default: return verdict
        }
    }

    private func verdicts(listed: Set<Int>, captured: Set<Int>, open: Set<Int>) -> [Verdict] {
        facts.names.indices.map { party in
            if listed.contains(party) { return .listed }
            if captured.contains(party) { return .captured }
            if open.contains(party) { return .undetermined }
            if isExposed(party, to: captured.union(listed).union(open)) { return .exposed }
            if version.isFreeze,
                facts.offices.contains(where: { office in
                    office.company == party && listed.contains(office.person)
                        && !facts.isFree(party)
                })
            {
                return .exposed
            }
            return isCovered ? .none : .notEvaluated
        }
    }

    private func isExposed(_ party: Int, to parties: Set<Int>) -> Bool {
        let isLinked = facts.vague.contains {
            ($0.0 == party && parties.contains($0.1)) || ($0.1 == party && parties.contains($0.0))
        }
        if isLinked { return true }
        guard !facts.isFree(party) else { return false }
        return isHeld(party, by: parties)
            || facts.links.contains {
                $0.to == party && parties.contains($0.from) && $0.kind != .branch
                    && $0.kind != .same && (version.isFreeze || $0.kind != .board)
            }
    }

    private func isHeld(_ party: Int, by parties: Set<Int>) -> Bool {
        StakeKind.Interest.allCases.contains { interest in
            facts.table(party, interest).contains { row in
                var holders: Set<Int>
                switch row.holder {
                case .one(let owner):
                    holders = facts.partners(of: owner, over: party) { _ in true }
                    holders.insert(owner)
                    holders.formUnion(facts.principals(of: owner, row).map(\.party))
                case .group(let group): holders = group.members
                case .firm(let members): holders = members
                }
                return !holders.isDisjoint(with: parties)
                    && Standing.allCases.contains { level in
                        facts.exercised(row, level, Set(Reason.allCases)) != nil
                            || facts.epochs.contains { epoch in
                                facts.worlds(row, level, Set(Reason.allCases), epoch).contains {
                                    Exact() < $0.high
                                }
                            }
                    }
            }
        }
    }

    /// The reasons why an open verdict is open: those that are enough alone, those without which
    /// nothing reaches, and those that are enough beside these; none where no reason is singled out.
    func reasons(of party: Int) -> [Reason] {
        let all: Best = [
            .share, .rule, .conflict, .standing, .control, .measure, .date, .joint, .identity,
            .arrangement, .instrument,
        ]
        let alone = all.filter { reached([$0]).contains(party) }
        let needed = all.filter { !reached(all.subtracting([$0])).contains(party) }
        var found = alone.union(needed)
        if !needed.isEmpty, !reached(needed).contains(party) {
            found.formUnion(all.filter { reached(needed.union([$0])).contains(party) })
        }
        return found.sorted()
    }
}

extension RegimeVersion {
    /// Whether it freezes assets, as the regimes of the project say of themselves.
    var isFreeze: Bool { kind == .blocking }
}
