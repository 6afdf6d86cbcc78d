import CordonModel

/// Reads the relationship table of the Offshore Leaks database.
///
/// What the database calls the same or similar is a question here, never an identity. Names of
/// columns and kinds after the files of 2025; not tried on a whole copy.
final class OffshoreRelationReader: RecordReader {
    private var table: CSVTable
    private let copy: ListCopy
    private let start: Int
    private let end: Int
    private let type: Int
    private let places: [String: Int]
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        table = try CSVTable(source)
        start = try table.column("node_id_start")
        end = try table.column("node_id_end")
        type = try table.column("rel_type")
        var places: [String: Int] = [:]
        for (index, name) in table.columns.enumerated() { places[name] = index }
        self.places = places
        copy = OffshoreLeaks.copy(day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try table.next() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        let from = "icij:\(row[start].trimmed)"
        let to = "icij:\(row[end].trimmed)"
        guard from.utf8.count > 5, to.utf8.count > 5 else {
            throw ReadingProblem(
                .missing, file: table.file, line: row.line, what: "a relationship lacks an end",
                remedy: "fetch the file again")
        }
        func text(_ column: String) -> String? {
            guard let place = places[column] else { return nil }
            let text = row[place].trimmed
            return text.isEmpty ? nil : text
        }
        for id in [from, to] { file.add(Entity(id: id, schema: "Thing")) }
        let kind = row[type].trimmed
        let link = text("link") ?? ""
        let record = "\(from.dropFirst(5))-\(kind)-\(to.dropFirst(5))-\(link)"
        let claims = copy.claims(about: from, record: record, locator: "line \(row.line)")
        let began = OffshoreLeaks.window(text("start_date"))
        let ended = text("end_date").map { OffshoreLeaks.window($0) ?? .unknown }
        let period =
            began == nil && ended == nil
            ? nil : SaidEnd.period(from: began, before: ended, &file)
        switch kind {
        case "registered_address":
            claims.add("addressEntity", to, to: &file)
        case "officer_of":
            claims.relate(
                OffshoreLeaks.relation(link, to: to, record: record), period: period,
                quotation: link.isEmpty ? nil : link, to: &file)
        case "intermediary_of":
            claims.relate(
                RelationAssertion(
                    .representation, to: to, role: link.isEmpty ? "intermediary" : link,
                    recordID: record),
                period: period, to: &file)
        case "same_name_as", "similar", "same_company_as", "same_as", "same_id_as",
            "same_intermediary_as", "same_address_as", "probably_same_officer_as":
            claims.relate(
                RelationAssertion(.possiblySame, to: to, role: kind, recordID: record),
                period: period, to: &file)
        default:
            claims.relate(
                RelationAssertion(
                    .unknownLink, to: to, role: link.isEmpty ? kind : link, recordID: record),
                period: period, to: &file)
        }
        return true
    }

    func finish(into file: inout Case) {}
}
