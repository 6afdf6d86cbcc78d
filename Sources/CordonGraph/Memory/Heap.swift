/// A four-way heap of vertices by ascending key; a vertex may be in it several times.
///
/// Whoever pops skips what is stale, which on sparse graphs is faster than moving an entry up.
/// Equal keys leave by ascending vertex. J. W. J. Williams, Algorithm 232: Heapsort, 1964; with
/// four children to a node, D. B. Johnson, 1975.
struct Heap: ~Copyable {
    struct Entry: BitwiseCopyable {
        var key: Double
        var vertex: Vertex

        @inline(__always)
        static func < (a: Entry, b: Entry) -> Bool {
            a.key < b.key || (a.key == b.key && a.vertex < b.vertex)
        }
    }

    private var cells: Cells<Entry>
    private(set) var count = 0

    init(capacity: Int = 256) {
        cells = Cells(zeros: max(capacity, 4))
    }

    deinit { cells.free() }

    var isEmpty: Bool { count == 0 }

    /// The least key; infinity when the heap is empty.
    var least: Double { count == 0 ? .infinity : cells[0].key }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func push(_ vertex: Vertex, key: Double) {
        if count == cells.count { grow() }
        let entry = Entry(key: key, vertex: vertex)
        let cells = cells
        var hole = count
        count += 1
        while hole > 0 {
            let parent = (hole - 1) >> 2
            guard entry < cells[parent] else { break }
            cells[hole] = cells[parent]
            hole = parent
        }
        cells[hole] = entry
    }

    @inline(__always)
    mutating func pop() -> Entry? {
        guard count > 0 else { return nil }
        let cells = cells
        let top = cells[0]
        count -= 1
        let last = cells[count]
        var hole = 0
        while true {
            let first = hole * 4 + 1
            guard first < count else { break }
            var least = first
            let end = min(first + 4, count)
            var child = first + 1
            while child < end {
                if cells[child] < cells[least] { least = child }
                child += 1
            }
            guard cells[least] < last else { break }
            cells[hole] = cells[least]
            hole = least
        }
        cells[hole] = last
        return top
    }

    private mutating func grow() {
        let wider = Cells<Entry>(zeros: cells.count * 2)
        wider.copy(cells, length: count)
        cells.free()
        cells = wider
    }
}
