import Foundation

/// A Parquet file of plain values, as Cordon writes them: flat columns, not compressed.
///
/// Files of others are read where they are as plain; what is compressed, nested or kept in
/// dictionaries is refused with a word on how to write it otherwise. Nothing of a file is trusted.
package final class ParquetReader {
    package let path: String
    package let columns: [ParquetColumn]
    package let rowCount: Int
    /// The number of row groups.
    package var groupCount: Int { groups.count }
    /// The number of rows of a group.
    package func rows(of group: Int) -> Int { groups[group].rows }

    private let handle: FileHandle
    private let groups: [Group]

    private struct Group {
        let rows: Int
        let chunks: [Chunk]
    }

    private struct Chunk {
        let offset: Int
        let size: Int
        let rows: Int
    }

    /// Opens a file and reads its footer.
    package init(_ path: String) throws(ReadingProblem) {
        self.path = path
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw Self.problem(
                path, "it cannot be opened", "check the file and its permissions", .unreadable)
        }
        do {
            let footer = try Self.footer(handle)
            columns = try Self.columns(footer)
            groups = try Self.groups(footer, columns)
            rowCount = footer[3]?.number ?? 0
        } catch let fault as ParquetFault {
            throw Self.problem(path, fault)
        } catch {
            throw Self.problem(path, .damaged("its footer is malformed"))
        }
        guard groups.reduce(0, { $0 + $1.rows }) == rowCount else {
            throw Self.problem(path, .damaged("its row groups do not come to its rows"))
        }
    }

    deinit {
        do { try handle.close() } catch { return }
    }

    /// The cells of some columns in a row group, by the columns' names.
    package func read(
        _ group: Int, _ wanted: [ParquetColumn]
    ) throws(ReadingProblem) -> [String: ParquetCells] {
        var cells: [String: ParquetCells] = [:]
        for column in wanted {
            guard let place = columns.firstIndex(where: { $0.name == column.name }) else {
                guard column.isOptional else {
                    throw Self.problem(path, .strange("it has no column `\(column.name)`"))
                }
                cells[column.name] = .absent(groups[group].rows)
                continue
            }
            cells[column.name] = try self.cells(group, place, as: column)
        }
        return cells
    }

    private func cells(
        _ group: Int, _ place: Int, as wanted: ParquetColumn
    ) throws(ReadingProblem) -> ParquetCells {
        let column = columns[place]
        guard column.kind.canBe(wanted.kind) else {
            throw Self.problem(path, .strange("its column `\(wanted.name)` is of another type"))
        }
        let chunk = groups[group].chunks[place]
        do {
            try handle.seek(toOffset: UInt64(chunk.offset))
            let bytes = try handle.read(upToCount: chunk.size).map { [UInt8]($0) } ?? []
            guard bytes.count == chunk.size else { throw ByteReading.Fault.cutOff }
            let cells = try ParquetPages(column, rows: chunk.rows).read(bytes)
            guard wanted.isOptional || cells.isWhole else {
                throw ParquetFault.strange("its column `\(wanted.name)` lacks values")
            }
            return cells
        } catch let fault as ParquetFault {
            throw Self.problem(path, fault)
        } catch {
            throw Self.problem(
                path, .damaged("its column `\(wanted.name)` is cut off or malformed"))
        }
    }
}

/// A reason for which a file is not read.
enum ParquetFault: Error {
    /// Its bytes are no Parquet.
    case damaged(String)
    /// It is Parquet that is not read here.
    case foreign(String)
    /// It is not the table that is expected.
    case strange(String)
}

extension ParquetReader {
    static func problem(_ path: String, _ fault: ParquetFault) -> ReadingProblem {
        switch fault {
        case .damaged(let what):
            problem(path, what, "write the folder again, or fetch it again", .malformed)
        case .foreign(let what):
            problem(
                path, what,
                "write it with plain values: uncompressed, without dictionaries, pages of version 1",
                .forbidden)
        case .strange(let what):
            problem(path, what, "write the folder with `cordon export --to parquet`", .badValue)
        }
    }

    private static func problem(
        _ path: String, _ what: String, _ remedy: String, _ kind: ReadingProblem.Kind
    ) -> ReadingProblem {
        ReadingProblem(kind, file: path, what: what, remedy: remedy, isFatal: true)
    }

