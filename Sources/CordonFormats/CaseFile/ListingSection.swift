import CordonModel

/// The `listings` and `lists` of a case file.
enum ListingSection {
    /// Keys of a listing.
    static let keys =
        ClaimSection.sharedKeys.filter { !["from", "before", "until"].contains($0) } + [
            "entity", "authority", "list", "programme", "measures", "record", "listed", "delisted",
        ]
    /// The authority of parties that a user names as listed, for any day.
    private static let assumed = "assumed"
    /// Keys of a list that was read.
    static let coverageKeys = ["authority", "list", "from", "day", "complete", "source", "note"]

    static func read(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        fields.allow(only: keys)
        let entity = ClaimSection.entity("entity", fields, draft)
        let authority = fields.required("authority", like: "eu")
        let measures = fields.choices("measures", Measure.self)
        let period = ClaimSection.period(fields, from: "listed", before: "delisted")
        var listing: Listing?
        if let authority {
            listing = Listing(
                authority: authority, list: fields.text("list"),
                programmes: fields.texts("programme"),
                measures: measures.isEmpty ? [.blocking] : Set(measures),
                recordID: fields.text("record"))
        }
        let claim = ClaimSection.claim(
            fields, about: entity ?? "", listing.map { .listing($0) }, in: draft, period: period,
            unsourced: .official)
        if entity != nil, let claim { draft.file.add(claim) }
    }

    static func readCoverage(_ fields: Fields, into draft: CaseDraft) {
        fields.allow(only: coverageKeys)
        let authority = fields.required("authority", like: "eu")
        // Without a day, silence would pass for a clearance on every day.
        if fields.text("complete") != "false", authority != assumed, !fields.has("day") {
            _ = fields.required("day", like: "2026-08-22")
        }
        let day = fields.day("day")
        let from = fields.day("from")
        let isComplete = fields.flag("complete")
        let source = SourceReading.citations(fields, in: draft).first?.source
        if let from, let day, from > day {
            fields.problem(.badValue, "from", "it begins after its newest copy", "check the days")
        }
        guard let authority else { return }
        draft.file.lists.append(
            ListCoverage(
                authority: authority, list: fields.text("list"), from: from, day: day,
                isComplete: isComplete, source: source))
    }
}
