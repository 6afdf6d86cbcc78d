extension NameComparer {
    /// Whether the words of two persons' names stand in opposite orders, and both orders are known:
    /// `احمد حسن` is Ahmad, son of Hasan, and no `AHMAD, Hasan`.
    ///
    /// The scripts that leave vowels out put given names first, and so does who writes such a name
    /// in Latin letters; of other names the order is known where a comma stood.
    func isInverted(_ a: NameView, _ b: NameView) -> Bool {
        let isSpoken = unsafe lacksVowels(a) || lacksVowels(b) || hadComma(a) && hadComma(b)
        guard isSpoken else { return false }
        for place in 0..<scratch.chosenCount {
            let link = unsafe scratch.chosen[place]
            guard unsafe Self.isOwn(a.word(Int(link.first))) else { continue }
            for other in 0..<place {
                let earlier = unsafe scratch.chosen[other]
                guard unsafe Self.isOwn(a.word(Int(earlier.first))) else { continue }
                if (link.first < earlier.first) != (link.second < earlier.second) { return true }
            }
        }
        return false
    }

    private func lacksVowels(_ name: NameView) -> Bool {
        unsafe (0..<name.count).contains { unsafe name.word($0).lacksVowels }
    }

    /// Whether words that a comma had put elsewhere were brought into the order of speech.
    private func hadComma(_ name: NameView) -> Bool {
        unsafe (1..<max(1, name.count)).contains {
            unsafe name.word($0).start < name.word($0 - 1).start
        }
    }

    /// Whether the subject's given name is found behind the one of the list, which it lacks.
    ///
    /// `Mohammad al-Baghdadi` may be the father of `Abdulqader Mohammed al-Baghdadi`. A form of
    /// Muhammad in front is left out by many.
    func isFathers(_ a: NameView, _ b: NameView, _ used: UInt64) -> Bool {
        guard let given = unsafe firstOwn(a), let listed = unsafe firstOwn(b),
            used & (1 << UInt64(listed)) == 0, unsafe b.word(listed).rarity > Self.mostCommon
        else { return false }
        return (0..<scratch.chosenCount).contains { place in
            let link = unsafe scratch.chosen[place]
            return Int(link.first) == given && Int(link.second) > listed
        }
    }

    /// The rarity of the names of the Prophet, in eighths of a bit.
    private static let mostCommon: UInt16 = 5 * 8

    private func firstOwn(_ name: NameView) -> Int? {
        unsafe (0..<name.count).first { unsafe Self.isOwn(name.word($0)) }
    }

    /// Whether an earlier of the chosen links has the same word of the first name: what is said
    /// twice proves nothing more.
    func isSaidBefore(_ a: NameView, _ place: Int) -> Bool {
        let link = unsafe scratch.chosen[place]
        guard link.firstCount == 1 else { return false }
        let word = unsafe a.word(Int(link.first))
        return (0..<place).contains { other in
            let earlier = unsafe scratch.chosen[other]
            let twin = unsafe a.word(Int(earlier.first))
            guard earlier.firstCount == 1, twin.length == word.length,
                twin.letterSet == word.letterSet
            else { return false }
            return unsafe Self.equal(
                a.start(Int(earlier.first)), a.start(Int(link.first)), Int(word.length))
        }
    }
}
