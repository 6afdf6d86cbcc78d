/// What a screening knew of one side of a pair when it was decided.
///
/// Texts are as written but for white space, sorted, each once, so that the order of a file is
/// no change.
public struct ComparedFacts: Hashable, Sendable, Codable {
    /// All names, weak ones too.
    public let names: [String]
    /// Numbers of registers and documents, each after its kind: `inn 7703270067`.
    public let identifiers: [String]
    /// Days of birth or incorporation, as precisely as they are known.
    public let birthDates: [String]
    /// Two-letter codes of countries.
    public let countries: [String]
    /// Listings in force: authority, list, number of the entry, programmes.
    public let listings: [String]

    /// Creates facts in any order.
    public init(
        names: [String] = [], identifiers: [String] = [], birthDates: [String] = [],
        countries: [String] = [], listings: [String] = []
    ) {
        self.names = Self.inOrder(names)
        self.identifiers = Self.inOrder(identifiers)
        self.birthDates = Self.inOrder(birthDates)
        self.countries = Self.inOrder(countries)
        self.listings = Self.inOrder(listings)
    }

    private static func inOrder(_ texts: [String]) -> [String] {
        let plain = texts.map { text in
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return Set(plain).subtracting([""]).sorted()
    }

    /// What came and what went since earlier facts, a phrase each; none where nothing did.
    ///
    /// ```swift
    /// now.changes(since: then)  // ["listing new: eu EU 269/2014-I", "name gone: KUPOL"]
    /// ```
    public func changes(since old: ComparedFacts) -> [String] {
        Self.fields.flatMap { word, field in
            let (before, after) = (Set(old[keyPath: field]), Set(self[keyPath: field]))
            return after.subtracting(before).sorted().map { "\(word) new: \($0)" }
                + before.subtracting(after).sorted().map { "\(word) gone: \($0)" }
        }
    }

    private static var fields: [(String, KeyPath<ComparedFacts, [String]>)] {
        [
            ("listing", \.listings), ("name", \.names), ("number", \.identifiers),
            ("birth date", \.birthDates), ("country", \.countries),
        ]
    }

    var inFields: [[String]] { Self.fields.map { self[keyPath: $0.1] } }
}
