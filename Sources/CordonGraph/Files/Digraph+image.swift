#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What stands at the front of a graph image: 64 bytes, each number little-endian.
private struct ImageHead: BitwiseCopyable, Equatable {
    /// "CordonG" and the version of the layout.
    static let mark: UInt64 = 0x01_47_6E_6F_64_72_6F_43

    var mark = Self.mark
    var vertexCount: UInt64
    var edgeCount: UInt64
    var edgeBound: UInt64
    /// The sum of the bytes that follow the head.
    var bodySum: UInt64 = 0
    var reserved: (UInt64, UInt64) = (0, 0)
    /// The sum of the head up to here.
    var headSum: UInt64 = 0

    static func == (a: ImageHead, b: ImageHead) -> Bool {
        a.mark == b.mark && a.vertexCount == b.vertexCount && a.edgeCount == b.edgeCount
            && a.edgeBound == b.edgeBound && a.bodySum == b.bodySum && a.headSum == b.headSum
    }

    init(_ graph: Digraph) {
        vertexCount = UInt64(graph.vertexCount)
        edgeCount = UInt64(graph.edgeCount)
        edgeBound = UInt64(graph.edgeBound)
    }

    /// The head with its own sum filled in.
    var sealed: ImageHead {
        var head = self
        head.headSum = [mark, vertexCount, edgeCount, edgeBound, bodySum]
            .reduce(ImageSum.start) { ImageSum.add($1, to: $0) }
        return head
    }
}

/// A running sum that tells damaged bytes, not forged ones.
private enum ImageSum {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func add(_ word: UInt64, to sum: UInt64) -> UInt64 {
        let mixed = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }

    static func of(_ memory: Memory, from offset: Int, to end: Int) -> UInt64 {
        let words: Cells<UInt64> = memory.cells(at: offset, count: (end - offset) / 8)
        var sum = start
        for index in 0..<words.count { sum = add(words[index], to: sum) }
        return sum
    }
}

extension Digraph {
    /// Writes the graph to a file that ``init(image:verifying:)`` opens without reading it.
    ///
    /// The file appears under its name only when all of it is written. Numbers are little-endian.
    /// - Parameter path: Where to write.
    /// - Throws: ``GraphFileError`` when the file cannot be written.
    /// - Complexity: O(V + E); the file takes as many bytes as the graph.
    public func writeImage(to path: String) throws(GraphFileError) {
        let length = Adjacency.byteCount(vertexCount: vertexCount, arcCount: edgeCount)
        let whole = Memory(byteCount: MemoryLayout<ImageHead>.size + 2 * length)
        for (index, side) in [forward, backward].enumerated() {
            let start = MemoryLayout<ImageHead>.size + index * length
            let copy = Adjacency(
                in: whole, at: start, vertexCount: vertexCount, arcCount: edgeCount)
            copy.rows.offsets.copy(side.rows.offsets, length: vertexCount + 1)
            copy.rows.neighbours.copy(side.rows.neighbours, length: edgeCount)
            copy.rows.edges.copy(side.rows.edges, length: edgeCount)
        }
        var head = ImageHead(self)
        head.bodySum = ImageSum.of(whole, from: MemoryLayout<ImageHead>.size, to: whole.byteCount)
        let place: Cells<ImageHead> = whole.cells(at: 0, count: 1)
        place[0] = head.sealed
        try whole.write(to: path)
    }

    /// Opens a graph that ``writeImage(to:)`` wrote; its bytes are read when they are needed.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - verifying: Whether to read it all once and check every byte and number. Without that
    ///     opening takes no time whatever the size, but a damaged file can bring the program down.
    /// - Throws: ``GraphFileError`` when the file cannot be opened or is no sound image.
    /// - Complexity: O(1), with verifying O(V + E).
    public init(image path: String, verifying: Bool = true) throws(GraphFileError) {
        let file = try Memory.map(path)
        guard file.byteCount >= MemoryLayout<ImageHead>.size else {
            throw GraphFileError(path: path, reason: .notAnImage)
        }
        let place: Cells<ImageHead> = file.cells(at: 0, count: 1)
        let head = place[0]
        guard head.mark == ImageHead.mark else {
            throw GraphFileError(path: path, reason: .notAnImage)
        }
        let isSmall = [head.vertexCount, head.edgeCount, head.edgeBound]
            .allSatisfy { $0 < UInt64(UInt32.max) }
        guard isSmall, head == head.sealed else {
            throw GraphFileError(path: path, reason: .damaged)
        }
        let (vertices, edges) = (Int(head.vertexCount), Int(head.edgeCount))
        let length = Adjacency.byteCount(vertexCount: vertices, arcCount: edges)
        let size = MemoryLayout<ImageHead>.size
        guard file.byteCount == size + 2 * length else {
            throw GraphFileError(path: path, reason: .truncated)
        }
        self.init(
            vertexCount: vertices, edgeBound: Int(head.edgeBound),
            forward: Adjacency(in: file, at: size, vertexCount: vertices, arcCount: edges),
            backward: Adjacency(in: file, at: size + length, vertexCount: vertices, arcCount: edges)
        )
        guard verifying else { return }
        guard head.bodySum == ImageSum.of(file, from: size, to: file.byteCount), isSound else {
            throw GraphFileError(path: path, reason: .damaged)
        }
    }

    /// Whether all rows and numbers are within bounds.
    private var isSound: Bool {
        for side in [forward, backward] {
            let (offsets, count) = (side.rows.offsets, vertexCount)
            guard offsets[0] == 0, Int(offsets[count]) == edgeCount else { return false }
            for vertex in 0..<count where offsets[vertex] > offsets[vertex + 1] { return false }
            for position in 0..<edgeCount {
                guard side.rows.neighbours[position] < UInt32(vertexCount),
                    side.rows.edges[position] < UInt32(edgeBound)
                else { return false }
            }
        }
        return true
    }
}

extension Memory {
    /// Writes the bytes to a file of another name and renames it once all are written.
    fileprivate func write(to path: String) throws(GraphFileError) {
        let partial = path + ".partial"
        let mode: mode_t = 0o644
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw GraphFileError(path: path, reason: .refused(errno)) }
        var written = 0
        while written < byteCount {
            #if canImport(Darwin)
                let count = unsafe Darwin.write(descriptor, base + written, byteCount - written)
            #elseif canImport(Musl)
                let count = unsafe Musl.write(descriptor, base + written, byteCount - written)
            #else
                let count = unsafe Glibc.write(descriptor, base + written, byteCount - written)
            #endif
            guard count > 0 else { break }
            written += count
        }
        let isWhole = written == byteCount && fsync(descriptor) == 0
        let failure = errno
        close(descriptor)
        guard isWhole, unsafe rename(partial, path) == 0 else {
            let reason = isWhole ? errno : failure
            unsafe unlink(partial)
            throw GraphFileError(path: path, reason: .refused(reason))
        }
    }
}
