import CordonModel

/// Numbers of the party itself that a list writes into free text: `OGRN 1027700000008, INN
/// 7730239877`, `IMO number: 5571322`.
///
/// A number counts only where it opens a clause or follows another one there: in `owner of the
/// tanker X, IMO 9074729` it is another's.
enum ListedNumbers {
    /// The properties and numbers of a text in their order, each once.
    static func numbers(in text: String) -> [PropertyValue] {
        var found: [PropertyValue] = []
        for clause in clauses(text) {
            var rest = Substring(clause)
            while let number = leading(rest) {
                rest = number.rest
                if let value = number.value, !found.contains(value) { found.append(value) }
            }
        }
        return found
    }

    /// The clauses of a text, without a head such as `Other information:`.
    private static func clauses(_ text: String) -> [String] {
        let head =
            /(?i)^(?:other information|identification|identifiers?|registration details|additional information|details)\s*:\s*/
        return Enumeration.items(in: text).flatMap(sentences).map { $0.replacing(head, with: "") }
    }

    /// The sentences of a text; the point of `No. 123` ends none.
    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var rest = text[...]
        while let end = rest.firstRange(of: /\.\s+(?=\p{Lu})/) {
            sentences.append(String(rest[..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return sentences + [String(rest)]
    }

    /// The labelled number that a text begins with, and what follows it; a nil value where the label
    /// is known and the number is none of its kind.
    private static func leading(_ text: Substring) -> (value: PropertyValue?, rest: Substring)? {
        let label =
            /(?i)^[\s,;.\/(]*(?:and\s+)?(international maritime organi[sz]ation \(IMO\)|unified social credit code|tax(?:payer)?(?: identification| id| registration)?|business registration|registration|OGRNIP|OGRN|INN|OKPO|KPP|IMO|LEI|SWIFT\/BIC|SWIFT|BIC|USCC)\b(?:\s*\((?:OGRN|INN|TIN|USCC|LEI|KPP|OKPO)\))?[\s:.]*(?:(?:number|no|nr|code|id)\b)?[\s:.#№]*([0-9A-Z][0-9A-Z-]*[0-9A-Z])\b/
        guard let match = text.prefixMatch(of: label) else { return nil }
        let number = String(match.output.2)
        let rest = text[match.range.upperBound...]
        guard number.contains(where: \.isNumber) || number.utf8.count >= 8 else { return nil }
        return (value(String(match.output.1).lowercased(), number), rest)
    }

    /// The check digit is left to whoever compares: a list's slip is kept as it stands.
    private static func value(_ label: String, _ number: String) -> PropertyValue? {
        for (words, property, lengths) in labels where label.hasPrefix(words) {
            let length = number.utf8.count
            guard !lengths.isEmpty else {
                let own = IdentifierProperty.property(property, number, country: "ru")
                return length > 3 ? PropertyValue(own, number) : nil
            }
            return lengths.contains(length) ? PropertyValue(property, number) : nil
        }
        return nil
    }

    /// What each label names, and how long such numbers are where that is fixed.
    private static let labels: [(String, String, [Int])] = [
        ("ogrn", "ogrnCode", [13, 15]), ("inn", "innCode", [10, 12]),
        ("okpo", "okpoCode", [8, 10]), ("kpp", "kppCode", [9]),
        ("imo", "imoNumber", [7]), ("international", "imoNumber", [7]),
        ("lei", "leiCode", [20]), ("swift", "swiftBic", [8, 11]), ("bic", "swiftBic", [8, 11]),
        ("uscc", "uscCode", [18]), ("unified", "uscCode", [18]),
        ("tax", "taxNumber", []), ("registration", "registrationNumber", []),
        ("business", "registrationNumber", []),
    ]
}

extension RecordClaims {
    /// Claims what a text says, and the numbers of the subject in it.
    func addText(_ property: String, _ text: String?, to file: inout Case) {
        add(property, text, to: &file)
        guard let text else { return }
        for number in ListedNumbers.numbers(in: text) {
            add(number.property, number.text, quotation: text, to: &file)
        }
    }
}
