/// An undirected graph with weights: the graph itself, or one whose vertices are groups of it.
///
/// No vertex is its own neighbour: what lies inside a group only counts in its strength.
struct Weave: Sendable {
    let count: Int
    let neighbours: Cells<UInt32>
    /// The weight of each arc; empty where all are one.
    let weights: Cells<Double>
    /// The sum of the weights at each vertex, those inside it counted twice.
    let strengths: Cells<Double>
    private let starts: Cells<UInt32>
    private let ends: Cells<UInt32>
    private let ownsRows: Bool

    /// The graph itself, each edge of weight one.
    init(_ rows: Rows) {
        count = rows.offsets.count - 1
        starts = rows.offsets.slice(0, count)
        ends = rows.offsets.slice(1, count + 1)
        neighbours = rows.neighbours
        weights = Cells(zeros: 0)
        strengths = Cells(zeros: count)
        ownsRows = false
        for vertex in 0..<UInt32(count) { strengths[vertex] = Double(rows.degree(vertex)) }
    }

    /// Rows that are yet to be written, in the room of a draft.
    private init(count: Int, in draft: WeaveDraft) {
        self.count = count
        starts = Cells(zeros: count)
        ends = Cells(zeros: count)
        strengths = Cells(zeros: count)
        neighbours = draft.neighbours
        weights = draft.weights
        ownsRows = true
    }

    func free() {
        strengths.free()
        guard ownsRows else { return weights.free() }
        starts.free()
        ends.free()
    }

    @inline(__always)
    func start(_ vertex: UInt32) -> Int { Int(starts[vertex]) }

    @inline(__always)
    func end(_ vertex: UInt32) -> Int { Int(ends[vertex]) }

    @inline(__always)
    func weight(_ position: Int) -> Double { weights.count == 0 ? 1 : weights[position] }

    /// The graph of groups: each group a vertex, what lies between two of them one edge.
    ///
    /// Its rows lie in the draft, each where there is room for all that its members have, so that
    /// they can be written in any order.
    func collapsed(
        _ groups: [UInt32], count groupCount: Int, in draft: WeaveDraft, _ threads: Int
    ) -> Weave {
        let members = Components(labels: groups, count: groupCount)
        let order = members.ordered
        let whole = Weave(count: groupCount, in: draft)
        let firsts = Cells<UInt32>(zeros: groupCount + 1)
        defer { firsts.free() }
        order.reading { order in
            var (next, room) = (0, 0)
            for group in 0..<groupCount {
                whole.starts[group] = UInt32(room)
                for index in next..<next + members.sizes[group] {
                    room += end(order[index]) - start(order[index])
                }
                next += members.sizes[group]
                firsts[group + 1] = UInt32(next)
            }
        }
        let size = max(64, min(4096, groupCount / 32))
        let scratch = (0..<max(1, threads)).map { _ in Cells<Double>(zeros: groupCount) }
        defer { for sums in scratch { sums.free() } }
        groups.reading { groups in
            order.reading { order in
                Threads.chunks(threads, of: groupCount, size: size) { worker, start, end in
                    for group in start..<end {
                        let row = order.slice(Int(firsts[group]), Int(firsts[group + 1]))
                        write(UInt32(group), row, groups, into: whole, scratch[worker])
                    }
                }
            }
        }
        return whole
    }

    /// Writes the row of one group; the sums are zero before and after.
    @inline(__always)
    private func write(
        _ group: UInt32, _ members: Cells<Vertex>, _ groups: Cells<UInt32>, into whole: Weave,
        _ sums: Cells<Double>
    ) {
        let (found, weights, first) = (whole.neighbours, whole.weights, whole.start(group))
        var (next, strength) = (first, 0.0)
        for index in 0..<members.count {
            let vertex = members[index]
            strength += strengths[vertex]
            var position = start(vertex)
            let last = end(vertex)
            while position < last {
                let other = groups[neighbours[position]]
                let weight = weight(position)
                position += 1
                guard other != group else { continue }
                if sums[other] == 0 {
                    found[next] = other
                    next += 1
                }
                sums[other] += weight
            }
        }
        for position in first..<next {
            weights[position] = sums[found[position]]
            sums[found[position]] = 0
        }
        whole.ends[group] = UInt32(next)
        whole.strengths[group] = strength
    }
}

/// Room to write the arcs of a collapsed graph.
struct WeaveDraft {
    let neighbours: Cells<UInt32>
    let weights: Cells<Double>

    init(count: Int) {
        neighbours = Cells(zeros: count)
        weights = Cells(zeros: count)
    }

    func free() {
        neighbours.free()
        weights.free()
    }
}
