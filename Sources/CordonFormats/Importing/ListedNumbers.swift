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
        for clause in clauses(plain(text)) {
            var rest = Substring(clause)
            while let number = leading(rest) {
                rest = number.rest
                if let value = number.value, !found.contains(value) { found.append(value) }
            }
        }
        return found
    }

    /// The text with letters and digits of full width as plain ones, and `INN/KPP: 1/2` as two labels.
    private static func plain(_ text: String) -> String {
        let wide = text.unicodeScalars.contains { (0xFF01...0xFF5E).contains($0.value) }
        let narrow =
            wide
            ? String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { scalar in
                        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
                        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                    })) : text
        return narrow.replacing(
            slashed.regex
        ) { "\($0.output.1) \($0.output.3), \($0.output.2) \($0.output.4)" }
    }

    /// The clauses of a text, without a head such as `Other information:`.
    private static func clauses(_ text: String) -> [String] {
        Enumeration.items(in: text).flatMap(sentences).map { $0.replacing(head.regex, with: "") }
    }

    /// The sentences of a text; the point of `No. 123` ends none.
    private static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var rest = text[...]
        var searched = text.startIndex
        while let end = text[searched...].firstRange(of: sentenceEnd.regex) {
            searched = end.upperBound
            let word = rest[..<end.lowerBound].split { !$0.isLetter }.last?.lowercased()
            if ["no", "nr", "reg"].contains(word) { continue }
            sentences.append(String(rest[..<end.lowerBound]))
            rest = text[end.upperBound...]
        }
        return sentences + [String(rest)]
    }

    /// The labelled number that a text begins with, and what follows it; a nil value where the label
    /// is known and the number is none of its kind.
    private static func leading(_ text: Substring) -> (value: PropertyValue?, rest: Substring)? {
        guard let match = text.prefixMatch(of: label.regex) else { return nil }
        let number = match.output.3.filter { $0 != " " }
        let rest = text[match.range.upperBound...]
        guard number.contains(where: \.isNumber) || number.utf8.count >= 8 else { return nil }
        let kind = match.output.2 ?? match.output.1
        return (value(kind.lowercased(), number), rest)
    }

    /// `INN/KPP: 1/2`.
    private static let slashed = Pattern(
        /(?i)(INN|ИНН)\s*\/\s*(KPP|КПП)[\s:]*([0-9]{10})\s*\/\s*([0-9]{9})/)

    /// What stands before the first clause.
    private static let head = Pattern(
        /(?i)^(?:other information|identification|identifiers?|registration details|additional information|details)\s*:\s*/
    )

    private static let sentenceEnd = Pattern(/\.\s+(?=\p{Lu})/)

    /// A label, perhaps with the kind of number in brackets, and the number.
    private static let label = Pattern(
        /(?i)^[\s,;.\/(]*(?:and\s+|vessel\s+)?(international maritime organi[sz]ation \(IMO\)|unified social credit code|tax(?:payer)?(?: identification| id| registration)?|business registration|(?:primary )?state registration|registration|company(?: registration)?(?=\s+(?:number|no|nr)\b)|reg(?=\.?\s*(?:number|no|nr)\b)|passport|OGRNIP|OGRN|INN|OKPO|KPP|TIN|IMO|LEI|SWIFT\/BIC|SWIFT|BIC|USCC|ОГРНИП|ОГРН|ИНН|ОКПО|КПП)(?:\b|(?=[0-9]))\)?(?:\s*(?:number|no|nr|code|id)\b)?\.?(?:\s*\((OGRNIP|OGRN|INN|TIN|USCC|LEI|KPP|OKPO)\))?(?:[\s:.]*(?:number|no|nr|code|id)\b)?[\s:.#№=–-]*([0-9]{1,3}(?: [0-9]{3}){3,}\b|[0-9A-Z][0-9A-Z-]*[0-9A-Z]\b)/
    )

    /// The check digit is left to whoever compares: a list's slip is kept as it stands.
    private static func value(_ label: String, _ number: String) -> PropertyValue? {
        for (words, property, lengths) in labels where label.hasPrefix(words) {
            let length = number.utf8.count
            guard !lengths.isEmpty else {
                let own = IdentifierProperty.property(property, number, country: "ru")
                let isNumber = length > 3 && number.contains(where: \.isNumber)
                return isNumber ? PropertyValue(own, number) : nil
            }
            return lengths.contains(length) ? PropertyValue(property, number) : nil
        }
        return nil
    }

    /// What each label names, and how long such numbers are where that is fixed.
    private static let labels: [(String, String, [Int])] = [
        ("ogrn", "ogrnCode", [13, 15]), ("inn", "innCode", [10, 12]),
        ("огрн", "ogrnCode", [13, 15]), ("инн", "innCode", [10, 12]),
        ("окпо", "okpoCode", [8, 10]), ("кпп", "kppCode", [9]),
        ("okpo", "okpoCode", [8, 10]), ("kpp", "kppCode", [9]),
        ("imo", "imoNumber", [7]), ("international", "imoNumber", [7]),
        ("lei", "leiCode", [20]), ("swift", "swiftBic", [8, 11]), ("bic", "swiftBic", [8, 11]),
        ("uscc", "uscCode", [18]), ("unified", "uscCode", [18]),
        ("tax", "taxNumber", []), ("tin", "taxNumber", []),
        ("registration", "registrationNumber", []), ("business", "registrationNumber", []),
        ("primary", "registrationNumber", []), ("state", "registrationNumber", []),
        ("company", "registrationNumber", []), ("reg", "registrationNumber", []),
        ("passport", "passportNumber", []),
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
