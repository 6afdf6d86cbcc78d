public import CordonModel
import GRDB

extension Store {
    /// The case with its parties joined, out of an image beside the store where that is possible.
    ///
    /// A large case is read from its rows once and then kept as an image, which opens without
    /// reading it; see ``graph(_:recordedBy:)``.
    ///
    /// - Parameters:
    ///   - recordedBy: Only what imports up to this day brought; nil for everything.
    ///   - knownAt: Leaves out ends that no copy of a list had shown by this day, and decisions that
    ///     were recorded later.
    ///   - joinParts: Puts together what several files say of one record.
    /// - Returns: The case; entities that are one party by their numbers or by decision come
    ///   joined, by claims of identity that say why.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(sources) out of an image; else O(claims).
    public func joined(
        recordedBy: Day? = nil, knownAt: Day? = nil, joinParts: @escaping PartJoining = { _ in }
    ) throws(StoreError) -> Case {
        try joinedWithKey(recordedBy: recordedBy, knownAt: knownAt, joinParts).file
    }

    /// Puts together what several files say of one record; formats know how.
    public typealias PartJoining = (inout Case) -> Void

    /// Keeps the image of the case, so that the first question has nothing to make.
    ///
    /// - Throws: ``StoreError``.
    public func keepImage(joinParts: @escaping PartJoining) throws(StoreError) {
        _ = try joined(joinParts: joinParts)
    }

    /// The graph of the store's case, out of an image beside the store where that is possible.
    ///
    /// The images lie in the folder `NAME-images` and are nothing but a cache: they are made anew
    /// when the store has changed or they are damaged. An image of a projection serves every day on
    /// which it is the same.
    ///
    /// ```swift
    /// let graph = try store.graph(Projection(asOf: today))
    /// ```
    ///
    /// - Parameters:
    ///   - projection: Which claims are taken in.
    ///   - recordedBy: Only what imports up to this day brought; nil for everything.
    ///   - joinParts: Puts together what several files say of one record.
    /// - Returns: The same graph as that of ``joined(recordedBy:knownAt:)``.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(sources) out of an image; else O(claims), and sorting the relations.
    public func graph(
        _ projection: Projection, recordedBy: Day? = nil,
        joinParts: @escaping PartJoining = { _ in }
    ) throws(StoreError) -> EntityGraph {
        try opened(recordedBy: recordedBy, knownAt: projection.knownAt, joinParts: joinParts)
            .graph(projection)
    }

    /// The case of ``joined(recordedBy:knownAt:joinParts:)``, of which the graph is made only when it is
    /// asked for.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(sources) out of an image; else O(claims).
    public func opened(
        recordedBy: Day? = nil, knownAt: Day? = nil, joinParts: @escaping PartJoining = { _ in }
    ) throws(StoreError) -> OpenedCase {
        let (file, key) = try joinedWithKey(recordedBy: recordedBy, knownAt: knownAt, joinParts)
        return OpenedCase(
            file: file, folder: ImageFolder(beside: path), key: key, leastClaims: leastClaims)
    }

    /// The case as it was when an import had been recorded, and none that came later; what was decided
    /// since about who is whom counts.
    ///
    /// - Complexity: O(claims and sightings).
    package func joined(
        upTo number: Int, joinParts: @escaping PartJoining
    ) throws(StoreError) -> Case {
        try reading(Soundness.ofCase) { database in
            let reading = CaseReading(
                database, path: path, recordedBy: nil, knownAt: nil, lastImport: Int64(number))
            return try joined(try reading.read(), database, nil, nil, joinParts)
        }
    }

    /// The number of the last import that added something; 0 where there is none.
    package func lastImport() throws(StoreError) -> Int {
        try reading(["import"]) { database in
            try Int.fetchOne(database, sql: "SELECT max(number) FROM import") ?? 0
        }
    }

    private func joinedWithKey(
        recordedBy: Day?, knownAt: Day?, _ joinParts: @escaping PartJoining
    ) throws(StoreError) -> (file: Case, key: ImageKey?) {
        try reading(["revision"]) { database in
            let key = try Revision.word(database, path: path).map {
                ImageKey(revision: $0, recordedBy: recordedBy, knownAt: knownAt)
            }
            let folder = ImageFolder(beside: path)
            if let key, let known = folder.file(key) { return (known, key) }
            try Soundness(database: database, path: path).check(Soundness.ofCase)
            if let key, try isLarge(database),
                let kept = try kept(as: key, in: folder, database, joinParts)
            {
                return (kept, key)
            }
            let reading = CaseReading(
                database, path: path, recordedBy: recordedBy, knownAt: knownAt)
            return (try joined(try reading.read(), database, recordedBy, knownAt, joinParts), key)
        }
    }

    /// Reads the case and keeps its image; nil where 32 bits cannot number its texts.
    private func kept(
        as key: ImageKey, in folder: ImageFolder, _ database: Database, _ joinParts: PartJoining
    ) throws -> Case? {
        let reading = CaseReading(
            database, path: path, recordedBy: key.recordedBy, knownAt: key.knownAt,
            isOnePage: true)
        do {
            let file = try joined(
                try reading.read(), database, key.recordedBy, key.knownAt, joinParts)
            folder.keep(file, key, page: reading.draft.columns)
            return folder.file(key) ?? file
        } catch is ImageDraft.TooLarge {
            return nil
        }
    }

    /// A decision is known from the day on which it was recorded.
    private func joined(
        _ file: Case, _ database: Database, _ recordedBy: Day?, _ knownAt: Day?,
        _ joinParts: PartJoining
    ) throws -> Case {
        var file = file
        joinParts(&file)
        let last = [recordedBy, knownAt].compactMap { $0 }.min()
        file.join(decisions: try Self.decisions(database, recordedBy: last))
        return file
    }

    /// Whether an image is worth its folder; numbers of claims are given once each.
    private func isLarge(_ database: Database) throws -> Bool {
        let last = try Int.fetchOne(database, sql: "SELECT max(number) FROM claim") ?? 0
        return last >= leastClaims
    }
}
