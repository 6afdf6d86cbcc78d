/// One line of the explanation: which words agree, how, and what that is worth.
public struct WordAgreement: Sendable, Hashable {
    /// The words of the first name, folded, in order.
    public let first: [String]
    /// The words of the second name, folded, in order.
    public let second: [String]
    /// In what way they agree.
    public let how: Agreement
    /// How alike, 0 to 1.
    public let similarity: Double
}

/// How alike two names are, and why.
public struct NameComparison: Sendable, Hashable {
    /// How alike the names are, 0 to 1; compare it with ``MatchPreset/threshold``.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits: 10 bits are one in a thousand.
    public let evidence: Double
    /// The words that agree, best first.
    public let agreements: [WordAgreement]
    /// Words of the first name without a partner.
    public let firstOnly: [String]
    /// Words of the second name without a partner.
    public let secondOnly: [String]
    /// Why nothing was compared, where a name is empty or says nothing; otherwise nil.
    public let reason: String?

    /// A line for people, such as `kupol = kupol; iemz ≈ izhevsk electromechanical plant`.
    public var explanation: String {
        if let reason { return reason }
        var parts = agreements.map { agreement in
            let left = agreement.first.joined(separator: " ")
            let right = agreement.second.joined(separator: " ")
            return agreement.how == .same
                ? "\(left) = \(right)" : "\(left) ≈ \(right) (\(agreement.how))"
        }
        if !firstOnly.isEmpty { parts.append("only first: " + firstOnly.joined(separator: " ")) }
        if !secondOnly.isEmpty { parts.append("only second: " + secondOnly.joined(separator: " ")) }
        return parts.joined(separator: "; ")
    }
}
