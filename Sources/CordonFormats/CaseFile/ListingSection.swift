import CordonModel

/// The `listings` and `lists` of a case file.
enum ListingSection {
    static let keys =
        ClaimSection.sharedKeys.filter { !["from", "before", "until"].contains($0) } + [
            "entity", "authority", "list", "programme", "measures", "record", "listed", "delisted",
        ]
    static let coverageKeys = ["authority", "list", "from", "day", "complete", "source", "note"]

    static func read(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        fields.allow(only: keys)
        guard let entity = ClaimSection.entity("entity", fields, draft.file),
            let authority = fields.required("authority", like: "eu")
        else { return }
        let listing = Listing(
            authority: authority, list: fields.text("list"),
            programmes: fields.texts("programme"), measures: measures(fields),
            recordID: fields.text("record"))
        let period = ClaimSection.period(fields, from: "listed", before: "delisted")
        draft.file.add(
            ClaimSection.claim(
                fields, about: entity, .listing(listing), in: draft.file, period: period))
    }

    private static func measures(_ fields: Fields) -> Set<Measure> {
        let words = fields.texts("measures")
        guard !words.isEmpty else { return [.blocking] }
        return Set(
            words.compactMap { word in
                if let measure = Measure(rawValue: word) { return measure }
                fields.problem(
                    .badValue, "measures", "`\(word)` is no measure",
                    Nearest.advice(for: word, among: Measure.allCases.map(\.rawValue)))
                return nil
            })
    }

    static func readCoverage(_ fields: Fields, into draft: CaseDraft) {
        fields.allow(only: coverageKeys)
        guard let authority = fields.required("authority", like: "eu") else { return }
        _ = fields.required("day", like: "2026-08-22")
        let source = SourceReading.citations(fields, in: draft.file).first?.source
        guard let day = fields.day("day") else { return }
        draft.file.lists.append(
            ListCoverage(
                authority: authority, list: fields.text("list"), from: fields.day("from"),
                day: day, isComplete: flag("complete", fields), source: source))
    }

    private static func flag(_ key: String, _ fields: Fields) -> Bool {
        switch fields.text(key) {
        case "true", "yes": return true
        case "false", "no", nil: return false
        case let other?:
            fields.problem(.badValue, key, "`\(other)` is neither true nor false", "write true")
            return false
        }
    }
}
