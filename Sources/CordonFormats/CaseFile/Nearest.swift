/// The nearest known word, for messages about unknown ones.
enum Nearest {
    /// A sentence that names the nearest word, or the choice where none is near.
    static func advice(for word: String, among known: [String]) -> String {
        if let nearest = nearest(to: word, among: known) { return "did you mean `\(nearest)`?" }
        guard known.count <= 30 else { return "see the article on case files" }
        return "use one of \(known.sorted().joined(separator: ", "))"
    }

    /// The known word fewest edits away, if it is near enough to be meant.
    static func nearest(to word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 80 else { return nil }
        let letters = Array(word.lowercased())
        let bound = max(1, min(3, letters.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in known.sorted() {
            let distance = edits(letters, Array(candidate.lowercased()))
            if distance <= bound, distance < best?.distance ?? Int.max {
                best = (distance, candidate)
            }
        }
        return best?.word
    }

    /// The least number of insertions, removals and changes between two words.
    private static func edits(_ left: [Character], _ right: [Character]) -> Int {
        guard abs(left.count - right.count) <= 3 else { return Int.max }
        var row = Array(0...right.count)
        for (place, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for (column, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
            }
        }
        return row[right.count]
    }
}
