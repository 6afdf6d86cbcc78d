import CordonModel

/// What the `kind` column of an edge list says.
struct EdgeKind {
    let kind: RelationKind
    /// Whether the first end is the target, as in "owned by".
    var isInverse = false
    /// The share that the word alone says.
    var share: Share?
    var criterion: ControlCriterion?
    var assertsControl = false
    /// The word, where it says more than the kind.
    var role: String?

    /// Reads the name of a kind in any case, a relation word or a way of control; nil for
    /// anything else.
    init?(_ text: String) {
        let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let kind = Self.kinds[word] {
            self.init(kind)
        } else if let known = RelationWord.named(word) {
            let meaning =
                word == "part of"
                ? RelationWord.partOf(subject: "LegalEntity", object: "LegalEntity") : known
            self.init(meaning)
        } else if let criterion = ControlCriterion(spoken: word) {
            self.init(.control)
            self.criterion = criterion
            assertsControl = true
        } else {
            return nil
        }
    }

    /// A kind by itself.
    init(_ kind: RelationKind) {
        self.kind = kind
        assertsControl = kind.meaning == .control || kind.meaning == .stakeOrControl
    }

    private init(_ word: RelationWord) {
        kind = word.kind
        isInverse = word.isInverse
        share = word.share
        criterion = word.criterion
        assertsControl = word.assertsControl
        role = word.word == word.kind.verb ? nil : word.word
    }

    /// The words that a message may name.
    static let words = kinds.keys.sorted() + RelationWord.all.map(\.word)

    private static let kinds: [String: RelationKind] = Dictionary(
        uniqueKeysWithValues: RelationKind.all.map { ($0.name.lowercased(), $0) })
}

extension ControlCriterion {
    /// Reads a way of control as tables, registers and FollowTheMoney's `controlType` write it.
    ///
    /// Words: https://followthemoney.tech/explorer/schemata/Control/ (`voting`, `appointment`,
    /// `contractual`, `trust`, `nominee`; its `management`, `state` and `indirect` name no
    /// criterion of a regime) and the names of the criteria themselves.
    init?(spoken text: String) {
        let word = text.lowercased()
        if let criterion = ControlCriterion(rawValue: word) {
            self = criterion
            return
        }
        guard let known = Self.spoken[word] else { return nil }
        self = known
    }

    private static let spoken: [String: ControlCriterion] = [
        "votes": .votes, "voting": .votes, "voting rights": .votes, "majority of votes": .votes,
        "board": .board, "appointment": .board, "appoints board": .board,
        "board majority": .board, "agreement": .agreement, "voting agreement": .agreement,
        "dominance": .dominance, "dominant influence": .dominance, "contractual": .dominance,
        "contract": .dominance, "assets": .assets, "use of assets": .assets,
        "unified": .unified, "unified basis": .unified, "liabilities": .liabilities,
        "joint liability": .liabilities, "in fact": .inFact, "control in fact": .inFact,
        "direction": .direction, "direction of activities": .direction, "trust": .trustee,
        "trustee": .trustee, "nominee": .nominee,
    ]
}
