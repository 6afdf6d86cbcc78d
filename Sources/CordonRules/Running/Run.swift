import CordonGraph
import CordonModel

/// A least fixpoint: seeds and everything that they reach, in the order of reaching.
///
/// The order is the proof: whatever reached a node stands before it. One worklist, first in first
/// out; each row of a reached node is added once.
///
/// S. Ceri, G. Gottlob, L. Tanca, Logic Programming and Databases, 1990 (company control); the
/// step is monotone on intervals, so one run at the least and one at the most are exact.
struct Run {
    let holdings: Holdings
    let columns: Columns
    let rule: RunRule
    /// When to stop.
    var limits = Limits.none
    /// What stopped the run before its end: then it reached only a part of what it would.
    private(set) var cut: Cut?
    /// The threshold of each table as a sum; nil where it does not count.
    let thresholds: [Int64?]
    /// The place of each node in ``order``, or -1.
    private(set) var ranks: [Int32]
    /// The nodes reached, seeds first.
    private(set) var order: [UInt32] = []
    private var seedCount = 0

    private var least: [Int64]
    private var planeLows: [Int64]
    private var planeHighs: [Int64]
    private var opened: [UInt32]
    private var touched: [UInt32] = []

    init(_ holdings: Holdings, _ columns: Columns, _ rule: RunRule) {
        self.holdings = holdings
        self.columns = columns
        self.rule = rule
        thresholds = Self.thresholds(holdings, columns, rule)
        let planes = rule.usesMost ? columns.planes.count : 0
        ranks = Array(repeating: -1, count: holdings.nodeCount)
        least = Array(repeating: 0, count: holdings.tableCount)
        planeLows = Array(repeating: 0, count: planes * holdings.tableCount)
        planeHighs = planeLows
        opened = Array(repeating: 0, count: holdings.blockSizes.count)
    }

    /// Whether a node is reached.
    func contains(_ node: UInt32) -> Bool { ranks[Int(node)] >= 0 }

    /// Whether what a reached node holds counts: only what the listed hold where the rule says so,
    /// and what those hold who are one person with them.
    func passesOn(_ node: UInt32) -> Bool {
        !rule.countsSeedsOnly || ranks[Int(node)] < seedCount
            || Int(node) >= holdings.entityCount
    }

    /// Whether a link is followed from a reached node: another record of a person, and a branch, are
    /// that person however it was reached.
    func leads(_ link: Int, from node: UInt32) -> Bool {
        let code = holdings.linkCodes[link]
        return rule.follows[Int(code)] && (passesOn(node) || LinkCode.isSamePerson(code))
    }

    /// Forgets what was reached.
    mutating func reset() {
        for node in order { ranks[Int(node)] = -1 }
        order.removeAll(keepingCapacity: true)
        for table in touched {
            least[Int(table)] = 0
            for plane in 0..<planeCount {
                planeLows[plane * holdings.tableCount + Int(table)] = 0
                planeHighs[plane * holdings.tableCount + Int(table)] = 0
            }
        }
        touched.removeAll(keepingCapacity: true)
        for gate in opened.indices { opened[gate] = 0 }
    }

    private var planeCount: Int { rule.usesMost ? columns.planes.count : 0 }
}

// MARK: - Algorithm

extension Run {
    /// Reaches everything that the seeds lead to.
    ///
    /// Seeds are nodes in ascending order.
    ///
    /// `domain` keeps the run inside some nodes.
    /// - Complexity: O(rows and links of what is reached).
    mutating func reach(from seeds: [UInt32], within domain: ((UInt32) -> Bool)? = nil) {
        for seed in seeds { enter(seed) }
        if rule.countsSeedsOnly { enterSamePersons(within: domain) }
        seedCount = order.count
        var head = 0
        while head < order.count {
            if head % 4096 == 0 { cut = cut ?? limits.interruption }
            if head >= limits.steps { cut = cut ?? .steps }
            guard cut == nil else { return }
            let node = Int(order[head])
            head += 1
            let passesOn = passesOn(UInt32(node))
            if passesOn { count(node, within: domain) }
            follow(node, within: domain, samePersonsOnly: !passesOn)
        }
    }

    /// Counts what a node holds.
    private mutating func count(_ node: Int, within domain: ((UInt32) -> Bool)?) {
        for row in Int(holdings.offsets[node])..<Int(holdings.offsets[node + 1]) {
            let table = Int(holdings.tables[row])
            let company = holdings.companies[table]
            guard ranks[Int(company)] < 0 else { continue }
            guard let threshold = thresholds[table],
                holdings.traits[Int(company)].isDisjoint(with: rule.unreachable)
            else { continue }
            if let domain, !domain(company) { continue }
            if add(row, table, threshold) { enter(company) }
        }
    }

