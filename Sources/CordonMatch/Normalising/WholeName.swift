import Foundation

/// One number for a name as it is written: the same for the same words in any order, whatever
/// their case, marks and punctuation, and however its kind would have the words read.
///
/// By it a listed name finds itself even where it is made of words that say nothing.
enum WholeName {
    /// The number, or 0 for a name without letters.
    static func hash(_ text: String) -> UInt64 {
        var words = Words()
        let readings = LetterReadings.shared
        for scalar in CompatibleLetters.plain(text).unicodeScalars {
            let value = scalar.value
            guard value < LetterReadings.limit else {
                words.add(UInt64(value))
                continue
            }
            switch LetterReadings.Class(rawValue: readings.classes[Int(value)]) ?? .space {
            case .letters: words.add(readings.readings[Int(value)])
            case .unknown: words.add(UInt64(value))
            case .dropped, .apostrophe: continue
            default: words.end()
            }
        }
        words.end()
        return words.sum &+ words.initials.ended
    }

    /// The words so far. Single letters keep their order, for `A. B. C.` is not `C. B. A.`
    private struct Words {
        var sum: UInt64 = 0
        var initials = Row()
        private var word = Row()

        mutating func add(_ letter: UInt64) { word.add(letter) }

        mutating func end() {
            if word.count == 1 { initials.add(word.hash) } else { sum &+= word.ended }
            word = Row()
        }
    }

    private struct Row {
        var hash = WordHash.seed
        var count = 0

        mutating func add(_ block: UInt64) {
            hash = BlockHash.adding(block, to: hash)
            count += 1
        }

        var ended: UInt64 { count == 0 ? 0 : BlockHash.adding(hash, to: WordHash.seed) }
    }

    /// Half of the number, by which an index looks names up.
    static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 17) }
}

/// Letters that Unicode keeps for the sake of older codes, such as the shapes that an Arabic
/// letter takes inside a word.
enum CompatibleLetters {
    /// The text with the usual letters in their place.
    static func plain(_ text: String) -> String {
        let hasShapes =
            text.utf8.contains(0xEF)
            && text.unicodeScalars.contains {
                (0xFB00...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value)
            }
        return hasShapes ? text.precomposedStringWithCompatibilityMapping : text
    }
}
