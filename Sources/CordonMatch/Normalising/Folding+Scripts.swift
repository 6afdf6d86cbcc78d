import Foundation

// Scripts beyond the tables: Chinese characters, Korean syllables, and what ICU reads.
extension Folding {
    mutating func addBeyondTable(_ scalar: Unicode.Scalar) {
        let isSame: (Unicode.Scalar) -> Bool = { other in
            Ideograph.isOne(scalar) == Ideograph.isOne(other)
                && Hangul.range.contains(scalar.value) == Hangul.range.contains(other.value)
        }
        if let last = run.last, !isSame(last) { readRun() }
        run.append(scalar)
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
                ? [Ideograph.reading(of: scalars)] : Ideograph.words(of: scalars, kind: kind)
            for word in read { addWord(word, count: word.count) }
            if kind != .person, scalars.count <= 2, read.count == 2 {
                addAlternative(Ideograph.reading(of: scalars))
            }
        } else if Hangul.range.contains(first.value) {
            if readsHan { addSigns(scalars) }
            for word in Hangul.words(of: scalars.map(\.value), kind: kind) {
                addWord(word, count: word.count)
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
    }
}
