/// Compares words of which one is in a script that leaves most vowels out.
///
/// Both words are reduced to their consonants; the letters that Arabic and Hebrew use for
/// long vowels too (`a`, `w`, `y`) are left out on that side, and doubled consonants count
/// once. `khamnyy` (خامنئي) and `khamenei` both give `khmn`.
extension ComparisonScratch {
    /// The likeness of two words by their consonants, or nil where they are too few or too far.
    ///
    /// `w` in the script without vowels is read as a vowel and, where there is one, as a consonant,
    /// the first or each of them; the best reading counts.
    func skeletonSimilarity(
        _ a: UnsafePointer<UInt8>, _ n: Int, aLacksVowels: Bool, _ b: UnsafePointer<UInt8>,
        _ m: Int,
        bLacksVowels: Bool
    ) -> Float? {
        let written = aLacksVowels ? unsafe (a, n) : unsafe (b, m)
        let spoken = aLacksVowels ? unsafe (b, m) : unsafe (a, n)
        var best = unsafe similarity(a, n, aLacksVowels, b, m, bLacksVowels, .arabic, 0)
        for waws in unsafe Self.consonantReadings(written.0, written.1) {
            let other = unsafe similarity(a, n, aLacksVowels, b, m, bLacksVowels, .arabic, waws)
            best = [best, other].compactMap(\.self).max()
        }
        guard best ?? 0 < 0.9,
            unsafe Self.hasSecondReading(written.0, written.1)
                || Self.softensB(written.0, written.1, spoken.0, spoken.1)
        else { return best }
        let eastern = unsafe similarity(
            a, n, aLacksVowels, b, m, bLacksVowels, .persian, 0)
        return [best, eastern.map { $0 * 0.98 }].compactMap(\.self).max()
    }

    /// Which of the letters `w` of a word are consonants, a bit for each: in `Walid` the first, in
    /// `Nur` none, in `Musawi` the second.
    private typealias Waws = UInt

    private static let everyWaw = Waws.max

    /// The readings with a consonant in them that a written word allows; of many letters all, the
    /// first or the last.
    private static func consonantReadings(
        _ word: UnsafePointer<UInt8>, _ count: Int
    ) -> [Waws] {
        let found = (0..<count).count { unsafe word[$0] == UInt8(ascii: "w") }
        switch found {
        case 0: return []
        case 1: return [1]
        case 2: return [1, 2, 3]
        default: return [1, 1 << UInt(found - 1), everyWaw]
        }
    }

    /// Whose habit it is by which letters are read that Arabic, Persian and Turkic speakers say in
    /// other ways, `th` as s, `dh` as z, `q` as gh; Hebrew has one letter for p and f, and one for b and v.
    private enum Reading { case arabic, persian }

    private static func hasSecondReading(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        (0..<count).contains { place in
            let letter = unsafe word[place]
            if letter == UInt8(ascii: "q") || letter == UInt8(ascii: "p") { return true }
            guard place > 0 else { return false }
            if unsafe isTsade(word[place - 1], letter, .persian) { return true }
            guard letter == UInt8(ascii: "h") else { return false }
            return unsafe isStop(word[place - 1]) || word[place - 1] == UInt8(ascii: "s")
        }
    }

    /// Whether a `b` inside the written word may be the `v` of the spoken one, for which Hebrew has the
    /// same letter: `גביר`, Gvir.
    private static func softensB(
        _ written: UnsafePointer<UInt8>, _ n: Int, _ spoken: UnsafePointer<UInt8>, _ m: Int
    ) -> Bool {
        guard n > 1 else { return false }
        return (1..<n).contains { unsafe written[$0] == UInt8(ascii: "b") }
            && (0..<m).contains { unsafe spoken[$0] == UInt8(ascii: "v") }
    }

    private static func halfVowels(_ consonants: UnsafePointer<UInt8>, _ count: Int) -> Int {
        (0..<count).count { unsafe consonants[$0] == UInt8(ascii: "w") }
    }

