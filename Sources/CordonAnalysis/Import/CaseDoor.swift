public import CordonFormats
public import CordonModel
import CordonStore

/// The door to everything that holds a case: files of known formats, and stores.
public enum CaseDoor {
    /// Whether a path leads to a store.
    public static func isStore(_ path: String) throws(ReadingProblems) -> Bool {
        try GraphFile.format(of: path) == .store
    }

    /// Reads a file, a case folder or a store.
    ///
    /// Entities that are one party by their numbers come joined, and of a store those that a decision
    /// joins, by claims of identity that say why: a file and a store of it give one answer.
    ///
    /// ```swift
    /// let file = try CaseDoor.read("case.cordon", recordedBy: Day("2024-01-31"))
    /// ```
    ///
    /// - Parameters:
    ///   - path: What was typed.
    ///   - format: The format, where the content should not decide.
    ///   - knownAt: Ends of listings that no copy had shown by this day are left out.
    ///   - recordedBy: Only what a store held by this day, and what a Parquet folder says was decided
    ///     by then; files hold all they say.
    /// - Returns: The case.
    /// - Throws: What is wrong, with places.
    public static func read(
        _ path: String, format: String? = nil, knownAt: Day? = nil, recordedBy: Day? = nil
    ) throws(ReadingProblems) -> Case {
        let told = try GraphFile.format(of: path, named: format)
        if told == .parquet {
            return try folder(path, decidedBy: [recordedBy, knownAt].compactMap { $0 }.min())
        }
        guard told == .store else {
            var file = try GraphFile.read(path, format: format)
            file.join()
            return file
        }
        do {
            return try Store.open(path).joined(
                recordedBy: recordedBy, knownAt: knownAt, joinParts: PartedRecords.join)
        } catch {
            throw problems(error, path)
        }
    }

    /// Reads a file, a case folder or a store, and projects it.
    ///
    /// A large store is opened through the image that it keeps beside it, in milliseconds where
    /// that is fresh.
    ///
    /// - Parameters:
    ///   - path: What was typed.
    ///   - projection: Which claims are taken in.
    ///   - format: The format, where the content should not decide.
    ///   - recordedBy: Only what a store held by this day; files hold all they say.
    /// - Returns: The graph.
    /// - Throws: What is wrong, with places.
    public static func graph(
        _ path: String, _ projection: Projection, format: String? = nil, recordedBy: Day? = nil
    ) throws(ReadingProblems) -> EntityGraph {
        try opened(path, format: format, knownAt: projection.knownAt, recordedBy: recordedBy)
            .graph(projection)
    }

    /// A case, and the way to its graphs, which are made when they are asked for.
    package struct Opened: Sendable {
        /// The case.
        package let file: Case
        /// Projects it.
        package let graph: @Sendable (Projection) -> EntityGraph
    }

    /// Reads a file, a case folder or a store as ``read(_:format:knownAt:recordedBy:)`` does, and
    /// projects nothing yet.
    package static func opened(
        _ path: String, format: String? = nil, knownAt: Day? = nil, recordedBy: Day? = nil
    ) throws(ReadingProblems) -> Opened {
        guard try GraphFile.format(of: path, named: format) == .store else {
            let file = try read(
                path, format: format, knownAt: knownAt, recordedBy: recordedBy)
            return Opened(file: file) { EntityGraph(file, $0) }
        }
        do {
            let opened = try Store.open(path).opened(
                recordedBy: recordedBy, knownAt: knownAt, joinParts: PartedRecords.join)
            return Opened(file: opened.file) { opened.graph($0) }
        } catch {
            throw problems(error, path)
        }
    }

    /// The decisions about who is whom, where a Parquet folder tells it; nil where the path leads to
    /// none.
    public static func decisionsOfFolder(
        _ path: String
    ) throws(ReadingProblems) -> [IdentityDecision]? {
        try contentOfFolder(path)?.decisions
    }

    /// The case of a Parquet folder in which no parties are joined yet, and the decisions about them;
    /// nil where the path leads to none.
    public static func contentOfFolder(
        _ path: String
    ) throws(ReadingProblems) -> ParquetFolder.Content? {
        guard try GraphFile.format(of: path) == .parquet else { return nil }
        return try content(path)
    }

    private static func folder(
        _ path: String, decidedBy last: Day?
    ) throws(ReadingProblems) -> Case {
        var content = try content(path)
        content.file.join(decisions: content.decisions(by: last))
        return content.file
    }

    private static func content(
        _ path: String
    ) throws(ReadingProblems) -> ParquetFolder.Content {
        do {
            return try ParquetFolder.read(path)
        } catch {
            throw ReadingProblems([error])
        }
    }

    private static func problems(_ error: StoreError, _ path: String) -> ReadingProblems {
        ReadingProblems([
            ReadingProblem(
                .unreadable, file: path, what: error.what, remedy: "check the store",
                isFatal: true)
        ])
    }
}
