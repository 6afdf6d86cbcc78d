import CordonModel

/// Reads GLEIF entity records, CSV, by the names of its columns, however many there are.
final class GLEIFEntityTableReader: RecordReader {
    private var table: CSVTable
    private let copy: ListCopy
    private let places: [String: Int]
    private let otherNames: [(name: Int, type: Int?)]
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        table = try CSVTable(source)
        _ = try table.column("LEI")
        var places: [String: Int] = [:]
        for (index, name) in table.columns.enumerated() { places[name] = index }
        self.places = places
        let stems = [
            "Entity.OtherEntityNames.OtherEntityName",
            "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName",
        ]
        otherNames = stems.flatMap { stem in
            (1...5).compactMap { number in
                places["\(stem).\(number)"].map { ($0, places["\(stem).\(number).type"]) }
            }
        }
        copy = GLEIF.copy("lei", "entity records", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try table.next() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        func text(_ column: String) -> String? {
            guard let place = places[column], !row.isEmpty(place) else { return nil }
            return row[place]
        }
        guard let lei = text("LEI") else {
            throw ReadingProblem(
                .missing, file: table.file, line: row.line, what: "an entity has no LEI",
                remedy: "fetch the file again")
        }
        let entity = GLEIFEntity(lei: lei) { path in text(path) }
        entity.add(copy, to: &file) { claims, file in
            for other in self.otherNames where !row.isEmpty(other.name) {
                let type = other.type.map { row[$0] }
                claims.add(GLEIFEntity.nameProperty(type), row[other.name], to: &file)
            }
        }
        return true
    }

    func finish(into file: inout Case) {}
}
