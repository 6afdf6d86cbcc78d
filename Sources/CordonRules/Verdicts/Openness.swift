import CordonGraph
import CordonModel

/// How much of the ownership is accounted for, and whether the rest can still change an answer.
struct Openness: Sendable {
    private let holdings: Holdings
    private let incoming: Incoming
    private let run: Run
    private let isOpen: [Bool]

    /// Follows what nobody is known to hold, as if listed parties held it.
    ///
    /// What that could reach is open. Shares only; control that nobody asserts is not imagined.
    ///
    /// `known` is what the whole says where the graph is a part of it, by vertex.
    init(_ rule: RuleCase, _ incoming: Incoming, upper: Reach, known: [Vertex: Bool] = [:]) {
        let holdings = rule.holdings
        let columns = holdings.columns(.most)
        run = rule.run(rule.version.everyReading[0], .most, least: .alleged, columns)
        self.holdings = holdings
        self.incoming = incoming
        let count = holdings.entityCount
        let plane = columns.planes.first
        var open = upper.contains
        guard let plane, let threshold = run.rule.thresholds[Self.shares] else {
            isOpen = open
            return
        }
        var left = [Int64](repeating: Scaled.whole, count: count)
        for table in 0..<holdings.tableCount where Int(holdings.interests[table]) == Self.shares {
            left[Int(holdings.companies[table])] = max(0, Scaled.whole - plane.lowTotals[table])
        }
        var waiting: [Int] = []
        for company in 0..<count {
            let isReachable = holdings.traits[company].isDisjoint(with: run.rule.unreachable)
            let isKnown = known.isEmpty ? nil : known[Vertex(company)]
            if isReachable, isKnown ?? (left[company] >= threshold) { open[company] = true }
            if open[company] { waiting.append(company) }
        }
        while let owner = waiting.popLast() {
            for row in holdings.rows(of: UInt32(owner)) {
                let table = Int(holdings.tables[row])
                let company = Int(holdings.companies[table])
                guard Int(holdings.interests[table]) == Self.shares, !open[company],
                    holdings.traits[company].isDisjoint(with: run.rule.unreachable)
                else { continue }
                left[company] += Scaled.low(plane.lows[row]) + plane.room(row)
                guard left[company] >= threshold, known[Vertex(company)] == nil else { continue }
                open[company] = true
                waiting.append(company)
            }
        }
        isOpen = open
    }

    private static let shares = StakeKind.Interest.allCases.firstIndex(of: .shares) ?? 0

    /// How much of a company is known to be held by somebody.
    func accounted(_ vertex: Vertex) -> Share {
        for table in incoming.tables(of: vertex)
        where Int(holdings.interests[Int(table)]) == Self.shares {
            let most = run.mostHeld(of: table, incoming) { _ in true }
            let least = run.columns.planes.first?.lowTotals[Int(table)] ?? 0
            return Scaled.share(least: least, most: most)
        }
        return .none
    }

    /// Whether nothing that is not known about owners could change a `none`.
    func isRuledOut(_ vertex: Vertex) -> Bool { !isOpen[Int(vertex)] }
}

extension EntityGraph {
    /// The openness of parties as the whole says it, where the graph is a part of it.
    func knownOpenness(under regime: String) -> [Vertex: Bool] {
        guard let told = file.openness[regime] else { return [:] }
        return told.reduce(into: [:]) { known, item in
            if let vertex = vertex(item.key) { known[vertex] = item.value }
        }
    }
}
