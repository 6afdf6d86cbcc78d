extension IndexView {
    /// The first section whose numbers point outside the index, or nil where all is well.
    ///
    /// Bytes may come from a damaged or hostile file; after this check no search reads
    /// outside them.
    ///
    /// - Complexity: O(size), a few milliseconds for a million names.
    func damagedSection(_ layout: IndexLayout) -> String? {
        let length = { (section: IndexSection) in layout.lengths[section.rawValue] }
        let names = unsafe nameCount
        let words = unsafe vocabulary.count
        let starts: [(IndexSection, IndexSection, Int, Int)] = [
            (.letterStarts, .nameLetters, names, 1), (.wordStarts, .occurrences, names, 8),
            (.wordLetterStarts, .wordLetters, words, 1), (.postingStarts, .postings, words, 4),
            (.textStarts, .texts, names, 1), (.signStarts, .signs, names, 4),
        ]
        for (section, target, count, stride) in starts {
            guard length(section) == 4 * (count + 1), length(target) % stride == 0 else {
                return "\(section)"
            }
            let limit = length(target) / stride
            guard unsafe ascends(start(of: section), count, limit) else { return "\(section)" }
        }
        for section in [IndexSection.entities, .masses] where length(section) != 4 * names {
            return "\(section)"
        }
        guard length(.flags) == names else { return "flags" }
        return unsafe damagedNumbers(layout)
    }

    private func start(of section: IndexSection) -> UnsafePointer<UInt32> {
        switch section {
        case .letterStarts: unsafe letterStarts
        case .wordStarts: unsafe wordStarts
        case .wordLetterStarts: unsafe wordLetterStarts
        case .postingStarts: unsafe postingStarts
        case .textStarts: unsafe textStarts
        default: unsafe signStarts
        }
    }

    private func ascends(_ starts: UnsafePointer<UInt32>, _ count: Int, _ limit: Int) -> Bool {
        var last: UInt32 = 0
        for place in 0...count {
            let next = unsafe starts[place]
            if next < last { return false }
            last = next
        }
        return unsafe starts[0] == 0 && Int(last) == limit
    }

    private func damagedNumbers(_ layout: IndexLayout) -> String? {
        let words = unsafe UInt32(vocabulary.count)
        let names = unsafe UInt32(nameCount)
        for place in unsafe 0..<Int(postingStarts[vocabulary.count])
        where unsafe postings[place] >= names {
            return "postings"
        }
        for name in unsafe 0..<nameCount {
            let letters = unsafe Int(letterStarts[name + 1] - letterStarts[name])
            let count = unsafe Int(wordStarts[name + 1] - wordStarts[name])
            if count > Folding.mostWords + 2 { return "occurrences" }
            for place in unsafe Int(wordStarts[name])..<Int(wordStarts[name + 1]) {
                let occurrence = unsafe occurrences[place]
                guard occurrence.word < words,
                    unsafe Int(occurrence.start) + Int(vocabulary[Int(occurrence.word)].length)
                        <= letters
                else { return "occurrences" }
            }
        }
        let symbols = UInt32(Lexicon.shared.formClasses.count)
        for place in unsafe vocabulary.indices {
            let word = unsafe vocabulary[place]
            guard word.role <= WordRole.title.rawValue, word.length <= Folding.longestWord,
                word.role == WordRole.number.rawValue || word.symbol < symbols,
                word.other < symbols
            else { return "vocabulary" }
        }
        return unsafe damagedKeys(words, names)
    }

    private func damagedKeys(_ words: UInt32, _ names: UInt32) -> String? {
        let size = unsafe hashTable.count
        guard size > 0, size & (size - 1) == 0, unsafe hashTable.contains(0),
            unsafe hashTable.allSatisfy({ $0 <= words })
        else { return "hashTable" }
        if unsafe !points(symbols, below: words) { return "symbols" }
        if unsafe !points(sounds, below: words) { return "sounds" }
        if unsafe !points(pairs, below: names) { return "pairs" }
        if unsafe !points(acronyms, below: names) { return "acronyms" }
        if unsafe !points(wholes, below: names) { return "wholes" }
        return nil
    }

    private func points(_ pairs: UnsafeBufferPointer<UInt64>, below limit: UInt32) -> Bool {
        unsafe pairs.allSatisfy { UInt32(truncatingIfNeeded: $0) < limit }
    }
}
