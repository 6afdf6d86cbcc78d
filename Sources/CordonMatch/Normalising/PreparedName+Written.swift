extension PreparedName {
    /// The words as they are written in the name, in the order of ``words``: `ООО` and not `ooo`,
    /// `有限公司` and not its reading.
    ///
    /// - Complexity: That of preparing the name.
    public var writtenWords: [String] {
        let folding = Folding(text, kind: kind)
        let scalars = Array(CompatibleLetters.plain(text).unicodeScalars)
        return zip(tokens, words).map { token, read in
            let ranges = folding.words.filter { token.range.contains($0.range.lowerBound) }
                .map(\.written)
            guard let first = ranges.map(\.lowerBound).min(),
                let last = ranges.map(\.upperBound).max(), first < last, last <= scalars.count
            else { return read }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[first..<last])
            return String(view)
        }
    }
}
