/// Compares two prepared names: links their words, chooses the best links, and scores them.
struct NameComparer: ~Copyable {
    var scratch = ComparisonScratch()
    let weights: MatchWeights
    private let masses: SIMD16<Float>

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
                let rank = link.similarity + span - apart
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

    // MARK: - Scoring

    /// The mass of one word: its role's, more where the word is rare.
    @inline(__always)
    func mass(_ word: Word) -> Float {
        let base = masses[Int(word.role)]
        var mass = base
        if word.role <= WordRole.patronymic.rawValue || word.role == WordRole.business.rawValue {
            let part = Float(weights.rarity)
            mass = base * (1 - part + part * min(1.3, Float(word.rarity) / 96))
        }
        if word.marks & WordMarks.bracketed.rawValue != 0 { mass *= 0.6 }
        return mass
    }

    private func score(_ a: NameView, _ b: NameView, _ used: (UInt64, UInt64)) -> Score {
        var agreeing: Float = 0
        var linked: Float = 0
        var own: Float = 0
        var ownLinks = 0
        var ownLikeness: Float = 0
        var bits: Float = 0
        for place in 0..<scratch.chosenCount {
            let link = unsafe scratch.chosen[place]
            var mass: Float = 0
            var rarity: Float = 0
            var isOwn = false
            for index in link.first..<link.first + link.firstCount {
                let word = unsafe a.word(Int(index))
                mass += self.mass(word)
                rarity += Float(word.rarity)
                isOwn = isOwn || Self.isOwn(word)
            }
            var otherMass: Float = 0
            var otherRarity: Float = 0
            for index in link.second..<link.second + link.secondCount {
                let word = unsafe b.word(Int(index))
                otherMass += self.mass(word)
                otherRarity += Float(word.rarity)
                isOwn = isOwn || Self.isOwn(word)
            }
            let both = link.how == .initial ? min(mass, otherMass) : (mass + otherMass) / 2
            linked += both
            agreeing += both * link.similarity
            if isOwn, link.how != .initial {
                own += both
                ownLinks += 1
                ownLikeness = max(ownLikeness, link.similarity)
            }
            bits += Self.bits(link, min(rarity, otherRarity))
        }
        guard linked > 0 else { return Score(similarity: 0, evidence: 0) }
        let leftA = unsafe leftOver(a, used.0)
        let leftB = unsafe leftOver(b, used.1)
        let conflict = min(leftA.mass, leftB.mass)
        let excess = max(0, max(extra(leftA), extra(leftB)) - conflict)
        let cost = Float(weights.conflict) * conflict + Float(weights.excess) * excess
        var similarity = agreeing / (linked + cost)
        similarity *= unsafe formFactor(a, b)
        if leftA.hasUnit, leftB.hasUnit {
            similarity *= Float(weights.otherUnit)
        } else if leftA.hasSerial, leftB.hasSerial {
            similarity *= Float(weights.otherSerial)
        }
        if own == 0, leftA.own + leftB.own > 0 { similarity *= Float(weights.nothingOwn) }
        if ownLinks == 1, scratch.chosenCount > 1, ownLikeness < 0.8 {
            similarity *= Float(weights.oneMisspelt)
        }
        return Score(similarity: min(1, similarity), evidence: bits)
    }

    /// Whether a word tells names apart.
    @inline(__always)
    static func isOwn(_ word: Word) -> Bool {
        word.role <= WordRole.patronymic.rawValue
            || word.role == WordRole.business.rawValue && word.rarity >= 48
    }

    /// How many bits a link is worth: the rarity of the word, less for each difference.
    private static func bits(_ link: Link, _ eighths: Float) -> Float {
        let bits = eighths / 8
        switch link.how {
        case .same, .number: return bits
        case .meaning, .glued: return bits * 0.95
        case .nickname: return bits * 0.6
        case .initial: return 3
        case .form: return 1
        case .acronym: return bits * 0.6
        case .spelling, .sound: return bits * max(0, 1 - 2.2 * (1 - link.similarity))
        }
    }

    /// What one name has left over once its linked words are gone.
    private struct LeftOver {
        var mass: Float = 0
        /// The part of `mass` that words make up which stand elsewhere in the name.
        var repeated: Float = 0
        /// The part of `mass` that words make up which tell names apart.
        var own: Float = 0
        /// The part of `mass` that words make up which many companies share.
        var shared: Float = 0
        /// Whether one of the words is the number of a unit: of three digits or more, no year.
        var hasUnit = false
        /// Whether one of the words is any other number: of a series, or a year.
        var hasSerial = false
    }

    /// What words cost that only one side has; words that many companies share cost less.
    private func extra(_ left: LeftOver) -> Float {
        left.mass - left.repeated - Float(1 - weights.sharedExcess) * left.shared
    }

    /// The mass of the words that found no partner; an alternative that nothing met is no loss.
    private func leftOver(_ name: NameView, _ used: UInt64) -> LeftOver {
        var alternatives: UInt64 = 0
        for place in unsafe 0..<name.count
        where unsafe name.word(place).marks & WordMarks.alternative.rawValue != 0 {
            alternatives |= 1 << UInt64(place)
        }
        let metAlternative = used & alternatives != 0
        let metMain = used & ~alternatives != 0
        var left = LeftOver()
        for place in unsafe 0..<name.count where used & (1 << UInt64(place)) == 0 {
            let word = unsafe name.word(place)
            if word.role == WordRole.form.rawValue { continue }
            if alternatives != 0 {
                let isAlternative = alternatives & (1 << UInt64(place)) != 0
                if isAlternative ? !metAlternative : !metMain { continue }
            }
            let mass = mass(word)
            left.mass += mass
            if Self.isOwn(word) || word.role == WordRole.number.rawValue { left.own += mass }
            if word.role == WordRole.business.rawValue { left.shared += mass }
            if word.role == WordRole.number.rawValue {
                let isUnit = word.symbol >= 100 && !(1900..<2100).contains(word.symbol)
                if isUnit { left.hasUnit = true } else { left.hasSerial = true }
            }
            if unsafe repeats(name, place) { left.repeated += mass }
        }
        return left
    }

    /// Whether a word stands elsewhere in its own name, as in `Sergey Sergey Shoigu`.
    private func repeats(_ name: NameView, _ place: Int) -> Bool {
        let word = unsafe name.word(place)
        for other in unsafe 0..<name.count where other != place {
            let twin = unsafe name.word(other)
            if twin.length == word.length, twin.letterSet == word.letterSet,
                unsafe Self.equal(name.start(other), name.start(place), Int(word.length))
            {
                return true
            }
        }
        return false
    }

    @inline(__always)
    static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        for place in 0..<count where unsafe a[place] != b[place] { return false }
        return true
    }

    /// Less than 1 where both names have legal forms and no class is common to both.
    private func formFactor(_ a: NameView, _ b: NameView) -> Float {
        let (first, second) = unsafe (classes(a), classes(b))
        guard first != 0, second != 0, first & second == 0 else { return 1 }
        let trading: UInt32 = 0b1111_10
        let bothTrade = first & trading != 0 && second & trading != 0
        return Float(bothTrade ? weights.otherForm : weights.otherNature)
    }

    private func classes(_ name: NameView) -> UInt32 {
        var set: UInt32 = 0
        for place in unsafe 0..<name.count {
            let word = unsafe name.word(place)
            guard word.role == WordRole.form.rawValue else { continue }
            let formClass = Lexicon.shared.formClasses[Int(word.symbol)]
            if formClass != 0 { set |= 1 << UInt32(formClass) }
        }
        return set
    }
}
