/// Numbers of federal registers of the United States.
enum AmericanNumber {
    /// Unique entity identifier: 12 characters without I and O, not beginning with 0.
    ///
    /// Its check is not published. Source: General Services Administration, UEI technical
    /// specification.
    static let isUEI: IdentifierRule = { text in
        text.count == 12 && text[0] != UInt8(ascii: "0") && text.allSatisfy(\.isAlphanumeric)
            && !text.contains(UInt8(ascii: "I")) && !text.contains(UInt8(ascii: "O"))
    }

    /// Provider identifier: 10 digits that begin with 1 or 2 and pass the Luhn test after 80840.
    ///
    /// Source: 45 CFR 162.406 and the check digit requirements of the federal health agency (CMS).
    static let isNPI: IdentifierRule = { text in
        guard let digits = IdentifierShape.digits(text, count: 10), (1...2).contains(digits[0])
        else { return false }
        return IdentifierShape.passesLuhn([8, 0, 8, 4, 0] + digits)
    }

    /// Filer number: 1 to 10 digits, not only zeros.
    ///
    /// Source: SEC, EDGAR filer manual.
    static let isCIK: IdentifierRule = { text in
        (1...10).contains(text.count) && text.allSatisfy(\.isDigit)
            && text.contains { $0 != UInt8(ascii: "0") }
    }

    /// Commercial and government entity code: 5 characters without I and O.
    ///
    /// Source: Defense Logistics Agency, manual 4000.25 volume 4.
    static let isCAGE: IdentifierRule = { text in
        text.count == 5 && text.allSatisfy(\.isAlphanumeric)
            && !text.contains(UInt8(ascii: "I")) && !text.contains(UInt8(ascii: "O"))
    }

    /// Social security number: 9 digits.
    ///
    /// Area 000, 666 and from 900 on, group 00 and serial 0000 are never given. Source: Social
    /// Security Administration, randomization rules of 2011.
    static let isSSN: IdentifierRule = { text in
        guard let digits = IdentifierShape.digits(text, count: 9) else { return false }
        let area = digits[0] * 100 + digits[1] * 10 + digits[2]
        return area != 0 && area != 666 && area < 900 && digits[3] + digits[4] != 0
            && digits[5...].contains { $0 != 0 }
    }
}
