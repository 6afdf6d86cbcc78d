extension NameAnalysis {
    /// `PUTIN, Vladimir` in the order of speech, so that what is left out in the middle is in the
    /// middle.
    mutating func putFamilyNameLast(_ count: Int) {
        guard count > 0, count < source.count, count <= 4 else { return }
        let comma = source[count].range.lowerBound
        guard let first = words.firstIndex(where: { Int($0.start) >= comma }), first > 0 else {
            return
        }
        words = Array(words[first...] + words[..<first])
    }
}
