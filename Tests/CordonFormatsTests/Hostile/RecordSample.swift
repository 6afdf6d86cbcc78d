import CordonModel
import Testing

@testable import CordonFormats

/// How records of a format can be written, so that tests can damage one among good ones.
struct RecordSample: Sendable, CustomTestStringConvertible {
    /// What parts the records of a format from each other.
    enum Family: Sendable {
        case rows
        case lines
        case array
        case elements
    }

    let format: FileFormat
    let family: Family
    let head: String
    let tail: String
    /// A good record about the party of a number.
    let record: @Sendable (Int) -> String
    /// The id of that party.
    let subject: @Sendable (Int) -> EntityID
    /// Records that are well-formed and break the rules of this format.
    let wrong: [String]
    /// How many entries make a whole list; nil where a copy never counts as one.
    let least: Int?

    init(
        _ format: FileFormat, _ family: Family, head: String = "", tail: String = "",
        least: Int? = nil, wrong: [String], subject: @escaping @Sendable (Int) -> EntityID,
        record: @escaping @Sendable (Int) -> String
    ) {
        self.format = format
        self.family = family
        self.head = head
        self.tail = tail
        self.least = least
        self.wrong = wrong
        self.subject = subject
        self.record = record
    }

    var testDescription: String { format.rawValue + (family == .array ? " (array)" : "") }

    /// A file of records, and the lines on which they begin.
    func file(_ records: [[UInt8]]) -> (bytes: [UInt8], lines: [Int]) {
        let mark = Array((family == .array ? ",\n" : "\n").utf8)
        var bytes = Array(head.utf8)
        var lines = [bytes.count { $0 == 0x0A } + 1]
        for record in records {
            bytes += record + mark
            lines.append((lines.last ?? 0) + record.count { $0 == 0x0A } + 1)
        }
        bytes.removeLast(mark.count)
        return (bytes + Array(tail.utf8), lines)
    }

    /// A file of the good records of these numbers.
    func file(of numbers: some Sequence<Int>) -> [UInt8] {
        file(numbers.map { Array(record($0).utf8) }).bytes
    }
}

/// What came of the import of a file.
struct ImportOutcome {
    let file: Case
    let summary: ImportedFile

    /// Imports bytes as a copy of a day.
    ///
    /// - Throws: The problem because of which the file as a whole is refused.
    init(
        _ bytes: [UInt8], as format: FileFormat, limits: ReadingLimits = ReadingLimits()
    ) throws {
        var options = ImportOptions()
        options.format = format
        options.listDay = Day("2026-01-02")
        options.limits = limits
        (file, summary) = try withFile(bytes) { path in
            let reading = try FileImport(path, options: options)
            var file = Case()
            if reading.isPaged {
                var pages: [CaseImage] = []
                while let more = try reading.nextPages(into: &file) { pages += more }
                file.read(from: pages)
            } else {
                while try reading.next(into: &file) {}
            }
            let summary = try reading.finish(into: &file)
            return (file, summary)
        }
    }

    /// Whether any list counts as read in full.
    var isWhole: Bool { file.lists.contains(where: \.isComplete) }
}
