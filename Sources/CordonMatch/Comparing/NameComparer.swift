/// Compares two prepared names: links their words, chooses the best links, and scores them.
struct NameComparer: ~Copyable {
    var scratch = ComparisonScratch()
    let weights: MatchWeights
    /// Whether one of the names compared is a person's, where a word that differs is another
    /// person's and common words prove little.
    var isPersonal = false
    let masses: SIMD16<Float>

    init(weights: MatchWeights) {
        self.weights = weights
        var masses = SIMD16<Float>()
        for (role, mass) in weights.masses.enumerated() { masses[role] = Float(mass) }
        self.masses = masses
    }

    /// Two numbers: how alike, 0 to 1, and how many bits the agreement is worth.
    struct Score {
        var similarity: Float
        var evidence: Float
    }

    /// Compares two names; the chosen links are left in `scratch.chosen`.
    mutating func compare(_ a: NameView, _ b: NameView) -> Score {
        scratch.linkCount = 0
        scratch.chosenCount = 0
        guard unsafe a.count > 0, unsafe b.count > 0 else {
            return Score(similarity: 0, evidence: 0)
        }
        unsafe isPersonal = a.isPerson || b.isPerson
        unsafe linkWords(a, b)
        unsafe linkRuns(a, b)
        let used = unsafe choose(a, b)
        return unsafe score(a, b, used)
    }

    // MARK: - Choosing

    /// Takes links best first, each word at most once.
    private mutating func choose(_ a: NameView, _ b: NameView) -> (UInt64, UInt64) {
        var usedA: UInt64 = 0
        var usedB: UInt64 = 0
        while scratch.chosenCount < ComparisonScratch.mostChosen {
            var best = -1
            var bestRank: Float = 0
            for place in 0..<scratch.linkCount {
                let link = unsafe scratch.links[place]
                let maskA = Self.mask(link.first, link.firstCount)
                let maskB = Self.mask(link.second, link.secondCount)
                if usedA & maskA != 0 || usedB & maskB != 0 { continue }
                let span = Float(link.firstCount + link.secondCount) * 0.002
                let apart = Float(abs(Int(link.first) - Int(link.second))) * 0.0001
                // A small word never keeps the words apart that belong together.
                let isSmall = unsafe link.firstCount == 1 && a.role(Int(link.first)) >= .particle
                let rank = link.similarity + span - apart - (isSmall ? 0.5 : 0)
                if rank > bestRank {
                    bestRank = rank
                    best = place
                }
            }
            guard best >= 0 else { break }
            let link = unsafe scratch.links[best]
            usedA |= Self.mask(link.first, link.firstCount)
            usedB |= Self.mask(link.second, link.secondCount)
            unsafe (scratch.chosen + scratch.chosenCount).initialize(to: link)
            scratch.chosenCount += 1
        }
        return (usedA, usedB)
    }

    @inline(__always)
    static func mask(_ start: UInt8, _ count: UInt8) -> UInt64 {
        ((1 << UInt64(count)) - 1) << UInt64(start)
    }
}
