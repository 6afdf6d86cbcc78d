import CordonModel

/// The `claims` of a case file: relations, and property values as claims of their own.
enum ClaimSection {
    /// Keys that every kind of claim takes.
    static let sharedKeys = [
        "key", "observed", "from", "before", "until", "stated", "standing", "polarity", "reason",
        "by", "source", "sources", "locator", "contradicts", "publish", "quote", "unverified",
        "note", "retrieved", "records",
    ]
    /// Keys of a relation.
    static let relationKeys =
        sharedKeys + [
            "subject", "relation", "object", "share", "interest", "class", "capacity", "role",
            "criterion", "control", "via", "shortcut", "record", "properties",
        ]
    /// Keys of a property value.
    static let valueKeys = sharedKeys + ["subject", "property", "value", "lang"]

    static func read(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        let isValue = fields.node("property") != nil
        fields.allow(only: isValue ? valueKeys : relationKeys)
        let subject = entity("subject", fields, draft)
        let said =
            isValue ? value(fields, subject) : RelationReading.said(fields, subject, in: draft)
        // The rest is read even where this is wrong, so that all its problems are told at once.
        let claim = claim(fields, about: said?.subject ?? "", said?.assertion, in: draft)
        if let claim { draft.file.add(claim) }
    }

    /// A claim from the keys that every kind of claim shares; nil where nothing is said.
    static func claim(
        _ fields: Fields, about subject: EntityID, _ assertion: Assertion?, in draft: CaseDraft,
        period: Period? = nil, unsourced: Standing = .alleged
    ) -> Claim? {
        let citations = SourceReading.citations(fields, in: draft)
        if citations.isEmpty, !fields.has("source"), !fields.has("sources") {
            fields.problem(
                .missing, nil, "it cites no source", "write `source: ID`, and `locator: PLACE`")
        }
        let evidence = Evidence(
            citations: citations, assertedBy: fields.texts("by"),
            quotation: fields.text("quote"), stated: fields.window("stated"),
            retrieved: fields.day("retrieved"), recordIDs: fields.texts("records"),
            publish: fields.choice("publish", Publication.self),
            unverified: fields.text("unverified"), reason: fields.text("reason"),
            note: fields.text("note"))
        let standing =
            fields.standing("standing")
            ?? SourceReading.standing(of: citations, in: draft.file, unsourced: unsourced)
        let polarity = fields.choice("polarity", Polarity.self) ?? .asserts
        let held = period ?? self.period(fields)
        guard let assertion else { return nil }
        return Claim(
            subject: subject, assertion, standing: standing, polarity: polarity, period: held,
            evidence: evidence, key: fields.text("key"), contradicts: fields.texts("contradicts"))
    }

    /// The entity that a key names.
    static func entity(_ key: String, _ fields: Fields, _ draft: CaseDraft) -> EntityID? {
        guard let id = fields.required(key, like: "an entity's id") else { return nil }
        return draft.entity(id, at: key, nil, fields)
    }

    private static func value(
        _ fields: Fields, _ subject: EntityID?
    ) -> (subject: EntityID, assertion: Assertion)? {
        let property = fields.required("property", like: "address")
        let text = fields.required("value", like: "text")
        guard let subject, let property, let text else { return nil }
        return (subject, .value(PropertyValue(property, text, language: fields.text("lang"))))
    }

    /// The time in which a claim holds, by the keys `from`, `before`, `until` and `observed`.
    static func period(
        _ fields: Fields, from start: String = "from", before end: String = "before"
    ) -> Period {
        var before = fields.window(end)
        if let until = fields.window("until") {
            if before != nil {
                fields.problem(
                    .badValue, "until", "both `before` and `until`", "keep one of them")
            }
            before = until.advanced(by: 1)
        }
        let from = fields.window(start)
        let observed = fields.day("observed")
        if let period = Period(from: from, before: before, observed: observed) { return period }
        let isSeenOutside = Period(from: from, before: before) != nil
        fields.problem(
            .badValue, isSeenOutside ? "observed" : fields.has("until") ? "until" : end,
            isSeenOutside ? "it was observed outside of its days" : "it ends before it begins",
            "check the days")
        return .always
    }
}
