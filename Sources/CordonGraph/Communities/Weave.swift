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
    func collapsed(_ groups: [UInt32], count groupCount: Int) -> Weave {
        let members = Components(labels: groups, count: groupCount)
        let order = members.ordered
        let offsets = Cells<UInt32>(zeros: groupCount + 1)
        let strengths = Cells<Double>(zeros: groupCount)
        let neighbours = Cells<UInt32>(zeros: self.neighbours.count)
        let weights = Cells<Double>(zeros: self.neighbours.count)
        let sums = Cells<Double>(zeros: groupCount)
        defer { sums.free() }
        groups.reading { groups in
            var (start, next) = (0, 0)
            for group in 0..<groupCount {
                let first = next
                for vertex in order[start..<start + members.sizes[group]] {
                    strengths[group] += self.strengths[vertex]
                    for position in self.start(vertex)..<end(vertex) {
                        let other = groups[self.neighbours[position]]
                        guard other != UInt32(group) else { continue }
                        if sums[other] == 0 {
                            neighbours[next] = other
                            next += 1
                        }
                        sums[other] += weight(position)
                    }
                }
                start += members.sizes[group]
                for position in first..<next {
                    weights[position] = sums[neighbours[position]]
                    sums[neighbours[position]] = 0
                }
                offsets[group + 1] = UInt32(next)
            }
        }
        return Weave(
            offsets: offsets, neighbours: neighbours, weights: weights, strengths: strengths)
    }
}
