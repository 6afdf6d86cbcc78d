public import CordonModel

/// The edge list: the plainest ownership table, CSV or TSV, one relation a row.
///
/// The header names `source,target` or `owner,owned`, and any of `kind`, `percent`, `weight`,
/// `from`, `until`, `standing` and `source_id`. Other columns are kept as properties of the
/// relation, and a notice names them.
///
/// - `percent` takes `50`, `25-50` (closed at both ends), `(25,50]`, or nothing: [0, 100].
/// - `kind` takes the name of a relation kind in any case, a relation word such as
///   `majority owner of`, or a way of control such as `board`; its column may be headed `relation`.
///   Without one a row is an ownership where the header says `owner,owned` or has a `percent` column,
///   else an unspecific link. A word that is none of these, and near none, is the role of an unspecific
///   link, or of a stake where the row has a percent; a notice names it.
/// - `until` is the last day on which the relation held.
/// - `standing` is `assumed` where nothing is said: a table without sources is a hypothesis, which
///   counts, and a notice says so.
///
/// A pair that stands twice is a second version of one stake, never a second stake. The ends are
/// entities of schema `LegalEntity`; their ids are the texts of the table.
///
/// ```swift
/// let file = try EdgeList.read("holdings.csv")
/// // owner,owned,percent
/// // a,b,50
/// file.claims[0].relation?.share   // 50
/// ```
public enum EdgeList {
    /// Reads a file; gzip is looked into and the delimiter is told from the header.
    ///
    /// - Throws: Every problem of every row.
    public static func read(_ path: String) throws(ReadingProblems) -> Case {
        try ReadingProblems.gathering { log throws(ReadingProblem) in
            try read(ByteSource(path: path, hashing: true), log)
        }
    }

    /// Reads a source; problems of rows go to the log and leave out that row alone.
    static func read(_ source: ByteSource, _ log: ProblemLog) throws(ReadingProblem) -> Case {
        let reader = try EdgeListReader(source, log: log)
        var file = try reader.readAll { log.add($0) }
        file.noteInput(try source.digest(), of: source.file)
        return file
    }
}

/// Reads the rows of an edge list into a case.
///
/// A row with several faults is thrown as one problem, unless a log takes each of them.
final class EdgeListReader: RecordReader {
    private var table: CSVTable
    private var rows: EdgeRowReader
    private let log: ProblemLog?
    private let rowLog: ProblemLog
    private var hasBegun = false
    private var hasRow = false

    /// Reads the header; the delimiter is told from it.
    init(_ source: ByteSource, log: ProblemLog? = nil) throws(ReadingProblem) {
        table = try CSVTable(source)
        self.log = log
        rowLog = log ?? ProblemLog()
        rows = EdgeRowReader(columns: try EdgeColumns(table), file: source.file, log: rowLog)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        if !hasBegun { rows.begin(&file) }
        hasBegun = true
        while let row = try table.next() {
            if row.fields.allSatisfy({ $0.trimmed.isEmpty }) { continue }
            hasRow = true
            rows.take(row, into: &file)
            if log == nil, let problem = rowLog.takeFirst() { throw problem }
            return true
        }
        return false
    }

    func finish(into file: inout Case) {
        guard !hasRow else { return }
        file.note("empty-table", "the table has a header and no rows: nothing was read")
    }
}

extension ProblemLog {
    /// Takes out what is in the log, as one problem.
    func takeFirst() -> ReadingProblem? {
        let taken = takeAll()
        guard let first = taken.first else { return nil }
        return ReadingProblem(
            first.kind, file: first.file, line: first.line,
            what: taken.map(\.what).joined(separator: "; "), remedy: first.remedy)
    }
}

extension Case {
    /// Records that a file was read.
    mutating func noteInput(_ sha256: String?, of path: String) {
        guard let sha256 else { return }
        inputs.append(InputFile(path: path, sha256: sha256))
        inputs.sort { $0.path < $1.path }
    }
}

extension ReadingProblems {
    /// Runs a reader and throws every problem that it meets.
    static func gathering(
        _ body: (ProblemLog) throws(ReadingProblem) -> Case
    ) throws(ReadingProblems) -> Case {
        let log = ProblemLog()
        var file: Case?
        do {
            file = try body(log)
        } catch {
            log.add(error)
        }
        try log.check()
        return file ?? Case()
    }
}
