import CordonModel
import Testing

@testable import CordonFormats

@Suite("A record that cannot be read") struct SpoiltRecordTests {
    /// Ways to spoil a record, by what parts records from each other.
    private static func spoils(_ family: RecordSample.Family) -> [[UInt8]] {
        let long = String(repeating: "x", count: 5_000)
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        switch family {
        case .rows:
            return ["x", "a\"b,c", "\"a\"b,c", "\"a,b", long, "1,2,3,4,5,6,7,8,9,10,11,12,13"]
                .map { Array($0.utf8) } + [Array("1,\"".utf8) + [0xC3, 0x28] + Array("\"".utf8)]
        case .lines:
            return [
                "{}", "[1]", "null", "7", "\"x\"", "{\"id\":", "{\"id\":\"\\ud800\"}",
                "{\"id\":1e999}", "{\"id\":\(String(repeating: "9", count: 400))}",
                "{\"id\":\"a\u{0}b\"}", "{\"id\":\(deep)}", "x\u{0}",
            ].map { Array($0.utf8) } + [
                Array("{\"id\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
            ]
        case .array:
            return ["{}", "[1]", "null", "7", "{\"id\":}", "{\"id\":1e999}", "{\"id\":\(deep)}"]
                .map { Array($0.utf8) }
        case .elements: return []
        }
    }

    private func expect(
        _ spoilt: [UInt8], of sample: RecordSample, limits: ReadingLimits = ReadingLimits()
    ) throws {
        let good = [1, 2].map { Array(sample.record($0).utf8) }
        let (bytes, lines) = sample.file([good[0], spoilt, good[1]])
        let outcome = try ImportOutcome(bytes, as: sample.format, limits: limits)
        let told = String(decoding: spoilt.prefix(80), as: UTF8.self)
        #expect(outcome.summary.rejects.count == 1, "\(told): \(outcome.summary.rejects)")
        #expect(outcome.summary.records == 2, "\(told)")
        let reject = try #require(outcome.summary.rejects.first)
        #expect(reject.line == lines[1] && !reject.isFatal, "\(told): \(reject)")
        #expect(!reject.what.isEmpty && !reject.remedy.isEmpty && reject.description.count < 400)
        for number in [1, 2] { #expect(outcome.file.hasEntity(sample.subject(number)), "\(told)") }
        #expect(!outcome.isWhole)
    }

    @Test(
        "against the rules of its format is set apart between good ones",
        arguments: RecordSample.all)
    func wrong(sample: RecordSample) throws {
        for record in sample.wrong { try expect(Array(record.utf8), of: sample) }
    }

    @Test(
        "of damaged text is set apart between good ones",
        arguments: RecordSample.rows + RecordSample.lines + RecordSample.arrays)
    func damaged(sample: RecordSample) throws {
        // The bound makes one of the rows too long, and lets the deepest of the lines be read.
        let limits = ReadingLimits(record: sample.family == .rows ? 4_000 : 1 << 20)
        for spoilt in Self.spoils(sample.family) { try expect(spoilt, of: sample, limits: limits) }
    }

    @Test("is told of every sample that the tests are made from", arguments: RecordSample.all)
    func sound(sample: RecordSample) throws {
        let bytes = sample.file(of: 1...3)
        #expect(FormatSniffer.format(ofHead: bytes) == sample.format)
        let outcome = try ImportOutcome(bytes, as: sample.format)
        #expect(outcome.summary.rejects.isEmpty && outcome.summary.records == 3)
        for number in 1...3 { #expect(outcome.file.hasEntity(sample.subject(number))) }
    }

    @Test("is told on one short line without the controls of a terminal")
    func words() {
        let long = String(repeating: "x", count: 1 << 20)
        let problem = ReadingProblem(
            .badValue, file: "f", line: 1, record: long, what: "`a\n\u{1B}[2Jb\u{9B}c` \(long)",
            remedy: "d\r\u{7F}e")
        #expect(problem.description.unicodeScalars.count < 600)
        #expect(
            problem.description.unicodeScalars.allSatisfy {
                $0.properties.generalCategory != .control
            })
        #expect(problem.what.hasPrefix("`a  [2Jb c` xxx") && problem.remedy == "d  e")
        #expect(
            ReadingProblem(.badValue, file: "f", what: "`Ü`", remedy: "ß").description
                == "f: `Ü`; ß")
    }

    @Test("ends the import where there are too many of them", arguments: RecordSample.all)
    func tooMany(sample: RecordSample) throws {
        let good = Array(sample.record(1).utf8)
        let bad = Array(sample.wrong[0].utf8)
        let bytes = sample.file([good] + [[UInt8]](repeating: bad, count: 4)).bytes
        #expect(
            try ImportOutcome(bytes, as: sample.format, limits: ReadingLimits(rejects: 4))
                .summary.rejects.count == 4)
        let problem = #expect(throws: ReadingProblem.self) {
            try ImportOutcome(bytes, as: sample.format, limits: ReadingLimits(rejects: 3))
        }
        #expect(problem?.isFatal == true && problem?.line != nil)
        #expect(problem?.what.hasPrefix("more than 3 records cannot be read") == true)
    }
}
