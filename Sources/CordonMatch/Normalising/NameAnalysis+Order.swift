extension NameAnalysis {
    /// `PUTIN, Vladimir` in the order of speech, so that what is left out in the middle is in the
    /// middle.
    mutating func putFamilyNameLast(_ count: Int) {
        guard count > 0, count < source.count, count <= 4 else { return }
        let comma = source[count].range.lowerBound
        guard let first = words.firstIndex(where: { Int($0.start) >= comma }), first > 0 else {
            return
        }
        words = Array(words[first...] + words[..<first])
    }

    /// Names with a father's name in them have one, with a given name before it: `Kuntsevich` behind
    /// `Andrey Nikolaevich` is a family name, and `Denis` before `Andreevich` none.
    mutating func settleFathersName() {
        let father = WordRole.patronymic.rawValue
        let places = words.indices.filter { words[$0].role == father }
        guard let place = places.first(where: { $0 > 0 }) else { return }
        for other in places where other != place {
            words[other].role = WordRole.word.rawValue
            words[other].symbol = 0
            words[other].rarity = Rarity.eighths(ofLength: Int(words[other].length))
        }
        if words[place - 1].role == WordRole.word.rawValue {
            words[place - 1].role = WordRole.given.rawValue
            words[place - 1].rarity = min(words[place - 1].rarity, Patronymic.rarity)
        }
    }
}
