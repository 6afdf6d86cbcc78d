import CordonModel

/// The words of a row on how a party holds another, such as the natures of control of registers, a
/// band each: `Ownership of shares – More than 25% but not more than 50%; Ownership of voting rights – 75% or more`.
struct NatureWords {
    /// The kind of relation.
    let kind: RelationKind
    /// The share of a band.
    var share: Share?
    /// In what the share is.
    var stake = StakeKind()
    /// The way of control.
    var criterion: ControlCriterion?
    /// True where control is asserted.
    var assertsControl = false
    /// The words; nil where a table has none.
    let role: String?

    /// The relation to a party.
    func assertion(to target: EntityID) -> RelationAssertion {
        RelationAssertion(
            kind, to: target, share: share, stake: stake, role: role, criterion: criterion,
            assertsControl: assertsControl)
    }

    /// The natures in a text; empty where it names no band and no right of a register.
    static func natures(in text: String) -> [NatureWords] {
        let pieces = text.replacing(nextPiece.regex, with: ";").split { $0 == ";" || $0 == "|" }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        let natures = pieces.map { ($0, nature($0)) }
        guard natures.contains(where: { $0.1 != nil }) else { return [] }
        return natures.map { piece, nature in nature ?? NatureWords(kind: .unknownLink, role: piece)
        }
    }

    // A comma within a number parts nothing.
    private static let nextPiece = Pattern(/,\s*(?=[A-Za-z])/)

    private static func nature(_ piece: String) -> NatureWords? {
        let slug = piece.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
        switch SignificantControl.nature(slug) {
        case .stake(let interest, let share, let capacity):
            return NatureWords(
                kind: .ownership, share: share, stake: StakeKind(interest, capacity: capacity),
                role: piece)
        case .board:
            return NatureWords(kind: .control, criterion: .board, assertsControl: true, role: piece)
        case .influence: return NatureWords(kind: .control, assertsControl: true, role: piece)
        case .nominee:
            return NatureWords(
                kind: .control, criterion: .nominee, assertsControl: true, role: piece)
        case .unknown: break
        }
        guard let share = band(piece) else { return nil }
        return NatureWords(
            kind: .ownership, share: share,
            stake: StakeKind(interest(slug)),
            role: piece)
    }

    /// The share at the end of words: a number alone is none, it may count anything.
    private static func band(_ piece: String) -> Share? {
        guard piece.contains(where: \.isNumber) else { return nil }
        // What follows a number says of what; before one it stands for itself.
        let short = piece.replacing(object.regex, with: "")
        let text = short.contains(where: \.isNumber) ? short : piece
        if let share = ShareText.share(text, .percent), text.contains("%") || !share.isExact {
            return text.contains("/") ? nil : share
        }
        guard text.contains("%") || text.contains("％") || text.lowercased().contains("percent")
        else { return nil }
        let words = text.split(separator: " ")
        return words.indices.dropFirst().lazy.compactMap { place in
            ShareText.share(words[place...].joined(separator: " "), .percent)
        }.first
    }

    private static let object = Pattern(
        /\s+(?:of|in)\s+(?:the\s+|its\s+)?(?:shares?|capital|voting|votes|company|interest|equity)\b.*$/
    )

    private static func interest(_ slug: String) -> StakeKind.Interest {
        if slug.contains("surplus-assets") { return .assets }
        let saysVotes = ["voting", "votes", "голос", "stimm", "droits-de-vote"].contains {
            slug.contains($0)
        }
        let saysShares = ["shares", "акци", "anteil", "aktien", "capital"].contains {
            slug.contains($0)
        }
        return saysVotes && !saysShares ? .votes : .shares
    }
}
