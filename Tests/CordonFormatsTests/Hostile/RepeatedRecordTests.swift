import CordonModel
import Testing

@testable import CordonFormats

@Suite("A record that stands twice") struct RepeatedRecordTests {
    /// Formats that forbid it; in the others both are kept.
    private static let forbidding: Set<FileFormat> = [.bods, .entityTable]

    @Test("makes one party, and is counted or set apart", arguments: RecordSample.all)
    func twice(sample: RecordSample) throws {
        let good = [1, 1, 2].map { Array(sample.record($0).utf8) }
        let outcome = try ImportOutcome(sample.file(good).bytes, as: sample.format)
        let isForbidden = Self.forbidding.contains(sample.format)
        #expect(outcome.summary.records == (isForbidden ? 2 : 3))
        #expect(outcome.summary.rejects.map(\.kind) == (isForbidden ? [.duplicate] : []))
        let once = try ImportOutcome(sample.file(of: 1...2), as: sample.format)
        #expect(Set(outcome.file.entities.map(\.id)) == Set(once.file.entities.map(\.id)))
        #expect(outcome.file.entities.count == once.file.entities.count)
        #expect(!outcome.isWhole)
    }
}
