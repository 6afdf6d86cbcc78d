import Foundation

// Scripts beyond the tables: Chinese characters, Korean syllables, and what ICU reads.
extension Folding {
    mutating func addBeyondTable(_ scalar: Unicode.Scalar) {
        let isSame: (Unicode.Scalar) -> Bool = { other in
            Ideograph.isOne(scalar) == Ideograph.isOne(other)
                && Hangul.range.contains(scalar.value) == Hangul.range.contains(other.value)
        }
        if let last = run.last, !isSame(last) { readRun() }
        if run.isEmpty { runStart = seen - 1 }
        run.append(scalar)
    }

    /// Where the parts of a run of signs stand in the text; words that share their signs have a
    /// count of none but the first.
    private func parts(of signs: [Int], _ count: Int) -> [Range<Int>] {
        var place = runStart
        var last = runStart..<runStart
        return signs.map { length in
            guard length > 0 else { return last }
            last = place..<min(place + length, runStart + count)
            place = last.upperBound
            return last
        }
    }

    mutating func readRun() {
        var scalars = run
        run = []
        guard let first = scalars.first else { return }
        if Ideograph.isOne(first) { scalars = Ideograph.simplified(scalars) }
        if Ideograph.isOne(first) {
            guard readsHan else { return }
            addSigns(scalars)
            let isForeign = hasMiddleDot && kind == .person
            let read =
                isForeign
                ? [Ideograph.Reading(Ideograph.reading(of: scalars), scalars.count)]
                : Ideograph.words(of: scalars, kind: kind)
            let signs = read.map(\.signs)
            for (word, written) in zip(read, parts(of: signs, scalars.count)) {
                addWord(word.letters, count: word.letters.count, written: written)
            }
            if kind != .person, scalars.count <= 2, read.count == 2 {
                addAlternative(
                    Ideograph.reading(of: scalars), written: runStart..<runStart + scalars.count)
            }
        } else if Hangul.range.contains(first.value) {
            if readsHan { addSigns(scalars) }
            let words = Hangul.words(of: scalars.map(\.value), kind: kind)
            let signs = words.count == 2 ? [1, scalars.count - 1] : [scalars.count]
            for (word, written) in zip(words, parts(of: signs, scalars.count)) {
                addWord(word, count: word.count, written: written)
            }
        } else {
            guard readsHan else { return }
            readThroughICU(scalars)
        }
    }

    /// Notes the signs by which two names are compared; a company's legal form is none of them.
    private mutating func addSigns(_ scalars: [Unicode.Scalar]) {
        let own = kind == .person ? scalars[...] : Ideograph.withoutForms(scalars)
        ideographs.append(contentsOf: own.map(\.value))
    }

    /// Letters that nothing can read still tell names apart: each becomes three letters.
    private mutating func addUnreadable(_ scalars: [Unicode.Scalar]) {
        for scalar in scalars where scalar.properties.isAlphabetic {
            let value = scalar.value
            for shift: UInt32 in [0, 4, 8] { letters.append(UInt8(0x61 + (value >> shift) & 15)) }
            letterCount += 1
            segmentCount += 1
        }
    }

    /// The vowel that a last consonant of the scripts of India carries is written and not spoken.
    private mutating func dropInherentVowel(_ scalars: [Unicode.Scalar]) {
        guard let last = scalars.last, last.properties.generalCategory == .otherLetter,
            letterCount > 2, letters.last == UInt8(ascii: "a")
        else { return }
        letters.removeLast()
    }

    private mutating func readThroughICU(_ scalars: [Unicode.Scalar]) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let latin = String(view).applyingTransform(
            StringTransform("Any-Latin; NFKD; Latin-ASCII; Lower"), reverse: false)
        let readable = (latin ?? "").utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
        guard readable else {
            addUnreadable(scalars)
            return
        }
        if letterCount == 0 { beginWord(at: runStart) }
        extendWord(to: runStart + scalars.count)
        let isIndic = scalars.first.map { (0x900..<0xD80).contains($0.value) } ?? false
        for byte in (latin ?? "").utf8 {
            switch byte {
            case 0x61...0x7A, 0x30...0x39:
                letters.append(byte)
                letterCount += 1
                segmentCount += 1
                lowercase += 1
            case 0x20, 0x2D: endWord()
            default: continue
            }
        }
        if isIndic { dropInherentVowel(scalars) }
    }
}
