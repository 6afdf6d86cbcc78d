public import CordonModel

/// A place in a law, regulation or guidance, and how well it was read.
public struct LegalCitation: Sendable, Hashable {
    /// How well the text is known.
    public enum Certainty: String, CaseIterable, Sendable {
        /// The official text was read.
        case official
        /// The official text was read as another quotes it.
        case quoted
        /// A secondary source says it.
        case secondary
        /// It follows from other rules; no text says it.
        case derived
        /// It is not verified.
        case unverified

        /// Whether something was read of it, so that it says where and when.
        var isRead: Bool { self == .official || self == .quoted || self == .secondary }
    }

    /// The text and the place in it.
    public let text: String
    /// What it says, in a few words.
    public let about: String
    /// How well it is known.
    public let certainty: Certainty
    /// Where it was read: a site, a publication; nil where it was not.
    public let place: String?
    /// The day on which it was read; nil where it was not.
    public let read: Day?

    /// Creates a citation.
    public init(
        _ text: String, _ about: String, _ certainty: Certainty, place: String? = nil,
        read: Day? = nil
    ) {
        self.text = text
        self.about = about
        self.certainty = certainty
        self.place = place
        self.read = read
    }
}
