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
        let list = fields.text("list")
        check(authority, list, fields)
        let measures = fields.choices("measures", Measure.self)
        if let authority, let list { check(measures, on: list, of: authority, fields) }
        let period = ClaimSection.period(fields, from: "listed", before: "delisted")
        var listing: Listing?
        if let authority {
            listing = Listing(
                authority: authority, list: list, programmes: fields.texts("programme"),
                measures: measures.isEmpty
                    ? ListingWords.measures(ofList: list, of: authority) : Set(measures),
                recordID: fields.text("record"))
        }
        let claim = ClaimSection.claim(
            fields, about: entity ?? "", listing.map { .listing($0) }, in: draft, period: period,
            unsourced: .official)
        if entity != nil, let claim { draft.file.add(claim) }
    }

    /// Reports an authority or a list that none is called by.
    private static func check(_ authority: String?, _ list: String?, _ fields: Fields) {
        guard let authority else { return }
        guard ListingWords.isAuthority(authority) else {
            return fields.problem(
                .badValue, "authority",
                "`\(Fields.brief(authority))` is no authority that a regime knows",
                ListingWords.advice(forAuthority: authority))
        }
        guard let list, !ListingWords.isList(list, of: authority) else { return }
        fields.problem(
            .badValue, "list", "`\(Fields.brief(list))` is no list of \(authority)",
            ListingWords.advice(forList: list, of: authority))
    }

    /// Reports an entry that would block although its list blocks nobody.
    private static func check(
        _ measures: [Measure], on list: String, of authority: String, _ fields: Fields
    ) {
        guard measures.contains(.blocking), authority == "us-ofac",
            !ListingWords.measures(ofList: list, of: authority).contains(.blocking)
        else { return }
        fields.problem(
            .badValue, "measures", "an entry of the list \(list) blocks nothing",
            "leave `measures` out, or name the list that blocks")
    }

    static func readCoverage(_ fields: Fields, into draft: CaseDraft) {
        fields.allow(only: coverageKeys)
        let authority = fields.required("authority", like: "eu")
        check(authority, fields.text("list"), fields)
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
