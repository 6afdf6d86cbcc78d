import CordonModel

/// The `joint` holdings and the `reliefs` of a case file.
enum JointSection {
    static let keys = ClaimSection.sharedKeys + ["members", "over", "block"]
    static let reliefKeys = ClaimSection.sharedKeys + ["entity", "regime", "kind", "title"]

    static func read(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        fields.allow(only: keys)
        let members = fields.texts("members").compactMap {
            ClaimSection.entity($0, at: "members", fields, draft.file)
        }
        guard let first = members.first, members.count > 1 else {
            return fields.problem(
                .missing, "members", "a joint holding needs two members or more",
                "write `members: [one, two]`")
        }
        let over = fields.text("over").flatMap {
            ClaimSection.entity($0, at: "over", fields, draft.file)
        }
        let joint = JointHolding(
            partners: Array(members.dropFirst()), over: over,
            isOneBlock: fields.text("block") == "true")
        draft.file.add(ClaimSection.claim(fields, about: first, .joint(joint), in: draft.file))
    }

    static func readRelief(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        fields.allow(only: reliefKeys)
        guard let entity = ClaimSection.entity("entity", fields, draft.file),
            let regime = fields.required("regime", like: "us-ofac"),
            let title = fields.required("title", like: "General Licence 8")
        else { return }
        let relief = Relief(regime: regime, kind: fields.text("kind") ?? "licence", title: title)
        draft.file.add(ClaimSection.claim(fields, about: entity, .relief(relief), in: draft.file))
    }
}
