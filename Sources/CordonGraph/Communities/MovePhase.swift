/// One level of the Leiden algorithm: fast local moving, then refinement.
struct MovePhase {
    private let graph: Weave
    /// What chance joins to a unit of strength for each unit of strength.
    private let scale: Double
    private let labels: Cells<UInt32>
    /// The sum of strengths in each community.
    private let totals: Cells<Double>
    /// The weight from one vertex to each community, for the vertex at hand.
    private let sums: Cells<Double>
    private let near: Cells<UInt32>

    init(_ graph: Weave, _ communities: [UInt32], _ scale: Double) {
        self.graph = graph
        self.scale = scale
        labels = Cells(zeros: graph.count)
        totals = Cells(zeros: graph.count)
        sums = Cells(zeros: graph.count)
        near = Cells(zeros: graph.count)
        for vertex in 0..<graph.count {
            labels[vertex] = communities[vertex]
            totals[communities[vertex]] += graph.strengths[vertex]
        }
    }

    func free() {
        labels.free()
        totals.free()
        sums.free()
        near.free()
    }

    var communities: [UInt32] { labels.array }

    /// Moves vertices to better communities until none wants to; false if none ever did.
    mutating func move(_ random: inout SplitMix, _ limits: Limits) -> Bool {
        let queue = Cells<UInt32>(zeros: graph.count)
        let isQueued = Cells<Bool>(graph.count, repeating: true)
        defer {
            queue.free()
            isQueued.free()
        }
        shuffle(queue, &random)
        var (head, waiting, hasMoved) = (0, graph.count, false)
        while waiting > 0 {
            let vertex = queue[head]
            head = head + 1 == graph.count ? 0 : head + 1
            waiting -= 1
            isQueued[vertex] = false
            if waiting & 4095 == 0, limits.interruption != nil { break }
            guard let better = betterCommunity(for: vertex) else { continue }
            hasMoved = true
            let strength = graph.strengths[vertex]
            totals[labels[vertex]] -= strength
            totals[better] += strength
            labels[vertex] = better
            for position in graph.start(vertex)..<graph.end(vertex) {
                let neighbour = graph.neighbours[position]
                guard !isQueued[neighbour], labels[neighbour] != better else { continue }
                isQueued[neighbour] = true
                let tail = head + waiting
                queue[tail >= graph.count ? tail - graph.count : tail] = neighbour
                waiting += 1
            }
        }
        return hasMoved
    }

    /// The neighbouring community that a vertex gains most by joining, if it gains at all.
    @inline(__always)
    private func betterCommunity(for vertex: UInt32) -> UInt32? {
        let (graph, labels, sums, near) = (graph, labels, sums, near)
        let own = labels[vertex]
        var count = 0
        for position in graph.start(vertex)..<graph.end(vertex) {
            let neighbour = graph.neighbours[position]
            guard neighbour != vertex else { continue }
            let label = labels[neighbour]
            if sums[label] == 0 {
                near[count] = label
                count += 1
            }
            sums[label] += graph.weight(position)
        }
        let strength = graph.strengths[vertex]
        let chance = scale * strength
        let stay = sums[own] - chance * (totals[own] - strength)
        var (best, most) = (own, stay + 1e-12 * strength)
        for index in 0..<count {
            let label = near[index]
            let gain = sums[label] - chance * totals[label]
            sums[label] = 0
            guard label != own, gain > most || (gain == most && label < best && best != own)
            else { continue }
            (best, most) = (label, gain)
        }
        sums[own] = 0
        return best == own ? nil : best
    }

    /// Divides each community in groups that are well connected, each grown from one vertex.
    mutating func refine(_ random: inout SplitMix) -> (labels: [UInt32], count: Int) {
        let groups = Cells<UInt32>(zeros: graph.count)
        let groupTotals = Cells<Double>(zeros: graph.count)
        // The weight from each group to the rest of its community.
        let outward = Cells<Double>(zeros: graph.count)
        let isAlone = Cells<Bool>(graph.count, repeating: true)
        let order = Cells<UInt32>(zeros: graph.count)
        defer {
            groups.free()
            groupTotals.free()
            outward.free()
            isAlone.free()
            order.free()
        }
        for vertex in 0..<UInt32(graph.count) {
            groups[vertex] = vertex
            groupTotals[vertex] = graph.strengths[vertex]
            var sum = 0.0
            for position in graph.start(vertex)..<graph.end(vertex)
            where labels[graph.neighbours[position]] == labels[vertex]
                && graph.neighbours[position] != vertex
            { sum += graph.weight(position) }
            outward[vertex] = sum
        }
        shuffle(order, &random)
        for index in 0..<graph.count {
            let vertex = order[index]
            guard isAlone[vertex], groups[vertex] == vertex else { continue }
            join(vertex, groups, groupTotals, outward, isAlone)
        }
        return number(groups)
    }

    /// Lets a vertex that is still alone join the best well-connected group of its community.
    @inline(__always)
    private func join(
        _ vertex: UInt32, _ groups: Cells<UInt32>, _ groupTotals: Cells<Double>,
        _ outward: Cells<Double>, _ isAlone: Cells<Bool>
    ) {
        let own = labels[vertex]
        let strength = graph.strengths[vertex]
        let chance = scale * strength
        guard outward[vertex] >= chance * (totals[own] - strength) else { return }
        var count = 0
        for position in graph.start(vertex)..<graph.end(vertex) {
            let neighbour = graph.neighbours[position]
            guard neighbour != vertex, labels[neighbour] == own else { continue }
            let group = groups[neighbour]
            if sums[group] == 0 {
                near[count] = group
                count += 1
            }
            sums[group] += graph.weight(position)
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

    private func number(_ groups: Cells<UInt32>) -> (labels: [UInt32], count: Int) {
        var numbers = [UInt32](repeating: .max, count: graph.count)
        var count: UInt32 = 0
        let labels = groups.array.map { group in
            if numbers[Int(group)] == .max {
                numbers[Int(group)] = count
                count += 1
            }
            return numbers[Int(group)]
        }
        return (labels, Int(count))
    }

    /// Puts blocks of vertices in random order: what lies together is also visited together.
    private func shuffle(_ order: Cells<UInt32>, _ random: inout SplitMix) {
        let size = min(256, max(1, order.count / 64))
        let blocks = (order.count + size - 1) / size
        var next = 0
        for block in (0..<blocks).shuffled(using: &random) {
            for vertex in block * size..<min(order.count, (block + 1) * size) {
                order[next] = UInt32(vertex)
                next += 1
            }
        }
    }
}
