import CordonGraph

/// Sums over simple chains: of their products, or of their weakest links.
///
/// There can be very many simple chains; the walk stops at its limits and says at which.
struct Chains {
    private let stakes: [[Ownership.Stakeholding]]
    private let isProduct: Bool
    private let limits: Limits
    private var steps = 0
    private var onChain: Set<Vertex> = []
    private(set) var sums: [Vertex: Band] = [:]
    private(set) var cut: Cut?

    init(_ stakes: [[Ownership.Stakeholding]], isProduct: Bool, _ limits: Limits) {
        self.stakes = stakes
        self.isProduct = isProduct
        self.limits = limits
    }

    mutating func walk(from start: Vertex) {
        var chain: [(vertex: Vertex, next: Int, band: Band)] = [(start, 0, .whole)]
        onChain = [start]
        while let top = chain.last {
            guard mayGoOn() else { return }
            guard top.next < stakes[Int(top.vertex)].count else {
                onChain.remove(top.vertex)
                chain.removeLast()
                continue
            }
            let stake = stakes[Int(top.vertex)][top.next]
            chain[chain.count - 1].next += 1
            steps += 1
            guard !onChain.contains(stake.other) else { continue }
            let band = isProduct ? top.band * stake.band : top.band.least(stake.band)
            sums[stake.other] = (sums[stake.other] ?? .nothing) + band
            onChain.insert(stake.other)
            chain.append((stake.other, 0, band))
        }
    }

    /// Looks at the clock once in a thousand steps.
    private mutating func mayGoOn() -> Bool {
        if steps >= limits.steps {
            cut = .steps
        } else if steps % 1024 == 0 {
            cut = limits.interruption
        }
        return cut == nil
    }
}

/// The shortest chain between one vertex and every other, by breadth-first search.
struct Witnesses {
    private var before: [Vertex: Vertex] = [:]
    private let start: Vertex

    init(from start: Vertex, through stakes: [[Ownership.Stakeholding]]) {
        self.start = start
        var waiting = [start]
        var head = 0
        while head < waiting.count {
            let vertex = waiting[head]
            head += 1
            for stake in stakes[Int(vertex)].sorted(by: { $0.other < $1.other })
            where stake.other != start && before[stake.other] == nil {
                before[stake.other] = vertex
                waiting.append(stake.other)
            }
        }
    }

    /// The chain from `vertex` back to the start; of a long one its beginning at `vertex`.
    func path(to vertex: Vertex) -> [Vertex] {
        var path = [vertex]
        var at = vertex
        while at != start, path.count < Self.longest, let next = before[at] {
            path.append(next)
            at = next
        }
        return path
    }

    /// Longer chains are told by their beginning: those to all owners above a long chain would fill
    /// gigabytes.
    static let longest = 100
}
