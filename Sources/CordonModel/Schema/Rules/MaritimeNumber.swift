/// Numbers of ships and of those who run them.
enum MaritimeNumber {
    /// Ship number: 7 digits.
    ///
    /// The last one is the last digit of the sum of the others with weights 7 to 2. Scheme: IMO
    /// resolution A.1117(30); the check digit is the rule of its issuer.
    static let isShip: IdentifierRule = { text in
        guard let digits = IdentifierShape.digits(text, count: 7), digits[0] != 0 else {
            return false
        }
        return IdentifierShape.weighted(digits, [7, 6, 5, 4, 3, 2]) % 10 == digits[6]
    }

    /// Company number: 7 digits.
    ///
    /// The last one is 11 less the sum of the others with weights 8, 6, 4, 2, 9, 7 modulo 11,
    /// modulo 10. Scheme: IMO resolution MSC.160(78); the check digit is the rule of its issuer.
    static let isCompany: IdentifierRule = { text in
        guard let digits = IdentifierShape.digits(text, count: 7),
            digits.contains(where: { $0 != 0 })
        else { return false }
        let rest = IdentifierShape.weighted(digits, [8, 6, 4, 2, 9, 7]) % 11
        return (11 - rest) % 10 == digits[6]
    }

    /// Radio station of a ship: 9 digits, the first of them 2 to 7 by the part of the world.
    ///
    /// It has no check digit. Source: ITU-R recommendation M.585-9, annex 1.
    static let isMMSI: IdentifierRule = { text in
        guard let digits = IdentifierShape.digits(text, count: 9) else { return false }
        return (2...7).contains(digits[0])
    }
}
