extension NameComparer {
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

    /// What the chosen links come to.
    private struct Agreed {
        /// The mass of the linked words, and the part of it that agrees.
        var linked: Float = 0
        var agreeing: Float = 0
        var bits: Float = 0
        /// The mass of linked words that tell names apart, and how many links they make.
        var own: Float = 0
        var ownLinks = 0
        var ownLikeness: Float = 0
        var ownDifference: Float = 0
        /// The mass of whole words of each side that meet an initial only.
        var behindInitials: (Float, Float) = (0, 0)
        /// Whether a word read from signs that stand for syllables met a word in letters.
        var isTranscribed = false
    }

    func score(_ a: NameView, _ b: NameView, _ used: (UInt64, UInt64)) -> Score {
        let agreed = unsafe agreed(a, b)
        guard agreed.linked > 0 else { return Score(similarity: 0, evidence: 0) }
        let leftA = unsafe leftOver(a, used.0)
        let leftB = unsafe leftOver(b, used.1)
        let told = agreed.bits - Float(weights.against) * leftA.edgeBits
        let doubt = isPersonal ? min(1, max(0, 1 - told / Float(weights.enough))) : 0
        var similarity =
            agreed.agreeing / (agreed.linked + cost(of: leftA, leftB, agreed, doubt))
        similarity *= unsafe formFactor(a, b)
        if leftA.hasUnit, leftB.hasUnit {
            similarity *= Float(weights.otherUnit)
        } else if leftA.hasSerial, leftB.hasSerial {
            similarity *= Float(weights.otherSerial)
        }
        if agreed.own == 0, leftA.own + leftB.own + leftA.shared + leftB.shared > 0 {
            similarity *= Float(weights.nothingOwn)
        }
        if agreed.ownLinks == 1, scratch.chosenCount > 1, agreed.ownLikeness < 0.8 {
            similarity *= Float(weights.oneMisspelt)
        }
        if agreed.ownLinks > 1, agreed.ownLikeness < 0.96 {
            similarity *= 1 - Float(weights.allMisspelt) * doubt
        }
        let isWhole =
            agreed.ownLikeness >= 0.96 && agreed.ownDifference < 0.04 * agreed.own
            && leftA.own + leftB.own == 0
            && agreed.behindInitials.0 + agreed.behindInitials.1 == 0
        if isPersonal, !isWhole {
            similarity *=
                1 - Float(weights.thin) * max(0, 1 - agreed.bits / Float(weights.thinBits))
        }
        return Score(similarity: min(1, similarity), evidence: agreed.bits)
    }

    /// What the words without a partner cost.
    ///
    /// A first or last name that the subject alone has speaks against one party, the more the less
    /// the words that agree tell; a middle name, or a name that only the list has, may just have
    /// been left out.
    private func cost(
        of leftA: LeftOver, _ leftB: LeftOver, _ agreed: Agreed, _ doubt: Float
    ) -> Float {
        var conflict = min(leftA.mass, leftB.mass)
        // `Alexander H Kuzin` is no Alexander Haqqani: the initial's own name stands beside it.
        conflict += max(
            min(agreed.behindInitials.0, max(0, leftB.own - conflict)),
            min(agreed.behindInitials.1, max(0, leftA.own - conflict)))
        // Each syllable of a name in Chinese or Korean signs is there.
        if isPersonal, agreed.isTranscribed {
            conflict += max(0, max(leftA.own, leftB.own) - conflict)
        }
        let excessA = max(0, extra(leftA) - conflict)
        let excessB = max(0, extra(leftB) - conflict)
        let edgeA = max(0, min(leftA.edge, excessA))
        let edgeB = max(0, min(leftB.edge, excessB))
        let difference =
            isPersonal && agreed.own > 0
            ? max(0, agreed.ownDifference / agreed.own - 0.04) : 0
        return Float(weights.conflict) * conflict
            + Float(weights.excess) * max(excessA, excessB)
            + Float(weights.subjectExcess) * doubt * edgeA
            + Float(weights.listedExcess) * doubt * edgeB
            + Float(weights.misspeltExcess) * difference * excessB
    }

