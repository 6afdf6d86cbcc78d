/// One line of the explanation: which words agree, how, and what that is worth.
public struct WordAgreement: Sendable, Hashable {
    /// The words of the first name as written, in order.
    public let first: [String]
    /// The words of the second name as written, in order.
    public let second: [String]
    /// In what way they agree.
    public let how: Agreement
    /// How alike, 0 to 1.
    public let similarity: Double
    /// Whether they are legal forms.
    public let isForm: Bool

    /// Whether both are written alike but for capitals.
    public var isWrittenAlike: Bool {
        how == .same && first.map { $0.lowercased() } == second.map { $0.lowercased() }
    }
}

extension WordAgreement {
    /// The agreement in a sentence, with both words.
    var sentence: String {
        let one = first.joined(separator: " ")
        let other = second.joined(separator: " ")
        return switch how {
        case .same where isForm: "\(one) and \(other) are one legal form"
        case .same where isInTwoScripts: "\(one) is \(other) in other letters"
        case .same: "\(one) and \(other) are the same letters, written in two ways"
        case .number: "the number \(one == other ? one : "\(one), \(other)") is the same in both"
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

    private var isInTwoScripts: Bool { Self.isLatin(first) != Self.isLatin(second) }

    private static func isLatin(_ words: [String]) -> Bool {
        words.joined().unicodeScalars.allSatisfy {
            $0.value < 0x370 || $0.value >= 0x1E00 && $0.value < 0x1F00
        }
    }
}
