import CordonGraph
import CordonModel
import Synchronization

/// A finished run read backwards: what made each entity reached, and since when.
///
/// One derivation is shared by the findings of a run. What holds of everything above an entity is
/// worked out once for each entity, from those it rests on.
final class Derivation: Sendable {
    let engine: RuleEngine
    let run: Run
    /// Whether only firm claims count, as in a run at the least.
    let isFirm: Bool
    let seeds: Set<Vertex>
    /// The run whose sums say what is held at the most.
    let ceiling: Run
    /// Who is listed, and who is captured, whatever is open.
    let settled: Settled
    /// The claims that some source denies or doubts.
    private let disputed: Set<Int>
    private let traces = Mutex<[UInt32: Trace]>([:])
    /// The causes by which companies were reached, and the steps that say so, as far as somebody asked.
    let reasons = Mutex<[UInt32: Cause]>([:])
    let steps = Mutex<[UInt32: ProofStep]>([:])

    init(
        _ engine: RuleEngine, _ run: Run, isFirm: Bool, seeds: Set<Vertex>, ceiling: Run,
        settled: Settled, disputed: Set<Int>
    ) {
        self.engine = engine
        self.run = run
        self.isFirm = isFirm
        self.seeds = seeds
        self.ceiling = ceiling
        self.settled = settled
        self.disputed = disputed
    }

    var holdings: Holdings { run.holdings }
    var graph: EntityGraph { engine.graph }

    /// Who is listed for certain and whom the lower run captures, by vertex.
    struct Settled: Sendable {
        let listed: [Bool]
        let captured: [Bool]

        /// Whether one is listed or captured in every world.
        func counts(_ node: UInt32) -> Bool {
            Int(node) >= listed.count || listed[Int(node)] || captured[Int(node)]
        }
    }

    /// What holds of everything that a node's capture rests on.
    struct Trace: Sendable {
        /// Since when it holds, as far as its claims say.
        var since: Day?
        /// Whether a source denies or doubts a claim in it.
        var isDisputed = false
        /// How many steps lead here from the nearest listed party.
        var depth = 0

        /// Takes in what another node contributes; ``depth`` is left alone.
        mutating func rest(on other: Trace) {
            hold(since: other.since)
            isDisputed = isDisputed || other.isDisputed
        }

        /// It holds since the last of its parts began.
        mutating func hold(since day: Day?) {
            guard let day else { return }
            since = max(since ?? day, day)
        }
    }
}

// MARK: - Traces

extension Derivation {
    /// The trace of one more step: the claims of a support, and the nodes that it leads back to.
    func trace(of support: Support) -> Trace {
        traces.withLock { known in
            for node in nodes(of: support) { work(node, &known) }
            return combined(support, nodes(of: support), known)
        }
    }

    /// Works out the trace of a node after those of the nodes that it rests on, all reached before.
    private func work(_ node: UInt32, _ known: inout [UInt32: Trace]) {
        var waiting = [node]
        while let next = waiting.last {
            guard known[next] == nil else {
                waiting.removeLast()
                continue
            }
            let (support, above) = basis(of: next)
            let open = above.filter { known[$0] == nil }
            guard open.isEmpty else {
                waiting += open
                continue
            }
            waiting.removeLast()
            if seeds.contains(next) {
                known[next] = Trace(since: firstListing(of: next))
            } else if let support {
                known[next] = combined(support, above, known)
            } else {
                known[next] = passed(above, known)
            }
        }
    }

    /// What a node rests on: a support for a company, members for a gate, nothing for a seed.
    private func basis(of node: UInt32) -> (support: Support?, above: [UInt32]) {
        guard !seeds.contains(node) else { return (nil, []) }
        guard Int(node) < holdings.entityCount else { return (nil, openers(of: node)) }
        let support = reason(for: node).support
        return (support, nodes(of: support))
    }

    private func combined(
        _ support: Support, _ above: [UInt32], _ known: [UInt32: Trace]
    ) -> Trace {
        var trace = passed(above, known)
        trace.depth += 1
        for places in places(of: support) {
            trace.isDisputed = trace.isDisputed || !disputed.isDisjoint(with: places)
            trace.hold(since: firstDay(of: places))
        }
        return trace
    }

    private func passed(_ above: [UInt32], _ known: [UInt32: Trace]) -> Trace {
        var trace = Trace()
        let traces = above.compactMap { known[$0] }
        for other in traces { trace.rest(on: other) }
        trace.depth = traces.map(\.depth).min() ?? 0
        return trace
    }

    private func firstListing(of vertex: Vertex) -> Day? {
        graph.listings(of: vertex).compactMap {
            graph.file.claims[$0.claim].period.firstDay
        }.min()
    }

    /// The day since when something holds that several claims say: the first of them.
    func firstDay(of places: [Int]) -> Day? {
        places.compactMap { graph.file.claims[$0].period.firstDay }.min()
    }
}

extension Period {
    /// The first day on which it certainly holds, as far as it says.
    var firstDay: Day? { from?.notAfter ?? observed }
}
