/// A word of a source that names a relation, and what it means here.
///
/// Words are not numbers: "owner" says that there is a stake and not how large; "subsidiary"
/// says a stake and that control is asserted. The table is the project's decision of meaning;
/// see the article on case files.
public struct RelationWord: Sendable {
    /// The word as sources write it: `subsidiary of`.
    public let word: String
    /// The relation that it asserts.
    public let kind: RelationKind
    /// Whether the grammatical subject is the target, as in "owned by".
    public let isInverse: Bool
    /// The share that the word alone says, for ownership words.
    public let share: Share?
    /// The named way of control, for control words.
    public let criterion: ControlCriterion?
    /// Whether the word asserts control beside a stake.
    public let assertsControl: Bool

    /// The word `text`, or nil where the table does not know it.
    ///
    /// "part of" has three meanings, which the schemata of its ends tell apart; see
    /// ``partOf(subject:object:)``.
    public static func named(_ text: some StringProtocol) -> RelationWord? {
        index[String(text)]
    }

    /// What "part of" means between two schemata: a company in a corporate group is a stake of
    /// unknown size with control asserted; anything else is structure.
    public static func partOf(subject: String, object: String) -> RelationWord {
        let group = isCommercial(subject) && isCommercial(object)
        return RelationWord(
            word: "part of", kind: group ? .ownership : .partOf, isInverse: group,
            share: group ? .someStake : nil, criterion: nil, assertsControl: group)
    }

    private static func isCommercial(_ schema: String) -> Bool {
        guard let known = Schema.named(schema) else { return false }
        return known.isA("LegalEntity") && !known.isA("PublicBody") && !known.isA("Person")
    }

    private static let index: [String: RelationWord] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.word, $0) })
}
