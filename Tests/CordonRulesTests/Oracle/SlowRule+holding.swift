import CordonModel
import CordonRules

extension SlowRule {
    /// What reached parties may hold: at the least, and at the most in every world of each level of
    /// standing.
    func held(
        _ rows: [SlowRow], _ company: Int, _ reached: Set<Int>, _ best: Best, _ epoch: SlowEpoch
    ) -> [Exact] {
        let ways = best.contains(.share) ? [false, true] : [false]
        return ways.flatMap { addsOwn in
            counted(rows, company, reached, best, addsOwn: addsOwn).flatMap { ours, others in
                held(ours, others, best, epoch)
            }
        }
    }

    /// Every way of counting: what sums up a chain is never added to what ends it; at the most it may
    /// be to what its owner holds itself.
    private func counted(
        _ rows: [SlowRow], _ company: Int, _ reached: Set<Int>, _ best: Best, addsOwn: Bool
    ) -> [(ours: [SlowRow], others: [SlowRow])] {
        func ends(_ one: Int, _ other: Int) -> Bool {
            one != other && !rows[one].ends.isDisjoint(with: rows[other].owners)
        }
        let sums = rows.indices.filter { one in rows.indices.contains { ends(one, $0) } }
        func isBeside(_ one: Int, _ other: Int) -> Bool {
            let isOwn = !sums.contains(other) && rows[one].owners == rows[other].owners
            return ends(one, other) && !(addsOwn && isOwn)
        }
        let plain = rows.indices.filter { !sums.contains($0) }
        let ours = rows.indices.filter { counts(rows[$0], company, reached, best) }
        var ways: [[Int]] = [[]]
        for sum in sums where ours.contains(sum) { ways += ways.map { $0 + [sum] } }
        return ways.filter { way in
            way.allSatisfy { one in way.allSatisfy { !isBeside(one, $0) } }
        }.map { way in
            let left = plain.filter { row in !way.contains { isBeside($0, row) } }
            return (
                (left.filter(ours.contains) + way).map { rows[$0] },
                left.filter { !ours.contains($0) }.map { rows[$0] }
            )
        }
    }

    private func held(
        _ ours: [SlowRow], _ others: [SlowRow], _ best: Best, _ epoch: SlowEpoch
    ) -> [Exact] {
        func sum(_ values: [Exact]) -> Exact { values.reduce(Exact()) { $0 + $1 } }
        let least = sum(ours.map { facts.least($0, best, epoch) })
        let stakes = sum(ours.map { facts.stake($0, best, epoch) })
        let theirs = sum(others.map { facts.stake($0, best, epoch) })
        // What is exercised is taken from the others.
        let left = Exact.whole - max(Exact(), theirs - (least - stakes))
        let keeps = !best.contains(.conflict)
        // At the most the levels below hold all that is held at the least.
        var values: [Exact] =
            best.contains(.share) && !keeps ? [] : [keeps ? min(least, left) : least]
        guard best.contains(.share) else { return values }
        for level in Standing.allCases where level.isFirm || best.contains(.standing) {
            let exercised = sum(ours.compactMap { facts.exercised($0, level, best)?.high })
            for (mine, theirs) in worlds(ours, others, level, best, epoch) {
                let high = sum(mine.map(\.high)) + exercised
                let low = sum(mine.map(\.low))
                let taken = sum(theirs.map(\.low))
                if low + taken <= .whole || keeps {
                    values.append(min(high, .whole - max(Exact(), taken - exercised)))
                } else {
                    values.append(high)
                }
            }
        }
        return values
    }

    /// Every world of a table: one version of each row.
    private func worlds(
        _ ours: [SlowRow], _ others: [SlowRow], _ level: Standing, _ best: Best,
        _ epoch: SlowEpoch
    ) -> [(mine: [Band], theirs: [Band])] {
        func choices(_ rows: [SlowRow]) -> [[Band]] {
            var all: [[Band]] = [[]]
            for row in rows {
                let own = facts.worlds(row, level, best, epoch)
                guard !own.isEmpty else { continue }
                all = all.flatMap { start in own.map { start + [$0] } }
            }
            return all
        }
        let theirs = choices(others)
        return choices(ours).flatMap { mine in theirs.map { (mine, $0) } }
    }

    /// Whether a row counts where some parties are reached.
    func counts(
        _ row: SlowRow, _ company: Int, _ reached: Set<Int>, _ best: Best
    ) -> Bool {
        let isForEach = version.joint == .whole || best.contains(.joint)
        switch row.holder {
        case .firm(let members): return isForEach && !reached.isDisjoint(with: members)
        case .group(let group):
            return isForEach
                ? !reached.isDisjoint(with: group.members) : group.members.isSubset(of: reached)
        case .one(let owner):
            if isHeldForItself(owner, company, row, best), reached.contains(owner) { return true }
            if !reached.isDisjoint(with: principals(of: owner, company, row, best)) { return true }
            let partners = facts.partners(of: owner, over: company) { joint in
                isForEach && (joint.standing.isFirm || best.contains(.standing))
                    && (joint.isCertain || best.contains(.date))
            }
            return !reached.isDisjoint(with: partners)
        }
    }

    /// Whether what a holder has counts as its own: not where a firm claim says that it holds for
    /// another, unless nobody knows for whom.
    private func isHeldForItself(
        _ owner: Int, _ company: Int, _ row: SlowRow, _ best: Best
    ) -> Bool {
        let isHolder = facts.principals(of: owner, row).contains {
            $0.standing.isFirm && $0.isCertain
        }
        guard isHolder else { return true }
        return !version.isListingOnly && !version.countsHeldForAnother
            && best.contains(.arrangement)
    }

    /// Those for whom a holder has what it has, as far as a run takes it so.
    private func principals(
        of owner: Int, _ company: Int, _ row: SlowRow, _ best: Best
    ) -> Set<Int> {
        guard !version.isListingOnly else { return [] }
        return Set(
            facts.principals(of: owner, row).filter { principal in
                (principal.standing.isFirm || best.contains(.standing))
                    && (principal.isCertain || best.contains(.date))
                    && (best.contains(.arrangement)
                        || (principal.kind == .nominee && version.countsHeldForAnother))
            }.map(\.party))
    }
}
