public import CordonModel

/// FollowTheMoney entities: the format of OpenSanctions, Aleph and their kin.
///
/// Entity lines, nested targets and JSON arrays are read, plain or gzip. Nothing is dropped:
/// unknown schemata become entities, unknown properties claims of their own name, and keys beside
/// the properties (`caption`, `datasets`, `first_seen` ...) fields of the entity.
///
/// - Edge entities such as an `Ownership` become relation claims that carry the edge's id.
/// - A `Sanction` says that its authority lists the entity it names. The record itself is carried
///   along for the way back, as documents of identity and addresses are, and is no vertex of a graph.
///   A table of ours maps the words of `authority`, `programId` and `program`; an authority that
///   it does not know becomes `other:<words>`, which is counted in a notice and seeds no regime
///   but `any-stake`. A bare topic `sanction` becomes a listing of the authority `topic`.
/// - An ownership without a percentage is a stake of unknown size, (0, 100].
///
/// How firmly claims stand follows the datasets that an entity names: `official` for those that
/// are known to be lists of authorities, `registered` for registers, else `reported`. A file
/// without datasets is a table that somebody filled in: `registered`. A listing by a known
/// authority is `official` in any case.
///
/// ```swift
/// let file = try FollowTheMoney.read("entities.ftm.json.gz")
/// file.claims.compactMap(\.relation).count   // as many as there are edges
/// ```
///
/// Source: https://followthemoney.tech/docs/ and the dataset index of
/// https://www.opensanctions.org/docs/data/.
public enum FollowTheMoney {
    /// Reads a file, and applies changes to it.
    ///
    /// An index of the dataset is looked for beside the file, as `index.json`: it tells who publishes
    /// what, and whether the file is whole. Without one no list counts as read in full.
    ///
    /// - Parameters:
    ///   - path: The file of entities.
    ///   - deltas: Files of changes to it, the oldest first.
    /// - Returns: What the files say.
    /// - Throws: Every problem of every record.
    public static func read(
        _ path: String, applying deltas: [String] = []
    ) throws(ReadingProblems) -> Case {
        try ReadingProblems.gathering { log throws(ReadingProblem) in
            let changes = EntityChanges()
            for delta in deltas { try changes.take(path: delta) }
            let source = try ByteSource(path: path, hashing: true)
            let index = try DatasetIndex.beside(path)
            var file: Case
            if deltas.isEmpty, let lines = try EntityLines(source, index: index) {
                file = try read(lines) { log.add($0) }
            } else {
                let reader = try EntityFileReader(source, index: index, changes: changes)
                file = try reader.readAll { log.add($0) }
            }
            for problem in changes.problems { log.add(problem) }
            for delta in changes.files { file.noteInput(delta.sha256, of: delta.path) }
            file.noteInput(try source.digest(), of: path)
            return file
        }
    }

    /// Reads a source whose lines may be nested or of Cordon's own; records that cannot be read are
    /// handed to `reject`.
    static func read(
        _ source: ByteSource, reject: (ReadingProblem) -> Void
    ) throws(ReadingProblem) -> Case {
        let index = try DatasetIndex.beside(source.file)
        if let lines = try EntityLines(source, index: index) {
            return try read(lines, reject: reject)
        }
        return try EntityFileReader(source, index: index).readAll(reject: reject)
    }

    /// Reads all lines into pages; records that cannot be read are handed to `reject`.
    static func read(
        _ lines: EntityLines, reject: (ReadingProblem) -> Void
    ) throws(ReadingProblem) -> Case {
        var surroundings = Case()
        var pages: [CaseImage] = []
        var bound = RejectBound()
        while let round = try lines.next(into: &surroundings) {
            pages += round.pages
            for problem in round.problems {
                try bound.take(problem)
                reject(problem)
            }
        }
        var file = surroundings
        file.read(from: pages)
        lines.finish(into: &file)
        return file
    }

    /// Reads a file of statements: one value of one entity a row, each with its dataset, language and
    /// days.
    ///
    /// - Throws: Every problem of every row.
    public static func readStatements(_ path: String) throws(ReadingProblems) -> Case {
        try ReadingProblems.gathering { log throws(ReadingProblem) in
            let source = try ByteSource(path: path, hashing: true)
            let reader = try StatementReader(source, index: try DatasetIndex.beside(path))
            var file = try reader.readAll { log.add($0) }
            file.noteInput(try source.digest(), of: path)
            return file
        }
    }
}
