extension Run {
    /// What reached owners hold of a table at the least, in a table above 100 no more than the
    /// others leave over.
    func leastHeld(
        of table: UInt32, _ incoming: Incoming, counting counts: (UInt32) -> Bool
    ) -> Int64 {
        if let rows = columns.entangled[table] {
            return withoutActuallyEscaping(counts) {
                Entangled(rows: rows, counts: $0)
                    .least(columns, keepsConflicts: rule.keepsConflicts).value
            }
        }
        var held: Int64 = 0
        for row in incoming.rows(of: table) where counts(incoming.owners[Int(row)]) {
            held = Scaled.sum(held, Scaled.low(columns.least[Int(row)]))
        }
        let total = columns.totals[Int(table)]
        guard rule.keepsConflicts, total > Scaled.whole else { return held }
        return max(0, min(held, Scaled.whole - (total - held)))
    }

    /// What reached owners hold of a table at the most, capped by what the others hold at the least.
    func mostHeld(
        of table: UInt32, _ incoming: Incoming, counting counts: (UInt32) -> Bool
    ) -> Int64 {
        let isLeast = !rule.usesMost || rule.keepsConflicts
        var most = isLeast ? leastHeld(of: table, incoming, counting: counts) : 0
        for plane in columns.planes {
            if let rows = columns.entangled[table] {
                let held = withoutActuallyEscaping(counts) {
                    Entangled(rows: rows, counts: $0)
                        .most(plane, keepsConflicts: rule.keepsConflicts).value
                }
                most = max(most, held)
                continue
            }
            var high: Int64 = 0
            var low: Int64 = 0
            for row in incoming.rows(of: table) where counts(incoming.owners[Int(row)]) {
                high = Scaled.sum(high, Scaled.high(plane.highs[Int(row)]))
                low = Scaled.sum(low, Scaled.low(plane.lows[Int(row)])) + plane.room(Int(row))
            }
            most = max(most, rule.most(high, low, plane, Int(table)))
        }
        return most
    }

    /// The rows that are added in a table in which not all are; nil where all are.
    func added(of table: UInt32, counting counts: (UInt32) -> Bool) -> Set<Int>? {
        guard let rows = columns.entangled[table], rows.contains(where: { $0.besides != nil })
        else { return nil }
        return withoutActuallyEscaping(counts) { counts in
            let table = Entangled(rows: rows, counts: counts)
            var best = table.least(columns, keepsConflicts: rule.keepsConflicts)
            for plane in columns.planes {
                let most = table.most(plane, keepsConflicts: rule.keepsConflicts)
                if most.value > best.value { best = most }
            }
            return Set(best.ours.map(\.row))
        }
    }

    /// Whether a company would be reached by those that are, itself left aside.
    func reaches(_ company: UInt32, _ incoming: Incoming) -> Bool {
        func isReached(_ node: UInt32) -> Bool { node != company && contains(node) }
        func counts(_ node: UInt32) -> Bool { isReached(node) && passesOn(node) }
        func leads(_ link: UInt32) -> Bool {
            let source = incoming.linkSources[Int(link)]
            return isReached(source) && self.leads(Int(link), from: source)
        }
        let traits = holdings.traits[Int(company)]
        guard traits.isDisjoint(with: rule.unreachable) else {
            return incoming.links(to: company).contains {
                LinkCode.kind(holdings.linkCodes[Int($0)]) == LinkKind.same.rawValue && leads($0)
            }
        }
        for table in incoming.tables(of: company) {
            guard var threshold = thresholds[Int(table)] else { continue }
            if threshold == 1 || (rule.reachesAnyInterest && traits.contains(.asset)) {
                if !columns.holds.isEmpty, countsAnyStake(table),
                    incoming.rows(of: table).contains(where: {
                        columns.holds[Int($0)] && counts(incoming.owners[Int($0)])
                    })
                {
                    return true
                }
                threshold = 1
            }
            let held =
                rule.usesMost
                ? mostHeld(of: table, incoming, counting: counts)
                : leastHeld(of: table, incoming, counting: counts)
            if held >= threshold { return true }
        }
        return incoming.links(to: company).contains(where: leads)
    }
}

extension RunRule {
    /// What is held at the most by owners whose versions come to `high` at the most and to `low` at
    /// the least, with what their instruments take from others, where each row of the table is added
    /// for itself.
    ///
    /// The others' least of that world leaves 100 less their sum; a world whose leasts pass 100 is
    /// capped by nothing.
    func most(_ high: Int64, _ low: Int64, _ plane: Columns.Plane, _ table: Int) -> Int64 {
        if !keepsConflicts, plane.topTotals[table] > Scaled.whole { return high }
        return max(0, min(high, Scaled.whole - (plane.lowTotals[table] - low)))
    }
}
