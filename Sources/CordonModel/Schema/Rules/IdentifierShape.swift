/// Shapes that several numbers share.
enum IdentifierShape {
    /// The digits of a number, or nil where other characters or another length stand there.
    static func digits(_ text: [UInt8], count: Int) -> [Int]? {
        guard text.count == count, text.allSatisfy(\.isDigit) else { return nil }
        return text.map(\.alphanumericValue)
    }

    /// The sum of digits, each times its weight; digits without a weight do not count.
    static func weighted(_ digits: [Int], _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Whether digits pass the Luhn test (ISO/IEC 7812-1, annex B): from the right, every second
    /// digit is doubled, and the digits of all sum up to a multiple of ten.
    static func passesLuhn(_ digits: [Int]) -> Bool {
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = place % 2 == 1 ? 2 * digit : digit
            sum += value / 10 + value % 10
        }
        return sum % 10 == 0
    }

    /// The remainder by 97 of the number that arises when letters become 10 to 35
    /// (ISO/IEC 7064, MOD 97-10).
    static func remainder97(_ text: some Sequence<UInt8>) -> Int {
        text.reduce(0) { rest, character in
            let value = character.alphanumericValue
            return (rest * (value < 10 ? 10 : 100) + value) % 97
        }
    }

    /// An item of Wikidata: Q and a number without leading zero.
    static let isWikidataItem: IdentifierRule = { text in
        guard text.count > 1, text[0] == UInt8(ascii: "Q"), text[1] != UInt8(ascii: "0") else {
            return false
        }
        return text.dropFirst().allSatisfy(\.isDigit)
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    /// Whether it is an ASCII capital.
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    /// Whether it is an ASCII digit or capital.
    var isAlphanumeric: Bool { isDigit || isCapital }
    /// 0 to 9 for digits, 10 to 35 for capitals; meaningless for other characters.
    var alphanumericValue: Int { isDigit ? Int(self) - 48 : Int(self) - 55 }
}
