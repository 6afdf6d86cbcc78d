extension Page {
    /// How much of its colour a dimmed party keeps.
    static let dimOpacity = 0.35

    /// The picture in two sentences, for those who cannot see it.
    var summary: String {
        let parties = subject.parties.count
        let relations = subject.strands.count
        let day = subject.asOf.isEmpty ? "" : " as of \(subject.asOf)"
        var text = "Diagram of \(parties) \(parties == 1 ? "party" : "parties")"
        text += " and \(relations) \(relations == 1 ? "relation" : "relations")\(day)."
        let counts = Picture.Status.allCases.compactMap { status -> String? in
            let count = subject.parties.count { $0.status == status }
            return count > 0 ? "\(count) \(status.word.lowercased())" : nil
        }
        if !counts.isEmpty { text += " Gravest status: " + counts.joined(separator: ", ") + "." }
        return text
    }

    /// The page as a sheet that can be written.
    var sheet: Sheet {
        Sheet(
            title: subject.title, summary: summary, asOf: subject.asOf,
            facts: subject.footer.facts(
                of: subject.asOf, notes: Self.notes(subject, arrangement)), scene: scene)
    }
}

extension Picture.Footer {
    /// The facts of the footer as data, so that a picture met alone can be traced.
    func facts(of asOf: String, notes: [String]) -> [(name: String, value: String)] {
        var facts = [("as-of", asOf), ("program", program), ("input", inputHash)]
        facts += lists.map { ("list", $0) } + rules.map { ("rule", $0) }
        facts += hidden.map { ("hidden", $0) } + notes.map { ("note", $0) }
        return facts.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    }
}
