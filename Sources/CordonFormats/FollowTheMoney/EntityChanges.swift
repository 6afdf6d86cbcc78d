import CordonModel

/// Changes to a file of entities: the content of delta files, of which the last word on an entity
/// counts.
///
/// A line is `{"op": "ADD", "entity": {...}}`; the other operations are `MOD`, which replaces an
/// entity, and `DEL`, which names one by its id.
///
/// Source: https://www.opensanctions.org/docs/bulk/delta/.
final class EntityChanges {
    private struct Change {
        let isDeletion: Bool
        let line: Int
        let file: String
        let entity: JSONValue
        var wasMet = false
    }

    private var changes: [EntityID: Change] = [:]
    private var order: [EntityID] = []
    /// What became of each file.
    private(set) var files: [ImportedFile] = []
    private var count = 0
    /// Lines that cannot be read.
    private(set) var problems: [ReadingProblem] = []

    /// Whether nothing changes.
    var isEmpty: Bool { changes.isEmpty }

    /// Takes in a delta file; a later file has the last word.
    func take(path: String, limits: ReadingLimits = ReadingLimits()) throws(ReadingProblem) {
        let before = (changes: count, problems: problems.count)
        let source = try ByteSource(path: path, hashing: true, limits: limits)
        try take(source)
        var file = ImportedFile(path: path, format: .followTheMoneyDelta)
        file.sha256 = try source.digest() ?? ""
        file.records = count - before.changes
        file.rejects = Array(problems.dropFirst(before.problems))
        files.append(file)
    }

    /// Takes in what a delta file holds.
    func take(_ source: ByteSource) throws(ReadingProblem) {
        var records = try JSONRecords(source)
        var bound = RejectBound(source.limits)
        while true {
            do {
                guard let record = try records.next() else { return }
                try take(record, of: source.file)
            } catch {
                if error.isFatal { throw error }
                try bound.take(error)
                problems.append(error)
            }
        }
    }

    private func take(_ record: JSONRecords.Record, of file: String) throws(ReadingProblem) {
        guard let word = record.value["op"]?.string, ["ADD", "MOD", "DEL"].contains(word) else {
            throw problem(record, file, "`op` is none of ADD, MOD and DEL")
        }
        guard let entity = record.value["entity"], let id = entity["id"]?.string, !id.isEmpty else {
            throw problem(record, file, "the change names no entity")
        }
        count += 1
        if changes[id] == nil { order.append(id) }
        changes[id] = Change(
            isDeletion: word == "DEL", line: record.line, file: file, entity: entity)
    }

    private func problem(
        _ record: JSONRecords.Record, _ file: String, _ what: String
    ) -> ReadingProblem {
        ReadingProblem(
            .badValue, file: file, line: record.line, what: what,
            remedy: "write {\"op\": \"MOD\", \"entity\": {...}}")
    }

    /// Whether an entity of the base is replaced or deleted.
    func replaces(_ id: EntityID) -> Bool {
        guard changes[id] != nil else { return false }
        changes[id]?.wasMet = true
        return true
    }

    /// Adds the entities that were added or changed.
    func add(to file: inout Case, reader: EntityReader) {
        let base = reader.path
        defer { reader.path = base }
        // What a line that cannot be read would have changed is not known.
        reader.rejected += problems.count
        for id in order {
            guard let change = changes[id] else { continue }
            if change.isDeletion {
                if !change.wasMet {
                    reader.remark(
                        "deletion-of-nothing", "entities are deleted that the base does not hold")
                }
                continue
            }
            reader.line = change.line
            reader.path = change.file
            do {
                try reader.take(change.entity, into: &file, isNested: false)
                reader.records += 1
            } catch {
                reader.rejected += 1
                problems.append(error)
            }
        }
    }
}
