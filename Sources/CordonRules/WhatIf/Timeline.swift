public import CordonModel

/// A day on which a verdict becomes another.
public struct VerdictChange: Sendable, Hashable {
    /// The first day of the new verdict.
    public let day: Day
    /// The entity.
    public let entity: EntityID
    /// The regime.
    public let regime: String
    /// The verdict of the day before.
    public let before: Verdict
    /// The verdict of the day.
    public let after: Verdict
    /// The claims that began or ended and without which it would not have changed, by key or id.
    public let claims: [String]
    /// Whether another version of the rule begins on the day.
    public let isRuleChange: Bool
}

extension Regime {
    /// The days after `from` and until `until` on which the verdict about an entity changes.
    ///
    /// Only days on which a claim, a list or a rule begins or ends are tried: between them nothing
    /// can change.
    ///
    /// - Complexity: one run on the entity's ancestors for each such day, and one for each claim of
    ///   a day on which the verdict changes.
    public func changes(
        about entity: EntityID, in file: Case, _ projection: Projection, from: Day, until: Day
    ) -> [VerdictChange] {
        let part = file.ancestry(of: [entity], for: projection)
        func verdict(_ day: Day, without: Set<String> = []) -> Verdict {
            var asked = projection
            asked.asOf = day
            asked.without.formUnion(without)
            let graph = EntityGraph(part, asked)
            guard let vertex = graph.vertex(entity) else { return .notEvaluated }
            return RuleEngine(graph).answer(self).verdicts[Int(vertex)]
        }
        var changes: [VerdictChange] = []
        var last = verdict(from)
        for day in turningDays(part, projection) where day > from && day <= until {
            let now = verdict(day)
            guard now != last else { continue }
            let eve = day.advanced(by: -1)
            let claims = part.claims.filter { projection.period(of: $0, in: part).turns(on: day) }
                .map { $0.name(in: part) }
                .filter { name in
                    verdict(day, without: [name]) != now || verdict(eve, without: [name]) != last
                }
            changes.append(
                VerdictChange(
                    day: day, entity: entity, regime: id, before: last, after: now,
                    claims: Set(claims).sorted(),
                    isRuleChange: version(on: day)?.from != version(on: eve)?.from))
            last = now
        }
        return changes
    }

    private func turningDays(_ file: Case, _ projection: Projection) -> [Day] {
        var days: Set<Day> = []
        for claim in file.claims {
            days.formUnion(projection.period(of: claim, in: file).turningDays)
        }
        for version in versions {
            days.formUnion([version.from, version.before].compactMap { $0 })
        }
        for list in file.lists {
            if let from = list.from ?? list.day { days.insert(from) }
            if let day = list.day { days.insert(day.advanced(by: ListCoverage.daysCurrent + 1)) }
        }
        return days.sorted()
    }
}

extension Period {
    /// The days on which it may become certain, possible or over.
    var turningDays: [Day] {
        var days = [from?.notBefore, from?.notAfter, before?.notBefore, before?.notAfter, observed]
            .compactMap { $0 }
        if let observed { days.append(observed.advanced(by: 1)) }
        return days
    }

    func turns(on day: Day) -> Bool { turningDays.contains(day) }
}
