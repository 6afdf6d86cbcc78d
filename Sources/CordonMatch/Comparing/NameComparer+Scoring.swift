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
    struct Agreed {
        /// The mass of the linked words, and the part of it that agrees.
        var linked: Float = 0
        var agreeing: Float = 0
        var bits: Float = 0
        /// The mass of linked words that tell names apart, and how many links they make.
        var own: Float = 0
        var ownLinks = 0
        var ownLikeness: Float = 0
        var ownDifference: Float = 0
        /// How many of the links have a word that is no given name.
        var familyLinks = 0
        /// How alike the least alike of them are.
        var familyLikeness: Float = 1
        /// Whether a father's name met another.
        var hasFather = false
        /// Whether a word that is no given name met an initial.
        var hasInitialFamily = false
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
        similarity *= unsafe formFactor(a, b, agreed.bits)
        if leftA.hasUnit, leftB.hasUnit {
            similarity *= Float(weights.otherUnit)
        } else if leftA.hasSerial, leftB.hasSerial {
            similarity *= Float(weights.otherSerial)
        }
        if agreed.own == 0, leftA.own + leftB.own + leftA.shared + leftB.shared > 0 {
            similarity *= Float(weights.nothingOwn)
        }
        // `Kupol (missile defence system)` is not what the plant `Koupol` is called.
        let isCalledMore = !isPersonal && agreed.ownLikeness < 0.96 && leftA.shared > agreed.own
        let isMisspelt = scratch.chosenCount > 1 && agreed.ownLikeness < 0.8
        if agreed.ownLinks == 1, isMisspelt || isCalledMore {
            similarity *= Float(weights.oneMisspelt)
        }
        if agreed.ownLinks > 1, agreed.ownLikeness < 0.96 {
            similarity *= 1 - Float(weights.allMisspelt) * doubt
        }
        if leftA.hasPlace, leftB.hasPlace { similarity *= Float(weights.otherPlace) }
        if isPersonal, unsafe fatherMeetsSon(a, b) || areTwoGenerations(a, b) {
            similarity *= Float(weights.fatherForSon)
        }
        if isPersonal, agreed.ownLinks > 1, unsafe isInverted(a, b) {
            similarity *=
                1 - Float(weights.inverted) * max(0, 1 - agreed.bits / Float(weights.partBits))
        }
        if isPersonal, agreed.ownLinks > 0, leftB.own > 0, unsafe isFathers(a, b, used.1) {
            similarity *=
                1 - Float(weights.fathers) * max(0, 1 - agreed.bits / Float(weights.partBits))
        }
        let weak = isPersonal ? weights.weakLikeness : weights.weakWord
        if agreed.familyLikeness < Float(weak) {
            similarity *= Float(weights.weakFamily)
        }
        if isPersonal, agreed.hasInitialFamily { similarity *= Float(weights.initialOnly) }
        if isPersonal, agreed.familyLinks == 0 {
            if agreed.hasFather, leftA.family + leftB.family > 0 {
                similarity *= Float(weights.givenOnly)
            }
        }
        let isWhole =
            agreed.ownLikeness >= 0.96 && agreed.ownDifference < 0.04 * agreed.own
            && leftA.own + leftB.own == 0
            && agreed.behindInitials.0 + agreed.behindInitials.1 == 0
            && (agreed.ownLinks > 1 || leftA.mass + leftB.mass == 0)
        if isPersonal, !isWhole {
            similarity *=
                1 - Float(weights.thin) * max(0, 1 - agreed.bits / Float(weights.thinBits))
        }
        if isPersonal, leftA.own + leftB.own > 0 {
            let (part, bits) =
                leftA.own > 0
                ? (weights.part, weights.partBits) : (weights.listedPart, weights.listedBits)
            similarity *= 1 - Float(part) * max(0, 1 - agreed.bits / Float(bits))
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
            + Float(weights.subjectLast) * doubt * max(0, min(leftA.last, excessA))
            + Float(weights.listedExcess) * doubt * edgeB
            + Float(weights.misspeltExcess) * difference * excessB
    }

    func agreed(_ a: NameView, _ b: NameView) -> Agreed {
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
            if unsafe !isSaidBefore(a, place) {
                agreed.bits += Self.bits(link, min(first.rarity, second.rarity))
            }
            let marks = unsafe a.word(Int(link.first)).marks ^ b.word(Int(link.second)).marks
            if marks & WordMarks.transcribed.rawValue != 0 { agreed.isTranscribed = true }
            if isInitial {
                // `Sahar O` is no Sahar Otri.
                let isLast =
                    unsafe Int(link.first) == a.count - 1 && Int(link.second) == b.count - 1
                    && (isFamily(b, link.second, 1) || isFamily(a, link.first, 1))
                agreed.hasInitialFamily = agreed.hasInitialFamily || isLast
                if first.mass > second.mass {
                    agreed.behindInitials.0 += first.mass
                } else {
                    agreed.behindInitials.1 += second.mass
                }
            } else if first.isOwn || second.isOwn {
                if unsafe a.role(Int(link.first)) == .patronymic { agreed.hasFather = true }
                agreed.own += both
                agreed.ownLinks += 1
                if unsafe isFamily(a, link.first, link.firstCount)
                    || isFamily(b, link.second, link.secondCount)
                {
                    agreed.familyLinks += 1
                    // A syllable is too short to be half alike.
                    let (one, other) = unsafe (
                        a.word(Int(link.first)), b.word(Int(link.second))
                    )
                    let isSpelt =
                        (one.marks | other.marks) & WordMarks.transcribed.rawValue == 0
                    let isLong = min(one.length, other.length) > 4
                    if isLong || one.lacksVowels != other.lacksVowels, isSpelt {
                        agreed.familyLikeness = min(agreed.familyLikeness, link.similarity)
                    }
                }
                agreed.ownLikeness = max(agreed.ownLikeness, link.similarity)
                agreed.ownDifference += both * (1 - link.similarity)
            }
        }
        return agreed
    }

    /// Whether one of the words is neither a given name nor a father's.
    private func isFamily(_ name: NameView, _ start: UInt8, _ count: UInt8) -> Bool {
        (start..<start + count).contains { unsafe name.word(Int($0)).role == 0 }
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

    @inline(__always)
    static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        for place in 0..<count where unsafe a[place] != b[place] { return false }
        return true
    }
}
