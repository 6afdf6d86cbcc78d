extension NameComparer {
    /// Whether the words of two persons' names stand in opposite orders, and both orders are known:
    /// `احمد حسن` is Ahmad, son of Hasan, and no `AHMAD, Hasan`.
    func isInverted(_ a: NameView, _ b: NameView) -> Bool {
        guard unsafe isInOrderOfSpeech(a), unsafe isInOrderOfSpeech(b) else { return false }
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

    /// Whether given names are known to come first: in the scripts that leave vowels out they do,
    /// and words that a comma had put elsewhere were brought into that order.
    private func isInOrderOfSpeech(_ name: NameView) -> Bool {
        for place in unsafe 0..<name.count {
            let word = unsafe name.word(place)
            if word.lacksVowels { return true }
            if place > 0, unsafe word.start < name.word(place - 1).start { return true }
        }
        return false
    }
}
