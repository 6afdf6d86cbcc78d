/// The American Soundex code (Russell 1918; rules as the US National Archives print them).
public enum Soundex {
    /// The code of a word: its first letter and three digits, such as `R163` for Robert.
    ///
    /// - Parameter word: letters `a` to `z` in either case; others are passed over.
    /// - Returns: Four ASCII bytes, or none where the word has no letter.
    public static func code(_ word: [UInt8]) -> [UInt8] {
        let letters = word.map { $0 & 0xDF }.filter { $0 >= 0x41 && $0 <= 0x5A }
        guard let first = letters.first else { return [] }
        var code = [first]
        var last = digit(first)
        for letter in letters.dropFirst() where code.count < 4 {
            let digit = digit(letter)
            if let digit, digit != last { code.append(digit) }
            if letter != UInt8(ascii: "H"), letter != UInt8(ascii: "W") { last = digit }
        }
        while code.count < 4 { code.append(UInt8(ascii: "0")) }
        return code
    }

    private static func digit(_ letter: UInt8) -> UInt8? {
        switch letter {
        case 0x42, 0x46, 0x50, 0x56: UInt8(ascii: "1")
        case 0x43, 0x47, 0x4A, 0x4B, 0x51, 0x53, 0x58, 0x5A: UInt8(ascii: "2")
        case 0x44, 0x54: UInt8(ascii: "3")
        case 0x4C: UInt8(ascii: "4")
        case 0x4D, 0x4E: UInt8(ascii: "5")
        case 0x52: UInt8(ascii: "6")
        default: nil
        }
    }
}