    /// More rows than any row group has that was meant to be read.
    private static let mostRows = 1 << 24

    /// More than a footer takes, however many row groups there are.
    private static let longestFooter: UInt64 = 1 << 28

    private static func footer(_ handle: FileHandle) throws -> ThriftValue {
        let size = try handle.seekToEnd()
        guard size >= 12 else { throw ParquetFault.damaged("it is cut off") }
        try handle.seek(toOffset: 0)
        let head = try handle.read(upToCount: 4).map { [UInt8]($0) } ?? []
        guard head == ParquetCode.mark else { throw ParquetFault.damaged("it is no Parquet file") }
        try handle.seek(toOffset: size - 8)
        let tail = try handle.read(upToCount: 8).map { [UInt8]($0) } ?? []
        guard tail.count == 8, Array(tail[4...]) == ParquetCode.mark else {
            throw ParquetFault.damaged("it is cut off")
        }
        var reading = ByteReading(tail[...])
        let length = try reading.little(4)
        guard length <= min(size - 12, longestFooter) else {
            throw ParquetFault.damaged("its footer is longer than the file")
        }
        try handle.seek(toOffset: size - 8 - length)
        let bytes = try handle.read(upToCount: Int(length)).map { [UInt8]($0) } ?? []
        return try ThriftValue.record(bytes[...]).value
    }

    private static func columns(_ footer: ThriftValue) throws -> [ParquetColumn] {
        let elements = footer[2]?.items ?? []
        guard let root = elements.first, root[5]?.number == elements.count - 1 else {
            throw ParquetFault.foreign("its columns are nested")
        }
        return try elements.dropFirst().map { element in
            guard let name = element[4]?.text else {
                throw ParquetFault.damaged("a column has no name")
            }
            guard element[5] == nil, let type = element[1]?.number, element[3]?.number ?? 0 < 2
            else { throw ParquetFault.foreign("its column `\(name)` is nested") }
            let converted = element[6]?.number
            let kinds: [ParquetColumn.Kind] = [.boolean, .date, .int32, .int64, .text]
            guard
                let kind = kinds.first(where: {
                    ParquetCode.type($0) == type
                        && ($0 == .text || $0 == .date
                            ? ParquetCode.converted($0) == converted
                                || isLogical(element, $0) : true)
                })
            else {
                throw ParquetFault.foreign("its column `\(name)` is of a type that is not read")
            }
            return ParquetColumn(name, kind, isOptional: element[3]?.number == 1)
        }
    }

    private static func isLogical(_ element: ThriftValue, _ kind: ParquetColumn.Kind) -> Bool {
        ParquetCode.logical(kind).map { element[10]?[$0] != nil } ?? false
    }

    private static func groups(
        _ footer: ThriftValue, _ columns: [ParquetColumn]
    ) throws -> [Group] {
        try (footer[4]?.items ?? []).map { group in
            guard let rows = group[3]?.number, rows >= 0, rows <= mostRows,
                let chunks = group[1]?.items, chunks.count == columns.count
            else { throw ParquetFault.damaged("a row group is malformed") }
            return Group(
                rows: rows,
                chunks: try zip(chunks, columns).map { try chunk($0, $1, rows: rows) })
        }
    }

    private static func chunk(
        _ chunk: ThriftValue, _ column: ParquetColumn, rows: Int
    ) throws -> Chunk {
        guard let about = chunk[3], let size = about[7]?.number, size >= 0, size <= 1 << 32,
            let offset = about[9]?.number, offset >= 4 || rows == 0, about[5]?.number == rows
        else { throw ParquetFault.damaged("its column `\(column.name)` is malformed") }
        guard about[4]?.number == ParquetCode.uncompressed else {
            throw ParquetFault.foreign("its column `\(column.name)` is compressed")
        }
        guard about[11] == nil else {
            throw ParquetFault.foreign("its column `\(column.name)` is kept in a dictionary")
        }
        return Chunk(offset: offset, size: size, rows: rows)
    }
}

extension ParquetColumn.Kind {
    /// Whether values may be taken as those of another kind.
    fileprivate func canBe(_ other: Self) -> Bool {
        self == other || (self == .int32 && other == .int64)
    }
}
