/// What some owners hold of a table that cannot be added up row by row.
///
/// A row that sums up a chain is never added to the rows that end it: the larger counts. Whether an
/// owner's own direct stake is part of what is said to be held through others, no record says: at
/// the least the larger of the two counts, at the most both. And in a world whose leasts pass 100,
/// which of its versions a row has says both what it holds at the most and whether the world passes
/// 100.
struct Entangled {
    let rows: [Columns.TableRow]
    let counts: (UInt32) -> Bool

    /// The greatest of `value` over every way of counting: each takes rows that may be added and
    /// the others beside them.
    func best(
        addingOwn: Bool,
        _ value: (_ ours: [Columns.TableRow], _ others: [Columns.TableRow]) -> Int64
    ) -> (value: Int64, ours: [Columns.TableRow]) {
        var best: (value: Int64, ours: [Columns.TableRow])?
        for chosen in chosenChains() {
            let excluded = excluded(by: chosen, addingOwn: addingOwn)
            let taken = Set(chosen.map(\.row))
            let plain = rows.filter { $0.besides == nil && !excluded.contains($0.row) }
            let ours = plain.filter { counts($0.owner) } + rows.filter { taken.contains($0.row) }
            let held = value(ours, plain.filter { !counts($0.owner) })
            if held > best?.value ?? -1 { best = (held, ours) }
        }
        return best ?? (0, [])
    }

    /// The rows that are not added to chosen ones; with `addingOwn` those of their owners are.
    private func excluded(by chosen: [Columns.TableRow], addingOwn: Bool) -> Set<Int> {
        chosen.reduce(into: []) { excluded, chain in
            let besides = chain.besides ?? []
            excluded.formUnion(addingOwn ? besides.subtracting(owned(like: chain)) : besides)
        }
    }

    /// The rows that the owner of a chain holds by itself, be it as a member of a block.
    private func owned(like chain: Columns.TableRow) -> [Int] {
        rows.filter { $0.besides == nil && $0.holders == chain.holders }.map(\.row)
    }

    /// The sets of counting rows that sum up chains and may be added to each other, none first.
    ///
    /// Of very many the sets are not looked at one by one: then each is taken alone.
    private func chosenChains() -> [[Columns.TableRow]] {
        let chains = rows.filter { $0.besides != nil && counts($0.owner) }
        guard chains.count <= Self.most else { return [[]] + chains.map { [$0] } }
        return chains.reduce([[]]) { sets, chain in
            sets
                + sets.filter { set in
                    set.allSatisfy { other in
                        !(chain.besides ?? []).contains(other.row)
                            && !(other.besides ?? []).contains(chain.row)
                    }
                }.map { $0 + [chain] }
        }
    }

    private static let most = 10
}

// MARK: - Sums

extension Entangled {
    /// What is held at the least, in a table above 100 no more than the others leave over.
    func least(_ columns: Columns, keepsConflicts: Bool) -> (
        value: Int64, ours: [Columns.TableRow]
    ) {
        best(addingOwn: false) { ours, others in
            let added = Self.sum(ours) { columns.added[$0] ?? 0 }
            let (own, left) = (Self.stakes(ours, columns), Self.stakes(others, columns))
            let held = Scaled.sum(own, added)
            guard keepsConflicts, Scaled.sum(own, left) > Scaled.whole else { return held }
            // What instruments add is taken from the others.
            return max(0, min(held, Scaled.whole - max(0, left - added)))
        }
    }

    /// What is held at the most in some world: capped by what the others hold at the least, and in
    /// a world whose leasts pass 100 by nothing.
    func most(_ plane: Columns.Plane, keepsConflicts: Bool) -> (
        value: Int64, ours: [Columns.TableRow]
    ) {
        best(addingOwn: true) { ours, others in
            var taken = Self.sum(others) { plane.lows[$0] }
            var high: Int64 = 0
            for one in ours {
                high = Scaled.sum(high, Scaled.high(plane.highs[one.row]))
                taken -= plane.room(one.row)
            }
            let left = Scaled.whole - max(0, taken)
            let capped = max(0, min(high, left))
            guard !keepsConflicts else { return capped }
            let total = Scaled.sum(
                Self.sum(ours) { plane.tops[$0] }, Self.sum(others) { plane.tops[$0] })
            guard total > Scaled.whole else { return capped }
            return max(
                capped, Self.most(ours.map { Self.trades(of: $0, plane) }, total - Scaled.whole))
        }
    }

    private static func sum(_ rows: [Columns.TableRow], _ code: (Int) -> UInt32) -> Int64 {
        rows.reduce(0) { Scaled.sum($0, Scaled.low(code($1.row))) }
    }

    /// What rows hold at the least by stakes alone.
    private static func stakes(_ rows: [Columns.TableRow], _ columns: Columns) -> Int64 {
        rows.reduce(0) {
            Scaled.sum($0, Scaled.low(columns.unexercised[$1.row] ?? columns.least[$1.row]))
        }
    }

    /// The versions of a row: what each takes from the total, and what it holds at the most.
    private static func trades(
        of row: Columns.TableRow, _ plane: Columns.Plane
    ) -> [(cost: Int64, high: Int64)] {
        let top = Scaled.low(plane.tops[row.row])
        let sole = Bounds(low: plane.tops[row.row], high: plane.highs[row.row])
        return (plane.trades[row.row] ?? [sole]).map {
            (top - Scaled.low($0.low), Scaled.high($0.high))
        }
    }

    /// The most that rows hold together where their versions take less than `room` from the total.
    private static func most(_ rows: [[(cost: Int64, high: Int64)]], _ room: Int64) -> Int64 {
        var front: [(cost: Int64, high: Int64)] = [(0, 0)]
        for row in rows {
            let all = front.flatMap { one in
                row.map { (cost: one.cost + $0.cost, high: Scaled.sum(one.high, $0.high)) }
            }.filter { $0.cost < room }.sorted { ($0.cost, $1.high) < ($1.cost, $0.high) }
            front = []
            for one in all where one.high > front.last?.high ?? -1 { front.append(one) }
            // Beyond this many the cheapest are taken to hold what the dearest do: never too little.
            if front.count > 512 { front = [(0, front.last?.high ?? 0)] }
        }
        return front.last?.high ?? 0
    }
}
