import CordonModel

/// Reads the node tables of the Offshore Leaks database: companies, officers, intermediaries,
/// addresses and others.
///
/// Names of columns after the headers of the files of 2025 and a public census of their fields
/// (5,355,629 rows); not tried on a whole copy.
final class OffshoreNodeReader: RecordReader {
    private var table: CSVTable
    private let copy: ListCopy
    private let format: FileFormat
    private let places: [String: Int]
    private let id: Int
    private var count = 0

    init(_ source: ByteSource, format: FileFormat, day: Day?) throws(ReadingProblem) {
        table = try CSVTable(source)
        id = try table.column("node_id")
        var places: [String: Int] = [:]
        for (index, name) in table.columns.enumerated() { places[name] = index }
        self.places = places
        self.format = format
        copy = OffshoreLeaks.copy(day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try table.next() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        let node = row[id].trimmed
        guard !node.isEmpty else {
            throw ReadingProblem(
                .missing, file: table.file, line: row.line, what: "a node has no id",
                remedy: "fetch the file again")
        }
        func text(_ column: String) -> String? {
            guard let place = places[column] else { return nil }
            let text = row[place].trimmed
            return text.isEmpty ? nil : text
        }
        file.add(Entity(id: "icij:\(node)", schema: schema))
        let claims = copy.claims(about: "icij:\(node)", record: node)
        claims.add("icijId", node, to: &file)
        for (column, property) in Self.columns { claims.add(property, text(column), to: &file) }
        for (column, property) in Self.days {
            let day = OffshoreLeaks.day(text(column))
            claims.add(property, day?.description ?? text(column), to: &file)
        }
        for country in (text("countries") ?? "").split(separator: ";") {
            claims.add("country", CountryTable.codeOrText(String(country).trimmed), to: &file)
        }
        claims.add(
            "jurisdiction", text("jurisdiction_description").map(CountryTable.codeOrText),
            to: &file)
        return true
    }

    func finish(into file: inout Case) {}

    private var schema: String {
        switch format {
        case .offshoreEntityCSV: "Company"
        case .offshoreAddressCSV: "Address"
        default: "LegalEntity"
        }
    }

    private static let columns = [
        ("name", "name"), ("original_name", "alias"), ("former_name", "previousName"),
        ("company_type", "legalForm"), ("address", "address"), ("status", "status"),
        ("service_provider", "publisher"), ("ibcRUC", "registrationNumber"),
        ("sourceID", "dataset"), ("note", "notes"), ("type", "classification"),
    ]

    private static let days = [
        ("incorporation_date", "incorporationDate"), ("inactivation_date", "dissolutionDate"),
        ("struck_off_date", "dissolutionDate"), ("closed_date", "dissolutionDate"),
    ]
}
