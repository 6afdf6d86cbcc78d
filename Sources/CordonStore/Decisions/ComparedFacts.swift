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
    /// Capital letters make no other fact: `RU` is the country `ru`, and a name in capitals the name.
    ///
    /// ```swift
    /// now.changes(since: then)  // ["listing new: eu EU 269/2014-I", "name gone: KUPOL"]
    /// ```
    public func changes(since old: ComparedFacts) -> [String] {
        Self.fields.flatMap { word, field in
            let (before, after) = (old[keyPath: field], self[keyPath: field])
            return Self.new(after, beside: before).map { "\(word) new: \($0)" }
                + Self.new(before, beside: after).map { "\(word) gone: \($0)" }
        }
    }

    /// The texts that others do not hold, whatever their capitals, each once.
    private static func new(_ texts: [String], beside others: [String]) -> [String] {
        var known = Set(others.map { $0.lowercased() })
        return texts.filter { known.insert($0.lowercased()).inserted }
    }

    private static var fields: [(String, KeyPath<ComparedFacts, [String]>)] {
        [
            ("listing", \.listings), ("name", \.names), ("number", \.identifiers),
            ("birth date", \.birthDates), ("country", \.countries),
        ]
    }

    var inFields: [[String]] { Self.fields.map { self[keyPath: $0.1] } }
}
