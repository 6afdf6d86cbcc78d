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
    private let threads: Int

    init(_ graph: Weave, _ communities: [UInt32], _ scale: Double, _ threads: Int) {
        self.graph = graph
        self.threads = threads
        self.scale = scale
        labels = Cells(zeros: graph.count)
        totals = Cells(zeros: graph.count)
        sums = Cells(zeros: graph.count)
        near = Cells(zeros: graph.count + 1)
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
        var position = graph.start(vertex)
        let end = graph.end(vertex)
        // Whether a community is a new one is not foreseeable, so that counting beats branching.
        while position < end {
            let label = labels[graph.neighbours[position]]
            let known = sums[label]
            near[count] = label
            count &+= known == 0 ? 1 : 0
            sums[label] = known + graph.weight(position)
            position += 1
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
    ///
    /// Communities know nothing of each other, so that threads may share them out.
    mutating func refine(_ random: inout SplitMix) -> (labels: [UInt32], count: Int) {
        let order = Cells<UInt32>(zeros: graph.count)
        let refinement = Refinement(graph, scale, labels, totals)
        defer {
            order.free()
            refinement.free()
        }
        refinement.begin(threads)
        shuffle(order, &random)
        let workers = graph.count < 1 << 12 ? 1 : max(1, threads)
        Threads.run(workers, jobs: workers) { _, job in
            refinement.run(order) { $0 % UInt32(workers) == job }
        }
        return number(refinement.groups)
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