    /// Enters those who are, or may be, one person with the seeds: what they hold the listed hold.
    private mutating func enterSamePersons(within domain: ((UInt32) -> Bool)?) {
        var head = 0
        while head < order.count {
            follow(Int(order[head]), within: domain, samePersonsOnly: true)
            head += 1
        }
    }

    private mutating func enter(_ node: UInt32) {
        guard ranks[Int(node)] < 0 else { return }
        ranks[Int(node)] = Int32(order.count)
        order.append(node)
    }

    private mutating func follow(
        _ node: Int, within domain: ((UInt32) -> Bool)?, samePersonsOnly: Bool
    ) {
        for link in holdings.links(from: UInt32(node)) {
            let code = holdings.linkCodes[link]
            guard rule.follows[Int(code)], !samePersonsOnly || LinkCode.isSamePerson(code)
            else { continue }
            let target = holdings.linkTargets[link]
            guard ranks[Int(target)] < 0 else { continue }
            let gate = Int(target) - holdings.entityCount
            if gate >= 0 {
                if !rule.opensBlocks {
                    opened[gate] += 1
                    if opened[gate] < holdings.blockSizes[gate] { continue }
                }
            } else if LinkCode.kind(code) != LinkKind.same.rawValue,
                !holdings.traits[Int(target)].isDisjoint(with: rule.unreachable)
            {
                // No person is owned, and any may be another.
                continue
            }
            if let domain, !domain(target) { continue }
            enter(target)
        }
    }

    /// Adds a row to its table; true where the table now meets its threshold.
    private mutating func add(_ row: Int, _ table: Int, _ threshold: Int64) -> Bool {
        let low = columns.least[row]
        let company = Int(holdings.companies[table])
        if threshold == 1, low > 0 || (!columns.holds.isEmpty && columns.holds[row]),
            countsAnyStake(UInt32(table))
        {
            return true
        }
        let threshold =
            rule.reachesAnyInterest && holdings.traits[company].contains(.asset) ? 1 : threshold
        if let rows = columns.entangled[UInt32(table)] { return meets(rows, threshold) }
        // At the most, every least is inside some plane, where the others' least caps it.
        if !rule.usesMost || rule.keepsConflicts {
            if least[table] == 0 { touched.append(UInt32(table)) }
            least[table] = Scaled.sum(least[table], Scaled.low(low))
            if meets(table, threshold) { return true }
        }
        for plane in 0..<planeCount {
            if add(row, table, plane: plane, threshold) { return true }
        }
        return false
    }

    /// Whether what is held at the least meets the threshold: the sum, and in a table above 100
    /// no more than the other claims leave over.
    private func meets(_ table: Int, _ threshold: Int64) -> Bool {
        let held = least[table]
        guard held >= threshold else { return false }
        guard rule.keepsConflicts, columns.totals[table] > Scaled.whole else { return true }
        return Scaled.whole - (columns.totals[table] - held) >= threshold
    }

    private mutating func add(_ row: Int, _ table: Int, plane: Int, _ threshold: Int64) -> Bool {
        let place = plane * holdings.tableCount + table
        if planeHighs[place] == 0 { touched.append(UInt32(table)) }
        planeHighs[place] = Scaled.sum(
            planeHighs[place], Scaled.high(columns.planes[plane].highs[row]))
        planeLows[place] = Scaled.sum(planeLows[place], Scaled.low(columns.planes[plane].lows[row]))
        // What an instrument becomes, the others no longer hold.
        planeLows[place] += columns.planes[plane].room(row)
        guard planeHighs[place] >= threshold else { return false }
        return rule.most(planeHighs[place], planeLows[place], columns.planes[plane], table)
            >= threshold
    }

    /// Whether those who are reached hold a threshold of a table that is not added up row by row.
    private func meets(
        _ rows: [Columns.TableRow], _ threshold: Int64
    ) -> Bool {
        let table = Entangled(rows: rows) { [self] in contains($0) && passesOn($0) }
        if !rule.usesMost || rule.keepsConflicts {
            let held = table.least(columns, keepsConflicts: rule.keepsConflicts).value
            if held >= threshold { return true }
        }
        guard rule.usesMost else { return false }
        return columns.planes.contains {
            table.most($0, keepsConflicts: rule.keepsConflicts).value >= threshold
        }
    }
}
