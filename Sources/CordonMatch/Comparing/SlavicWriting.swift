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
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (n + m) + 4) {
            buffer in
            guard let base = buffer.baseAddress else { return false }
            let first = unsafe plain(a, n, into: base)
            let other = unsafe base + first
            let second = unsafe plain(b, m, into: other)
            return unsafe first == second && NameComparer.equal(base, other, first)
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

    /// Writes the letters of the plainest spelling and returns their number.
    private static func plain(
        _ word: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var (written, place) = (0, 0)
        while place < count {
            let group = groups.first { group in
                guard group.from.count <= count - place else { return false }
                return group.from.indices.allSatisfy {
                    unsafe word[place + $0] == group.from[$0]
                }
            }
            let letter = unsafe group?.to[0] ?? word[place]
            place += group?.from.count ?? 1
            if unsafe written > 0 && target[written - 1] == letter { continue }
            unsafe target[written] = letter
            written += 1
        }
        return written
    }
}
