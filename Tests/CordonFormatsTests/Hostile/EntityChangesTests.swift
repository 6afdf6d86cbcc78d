import CordonModel
import Testing

@testable import CordonFormats

@Suite("A broken delta file") struct EntityChangesTests {
    private static let base =
        #"{"id":"a","schema":"Company","properties":{"name":["A"]}}"# + "\n"
        + #"{"id":"b","schema":"Company","properties":{"name":["B"]}}"# + "\n"
    private static let add =
        #"{"op":"ADD","entity":{"id":"c","schema":"Company","properties":{"name":["C"]}}}"#
    private static let change =
        #"{"op":"MOD","entity":{"id":"a","schema":"Company","properties":{"name":["A2"]}}}"#
    private static let deletion = #"{"op":"DEL","entity":{"id":"b"}}"#

    private static let spoilt = [
        "{}", "7", "null", "nonsense", #"{"op":"ADD""#, #"{"op":"PUT","entity":{"id":"x"}}"#,
        #"{"op":"ADD"}"#, #"{"op":"DEL","entity":{}}"#, #"{"op":"DEL","entity":{"id":""}}"#,
        #"{"op":"DEL","entity":"b"}"#, #"{"op":7,"entity":{"id":"x"}}"#,
        #"{"op":"ADD","entity":{"id":"x"}}"#, #"{"op":"ADD","entity":{"id":"x","schema":1e999}}"#,
        #"{"op":"MOD","entity":{"id":"x","schema":"Company","properties":7}}"#,
        #"{"op":"MOD","entity":{"id":"x","schema":"Company","properties":{"name":[[1]]}}}"#,
        #"{"op":"ADD","entity":{"id":"x\#u{0}","schema":"Company"}}"#,
        #"{"op":"ADD","entity":"# + String(repeating: "[", count: 100_000)
            + String(repeating: "]", count: 100_000) + "}",
    ]

    /// What applying changes gives, and the problems, in the order of their lines.
    private func apply(_ delta: [UInt8]) throws -> (file: Case, problems: [ReadingProblem]) {
        let changes = EntityChanges()
        try changes.take(ByteSource(name: "delta.json", bytes: delta))
        let reader = try EntityFileReader(
            ByteSource(name: "base.json", bytes: Array(Self.base.utf8)), changes: changes)
        var problems: [ReadingProblem] = []
        let file = try reader.readAll { problems.append($0) }
        return (file, problems + changes.problems)
    }

    @Test(
        "applies the changes around one that cannot be read, and tells its line", arguments: spoilt)
    func lines(line: String) throws {
        let delta = [Self.add, line, Self.change, Self.deletion].joined(separator: "\n")
        let (file, problems) = try apply(Array(delta.utf8))
        #expect(file.entities.map(\.id).sorted() == ["a", "c"])
        #expect(file.values("a", "name") == ["A2"])
        #expect(problems.count == 1, "\(problems)")
        let problem = try #require(problems.first)
        #expect(problem.file == "delta.json" && problem.line == 2)
        #expect(!problem.what.isEmpty && !problem.remedy.isEmpty)
    }

    @Test("of bytes that are no UTF-8 tells the line")
    func encoding() throws {
        let bad =
            Array(#"{"op":"ADD","entity":{"id":""#.utf8) + [0xC3, 0x28] + Array("\"}}\n".utf8)
        let (file, problems) = try apply(
            Array("\(Self.add)\n".utf8) + bad + Array(Self.change.utf8))
        #expect(problems.map(\.line) == [2] && problems.map(\.kind) == [.encoding])
        #expect(file.values("a", "name") == ["A2"])
    }

    @Test("cut off anywhere is read up to there, or told")
    func cutOff() throws {
        let bytes = Array("\(Self.add)\n\(Self.change)\n\(Self.deletion)\n".utf8)
        let ends = Set([0] + bytes.indices.filter { bytes[$0] == 0x0A }.flatMap { [$0, $0 + 1] })
        for count in 0...bytes.count {
            let (file, problems) = try apply(Array(bytes.prefix(count)))
            #expect(problems.isEmpty == ends.contains(count), "cut at \(count)")
            #expect(file.hasEntity("a"))
        }
        for count in stride(from: 3, to: bytes.count, by: 9) {
            #expect(throws: ReadingProblem.self) {
                try apply(Array(Gzip.member(bytes).prefix(count)))
            }
        }
    }

    @Test("gives the last of several changes of one entity, and no entity twice")
    func repeated() throws {
        let lines = [Self.add, Self.change, Self.add, Self.deletion, Self.deletion, Self.change]
        let (file, problems) = try apply(Array(lines.joined(separator: "\n").utf8))
        #expect(problems.isEmpty)
        #expect(file.entities.map(\.id).sorted() == ["a", "c"])
        #expect(file.values("a", "name") == ["A2"])
    }

    @Test("that replaces an entity by one that holds itself ends")
    func cycle() throws {
        let inner = #"{"id":"a","schema":"Company","properties":{"name":["A3"]}}"#
        let line =
            #"{"op":"MOD","entity":{"id":"a","schema":"Company","properties":{"parent":[\#(inner)]}}}"#
        let (file, problems) = try apply(Array(line.utf8))
        #expect(problems.isEmpty && file.entities.map(\.id).sorted() == ["a", "b"])
    }

    @Test("leaves no list read in full")
    func coverage() throws {
        let index = try DatasetIndex(
            ByteSource(
                name: "index.json",
                bytes: Array(
                    #"{"name":"un_sc_sanctions","entity_count":2,"last_export":"2026-01-02","resources":[{"name":"base.json"}]}"#
                        .utf8)))
        func isWhole(_ delta: String) throws -> Bool {
            let changes = EntityChanges()
            try changes.take(ByteSource(name: "delta.json", bytes: Array(delta.utf8)))
            let reader = try EntityFileReader(
                ByteSource(name: "base.json", bytes: Array(Self.base.utf8)), index: index,
                changes: changes)
            return try reader.readAll { _ in }.lists.contains(where: \.isComplete)
        }
        #expect(try isWhole(""))
        #expect(try isWhole(Self.change))
        for line in Self.spoilt { #expect(try !isWhole(line), "\(line.prefix(60))") }
    }

    @Test("of too many lines that cannot be read is refused")
    func tooMany() throws {
        let lines = Array("\(Self.add)\n7\n7\n7\n".utf8)
        for (most, isRefused) in [(3, false), (2, true)] {
            let source = try ByteSource(
                name: "delta.json", bytes: lines, limits: ReadingLimits(rejects: most))
            let changes = EntityChanges()
            do {
                try changes.take(source)
                #expect(!isRefused && changes.problems.count == 3)
            } catch {
                #expect(isRefused && error.isFatal && error.line == 4)
            }
        }
    }

    @Test("read as a graph is refused with what to do")
    func alone() throws {
        try withFile(Array(Self.add.utf8)) { path in
            let problems = #expect(throws: ReadingProblems.self) { try GraphFile.read(path) }
            #expect(problems?.problems.map(\.kind) == [.unknownFormat])
        }
    }
}
