extension NameComparer {
    /// Less than 1 where both names have legal forms and no class is common to both, or a person
    /// is compared with a name that has one.
    func formFactor(_ a: NameView, _ b: NameView, _ bits: Float) -> Float {
        let (first, second) = unsafe (classes(a), classes(b))
        if unsafe a.isPerson && !b.isPerson, second != 0, first == 0 {
            return Float(weights.personForm)
        }
        guard first != 0, second != 0, first & second == 0 else { return 1 }
        let trading: UInt32 = 0b1111_10
        let bothTrade = first & trading != 0 && second & trading != 0
        if !bothTrade { return Float(weights.otherNature) }
        return Float(bits < Float(weights.thinBits) ? weights.otherThinForm : weights.otherForm)
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
