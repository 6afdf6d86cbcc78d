import CordonModel

/// The `entities` of a case file: ids, schemata and property values.
enum EntitySection {
    /// Keys that are no properties.
    static let keys = [
        "schema", "ids", "source", "sources", "locator", "standing", "note", "fields",
    ]
    /// The lists whose record ids `ids` takes.
    static let idKeys = ["ofac", "eu", "uk", "un", "au", "nz", "ch", "ca", "bis"]
    /// The property that holds a record's id in a list.
    static let recordProperty = "recordId"

    static func schema(_ fields: Fields) -> String {
        guard let name = fields.required("schema", like: "Company") else { return "Thing" }
        guard let known = Schema.named(name) else {
            fields.problem(
                .badValue, "schema", "`\(Fields.brief(name))` is no schema",
                Nearest.advice(
                    for: name, amongMany: Schema.all.filter { !$0.isEdge }.map(\.name)))
            return name
        }
        if known.isEdge {
            fields.problem(
                .badValue, "schema", "`\(name)` is a relation", "write it under `claims`")
        }
        return name
    }

    /// What a foreign file said beside the properties, kept for the way back.
    static func foreignFields(_ fields: Fields) -> [String: [String]] {
        guard let foreign = fields.mapping("fields", "\(fields.what): `fields`") else { return [:] }
        var texts: [String: [String]] = [:]
        for key in foreign.keys { texts[key] = foreign.texts(key) }
        return texts
    }

    static func read(_ id: String, _ fields: Fields, into draft: CaseDraft) {
        let schemaName = fields.text("schema") ?? "Thing"
        let schema = Schema.named(schemaName)
        let citations = SourceReading.citations(fields, in: draft)
        let evidence = Evidence(citations: citations, note: fields.text("note"))
        let standing =
            fields.standing("standing") ?? SourceReading.standing(of: citations, in: draft.file)
        for key in fields.keys where !keys.contains(key) {
            guard let schema else { continue }
            guard let property = schema.property(key), !property.isStub else {
                let known = schema.allProperties.filter { !$0.isStub }.map(\.name) + keys
                fields.problem(
                    .badValue, key, "`\(Fields.brief(key))` is no property of \(schemaName)",
                    Nearest.advice(for: key, among: known))
                continue
            }
            for (text, line) in fields.lines(key) {
                if property.kind == .country, !ListingWords.isCountry(text) {
                    fields.problem(
                        .badValue, key, line: line,
                        "`\(key)` is `\(Fields.brief(text))`, which is no country that is known",
                        ListingWords.advice(forCountry: text))
                }
                draft.file.add(
                    Claim(
                        subject: id, .value(PropertyValue(key, text)), standing: standing,
                        evidence: evidence))
            }
        }
        readRecordIDs(id, fields, standing: standing, evidence: evidence, into: draft)
    }

    private static func readRecordIDs(
        _ id: String, _ fields: Fields, standing: Standing, evidence: Evidence,
        into draft: CaseDraft
    ) {
        guard let ids = fields.mapping("ids", "\(fields.what): `ids`") else { return }
        ids.allow(only: idKeys)
        for list in ids.keys {
            for number in ids.texts(list) {
                draft.file.add(
                    Claim(
                        subject: id, .value(PropertyValue(recordProperty, "\(list):\(number)")),
                        standing: standing, evidence: evidence))
            }
        }
    }
}
