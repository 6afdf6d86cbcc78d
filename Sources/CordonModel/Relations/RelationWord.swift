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
    /// The interest that the word names, such as the votes of a sole member.
    public var interest: StakeKind.Interest? = nil
    /// The capacity that the word names, such as an option.
    public var capacity: String? = nil

    /// The word `text`, or nil where the table does not know it.
    ///
    /// "part of" has three meanings, which the schemata of its ends tell apart; see
    /// ``partOf(subject:object:)``.
    public static func named(_ text: some StringProtocol) -> RelationWord? {
        index[String(text)]
    }

    /// The name of a kind as a word: it says the kind and no more.
    package static func bare(_ kind: RelationKind) -> RelationWord {
        RelationWord(
            word: kind.name, kind: kind, isInverse: false, share: nil, criterion: nil,
            assertsControl: false)
    }

    /// What "part of" means between two schemata.
    ///
    /// A company in a corporate group is a stake of unknown size with control asserted; a part of
    /// a programme belongs to the programme; anything else, such as an agency in a ministry, is
    /// structure.
    public static func partOf(subject: String, object: String) -> RelationWord {
        if isGroup(subject, object) {
            return RelationWord(
                word: "part of", kind: .ownership, isInverse: true, share: .someStake,
                criterion: nil, assertsControl: true)
        }
        var kind = RelationKind.partOf
        if Schema.named(object)?.isA("Project") == true {
            kind = Schema.named(subject)?.isA("LegalEntity") == true ? .participation : .component
        }
        return RelationWord(
            word: "part of", kind: kind, isInverse: false, share: nil, criterion: nil,
            assertsControl: false)
    }

    /// Whether both are commercial parties, and one of them is more than an organisation of
    /// whatever sort.
    private static func isGroup(_ subject: String, _ object: String) -> Bool {
        let both = [subject, object]
        return both.allSatisfy(isCommercial) && both.contains { $0 != "Organization" }
    }

    private static func isCommercial(_ schema: String) -> Bool {
        guard let known = Schema.named(schema), known.isA("LegalEntity") else { return false }
        return !["PublicBody", "Person", "Alliance"].contains { known.isA($0) }
    }

    private static let index: [String: RelationWord] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.word, $0) })
}
