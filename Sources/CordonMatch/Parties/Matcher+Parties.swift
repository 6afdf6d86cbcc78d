extension Matcher {
    /// Compares two parties by names, numbers, birth dates, countries, genders and kind.
    ///
    /// A register's number that is the same makes one party; different ones of one register lower
    /// the likeness and are said. Birth date, country and gender only qualify: agreement adds
    /// evidence and never similarity, disagreement takes a little of both.
    ///
    /// - Complexity: O(names × names) name comparisons.
    public func compare(_ first: Party, _ second: Party) -> PartyComparison {
        compare(PreparedParty(first), PreparedParty(second))
    }

    /// The same for parties whose names are prepared already.
    public func compare(_ one: PreparedParty, _ other: PreparedParty) -> PartyComparison {
        let best = bestNames(one, other)
        let (first, second) = (one.party, other.party)
        var similarity = best?.comparison.similarity ?? 0
        var evidence = best?.comparison.evidence ?? 0
        var qualifiers: [Qualifier] = []
        if Self.kindsDiffer(first.kind, second.kind) {
            qualifiers.append(.otherKind)
            similarity *= 0.8
        } else if Self.isBorn(first, besides: second), best?.comparison.isAcronymOnly == true {
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
        // A digit may be off, or another register meant: it lowers, and hides no perfect name.
        case .otherIdentifier?: similarity *= 0.84
        case .contradictoryIdentifiers?:
            similarity = max(similarity * 0.85, Self.contradictory)
            evidence += 20
        default: break
        }
        if let numbers { qualifiers.insert(numbers, at: 0) }
        return PartyComparison(
            similarity: min(1, max(0, similarity)), evidence: max(0, evidence),
            names: best?.comparison, firstName: best?.first, secondName: best?.second,
            isWeak: best?.isWeak == true && numbers != .sameIdentifier, qualifiers: qualifiers)
    }

    /// Two parties that share one number and differ in another: a person has to look.
    private static let contradictory = 0.85

    private struct BestNames {
        var comparison: NameComparison
        var first: String
        var second: String
        var isWeak: Bool
    }

    /// The most alike names; where a strong name is alike enough, a weak one is not asked.
    private func bestNames(_ first: PreparedParty, _ second: PreparedParty) -> BestNames? {
        var strong: Pair?
        var weak: Pair?
        var comparer = NameComparer(weights: weights)
        for (i, prepared) in first.names.enumerated() {
            for (j, listed) in second.names.enumerated() {
                let score = score(prepared, listed, &comparer)
                let isWeak = first.party.names[i].isWeak || second.party.names[j].isWeak
                let pair = Pair(score: score, left: i, right: j)
                if isWeak {
                    if pair.rank > weak?.rank ?? -1 { weak = pair }
                } else if pair.rank > strong?.rank ?? -1 {
                    strong = pair
                }
            }
        }
        let isStrong = (strong?.score.similarity ?? 0) >= preset.threshold
        let prefersWeak = !isStrong && (weak?.rank ?? -1) > (strong?.rank ?? -1) + 0.01
        guard let best = prefersWeak ? weak : strong ?? weak else { return nil }
        return BestNames(
            comparison: compare(first.names[best.left], second.names[best.right]),
            first: first.party.names[best.left].text, second: second.party.names[best.right].text,
            isWeak: first.party.names[best.left].isWeak || second.party.names[best.right].isWeak)
    }

    private struct Pair {
        var score: MatchScore
        var left: Int
        var right: Int

        var rank: Double { score.similarity + score.evidence * 0.0001 }
    }

    private static func kindsDiffer(_ first: PartyKind, _ second: PartyKind) -> Bool {
        guard first != second, first != .other, second != .other else { return false }
        return [first, second].contains { $0 == .person || $0 == .vessel }
    }

    /// Whether one of two parties has a day of birth, and so initials that are nobody's acronym, and
    /// the other is not known to be a person.
    private static func isBorn(_ first: Party, besides second: Party) -> Bool {
        [(first, second), (second, first)].contains {
            $0.kind == .other && !$0.birthDates.isEmpty && $1.kind != .person
                && $1.birthDates.isEmpty
        }
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
