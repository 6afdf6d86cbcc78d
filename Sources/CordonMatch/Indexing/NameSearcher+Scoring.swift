extension NameSearcher {
    /// Compares the query with each candidate in full.
    mutating func score(
        _ name: PreparedName, _ index: IndexView, _ candidates: [UInt32]
    ) -> [Scored] {
        var scored: [Scored] = []
        scored.reserveCapacity(candidates.count)
        for (rank, candidate) in candidates.enumerated() {
            var (similarity, evidence) = unsafe compare(name, index, candidate)
            if rank < exact.count, preset != .ofacPortal, isWritten(name, candidate) {
                similarity = 1
                evidence = max(evidence, Matcher.leastEvidence)
            }
            scored.append(Scored(name: candidate, similarity: similarity, evidence: evidence))
        }
        return scored
    }

    private func isWritten(_ name: PreparedName, _ candidate: UInt32) -> Bool {
        WholeName.hash(index.name(at: Int(candidate)).text) == name.whole
    }

    /// The two numbers for one candidate; the links are left in the comparer's scratch.
    private mutating func compare(
        _ name: PreparedName, _ index: IndexView, _ candidate: UInt32
    ) -> (Double, Double) {
        let place = Int(candidate)
        if preset == .ofacPortal {
            let listed = self.index.name(at: place).text
            return (PortalScore.score(name.text, listed), 0)
        }
        let score = unsafe Self.withListedWords(index, place) { listed in
            unsafe name.letters.withUnsafeBufferPointer { letters in
                unsafe words.withUnsafeBufferPointer { words in
                    guard let letterBase = letters.baseAddress, let wordBase = words.baseAddress
                    else { return NameComparer.Score(similarity: 0, evidence: 0) }
                    let query = unsafe NameView(
                        letters: letterBase, words: wordBase, count: words.count,
                        isPerson: name.kind == .person)
                    return unsafe comparer.compare(query, listed)
                }
            }
        }
        var similarity = score.similarity
        if name.ideographs.count >= 2 {
            let signs = self.index.signs(at: place)
            if signs.count >= 2 {
                let alike = Float(SignDistance.similarity(name.ideographs, signs))
                similarity = min(similarity, 0.25 * similarity + 0.75 * alike)
            }
        }
        return (Double(similarity), Double(score.evidence))
    }

    /// Calls `body` with the words of an indexed name laid out as the comparison wants them.
    private static func withListedWords<Result>(
        _ index: IndexView, _ place: Int, _ body: (NameView) -> Result
    ) -> Result {
        let start = unsafe Int(index.wordStarts[place])
        let count = unsafe Int(index.wordStarts[place + 1]) - start
        return unsafe withUnsafeTemporaryAllocation(of: Word.self, capacity: max(1, count)) {
            buffer in
            guard let base = buffer.baseAddress else {
                preconditionFailure("a temporary allocation has an address")
            }
            for offset in 0..<count {
                let occurrence = unsafe index.occurrences[start + offset]
                var word = unsafe index.vocabulary[Int(occurrence.word)]
                word.start = occurrence.start
                word.marks = occurrence.marks
                unsafe (base + offset).initialize(to: word)
            }
            let letters = unsafe index.nameLetters + Int(index.letterStarts[place])
            return unsafe body(
                NameView(
                    letters: letters, words: UnsafePointer(base), count: count,
                    isPerson: index.flags[place] & 127 == PartyKind.person.rawValue))
        }
    }

    /// The hit for people: compared once more for its explanation.
    mutating func hit(_ name: PreparedName, _ index: IndexView, _ found: Scored) -> NameHit {
        let place = Int(found.name)
        let listed = self.index.name(at: place)
        _ = unsafe compare(name, index, found.name)
        let prepared = PreparedName(listed.text, kind: listed.kind)
        let comparison = Matcher(preset).explain(
            similarity: found.similarity, evidence: found.evidence, comparer, name, prepared)
        return NameHit(
            entity: listed.entity, name: place, matchedName: listed.text, isWeak: listed.isWeak,
            comparison: comparison)
    }
}
