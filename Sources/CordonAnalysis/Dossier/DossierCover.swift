import CordonFormats
import CordonModel

/// What a dossier is, for whom and by whom: its first page and its running header.
struct DossierCover: Sendable {
    let id: String
    let title: String
    let subject: String
    let day: String
    let classification: String?
    /// Everything that the first page says, in order: what is not told is said to be so.
    let facts: [(what: String, value: String)]
    let json: JSONText

    init(_ draft: DossierDraft) {
        let notes = draft.question.notes
        let projection = draft.graph.projection
        var hash = ContentHash()
        hash.add(draft.graph.id(draft.vertex))
        hash.add(draft.caseDigest)
        hash.add(draft.day.description)
        hash.add(draft.question.reader.rawValue)
        hash.add(draft.question.isForPublication ? "published" : "")
        let (id, subject) = ("D-" + String(hash.short.prefix(12)), draft.name)
        let title = notes.title ?? "Dossier: \(subject)"
        let prepared = (projection.today ?? draft.day).description
        let profile = Self.profile(draft)
        (self.id, self.title, self.subject) = (id, title, subject)
        day = draft.day.description
        classification = notes.classification
        facts = [
            ("Subject", subject), ("As of", day), ("Purpose", notes.purpose ?? Self.untold),
            ("Prepared by", notes.preparedBy ?? Self.untold),
            ("Prepared for", notes.preparedFor ?? Self.untold),
            ("Policy", notes.policy ?? Self.untold),
            ("Level of risk", notes.riskLevel ?? Self.untold),
            ("Prepared on", prepared), ("Classification", notes.classification ?? Self.untold),
            ("Made for", draft.question.reader.rawValue), ("Publication", profile),
            ("Document", id),
        ].map { (what: $0.0, value: $0.1) }
        json = [
            "id": .string(id), "schema": 1, "title": .string(title),
            "subject": .string(draft.graph.id(draft.vertex)), "purpose": .optional(notes.purpose),
            "preparedBy": .optional(notes.preparedBy),
            "preparedFor": .optional(notes.preparedFor), "policy": .optional(notes.policy),
            "riskLevel": .optional(notes.riskLevel), "preparedAt": .string(prepared),
            "classification": .optional(notes.classification),
            "for": .string(draft.question.reader.rawValue), "publish": .string(profile),
        ]
    }

    private static let untold = "not told"

    /// What may be passed on of what is in it.
    private static func profile(_ draft: DossierDraft) -> String {
        guard draft.omissions.isApplied else { return "none applied" }
        let isOpen = draft.footnotes.claims.allSatisfy { place in
            draft.file.allowsWords(of: draft.file.claims[place])
        }
        return isOpen ? "full" : "cite"
    }
}
