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
}
