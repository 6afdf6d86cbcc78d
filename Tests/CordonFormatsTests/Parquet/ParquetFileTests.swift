import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("A Parquet file") struct ParquetFileTests {
    private static let columns: [ParquetColumn] = [
        .number("number"), .number("some").optional, .small("small"), .flag("flag"),
        .flag("maybe").optional, .text("text"), .text("word").optional, .day("day"),
    ]

    private func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString).parquet").path
        defer {
            do { try FileManager.default.removeItem(atPath: path) } catch { print(error) }
        }
        return try body(path)
    }

    private func row(_ number: Int) -> [ParquetValue] {
        let ends: [Int64] = [.min, .max, 0, -1]
        return [
            .number(ends[number % 4]), number % 3 == 0 ? .none : .number(number),
            .number(Int32.min + Int32(number)), .flag(number % 2 == 0),
            number % 5 < 3 ? .none : .flag(number % 7 == 0), .text("Имя \(number) 中文"),
            number < 40 ? .none : .text(""), number % 2 == 0 ? .none : .number(-700_000 + number),
        ]
    }

    private func write(_ path: String, rows: Int, group: Int = 16) throws -> ParquetWriter.Written {
        let file = try ParquetWriter(path, Self.columns, group: group)
        for number in 0..<rows { try file.add(row(number)) }
        return try file.finish()
    }

    private func cells(_ reader: ParquetReader) throws -> [[ParquetValue]] {
        var rows: [[ParquetValue]] = []
        for group in 0..<reader.groupCount {
            let cells = try reader.read(group, reader.columns)
            for row in 0..<reader.rows(of: group) {
                rows.append(
                    reader.columns.map { column in
                        let own = cells[column.name]
                        return column.kind == .text
                            ? .text(own?.text(row)) : .number(own?.number(row))
                    })
            }
        }
        return rows
    }

    @Test("gives back every value, absent ones too", arguments: [0, 1, 7, 8, 9, 16, 17, 100])
    func roundTrip(rows: Int) throws {
        try withPath { path in
            #expect(try write(path, rows: rows).rows == rows)
            let reader = try ParquetReader(path)
            #expect(reader.columns == Self.columns)
            #expect(reader.rowCount == rows)
            #expect(try cells(reader) == (0..<rows).map(row))
        }
    }

    @Test("has the same bytes for the same rows")
    func same() throws {
        let hashes = try (0..<2).map { _ in
            try withPath { try write($0, rows: 50).sha256 }
        }
        #expect(hashes[0] == hashes[1])
        try withPath { path in
            let told = try write(path, rows: 50)
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            #expect(told.sha256 == ContentHash.plain(bytes))
            #expect(told.bytes == bytes.count)
        }
    }

    @Test("is refused in one line where it is cut off, wherever that is")
    func cut() throws {
        try withPath { path in
            _ = try write(path, rows: 6)
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            for length in 0..<bytes.count {
                try Data(bytes.prefix(length)).write(to: URL(fileURLWithPath: path))
                let problem = #expect(throws: ReadingProblem.self) { try ParquetReader(path) }
                #expect(problem?.description.contains("\n") == false)
            }
        }
    }

    @Test("never breaks the reader, whichever byte of it is another")
    func changed() throws {
        try withPath { path in
            _ = try write(path, rows: 6)
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            var refused = 0
            for place in bytes.indices {
                for change: UInt8 in [0x01, 0x80] {
                    var other = bytes
                    other[place] ^= change
                    try Data(other).write(to: URL(fileURLWithPath: path))
                    do {
                        _ = try cells(try ParquetReader(path))
                    } catch is ReadingProblem {
                        refused += 1
                    }
                }
            }
            #expect(refused > bytes.count / 2)
        }
    }

    @Test(
        "of another program is read where it is plain, and else refused with a word on how to write it"
    )
    func foreign() throws {
        func reader(_ text: String) throws -> [[ParquetValue]] {
            let data = try #require(Data(base64Encoded: text, options: .ignoreUnknownCharacters))
            return try withPath { path in
                try data.write(to: URL(fileURLWithPath: path))
                return try cells(try ParquetReader(path))
            }
        }
        let rows: [[ParquetValue]] = [
            [.number(1), .text("a")], [.none, .text("b")], [.number(3), .text("b")],
        ]
        #expect(try reader(ForeignFiles.plain) == rows)
        let compressed = #expect(throws: ReadingProblem.self) {
            try reader(ForeignFiles.compressed)
        }
        #expect(compressed?.what == "its column `n` is compressed")
        let kept = #expect(throws: ReadingProblem.self) { try reader(ForeignFiles.dictionaries) }
        #expect(kept?.what.hasPrefix("its column `n` is kept in a dictionary") == true)
        #expect(kept?.remedy.contains("without dictionaries") == true)
    }

    @Test("that lacks a column, or has it of another type, says which")
    func strange() throws {
        try withPath { path in
            _ = try write(path, rows: 3)
            let reader = try ParquetReader(path)
            for column in [ParquetColumn.number("other"), .number("text"), .number("some")] {
                let problem = #expect(throws: ReadingProblem.self) { try reader.read(0, [column]) }
                #expect(problem?.what.contains("`\(column.name)`") == true)
            }
            #expect(try reader.read(0, [.text("other").optional])["other"]?.text(0) == nil)
        }
    }

    @Test("tells levels in the shorter of two ways, and reads both")
    func levels() throws {
        for pattern in [[true], [false, true], Array(repeating: true, count: 1000)] {
            let levels = Array(repeatElement(pattern, count: 9).joined())
            #expect(try Levels.read(Levels.bytes(levels)[...], count: levels.count) == levels)
        }
        #expect(Levels.bytes(Array(repeating: true, count: 1000)).count == 3)
        #expect(Levels.bytes((0..<80).map { $0 % 2 == 0 }).count == 11)
    }
}
