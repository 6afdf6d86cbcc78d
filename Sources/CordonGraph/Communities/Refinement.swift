/// The second half of a level of the Leiden algorithm: vertices that are alone join groups within
/// their community.
struct Refinement: Sendable {
    /// The group of each vertex, named by one of its members.
    let groups: Cells<UInt32>

    private let graph: Weave
    private let scale: Double
    private let labels: Cells<UInt32>
    /// The sum of strengths in each community, and in each group.
    private let totals: Cells<Double>
    private let groupTotals: Cells<Double>
    /// The weight from each group to the rest of its community.
    private let outward: Cells<Double>
    private let isAlone: Cells<Bool>
    /// The weight from the vertex at hand to each group; groups of different communities never
    /// share a number, so that all threads can use the same cells.
    private let sums: Cells<Double>

    init(_ graph: Weave, _ scale: Double, _ labels: Cells<UInt32>, _ totals: Cells<Double>) {
        self.graph = graph
        self.scale = scale
        self.labels = labels
        self.totals = totals
        groups = Cells(zeros: graph.count)
        groupTotals = Cells(zeros: graph.count)
        outward = Cells(zeros: graph.count)
        isAlone = Cells(graph.count, repeating: true)
        sums = Cells(zeros: graph.count)
    }

    func free() {
        groups.free()
        groupTotals.free()
        outward.free()
        isAlone.free()
        sums.free()
    }

    /// Puts every vertex in a group of its own.
    func begin(_ threads: Int) {
        let (graph, labels) = (graph, labels)
        Threads.chunks(threads, of: graph.count, size: 1 << 12) { _, start, end in
            for vertex in UInt32(start)..<UInt32(end) {
                groups[vertex] = vertex
                groupTotals[vertex] = graph.strengths[vertex]
                let own = labels[vertex]
                var sum = 0.0
                var position = graph.start(vertex)
                let last = graph.end(vertex)
                while position < last {
                    let isInside = labels[graph.neighbours[position]] == own
                    sum += isInside ? graph.weight(position) : 0
                    position += 1
                }
                outward[vertex] = sum
            }
        }
    }

    /// Lets the vertices of some communities join groups, in the order given.
    func run(_ order: Cells<UInt32>, isWanted: (UInt32) -> Bool) {
        let near = Cells<UInt32>(zeros: graph.count + 1)
        defer { near.free() }
        for index in 0..<graph.count {
            let vertex = order[index]
            guard isWanted(labels[vertex]), isAlone[vertex], groups[vertex] == vertex
            else { continue }
            join(vertex, near)
        }
    }

    /// Lets a vertex that is still alone join the best well-connected group of its community.
    @inline(__always)
    private func join(_ vertex: UInt32, _ near: Cells<UInt32>) {
        let (graph, labels, groups, sums) = (graph, labels, groups, sums)
        let own = labels[vertex]
        let strength = graph.strengths[vertex]
        let chance = scale * strength
        guard outward[vertex] >= chance * (totals[own] - strength) else { return }
        var (count, position) = (0, graph.start(vertex))
        let end = graph.end(vertex)
        while position < end {
            let neighbour = graph.neighbours[position]
            let weight = graph.weight(position)
            position += 1
            guard labels[neighbour] == own else { continue }
            let group = groups[neighbour]
            let known = sums[group]
            near[count] = group
            count &+= known == 0 ? 1 : 0
            sums[group] = known + weight
        }
        var (best, most, joined) = (vertex, 0.0, 0.0)
        for index in 0..<count {
            let group = near[index]
            let weight = sums[group]
            sums[group] = 0
            let total = groupTotals[group]
            guard outward[group] >= scale * total * (totals[own] - total) else { continue }
            let gain = weight - chance * total
            guard gain > most || (gain == most && best != vertex && group < best) else { continue }
            (best, most, joined) = (group, gain, weight)
        }
        guard best != vertex else { return }
        groups[vertex] = best
        isAlone[best] = false
        groupTotals[best] += strength
        outward[best] += outward[vertex] - 2 * joined
    }
}
