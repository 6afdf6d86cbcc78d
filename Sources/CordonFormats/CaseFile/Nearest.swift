/// The nearest known word, for messages about unknown ones.
package enum Nearest {
    /// A question that names the nearest words, at most three; nil where none is near.
    package static func hint(for word: String, among known: [String]) -> String? {
        let near = near(word, among: known)
        guard !near.isEmpty else {
            return extended(word.lowercased(), among: known).map { "did you mean `\($0)`?" }
        }
        return "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
    }

    /// The words that are few edits away, the nearest first, at most three.
    package static func near(_ word: String, among known: [String]) -> [String] {
        guard (1...80).contains(word.utf8.count) else { return [] }
        let letters = Array(word.lowercased().unicodeScalars)
        let bound = letters.count < 4 ? 1 : letters.count < 8 ? 2 : 3
        var near: [(distance: Int, word: String)] = []
        for candidate in known {
            let length = candidate.unicodeScalars.count
            guard abs(length - letters.count) <= bound else { continue }
            let distance = edits(letters, Array(candidate.lowercased().unicodeScalars))
            if distance <= bound { near.append((distance, candidate)) }
        }
        let nearest = near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
        return nearest.prefix(3).map(\.word)
    }

    /// A sentence that names the nearest word, or the choice where none is near.
    static func advice(for word: String, among known: [String]) -> String {
        if let nearest = nearest(to: word, among: known) { return "did you mean `\(nearest)`?" }
        guard known.count <= 30, !known.isEmpty else { return "see the article on case files" }
        return "use one of \(known.sorted().joined(separator: ", "))"
    }

    /// The same, and of many words the nearest dozen.
    static func advice(for word: String, amongMany known: [String]) -> String {
        guard !known.isEmpty else { return "the case has none" }
        guard known.count > 30, nearest(to: word, among: known) == nil, known.count <= 2_000,
            word.utf8.count <= 80
        else { return advice(for: word, among: known) }
        let typed = word.lowercased()
        let ranked = Set(known).map { (edits(typed, $0.lowercased()), $0) }.sorted(by: <)
        let told = ranked.prefix(12).map { "`\($0.1)`" }.joined(separator: ", ")
        return "use one such as \(told) (\(ranked.count) are known; see the article on case files)"
    }

    /// The known word fewest edits away, if it is near enough to be meant.
    ///
    /// A word that begins or ends another is near too: `owner` for `owner of`.
    package static func nearest(to word: String, among known: [String]) -> String? {
        guard (1...80).contains(word.utf8.count) else { return nil }
        let letters = Array(word.lowercased().unicodeScalars)
        let bound = letters.count < 4 ? 1 : letters.count < 8 ? 2 : 3
        var best: (distance: Int, word: String)?
        for candidate in known {
            let length = candidate.unicodeScalars.count
            guard abs(length - letters.count) <= bound else { continue }
            let distance = edits(letters, Array(candidate.lowercased().unicodeScalars))
            guard distance <= bound else { continue }
            if let best, (best.distance, best.word) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        if let best, best.distance == 1 { return best.word }
        return extended(word.lowercased(), among: known) ?? best?.word
    }

    /// The least number of insertions, removals, changes and swaps of neighbours between two words.
    static func edits(_ left: String, _ right: String) -> Int {
        edits(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }

    private static func extended(_ word: String, among known: [String]) -> String? {
        guard word.utf8.count >= 4 else { return nil }
        let near = known.filter {
            $0.lowercased().hasPrefix(word + " ") || $0.lowercased().hasSuffix(" " + word)
        }
        return near.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (place, letter) in left.enumerated() {
            var row = [place + 1]
            row.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                var least = min(
                    last[column] + (letter == other ? 0 : 1), row[column] + 1, last[column + 1] + 1)
                let isSwap =
                    place > 0 && column > 0 && letter == right[column - 1]
                    && other == left[place - 1]
                if isSwap { least = min(least, before[column - 1] + 1) }
                row.append(least)
            }
            before = last
            last = row
        }
        return last[right.count]
    }
}
