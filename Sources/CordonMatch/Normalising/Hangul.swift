/// Korean syllables, taken apart by the arithmetic of the Unicode standard (section 3.12).
enum Hangul {
    static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// Initial, medial and final letters in the McCune-Reischauer manner, without marks; its `ŏ` is
    /// `eo`, as the Revised Romanization has it, for many write `u`.
    private static let initials = [
        "k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
        "p",
        "h",
    ].map { Array($0.utf8) }
    private static let medials = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
        "we", "wi", "yu", "u", "ui", "i",
    ].map { Array($0.utf8) }
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
        "p",
        "t", "t", "ng", "t", "t", "k", "t", "p", "t",
    ].map { Array($0.utf8) }

    /// The letters of one syllable.
    static func reading(of scalar: UInt32) -> [UInt8] {
        let place = Int(scalar - range.lowerBound)
        return initials[place / 588] + medials[place % 588 / 28] + finals[place % 28]
    }

    /// The ways in which people write one syllable in Latin letters.
    static func spellings(of scalar: UInt32) -> [[UInt8]] {
        let place = Int(scalar - range.lowerBound)
        let (initial, medial) = (initials[place / 588], medials[place % 588 / 28])
        let final = finals[place % 28]
        let openings = [initial] + (otherInitials[String(decoding: initial, as: UTF8.self)] ?? [])
        let middles = [medial] + (otherMedials[String(decoding: medial, as: UTF8.self)] ?? [])
        let ends = [final] + (otherFinals[String(decoding: final, as: UTF8.self)] ?? [])
        return openings.flatMap { opening in
            middles.flatMap { middle in ends.map { opening + middle + $0 } }
        }
    }

    private static let otherInitials = letters([
        "k": "g", "t": "d", "p": "b", "j": "ch", "r": "l n",
    ])
    private static let otherMedials = letters([
        "eo": "o u", "yeo": "yo you yu", "u": "oo eu", "i": "ee",
    ])
    private static let otherFinals = letters(["k": "g", "p": "b", "l": "r"])

    private static func letters(_ table: [String: String]) -> [String: [[UInt8]]] {
        table.mapValues { $0.split(separator: " ").map { Array($0.utf8) } }
    }

    /// The words of a run of syllables; a short name gives the family name and the given name.
    static func words(of run: [UInt32], kind: PartyKind) -> [[UInt8]] {
        let syllables = run.map(reading(of:))
        guard kind == .person, run.count >= 2, run.count <= 4 else {
            return [syllables.flatMap(\.self)]
        }
        return [syllables[0], syllables.dropFirst().flatMap(\.self)]
    }
}
