import CordonModel
import Testing

@testable import CordonFormats

/// A file that comes a few bytes at a time, as pipes give it, whatever the marks that a piece ends on.
@Suite("A file in small pieces") struct PiecesTests {
    /// Each piece as a member of its own, which a source reads at a time.
    private func inPieces(_ bytes: [UInt8], of size: Int) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: size).flatMap { start in
            Gzip.member(Array(bytes[start..<min(start + size, bytes.count)]))
        }
    }

    private func words(_ outcome: ImportOutcome) -> [String] {
        outcome.file.entities.map { "\($0.id) \($0.schema)" }
            + outcome.file.claims.map { "\($0.subject) \($0.predicate) \($0.object) \($0.period)" }
            + outcome.summary.rejects.map { "\($0.line ?? 0) \($0.what)" }
    }

    private func expectSame(_ bytes: [UInt8], _ format: FileFormat) throws {
        let whole = words(try ImportOutcome(bytes, as: format))
        for size in [1, 2, 3, 7, 64] {
            #expect(words(try ImportOutcome(inPieces(bytes, of: size), as: format)) == whole)
        }
    }

    @Test("is read as in one", arguments: Samples.all.map(\.name))
    func samples(name: String) throws {
        let text = try #require(Samples.all.first { $0.name == name }).text
        let format = try #require(FormatSniffer.format(ofHead: Array(text.utf8)))
        try expectSame(Array(text.utf8), format)
        guard format.rawValue.contains("csv") || format == .edgeList else { return }
        let returned = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        try expectSame(Array(returned.utf8), format)
    }

    @Test("is read as in one with records that cannot be read", arguments: RecordSample.all)
    func spoilt(sample: RecordSample) throws {
        var records = [sample.record(1), sample.wrong[0], sample.record(2)]
        if sample.family == .rows { records += ["a\"b", "\"a\"b", "\"é\",\"c"] }
        if sample.family == .lines { records += ["{\"é\":", "", "{}"] }
        try expectSame(sample.file(records.map { Array($0.utf8) }).bytes, sample.format)
    }
}
