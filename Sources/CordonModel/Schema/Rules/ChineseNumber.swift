/// Check characters of Chinese registers.
enum ChineseNumber {
    /// Digits and capitals without I, O, S, V and Z, which look like others.
    private static let alphabet: [UInt8] = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Unified social credit code: 18 characters, of them the 3rd to 8th digits of the place.
    ///
    /// Weights are the powers of 3 modulo 31, and everything together is 0 modulo 31.
    ///
    /// Source: GB 32100-2015, annex A.
    static let isUSCC: IdentifierRule = { text in
        guard text.count == 18, text[2..<8].allSatisfy(\.isDigit) else { return false }
        var sum = 0
        var weight = 1
        for (place, character) in text.enumerated() {
            guard let value = alphabet.firstIndex(of: character) else { return false }
            sum += value * (place == 17 ? 1 : weight)
            weight = weight * 3 % 31
        }
        return sum % 31 == 0
    }

    /// Organisation code: 8 characters and a check character.
    ///
    /// It is 11 less the weighted sum modulo 11, where 10 is written X and 11 is written 0.
    /// Source: GB 11714-1997.
    static let isOrganisationCode: IdentifierRule = { text in
        guard text.count == 9, text[..<8].allSatisfy(\.isAlphanumeric) else { return false }
        let values = text[..<8].map(\.alphanumericValue)
        let check = 11 - IdentifierShape.weighted(values, [3, 7, 9, 10, 5, 8, 4, 2]) % 11
        switch check {
        case 10: return text[8] == UInt8(ascii: "X")
        case 11: return text[8] == UInt8(ascii: "0")
        default: return text[8].isDigit && text[8].alphanumericValue == check
        }
    }
}
