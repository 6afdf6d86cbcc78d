public import CordonFormats
public import CordonModel
public import CordonStore

/// The taking over of files into a store: all of them in one transaction, or none.
///
/// Records that cannot be read are set apart with place and reason, and the rest is imported.
///
/// ```swift
/// let summary = try CaseImport(into: store).run(["sdn_2023-12-13.csv"], recordedAt: today)
/// summary.files[0].imported  // 13863
/// ```
public struct CaseImport {
    /// The store that takes the files in.
    public let store: Store
    /// The format, where the content should not decide.
    public var format: String?
    /// The day of list copies that bear none.
    public var listDay: Day?

    /// Prepares an import.
    public init(into store: Store, format: String? = nil, listDay: Day? = nil) {
        self.store = store
        self.format = format
        self.listDay = listDay
    }

    /// How far an import is.
    public struct Progress: Sendable {
        /// The file that is being read.
        public let path: String
        /// Bytes of it that are read; nil where the reader does not say.
        public let bytes: Int?
        /// Records that were read.
        public let records: Int
        /// Which of the files it is, counted from one.
        public internal(set) var number = 1
        /// The number of files that are read.
        public internal(set) var files = 1
    }

    /// What an import did.
    public struct Summary: Sendable {
        /// The files, in the order given.
        public internal(set) var files: [FileRecord] = []
        /// Records that could not be read.
        public internal(set) var rejects: [ReadingProblem] = []
        /// The notices, in the order of the files.
        public internal(set) var notes: [Note] = []
        /// What was new.
        public internal(set) var outcome = ImportOutcome()

        mutating func add(_ notices: [Notice], of path: String) {
            for notice in notices {
                let known = notes.firstIndex { note in
                    note.path == path && note.notice.code == notice.code
                        && note.notice.message == notice.message
                }
                if let known {
                    notes[known].notice.count += notice.count
                } else {
                    notes.append(Note(path: path, notice: notice))
                }
            }
        }
    }

    /// Something that a reader noticed in a file and did not fail on.
    public struct Note: Sendable {
        /// The file; the first of those that are read together.
        public let path: String
        /// The notice, and how often it came.
        public internal(set) var notice: Notice
    }

    /// Records that are taken over at once, so that memory stays flat.
    static let batch = 5000

    /// Runs the import.
    ///
    /// - Parameters:
    ///   - paths: Files, case folders or other stores, read in this order; OFAC's comments go
    ///     with the entries that they continue.
    ///   - day: The day on which the case takes them in.
    ///   - progress: Called now and then.
    ///   - beforeCommit: Called with the summary before anything is kept; an error undoes it all.
    /// - Returns: What was read, set apart and new.
    /// - Throws: ``ImportFailure``; the store is then as it was.
    public func run(
        _ paths: [String], recordedAt day: Day, progress: (Progress) -> Void = { _ in },
        beforeCommit: (Summary) throws -> Void = { _ in }
    ) throws(ImportFailure) -> Summary {
        var summary = Summary()
        var problems: ReadingProblems?
        do {
            let outcome = try store.importing(recordedAt: day) { session in
                do throws(ReadingProblems) {
                    let plan = try ImportPlan(paths, format: format)
                    for (place, step) in plan.steps.enumerated() {
                        try run(step, session, &summary) { told in
                            var told = told
                            (told.number, told.files) = (place + 1, plan.steps.count)
                            progress(told)
                        }
                        summary.add(session.takeNotices(), of: step.path)
                    }
                } catch {
                    problems = error
                    throw error
                }
                summary.files.sort {
                    (paths.firstIndex(of: $0.path) ?? 0) < (paths.firstIndex(of: $1.path) ?? 0)
                }
                for file in summary.files { try session.take(file) }
                try beforeCommit(summary)
            }
            summary.outcome = outcome
            try keepQuestions(of: paths, day)
            try keepDecisions(of: paths, day)
            return summary
        } catch {
            if let problems { throw .reading(problems) }
            throw .store(error)
        }
    }

    /// Keeps the questions that stay with the cases that were taken over.
    private func keepQuestions(of paths: [String], _ day: Day) throws(StoreError) {
        for path in paths {
            do throws(ReadingProblems) {
                let told = try GraphFile.format(of: path, named: format)
                guard told == .caseYAML || told == .caseJSON else { continue }
                let questions = try CaseFile.watchQuestions(of: path)
                guard !questions.isEmpty else { continue }
                do throws(StoreError) { try store.watch(questions, on: day) } catch {
                    throw ReadingProblems([
                        ReadingProblem(
                            .unreadable, file: store.path, what: error.what,
                            remedy: "check the store", isFatal: true)
                    ])
                }
            } catch {
                throw StoreError(.unusable, store.path, error.description)
            }
        }
    }
}

/// Why an import did not take place.
public enum ImportFailure: Error, Sendable, CustomStringConvertible {
    /// A file could not be read.
    case reading(ReadingProblems)
    /// The store refused it.
    case store(StoreError)

    /// One line for each problem.
    public var description: String {
        switch self {
        case .reading(let problems): problems.description
        case .store(let error): error.description
        }
    }
}
