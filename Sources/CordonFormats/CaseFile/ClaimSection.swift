import CordonModel
import Yams

/// The `claims` of a case file: relations, and property values as claims of their own.
enum ClaimSection {
    /// Keys that every kind of claim takes.
    static let sharedKeys = [
        "key", "observed", "from", "before", "until", "stated", "standing", "polarity", "reason",
        "by", "source", "sources", "locator", "contradicts", "publish", "quote", "unverified",
        "note", "retrieved", "records",
    ]
    static let relationKeys =
        sharedKeys + [
            "subject", "relation", "object", "share", "interest", "class", "capacity", "role",
            "via", "shortcut",
        ]
    static let valueKeys = sharedKeys + ["subject", "property", "value", "lang"]

    static func read(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        let isValue = fields.node("property") != nil
        fields.allow(only: isValue ? valueKeys : relationKeys)
        guard let subject = entity("subject", fields, draft.file) else { return }
        let assertion =
            isValue ? value(fields) : relation(fields, subject: subject, draft.file)
        guard let assertion else { return }
        let (owner, said) = assertion
        draft.file.add(claim(fields, about: owner ?? subject, said, in: draft.file))
    }

    /// A claim from the keys that every kind of claim shares.
    static func claim(
        _ fields: Fields, about subject: EntityID, _ assertion: Assertion, in file: Case,
        period: Period? = nil, standing: Standing? = nil
    ) -> Claim {
        let citations = SourceReading.citations(fields, in: file)
        if citations.isEmpty, fields.node("source") == nil, fields.node("sources") == nil {
            fields.problem(
                .missing, nil, "it cites no source", "write `source: ID`, and `locator: PLACE`")
        }
        let period = period ?? self.period(fields)
        let stated =
            fields.window("stated") ?? fields.day("observed").map { DayWindow($0) }
        let evidence = Evidence(
            citations: citations, assertedBy: fields.texts("by"),
            quotation: fields.text("quote"), stated: stated, retrieved: fields.day("retrieved"),
            recordIDs: fields.texts("records"),
            publish: fields.choice("publish", Publication.self),
            unverified: fields.text("unverified"), reason: fields.text("reason"),
            note: fields.text("note"))
        return Claim(
            subject: subject, assertion,
            standing: fields.standing("standing") ?? standing
                ?? SourceReading.standing(of: citations, in: file),
            polarity: fields.choice("polarity", Polarity.self) ?? .asserts, period: period,
            evidence: evidence, key: fields.text("key"), contradicts: fields.texts("contradicts"))
    }

    /// The entity that a key names.
    static func entity(_ key: String, _ fields: Fields, _ file: Case) -> EntityID? {
        guard let id = fields.required(key, like: "an entity's id") else { return nil }
        return entity(id, at: key, fields, file)
    }

    /// The entity called `id`, or a problem.
    static func entity(_ id: String, at key: String, _ fields: Fields, _ file: Case) -> EntityID? {
        guard file.entity(id) == nil else { return id }
        fields.problem(
            .unresolved, key, "there is no entity `\(id)`",
            Nearest.advice(for: id, among: file.entities.map(\.id)))
        return nil
    }

    // MARK: - Parts

    private static func value(_ fields: Fields) -> (EntityID?, Assertion)? {
        guard let property = fields.text("property"),
            let text = fields.required("value", like: "text")
        else { return nil }
        return (nil, .value(PropertyValue(property, text, language: fields.text("lang"))))
    }

    private static func relation(
        _ fields: Fields, subject: EntityID, _ file: Case
    ) -> (EntityID?, Assertion)? {
        guard let text = fields.required("relation", like: "owner of"),
            let object = entity("object", fields, file)
        else { return nil }
        guard var word = RelationWord.named(text) else {
            fields.problem(
                .badValue, "relation", "`\(text)` is no relation word",
                Nearest.advice(for: text, among: RelationWord.all.map(\.word)))
            return nil
        }
        if text == "part of" {
            word = RelationWord.partOf(
                subject: file.entity(subject)?.schema ?? "",
                object: file.entity(object)?.schema ?? "")
        }
        let via = fields.texts("via").compactMap { entity($0, at: "via", fields, file) }
        let (from, to) = word.isInverse ? (object, subject) : (subject, object)
        let relation = RelationAssertion(
            word.kind, to: to, share: share(fields, word), stake: stake(fields),
            role: fields.text("role") ?? (word.kind.verb == text ? nil : text),
            criterion: word.criterion, assertsControl: word.assertsControl,
            isShortcut: fields.text("shortcut") == "true", via: via)
        return (from, .relation(relation))
    }

    private static func stake(_ fields: Fields) -> StakeKind {
        StakeKind(
            fields.choice("interest", StakeKind.Interest.self) ?? .shares,
            shareClass: fields.text("class"), capacity: fields.text("capacity"))
    }

    private static func share(_ fields: Fields, _ word: RelationWord) -> Share? {
        guard let text = fields.text("share") else { return word.share }
        guard word.kind.meaning == .stake || word.kind.meaning == .stakeOrControl else {
            fields.problem(
                .badValue, "share", "`\(word.word)` takes no share", "leave `share` out")
            return nil
        }
        // A stake is certain where the word says one; "unknown" is about its size.
        if text == "unknown" { return word.share }
        if let share = Share(text) { return share }
        fields.problem(
            .badValue, "share", "`\(text)` is no share of 0 to 100",
            "write 50, 25-50, \"(50,100]\", majority or unknown")
        return nil
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
        let period = Period(
            from: fields.window(start), before: before, observed: fields.day("observed"))
        if period == nil {
            fields.problem(
                .badValue, start, "it ends before it begins", "check the days")
        }
        return period ?? .always
    }
}
