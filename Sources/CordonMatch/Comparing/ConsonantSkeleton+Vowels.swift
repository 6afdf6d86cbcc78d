/// Vowels of words in scripts that leave most of them out: the long ones, and those that begin or end a word.
extension ComparisonScratch {
    /// The number of long vowels that these scripts do write and that are others in the spoken word.
    ///
    /// By the last one `Jamal` is not `Jamil`. The two words have as many consonants, and the places
    /// of those in them are given. What begins a word may be any vowel, and what ends it is seen to
    /// elsewhere.
    static func differingVowels(
        _ written: UnsafePointer<UInt8>, _ places: UnsafePointer<UInt8>,
        _ spoken: UnsafePointer<UInt8>, _ others: UnsafePointer<UInt8>, _ count: Int
    ) -> Int {
        guard count > 1 else { return 0 }
        return (1..<count).count { number in
            let between = unsafe Int(places[number - 1]) + 1..<Int(places[number])
            let heard = unsafe Int(others[number - 1]) + 1..<Int(others[number])
            guard let long = between.last(where: { unsafe isVowelSign(written[$0]) }) else {
                return false
            }
            return !heard.contains { unsafe sounds(written[long], as: spoken[$0]) }
        }
    }

    private static func isVowelSign(_ letter: UInt8) -> Bool {
        WordHash.isVowel(letter) && letter != UInt8(ascii: "j") || letter == UInt8(ascii: "w")
    }

    /// Whether a vowel is one of those that a letter for a long vowel stands for.
    private static func sounds(_ letter: UInt8, as vowel: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "w"):
            [UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "w")].contains(vowel)
        case UInt8(ascii: "y"):
            [UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "y")].contains(vowel)
        default: isVowelSign(vowel)
        }
    }

    /// Whether both end in a long `i` or neither, and in an `a` or neither.
    static func endsAlike(
        _ written: UnsafePointer<UInt8>, _ n: Int, _ spoken: UnsafePointer<UInt8>, _ m: Int
    ) -> Bool {
        // A letter that some write for a long `a` and others for `i`, and one after an `i` that is
        // hardly heard.
        guard n > 1 else { return true }
        let (last, before) = unsafe (written[n - 1], written[n - 2])
        if unsafe !isOfOneGender(written, n, spoken, m) { return false }
        if last == UInt8(ascii: "e") { return true }
        if last == UInt8(ascii: "a"), before == UInt8(ascii: "y") { return true }
        return unsafe endsInI(written, n) == endsInI(spoken, m)
    }

    /// Whether both end in an `a` or neither, which these scripts write: `Samira` is not Samir, nor
    /// `Salama` Salim.
    private static func isOfOneGender(
        _ written: UnsafePointer<UInt8>, _ n: Int, _ spoken: UnsafePointer<UInt8>, _ m: Int
    ) -> Bool {
        guard n > 2, m > 2 else { return true }
        let (a, h, t) = (UInt8(ascii: "a"), UInt8(ascii: "h"), UInt8(ascii: "t"))
        let (last, other) = unsafe (written[n - 1], spoken[m - 1])
        if last == a { return WordHash.isVowel(other) || other == h || other == t }
        return other != a || last == h || WordHash.isVowel(last) || last == UInt8(ascii: "w")
    }

    /// Whether both begin with a consonant or neither, and with the same half-vowel; an article may
    /// stand before the spoken word.
    static func beginsAlike(
        _ written: UnsafePointer<UInt8>, _ n: Int, _ spoken: UnsafePointer<UInt8>, _ m: Int
    ) -> Bool {
        guard n > 1, m > 2 else { return true }
        let (first, other) = unsafe (written[0], spoken[0])
        if let halfVowels = halfVowels(first) { return halfVowels.contains(other) }
        if halfVowels(other) != nil, other != UInt8(ascii: "j") { return false }
        let opens = first == UInt8(ascii: "a") || first == UInt8(ascii: "e")
        if opens { return WordHash.isVowel(other) }
        if !WordHash.isVowel(other) || WordHash.isVowel(first) { return true }
        return unsafe spoken[1] == spoken[2] || spoken[1] == UInt8(ascii: "l")
    }

    /// The letters by which a word in Latin letters begins that begins with one of these: `Yunus`,
    /// `Junus`; `Walid`, `Oualid`, `Vali`.
    private static func halfVowels(_ letter: UInt8) -> [UInt8]? {
        switch letter {
        case UInt8(ascii: "y"): Array("yjie".utf8)
        case UInt8(ascii: "w"): Array("wvouf".utf8)
        default: nil
        }
    }

    /// Whether a word ends in a long `i`, which these scripts write and by which
    /// `Ahmadi` is another than `Ahmad`.
    static func endsInI(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard count > 0 else { return false }
        let last = unsafe word[count - 1]
        if last == UInt8(ascii: "y") || last == UInt8(ascii: "i") { return true }
        return unsafe count > 1 && last == UInt8(ascii: "e") && word[count - 2] == last
    }
}