    private static func isStop(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "t") || letter == UInt8(ascii: "d")
    }

    private func similarity(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ aLacksVowels: Bool, _ b: UnsafePointer<UInt8>,
        _ m: Int, _ bLacksVowels: Bool, _ reading: Reading, _ waws: Waws
    ) -> Float? {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (n + m) + 1) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let other = unsafe base + 2 * n
            // `Yoel` and יואל begin with a consonant.
            let y = UInt8(ascii: "y")
            let opensInY = unsafe a[0] == y && b[0] == y
            let first = unsafe Self.reduce(
                a, n, aLacksVowels ? waws : nil, reading, opensInY, into: base)
            let second = unsafe Self.reduce(
                b, m, bLacksVowels ? waws : nil, reading, opensInY, into: other)
            // A consonant that is written is spoken.
            if waws != 0, unsafe Self.halfVowels(base, first) != Self.halfVowels(other, second) {
                return nil
            }
            let fewer = min(first, second)
            guard fewer >= 2 || first == second && max(n, m) <= 3 && fewer == 1,
                abs(first - second) <= 1
            else { return nil }
            // Two consonants are too few for a difference; a third may be a near one.
            let limit: Int32 = fewer <= 2 ? 0 : fewer == 3 ? 6 : 10
            let cost = unsafe distance(base, first, other, second, limit: limit)
            guard cost <= limit else { return nil }
            let similarity = 1 - Float(cost) / (Float(first + second) * 5)
            let (written, spoken) = aLacksVowels ? unsafe (a, b) : unsafe (b, a)
            let (length, spokenLength) = aLacksVowels ? (n, m) : (m, n)
            let (places, others) =
                aLacksVowels ? unsafe (base + n, other + m) : unsafe (other + m, base + n)
            let differing =
                first == second
                ? unsafe Self.differingVowels(written, places, spoken, others, first) : 0
            let endsAlike = unsafe Self.endsAlike(written, length, spoken, spokenLength)
            let beginsAlike = unsafe Self.beginsAlike(written, length, spoken, spokenLength)
            return similarity * (fewer >= 3 ? 0.97 : fewer == 2 ? 0.9 : 0.8)
                * (endsAlike ? 1 : Self.otherEnding) * (beginsAlike ? 1 : Self.otherOpening)
                * (1 - 0.22 * Float(min(2, differing)))
        }
    }

    /// The factor where one word ends in a long `i` and the other does not, and where one begins
    /// with a vowel and the other does not.
    private static let otherEnding: Float = 0.72
    private static let otherOpening: Float = 0.78

    /// Writes the consonants of a word, behind the room for them their places in it, and returns
    /// their number.
    ///
    /// Two letters for one sound give one. What lacks its vowels writes a letter
    /// twice that is spoken twice, but for the `l` of Allah.
    private static func reduce(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ waws: Waws?, _ reading: Reading,
        _ opensInY: Bool, into target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var written = 0
        var place = 0
        var found: UInt = 0
        while place < count {
            let letter = unsafe word[place]
            let next = unsafe place + 1 < count ? word[place + 1] : 0
            let isRepeated = unsafe place > 0 && word[place - 1] == letter
            place += 1
            if unsafe waws == nil && isFrenchWaw(word, count, place - 1) {
                unsafe target[written] = UInt8(ascii: "w")
                unsafe target[count + written] = UInt8(place - 1)
                written += 1
                continue
            }
            let isFirst = opensInY && place == 1
            if WordHash.isVowel(letter), letter != UInt8(ascii: "j"), !isFirst { continue }
            if letter == UInt8(ascii: "w"), let waws {
                found += 1
                if waws & (1 << (found - 1)) == 0 { continue }
            } else if isRepeated, waws == nil || letter == UInt8(ascii: "l") {
                continue
            }
            // `Djamel` is Jamal in French letters.
            if letter == UInt8(ascii: "d"), next == UInt8(ascii: "j") { continue }
            // The `h` at the end of `Fatimah` is not heard.
            let isLast = written >= 3 && place == count && letter == UInt8(ascii: "h")
            if isLast { continue }
            unsafe target[written] = sound(letter, next, reading)
            unsafe target[count + written] = UInt8(place - 1)
            written += 1
            if next == UInt8(ascii: "h"), joinsH(letter, reading) { place += 1 }
            if isTsade(letter, next, reading) { place += 1 }
        }
        return written
    }

    /// Whether a letter is the `u` of `Oualid` and `Aouadi`, which is the `w` of Walid.
    private static func isFrenchWaw(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ place: Int
    ) -> Bool {
        guard place > 0, place + 1 < count else { return false }
        return unsafe word[place] == UInt8(ascii: "u") && word[place - 1] == UInt8(ascii: "o")
            && [UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i")].contains(word[place + 1])
    }

    private static func joinsH(_ letter: UInt8, _ reading: Reading) -> Bool {
        if isStop(letter) || letter == UInt8(ascii: "g") { return true }
        return reading == .persian && (letter == UInt8(ascii: "s") || letter == UInt8(ascii: "c"))
    }

    /// Hebrew has one letter for `ts`, which many write `tz` or `z`: `Zion`, `Tsion`.
    private static func isTsade(_ letter: UInt8, _ next: UInt8, _ reading: Reading) -> Bool {
        reading == .persian && letter == UInt8(ascii: "t")
            && (next == UInt8(ascii: "s") || next == UInt8(ascii: "z"))
    }

    private static func sound(_ letter: UInt8, _ next: UInt8, _ reading: Reading) -> UInt8 {
        if letter == UInt8(ascii: "v") { return UInt8(ascii: "w") }
        guard reading == .persian else { return letter }
        if isTsade(letter, next, reading) { return UInt8(ascii: "z") }
        let isPair = next == UInt8(ascii: "h")
        switch letter {
        case UInt8(ascii: "q"): return UInt8(ascii: "g")
        case UInt8(ascii: "p"): return UInt8(ascii: "f")
        case UInt8(ascii: "b"): return UInt8(ascii: "w")
        case UInt8(ascii: "t") where isPair: return UInt8(ascii: "s")
        case UInt8(ascii: "d") where isPair: return UInt8(ascii: "z")
        // `Chourabi` is Shurabi in French letters.
        case UInt8(ascii: "s") where isPair, UInt8(ascii: "c") where isPair:
            return UInt8(ascii: "x")
        default: return letter
        }
    }
}
