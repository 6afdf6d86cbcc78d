/// A question that stays with a case: whoever asked it is told when its answer is another.
public struct WatchQuestion: Hashable, Sendable {
    /// The matter of a question.
    public enum Matter: Hashable, Sendable {
        /// The verdict of a regime on a party.
        case verdict(of: String, regime: String)
        /// The ways of claims of at least a standing that join two parties.
        case path(from: String, to: String, standing: Standing)
        /// The suppliers of a party that are listed, by one authority or by any.
        case suppliers(of: String, authority: String?)
    }

    /// The matter; parties are named by id, or by a name that only one has.
    public let matter: Matter
    /// The reason for which somebody wants to know; nil where nobody said.
    public let note: String?

    /// Creates a question.
    public init(_ matter: Matter, note: String? = nil) {
        self.matter = matter
        self.note = note
    }

    /// The question in one line, by which it is known again.
    public var text: String {
        switch matter {
        case .verdict(let party, let regime): "the verdict on \(party) under \(regime)"
        case .path(let start, let end, let standing):
            "the ways of \(standing.word) claims from \(start) to \(end)"
        case .suppliers(let party, let authority):
            "the suppliers of \(party) that \(authority ?? "anybody") lists"
        }
    }
}
