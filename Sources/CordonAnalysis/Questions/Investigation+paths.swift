import Foundation

public import CordonGraph
public import CordonModel

/// What is asked about the ways between two entities.
public struct PathQuestion: Sendable {
    /// What makes a way good.
    public enum Order: String, CaseIterable, Sendable {
        /// The fewest hops.
        case hops
        /// The fewest alleged hops, then reported, then registered, then hops.
        case evidence
        /// The largest product of least shares, from owner to owned.
        case ownership
    }

    /// How many ways are wanted.
    public var count: Int
    /// What makes a way good.
    public var order: Order
    /// The most hops of a way; nil for any number.
    public var maxHops: Int?
    /// Which relations are walked.
    public var walk: Walk
    /// When to stop.
    public var limits: Limits

    /// Creates a question.
    public init(
        count: Int = 1, order: Order = .hops, maxHops: Int? = nil, walk: Walk = Walk(),
        limits: Limits = .none
    ) {
        self.count = count
        self.order = order
        self.maxHops = maxHops
        self.walk = walk
        self.limits = limits
    }
}

/// One way between two entities.
public struct ConnectingPath: Sendable {
    /// The entities, ends included.
    public let vertices: [Vertex]
    /// The relations, as numbers into the graph's relations; one less than the entities.
    public let relations: [Int]
    /// Its cost: hops; or the largest product of shares, as a fraction, for ownership.
    public let cost: Double
}

/// The ways that were found.
public struct PathAnswer: Sendable {
    /// The ways, best first.
    public let paths: [ConnectingPath]
    /// Why the search was cut short; nil where it was not.
    public internal(set) var cut: Cut?
    /// The number of stakes over which no way may lead, since nothing is known of their size: by
    /// ownership alone.
    public let unsized: Int

    /// The sentence about ``unsized`` for a reader; empty where it is none.
    public var unsizedNote: String {
        guard unsized > 0 else { return "" }
        let stakes = unsized == 1 ? "1 stake" : "\(unsized) stakes"
        return "\(stakes) of unknown size left out: by ownership only known shares lead on; "
            + "--by hops --kinds ownership walks over them\n"
    }
}

extension Investigation {
    /// The ways from one entity to another, best first, distinct by their entities.
    ///
    /// Listings, places and property values are never walked, nor relations that only possibly
    /// hold on the day.
    ///
    /// - Complexity: O(k V (E + V log V)) for the k best (Yen 1971); with a bound on hops, in the
    ///   number of simple paths within it.
    public func paths(from start: Vertex, to end: Vertex, _ question: PathQuestion) -> PathAnswer {
        var walk = question.walk
        if question.order == .ownership { walk.isDirected = true }
        // By hops every relation costs the same, which needs no list.
        let costs = question.order == .hops ? nil : costs(question.order)
        var view = self.view(walk, ends: [start, end])
        if question.order == .ownership, let costs {
            let edges = Selection(count: graph.relations.count) {
                costs[Int($0)] < .infinity && walk.takes(graph.relations[Int($0)])
            }
            view = graph.digraph.view(
                edges: edges, direction: .forward, avoiding: view.avoiding)
        }
        let (best, cut) = search(view, from: start, to: end, costs: costs, question)
        let paths = best.map { path in
            ConnectingPath(
                vertices: path.vertices, relations: path.edges.map { Int($0) },
                cost: question.order == .ownership
                    ? exp(-path.cost) : question.order == .hops ? Double(path.hops) : path.cost)
        }
        let unsized =
            question.order == .ownership
            ? graph.relations.indices.count { number in
                graph.relations[number].kind.meaning == .stake && costs?[number] == .infinity
            } : 0
        return PathAnswer(
            paths: paths, cut: cut == .results ? nil : cut, unsized: unsized)
    }

    private func search(
        _ view: GraphView, from start: Vertex, to end: Vertex, costs: [Double]?,
        _ question: PathQuestion
    ) -> ([Path], Cut?) {
        guard let most = question.maxHops else {
            let found = view.cheapestPaths(
                question.count, from: start, to: end, costs: costs, limits: question.limits)
            return (found.paths, found.cut)
        }
        if question.order == .hops {
            let found = view.nearestPaths(
                question.count, from: start, to: end, maxHops: most, limits: question.limits)
            return (found.paths, found.cut)
        }
        let all = view.simplePaths(
            from: start, to: end, maxHops: most, costs: costs, limits: question.limits)
        // Of many ways few are wanted: the worse ones are put away from time to time.
        var best: [Path] = []
        for path in all.paths {
            best.append(path)
            guard best.count >= 2 * min(question.count, 1 << 40) + 1024 else { continue }
            best.sort { $0.isBetter(than: $1) }
            best.removeLast(best.count - question.count)
        }
        best.sort { $0.isBetter(than: $1) }
        best.removeLast(max(0, best.count - question.count))
        return (best, all.cut)
    }

    /// A cost for each relation, by what makes a way good.
    func costs(_ order: PathQuestion.Order) -> [Double] {
        switch order {
        case .hops: return Array(repeating: 1, count: graph.relations.count)
        case .evidence: return graph.relations.map(EvidenceCost.of)
        case .ownership:
            let shares = leastShares()
            return graph.relations.map { relation in
                guard relation.kind.meaning == .stake, let share = shares[StakeEnds(relation)]
                else { return .infinity }
                return -log(share)
            }
        }
    }

    /// The least shares of the stakes as fractions, by their ends; unknown ones are left out.
    private func leastShares() -> [StakeEnds: Double] {
        var shares: [StakeEnds: Double] = [:]
        for stake in graph.stakes where !stake.isStakeOrControl {
            guard let share = stake.resolved, share.lower > .zero else { continue }
            shares[StakeEnds(stake)] = Double(share.lower.millionths) / 100_000_000
        }
        return shares
    }
}

extension Path {
    /// Whether it is the cheaper, or of equal cost the earlier by its vertices.
    fileprivate func isBetter(than other: Path) -> Bool {
        cost != other.cost ? cost < other.cost : vertices.lexicographicallyPrecedes(other.vertices)
    }
}

/// The owner, the company and the kind that make one stake.
private struct StakeEnds: Hashable {
    let owner: Vertex
    let owned: Vertex
    let kind: StakeKind

    init(_ relation: Relation) {
        (owner, owned, kind) = (relation.from, relation.to, relation.stake)
    }

    init(_ stake: Stake) {
        (owner, owned, kind) = (stake.owner, stake.owned, stake.kind)
    }
}

extension Investigation {
    /// The evidence of a way in words: `4 hops: 1 alleged, 3 official`.
    public func evidence(of standings: [Standing]) -> String {
        let counts = Standing.allCases.compactMap { standing -> String? in
            let count = standings.count { $0 == standing }
            return count == 0 ? nil : "\(count) \(standing.word)"
        }
        return "\(standings.count) hop\(standings.count == 1 ? "" : "s"): "
            + counts.joined(separator: ", ")
    }
}

/// The cost of a hop by its evidence.
///
/// The order is lexicographic: a way with fewer alleged hops is better, whatever else; then fewer
/// reported, then registered, then hops. Each rank is 2^13 times the one below, so that sums of up
/// to 8,191 hops stay exact in a double.
enum EvidenceCost {
    private static let rank = 8192.0

    static func of(_ relation: Relation) -> Double {
        switch relation.standing {
        case .alleged: 1 + rank * rank * rank
        case .reported: 1 + rank * rank
        case .registered: 1 + rank
        case .official, .assumed: 1
        }
    }
}
