/// A small generator with a seed (SplitMix64, Steele, Lea and Flood 2014), for repeatable tests.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A word of a few letters.
    mutating func word(_ lengths: ClosedRange<Int> = 1...9, letters: String = "abcdeiknorst")
        -> String
    {
        let letters = Array(letters)
        let count = Int.random(in: lengths, using: &self)
        return String(
            (0..<count).map { _ in letters[Int.random(in: letters.indices, using: &self)] })
    }

    /// A name of some words.
    mutating func name(_ counts: ClosedRange<Int> = 1...4) -> String {
        (0..<Int.random(in: counts, using: &self)).map { _ in word(3...9) }.joined(separator: " ")
    }

    /// The text with one letter left out, doubled, exchanged or swapped with the next.
    mutating func slip(_ text: String) -> String {
        var letters = Array(text)
        guard letters.count > 3 else { return text }
        let place = Int.random(in: 1..<letters.count - 1, using: &self)
        switch Int.random(in: 0..<4, using: &self) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters[place] = "e"
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }
}
