/// The values of one column in the row group that is being written, as they go to the file.
struct ColumnDraft {
    let column: ParquetColumn
    private(set) var values: [UInt8] = []
    private(set) var count = 0
    private(set) var absent = 0
    private var isThere: [Bool] = []
    private var bits: [Bool] = []
    private var numbers: (least: Int64, most: Int64)?
    private var texts: (least: String, most: String)?

    init(_ column: ParquetColumn) { self.column = column }

    /// Adds a cell.
    ///
    /// An absent value where none may be, and text among numbers, are mistakes of this program.
    mutating func add(_ value: ParquetValue) {
        count += 1
        switch value {
        case .none:
            precondition(column.isOptional, "every row has a value of \(column.name)")
            isThere.append(false)
            absent += 1
            return
        case .whole(let number): add(number)
        case .words(let text): add(text)
        }
        if column.isOptional { isThere.append(true) }
    }

    private mutating func add(_ number: Int64) {
        numbers = numbers.map { (min($0.least, number), max($0.most, number)) } ?? (number, number)
        switch column.kind {
        case .boolean: bits.append(number != 0)
        case .int64: put(UInt64(bitPattern: number), 8)
        case .int32, .date: put(UInt64(UInt32(bitPattern: Int32(number))), 4)
        case .text: preconditionFailure("\(column.name) holds texts")
        }
    }

    private mutating func add(_ text: String) {
        precondition(column.kind == .text, "\(column.name) holds no texts")
        texts = texts.map { Self.widened($0, by: text) } ?? (text, text)
        put(UInt64(text.utf8.count), 4)
        values += text.utf8
    }

    /// Text is ordered by its bytes in the format.
    private static func widened(
        _ ends: (least: String, most: String), by text: String
    ) -> (least: String, most: String) {
        func isBefore(_ left: String, _ right: String) -> Bool {
            left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        return (
            isBefore(text, ends.least) ? text : ends.least,
            isBefore(ends.most, text) ? text : ends.most
        )
    }

    private mutating func put(_ value: UInt64, _ size: Int) {
        for step in 0..<size { values.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * step))) }
    }
}

// MARK: - As bytes

extension ColumnDraft {
    /// The page with its header.
    var page: [UInt8] {
        let body = body
        var header = ThriftWriter()
        header.int32(1, ParquetCode.dataPage)
        header.int32(2, body.count)
        header.int32(3, body.count)
        header.record(5) { page in
            page.int32(1, count)
            page.int32(2, ParquetCode.plain)
            page.int32(3, ParquetCode.runs)
            page.int32(4, ParquetCode.runs)
        }
        header.end()
        return header.bytes + body
    }

    private var body: [UInt8] {
        var levels: [UInt8] = []
        if column.isOptional {
            let runs = Levels.bytes(isThere)
            levels = Levels.little(UInt32(runs.count)) + runs
        }
        return levels + (column.kind == .boolean ? Levels.packed(bits[...]) : values)
    }

    /// The facts on the values that the footer tells.
    struct Statistics {
        let absent: Int
        /// The least and the most value as the column writes them; nil where none is told.
        let ends: (least: [UInt8], most: [UInt8])?
    }

    var statistics: Statistics { Statistics(absent: absent, ends: ends) }

    /// The least and the most value; none where texts are too long to repeat.
    private var ends: (least: [UInt8], most: [UInt8])? {
        if let texts {
            guard max(texts.least.utf8.count, texts.most.utf8.count) <= 64 else { return nil }
            return (Array(texts.least.utf8), Array(texts.most.utf8))
        }
        guard let numbers else { return nil }
        return (bytes(numbers.least), bytes(numbers.most))
    }

    private func bytes(_ number: Int64) -> [UInt8] {
        switch column.kind {
        case .boolean: [number == 0 ? 0 : 1]
        case .int32, .date: Levels.little(UInt32(bitPattern: Int32(number)))
        case .int64: Levels.little(UInt64(bitPattern: number))
        case .text: []
        }
    }
}
