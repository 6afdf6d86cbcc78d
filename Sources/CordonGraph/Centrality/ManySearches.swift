/// Breadth-first searches from many vertices at once, one bit for each.
///
/// M. Then et al., The more the merrier: efficient multi-source graph traversal, VLDB 2014.
struct ManySearches {
    typealias Word = SIMD4<UInt64>

    /// How many searches run at once.
    static let width = 256

    private let rows: Rows
    private let seen: Cells<Word>
    private let now: Cells<Word>
    private let next: Cells<Word>
    private let front: Cells<Vertex>
    private let ahead: Cells<Vertex>

    init(_ rows: Rows, _ vertexCount: Int) {
        self.rows = rows
        seen = Cells(zeros: vertexCount)
        now = Cells(zeros: vertexCount)
        next = Cells(zeros: vertexCount)
        front = Cells(zeros: vertexCount)
        ahead = Cells(zeros: vertexCount)
    }

    func free() {
        seen.free()
        now.free()
        next.free()
        front.free()
        ahead.free()
    }

    /// Searches from every vertex of a range; tells how many searches first meet a vertex at which
    /// level, leaving out the starts.
    @inline(__always)
    func run(
        from starts: Range<Vertex>, _ meet: (_ vertex: Vertex, _ count: Int, _ level: Int) -> Void
    ) {
        seen.fill(.zero)
        for (bit, start) in starts.enumerated() {
            var word = Word.zero
            word[bit / 64] = 1 << UInt64(bit % 64)
            seen[start] = word
            now[start] = word
            front[bit] = start
        }
        var count = starts.count
        var level = 0
        while count > 0 {
            level += 1
            let reached = push(count)
            count = 0
            for index in 0..<reached {
                let vertex = ahead[index]
                let known = seen[vertex]
                let fresh = next[vertex] & ~known
                next[vertex] = .zero
                guard fresh != .zero else { continue }
                seen[vertex] = known | fresh
                now[vertex] = fresh
                front[count] = vertex
                count += 1
                meet(vertex, ones(fresh), level)
            }
        }
    }

    /// Passes every search one edge on; returns how many vertices were touched.
    @inline(__always)
    private func push(_ count: Int) -> Int {
        let (rows, now, next, ahead) = (rows, now, next, ahead)
        var reached = 0
        for index in 0..<count {
            let vertex = front[index]
            let word = now[vertex]
            now[vertex] = .zero
            var position = rows.start(vertex)
            let end = rows.end(vertex)
            while position < end {
                let neighbour = rows.neighbours[position]
                let known = next[neighbour]
                if known == .zero {
                    ahead[reached] = neighbour
                    reached += 1
                }
                next[neighbour] = known | word
                position += 1
            }
        }
        return reached
    }

    @inline(__always)
    private func ones(_ word: Word) -> Int {
        word[0].nonzeroBitCount + word[1].nonzeroBitCount
            + word[2].nonzeroBitCount + word[3].nonzeroBitCount
    }
}
