import CordonModel

/// Reads GLEIF relationship records, CSV, by the names of its columns.
final class GLEIFRelationTableReader: RecordReader {
    private var table: CSVTable
    private let copy: ListCopy
    private let places: [String: Int]
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        table = try CSVTable(source)
        for name in ["StartNode.NodeID", "EndNode.NodeID", "RelationshipType"] {
            _ = try table.column("Relationship.\(name)")
        }
        var places: [String: Int] = [:]
        for (index, name) in table.columns.enumerated() { places[name] = index }
        self.places = places
        copy = GLEIF.copy("rr", "relationship records", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try table.next() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        func text(_ column: String) -> String? {
            guard let place = places[column], !row.isEmpty(place) else { return nil }
            return row[place]
        }
        guard let child = text("Relationship.StartNode.NodeID"),
            let parent = text("Relationship.EndNode.NodeID")
        else {
            throw ReadingProblem(
                .missing, file: table.file, line: row.line, what: "a record lacks one of its nodes",
                remedy: "fetch the file again")
        }
        let slot = (1...5).first {
            text("Relationship.Period.\($0).periodType") == "RELATIONSHIP_PERIOD"
        }
        let percent = (1...5).first {
            text("Relationship.Quantifiers.\($0).QuantifierUnits") == "PERCENTAGE"
        }
        _ = GLEIFRelation(
            child: child, parent: parent, type: text("Relationship.RelationshipType") ?? "",
            isActive: text("Relationship.RelationshipStatus") != "INACTIVE",
            registration: text("Registration.RegistrationStatus"),
            start: slot.flatMap { GLEIF.day(text("Relationship.Period.\($0).startDate")) },
            end: slot.flatMap {
                SaidEnd.day(text("Relationship.Period.\($0).endDate")) { GLEIF.day($0) }
            },
            percentage: percent.flatMap { text("Relationship.Quantifiers.\($0).QuantifierAmount") },
            validation: text("Registration.ValidationSources"),
            updated: GLEIF.day(text("Registration.LastUpdateDate"))
        ).add(copy, locator: "line \(row.line)", to: &file)
        return true
    }

    func finish(into file: inout Case) {}
}
