/// The pages of one column in one row group.
struct ParquetPages {
    private let column: ParquetColumn
    private let rows: Int

    init(_ column: ParquetColumn, rows: Int) {
        self.column = column
        self.rows = rows
    }

    func read(_ bytes: [UInt8]) throws -> ParquetCells {
        var cells = ParquetCells(isText: column.kind == .text)
        var rest = bytes[...]
        while cells.count < rows {
            let (header, length) = try ThriftValue.record(rest)
            guard header[1]?.number == ParquetCode.dataPage else {
                throw ParquetFault.foreign(
                    "its column `\(column.name)` has pages of a sort that is not read")
            }
            guard let size = header[3]?.number, let count = header[5]?[1]?.number,
                size >= 0, size <= rest.count - length, count > 0, count <= rows - cells.count
            else { throw ByteReading.Fault.malformed }
            guard header[5]?[2]?.number == ParquetCode.plain else {
                throw ParquetFault.foreign("its column `\(column.name)` is not of plain values")
            }
            let start = rest.startIndex + length
            try read(rest[start..<start + size], count, into: &cells)
            rest = rest[(start + size)...]
        }
        return cells
    }

    private func read(
        _ page: ArraySlice<UInt8>, _ count: Int, into cells: inout ParquetCells
    ) throws(ByteReading.Fault) {
        var reading = ByteReading(page)
        var isThere = [Bool](repeating: true, count: 0)
        if column.isOptional {
            let length = Int(try reading.little(4))
            isThere = try Levels.read(try reading.slice(length), count: count)
        }
        guard column.kind != .boolean else {
            return try readFlags(&reading, count, isThere, into: &cells)
        }
        for row in 0..<count {
            guard isThere.isEmpty || isThere[row] else {
                cells.addNothing()
                continue
            }
            switch column.kind {
            case .text: cells.add(try text(&reading))
            case .int64: cells.add(Int64(bitPattern: try reading.little(8)))
            case .int32, .date, .boolean:
                cells.add(Int64(Int32(bitPattern: UInt32(try reading.little(4)))))
            }
        }
    }

    private func text(_ reading: inout ByteReading) throws(ByteReading.Fault) -> String {
        let length = Int(try reading.little(4))
        let bytes = try reading.slice(length)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return text
    }

    private func readFlags(
        _ reading: inout ByteReading, _ count: Int, _ isThere: [Bool],
        into cells: inout ParquetCells
    ) throws(ByteReading.Fault) {
        let present = isThere.isEmpty ? count : isThere.count { $0 }
        let bits = try reading.slice((present + 7) / 8)
        var place = 0
        for row in 0..<count {
            guard isThere.isEmpty || isThere[row] else {
                cells.addNothing()
                continue
            }
            let byte = bits[bits.startIndex + place / 8]
            cells.add(Int64(byte >> UInt8(place % 8) & 1))
            place += 1
        }
    }
}

/// The cells of a column, row by row.
package struct ParquetCells {
    private var numbers: [Int64] = []
    private var texts: [String] = []
    private var isThere: [Bool] = []
    private let isText: Bool

    init(isText: Bool) { self.isText = isText }

    /// So many rows without a value.
    static func absent(_ count: Int) -> ParquetCells {
        var cells = ParquetCells(isText: false)
        cells.isThere = Array(repeating: false, count: count)
        cells.numbers = Array(repeating: 0, count: count)
        return cells
    }

    var count: Int { isThere.count }
    /// Whether no row lacks a value.
    var isWhole: Bool { isThere.allSatisfy { $0 } }

    mutating func add(_ number: Int64) {
        numbers.append(number)
        isThere.append(true)
    }

    mutating func add(_ text: String) {
        texts.append(text)
        isThere.append(true)
    }

    mutating func addNothing() {
        if isText { texts.append("") } else { numbers.append(0) }
        isThere.append(false)
    }

    /// The number of a row; nil where it lacks one.
    package func number(_ row: Int) -> Int64? { isThere[row] && !isText ? numbers[row] : nil }

    /// The truth value of a row; nil where it lacks one.
    package func flag(_ row: Int) -> Bool? { number(row).map { $0 != 0 } }

    /// The text of a row; nil where it lacks one.
    package func text(_ row: Int) -> String? { isThere[row] && isText ? texts[row] : nil }
}
