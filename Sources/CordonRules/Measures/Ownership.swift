import CordonGraph
public import CordonModel

/// The ownership of a graph, ready to be measured.
///
/// Shares count, not votes. Every stake is read under the projection's resolution and tightened by
/// what the other owners leave over. Lower and upper values are outer bounds where several tables
/// could not reach them together.
///
/// ```swift
/// let ownership = Ownership(graph)
/// ownership.owners(of: company, by: .integrated).shares.map(\.share)
/// ```
public struct Ownership: Sendable {
    /// The graph that is asked about.
    public let graph: EntityGraph

    /// Who holds a part of a company, and which part.
    struct Stakeholding: Sendable {
        let other: Vertex
        let band: Band
    }

    let owners: [[Stakeholding]]
    /// Stakes that sum up chains of which a part is recorded, be it less firmly, by company: they are
    /// no links of other chains and are never added to one.
    let summaries: [Vertex: [Stakeholding]]
    let indirect: IndirectStakes
    let holdings: [[Stakeholding]]
    /// The place of each vertex's circle of owners, owners before what they own.
    let circles: [UInt32]
    /// The sum of the least shares of each company.
    let totals: [Int64]
    let rules: Holdings

    /// Lays the stakes of a graph out.
    ///
    /// - Complexity: O(stakes).
    public init(_ graph: EntityGraph) {
        self.graph = graph
        rules = Holdings(graph, joining: false)
        let count = graph.entityCount
        var owners = [[Stakeholding]](repeating: [], count: count)
        var holdings = owners
        var totals = [Int64](repeating: 0, count: count)
        var summaries: [Vertex: [Stakeholding]] = [:]
        let incoming = Incoming(rules)
        let indirect = IndirectStakes(graph)
        self.indirect = indirect
        if case .stakes(let rows) = rules.values {
            for table in 0..<rules.tableCount where Int(rules.interests[table]) == Self.shares {
                let company = rules.companies[table]
                let all = incoming.rows(of: UInt32(table)).map { Int($0) }
                func isSummary(_ row: Int) -> Bool {
                    rows.besides[row] != nil
                        || indirect.isBesideChain(incoming.owners[row], Vertex(company))
                }
                let plain = all.filter { !isSummary($0) }
                let chains = all.filter(isSummary)
                if !chains.isEmpty {
                    summaries[company] = chains.map {
                        Self.tightened([$0], rows, incoming).stakes[0]
                    }
                }
                let read = Self.tightened(plain, rows, incoming)
                totals[Int(company)] = read.total
                for stake in read.stakes {
                    owners[Int(company)].append(stake)
                    holdings[Int(stake.other)].append(
                        Stakeholding(other: company, band: stake.band))
                }
            }
        }
        self.owners = owners
        self.holdings = holdings
        self.totals = totals
        self.summaries = summaries
        circles = Self.circles(owners)
    }

    private static let shares = StakeKind.Interest.allCases.firstIndex(of: .shares) ?? 0

    /// The stakes of one table, each capped by what the others hold at the least.
    private static func tightened(
        _ rows: [Int], _ values: StakeRows, _ incoming: Incoming
    ) -> (stakes: [Stakeholding], total: Int64) {
        let bounds = rows.map { values.resolved($0, .alleged) ?? Bounds(low: 0, high: 0) }
        let total = bounds.reduce(Int64(0)) { Scaled.sum($0, Scaled.low($1.low)) }
        let stakes = zip(rows, bounds).map { row, bounds in
            let low = Scaled.low(bounds.low)
            var high = Scaled.high(bounds.high)
            if total <= Scaled.whole { high = min(high, Scaled.whole - (total - low)) }
            let share = Scaled.share(least: low, most: max(low, high))
            return Stakeholding(
                other: incoming.owners[row],
                band: Band(
                    low: Fixed(millionths: share.lower.millionths),
                    high: Fixed(millionths: share.upper.millionths), lowOpen: share.lowerOpen,
                    highOpen: share.upperOpen))
        }
        return (stakes, total >> 24)
    }

    private static func circles(_ owners: [[Stakeholding]]) -> [UInt32] {
        var sources: [Vertex] = []
        var targets: [Vertex] = []
        for (company, stakes) in owners.enumerated() {
            for stake in stakes {
                sources.append(stake.other)
                targets.append(Vertex(company))
            }
        }
        let graph = Digraph(vertexCount: owners.count, sources: sources, targets: targets)
        return graph.view().strongComponents().labels
    }
}
