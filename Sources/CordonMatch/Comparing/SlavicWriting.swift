/// Knows one Slavic name as English, German, French and Polish readers write it: `Chemezov`,
/// `Tschemesow`, `Tchemezoff`, `Czemezow`.
///
/// What is forgiven is the habit of a language and nothing else, so two words agree only where
/// they come to the same letters.
enum SlavicWriting {
    /// Whether two words of five letters or more are writings of one.
    static func agree(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int
    ) -> Bool {
        guard min(n, m) >= 5, abs(n - m) <= 4 else { return false }
        var (first, second) = (Reader(count: n), Reader(count: m))
        while true {
            let (one, other) = unsafe (first.next(a), second.next(b))
            if one != other { return false }
            if one == nil { return true }
        }
    }

    /// Reads the letters of the plainest spelling, one after the other.
    private struct Reader {
        let count: Int
        var place = 0
        var last: UInt8 = 0

        mutating func next(_ word: UnsafePointer<UInt8>) -> UInt8? {
            while place < count {
                let (letter, length) = unsafe SlavicWriting.letter(word + place, count - place)
                place += length
                if letter == last { continue }
                last = letter
                return letter
            }
            return nil
        }
    }

    /// Groups of letters, the longer before the shorter, and the letter that stands for each.
    private static let groups: [(from: [UInt8], to: [UInt8])] = [
        ("schtsch", "Q"), ("shch", "Q"), ("chtch", "Q"), ("szcz", "Q"), ("tsch", "C"),
        ("dsch", "Z"), ("tch", "C"), ("sch", "S"), ("dzh", "Z"), ("dj", "Z"), ("ch", "C"),
        ("cz", "C"), ("sz", "S"), ("sh", "S"), ("zh", "Z"), ("kh", "H"), ("ks", "x"), ("ts", "c"),
        ("tz", "c"), ("ou", "u"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ye", "e"), ("je", "e"),
        ("yo", "e"), ("jo", "e"), ("ya", "A"), ("ja", "A"), ("ia", "A"), ("yu", "U"), ("ju", "U"),
        ("iu", "U"), ("ff", "v"), ("w", "v"), ("f", "v"), ("y", "i"), ("j", "i"), ("z", "s"),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// The groups by the letter that they begin with.
    private static let byFirst: [[(from: [UInt8], to: [UInt8])]] = (0..<128).map { letter in
        groups.filter { Int($0.from[0]) == letter }
    }

    /// The letter that stands for the beginning of these letters, and how long that is.
    @inline(__always)
    private static func letter(
        _ letters: UnsafePointer<UInt8>, _ count: Int
    ) -> (letter: UInt8, length: Int) {
        let first = unsafe letters[0]
        for group in byFirst[Int(first & 0x7F)] where group.from.count <= count {
            let isOne = group.from.indices.allSatisfy { unsafe letters[$0] == group.from[$0] }
            if isOne { return (group.to[0], group.from.count) }
        }
        return (first, 1)
    }
}
