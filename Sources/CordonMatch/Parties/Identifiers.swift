/// Compares numbers of registers.
enum Identifiers {
    /// Registers that give one number to a party for good, so that two numbers are two parties.
    ///
    /// Passports and other documents are not among them: one person has several.
    private static let lasting: Set<String> = [
        "INN", "OGRN", "OGRNIP", "LEI", "IMO", "USCC", "SIREN", "EDRPOU", "BIN", "UNP", "KRS",
        "COMPANYNUMBER", "REGISTRATIONNUMBER", "CRN", "CIK", "DUNS",
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
        var agrees = false
        var differs = false
        for kind in Set(left.map(\.kind)).intersection(right.map(\.kind)).sorted() {
            let (ours, theirs) = (left.filter { $0.kind == kind }, right.filter { $0.kind == kind })
            let isShared = ours.contains { number in
                theirs.contains { $0.value == number.value && !countriesDiffer($0, number) }
            }
            if isShared { agrees = true }
            guard !isShared, lasting.contains(kind) else { continue }
            differs =
                differs
                || ours.contains { number in
                    theirs.contains { !countriesDiffer($0, number) }
                }
        }
        if agrees { return differs ? .contradictoryIdentifiers : .sameIdentifier }
        return differs ? .otherIdentifier : nil
    }

    static func text(_ identifier: PartyIdentifier) -> String? {
        number(identifier).map { "\($0.kind) \($0.value)" }
    }

    private static func countriesDiffer(_ a: Number, _ b: Number) -> Bool {
        guard let first = a.country, let second = b.country else { return false }
        return first != second
    }

    private static func number(_ identifier: PartyIdentifier) -> Number? {
        let kind = plain(identifier.kind)
        var value = plain(identifier.value)
        let known = sameKind[kind] ?? kind
        if known == "IMO", value.hasPrefix("IMO") { value.removeFirst(3) }
        guard !value.isEmpty, value.contains(where: { $0 != "0" }) else { return nil }
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
}
