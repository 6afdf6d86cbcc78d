import CordonMatch

/// Why the names of a subject cannot be compared with anything.
enum NameFault {
    /// The reason, or nil where one of the names says something or a number does.
    static func reason(_ subject: Party) -> String? {
        guard subject.identifiers.isEmpty else { return nil }
        let names = subject.names.map { PreparedName($0.text, kind: subject.kind) }
        guard names.allSatisfy(\.saysNothing) else { return nil }
        if names.allSatisfy(\.words.isEmpty) { return "the name has no letters" }
        return "the name has only words that say nothing, such as a legal form"
    }
}
