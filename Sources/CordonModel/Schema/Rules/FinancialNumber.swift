/// Numbers of companies, instruments and accounts in finance.
enum FinancialNumber {
    /// Legal entity identifier: 18 characters and 2 check digits; as a number 1 modulo 97.
    ///
    /// Source: ISO 17442-1:2020, with ISO/IEC 7064 MOD 97-10.
    static let isLEI: IdentifierRule = { text in
        text.count == 20 && text[..<18].allSatisfy(\.isAlphanumeric)
            && text[18...].allSatisfy(\.isDigit) && IdentifierShape.remainder97(text) == 1
    }

    /// Securities number: 2 letters, 9 characters, 1 check digit.
    ///
    /// The Luhn test holds after letters have become two digits. Source: ISO 6166:2021, annex.
    static let isISIN: IdentifierRule = { text in
        guard text.count == 12, text[..<2].allSatisfy(\.isCapital),
            text[2..<11].allSatisfy(\.isAlphanumeric), text[11].isDigit
        else { return false }
        let digits = text.flatMap { character -> [Int] in
            let value = character.alphanumericValue
            return value < 10 ? [value] : [value / 10, value % 10]
        }
        return IdentifierShape.passesLuhn(digits)
    }

    /// Instrument identifier: 12 consonants and digits, of them the third is G.
    ///
    /// Letters count 10 to 35, every second character is doubled, and the digits of all with the
    /// check digit sum up to a multiple of ten. Prefixes that would read as an ISIN's country
    /// are kept out. Source: OMG Financial Instrument Global Identifier 1.2.
    static let isFIGI: IdentifierRule = { text in
        let vowels: [UInt8] = Array("AEIOU".utf8)
        let countries = ["BS", "BM", "GG", "GB", "GH", "KY", "VG"].map { Array($0.utf8) }
        guard text.count == 12, text[..<2].allSatisfy(\.isCapital), text[2] == UInt8(ascii: "G"),
            text.allSatisfy({ $0.isAlphanumeric && !vowels.contains($0) }), text[11].isDigit,
            !countries.contains(Array(text[..<2]))
        else { return false }
        var sum = 0
        for (place, character) in text.dropLast().enumerated() {
            let value = character.alphanumericValue * (place % 2 == 1 ? 2 : 1)
            sum += value / 10 + value % 10
        }
        return (10 - sum % 10) % 10 == text[11].alphanumericValue
    }

    /// Bank code: 4 characters, 2 letters of the country, 2 characters, and 3 for a branch or none.
    ///
    /// It has no check digit. Source: ISO 9362:2022.
    static let isBIC: IdentifierRule = { text in
        (text.count == 8 || text.count == 11) && text.allSatisfy(\.isAlphanumeric)
            && text[4..<6].allSatisfy(\.isCapital)
    }

    /// Account number: country, 2 check digits and up to 30 characters.
    ///
    /// With the first four moved to the end it is, as a number, 1 modulo 97.
    /// Source: ISO 13616-1:2020.
    static let isIBAN: IdentifierRule = { text in
        guard (15...34).contains(text.count), text.allSatisfy(\.isAlphanumeric),
            text[..<2].allSatisfy(\.isCapital), text[2..<4].allSatisfy(\.isDigit)
        else { return false }
        return IdentifierShape.remainder97(text[4...] + text[..<4]) == 1
    }
}
