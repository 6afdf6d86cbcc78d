/// What it costs to turn one letter into another when two words are compared.
///
/// The unit is a tenth of a full edit. Letters that transcriptions, ears and keyboards
/// exchange (vowels; `c k q`; `s z`; `v w f`; `d t`; `b p`; `g j`; `m n`; `0 o`; `1 i l`)
/// cost less; so do doubled letters, `h`, and vowels left out.
enum LetterCosts {
    static let full: UInt8 = 10
    static let near: UInt8 = 6
    static let twin: UInt8 = 3
    static let swap: UInt8 = 7

    /// Substitution costs, row by row for 36 letters (`a` to `z`, then `0` to `9`).
    static let substitution: [UInt8] = {
        var table = [UInt8](repeating: full, count: 36 * 36)
        let groups: [(String, UInt8)] = [
            ("aeiou", near), ("iyj", twin + 1), ("ckq", twin + 1), ("sz", twin + 1), ("vw", twin),
            ("fv", near), ("dt", near), ("bp", near), ("gj", near), ("mn", near), ("gk", near),
            ("cs", near), ("uw", near), ("yu", near), ("xs", near), ("0o", twin), ("1il", near),
            ("5s", near), ("3e", near), ("8b", near), ("kx", near), ("uy", near), ("lr", near + 2),
            ("9g", near), ("4a", near), ("7t", near), ("zj", near + 2), ("fp", near + 2),
            ("bv", near),
        ]
        for (letters, cost) in groups {
            let codes = letters.utf8.map { code($0) }
            for a in codes {
                for b in codes where a != b {
                    table[a * 36 + b] = min(table[a * 36 + b], cost)
                }
            }
        }
        for a in 0..<36 { table[a * 36 + a] = 0 }
        return table
    }()

    /// Costs of leaving a letter out that does not repeat its neighbour.
    static let omission: [UInt8] = {
        var table = [UInt8](repeating: full, count: 36)
        for letter in "aeiouy".utf8 { table[code(letter)] = 8 }
        table[code(UInt8(ascii: "h"))] = 5
        return table
    }()

    /// The place of a letter in the tables.
    @inline(__always)
    static func code(_ byte: UInt8) -> Int {
        byte >= 0x61 ? Int(byte - 0x61) : Int(byte & 15) + 26
    }
}
