/// Draws two vertices and one of the shortest paths between them, each as likely as the others.
struct PathSampler: Sendable {
    /// One of the two searches that meet.
    private struct Side: Sendable {
        let rows: Rows
        /// One more than the distance; 0 where this search has not been.
        let levels: Cells<UInt32>
        /// How many shortest ways lead to each vertex.
        let ways: Cells<Double>
        let queue: Cells<Vertex>

        init(_ rows: Rows, _ vertexCount: Int) {
            self.rows = rows
            levels = Cells(zeros: vertexCount)
            ways = Cells(zeros: vertexCount)
            queue = Cells(zeros: vertexCount)
        }

        func free() {
            levels.free()
            ways.free()
            queue.free()
        }
    }

    /// How far one of the searches has come: its last level lies in the queue from `front` to `end`.
    private struct Progress {
        var front = 0
        var end = 1
        var depth: UInt32 = 1
        /// How many arcs the last level has.
        var arcs: Int
    }

    private let fore: Side
    private let back: Side
    private let hits: Cells<UInt32>

    init(_ ahead: Rows, _ behind: Rows, _ vertexCount: Int) {
        fore = Side(ahead, vertexCount)
        back = Side(behind, vertexCount)
        hits = Cells(zeros: vertexCount)
    }

    func free() {
        fore.free()
        back.free()
        hits.free()
    }

    /// Adds the hits to others and forgets them.
    func hand(over others: Cells<UInt32>) {
        for vertex in 0..<hits.count {
            others[vertex] += hits[vertex]
            hits[vertex] = 0
        }
    }

    /// Takes one sample: counts the vertices inside the path, if there is one.
    func take(_ random: SplitMix) {
        var random = random
        let count = hits.count
        let start = Vertex(random.below(count))
        var end = Vertex(random.below(count - 1))
        if end >= start { end += 1 }
        var ahead = begin(fore, start)
        var behind = begin(back, end)
        defer {
            forget(fore, ahead)
            forget(back, behind)
        }
        while ahead.front < ahead.end, behind.front < behind.end {
            let isAhead = ahead.arcs <= behind.arcs
            let whole =
                isAhead ? advance(fore, &ahead, back) : advance(back, &behind, fore)
            guard whole > 0 else { continue }
            // All shortest paths pass the last level just reached where the other has been.
            let side = isAhead ? fore : back
            let progress = isAhead ? ahead : behind
            let middle = choose(side, isAhead ? back : fore, progress, random.unit() * whole)
            if middle != start && middle != end { hits[middle] += 1 }
            walk(fore, back.rows, from: middle, &random)
            walk(back, fore.rows, from: middle, &random)
            return
        }
    }

    private func begin(_ side: Side, _ vertex: Vertex) -> Progress {
        side.levels[vertex] = 1
        side.ways[vertex] = 1
        side.queue[0] = vertex
        return Progress(arcs: side.rows.degree(vertex))
    }

    private func forget(_ side: Side, _ progress: Progress) {
        for index in 0..<progress.end { side.levels[side.queue[index]] = 0 }
    }

    /// Goes one level on; returns how many shortest paths have been closed by that.
    private func advance(_ side: Side, _ progress: inout Progress, _ other: Side) -> Double {
        let (rows, levels, ways, queue) = (side.rows, side.levels, side.ways, side.queue)
        let first = progress.end
        progress.depth += 1
        progress.arcs = 0
        for index in progress.front..<first {
            let vertex = queue[index]
            let here = ways[vertex]
            var position = rows.start(vertex)
            let end = rows.end(vertex)
            while position < end {
                let neighbour = rows.neighbours[position]
                position += 1
                let level = levels[neighbour]
                if level == 0 {
                    levels[neighbour] = progress.depth
                    ways[neighbour] = here
                    queue[progress.end] = neighbour
                    progress.end += 1
                    progress.arcs += rows.degree(neighbour)
                } else if level == progress.depth {
                    ways[neighbour] += here
                }
            }
        }
        progress.front = first
        var whole = 0.0
        for index in first..<progress.end where other.levels[queue[index]] != 0 {
            whole += ways[queue[index]] * other.ways[queue[index]]
        }
        return whole
    }

    /// The vertex of the last level at which a running sum of paths passes a mark.
    private func choose(
        _ side: Side, _ other: Side, _ progress: Progress, _ mark: Double
    ) -> Vertex {
        var (sum, chosen) = (0.0, Vertex.max)
        for index in progress.front..<progress.end {
            let vertex = side.queue[index]
            guard other.levels[vertex] != 0 else { continue }
            sum += side.ways[vertex] * other.ways[vertex]
            chosen = vertex
            if sum > mark { break }
        }
        return chosen
    }

    /// Walks back to where a search began, and counts what it passes on the way.
    private func walk(_ side: Side, _ rows: Rows, from middle: Vertex, _ random: inout SplitMix) {
        var vertex = middle
        while side.levels[vertex] > 2 {
            let level = side.levels[vertex] - 1
            var mark = random.unit() * side.ways[vertex]
            var chosen = Vertex.max
            for position in rows.start(vertex)..<rows.end(vertex)
            where side.levels[rows.neighbours[position]] == level {
                chosen = rows.neighbours[position]
                mark -= side.ways[chosen]
                if mark < 0 { break }
            }
            vertex = chosen
            hits[vertex] += 1
        }
    }
}
