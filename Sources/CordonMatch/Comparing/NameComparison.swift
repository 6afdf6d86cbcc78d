/// How alike two names are, and why.
public struct NameComparison: Sendable, Hashable {
    /// How alike the names are, 0 to 1; compare it with ``MatchPreset/threshold``.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits: 10 bits are one in a thousand.
    public let evidence: Double
    /// The words that agree, best first.
    public let agreements: [WordAgreement]
    /// Words of the first name without a partner, as written.
    public let firstOnly: [String]
    /// Words of the second name without a partner, as written.
    public let secondOnly: [String]
    /// Why nothing was compared, where a name is empty or says nothing; otherwise nil.
    public let reason: String?

    /// Whether nothing agrees but the first letters of one with words of the other.
    var isAcronymOnly: Bool {
        let own = agreements.filter { !$0.isForm }
        return !own.isEmpty && own.allSatisfy { $0.how == .acronym }
    }

    /// Sentences for people, such as `Kupol is the same in both; one of IEMZ and Izhevsk
    /// Electromechanical Plant has the first letters of the other`.
    public var explanation: String {
        if let reason { return reason }
        let same = agreements.filter(\.isWrittenAlike)
        var parts: [String] = []
        if !same.isEmpty {
            let words = same.map { $0.first.joined(separator: " ") }.joined(separator: ", ")
            parts.append("\(words) \(same.count == 1 ? "is" : "are") the same in both")
        }
        parts += agreements.filter { !$0.isWrittenAlike }.map(\.sentence)
        if !firstOnly.isEmpty {
            parts.append("only the first name has " + firstOnly.joined(separator: ", "))
        }
        if !secondOnly.isEmpty {
            parts.append("only the second name has " + secondOnly.joined(separator: ", "))
        }
        return parts.isEmpty ? "the names are written alike" : parts.joined(separator: "; ")
    }
}
