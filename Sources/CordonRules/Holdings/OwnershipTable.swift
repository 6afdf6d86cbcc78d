public import CordonGraph
public import CordonModel

/// A bare table of who owns how much of whom, as flat numbers, for millions of relations.
///
/// It has no claims, sources or days: every stake is firm and certain, every listed party assumed.
/// Each pair occurs once. Regimes run on it exactly as they do on a graph.
///
/// ```swift
/// let table = OwnershipTable(
///     entityCount: 3, owners: [0, 1], companies: [1, 2],
///     lows: [50_000_000, 50_000_000], highs: [50_000_000, 50_000_000])
/// table.verdicts(under: regime, on: day, listed: [0])   // [.listed, .captured, .captured]
/// ```
/// - Complexity: 16 bytes for each relation and 24 for each entity; a run takes up to 32 for each
///   entity more.
public struct OwnershipTable: Sendable {
    private let holdings: Holdings
    private let columns: Columns

    /// Lays a table out.
    ///
    /// - Parameters:
    ///   - entityCount: How many entities there are; every owner and company is below it.
    ///   - owners: The owner of each relation.
    ///   - companies: The company of each relation.
    ///   - lows: The least of each share in millionths of a percent, 0 to 100,000,000.
    ///   - highs: The most of each share, not below the least.
    public init(
        entityCount: Int, owners: [Vertex], companies: [Vertex], lows: [UInt32], highs: [UInt32]
    ) {
        precondition(
            owners.count == companies.count && owners.count == lows.count
                && owners.count == highs.count, "one owner, company, least and most a relation")
        let order = HoldingsDraft.sorted(owners, count: entityCount)
        let low = order.items.map { lows[Int($0)] << 1 }
        let high = lows == highs ? low : order.items.map { highs[Int($0)] << 1 }
        let shares = UInt8(StakeKind.Interest.allCases.firstIndex(of: .shares) ?? 0)
        holdings = Holdings(
            entityCount: entityCount, offsets: order.offsets,
            tables: order.items.map { companies[Int($0)] },
            companies: (0..<UInt32(entityCount)).map { $0 },
            interests: Array(repeating: shares, count: entityCount),
            values: .plain(lows: low, highs: high),
            traits: Array(repeating: [], count: entityCount))
        columns = holdings.columns(.most)
    }

    /// What a regime says about every entity, given who is listed.
    ///
    /// A regime without a version on the day evaluates nothing.
    /// - Complexity: two runs, each O(relations of what is reached).
    public func verdicts(under regime: Regime, on day: Day, listed: [Vertex]) -> [Verdict] {
        guard let version = regime.version(on: day) else {
            return Array(repeating: .notEvaluated, count: holdings.entityCount)
        }
        let seeds = Set(listed).sorted()
        let rule = RuleCase(holdings: holdings, version: version, seeds: Seeds(assumed: seeds))
        var verdicts = [Verdict](repeating: .none, count: holdings.entityCount)
        let upper = rule.reach(.most, least: .alleged, columns)
        for place in verdicts.indices where upper.contains[place] {
            verdicts[place] = .undetermined
        }
        let lower = rule.reach(.least, least: .alleged, columns)
        for place in verdicts.indices where lower.contains[place] { verdicts[place] = .captured }
        for vertex in seeds { verdicts[Int(vertex)] = .listed }
        for owner in verdicts.indices where lower.contains[owner] {
            for row in holdings.rows(of: UInt32(owner)) {
                let company = Int(holdings.tables[row])
                if verdicts[company] == .none, columns.planes[0].highs[row] > 0 {
                    verdicts[company] = .exposed
                }
            }
        }
        return verdicts
    }
}
