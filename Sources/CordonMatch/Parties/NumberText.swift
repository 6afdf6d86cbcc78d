/// The number in what is written as one: without label, blanks, leading zeros and letters of
/// another script that look like Latin ones.
enum NumberText {
    /// The plain number, or nil where the text says that there is none.
    static func plain(_ text: String) -> String? {
        var letters = text.uppercased().unicodeScalars.compactMap(plain)[...]
        let digits = letters.count(where: isDigit)
        if digits >= 4 { letters = withoutLabel(letters) }
        // What is all digits loses its zeros: a table that takes it for a sum loses them too.
        if letters.allSatisfy(isDigit) { letters = letters.drop { $0 == "0" } }
        let value = String(String.UnicodeScalarView(letters))
        guard value.count >= 2, !placeholders.contains(value), !isOneSign(letters) else {
            return nil
        }
        return value
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    /// `INN 1831083343`, `ИНН: ...`, `No. 5`: up to eight letters before digits are a label where
    /// nothing but digits follows.
    private static func withoutLabel(
        _ letters: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        guard let first = letters.firstIndex(where: isDigit) else { return letters }
        let rest = letters[first...]
        let label = letters[..<first]
        let isKnown = labels.contains(String(String.UnicodeScalarView(label)))
        return isKnown && rest.count >= 4 ? rest : letters
    }

    private static let labels: Set<String> = Set(
        """
        INN ИНН OGRN ОГРН OGRNIP ОГРНИП KPP КПП IMO IMONO LEI NO NR N NUM NUMBER ID TAX TAXID TIN VAT
        REG REGNO CRN CIK DUNS EDRPOU ЄДРПОУ ЕДРПОУ UNP УНП BIN БИН KRS NIP SIREN SIRET PASSPORT
        """.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
            let plain = word.unicodeScalars.compactMap(Self.plain)
            return [String(word), String(String.UnicodeScalarView(plain))]
        })

    /// What people write where there is no number.
    private static let placeholders: Set<String> = [
        "NA", "NONE", "NULL", "NIL", "UNKNOWN", "UNKNWN", "NOTAVAILABLE", "NOTAPPLICABLE", "TBD",
        "TBA", "TBC", "XX", "PENDING", "MISSING", "EMPTY", "NOTKNOWN", "NOTPROVIDED", "KEINE",
        "NEIN", "SANS", "NINGUNO", "HET", "HETДAHHЫX", "123456789", "1234567890", "12345678",
        "1234567", "123456", "12345", "TEST",
    ]

    /// `1111111111`, `XXXX`: one sign again and again.
    private static func isOneSign(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        letters.count >= 4 && letters.allSatisfy { $0 == letters.first }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let known = lookAlikes[scalar] { return known }
        if let digit = scalar.properties.numericType == .decimal
            ? scalar.properties.numericValue : nil, let value = Unicode.Scalar(UInt32(digit) + 48)
        {
            return value
        }
        return scalar.properties.isAlphabetic ? scalar : nil
    }

    /// Capitals of Cyrillic and Greek that are drawn like Latin ones.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(
            "АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars,
            "ABEKMHOPCTYXIJSABEZHIKMNOPTYX".unicodeScalars), uniquingKeysWith: { one, _ in one })
}
