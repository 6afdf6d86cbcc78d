/// Compares numbers of registers.
enum Identifiers {
    /// Registers that give one number to a party for good, so that two numbers are two parties.
    ///
    /// Passports and other documents are not among them: one person has several.
    private static let lasting: Set<String> = [
        "INN", "OGRN", "OGRNIP", "LEI", "IMO", "USCC", "SIREN", "EDRPOU", "BIN", "UNP", "KRS",
        "COMPANYNUMBER", "CRN", "CIK", "DUNS",
    ]

    /// Other names of the same kinds of number.
    private static let sameKind: [String: String] = [
        "INNCODE": "INN", "TAXID": "TAX", "TAXNUMBER": "TAX", "IMONUMBER": "IMO",
        "OGRNCODE": "OGRN", "LEICODE": "LEI", "UNIFIEDSOCIALCREDITCODE": "USCC",
        "USCCCODE": "USCC", "REGISTRATION": "REGISTRATIONNUMBER", "COMPANYNO": "COMPANYNUMBER",
    ]

    private struct Number: Hashable {
        var kind: String
        var value: String
        var country: String?
    }

    static func qualifier(_ first: [PartyIdentifier], _ second: [PartyIdentifier]) -> Qualifier? {
        let (left, right) = (first.compactMap(number), second.compactMap(number))
        let agrees = left.contains { ours in right.contains { areOne(ours, $0) } }
        var differs = false
        for kind in Set(left.map(\.kind)).intersection(right.map(\.kind))
        where lasting.contains(kind) {
            let (ours, theirs) = (left.filter { $0.kind == kind }, right.filter { $0.kind == kind })
            if ours.contains(where: { number in theirs.contains { areOne(number, $0) } }) {
                continue
            }
            differs =
                differs
                || ours.contains { number in theirs.contains { !countriesDiffer($0, number) } }
        }
        if agrees { return differs ? .contradictoryIdentifiers : .sameIdentifier }
        return differs ? .otherIdentifier : nil
    }

    /// The forms under which a number is looked up: its register's, and one for any register
    /// where it is long enough to be told by itself.
    static func keys(_ identifier: PartyIdentifier) -> [String] {
        guard let number = number(identifier) else { return [] }
        let own = "\(number.kind) \(number.value)"
        return number.value.count >= longEnough ? [own, "* \(number.value)"] : [own]
    }

    static func text(_ identifier: PartyIdentifier) -> String? {
        number(identifier).map { "\($0.kind) \($0.value)" }
    }

    /// A number as long as this is the same number in a register that is not named.
    private static let longEnough = 8

    /// Kinds that say a number is one, and not of which register.
    private static let unnamed: Set<String> = [
        "TAX", "REGISTRATIONNUMBER", "IDNUMBER", "OTHER", "IDENTIFIER", "NUMBER", "ID",
    ]

    private static func countriesDiffer(_ a: Number, _ b: Number) -> Bool {
        guard let first = a.country, let second = b.country else { return false }
        return first != second
    }

    /// Whether two numbers are one: of one register, or one of them of a register not named.
    private static func areOne(_ a: Number, _ b: Number) -> Bool {
        guard a.value == b.value, !countriesDiffer(a, b) else { return false }
        if a.kind == b.kind { return true }
        return a.value.count >= longEnough
            && (unnamed.contains(a.kind) || unnamed.contains(b.kind))
    }

    private static func number(_ identifier: PartyIdentifier) -> Number? {
        let kind = plain(identifier.kind)
        let known = sameKind[kind] ?? kind
        guard let value = NumberText.plain(identifier.value) else { return nil }
        return Number(kind: known, value: value, country: identifier.country?.uppercased())
    }

    private static func plain(_ text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    }
}

extension PartyIdentifier {
    /// The register and the number without spaces and marks, so that equal numbers of one
    /// register are equal texts; nil where it is no number.
    public var canonical: String? { Identifiers.text(self) }

    /// The texts under which an equal number is found, whether or not its register is named.
    public var keys: [String] { Identifiers.keys(self) }
}
