/// Compares words of which one is in a script that leaves most vowels out.
///
/// Both words are reduced to their consonants; the letters that Arabic and Hebrew use for
/// long vowels too (`a`, `w`, `y`) are left out on that side, and doubled consonants count
/// once. `khamnyy` (خامنئي) and `khamenei` both give `khmn`.
extension ComparisonScratch {
    /// The likeness of two words by their consonants, or nil where they are too few or too far.
    ///
    /// `w` in the script without vowels is read as a consonant and as a vowel, and the better
    /// reading counts.
    func skeletonSimilarity(
        _ a: UnsafePointer<UInt8>, _ n: Int, aLacksVowels: Bool, _ b: UnsafePointer<UInt8>,
        _ m: Int,
        bLacksVowels: Bool
    ) -> Float? {
        let asVowel = unsafe similarity(a, n, aLacksVowels, b, m, bLacksVowels)
        let asConsonant = unsafe similarity(a, n, false, b, m, false)
        guard let asVowel, let asConsonant else { return asVowel ?? asConsonant }
        return max(asVowel, asConsonant)
    }

    private func similarity(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ aLacksVowels: Bool, _ b: UnsafePointer<UInt8>,
        _ m: Int, _ bLacksVowels: Bool
    ) -> Float? {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: n + m + 1) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let first = unsafe Self.reduce(a, n, aLacksVowels, into: base)
            let other = unsafe base + first
            let second = unsafe Self.reduce(b, m, bLacksVowels, into: other)
            let fewer = min(first, second)
            guard fewer >= 1, fewer >= 2 || max(n, m) <= 3, abs(first - second) <= 2 else {
                return nil
            }
            let cost = unsafe distance(base, first, other, second, limit: 20)
            let similarity = 1 - Float(cost) / (Float(first + second) * 5)
            guard similarity >= 0.68 else { return nil }
            return similarity * (fewer >= 3 ? 0.94 : 0.88)
        }
    }

    /// Writes the consonants of a word and returns their number.
    private static func reduce(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ lacksVowels: Bool,
        into target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var written = 0
        for place in 0..<count {
            let letter = unsafe word[place]
            if WordHash.isVowel(letter), letter != UInt8(ascii: "j") { continue }
            if letter == UInt8(ascii: "w"), lacksVowels { continue }
            if place > 0, unsafe word[place - 1] == letter { continue }
            unsafe target[written] = letter
            written += 1
        }
        return written
    }
}
