/// Knows one reading of Korean syllables or Chinese signs in its different spellings.
///
/// A syllable that is read otherwise is another name, so nothing is forgiven here but the habits
/// of the systems: Korean by McCune-Reischauer, the Revised Romanization and the manner of the
/// North (`Chong`, `Jeong`, `Jong`), Mandarin with and without its marks (`lü`, `lyu`, `lu`).
enum Romanisation {
    /// Whether two words are spellings of one reading.
    static func agree(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int
    ) -> Bool {
        if unsafe agree(a, n, b, m, readsU: false) { return true }
        return unsafe hasEo(a, n) != hasEo(b, m) && agree(a, n, b, m, readsU: true)
    }

    /// Whether a word has the Korean vowel that is written `o`, `eo` and, in `Sung` and `Young`, `u`.
    private static func hasEo(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        (1..<max(1, count)).contains { unsafe word[$0 - 1] == e && word[$0] == o }
    }

    private static func agree(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int, readsU: Bool
    ) -> Bool {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: n + m + 2) { buffer in
            guard let base = buffer.baseAddress else { return false }
            let first = unsafe plain(a, n, readsU, into: base)
            let other = unsafe base + first
            let second = unsafe plain(b, m, readsU, into: other)
            return unsafe first == second && NameComparer.equal(base, other, first)
        }
    }

    /// Whether another `g` or `k` follows the two letters of one sound.
    private static func isDoubled(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ place: Int
    ) -> Bool {
        unsafe place + 2 < count && (word[place + 2] == g || word[place + 2] == k)
    }

    /// Writes the letters of the plainest spelling and returns their number.
    private static func plain(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ readsU: Bool,
        into target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var written = 0
        var place = 0
        while place < count {
            let letter = unsafe word[place]
            let next = unsafe place + 1 < count ? word[place + 1] : 0
            var plain = letter
            switch (letter, next) {
            case (e, o) where readsU, (o, u) where readsU:
                plain = u
                place += 1
            // eo, eu, ae, oe, wo, oo, ee: one vowel each.
            case (e, o), (e, u), (o, o), (e, e), (w, o):
                plain = letter == e && next == e ? i : letter == o ? u : next
                place += 1
            case (c, h):
                place += 1
                plain = j
            case (s, h):
                place += 1
                plain = s
            // `Yong Gil` is not Yong Il.
            case (n, g) where unsafe isDoubled(word, count, place):
                plain = UInt8(ascii: "N")
                place += 1
            case (g, _): plain = k
            case (d, _): plain = t
            case (b, _): plain = p
            case (l, _) where place == 0: plain = r
            default: break
            }
            let isRepeated = unsafe written > 0 && target[written - 1] == plain
            if !isRepeated {
                unsafe target[written] = plain
                written += 1
            }
            place += 1
        }
        return written
    }

    private static let (b, c, d, e, g, h, i) = (
        UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "e"),
        UInt8(ascii: "g"), UInt8(ascii: "h"), UInt8(ascii: "i")
    )
    private static let (j, k, l, n, o, p, r, s) = (
        UInt8(ascii: "j"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "n"),
        UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "s")
    )
    private static let (t, u, w) = (UInt8(ascii: "t"), UInt8(ascii: "u"), UInt8(ascii: "w"))
}
