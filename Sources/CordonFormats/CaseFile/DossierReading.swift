import CordonModel

/// The `dossier` of a case file.
enum DossierReading {
    static let keys = [
        "title", "purpose", "preparedBy", "preparedFor", "policy", "riskLevel", "classification",
        "contacts", "searched",
    ]
    static let contactKeys = [
        "to", "channel", "about", "sent", "deadline", "answered", "answerClaim",
    ]
    static let searchKeys = ["indicator", "where", "by", "day"]

    /// The notes of a section, with every problem of it reported.
    static func notes(_ fields: Fields) -> DossierNotes {
        fields.allow(only: keys)
        var notes = DossierNotes()
        notes.title = fields.text("title")
        notes.purpose = fields.text("purpose")
        notes.preparedBy = fields.text("preparedBy")
        notes.preparedFor = fields.text("preparedFor")
        notes.policy = fields.text("policy")
        notes.riskLevel = fields.text("riskLevel")
        notes.classification = fields.text("classification")
        notes.contacts = items(fields, "contacts", "the contact").compactMap(contact)
        notes.searches = items(fields, "searched", "the search").compactMap(search)
        return notes
    }

    private static func items(_ fields: Fields, _ key: String, _ what: String) -> [Fields] {
        fields.items(key).compactMap { Fields($0, what, in: fields.file, log: fields.log) }
    }

    private static func contact(_ fields: Fields) -> DossierNotes.Contact? {
        fields.allow(only: contactKeys)
        guard let to = fields.required("to", like: "a name") else { return nil }
        var contact = DossierNotes.Contact(to: to)
        contact.channel = fields.text("channel")
        contact.about = fields.text("about")
        contact.sent = fields.day("sent")
        contact.deadline = fields.day("deadline")
        contact.answered = fields.day("answered")
        contact.answerClaim = fields.text("answerClaim")
        return contact
    }

    private static func search(_ fields: Fields) -> DossierNotes.Search? {
        fields.allow(only: searchKeys)
        let place = fields.required("where", like: "the place that was searched")
        if !fields.has("indicator") { _ = fields.required("indicator", like: "family") }
        guard let indicator = fields.choice("indicator", ControlIndicator.self), let place else {
            return nil
        }
        return DossierNotes.Search(
            indicator, in: place, by: fields.text("by"), on: fields.day("day"))
    }
}

extension CaseFile {
    /// What people know of a dossier, as the head of a case file says it under `dossier:`.
    ///
    /// - Parameter path: A case file, or the folder of a case.
    /// - Returns: The notes; nil where the head says nothing.
    /// - Throws: Every problem of the head.
    public static func dossierNotes(of path: String) throws(ReadingProblems) -> DossierNotes? {
        let log = ProblemLog()
        let draft = CaseDraft(log: log)
        readHead(of: path, into: draft)
        try log.check()
        return draft.dossier
    }
}
