extension Matcher {
    /// Compares two parties by names, numbers, birth dates, countries, genders and kind.
    ///
    /// A register's number decides: the same one makes one party, different ones of one
    /// register make two. Birth date, country and gender only qualify: agreement adds
    /// evidence and never similarity, disagreement takes a little of both.
    ///
    /// - Complexity: O(names × names) name comparisons.
    public func compare(_ first: Party, _ second: Party) -> PartyComparison {
        let best = bestNames(first, second)
        var similarity = best?.comparison.similarity ?? 0
        var evidence = best?.comparison.evidence ?? 0
        var qualifiers: [Qualifier] = []
        if Self.kindsDiffer(first.kind, second.kind) {
            qualifiers.append(.otherKind)
            similarity *= 0.8
        }
        let found = [
            BirthDates.qualifier(first.birthDates, second.birthDates),
            Countries.qualifier(first.countries, second.countries),
            Genders.qualifier(first.genders, second.genders),
        ]
        for case let qualifier? in found {
            qualifiers.append(qualifier)
            similarity -= Self.penalty(qualifier) * similarity
            evidence += Self.bits(qualifier)
        }
        let numbers = Identifiers.qualifier(first.identifiers, second.identifiers)
        switch numbers {
        case .sameIdentifier?:
            similarity = max(similarity, 0.98)
            evidence += 40
        case .otherIdentifier?: similarity = min(similarity * 0.5, 0.5)
        case .contradictoryIdentifiers?: similarity = min(similarity, preset.threshold - 0.03)
        default: break
        }
        if let numbers { qualifiers.insert(numbers, at: 0) }
        return PartyComparison(
            similarity: min(1, max(0, similarity)), evidence: max(0, evidence),
            names: best?.comparison, firstName: best?.first, secondName: best?.second,
            isWeak: best?.isWeak == true && numbers != .sameIdentifier, qualifiers: qualifiers)
    }

    private struct BestNames {
        var comparison: NameComparison
        var first: String
        var second: String
        var isWeak: Bool
    }

    /// The most alike names; a strong name wins over a weak one that is as much alike.
    private func bestNames(_ first: Party, _ second: Party) -> BestNames? {
        let left = first.names.map { ($0, PreparedName($0.text, kind: first.kind)) }
        let right = second.names.map { ($0, PreparedName($0.text, kind: second.kind)) }
        var best: (rank: Double, left: Int, right: Int)?
        for (i, (name, prepared)) in left.enumerated() {
            for (j, (other, listed)) in right.enumerated() {
                let score = score(prepared, listed)
                let weak = name.isWeak || other.isWeak ? 0.01 : 0
                let rank = score.similarity + score.evidence * 0.0001 - weak
                if rank > best?.rank ?? -1 { best = (rank, i, j) }
            }
        }
        guard let best else { return nil }
        return BestNames(
            comparison: compare(left[best.left].1, right[best.right].1),
            first: left[best.left].0.text, second: right[best.right].0.text,
            isWeak: left[best.left].0.isWeak || right[best.right].0.isWeak)
    }

    private static func kindsDiffer(_ first: PartyKind, _ second: PartyKind) -> Bool {
        guard first != second, first != .other, second != .other else { return false }
        return [first, second].contains { $0 == .person || $0 == .vessel }
    }

    /// The part of the similarity that a disagreement takes.
    private static func penalty(_ qualifier: Qualifier) -> Double {
        switch qualifier {
        case .otherBirthYear: 0.16
        case .otherBirthDay: 0.05
        case .otherCountry: 0.06
        case .otherGender: 0.15
        default: 0
        }
    }

    /// What an agreement adds, in bits: a day in eighty years 15, a year 6, a country 4, a gender 1.
    private static func bits(_ qualifier: Qualifier) -> Double {
        switch qualifier {
        case .sameBirthDate: 15
        case .sameBirthYear: 6
        case .sameCountry: 4
        case .sameGender: 1
        case .otherBirthYear: -8
        case .otherBirthDay: -4
        case .otherCountry: -3
        case .otherGender: -6
        default: 0
        }
    }
}
