extension Picture {
    /// A source by the number that edges cite.
    public struct Source: Codable, Sendable, Hashable {
        /// The number printed on edges and before the source.
        public var number: Int
        /// Title, publisher and date, as the reader is to see them.
        public var text: String
        /// Where it can be read: `http` or `https`; anything else is dropped.
        public var url: String?

        /// Creates a source.
        public init(_ number: Int, _ text: String, url: String? = nil) {
            self.number = number
            self.text = text
            self.url = url
        }
    }

    /// What stands under a picture, so that it can be judged when it is met alone.
    public struct Footer: Codable, Sendable, Equatable {
        /// The sanctions lists looked at, each with its day: `OFAC SDN 2024-05-03`.
        public var lists: [String]
        /// The rules applied, each with its version: `us-ofac 2014-08-13`.
        public var rules: [String]
        /// What is not drawn: `Shown 37 of 112 entities`, `Least standing: reported`.
        public var hidden: [String]
        /// The numbered sources.
        public var sources: [Source]
        /// The hash of everything read, in hexadecimal; empty for none.
        public var inputHash: String
        /// The program and its version: `Cordon 0.1.0`.
        public var program: String
        /// What the picture is not.
        public var disclaimer: String

        /// Creates a footer.
        public init(
            lists: [String] = [], rules: [String] = [], hidden: [String] = [],
            sources: [Source] = [], inputHash: String = "", program: String = "Cordon",
            disclaimer: String = Footer.usualDisclaimer
        ) {
            self.lists = lists
            self.rules = rules
            self.hidden = hidden
            self.sources = sources
            self.inputHash = inputHash
            self.program = program
            self.disclaimer = disclaimer
        }

        /// The sentences that stand under a picture unless others are given.
        public static let usualDisclaimer =
            "Drawn from what the sources claim; a claim is not a proof. "
            + "A party without a badge is not cleared. Not legal advice."
    }
}
