/// A breadth-first search that goes from the last level on while that is small, and from what is not
/// yet reached back to it while it is large.
///
/// S. Beamer, K. Asanović and D. Patterson, Direction-optimizing breadth-first search, 2012; the
/// two thresholds are theirs.
struct TwoWaySearch {
    /// Where a row lies, and the first vertex in it.
    private struct Stretch: BitwiseCopyable {
        var start: Int
        var end: Int
        var first: Vertex
    }

    /// So many rows are looked up before the first of them is walked.
    private static var width: Int { 64 }

    private let ahead: Lanes
    private let behind: Lanes
    private let distance: Cells<Int32>
    private let queue: Cells<Vertex>
    private let stretches: Cells<Stretch>
    private let front: Cells<UInt64>
    private let next: Cells<UInt64>

    /// Prepares a search that writes over the -1 of every vertex that it reaches.
    init(_ ahead: Lanes, _ behind: Lanes, _ distance: Cells<Int32>) {
        self.ahead = ahead
        self.behind = behind
        self.distance = distance
        // One place more, for what is written there and not kept.
        queue = Cells(zeros: ahead.vertexCount + 1, isSparse: true)
        stretches = Cells(zeros: Self.width)
        front = Cells(zeros: (ahead.vertexCount + 63) / 64)
        next = Cells(zeros: front.count)
    }

    func free() {
        queue.free()
        stretches.free()
        front.free()
        next.free()
    }

    func run(from source: Vertex) {
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
                let stop = min(end, head + Self.width)
                tail = advance(from: head..<stop, ahead.first, level, tail)
                if ahead.isTwoWay { tail = advance(from: head..<stop, ahead.second, level, tail) }
                head = stop
            }
            if isSmall { continue }
            for index in end..<tail { scouted += degree(queue[index]) }
        }
    }

    /// Queues what is not yet reached next to some places of the queue; returns where the queue then
    /// ends.
    ///
    /// All rows are looked up before the first is walked, so that the processor waits for many at
    /// once. Which are empty and what is reached is not foreseeable, so that counting is faster than
    /// branching.
    @inline(__always)
    private func advance(
        from places: Range<Int>, _ rows: Rows, _ level: Int32, _ tail: Int
    ) -> Int {
        let (queue, stretches, last) = (queue, stretches, rows.neighbours.count - 1)
        guard last >= 0 else { return tail }
        var count = 0
        for place in places {
            let (start, end) = (rows.start(queue[place]), rows.end(queue[place]))
            let first = rows.neighbours[min(start, last)]
            stretches[count] = Stretch(start: start, end: end, first: first)
            count &+= start < end ? 1 : 0
        }
        var tail = tail
        for index in 0..<count {
            let stretch = stretches[index]
            tail = reach(stretch.first, level, tail)
            var position = stretch.start + 1
            while position < stretch.end {
                tail = reach(rows.neighbours[position], level, tail)
                position += 1
            }
        }
        return tail
    }

    /// Queues a vertex if it is not yet reached; returns where the queue then ends.
    @inline(__always)
    private func reach(_ vertex: Vertex, _ level: Int32, _ tail: Int) -> Int {
        let known = distance[vertex]
        queue[tail] = vertex
        distance[vertex] = known < 0 ? level : known
        return tail &+ (known < 0 ? 1 : 0)
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
