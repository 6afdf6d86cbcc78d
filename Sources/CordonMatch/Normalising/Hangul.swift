/// Korean syllables, taken apart by the arithmetic of the Unicode standard (section 3.12).
enum Hangul {
    static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// Initial, medial and final letters in the McCune-Reischauer manner, without marks.
    private static let initials = [
        "k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
        "p",
        "h",
    ].map { Array($0.utf8) }
    private static let medials = [
        "a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
        "wi", "yu", "u", "ui", "i",
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

    /// The words of a run of syllables; a short name gives the family name and the given name.
    static func words(of run: [UInt32], kind: PartyKind) -> [[UInt8]] {
        let syllables = run.map(reading(of:))
        guard kind == .person, run.count >= 2, run.count <= 4 else {
            return [syllables.flatMap(\.self)]
        }
        return [syllables[0], syllables.dropFirst().flatMap(\.self)]
    }
}
