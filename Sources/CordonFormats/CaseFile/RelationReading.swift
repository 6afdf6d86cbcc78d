import CordonModel

/// How a claim of a case file says a relation.
enum RelationReading {
    /// The word that joins two records into one party.
    static let identityWord = "same as"

    /// What the claim says of whom, or nil where it cannot be told.
    static func said(
        _ fields: Fields, _ subject: EntityID?, in draft: CaseDraft
    ) -> (subject: EntityID, assertion: Assertion)? {
        let text = fields.required("relation", like: "owner of")
        let object = ClaimSection.entity("object", fields, draft)
        let via = fields.lines("via").compactMap {
            draft.entity($0.text, at: "via", $0.line, fields)
        }
        guard let text else { return nil }
        if text == identityWord {
            guard let subject, let object else { return nil }
            return (subject, .identity(object))
        }
        guard
            let word = word(text, fields, subject, object, draft.file)?
                .refined(by: fields.text("role")).withPart(fields.text("share"))
                .orConvertible(fields.text("role"))
        else { return nil }
        let share = share(fields, word)
        let stake = StakeKind(
            fields.choice("interest", StakeKind.Interest.self) ?? word.interest ?? .shares,
            shareClass: fields.text("class"), capacity: fields.text("capacity") ?? word.capacity)
        let criterion = fields.choice("criterion", ControlCriterion.self) ?? word.criterion
        let isControl = fields.flag("control") || word.assertsControl
        let isShortcut = fields.flag("shortcut")
        guard let subject, let object else { return nil }
        let isBare = word.kind.verb == text || word.kind.name == text
        let relation = RelationAssertion(
            word.kind, to: word.isInverse ? subject : object, share: share, stake: stake,
            role: fields.text("role") ?? (isBare ? nil : text), criterion: criterion,
            assertsControl: isControl, isShortcut: isShortcut, via: via,
            recordID: fields.text("record"), properties: properties(fields))
        return (word.isInverse ? object : subject, .relation(relation))
    }

    /// Properties of the relation that have no key of their own.
    private static func properties(_ fields: Fields) -> [PropertyValue] {
        guard let values = fields.mapping("properties", "\(fields.what): `properties`") else {
            return []
        }
        return values.keys.flatMap { key in values.texts(key).map { PropertyValue(key, $0) } }
    }

    /// The word that `text` is; the name of a kind, such as `Ownership`, says the kind and no more.
    private static func word(
        _ text: String, _ fields: Fields, _ subject: EntityID?, _ object: EntityID?,
        _ file: Case
    ) -> RelationWord? {
        if text == "part of", let subject, let object {
            return RelationWord.partOf(
                subject: file.entity(subject)?.schema ?? "",
                object: file.entity(object)?.schema ?? "")
        }
        if let word = RelationWord.named(text) { return word }
        if let kind = RelationKind.named(text) { return RelationWord.bare(kind) }
        fields.problem(
            .badValue, "relation", "`\(Fields.brief(text))` is no relation word",
            Nearest.advice(
                for: text, amongMany: RelationWord.all.map(\.word) + [identityWord]))
        return nil
    }

    private static func share(_ fields: Fields, _ word: RelationWord) -> Share? {
        guard let text = fields.text("share") else { return word.share }
        guard word.kind.meaning == .stake || word.kind.meaning == .stakeOrControl else {
            fields.problem(
                .badValue, "share", "`\(word.word)` takes no share", "leave `share` out")
            return nil
        }
        // A stake is certain where the word says one; "unknown" is about its size.
        if text == "unknown" { return word.share ?? .unknown }
        guard let share = Share(text) else {
            fields.problem(
                .badValue, "share",
                "`share` is `\(Fields.brief(text))`, which is no share of 0 to 100",
                "write 50, 25-50, \"(50,100]\", majority or unknown")
            return nil
        }
        if let said = word.share, said.intersection(share) == nil {
            fields.problem(
                .badValue, "share", "`share` is \(share), which `\(word.word)` excludes",
                "write a share within \(said), or another word")
        }
        return share
    }
}
