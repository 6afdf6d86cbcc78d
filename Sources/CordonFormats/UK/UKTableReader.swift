import CordonModel

/// Reads the UK Sanctions List, CSV: one row for each combination of an entry's values.
///
/// Written from the list's description; not tried on a real copy of the file.
final class UKTableReader: RecordReader {
    private var rows: CSVReader
    private let file: String
    private var copy: ListCopy
    private var columns: [String: Int] = [:]
    private var width = 0
    private var owners = UKOwners()
    private var entries: [String: RecordClaims] = [:]
    private var listed = ListEntries()
    /// Owners that were taken in, each with its entry and way.
    private var told: Set<[String]> = []

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        try source.skipByteOrderMark()
        rows = try CSVReader(source, delimiter: source.tableDelimiter())
        file = source.file
        copy = UKList.copy(day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        while let row = try rows.next() {
            guard !columns.isEmpty else {
                readHead(row)
                continue
            }
            guard row.count == width, let reference = text(row, "unique id") else {
                throw ReadingProblem(
                    .malformed, file: self.file, line: row.line,
                    what: "the row has no Unique ID or \(row.count) fields instead of \(width)",
                    remedy: "look for a missing or doubled quotation mark")
            }
            try add(row, reference, to: &file)
            return true
        }
        guard columns.isEmpty else { return false }
        throw ReadingProblem(
            .unknownFormat, file: self.file, what: "no row names a column \"Unique ID\"",
            remedy: "give the UK Sanctions List in CSV form", isFatal: true)
    }

    /// Reads a row before the entries: the day of the report, or the names of the columns.
    private func readHead(_ row: CSVRow) {
        let fields = row.fields.map { Self.key($0) }
        if fields.contains("unique id") || fields.contains("uniqueid") {
            for (index, name) in fields.enumerated() where columns[name] == nil {
                columns[name == "uniqueid" ? "unique id" : name] = index
            }
            width = row.count
        } else if copy.day == nil {
            for field in row.fields {
                let date = field.split(separator: ":").last.map { String($0).trimmed } ?? ""
                let written = date.replacing("-", with: " ")
                guard
                    let day = RemarkDate.iso(written).flatMap({ Day($0) }) ?? ListDay.british(date)
                else { continue }
                copy = UKList.copy(day)
            }
        }
    }

    /// Column titles differ by spaces, case and plural marks between versions of the file.
    private static func key(_ title: String) -> String {
        title.trimmed.lowercased().replacing(" (s)", with: "").replacing("(s)", with: "")
    }

    private func text(_ row: CSVRow, _ column: String) -> String? {
        guard let place = columns[column], place < row.count else { return nil }
        let text = row[place].trimmed
        return text.isEmpty ? nil : text
    }

    func finish(into file: inout Case) {
        owners.resolve(copy, into: &file)
        copy.cover("uk", nil, entries: listed, least: UKList.leastEntries, in: &file)
    }
}

// MARK: - Entries

extension UKTableReader {
    private func add(
        _ row: CSVRow, _ reference: String, to file: inout Case
    ) throws(ReadingProblem) {
        if entries.isEmpty { file.add(copy.source) }
        let parties = try UKOwners.parties(
            in: Self.owners.compactMap { column, way in text(row, column).map { ($0, way) } },
            of: reference, file: self.file, line: row.line)
        let claims = entries[reference] ?? begun(row, reference, to: &file)
        // The rows of an entry repeat its owners.
        owners.add(
            parties.filter {
                told.insert([reference, "\($0.way)", $0.name, $0.share.description]).inserted
            }, claims)
        let full = (1...6).compactMap { text(row, "name \($0)") }.joined(separator: " ")
        let property = UKList.nameProperty(
            text(row, "name type"), strength: text(row, "alias strength"))
        for name in claims.addNames(property, full, to: &file) {
            owners.know(name, claims.subject)
        }
        var address = (1...6).compactMap { text(row, "address line \($0)") }
        address += ["address postal code", "address country"].compactMap { text(row, $0) }
        claims.add("address", address.joined(separator: ", "), to: &file)
        for (column, property) in Self.details {
            guard let value = text(row, column) else { continue }
            UKList.add(property, value, claims, to: &file)
        }
        if let numbers = text(row, "business registration number") {
            UKList.addRegistration(numbers, claims, to: &file)
        }
        claims.add(
            "country", text(row, "address country").map(CountryTable.codeOrText), to: &file)
    }

    /// Adds an entry with what its first row says of its listing.
    private func begun(
        _ row: CSVRow, _ reference: String, to file: inout Case
    ) -> RecordClaims {
        let claims = copy.claims(about: "uk:\(reference)", record: reference)
        entries[reference] = claims
        listed.take(reference)
        let type = text(row, "designation type") ?? text(row, "individual, entity, ship")
        file.add(Entity(id: claims.subject, schema: UKList.schema(type)))
        UKList.addListing(
            regime: text(row, "regime name"), imposed: text(row, "sanctions imposed"),
            designated: text(row, "date designated"), reference: reference, claims, to: &file)
        return claims
    }

    private static let owners: [(String, UKOwners.Way)] = [
        ("parent company", .parent), ("subsidiaries", .subsidiary),
        ("current owner/operator", .currentOwner), ("previous owner/operator", .previousOwner),
    ]

    private static let details: [(String, String)] = [
        ("name non-latin script", "alias"), ("title", "title"),
        ("other information", "notes"), ("uk statement of reasons", "summary"),
        ("phone number", "phone"), ("website", "website"), ("email address", "email"),
        ("d.o.b", "birthDate"), ("nationality(/ies)", "nationality"),
        ("nationality", "nationality"), ("national identifier number", "idNumber"),
        ("passport number", "passportNumber"), ("position", "position"), ("gender", "gender"),
        ("town of birth", "birthPlace"), ("country of birth", "birthCountry"),
        ("type of entity", "legalForm"), ("imo number", "imoNumber"),
        ("current believed flag of ship", "flag"), ("previous flags", "pastFlags"),
        ("type of ship", "type"), ("tonnage of ship", "tonnage"), ("year built", "buildDate"),
        ("hull identification number (hin)", "registrationNumber"),
        ("un reference number", "unRef"), ("ofsi group id", "ofsiGroupId"),
    ]
}
