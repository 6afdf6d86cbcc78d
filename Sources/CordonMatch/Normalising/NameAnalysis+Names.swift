extension NameAnalysis {
    /// What the table of given names says of a word.
    func known(_ slice: ArraySlice<UInt8>, _ folded: Folding.Word) -> WordMeaning? {
        let names = Lexicon.shared.names
        if folded.isTranscribed { return names.exactly(slice) }
        return names[slice, lacksVowels: folded.lacksVowels]
    }

    func isSmall(_ meaning: WordMeaning, _ folded: Folding.Word, _ place: Int) -> Bool {
        if meaning.role == .particle {
            let isName = place == 0 && source.count == 2 && folded.range.count >= 3
            return kind != .person || !isName
        }
        if kind == .vessel { return false }
        return kind == .person || kind == .other
    }

    /// A title or small word that is a name too (`Hafiz`) keeps its place among the names.
    func named(
        _ small: Word, _ slice: ArraySlice<UInt8>, _ folded: Folding.Word
    ) -> Word {
        var word = small
        if let meaning = known(slice, folded) {
            word.symbol = meaning.symbol
            word.other = meaning.other
        }
        return word
    }
}
