import CordonModel
import Foundation

/// The words of everything on a shelf, and who bears them.
///
/// Words are folded: small letters without marks, letters and digits only.
struct TextIndex: Sendable {
    /// The words, sorted.
    let words: [String]
    private let starts: [Int32]
    /// Numbers of the shelf, doubled, with one added where the word stands in a name.
    private let postings: [Int32]
    let shelf: Shelf
    /// Everything on the shelf.
    let all: [Shelf.Number]
    /// What everything is counted by.
    let facets: FacetColumns

    init(_ shelf: Shelf) {
        self.shelf = shelf
        all = shelf.all()
        var bearers: [String: [Int32]] = [:]
        var facets = FacetColumns()
        for number in all {
            facets.add(number, of: shelf)
            var seen: [String: Bool] = [:]
            let schema = shelf.schema(number)
            for (property, texts) in shelf.values(of: number) {
                let kind = schema?.property(property)?.kind
                guard kind != .entity, kind != .json, kind != .html else { continue }
                let isName = kind == .name
                for word in texts.flatMap(Self.words) {
                    seen[word] = (seen[word] ?? false) || isName
                }
            }
            for (word, isName) in seen {
                bearers[word, default: []].append(number << 1 | (isName ? 1 : 0))
            }
        }
        self.facets = facets
        words = bearers.keys.sorted()
        var starts: [Int32] = [0]
        var postings: [Int32] = []
        for word in words {
            postings += (bearers[word] ?? []).sorted()
            starts.append(Int32(postings.count))
        }
        (self.starts, self.postings) = (starts, postings)
    }

    /// The words of a text.
    static func words(_ text: String) -> [String] {
        let folded = text.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The place of a word, or of the first word after it.
    private func place(_ word: String) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Who bears a word, each with its weight: a word in a name weighs three times as much.
    func bearers(of word: String) -> [Shelf.Number: Double] {
        let place = place(word)
        guard place < words.count, words[place] == word else { return [:] }
        return bearers(at: place, weight: 1)
    }

    private func bearers(at place: Int, weight: Double) -> [Shelf.Number: Double] {
        let range = Int(starts[place])..<Int(starts[place + 1])
        let rarity = log(1 + Double(all.count) / Double(max(1, range.count)))
        var bearers: [Shelf.Number: Double] = [:]
        for posting in postings[range] {
            bearers[posting >> 1] = rarity * weight * (posting & 1 == 1 ? 3 : 1)
        }
        return bearers
    }

    /// The most words that one beginning or one misspelling stands for.
    private static let mostWords = 2_000

    /// Who bears a word with a beginning.
    func bearers(ofPrefix prefix: String) -> [Shelf.Number: Double] {
        var found: [Shelf.Number: Double] = [:]
        for place in place(prefix)..<words.count {
            guard words[place].hasPrefix(prefix), found.count < 1_000_000 else { break }
            found.merge(bearers(at: place, weight: 0.7)) { max($0, $1) }
        }
        return found
    }

    /// Who bears a word that is at most `edits` letters off.
    func bearers(like word: String, edits: Int) -> [Shelf.Number: Double] {
        var found: [Shelf.Number: Double] = [:]
        let wanted = Array(word.unicodeScalars)
        var count = 0
        for place in words.indices where count < Self.mostWords {
            guard abs(words[place].unicodeScalars.count - wanted.count) <= edits else { continue }
            let distance = Self.distance(wanted, Array(words[place].unicodeScalars), atMost: edits)
            guard let distance else { continue }
            count += 1
            let weight = 1 / Double(1 + distance)
            found.merge(bearers(at: place, weight: weight)) { max($0, $1) }
        }
        return found
    }

    /// The edits between two words; nil where there are more than `bound` (Levenshtein, 1966).
    static func distance(
        _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int
    ) -> Int? {
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var next = [i + 1]
            for (j, other) in right.enumerated() {
                next.append(min(next[j] + 1, row[j + 1] + 1, row[j] + (scalar == other ? 0 : 1)))
            }
            guard (next.min() ?? 0) <= bound else { return nil }
            row = next
        }
        return row[right.count] <= bound ? row[right.count] : nil
    }

    /// Whether the words of a phrase follow each other in a value of an entity.
    func holds(_ phrase: [String], _ number: Shelf.Number, field: String?) -> Bool {
        for (property, texts) in shelf.values(of: number) where field == nil || field == property {
            for text in texts {
                let words = Self.words(text)
                guard words.count >= phrase.count else { continue }
                for start in 0...(words.count - phrase.count)
                where words[start..<start + phrase.count].elementsEqual(phrase) { return true }
            }
        }
        return false
    }
}
