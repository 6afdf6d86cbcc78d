import CordonGraph
import CordonModel
import Synchronization

/// One thing that makes a company reached: the rows of a table that count, or a link.
struct Support: Sendable {
    var rows: [Int] = []
    var links: [Int] = []
    /// The table of the rows.
    var table: UInt32?
}

extension Derivation {
    /// The nodes that a support leads back to.
    func nodes(of support: Support) -> [UInt32] {
        support.rows.map { engine.incoming.owners[$0] }
            + support.links.map { engine.incoming.linkSources[$0] }
    }

    /// The members by whom a gate was opened: those whom the run reached before it.
    func openers(of gate: UInt32) -> [UInt32] {
        let counts = earlier(than: gate)
        return engine.incoming.links(to: gate).compactMap { link in
            let source = engine.incoming.linkSources[Int(link)]
            return counts(source) && run.leads(Int(link), from: source) ? source : nil
        }
    }

    /// The cause of a capture: a support by parties reached before the company, and its table.
    typealias Cause = (support: Support, table: UInt32?)

    /// The cause by which a company was reached.
    func reason(for company: UInt32) -> Cause {
        if let known = reasons.withLock({ $0[company] }) { return known }
        let reason = workedOutReason(for: company)
        reasons.withLock { $0[company] = reason }
        return reason
    }

    private func workedOutReason(for company: UInt32) -> Cause {
        let counts = earlier(than: company)
        let owners = owners(counts)
        for table in engine.incoming.tables(of: company) where meets(table, counting: owners) {
            return (Support(rows: rows(of: table, counting: owners), table: table), table)
        }
        return (Support(links: Array(links(to: company, counting: counts).prefix(1))), nil)
    }

    private func earlier(than node: UInt32) -> (UInt32) -> Bool {
        let rank = run.ranks[Int(node)]
        return { other in
            let place = self.run.ranks[Int(other)]
            return place >= 0 && place < rank
        }
    }

    /// Those of some nodes whose stakes count.
    func owners(_ counts: @escaping (UInt32) -> Bool) -> (UInt32) -> Bool {
        { counts($0) && self.run.passesOn($0) }
    }
}

// MARK: - What counts

extension Derivation {
    /// Whether those who count reach the threshold of a table.
    func meets(_ table: UInt32, counting counts: (UInt32) -> Bool) -> Bool {
        guard let threshold = threshold(of: table) else { return false }
        let held =
            run.rule.usesMost
            ? run.mostHeld(of: table, engine.incoming, counting: counts)
            : run.leastHeld(of: table, engine.incoming, counting: counts)
        return held >= threshold || holdsAnything(table, counting: counts)
    }

    private func holdsAnything(_ table: UInt32, counting counts: (UInt32) -> Bool) -> Bool {
        guard run.countsAnyStake(table), !run.columns.holds.isEmpty else { return false }
        return engine.incoming.rows(of: table).contains {
            run.columns.holds[Int($0)] && counts(engine.incoming.owners[Int($0)])
        }
    }

    /// The threshold of a table as a sum, any interest in an asset included.
    func threshold(of table: UInt32) -> Int64? {
        guard let threshold = run.thresholds[Int(table)] else { return nil }
        let traits = holdings.traits[Int(holdings.companies[Int(table)])]
        return run.rule.reachesAnyInterest && traits.contains(.asset) ? 1 : threshold
    }

    /// The threshold of a table as it is printed.
    func comparison(of table: UInt32) -> (Percent, Comparison) {
        let scaled = threshold(of: table) ?? 0
        return (Percent(clamping: scaled >> 24), scaled & 1 == 1 ? .moreThan : .atLeast)
    }

    /// The rows of a table that are worth something and whose owners count.
    func rows(of table: UInt32, counting counts: (UInt32) -> Bool) -> [Int] {
        let added = run.added(of: table, counting: counts)
        return engine.incoming.rows(of: table).map { Int($0) }.filter { row in
            guard counts(engine.incoming.owners[row]), added?.contains(row) ?? true else {
                return false
            }
            if run.columns.least[row] > 0 { return true }
            if !run.columns.holds.isEmpty, run.columns.holds[row] { return true }
            return run.rule.usesMost && run.columns.planes.contains { $0.highs[row] > 0 }
        }
    }

    /// The links that were followed to a company.
    func links(to company: UInt32, counting counts: (UInt32) -> Bool) -> [Int] {
        engine.incoming.links(to: company).map { Int($0) }.filter { link in
            let source = engine.incoming.linkSources[link]
            return counts(source) && run.leads(link, from: source)
        }
    }
}

// MARK: - Circles

extension Derivation {
    /// Those who count for a company without leaning on it: whom the run reached before it, and
    /// whom it reached after it by other ways.
    func independent(of company: UInt32) -> (UInt32) -> Bool {
        let rank = run.ranks[Int(company)]
        var leaning: [UInt32: Bool] = [:]
        return { node in
            guard node != company, self.run.contains(node) else { return false }
            guard rank >= 0, !self.seeds.contains(company), self.run.ranks[Int(node)] > rank else {
                return true
            }
            if let known = leaning[node] { return !known }
            let leans = self.leans(node, on: company)
            leaning[node] = leans
            return !leans
        }
    }

    /// Whether a node that was reached after a company rests on it; what was reached before the
    /// company cannot.
    private func leans(_ node: UInt32, on company: UInt32) -> Bool {
        let rank = run.ranks[Int(company)]
        var waiting = [node]
        var seen: Set<UInt32> = [node]
        while let next = waiting.popLast() {
            if next == company { return true }
            guard !seeds.contains(next), run.ranks[Int(next)] > rank else { continue }
            let above =
                Int(next) < holdings.entityCount
                ? nodes(of: reason(for: next).support) : openers(of: next)
            for before in above where seen.insert(before).inserted { waiting.append(before) }
        }
        return false
    }
}
