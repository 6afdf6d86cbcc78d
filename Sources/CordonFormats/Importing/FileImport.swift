public import CordonModel

/// What a user may say about files that they do not say themselves.
public struct ImportOptions: Sendable {
    /// The format; nil to tell it from the content.
    public var format: FileFormat?
    /// The day of a list copy that bears none; nil to look for a date in the file's name.
    public var listDay: Day?
    /// Files of changes to a file of FollowTheMoney entities, the oldest first.
    public var changes: [String] = []
    /// The bounds that keep a hostile file from filling the memory.
    public var limits = ReadingLimits()

    /// Creates options that leave everything to the file.
    public init() {}
}

/// What became of one file.
public struct ImportedFile: Sendable {
    /// Its path, as typed.
    public let path: String
    /// Its format.
    public let format: FileFormat
    /// The SHA-256 of its bytes, in hexadecimal.
    public internal(set) var sha256 = ""
    /// Records that were read.
    public internal(set) var records = 0
    /// Claims that they gave.
    public internal(set) var claims = 0
    /// Records that could not be read, each with its place and reason.
    public internal(set) var rejects: [ReadingProblem] = []
}

/// The reading of one file of a publisher into a case, record by record.
///
/// ```swift
/// let reading = try FileImport("sdn_2024-05-03.csv.gz")
/// while try reading.next(into: &file) {}
/// let summary = try reading.finish(into: &file)
/// print(summary.records)  // 14965
/// ```
public final class FileImport {
    private let source: ByteSource
    private let reader: any RecordReader
    /// What reads the file in its stead, several records at a time.
    private let lines: EntityLines?
    private var isReadInPages = false
    private let edits: EntityChanges?
    private var summary: ImportedFile
    private var bound: RejectBound
    private var sources: [String] = []

    /// Opens a file and tells its format.
    ///
    /// - Throws: A fatal problem if it cannot be read, or no publisher's format is told.
    public convenience init(
        _ path: String, options: ImportOptions = ImportOptions()
    ) throws(ReadingProblem) {
        try self.init(path, options: options, companions: OFACCompanions())
    }

    init(
        _ path: String, options: ImportOptions, companions: OFACCompanions
    ) throws(ReadingProblem) {
        source = try ByteSource(path: path, hashing: true, limits: options.limits)
        bound = RejectBound(options.limits)
        let format = try Self.format(of: source, options)
        let day = options.listDay ?? ListDay.inName(of: path)
        guard format == .followTheMoney else {
            (lines, edits) = (nil, nil)
            reader = try RecordReaders.reader(format, source, day: day, companions: companions)
            summary = ImportedFile(path: path, format: format)
            return
        }
        let index = try DatasetIndex.beside(path)
        let edits = EntityChanges()
        for path in options.changes { try edits.take(path: path, limits: options.limits) }
        self.edits = edits
        lines = edits.isEmpty ? try EntityLines(source, index: index) : nil
        reader = try EntityFileReader(source, index: index, changes: edits)
        summary = ImportedFile(path: path, format: format)
    }

    /// The format of the file.
    public var format: FileFormat { summary.format }

    /// What became of the files of changes that are applied.
    package var changes: [ImportedFile] { edits?.files ?? [] }

    /// Bytes of the file, as it lies on the disk, that are read so far.
    public var bytesRead: Int { source.fileBytesRead }

    /// Whether the file is read by ``nextPages(into:)`` rather than ``next(into:)``.
    package var isPaged: Bool { lines != nil }

    /// Reads the next records of a file that is read in pages.
    ///
    /// - Parameter file: Gets what the records tell beside entities and claims.
    /// - Returns: The pages; nil at the end.
    /// - Throws: A fatal problem, after which nothing more can be read.
    package func nextPages(into file: inout Case) throws(ReadingProblem) -> [CaseImage]? {
        isReadInPages = true
        let before = file.sources.count
        guard let round = try lines?.next(into: &file) else { return nil }
        summary.records += round.records
        summary.claims += round.pages.reduce(0) { $0 + $1.claimCount }
        for problem in round.problems { try bound.take(problem) }
        summary.rejects += round.problems
        sources += file.sources.dropFirst(before).map(\.id)
        return round.pages
    }

    /// Records that were read so far.
    package var recordsRead: Int { summary.records }

    /// Reads the next record; records that cannot be read are kept as rejects.
    ///
    /// - Returns: Whether there was one; false at the end.
    /// - Throws: A fatal problem, after which nothing more can be read.
    public func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        // A record that is set apart may still have added its source.
        let before = (claims: file.claims.count, sources: file.sources.count)
        while true {
            do {
                guard try reader.next(into: &file) else { return false }
                summary.records += 1
                summary.claims += file.claims.count - before.claims
                sources += file.sources.dropFirst(before.sources).map(\.id)
                return true
            } catch {
                guard !error.isFatal else { throw error }
                try bound.take(error)
                summary.rejects.append(error)
            }
        }
    }

    /// Counts records whose content goes into those of another file, and those that could not be
    /// read.
    func count(_ comments: OFACComments) {
        summary.records += comments.rows
        summary.rejects += comments.problems
    }

    /// Adds what only the whole file can tell, and the file itself to the case's inputs.
    ///
    /// - Throws: A fatal problem if the rest of the file cannot be read.
    public func finish(into file: inout Case) throws(ReadingProblem) -> ImportedFile {
        let before = (
            claims: file.claims.count, lists: file.lists.count, sources: file.sources.count
        )
        let problems = edits?.problems.count ?? 0
        if isReadInPages { lines?.finish(into: &file) } else { reader.finish(into: &file) }
        summary.claims += file.claims.count - before.claims
        sources += file.sources.dropFirst(before.sources).map(\.id)
        summary.rejects += edits?.problems.dropFirst(problems) ?? []
        if !summary.rejects.isEmpty || changes.contains(where: { !$0.rejects.isEmpty }) {
            // Whoever stands in a record that cannot be read is missing, not cleared.
            for place in file.lists.indices.dropFirst(before.lists) {
                file.lists[place] = file.lists[place].incomplete
            }
        }
        summary.sha256 = try source.digest() ?? ""
        for id in sources {
            guard var source = file.source(id), source.sha256 == nil else { continue }
            source.sha256 = summary.sha256
            file.add(source)
        }
        file.inputs.append(InputFile(path: summary.path, sha256: summary.sha256))
        file.inputs.sort { $0.path < $1.path }
        return summary
    }
}

extension ListCoverage {
    /// The same coverage without the claim that every entry was taken over.
    fileprivate var incomplete: ListCoverage {
        ListCoverage(
            authority: authority, list: list, from: from, day: day, isComplete: false,
            source: source)
    }
}
