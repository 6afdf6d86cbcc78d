public import CordonModel
import Foundation

/// The one door to every file that holds a graph.
///
/// The format is told from the content first and from the name second; a folder with `case.yaml`
/// is a case.
///
/// ```swift
/// let file = try GraphFile.read("holdings.csv")
/// let same = try GraphFile.read("holdings.txt", format: "edges")
/// ```
public enum GraphFile {
    /// Reads a file or a folder.
    ///
    /// - Parameters:
    ///   - path: The file as typed; `-` is the standard input.
    ///   - format: The id of a ``GraphFormat``, where the content should not decide.
    /// - Returns: What the file says.
    /// - Throws: Every problem of every record, each in one line.
    public static func read(_ path: String, format: String? = nil) throws(ReadingProblems) -> Case {
        try read(path, as: try self.format(of: path, named: format))
    }

    /// The format of a file or folder, without reading it.
    ///
    /// A caller that keeps stores asks this first: ``FileFormat/store`` is the one format that
    /// ``read(_:format:)`` refuses.
    ///
    /// - Throws: One problem, if there is no such file or its format is none that is known.
    public static func format(
        of path: String, named word: String? = nil
    ) throws(ReadingProblems) -> FileFormat {
        if let word { return try format(named: word, for: path) }
        do {
            return try detected(path)
        } catch {
            throw ReadingProblems([error])
        }
    }

    private static func read(_ path: String, as format: FileFormat) throws(ReadingProblems) -> Case
    {
        switch format {
        case .caseYAML: return try CaseFile.read(path)
        case .edgeList, .entityTable, .mappedTable, .followTheMoney, .followTheMoneyStatements,
            .edgeJSON, .graphML, .gexf:
            return try kept(path, format)
        case .store:
            throw ReadingProblems([
                problem(
                    .unknownFormat, path, "it is a store, which is opened and not read as a file",
                    "open it with `cordon`, or export it first")
            ])
        case .caseJSON: return try CaseFile.read(path)
        case .parquet: return try parquet(path)
        case .followTheMoneyDelta, .datasetIndex:
            throw ReadingProblems([
                problem(
                    .unknownFormat, path, "it holds no graph by itself",
                    format == .datasetIndex
                        ? "name the file of entities that it describes"
                        : "apply it to the entities that it changes")
            ])
        default: return try publishers(path, format)
        }
    }

    private static func parquet(_ path: String) throws(ReadingProblems) -> Case {
        do {
            return try ParquetFolder.read(path).file
        } catch {
            throw ReadingProblems([error])
        }
    }

    /// Reads a table or lines; a record that cannot be read does not keep the others out, whatever
    /// the question: it becomes a notice.
    ///
    /// - Throws: What ended the reading, or every record's problem where none can be read.
    private static func kept(
        _ path: String, _ format: FileFormat
    ) throws(ReadingProblems) -> Case {
        var rejects: [ReadingProblem] = []
        var file: Case
        do {
            let source = try ByteSource(path: path, hashing: true)
            switch format {
            case .followTheMoney: file = try FollowTheMoney.read(source) { rejects.append($0) }
            default:
                file = try RecordReaders.reader(format, source, day: nil)
                    .readAll { rejects.append($0) }
            }
            file.noteInput(try source.digest(), of: path)
        } catch {
            throw ReadingProblems([error])
        }
        if file.entities.isEmpty, !rejects.isEmpty {
            throw ReadingProblems(
                Array(rejects.prefix(ProblemLog.bound)),
                omitted: max(0, rejects.count - ProblemLog.bound))
        }
        note(rejects, in: &file)
        if !rejects.isEmpty { file.lists = file.lists.map(\.asPart) }
        return file
    }

    /// Reads a list or register of a publisher; where a record of it cannot be read, no list counts
    /// as read in full: whoever is missing is not thereby cleared.
    private static func publishers(
        _ path: String, _ format: FileFormat
    ) throws(ReadingProblems) -> Case {
        var file = try readList(path, as: format)
        if file.notices.contains(where: { $0.code == "rejected-record" }) {
            file.lists = file.lists.map(\.asPart)
        }
        return file
    }

    // MARK: - Formats

    private static func format(
        named word: String, for path: String
    ) throws(ReadingProblems) -> FileFormat {
        if let format = FileFormat(named: word) { return format }
        let known = GraphFormat.all.filter(\.isReadable).map(\.id)
        throw ReadingProblems([
            problem(
                .unknownFormat, path, "there is no format `\(word)`",
                Nearest.nearest(to: word, among: known).map { "did you mean `\($0)`?" }
                    ?? "name one of \(known.joined(separator: ", "))")
        ])
    }

    private static func detected(_ path: String) throws(ReadingProblem) -> FileFormat {
        if path == "-" {
            try PipedInput.keep(path)
            return try sniffed(path)
        }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw problem(
                .unreadable, path, "there is no such file or folder", "check the path")
        }
        if isFolder.boolValue {
            if CaseFile.isCase(folder: path) { return .caseYAML }
            if ParquetFolder.isFolder(path) { return .parquet }
            throw problem(
                .unknownFormat, path, "the folder holds neither case.yaml nor manifest.json",
                "name one of its files, or give the folder of a case or of Parquet tables")
        }
        guard !RawFile.isPlain(path) else { return try sniffed(path) }
        guard RawFile.isPipe(path) else {
            throw problem(
                .unknownFormat, path,
                "it is a pipe or a device, whose format is not told from its content",
                "name it with `--format`, or give a plain file")
        }
        try PipedInput.keep(path)
        return try sniffed(path)
    }

    private static func sniffed(_ path: String) throws(ReadingProblem) -> FileFormat {
        do {
            return try FormatSniffer.format(of: path)
        } catch {
            guard error.kind == .unknownFormat, isNamedAsCase(path) else { throw error }
            // Its name says what it is meant to be: the reader then tells what is wrong with it.
            return .caseYAML
        }
    }

    private static func isNamedAsCase(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    static func problem(
        _ kind: ReadingProblem.Kind, _ path: String, _ what: String, _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(kind, file: path, what: what, remedy: remedy, isFatal: true)
    }
}

extension FileFormat {
    /// The format that a word of `--format` names: its own id or that of a ``GraphFormat``.
    init?(named word: String) {
        let word = word.lowercased()
        switch word {
        case "case": self = .caseYAML
        case "json-lines", "followthemoney": self = .followTheMoney
        case "cytoscape": self = .edgeJSON
        default: self.init(rawValue: word)
        }
    }
}

extension ListCoverage {
    /// The same list where not every entry was taken over.
    var asPart: ListCoverage {
        ListCoverage(
            authority: authority, list: list, from: from, day: day, isComplete: false,
            source: source)
    }
}
