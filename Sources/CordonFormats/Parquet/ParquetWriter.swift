import CordonModel
import Crypto
import Foundation

/// A Parquet file in the making, row by row: plain values, not compressed, with statistics.
///
/// Equal rows give equal bytes.
///
/// ```swift
/// let file = try ParquetWriter(path, [.number("node"), .text("id")])
/// try file.add([.number(0), .text("a")])
/// let written = try file.finish()
/// ```
package final class ParquetWriter {
    private let handle: FileHandle
    private let columns: [ParquetColumn]
    private let groupSize: Int
    private var drafts: [ColumnDraft]
    private var groups: [Group] = []
    private var rowCount = 0
    private var size = 0
    private var hash = SHA256()

    /// Rows of a group: a few megabytes a column.
    package static let usualGroup = 1 << 17

    /// A row group that is written.
    private struct Group {
        let rows: Int
        let chunks: [Chunk]
        var bytes: Int { chunks.reduce(0) { $0 + $1.size } }
    }

    private struct Chunk {
        let offset: Int
        let size: Int
        let rows: Int
        let statistics: ColumnDraft.Statistics
    }

    /// A file as it was written.
    package struct Written: Hashable, Sendable {
        package let rows: Int
        package let bytes: Int
        package let sha256: String
    }

    /// Begins a file; one that is there is replaced.
    package init(
        _ path: String, _ columns: [ParquetColumn], group: Int = usualGroup
    ) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            throw CocoaError(.fileWriteNoPermission)
        }
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        self.columns = columns
        groupSize = group
        drafts = columns.map { ColumnDraft($0) }
        try put(ParquetCode.mark)
    }

    /// Adds a row, a cell for each column.
    package func add(_ row: [ParquetValue]) throws {
        precondition(row.count == columns.count, "a cell for each column")
        for (place, value) in row.enumerated() { drafts[place].add(value) }
        rowCount += 1
        if rowCount.isMultiple(of: groupSize) { try closeGroup() }
    }

    /// Closes the file.
    package func finish() throws -> Written {
        try closeGroup()
        let footer = footer
        try put(footer + Levels.little(UInt32(footer.count)) + ParquetCode.mark)
        try handle.close()
        return Written(
            rows: rowCount, bytes: size, sha256: Hexadecimal.text(hash.finalize()))
    }

    private func closeGroup() throws {
        guard let rows = drafts.first?.count, rows > 0 else { return }
        var chunks: [Chunk] = []
        for place in drafts.indices {
            let draft = drafts[place]
            drafts[place] = ColumnDraft(columns[place])
            let (page, offset) = (draft.page, size)
            try put(page)
            chunks.append(
                Chunk(
                    offset: offset, size: page.count, rows: draft.count,
                    statistics: draft.statistics))
        }
        groups.append(Group(rows: rows, chunks: chunks))
    }

    private func put(_ bytes: [UInt8]) throws {
        try handle.write(contentsOf: bytes)
        hash.update(data: bytes)
        size += bytes.count
    }
}

// MARK: - Footer

extension ParquetWriter {
    private var footer: [UInt8] {
        var footer = ThriftWriter()
        footer.int32(1, 1)
        footer.list(2, of: [nil] + columns.map { Optional($0) }) { column, element in
            if let column { Self.put(column, &element) } else { self.putRoot(&element) }
        }
        footer.int64(3, rowCount)
        footer.list(4, of: groups) { group, record in self.put(group, &record) }
        footer.text(6, "cordon")
        footer.list(7, of: columns) { _, order in order.record(1) { _ in } }
        footer.end()
        return footer.bytes
    }

    private func putRoot(_ element: inout ThriftWriter) {
        element.text(4, "schema")
        element.int32(5, columns.count)
    }

    private static func put(_ column: ParquetColumn, _ element: inout ThriftWriter) {
        element.int32(1, ParquetCode.type(column.kind))
        element.int32(3, column.isOptional ? 1 : 0)
        element.text(4, column.name)
        if let converted = ParquetCode.converted(column.kind) { element.int32(6, converted) }
        if let logical = ParquetCode.logical(column.kind) {
            element.record(10) { $0.record(logical) { _ in } }
        }
    }

    private func put(_ group: Group, _ record: inout ThriftWriter) {
        record.list(1, of: Array(zip(columns, group.chunks))) { item, chunk in
            chunk.int64(2, item.1.offset)
            chunk.record(3) { Self.put(item.0, item.1, &$0) }
        }
        record.int64(2, group.bytes)
        record.int64(3, group.rows)
    }

    private static func put(
        _ column: ParquetColumn, _ chunk: Chunk, _ record: inout ThriftWriter
    ) {
        record.int32(1, ParquetCode.type(column.kind))
        record.list(2, ofNumbers: [ParquetCode.plain, ParquetCode.runs])
        record.list(3, ofTexts: [column.name])
        record.int32(4, ParquetCode.uncompressed)
        record.int64(5, chunk.rows)
        record.int64(6, chunk.size)
        record.int64(7, chunk.size)
        record.int64(9, chunk.offset)
        record.record(12) { statistics in
            statistics.int64(3, chunk.statistics.absent)
            guard let ends = chunk.statistics.ends else { return }
            statistics.binary(5, ends.most)
            statistics.binary(6, ends.least)
        }
    }
}
