/// An undirected graph with weights: the graph itself, or one whose vertices are groups of it.
struct Weave {
    let count: Int
    let offsets: Cells<UInt32>
    let neighbours: Cells<UInt32>
    /// The weight of each arc; empty where all are one.
    let weights: Cells<Double>
    /// The sum of the weights at each vertex, those inside it counted twice.
    let strengths: Cells<Double>
    private let ownsRows: Bool

    /// The graph itself, each edge of weight one.
    init(_ rows: Rows) {
        count = rows.offsets.count - 1
        offsets = rows.offsets
        neighbours = rows.neighbours
        weights = Cells(zeros: 0)
        strengths = Cells(zeros: count)
        ownsRows = false
        for vertex in 0..<UInt32(count) { strengths[vertex] = Double(rows.degree(vertex)) }
    }

    private init(
        offsets: Cells<UInt32>, neighbours: Cells<UInt32>, weights: Cells<Double>,
        strengths: Cells<Double>
    ) {
        count = strengths.count
        self.offsets = offsets
        self.neighbours = neighbours
        self.weights = weights
        self.strengths = strengths
        ownsRows = true
    }

    func free() {
        strengths.free()
        weights.free()
        guard ownsRows else { return }
        offsets.free()
        neighbours.free()
    }

    @inline(__always)
    func start(_ vertex: UInt32) -> Int { Int(offsets[Int(vertex)]) }

    @inline(__always)
    func end(_ vertex: UInt32) -> Int { Int(offsets[Int(vertex) + 1]) }

    @inline(__always)
    func weight(_ position: Int) -> Double { weights.count == 0 ? 1 : weights[position] }

    /// The graph of groups: each group a vertex, what lies between two of them one edge.
    func collapsed(_ groups: [UInt32], count groupCount: Int, _ draft: WeaveDraft) -> Weave {
        let members = Components(labels: groups, count: groupCount)
        let order = members.ordered
        let offsets = Cells<UInt32>(zeros: groupCount + 1)
        let strengths = Cells<Double>(zeros: groupCount)
        let sums = Cells<Double>(zeros: groupCount)
        defer { sums.free() }
        let (neighbours, weights) = (draft.neighbours, draft.weights)
        var (start, next) = (0, 0)
        groups.reading { groups in
            order.reading { order in
                for group in 0..<groupCount {
                    let first = next
                    let end = start + members.sizes[group]
                    while start < end {
                        let vertex = order[start]
                        start += 1
                        strengths[group] += self.strengths[vertex]
                        var position = self.start(vertex)
                        let last = self.end(vertex)
                        while position < last {
                            let other = groups[self.neighbours[position]]
                            let weight = self.weight(position)
                            position += 1
                            guard other != UInt32(group) else { continue }
                            if sums[other] == 0 {
                                neighbours[next] = other
                                next += 1
                            }
                            sums[other] += weight
                        }
                    }
                    for position in first..<next {
                        weights[position] = sums[neighbours[position]]
                        sums[neighbours[position]] = 0
                    }
                    offsets[group + 1] = UInt32(next)
                }
            }
        }
        let kept = WeaveDraft(count: next)
        kept.neighbours.copy(neighbours, length: next)
        kept.weights.copy(weights, length: next)
        return Weave(
            offsets: offsets, neighbours: kept.neighbours, weights: kept.weights,
            strengths: strengths)
    }
}

/// Room to write the arcs of a collapsed graph before their number is known.
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
