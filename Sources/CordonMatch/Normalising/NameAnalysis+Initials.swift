extension NameAnalysis {
    /// `K L M Shipping`: single letters of a company's name that stand apart are one word, as
    /// `K.L.M.` and `KLM` are.
    func spacedInitials(at place: Int) -> (word: Word, count: Int)? {
        guard kind != .person, kind != .vessel, isLoneLetter(place) else { return nil }
        var end = place + 1
        while isLoneLetter(end), end - place < Self.mostInitials { end += 1 }
        if end == source.count, let form = lastForm(from: place + 2, to: end) { end = form }
        guard end - place >= 2 else { return nil }
        var whole = source[place]
        whole.range = whole.range.lowerBound..<source[end - 1].range.upperBound
        whole.letterCount = end - place
        whole.isDotted = true
        return (plain(whole), end - place)
    }

    private static let mostInitials = 7

    private func isLoneLetter(_ place: Int) -> Bool {
        guard place < source.count else { return false }
        let word = source[place]
        return word.letterCount == 1 && !word.isTranscribed
            && letters[word.range.lowerBound] >= UInt8(ascii: "a")
    }

    /// Where the letters at the end of a name are a legal form, as in `K L M S A`.
    private func lastForm(from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        return (start..<end).first { place in
            form(at: place).map { place + $0.count == end } ?? false
        }
    }
}
