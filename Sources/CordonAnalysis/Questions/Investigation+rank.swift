public import CordonGraph
import CordonModel

/// What makes an entity important.
public enum Importance: String, CaseIterable, Sendable {
    /// How many neighbours it has.
    case degree
    /// How often it lies between others.
    case betweenness
    /// How near it is to all others.
    case harmonic
    /// How often a random walk visits it.
    case pagerank
    /// How often a random walk that keeps returning to listed parties visits it.
    case exposure
    /// How important its neighbours are.
    case eigenvector
    /// How deep in the graph's core it lies.
    case core
}

/// What is asked about the importance of entities.
public struct RankQuestion: Sendable {
    /// What makes an entity important.
    public var by: Importance
    /// Which relations count, and whether their direction does.
    public var walk: Walk
    /// Where walks return to, for exposure; empty for the listed parties.
    public var seeds: [Vertex]
    /// Whether betweenness is sampled, with the error told, instead of counted exactly.
    public var isApproximate: Bool
    /// When to stop.
    public var limits: Limits
    /// How many threads may work; it never changes the result.
    public var threads: Int

    /// Creates a question.
    public init(
        by: Importance, walk: Walk = Walk(), seeds: [Vertex] = [], isApproximate: Bool = false,
        limits: Limits = .none, threads: Int = Threads.available
    ) {
        self.by = by
        self.walk = walk
        self.seeds = seeds
        self.isApproximate = isApproximate
        self.limits = limits
        self.threads = threads
    }
}

/// Entities by importance.
public struct Ranking: Sendable {
    /// One place of a ranking.
    public struct Place: Sendable {
        /// The entity.
        public let vertex: Vertex
        /// Its score.
        public let score: Double
    }

    /// The places, best first, then by id.
    public let places: [Place]
    /// Why the computation was cut short; nil where it was not.
    public let cut: Cut?
    /// By how much a sampled score may be off, in its own unit; 0 where it is exact.
    public let error: Double
}

extension Investigation {
    /// The entities by importance, on the undirected simple view unless the walk is directed.
    ///
    /// - Throws: ``QuestionError/missing(_:)`` where exposure has nothing to start from.
    public func ranking(_ question: RankQuestion) throws(QuestionError) -> Ranking {
        let scores = try scores(question)
        let places = scores.values.indices.map {
            Ranking.Place(vertex: Vertex($0), score: scores.values[$0])
        }
        return Ranking(
            places: places.sorted { ($1.score, $0.vertex) < ($0.score, $1.vertex) },
            cut: scores.cut, error: scores.error)
    }

    /// One score for each entity.
    private struct Marks {
        let values: [Double]
        let cut: Cut?
        let error: Double

        init(_ scores: Scores) {
            values = scores.values
            cut = scores.cut
            error = scores.error
        }

        init(_ counts: [Int]) {
            values = counts.map(Double.init)
            cut = nil
            error = 0
        }
    }

    private func scores(_ question: RankQuestion) throws(QuestionError) -> Marks {
        let edges = graph.selection(question.walk)
        let (limits, threads) = (question.limits, question.threads)
        let restart = question.by == .exposure ? try restart(question.seeds) : nil
        guard question.walk.isDirected else {
            let simple = graph.digraph.undirected(edges: edges)
            switch question.by {
            case .degree: return Marks(simple.degrees)
            case .betweenness where question.isApproximate:
                return Marks(simple.approximateBetweenness(threads: threads, limits: limits))
            case .betweenness: return Marks(simple.betweenness(threads: threads, limits: limits))
            case .harmonic: return Marks(simple.harmonicCloseness(threads: threads, limits: limits))
            case .pagerank, .exposure:
                return Marks(
                    simple.pageRank(
                        restart: restart, tolerance: 1e-12, threads: threads, limits: limits))
            case .eigenvector: return Marks(simple.eigenvector(threads: threads, limits: limits))
            case .core: return Marks(simple.coreness())
            }
        }
        let directed = graph.digraph.filtered(by: edges).simplified()
        switch question.by {
        case .degree: return Marks(zip(directed.outDegrees, directed.inDegrees).map { $0 + $1 })
        case .betweenness where question.isApproximate:
            return Marks(directed.approximateBetweenness(threads: threads, limits: limits))
        case .betweenness: return Marks(directed.betweenness(threads: threads, limits: limits))
        case .harmonic: return Marks(directed.harmonicCloseness(threads: threads, limits: limits))
        case .pagerank, .exposure:
            return Marks(
                directed.pageRank(
                    restart: restart, tolerance: 1e-12, threads: threads, limits: limits))
        case .eigenvector, .core:
            throw .missing(
                "\(question.by.rawValue) has no directed form here; leave --directed out")
        }
    }

    private func restart(_ seeds: [Vertex]) throws(QuestionError) -> [Double] {
        let listed = seeds.isEmpty ? Set(graph.listings.map(\.vertex)).sorted() : seeds
        guard !listed.isEmpty else {
            throw .missing("no entity is listed on the day; name parties with --seeds")
        }
        var restart = [Double](repeating: 0, count: graph.entityCount)
        for vertex in listed { restart[Int(vertex)] = 1 }
        return restart
    }
}
