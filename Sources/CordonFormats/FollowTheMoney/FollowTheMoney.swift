public import CordonModel

/// FollowTheMoney entities: the format of OpenSanctions, Aleph and their kin.
///
/// Entity lines, nested targets and JSON arrays are read, plain or gzip. Nothing is dropped:
/// unknown schemata become entities, unknown properties claims of their own name, and keys beside
/// the properties (`caption`, `datasets`, `first_seen` ...) fields of the entity.
///
/// - Edge entities such as an `Ownership` become relation claims that carry the edge's id.
/// - A `Sanction` stays an entity and says besides that its authority lists the entity it names.
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
    /// Reads a file.
    ///
    /// - Throws: Every problem of every record.
    public static func read(_ path: String) throws(ReadingProblems) -> Case {
        try ReadingProblems.gathering { log throws(ReadingProblem) in
            let source = try ByteSource(path: path, hashing: true)
            return try read(source) { log.add($0) }
        }
    }

    /// Reads a source; records that cannot be read are handed to `reject` and left out.
    static func read(
        _ source: ByteSource, reject: (ReadingProblem) -> Void
    ) throws(ReadingProblem) -> Case {
        let reader = try EntityReader(source)
        var file = Case()
        while true {
            do {
                guard try reader.next(into: &file) else { break }
            } catch {
                if error.isFatal { throw error }
                reject(error)
            }
        }
        reader.finish(into: &file)
        file.noteInput(try source.digest(), of: source.file)
        return file
    }
}
