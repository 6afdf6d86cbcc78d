import CordonFormats
import CordonModel
import CordonStore

/// What an import reads, in order.
struct ImportPlan {
    /// Files that are read together or alone.
    enum Step {
        /// The tables of OFAC's list, which complete each other.
        case tables([String])
        /// A file of a publisher, read record by record.
        case records(String, FileFormat)
        /// An edge list.
        case edges(String)
        /// A store, whose case is taken over.
        case store(String)
        /// Any other file that holds a graph.
        case graph(String, FileFormat)
    }

    private(set) var steps: [Step] = []

    init(_ paths: [String], format: String?) throws(ReadingProblems) {
        var tables: [String] = []
        for path in paths {
            switch try GraphFile.format(of: path, named: format) {
            case .ofacPrimaryCSV, .ofacAlternateCSV, .ofacAddressCSV, .ofacCommentCSV:
                tables.append(path)
            case .edgeList: steps.append(.edges(path))
            case .store: steps.append(.store(path))
            case let known where Self.isReadByRecord(known): steps.append(.records(path, known))
            case let other: steps.append(.graph(path, other))
            }
        }
        if !tables.isEmpty { steps.insert(.tables(tables), at: 0) }
    }

    /// Whether files of a format are copies of a publisher's list.
    static func isList(_ format: FileFormat) -> Bool {
        switch format {
        case .ofacPrimaryCSV, .ofacAlternateCSV, .ofacAddressCSV, .ofacCommentCSV, .ofacXML,
            .ofacEnhancedXML, .ofacAdvancedXML, .screeningListCSV, .screeningListJSON, .euXML,
            .ukXML, .ukCSV, .unXML:
            true
        default: false
        }
    }

    private static func isReadByRecord(_ format: FileFormat) -> Bool {
        switch format {
        case .caseYAML, .caseJSON, .entityTable, .store, .edgeList: false
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
            case .records(let path, let format):
                try take(records: path, format, session, &summary, progress)
            case .edges(let path):
                var rejects: [ReadingProblem] = []
                let file = try EdgeList.read(path, rejects: &rejects)
                try take(whole: file, path, .edgeList, rejects, session, &summary)
            case .store(let path):
                try take(whole: try Store.open(path).file(), path, .store, [], session, &summary)
            case .graph(let path, let format):
                let file = try GraphFile.read(path, format: format.rawValue)
                try take(whole: file, path, format, [], session, &summary)
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

    private func take(
        tables paths: [String], _ session: ImportSession, _ summary: inout Summary,
        _ progress: (Progress) -> Void
    ) throws {
        // Each day of the list is a copy of its own, so that comments go with their own day.
        for paths in try Self.days(paths) {
            var file = Case()
            var options = ImportOptions()
            options.listDay = listDay
            let read = try FileImport.read(paths, options: options, into: &file)
            try session.take(file)
            for one in read { summary.add(one) }
            progress(
                Progress(path: paths[0], bytes: nil, records: read.reduce(0) { $0 + $1.records }))
        }
    }

    /// Groups tables so that no group holds two of one format.
    private static func days(_ paths: [String]) throws -> [[String]] {
        var groups: [(formats: Set<FileFormat>, paths: [String])] = []
        for path in paths {
            let format = try GraphFile.format(of: path)
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
        records path: String, _ format: FileFormat, _ session: ImportSession,
        _ summary: inout Summary, _ progress: (Progress) -> Void
    ) throws {
        var options = ImportOptions()
        options.format = format
        options.listDay = listDay
        let end = try RecordPipe(path, options: options, size: Self.batch).run { piece in
            try session.take(
                sources: piece.sources, entities: piece.entities, claims: piece.claims)
            for page in piece.pages { try session.take(page) }
            progress(Progress(path: path, bytes: piece.bytes, records: piece.records))
        }
        try session.take(end.file)
        progress(Progress(path: path, bytes: end.bytes, records: end.records))
        summary.add(end.summary)
    }

    private func take(
        whole file: Case, _ path: String, _ format: FileFormat, _ rejects: [ReadingProblem],
        _ session: ImportSession, _ summary: inout Summary
    ) throws {
        try session.take(file)
        let hashes = file.inputs.map(\.sha256)
        let hash =
            hashes.count == 1 ? hashes[0] : InputDigest.combined(file.inputs)
        summary.rejects += rejects
        summary.files.append(
            FileRecord(
                path: path, format: format.rawValue, sha256: hash,
                read: file.claims.count + rejects.count, imported: file.claims.count,
                rejected: rejects.count))
    }
}

extension CaseImport.Summary {
    mutating func add(_ file: ImportedFile) {
        rejects += file.rejects
        files.append(
            FileRecord(
                path: file.path, format: file.format.rawValue, sha256: file.sha256,
                read: file.records + file.rejects.count, imported: file.records,
                rejected: file.rejects.count))
    }
}

/// One hash for a case of several files.
enum InputDigest {
    static func combined(_ inputs: [InputFile]) -> String {
        var hash = ContentHash()
        for input in inputs.sorted(by: { $0.path < $1.path }) {
            hash.add(String(input.path.split(separator: "/").last ?? ""))
            hash.add(input.sha256)
        }
        return hash.full
    }
}
