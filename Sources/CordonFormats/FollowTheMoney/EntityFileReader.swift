import CordonModel

/// Reads a file of FollowTheMoney entities into a case, one record after another.
final class EntityFileReader: RecordReader {
    private let reader: EntityReader
    private let changes: EntityChanges
    private var source: JSONRecords

    /// Makes ready to read a source, to which changes are applied on the way.
    init(
        _ source: ByteSource, index: DatasetIndex? = nil, changes: EntityChanges = EntityChanges()
    ) throws(ReadingProblem) {
        reader = EntityReader(path: source.file, index: index)
        self.changes = changes
        self.source = try JSONRecords(source)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        do {
            guard let record = try source.next() else { return false }
            reader.line = record.line
            if !changes.isEmpty, let id = record.value["id"]?.string, changes.replaces(id) {
                return true
            }
            try reader.take(record.value, into: &file, isNested: false)
            reader.records += 1
            return true
        } catch {
            reader.rejected += 1
            throw error
        }
    }

    func finish(into file: inout Case) {
        changes.add(to: &file, reader: reader)
        reader.finish(into: &file)
    }
}
