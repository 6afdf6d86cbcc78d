/// The edges of a plain text file: a source, a target and perhaps a weight to a line.
///
/// Columns are parted by tabs, blanks, commas or semicolons; lines that begin with `#` or `%` are
/// skipped. Vertices are the numbers in the file.
/// ```swift
/// let list = try EdgeList(path: "holdings.tsv")
/// let graph = Digraph(
///     vertexCount: list.vertexCount, sources: list.sources, targets: list.targets)
/// ```
public struct EdgeList: Sendable {
    /// The vertex that each edge leaves.
    public let sources: [Vertex]
    /// The vertex that each edge enters.
    public let targets: [Vertex]
    /// The weight of each edge; nil when no line has a third column, one where a line has none.
    public let weights: [Double]?
    /// One more than the greatest vertex.
    public let vertexCount: Int

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - threads: How many threads read.
    /// - Throws: ``GraphFileError`` when the file cannot be read or a line is none of these.
    /// - Complexity: linear in the size of the file, which is mapped, not copied.
    public init(path: String, threads: Int = Threads.available) throws(GraphFileError) {
        let file = try Memory.map(path)
        defer { withExtendedLifetime(file) {} }
        let bytes: Cells<UInt8> = file.cells(at: 0, count: file.byteCount)
        let starts = Self.cut(bytes)
        let pieces = starts.count - 1
        let lines = Cells<Int>(zeros: pieces + 1)
        defer { lines.free() }
        Threads.run(threads, jobs: pieces) { _, piece in
            lines[piece + 1] = bytes.slice(starts[piece], starts[piece + 1]).lineCount
        }
        for piece in 0..<pieces { lines[piece + 1] += lines[piece] }
        let total = lines[pieces]
        let columns = EdgeColumns(count: total)
        let found = Threads.map(threads, Array(0..<pieces)) { piece in
            columns.read(bytes.slice(starts[piece], starts[piece + 1]), into: lines[piece])
        }
        defer { columns.free() }
        if let piece = found.firstIndex(where: { $0.badLine != nil }),
            let line = found[piece].badLine
        {
            throw GraphFileError(path: path, reason: .badLine(lines[piece] + line + 1))
        }
        let (firsts, counts) = (lines.array, found.map(\.count))
        sources = Self.join(columns.sources, firsts, counts)
        targets = Self.join(columns.targets, firsts, counts)
        let isWeighted = found.contains(where: \.isWeighted)
        weights = isWeighted ? Self.join(columns.weights, firsts, counts) : nil
        vertexCount = found.map(\.vertexCount).max() ?? 0
    }

    /// Cuts the text at ends of lines, in pieces of a megabyte or, if it is short, less.
    private static func cut(_ bytes: Cells<UInt8>) -> [Int] {
        let size = max(1 << 16, min(1 << 20, bytes.count / 8))
        var starts = [0]
        while starts[starts.count - 1] < bytes.count {
            var end = min(bytes.count, starts[starts.count - 1] + size)
            while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
            starts.append(end)
        }
        return starts
    }

    private static func join<Element: BitwiseCopyable>(
        _ cells: Cells<Element>, _ firsts: [Int], _ counts: [Int]
    ) -> [Element] {
        .filled(counts.reduce(0, +)) { joined in
            var next = 0
            for (first, count) in zip(firsts, counts) {
                joined.slice(next, next + count).copy(
                    cells.slice(first, first + count), length: count)
                next += count
            }
        }
    }
}

/// What reading one piece of the text came to.
private struct EdgePiece: Sendable {
    var count = 0
    var vertexCount = 0
    var isWeighted = false
    var badLine: Int?
}

/// The columns that the pieces are read into, each at the place of its first line.
private struct EdgeColumns: Sendable {
    let sources: Cells<Vertex>
    let targets: Cells<Vertex>
    let weights: Cells<Double>

    init(count: Int) {
        sources = Cells(zeros: count)
        targets = Cells(zeros: count)
        weights = Cells(zeros: count)
    }

    func free() {
        sources.free()
        targets.free()
        weights.free()
    }

    func read(_ text: Cells<UInt8>, into first: Int) -> EdgePiece {
        var piece = EdgePiece()
        var (greatest, line, row) = (-1, 0, first)
        var cursor = TextCursor(text)
        while !cursor.isAtEnd {
            cursor.skipBlanks()
            if cursor.isAtLineEnd || cursor.isAtComment {
                cursor.skipLine()
                line += 1
                continue
            }
            let source = cursor.vertex()
            cursor.skipBlanks()
            let target = cursor.vertex()
            guard source >= 0, target >= 0 else {
                piece.badLine = line
                return piece
            }
            sources[row] = Vertex(source)
            targets[row] = Vertex(target)
            greatest = max(greatest, source, target)
            cursor.skipBlanks()
            var weight = 1.0
            if !cursor.isAtLineEnd {
                weight = cursor.decimal()
                cursor.skipBlanks()
                piece.isWeighted = true
            }
            guard weight == weight else {
                piece.badLine = line
                return piece
            }
            weights[row] = weight
            cursor.skipLine()
            row += 1
            line += 1
        }
        piece.count = row - first
        piece.vertexCount = greatest + 1
        return piece
    }
}
