import CordonFormats
import CordonModel
import CordonStore
import Foundation

/// What an import reads, in order.
struct ImportPlan {
    /// Files that are read together or alone.
    enum Step {
        /// The tables of OFAC's list, which complete each other.
        case tables([String])
        /// A file of a publisher, read record by record, with the files of changes to it.
        case records(String, FileFormat, changes: [String])
        /// An edge list.
        case edges(String)
        /// A store, whose case is taken over.
        case store(String)
        /// Any other file that holds a graph.
        case graph(String, FileFormat)

        /// The file, or the first of several.
        var path: String {
            switch self {
            case .tables(let paths): paths.first ?? ""
            case .records(let path, _, _), .edges(let path), .store(let path), .graph(let path, _):
                path
            }
        }
    }

    private(set) var steps: [Step] = []

    init(_ paths: [String], format: String?) throws(ReadingProblems) {
        var tables: [String] = []
        for path in paths {
            switch try GraphFile.format(of: path, named: format) {
            case .ofacPrimaryCSV, .ofacAlternateCSV, .ofacAddressCSV, .ofacCommentCSV:
                tables.append(path)
            case .followTheMoneyDelta: try append(changes: path)
            case .edgeList: steps.append(.edges(path))
            case .store: steps.append(.store(path))
            case let known where Self.isReadByRecord(known):
                steps.append(.records(path, known, changes: []))
            case let other: steps.append(.graph(path, other))
            }
        }
        if !tables.isEmpty { steps.insert(.tables(tables), at: 0) }
    }

    private mutating func append(changes path: String) throws(ReadingProblems) {
        guard case .records(let base, .followTheMoney, let earlier) = steps.last else {
            throw ReadingProblems([
                ReadingProblem(
                    .unknownFormat, file: path,
                    what: "it holds changes to a file of entities, and none comes before it",
                    remedy: "name the file of entities first, then its changes, the oldest first",
                    isFatal: true)
            ])
        }
        steps[steps.count - 1] = .records(base, .followTheMoney, changes: earlier + [path])
    }

    private static func isReadByRecord(_ format: FileFormat) -> Bool {
        switch format {
        case .caseYAML, .caseJSON, .store, .edgeList, .parquet: false
        default: true
        }
    }
}

extension CaseImport {
    func run(
        _ step: ImportPlan.Step, _ session: ImportSession, _ summary: inout Summary,
        _ progress: (Progress) -> Void
    ) throws(ReadingProblems) {
        do {
            switch step {
            case .tables(let paths): try take(tables: paths, session, &summary, progress)
            case .records(let path, let format, let changes):
                let document = try edition(path, format, session) {
                    try take(records: path, format, changes, session, &summary, progress)
                }
                for path in [path] + changes { summary.note(document, of: path) }
            case .edges(let path):
                let document = try edition(path, .edgeList, session) {
                    var rejects: [ReadingProblem] = []
                    let file = try EdgeList.read(path, rejects: &rejects)
                    return try take(whole: file, path, .edgeList, rejects, session, &summary)
                }
                summary.note(document, of: path)
            case .store(let path):
                _ = try take(
                    whole: try Store.open(path).file(), path, .store, [], session, &summary)
            case .graph(let path, let format):
                let document = try edition(path, format, session) {
                    let file = try GraphFile.read(path, format: format.rawValue)
                    return try take(whole: file, path, format, [], session, &summary)
                }
                summary.note(document, of: path)
            }
        } catch let error as ReadingProblems {
            throw error
        } catch let error as ReadingProblem {
            throw ReadingProblems([error])
        } catch {
            throw ReadingProblems([
                ReadingProblem(
                    .unreadable, file: store.path, what: "\(error)",
                    remedy: "check the store and the disk", isFatal: true)
            ])
        }
    }

    /// Takes in a file of which a newer edition takes the place of an older one.
    ///
    /// What tells it from others is where it lies; a store that is passed on does not tell that. Lists
    /// have clocks of their own, and what comes through a pipe lies nowhere.
    ///
    /// - Returns: What tells the document from others; nil of none.
    private func edition(
        _ path: String, _ format: FileFormat, _ session: ImportSession,
        _ work: () throws -> EditionContent
    ) throws -> String? {
        guard path != "-", !EditionDay.isList(format) else {
            _ = try work()
            return nil
        }
        let place = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        var hash = ContentHash()
        hash.add(place)
        try session.edition(of: hash.full, work)
        return hash.full
    }

    private func take(
        tables paths: [String], _ session: ImportSession, _ summary: inout Summary,
        _ progress: (Progress) -> Void
    ) throws {
        // Each day of the list is a copy of its own, so that comments go with their own day.
        for paths in try days(paths) {
            var file = Case()
            var options = ImportOptions()
            options.listDay = listDay
            if format != nil { options.format = try GraphFile.format(of: paths[0], named: format) }
            let read = try FileImport.read(paths, options: options, into: &file)
            try session.take(file)
            for one in read { summary.add(one) }
            progress(
                Progress(path: paths[0], bytes: nil, records: read.reduce(0) { $0 + $1.records }))
        }
    }

    /// Groups tables so that no group holds two of one format.
    private func days(_ paths: [String]) throws -> [[String]] {
        var groups: [(formats: Set<FileFormat>, paths: [String])] = []
        for path in paths {
            let format = try GraphFile.format(of: path, named: self.format)
            if let place = groups.firstIndex(where: { !$0.formats.contains(format) }) {
                groups[place].formats.insert(format)
                groups[place].paths.append(path)
            } else {
                groups.append(([format], [path]))
            }
        }
        return groups.map(\.paths)
    }

    private func take(
        records path: String, _ format: FileFormat, _ changes: [String], _ session: ImportSession,
        _ summary: inout Summary, _ progress: (Progress) -> Void
    ) throws -> EditionContent {
        var options = ImportOptions()
        options.format = format
        options.listDay = listDay
        options.changes = changes
        let end = try RecordPipe(path, options: options, size: Self.batch).run { piece in
            try session.take(piece.sources)
            for page in piece.pages { try session.take(page) }
            progress(Progress(path: path, bytes: piece.bytes, records: piece.records))
        }
        try session.take(end.file)
        progress(Progress(path: path, bytes: end.bytes, records: end.records))
        let files = [end.summary] + end.changes
        for file in files { summary.add(file) }
        return EditionContent(
            digest: end.digest, isWhole: files.allSatisfy { $0.rejects.isEmpty })
    }

    private func take(
        whole file: Case, _ path: String, _ format: FileFormat, _ rejects: [ReadingProblem],
        _ session: ImportSession, _ summary: inout Summary
    ) throws -> EditionContent {
        try session.take(file)
        summary.rejects += rejects
        summary.files.append(
            FileRecord(
                path: path, format: format.rawValue, sha256: file.inputDigest ?? "",
                read: file.claims.count + rejects.count, imported: file.claims.count,
                rejected: rejects.count))
        return EditionContent(digest: file.inputDigest, isWhole: rejects.isEmpty)
    }
}

extension CaseImport.Summary {
    /// Notes where a file lies that is an edition of a document.
    mutating func note(_ place: String?, of path: String) {
        for row in files.indices where files[row].path == path {
            files[row].place = place
        }
    }

    mutating func add(_ file: ImportedFile) {
        rejects += file.rejects
        files.append(
            FileRecord(
                path: file.path, format: file.format.rawValue, sha256: file.sha256,
                read: file.records + file.rejects.count, imported: file.records,
                rejected: file.rejects.count))
    }
}
