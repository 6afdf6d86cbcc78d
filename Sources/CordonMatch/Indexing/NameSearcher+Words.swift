import Foundation

extension NameSearcher {
    /// The names that bear every word of a text as it is, or, where `byBeginning`, that have a word
    /// which begins with the text's last one; in the order of the index.
    ///
    /// - Complexity: O(distinct words) for beginnings, else that of the names found.
    public func names(bearing text: String, byBeginning: Bool = false) -> [Int] {
        let words = Folding(text, kind: .other)
        guard !words.words.isEmpty else { return [] }
        return unsafe index.bytes.withUnsafeBytes { raw in
            let view = unsafe IndexView(raw, index.layout)
            var bearers: Set<UInt32>?
            for (place, word) in words.words.enumerated() {
                let letters = Array(words.letters[word.range])
                let isLast = place == words.words.count - 1
                var found: Set<UInt32> = []
                let add = { (number: UInt32) in
                    let start = unsafe Int(view.postingStarts[Int(number)])
                    let end = unsafe Int(view.postingStarts[Int(number) + 1])
                    for posting in start..<end { found.insert(unsafe view.postings[posting]) }
                }
                if byBeginning, isLast, letters.count >= 3 {
                    unsafe Self.words(beginningWith: letters, view).forEach(add)
                } else {
                    unsafe letters.withUnsafeBufferPointer { buffer in
                        guard let base = buffer.baseAddress else { return }
                        unsafe view.forEachWord(base, buffer.count, add)
                    }
                }
                bearers = bearers?.intersection(found) ?? found
            }
            return (bearers ?? []).sorted().map(Int.init)
        }
    }

    private static func words(beginningWith letters: [UInt8], _ index: IndexView) -> [UInt32] {
        unsafe index.vocabulary.indices.compactMap { number in
            let start = unsafe Int(index.wordLetterStarts[number])
            let length = unsafe Int(index.wordLetterStarts[number + 1]) - start
            guard length >= letters.count else { return nil }
            for place in letters.indices
            where unsafe index.wordLetters[start + place] != letters[place] {
                return nil
            }
            return UInt32(number)
        }
    }
}
