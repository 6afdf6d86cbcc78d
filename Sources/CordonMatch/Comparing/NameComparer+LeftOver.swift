extension NameComparer {
    /// What one name has left over once its linked words are gone.
    struct LeftOver {
        var mass: Float = 0
        /// The part of `mass` that words make up which stand elsewhere in the name.
        var repeated: Float = 0
        /// The part of `mass` that words make up which tell names apart.
        var own: Float = 0
        /// The part of `own` that stands before or after all that agrees, but for fathers' names,
        /// and what it tells in bits.
        var edge: Float = 0
        var edgeBits: Float = 0
        /// The part of `own` that words make up which are no given names, and that of the last
        /// such word of the name.
        var family: Float = 0
        var last: Float = 0
        /// The part of `mass` that words make up which many companies share.
        var shared: Float = 0
        /// Whether one of the words is a country or a city.
        var hasPlace = false
        /// Whether one of the words is the number of a unit: of three digits or more, no year.
        var hasUnit = false
        /// Whether one of the words is any other number: of a series, or a year.
        var hasSerial = false
    }

    /// What words cost that only one side has; words that many companies share cost less.
    func extra(_ left: LeftOver) -> Float {
        left.mass - left.repeated - Float(1 - weights.sharedExcess) * left.shared
    }

    /// The mass of the words that found no partner; an alternative that nothing met is no loss.
    func leftOver(_ name: NameView, _ used: UInt64) -> LeftOver {
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
                unsafe !repeats(name, place, used)
            {
                // A given name may be that of a grandfather in the chain.
                let part: Float = word.role == WordRole.given.rawValue ? 0.4 : 1
                left.edge += part * mass
                left.edgeBits += part * Float(word.rarity) / 8
            }
            if word.role == WordRole.word.rawValue, unsafe !repeats(name, place, used) {
                left.family += mass
                if unsafe place == name.count - 1 { left.last = mass }
            }
            if word.role == WordRole.business.rawValue { left.shared += mass }
            if word.role == WordRole.place.rawValue { left.hasPlace = true }
            if word.role == WordRole.number.rawValue {
                let isUnit = word.symbol >= 100 && !(1900..<2100).contains(word.symbol)
                if isUnit { left.hasUnit = true } else { left.hasSerial = true }
            }
            if unsafe repeats(name, place, used) { left.repeated += mass }
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

    /// Whether a word without a partner says what another has said, as in `Sergey Sergey Shoigu`.
    private func repeats(_ name: NameView, _ place: Int, _ used: UInt64) -> Bool {
        let word = unsafe name.word(place)
        let isSmall = word.role == WordRole.particle.rawValue
        for other in unsafe 0..<name.count
        where other < place || used & (1 << UInt64(other)) != 0 || isSmall && other != place {
            let twin = unsafe name.word(other)
            if twin.length == word.length, twin.letterSet == word.letterSet,
                unsafe Self.equal(name.start(other), name.start(place), Int(word.length))
            {
                return true
            }
        }
        return false
    }
}
