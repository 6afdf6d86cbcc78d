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

    /// Sentences for people, such as `kupol is the same in both; iemz is short for izhevsk
    /// electromechanical plant`.
    public var explanation: String {
        if let reason { return reason }
        let same = agreements.filter { $0.how == .same && $0.first == $0.second }
        var parts: [String] = []
        if !same.isEmpty {
            let words = same.map { $0.first.joined(separator: " ") }.joined(separator: ", ")
            parts.append("\(words) \(same.count == 1 ? "is" : "are") the same in both")
        }
        parts += agreements.filter { $0.how != .same || $0.first != $0.second }.map(\.sentence)
        if !firstOnly.isEmpty {
            parts.append("only the first name has " + firstOnly.joined(separator: ", "))
        }
        if !secondOnly.isEmpty {
            parts.append("only the second name has " + secondOnly.joined(separator: ", "))
        }
        return parts.isEmpty ? "the names are written alike" : parts.joined(separator: "; ")
    }
}

extension WordAgreement {
    /// The agreement in a sentence, with both words.
    var sentence: String {
        let one = first.joined(separator: " ")
        let other = second.joined(separator: " ")
        return switch how {
        case .same where first.joined() == second.joined():
            "\(one) and \(other) are the same letters, written apart or in one"
        case .same: "\(one) and \(other) are one legal form"
        case .number: "the number \(one) is the same in both"
        case .meaning: "\(one) and \(other) are forms of one word"
        case .nickname: "one of \(one) and \(other) is short for the other"
        case .initial: "\(one) and \(other) begin with the same letter"
        case .form: "\(one) and \(other) are legal forms of one kind"
        case .acronym: "one of \(one) and \(other) has the first letters of the other"
        case .glued: "\(one) and \(other) are alike, written apart or in one"
        case .spelling: "\(one) is written nearly like \(other)"
        case .sound: "\(one) sounds like \(other)"
        }
    }
}
