/// A breadth-first search that goes from the last level on while that is small, and from what is not
/// yet reached back to it while it is large.
///
/// S. Beamer, K. Asanović and D. Patterson, Direction-optimizing breadth-first search, 2012; the
/// two thresholds are theirs.
struct TwoWaySearch {
    private let ahead: Lanes
    private let behind: Lanes
    private let distance: Cells<Int32>
    private let queue: Cells<Vertex>
    private let front: Cells<UInt64>
    private let next: Cells<UInt64>

    /// Prepares a search that writes over the -1 of every vertex that it reaches.
    init(_ ahead: Lanes, _ behind: Lanes, _ distance: Cells<Int32>) {
        self.ahead = ahead
        self.behind = behind
        self.distance = distance
        // One place more, for what is written there and not kept.
        queue = Cells(zeros: ahead.vertexCount + 1, isSparse: true)
        front = Cells(zeros: (ahead.vertexCount + 63) / 64)
        next = Cells(zeros: front.count)
    }

    func free() {
        queue.free()
        front.free()
        next.free()
    }

    mutating func run(from source: Vertex) {
        distance[source] = 0
        queue[0] = source
        var (head, tail, level) = (0, 1, Int32(0))
        // Arcs out of the last level, and arcs out of what no level before it held.
        var scouted = degree(source)
        var unseen = ahead.first.neighbours.count * (ahead.isTwoWay ? 2 : 1)
        // In a small graph looking at all arcs costs less than looking for the way back.
        let isSmall = unseen < 1 << 19
        while head < tail {
            if !isSmall, scouted > unseen / 15 {
                tail = goBack(head, tail, &level)
                head = 0
                scouted = 1
                continue
            }
            unseen -= scouted
            scouted = 0
            level += 1
            let end = tail
            while head < end {
                tail = advance(from: queue[head], ahead.first, level, tail)
                if ahead.isTwoWay {
                    tail = advance(from: queue[head], ahead.second, level, tail)
                }
                head += 1
            }
            if isSmall { continue }
            for index in end..<tail { scouted += degree(queue[index]) }
        }
    }

    /// Queues the neighbours of a vertex that are not yet reached; returns where the queue then ends.
    ///
    /// Whether one is reached is not foreseeable, so that counting is faster than branching.
    @inline(__always)
    private func advance(
        from vertex: Vertex, _ rows: Rows, _ level: Int32, _ tail: Int
    ) -> Int {
        let (distance, queue) = (distance, queue)
        var tail = tail
        var position = rows.start(vertex)
        let end = rows.end(vertex)
        while position < end {
            let neighbour = rows.neighbours[position]
            let known = distance[neighbour]
            queue[tail] = neighbour
            tail &+= known < 0 ? 1 : 0
            distance[neighbour] = known < 0 ? level : known
            position += 1
        }
        return tail
    }

    /// Goes on from what is not reached while levels are large; returns how many vertices the last
    /// level has, which then lie at the front of the queue.
    private func goBack(_ head: Int, _ tail: Int, _ level: inout Int32) -> Int {
        front.fill(0)
        for index in head..<tail { front.insert(queue[index]) }
        var awake = tail - head
        while true {
            let before = awake
            awake = 0
            level += 1
            next.fill(0)
            for vertex in 0..<Vertex(ahead.vertexCount) where distance[vertex] < 0 {
                guard
                    isReached(vertex, behind.first)
                        || behind.isTwoWay && isReached(vertex, behind.second)
                else { continue }
                distance[vertex] = level
                next.insert(vertex)
                awake += 1
            }
            front.copy(next, length: next.count)
            if awake == 0 || awake < before && awake <= ahead.vertexCount / 18 { break }
        }
        var count = 0
        for place in 0..<front.count {
            var word = front[place]
            while word != 0 {
                queue[count] = Vertex(place * 64 + word.trailingZeroBitCount)
                count += 1
                word &= word - 1
            }
        }
        return count
    }

    /// Whether the last level holds a neighbour of a vertex.
    @inline(__always)
    private func isReached(_ vertex: Vertex, _ rows: Rows) -> Bool {
        var position = rows.start(vertex)
        let end = rows.end(vertex)
        while position < end {
            if front.contains(rows.neighbours[position]) { return true }
            position += 1
        }
        return false
    }

    @inline(__always)
    private func degree(_ vertex: Vertex) -> Int {
        ahead.first.degree(vertex) + (ahead.isTwoWay ? ahead.second.degree(vertex) : 0)
    }
}
