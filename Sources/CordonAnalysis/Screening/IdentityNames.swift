import CordonMatch
public import CordonModel

extension IdentityReport {
    /// The report after the names were compared: numbers on several parties whose names are one
    /// name in other words are no conflict but pairs that may be one party.
    ///
    /// ```swift
    /// let report = IdentitySearch(file).report.comparingNames(in: file)
    /// ```
    public func comparingNames(in file: Case) -> IdentityReport {
        let names = PartyNames(
            file,
            of: Set(conflicts.flatMap(\.entities) + suggestions.flatMap { [$0.left, $0.right] }))
        let known = Set(suggestions.map { [$0.left, $0.right] })
        var pairs: [IdentitySuggestion] = []
        var left: [IdentityConflict] = []
        for conflict in conflicts {
            let entities = conflict.entities
            let same = entities.dropFirst().allSatisfy { names.agree(entities[0], $0) }
            guard same else {
                left.append(conflict)
                continue
            }
            for other in entities.dropFirst() where !known.contains([entities[0], other]) {
                pairs.append(
                    IdentitySuggestion(
                        left: entities[0], right: other, numbers: [conflict.number],
                        because: "\(conflict.number) and the name in other words agree",
                        standing: .alleged))
            }
        }
        let suggested = suggestions.map { pair in
            names.agree(pair.left, pair.right) && !pair.numbers.isEmpty
                ? IdentitySuggestion(
                    left: pair.left, right: pair.right, numbers: pair.numbers,
                    because: pair.because + "; the names agree in other words",
                    standing: pair.standing) : pair
        }
        return IdentityReport(
            joins: joins,
            suggestions: (suggested + pairs).sorted { ($0.left, $0.right) < ($1.left, $1.right) },
            conflicts: left)
    }
}

/// The names of some parties of a case, ready to be compared strictly.
private struct PartyNames {
    private var prepared: [EntityID: [PreparedName]] = [:]
    private let matcher = Matcher(.strict)

    init(_ file: Case, of entities: Set<EntityID>) {
        for place in file.places(ofValues: ["name", "alias", "previousName"], listings: false) {
            let claim = file.claims[place]
            guard entities.contains(claim.subject), let value = claim.value else { continue }
            let isPerson =
                Schema.named(file.schema(of: claim.subject) ?? "")?.isA("Person") ?? false
            prepared[claim.subject, default: []].append(
                PreparedName(value.text, kind: isPerson ? .person : .other))
        }
    }

    /// Whether two parties have a name in common, in whatever words.
    func agree(_ one: EntityID, _ other: EntityID) -> Bool {
        let (ours, theirs) = (prepared[one] ?? [], prepared[other] ?? [])
        return ours.contains { name in
            theirs.contains {
                matcher.score(name, $0).similarity >= MatchPreset.strict.threshold
            }
        }
    }
}
