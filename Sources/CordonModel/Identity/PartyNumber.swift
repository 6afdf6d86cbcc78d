/// A number that names one party, in the form in which two writings of it are equal.
public struct PartyNumber: Hashable, Comparable, Sendable {
    /// The kind.
    public let kind: IdentifierKind
    /// The normalised number.
    public let text: String

    /// Creates a number.
    public init(_ kind: IdentifierKind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// Orders by kind, then number.
    public static func < (left: PartyNumber, right: PartyNumber) -> Bool {
        (left.kind, left.text) < (right.kind, right.text)
    }
}

extension PartyNumber: CustomStringConvertible {
    /// The kind's name and the number: `INN 1831083343`.
    public var description: String { "\(kind.label) \(text)" }
}

extension PartyNumber {
    /// The number that a property value says, or nil where it is none that identifies a party:
    /// an unknown kind, a wrong check digit, or a placeholder such as 0000000000.
    ///
    /// Numbers of any register (`registrationNumber`, `taxNumber`, `idNumber`) count where their
    /// check digits show what they are.
    init?(_ value: PropertyValue, schema: @autoclosure () -> String) {
        guard let kinds = Self.kinds[value.property] else { return nil }
        if value.property == "imoNumber" {
            let isShip = Schema.named(schema())?.isA("Vessel") ?? false
            let kind: IdentifierKind = isShip ? .imo : .imoCompany
            self.init(kind, valid: kind.unlabelled(value.text))
            return
        }
        if value.property == "recordId" {
            self.init(record: value.text)
            return
        }
        for kind in kinds {
            let text = kind.unlabelled(value.text)
            guard kind.isValid(text) == true else { continue }
            self.init(kind, valid: text)
            return
        }
        return nil
    }

    /// The numbers that a property value says: one, or several that stand in one cell as
    /// `7700000016; 7800000029`.
    static func all(in value: PropertyValue, schema: @autoclosure () -> String) -> [PartyNumber] {
        if let number = PartyNumber(value, schema: schema()) { return [number] }
        let parts = value.text.split { ";,/|".contains($0) || $0.isNewline }
        guard parts.count > 1 else { return [] }
        return parts.compactMap { part in
            PartyNumber(PropertyValue(value.property, String(part)), schema: schema())
        }
    }

    /// The number of a country's own register that a property value says, where no check digits
    /// show whose it is: then the country is a part of it.
    init?(_ value: PropertyValue, of country: String) {
        guard let kind = Self.national[value.property] else { return nil }
        let plain = Self.bare(value.text.uppercased().filter { $0.isLetter || $0.isNumber })
        let digits = plain.count(where: \.isNumber)
        guard digits >= 4, !Self.isPlaceholder(plain) else { return nil }
        self.init(kind, "\(country.uppercased()) \(plain)")
    }

    /// A number without the word before its figures, and without the zeros before them: tables that
    /// take numbers for sums lose the zeros.
    private static func bare(_ plain: String) -> String {
        let labels = ["NO", "NR", "N", "NUM", "NUMBER", "REG", "REGNO"]
        let word = plain.prefix { !$0.isNumber }
        let figures = plain.dropFirst(word.count)
        guard word.isEmpty || labels.contains(String(word)), figures.allSatisfy(\.isNumber) else {
            return plain
        }
        return String(figures.drop { $0 == "0" })
    }

    /// Whether such a number may hold a country's own.
    static func isNational(_ property: String) -> Bool { national[property] != nil }

    private static let national: [String: IdentifierKind] = [
        "registrationNumber": .companyNumber, "taxNumber": .taxNumber, "vatCode": .vat,
    ]

    /// Whether a number stands where nobody knew one: one digit over and over, or all in a row.
    static func isPlaceholder(_ plain: String) -> Bool {
        let digits = plain.filter(\.isNumber)
        guard let first = digits.first else { return true }
        if digits.allSatisfy({ $0 == first }) { return true }
        return digits.count >= 6
            && ("01234567890".contains(digits) || "9876543210".contains(digits))
    }

    /// The properties whose values may be numbers.
    static let properties = Set(kinds.keys)

    private init?(_ kind: IdentifierKind, valid text: String) {
        guard kind.isValid(text) ?? true else { return nil }
        let plain = kind.normalized(text)
        guard !plain.isEmpty, !Self.isPlaceholder(plain) else { return nil }
        self.init(kind, plain)
    }

    /// The number in a list that an id carries: `ofac:46431`.
    init?(record id: String) {
        guard let colon = id.firstIndex(of: ":"),
            let kind = Self.lists[String(id[..<colon])]
        else { return nil }
        let text = kind.normalized(id[id.index(after: colon)...])
        guard !text.isEmpty else { return nil }
        self.init(kind, text)
    }

    /// The number of a list's entry.
    init?(_ listing: Listing) {
        guard let record = listing.recordID, let list = Self.authorities[listing.authority] else {
            return nil
        }
        self.init(record: "\(list):\(record)")
    }

    /// Whether entities may be joined on it: a person's number is left to a person.
    var joins: Bool { !kind.isPersonal(text) }

    /// Whether its own digits show which register gave it, so that two such numbers need no name.
    var showsItsRegister: Bool { kind.hasCheckDigit || Self.lists.values.contains(kind) }

    private static let lists: [String: IdentifierKind] = [
        "ofac": .ofacUid, "eu": .euRef, "un": .unRef, "uk": .ukRef, "ch": .chRef, "au": .auRef,
        "nz": .nzRef, "ca": .caRef,
    ]

    private static let authorities = [
        "us-ofac": "ofac", "eu": "eu", "un": "un", "uk": "uk", "ch": "ch", "au": "au", "nz": "nz",
        "ca": "ca",
    ]

    /// Kinds of which a party has one only, so that two different numbers speak against a join.
    ///
    /// A list may carry one party under two entries, so references of lists are not among them.
    static let single: Set<IdentifierKind> = [.inn, .ogrn, .uscc, .lei, .imo, .imoCompany]

    /// The kinds that a property may hold, to be tried in this order.
    private static let kinds: [String: [IdentifierKind]] = [
        "innCode": [.inn], "ogrnCode": [.ogrn, .ogrnip], "okpoCode": [.okpo], "uscCode": [.uscc],
        "leiCode": [.lei],
        "imoNumber": [.imo], "recordId": [.ofacUid],
        "dunsCode": [.duns], "registrationNumber": [.ogrn, .uscc, .lei], "vatCode": [],
        "taxNumber": [.uscc, .ogrn, .inn],
        "idNumber": [.uscc, .ogrn],
    ]
}