    private func agreed(_ a: NameView, _ b: NameView) -> Agreed {
        var agreed = Agreed()
        for place in 0..<scratch.chosenCount {
            let link = unsafe scratch.chosen[place]
            let first = unsafe side(a, link.first, link.firstCount)
            let second = unsafe side(b, link.second, link.secondCount)
            let isInitial = link.how == .initial
            let both =
                isInitial ? min(first.mass, second.mass) : (first.mass + second.mass) / 2
            agreed.linked += both
            agreed.agreeing += both * link.similarity
            agreed.bits += Self.bits(link, min(first.rarity, second.rarity))
            let marks = unsafe a.word(Int(link.first)).marks ^ b.word(Int(link.second)).marks
            if marks & WordMarks.transcribed.rawValue != 0 { agreed.isTranscribed = true }
            if isInitial {
                if first.mass > second.mass {
                    agreed.behindInitials.0 += first.mass
                } else {
                    agreed.behindInitials.1 += second.mass
                }
            } else if first.isOwn || second.isOwn {
                agreed.own += both
                agreed.ownLinks += 1
                agreed.ownLikeness = max(agreed.ownLikeness, link.similarity)
                agreed.ownDifference += both * (1 - link.similarity)
            }
        }
        return agreed
    }

    /// The words of one side of a link together.
    private func side(
        _ name: NameView, _ start: UInt8, _ count: UInt8
    ) -> (mass: Float, rarity: Float, isOwn: Bool) {
        var (mass, rarity, isOwn): (Float, Float, Bool) = (0, 0, false)
        for index in start..<start + count {
            let word = unsafe name.word(Int(index))
            mass += self.mass(word)
            rarity += Float(word.rarity)
            isOwn = isOwn || Self.isOwn(word)
        }
        return (mass, rarity, isOwn)
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
        case .initial: return 1
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
        /// The part of `own` that stands before or after all that agrees, but for fathers' names,
        /// and what it tells in bits.
        var edge: Float = 0
        var edgeBits: Float = 0
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
        let span = unsafe ownSpan(name, used)
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
            if Self.isOwn(word), word.role != WordRole.patronymic.rawValue, !span.contains(place),
                unsafe !repeats(name, place)
            {
                // A given name may be that of a grandfather in the chain.
                let part: Float = word.role == WordRole.given.rawValue ? 0.4 : 1
                left.edge += part * mass
                left.edgeBits += part * Float(word.rarity) / 8
            }
            if word.role == WordRole.business.rawValue { left.shared += mass }
            if word.role == WordRole.number.rawValue {
                let isUnit = word.symbol >= 100 && !(1900..<2100).contains(word.symbol)
                if isUnit { left.hasUnit = true } else { left.hasSerial = true }
            }
            if unsafe repeats(name, place) { left.repeated += mass }
        }
        return left
    }

    /// From the first to the last of the linked words that tell names apart.
    private func ownSpan(_ name: NameView, _ used: UInt64) -> Range<Int> {
        var span: Range<Int>?
        for place in unsafe 0..<name.count where used & (1 << UInt64(place)) != 0 {
            guard unsafe Self.isOwn(name.word(place)) else { continue }
            span = (span?.lowerBound ?? place)..<place + 1
        }
        return span ?? 0..<0
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

    /// Less than 1 where both names have legal forms and no class is common to both, or a person
    /// is compared with a name that has one.
    private func formFactor(_ a: NameView, _ b: NameView) -> Float {
        let (first, second) = unsafe (classes(a), classes(b))
        if unsafe a.isPerson && !b.isPerson, second != 0, first == 0 {
            return Float(weights.personForm)
        }
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
