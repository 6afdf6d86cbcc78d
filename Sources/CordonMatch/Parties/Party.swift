/// What kind of thing a name belongs to; it decides how the words of the name are read.
public enum PartyKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A human being: words are given names, patronymics, family names, titles, particles.
    case person
    /// A company: words may be a legal form, business words, places, numbers.
    case company
    /// Any other body: a ministry, a party, a militia.
    case organisation
    /// A ship; prefixes such as `MV` are not part of its name.
    case vessel
    /// Not known: every reading is allowed.
    case other
}

/// One name of a party.
public struct PartyName: Sendable, Hashable {
    /// The name as written, in any script.
    public var text: String
    /// Whether the list calls it a weak alias, one that is not meant to raise an alert alone.
    public var isWeak: Bool

    /// Creates a name.
    public init(_ text: String, isWeak: Bool = false) {
        self.text = text
        self.isWeak = isWeak
    }
}

/// A number or code that a register gave to a party.
public struct PartyIdentifier: Sendable, Hashable {
    /// The register's name for the number, such as `INN`, `OGRN`, `LEI`, `IMO`, `passport`.
    public var kind: String
    /// The number as written; spaces, dots and hyphens do not count.
    public var value: String
    /// The country whose register it is, as a two-letter code, or nil where unknown.
    public var country: String?

    /// Creates an identifier.
    public init(kind: String, value: String, country: String? = nil) {
        self.kind = kind
        self.value = value
        self.country = country
    }
}

/// Who is asked about, or who is on a list: what one knows of a person, company, body or ship.
///
/// ```swift
/// let subject = Party(kind: .person, names: ["Артем Ямщиков"], birthDates: ["1985"])
/// ```
public struct Party: Sendable, Hashable {
    /// What the party is.
    public var kind: PartyKind
    /// Every name known, in no special order.
    public var names: [PartyName]
    /// Days of birth (or of foundation) as ISO 8601 text, as exact as known: `1985`, `1985-04`.
    public var birthDates: [String]
    /// Countries of nationality or registration, as two-letter codes in any case.
    public var countries: [String]
    /// Genders, as words or letters (`male`, `F`).
    public var genders: [String]
    /// Numbers of registers.
    public var identifiers: [PartyIdentifier]

    /// Creates a party from full names.
    public init(
        kind: PartyKind, names: [PartyName], birthDates: [String] = [], countries: [String] = [],
        genders: [String] = [], identifiers: [PartyIdentifier] = []
    ) {
        self.kind = kind
        self.names = names
        self.birthDates = birthDates
        self.countries = countries
        self.genders = genders
        self.identifiers = identifiers
    }

    /// Creates a party from plain strong names.
    public init(
        kind: PartyKind, names: [String], birthDates: [String] = [], countries: [String] = [],
        genders: [String] = [], identifiers: [PartyIdentifier] = []
    ) {
        self.init(
            kind: kind, names: names.map { PartyName($0) }, birthDates: birthDates,
            countries: countries, genders: genders, identifiers: identifiers)
    }
}
