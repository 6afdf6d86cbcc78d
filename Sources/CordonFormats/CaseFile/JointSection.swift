import CordonModel

/// The `joint` holdings and the `reliefs` of a case file.
enum JointSection {
    /// Keys of a joint holding.
    static let keys = ClaimSection.sharedKeys + ["members", "over", "block"]
    /// Keys of a relief.
    static let reliefKeys = ClaimSection.sharedKeys + ["entity", "regime", "kind", "title"]
    /// The kinds of relief.
    static let reliefKinds = ["licence", "wind-down", "derogation", "annulment", "divestment"]

    static func read(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        fields.allow(only: keys)
        let named = fields.lines("members")
        let members = named.compactMap { draft.entity($0.text, at: "members", $0.line, fields) }
        if Set(named.map(\.text)).count < 2 {
            fields.problem(
                .missing, "members", "a joint holding needs two members or more",
                "write `members: [one, two]`")
        }
        let over = fields.text("over").flatMap { draft.entity($0, at: "over", nil, fields) }
        let isOneBlock = fields.flag("block")
        var joint: JointHolding?
        if members.count > 1 {
            joint = JointHolding(
                partners: Array(members.dropFirst()), over: over, isOneBlock: isOneBlock)
        }
        let claim = ClaimSection.claim(
            fields, about: members.first ?? "", joint.map { .joint($0) }, in: draft)
        if let claim { draft.file.add(claim) }
    }

    static func readRelief(_ fields: Fields, into draft: CaseDraft) {
        draft.register(key: fields.text("key"), fields)
        fields.allow(only: reliefKeys)
        let entity = ClaimSection.entity("entity", fields, draft)
        let regime = fields.required("regime", like: "us-ofac")
        let title = fields.required("title", like: "General Licence 8")
        let kind = fields.text("kind") ?? "licence"
        if !reliefKinds.contains(kind) {
            fields.problem(
                .badValue, "kind", "`kind` is `\(Fields.brief(kind))`, which is no such word",
                Nearest.advice(for: kind, among: reliefKinds))
        }
        var relief: Relief?
        if let regime, let title { relief = Relief(regime: regime, kind: kind, title: title) }
        let claim = ClaimSection.claim(
            fields, about: entity ?? "", relief.map { .relief($0) }, in: draft)
        if entity != nil, let claim { draft.file.add(claim) }
    }
}
