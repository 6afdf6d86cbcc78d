import CordonModel
import Yams

/// The `entities` of a case file: ids, schemata and property values.
enum EntitySection {
    /// Keys that are no properties.
    static let keys = ["schema", "ids", "source", "sources", "locator", "standing", "note"]

    static func schema(_ fields: Fields) -> String {
        guard let name = fields.required("schema", like: "Company") else { return "Thing" }
        guard let known = Schema.named(name) else {
            fields.problem(
                .badValue, "schema", "`\(name)` is no schema",
                Nearest.advice(for: name, among: Schema.all.map(\.name)))
            return name
        }
        if known.isEdge {
            fields.problem(
                .badValue, "schema", "`\(name)` is a relation", "write it under `claims`")
        }
        return name
    }

    static func read(_ id: String, _ fields: Fields, into draft: CaseDraft) {
        let schemaName = fields.text("schema") ?? "Thing"
        let properties = Schema.named(schemaName)?.allProperties.map(\.name) ?? []
        let citations = SourceReading.citations(fields, in: draft.file)
        let evidence = Evidence(citations: citations, note: fields.text("note"))
        let standing =
            fields.standing("standing") ?? SourceReading.standing(of: citations, in: draft.file)
        for key in fields.keys where !keys.contains(key) {
            guard properties.contains(key) || Schema.named(schemaName) == nil else {
                fields.problem(
                    .badValue, key, "`\(key)` is no property of \(schemaName)",
                    Nearest.advice(for: key, among: properties + keys))
                continue
            }
            for text in fields.texts(key) {
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
        guard let node = fields.node("ids"),
            let ids = Fields(node, "`ids` of `\(id)`", in: fields.file, log: fields.log)
        else { return }
        ids.allow(only: ["ofac", "eu", "uk", "un", "au", "nz", "ch", "ca", "bis"])
        for list in ids.keys {
            for number in ids.texts(list) {
                draft.file.add(
                    Claim(
                        subject: id, .value(PropertyValue("recordId", "\(list):\(number)")),
                        standing: standing, evidence: evidence))
            }
        }
    }
}

/// How sections name their sources.
enum SourceReading {
    /// The citations of `source`/`locator` or of `sources`.
    static func citations(_ fields: Fields, in file: Case) -> [Citation] {
        var citations: [Citation] = []
        let locator = fields.text("locator")
        for id in fields.texts("source") {
            if let known = known(id, "source", fields, file) {
                citations.append(Citation(source: known, locator: locator))
            }
        }
        guard let node = fields.node("sources") else { return citations }
        guard case .sequence(let items) = node else {
            fields.problem(
                .badValue, "sources", "`sources` must be a list", "write `- source: S-1`")
            return citations
        }
        for item in items {
            if let id = item.scalar?.string {
                if let known = known(id, "sources", fields, file) {
                    citations.append(Citation(source: known, locator: locator))
                }
                continue
            }
            guard let part = Fields(item, "a source", in: fields.file, log: fields.log) else {
                continue
            }
            part.allow(only: ["source", "locator"])
            guard let id = part.required("source", like: "S-1"),
                let known = known(id, "source", part, file)
            else { continue }
            citations.append(Citation(source: known, locator: part.text("locator")))
        }
        return citations
    }

    private static func known(
        _ id: String, _ key: String, _ fields: Fields, _ file: Case
    ) -> String? {
        guard file.source(id) == nil else { return id }
        fields.problem(
            .unresolved, key, "there is no source `\(id)`",
            Nearest.advice(for: id, among: file.sources.map(\.id)))
        return nil
    }

    /// The standing of what such sources say flatly: the firmest of their kinds.
    static func standing(of citations: [Citation], in file: Case) -> Standing {
        citations.compactMap { file.source($0.source)?.kind?.standing }.max() ?? .alleged
    }
}
