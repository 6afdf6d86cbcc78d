public import CordonGraph
import CordonModel

/// What makes an entity important.
public enum Importance: String, CaseIterable, Sendable {
    /// How many neighbours it has.
    case degree
    /// How often it lies between others.
    case betweenness
    /// How near it is to all others, those out of reach adding nothing.
    case harmonic
    /// How near it is to those it reaches, by their share of all and their mean distance.
    case closeness
    /// How often a random walk visits it.
    case pagerank
    /// How often a random walk that keeps returning to listed parties visits it.
    case exposure
    /// How important its neighbours are.
    case eigenvector
    /// How deep in the graph's core it lies.
    case core
    /// How many walks lead to it along the relations' direction, long ones counting less.
    case katz
    /// How much it is pointed at by those that point at much; by the relations' direction.
    case hits
    /// How many pairs of its neighbours are joined themselves.
    case triangles

    /// Whether it has a meaning only along the direction of relations.
    public var isAlwaysDirected: Bool { self == .katz || self == .hits }
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
    /// The two sets between which betweenness is counted; nil for all pairs.
    public var sides: Sides?
    /// When to stop.
    public var limits: Limits
    /// How many threads may work; it never changes the result.
    public var threads: Int

    /// Two sets of entities, the shortest ways between which are counted.
    public struct Sides: Sendable {
        /// Where the ways begin.
        public var from: [Vertex]
        /// Where they end.
        public var to: [Vertex]

        /// Creates the sets; what stands twice in one counts once.
        public init(from: [Vertex], to: [Vertex]) {
            self.from = Set(from).sorted()
            self.to = Set(to).sorted()
        }
    }

    /// Creates a question.
    public init(
        by: Importance, walk: Walk = Walk(), seeds: [Vertex] = [], isApproximate: Bool = false,
        between sides: Sides? = nil, limits: Limits = .none, threads: Int = Threads.available
    ) {
        self.by = by
        self.walk = walk
        self.walk.isDirected = walk.isDirected || by.isAlwaysDirected
        self.seeds = seeds
        self.isApproximate = isApproximate
        self.sides = sides
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
    /// - Throws: ``QuestionError/missing(_:)`` where exposure has nothing to start from, where two
    ///   sets are given to another measure than betweenness, or where a measure has no directed form.
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

        init(_ counts: [Int], cut: Cut? = nil) {
            values = counts.map(Double.init)
            self.cut = cut
            error = 0
        }
    }

    private func scores(_ question: RankQuestion) throws(QuestionError) -> Marks {
        if question.sides != nil, question.by != .betweenness || question.isApproximate {
            throw .missing("between two sets only betweenness is counted, and exactly")
        }
        let restart = question.by == .exposure ? try restart(question.seeds) : nil
        let edges = selection(question.walk)
        guard question.walk.isDirected else {
            return undirectedScores(question, graph.digraph.undirected(edges: edges), restart)
        }
        let directed = graph.digraph.filtered(by: edges).simplified()
        return try directedScores(question, directed, restart)
    }

    private func undirectedScores(
        _ question: RankQuestion, _ simple: UndirectedGraph, _ restart: [Double]?
    ) -> Marks {
        let (limits, threads, sides) = (question.limits, question.threads, question.sides)
        switch question.by {
        case .degree: return Marks(simple.degrees)
        case .betweenness where question.isApproximate:
            return Marks(simple.approximateBetweenness(threads: threads, limits: limits))
        case .betweenness:
            return Marks(
                simple.betweenness(
                    from: sides?.from, to: sides?.to, threads: threads, limits: limits))
        case .harmonic: return Marks(simple.harmonicCloseness(threads: threads, limits: limits))
        case .closeness: return Marks(simple.closeness(threads: threads, limits: limits))
        case .pagerank, .exposure:
            return Marks(
                simple.pageRank(
                    restart: restart, tolerance: 1e-12, threads: threads, limits: limits))
        case .eigenvector: return Marks(simple.eigenvector(threads: threads, limits: limits))
        case .core: return Marks(simple.coreness())
        case .triangles:
            let triangles = simple.triangles(threads: threads, limits: limits)
            return Marks(triangles.perVertex, cut: triangles.cut)
        case .katz, .hits: preconditionFailure("\(question.by.rawValue) is always directed")
        }
    }

    private func directedScores(
        _ question: RankQuestion, _ directed: Digraph, _ restart: [Double]?
    ) throws(QuestionError) -> Marks {
        let (limits, threads, sides) = (question.limits, question.threads, question.sides)
        switch question.by {
        case .degree: return Marks(zip(directed.outDegrees, directed.inDegrees).map { $0 + $1 })
        case .betweenness where question.isApproximate:
            return Marks(directed.approximateBetweenness(threads: threads, limits: limits))
        case .betweenness:
            return Marks(
                directed.betweenness(
                    from: sides?.from, to: sides?.to, threads: threads, limits: limits))
        case .harmonic: return Marks(directed.harmonicCloseness(threads: threads, limits: limits))
        case .pagerank, .exposure:
            return Marks(
                directed.pageRank(
                    restart: restart, tolerance: 1e-12, threads: threads, limits: limits))
        case .katz: return Marks(directed.katz(threads: threads, limits: limits))
        case .hits: return Marks(directed.authorities(threads: threads, limits: limits))
        case .eigenvector, .core, .closeness, .triangles:
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
