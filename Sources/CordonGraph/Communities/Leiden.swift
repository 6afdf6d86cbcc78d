/// Moves vertices between communities, refines what came of it, and starts over on the whole.
struct Leiden {
    /// The community of each vertex of the graph.
    private(set) var labels: [UInt32]
    private(set) var cut: Cut?

    private let rows: Rows
    private let resolution: Double
    private let threads: Int
    private let limits: Limits
    private var random: SplitMix

    init(
        _ rows: Rows, _ vertexCount: Int, _ resolution: Double, _ seed: UInt64, _ threads: Int,
        _ limits: Limits
    ) {
        self.rows = rows
        self.resolution = resolution
        self.threads = threads
        self.limits = limits
        random = SplitMix(seed: seed)
        labels = Array(0..<UInt32(vertexCount))
    }

    /// Goes through all levels, as often as it is told or until nothing moves.
    mutating func run(rounds: Int) {
        guard rows.neighbours.count > 0 else { return }
        // One level is read while the next is written.
        let drafts = (0..<2).map { _ in WeaveDraft(count: rows.neighbours.count) }
        defer { for draft in drafts { draft.free() } }
        for round in 0..<rounds where cut == nil {
            limits.progress?(Double(round) / Double(rounds))
            guard climb(drafts) else { return }
        }
    }

    /// Goes once from the graph itself to where no group wants to move; false if nothing moved.
    private mutating func climb(_ drafts: [WeaveDraft]) -> Bool {
        let scale = resolution / Double(rows.neighbours.count)
        // Which vertex of the current level each vertex of the graph has become.
        var places = Array(0..<UInt32(labels.count))
        var communities = labels
        var level = Weave(rows)
        var (depth, hasMoved) = (0, false)
        while true {
            let current = level
            defer { current.free() }
            var phase = MovePhase(current, communities, scale, threads)
            defer { phase.free() }
            let moved = phase.move(&random, limits)
            hasMoved = hasMoved || moved
            cut = limits.interruption
            communities = phase.communities
            Self.look(up: communities, at: places, into: &labels)
            guard moved || !hasMoved, cut == nil else { return hasMoved }
            let refined = phase.refine(&random)
            guard refined.count < current.count else { return hasMoved }
            Self.look(up: refined.labels, at: places, into: &places)
            communities = Self.carry(communities, onto: refined.labels, count: refined.count)
            level = current.collapsed(
                refined.labels, count: refined.count, in: drafts[depth & 1], threads)
            depth += 1
        }
    }

    private static func look(
        up values: [UInt32], at places: [UInt32], into result: inout [UInt32]
    ) {
        result = values.reading { values in
            places.reading { places in
                .filled(places.count) { found in
                    for index in 0..<places.count { found[index] = values[places[index]] }
                }
            }
        }
    }

    /// The community of each refined group, numbered anew.
    private static func carry(
        _ communities: [UInt32], onto groups: [UInt32], count: Int
    ) -> [UInt32] {
        var numbers = [UInt32](repeating: .max, count: communities.count)
        var carried = [UInt32](repeating: 0, count: count)
        var next: UInt32 = 0
        for (vertex, group) in groups.enumerated() {
            let community = Int(communities[vertex])
            if numbers[community] == .max {
                numbers[community] = next
                next += 1
            }
            carried[Int(group)] = numbers[community]
        }
        return carried
    }
}
