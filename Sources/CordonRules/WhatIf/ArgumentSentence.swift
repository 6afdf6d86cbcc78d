/// One sentence of an argument: its words, and the claims that they rest on where they stand.
///
/// ```swift
/// let sentence: ArgumentSentence = "Acme is listed \(claims: ["c1"])."
/// ```
public struct ArgumentSentence: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// A part of a sentence.
    public enum Piece: Sendable, Hashable {
        /// Words.
        case words(String)
        /// Claims, by key or id.
        case claims([String])
    }

    /// The parts, in order.
    public let pieces: [Piece]
    /// Whether it says what the rule is, and nothing of a party.
    public var isRule = false
    /// The claims that it rests on beside those that stand in its words, by key or id.
    public var rests: [String] = []

    /// Creates a sentence of words alone.
    public init(stringLiteral words: String) { pieces = [.words(words)] }

    /// Creates a sentence of its parts.
    public init(stringInterpolation parts: Parts) { pieces = parts.pieces }

    /// Creates a sentence out of pieces.
    public init(pieces: [Piece]) { self.pieces = pieces }

    /// The parts of a sentence in the making.
    public struct Parts: StringInterpolationProtocol, Sendable {
        fileprivate var pieces: [Piece] = []

        /// Creates no parts.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Takes in words.
        public mutating func appendLiteral(_ words: String) {
            guard case .words(let before)? = pieces.last else {
                return pieces.append(.words(words))
            }
            pieces[pieces.count - 1] = .words(before + words)
        }

        /// Takes in a value as its words.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendLiteral(value.description)
        }

        /// Takes in another sentence.
        public mutating func appendInterpolation(_ sentence: ArgumentSentence) {
            for piece in sentence.pieces {
                switch piece {
                case .words(let words): appendLiteral(words)
                case .claims: pieces.append(piece)
                }
            }
        }

        /// Takes in the claims that the words before rest on.
        public mutating func appendInterpolation(claims: [String]) {
            pieces.append(.claims(claims))
        }
    }

    /// The claims of all its parts, by key or id, each once and in order.
    public var claims: [String] {
        var names: [String] = []
        for case .claims(let some) in pieces {
            for name in some where !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The words without the claims.
    public var words: String {
        var text = ""
        for case .words(let words) in pieces {
            // A mark of the end joins the word before the claims.
            if text.hasSuffix(" "), let first = words.first, ".,;:".contains(first) {
                text.removeLast()
            }
            text += words
        }
        return text
    }

    /// The text with each part's claims as told.
    func text(_ told: ([String]) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .claims(let names): "[\(told(names))]"
            }
        }.joined()
    }
}

extension Sequence<ArgumentSentence> {
    /// The sentences as one, with something between.
    func joined(separator: String) -> ArgumentSentence {
        var pieces: [ArgumentSentence.Piece] = []
        for sentence in self {
            if !pieces.isEmpty { pieces.append(.words(separator)) }
            pieces += sentence.pieces
        }
        return ArgumentSentence(pieces: pieces)
    }
}
