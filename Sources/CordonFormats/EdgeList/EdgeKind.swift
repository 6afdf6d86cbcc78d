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

    /// Reads what ``init(_:)`` reads, and a word of ownership without its "of", such as `owner`.
    static func spoken(_ text: String) -> EdgeKind? {
        if let kind = EdgeKind(text) { return kind }
        let word = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let known = RelationWord.named(word + " of"), known.kind.meaning == .stake,
            !known.isInverse, !known.assertsControl
        else { return nil }
        return EdgeKind(known)
    }

    /// The kind of a word that the table does not know, which is kept as the role: a stake where the
    /// relation has a size, else an unspecific link.
    static func free(_ word: String, isSized: Bool, _ file: inout Case) -> EdgeKind {
        var kind = EdgeKind(isSized ? .ownership : .unknownLink)
        kind.role = word
        file.note(freeWord: word, isSized: isSized)
        return kind
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

    /// The known word that a text was meant to be, by a slip or without its end; nil where it is near
    /// none, as words of a table's own are.
    static func slip(_ text: String) -> String? {
        guard let near = Nearest.nearest(to: text, among: words) else { return nil }
        let (typed, known) = (text.lowercased(), near.lowercased())
        let bound = typed.count < 8 ? 1 : 2
        let isPart = known.hasPrefix(typed + " ") || known.hasSuffix(" " + typed)
        return isPart || Nearest.edits(typed, known) <= bound ? near : nil
    }

    /// The words that a message may name.
    static let words = kinds.keys.sorted() + RelationWord.all.map(\.word)

    private static let kinds: [String: RelationKind] = Dictionary(
        uniqueKeysWithValues: RelationKind.all.map { ($0.name.lowercased(), $0) })
}

extension Case {
    /// Says which word was taken as one of the file's own; of very many only the first are named.
    fileprivate mutating func note(freeWord word: String, isSized: Bool) {
        let code = "free-word"
        let text = word.count > 60 ? "\(word.prefix(60))..." : word
        let outcome =
            isSized
            ? "it is kept as the role of a stake, since a share stands beside it"
            : "it is kept as the role of an unspecific link"
        let message = "`\(text)` is no relation word that is known: \(outcome)"
        let isNew = !notices.contains { $0.code == code && $0.message == message }
        guard isNew, notices.count(where: { $0.code == code }) >= ProblemLog.bound else {
            return note(code, message)
        }
        note(code, "further words are none that is known and are kept as roles of links and stakes")
    }
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
