/// Check digits of Russian registers.
enum RussianNumber {
    /// Taxpayer number: 10 digits of a company, 12 of a person.
    ///
    /// The 10th, or the 11th and 12th, is the weighted sum of those before it, modulo 11, modulo
    /// 10. The number of only zeros is nobody's. Structure: Federal Tax Service, order
    /// MMV-7-6/435@ of 29 June 2012; the weights are those in the service's use.
    static let isINN: IdentifierRule = { text in
        guard text.contains(where: { $0 != UInt8(ascii: "0") }) else { return false }
        let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
        if let company = IdentifierShape.digits(text, count: 10) {
            return check(company, Array(weights.dropFirst(2))) == company[9]
        }
        guard let person = IdentifierShape.digits(text, count: 12) else { return false }
        return check(person, Array(weights.dropFirst())) == person[10]
            && check(person, weights) == person[11]
    }

    private static func check(_ digits: [Int], _ weights: [Int]) -> Int {
        IdentifierShape.weighted(digits, weights) % 11 % 10
    }

    /// Register number of a company: 13 digits, begins with 1 or 5 (others mark later records);
    /// the last is the number before it modulo 11, modulo 10.
    ///
    /// Source: Ministry of Finance, order 165n of 30 October 2017, on keeping the register.
    static let isOGRN: IdentifierRule = { text in
        guard text.first == UInt8(ascii: "1") || text.first == UInt8(ascii: "5") else {
            return false
        }
        return endsWithRemainder(text, count: 13, modulus: 11)
    }

    /// Register number of a sole trader: 15 digits, begins with 3, modulo 13.
    ///
    /// Source: the order named at ``isOGRN``.
    static let isOGRNIP: IdentifierRule = { text in
        text.first == UInt8(ascii: "3") && endsWithRemainder(text, count: 15, modulus: 13)
    }

    private static func endsWithRemainder(_ text: [UInt8], count: Int, modulus: Int) -> Bool {
        guard let digits = IdentifierShape.digits(text, count: count) else { return false }
        let number = digits.dropLast().reduce(0) { $0 * 10 + $1 }
        return number % modulus % 10 == digits[count - 1]
    }

    /// Statistics code: 8 digits of a company, 10 of a sole trader.
    ///
    /// The last is the sum of the others
    /// with weights 1, 2, 3 ... modulo 11; for remainder 10 again with weights 3, 4, 5 ..., and if
    /// it is 10 again, 0.
    ///
    /// Source: PR 50.1.024-2005 of the Russian standards agency, annex on control numbers.
    static let isOKPO: IdentifierRule = { text in
        guard text.count == 8 || text.count == 10, text.contains(where: { $0 != 48 }),
            let digits = IdentifierShape.digits(text, count: text.count)
        else { return false }
        let body = Array(digits.dropLast())
        var rest = IdentifierShape.weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11
        if rest == 10 {
            rest = IdentifierShape.weighted(body, [3, 4, 5, 6, 7, 8, 9, 10, 1]) % 11
        }
        return rest % 10 == digits[digits.count - 1]
    }

    /// Reason code: 4 digits of the tax office, 2 characters of the reason, 3 digits.
    ///
    /// It has no check digit. Source: the order named at ``isINN``.
    static let isKPP: IdentifierRule = { text in
        text.count == 9 && text[..<4].allSatisfy(\.isDigit)
            && text[4..<6].allSatisfy(\.isAlphanumeric) && text[6...].allSatisfy(\.isDigit)
    }
}
