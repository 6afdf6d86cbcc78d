extension NameComparer {
    /// Whether the name before `bin` in one name is the same as one behind it in the other, and the
    /// names before `bin` are two: `Ibrahim bin Saif` is no Saif bin Ibrahim.
    func fatherMeetsSon(_ a: NameView, _ b: NameView) -> Bool {
        guard let first = unsafe filial(a), let second = unsafe filial(b) else { return false }
        var crosses = false
        for place in 0..<scratch.chosenCount {
            let link = unsafe scratch.chosen[place]
            guard unsafe Self.isOwn(a.word(Int(link.first))) else { continue }
            let isHead = (Int(link.first) < first, Int(link.second) < second)
            if isHead.0, isHead.1 { return false }
            crosses = crosses || isHead.0 != isHead.1
        }
        return crosses
    }

    /// Whether one name says junior and the other senior.
    func areTwoGenerations(_ a: NameView, _ b: NameView) -> Bool {
        guard let first = unsafe generation(a), let second = unsafe generation(b) else {
            return false
        }
        return first != second
    }

    private func generation(_ name: NameView) -> Int? {
        for place in unsafe 0..<name.count where unsafe name.role(place) == .title {
            if let known = unsafe Self.generations[letters(name, place)] { return known }
        }
        return nil
    }

    private static let generations = [
        Array("jr".utf8): 1, Array("junior".utf8): 1, Array("sr".utf8): 2, Array("senior".utf8): 2,
    ]

    private func letters(_ name: NameView, _ place: Int) -> [UInt8] {
        unsafe (0..<Int(name.word(place).length)).map { unsafe name.start(place)[$0] }
    }

    /// The place of the first word for son or daughter that has a name before it.
    private func filial(_ name: NameView) -> Int? {
        unsafe (0..<name.count).first { place in
            guard place > 0, unsafe name.role(place) == .particle else { return false }
            return unsafe Self.filials.contains(letters(name, place))
        }
    }

    private static let filials = Set(
        ["bin", "ibn", "ben", "bn", "abn", "bint", "ould", "wuld", "wld"].map { Array($0.utf8) })
}
