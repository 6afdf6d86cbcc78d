extension Picture {
    /// What a regime or list says of a party, from the gravest down.
    ///
    /// The gravest status of a party decides its frame; each of its badges is drawn.
    public enum Status: Int, Codable, Sendable, CaseIterable, Comparable {
        /// Named on a list.
        case listed
        /// Reached by ownership or control, for certain.
        case captured
        /// Reached by a presumption that can be rebutted.
        case presumed
        /// Reached in some reading of the facts or the law only.
        case undetermined
        /// Touched by a listed or captured party in a way that the regime does not count.
        case exposed
        /// Formerly listed.
        case delisted
        /// The name resembles a listed one; nobody has decided.
        case possibleMatch

        /// The gravest status is the least.
        public static func < (one: Status, other: Status) -> Bool { one.rawValue < other.rawValue }
    }

    /// A status in words on a party: `LISTED OFAC SDN 2023-12-12`.
    public struct Badge: Codable, Sendable, Hashable {
        /// What is said; it decides the first word and the colour.
        public var status: Status
        /// Who says it, and more: `OFAC SDN 2023-12-12`, `us-ofac 50.3%`, `0.87`.
        public var text: String

        /// Creates a badge.
        public init(_ status: Status, _ text: String = "") {
            self.status = status
            self.text = text
        }
    }
}
