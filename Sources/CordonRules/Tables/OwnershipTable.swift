public import CordonGraph
public import CordonModel

/// A bare table of who owns how much of whom, as flat numbers, for millions of relations.
///
/// It has no claims, sources or days: every stake is firm and certain, every listed party assumed.
/// Each pair occurs once. Regimes run on it as they do on a graph, but for own shares: what a
/// company holds of itself is a stake like any other here, so that nothing is measured without it.
///
/// ```swift
/// let table = OwnershipTable(
///     entityCount: 3, owners: [0, 1], companies: [1, 2],
///     lows: [50_000_000, 50_000_000], highs: [50_000_000, 50_000_000])
/// table.verdicts(under: regime, on: day, listed: [0])   // [.listed, .captured, .captured]
/// ```
/// - Complexity: 8 bytes for each relation, 12 where shares are intervals, and 4 for each entity,
///   12 where some company's claims add up to more than the whole; a run takes up to 14 for each
///   entity more.
public struct OwnershipTable: Sendable {
    private let columns: StakeColumns

    /// Lays a table out.
    ///
    /// - Parameters:
    ///   - entityCount: How many entities there are; every owner and company is below it.
    ///   - owners: The owner of each relation.
    ///   - companies: The company of each relation.
    ///   - lows: The least of each share in millionths of a percent, 0 to 100,000,000.
    ///   - highs: The most of each share, not below the least.
    /// - Complexity: O(relations + entities).
    public init(
        entityCount: Int, owners: [Vertex], companies: [Vertex], lows: [UInt32], highs: [UInt32]
    ) {
        precondition(
            owners.count == companies.count && owners.count == lows.count
                && owners.count == highs.count, "one owner, company, least and most a relation")
        precondition(
            owners.allSatisfy { $0 < entityCount } && companies.allSatisfy { $0 < entityCount },
            "every owner and company is below the number of entities")
        columns = StakeColumns(
            entityCount: entityCount, owners: owners, companies: companies, lows: lows,
            highs: highs)
    }

    /// What a regime says about every entity, given who is listed.
    ///
    /// A regime without a version on the day evaluates nothing.
    /// - Complexity: two runs, each O(relations of what is reached).
    public func verdicts(under regime: Regime, on day: Day, listed: [Vertex]) -> [Verdict] {
        verdicts(under: [regime], on: day, listed: listed)[0]
    }

    /// What each regime says about every entity, given who is listed.
    ///
    /// Regimes that come to the same on a bare table share a run: there are no votes, persons,
    /// assets, countries or joint holdings in it. The answer does not depend on the threads.
    ///
    /// - Parameters:
    ///   - regimes: The regimes; one without a version on the day evaluates nothing.
    ///   - day: The day whose versions are asked.
    ///   - listed: The parties that count as listed under every regime.
    ///   - threads: How many threads may work.
    /// - Returns: The verdicts under each regime, parallel to the entities.
    /// - Complexity: a run for each threshold and way of counting, O(relations of what is reached);
    ///   where each party is counted alone, the sum of that over the parties.
    public func verdicts(
        under regimes: [Regime], on day: Day, listed: [Vertex], threads: Int = Threads.available
    ) -> [[Verdict]] {
        let parties = Set(listed).sorted()
        let pairs = regimes.map { $0.version(on: day).map { CascadePair($0, on: columns) } }
        let cascades = Set(pairs.compactMap { $0 }.flatMap { [$0.least, $0.most] })
            .sorted { $0.cost > $1.cost }
        let levels = Threads.map(threads, cascades) { $0.levels(on: columns, from: parties) }
        let byCascade = Dictionary(uniqueKeysWithValues: zip(cascades, levels))
        let distinct = Array(Set(pairs.compactMap { $0 }))
        let verdicts = Threads.map(threads, distinct) { $0.verdicts(byCascade, parties) }
        let answers = Dictionary(uniqueKeysWithValues: zip(distinct, verdicts))
        let notEvaluated =
            pairs.contains(nil)
            ? [Verdict](repeating: .notEvaluated, count: columns.entityCount) : []
        return pairs.map { pair in pair.flatMap { answers[$0] } ?? notEvaluated }
    }
}
