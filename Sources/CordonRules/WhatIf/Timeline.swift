public import CordonGraph
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

extension Case {
    /// The days after `from` and until `until` on which the verdicts of regimes about an entity
    /// change, in the order of the regimes, and what stopped the work.
    ///
    /// Only days on which a claim, a list or a rule begins or ends are tried: between them nothing
    /// can change.
    ///
    /// - Complexity: one layout of the entity's ancestors for each such day, and one for each claim of
    ///   a day on which a verdict changes; on each a run of every regime.
    public func verdictChanges(
        about entity: EntityID, under regimes: [Regime], _ projection: Projection, from: Day,
        until: Day, limits: Limits = .none
    ) -> (changes: [VerdictChange], cut: Cut?) {
        var line = VerdictLine(self, entity, regimes, projection, from: from)
        for day in line.turningDays where day > from && day <= until {
            if let cut = limits.interruption { return (line.told, cut) }
            line.come(to: day)
        }
        return (line.told, nil)
    }
}

/// The verdicts of regimes about an entity, day by day.
private struct VerdictLine {
    private let part: Case
    private let entity: EntityID
    private let regimes: [Regime]
    private let projection: Projection
    /// The verdicts of the last day, parallel to the regimes.
    private var last: [Verdict] = []
    /// The changes so far, parallel to the regimes.
    private var changes: [[VerdictChange]]

    init(
        _ file: Case, _ entity: EntityID, _ regimes: [Regime], _ projection: Projection, from: Day
    ) {
        part = file.ancestry(of: [entity], for: projection)
        self.entity = entity
        self.regimes = regimes
        self.projection = projection
        changes = Array(repeating: [], count: regimes.count)
        last = verdicts(on: from, of: Array(regimes.indices))
    }

    /// The changes, in the order of the regimes and then of days.
    var told: [VerdictChange] { changes.flatMap { $0 } }

    /// Goes on to a day.
    mutating func come(to day: Day) {
        let now = verdicts(on: day, of: Array(regimes.indices))
        let changed = regimes.indices.filter { now[$0] != last[$0] }
        guard !changed.isEmpty else { return }
        let eve = day.advanced(by: -1)
        let causes = causes(of: changed, on: day, now)
        for (place, claims) in zip(changed, causes) {
            let regime = regimes[place]
            changes[place].append(
                VerdictChange(
                    day: day, entity: entity, regime: regime.id, before: last[place],
                    after: now[place], claims: claims,
                    isRuleChange: regime.version(on: day)?.from != regime.version(on: eve)?.from))
        }
        last = now
    }

    /// The claims that begin or end on a day and without which each verdict would not have changed.
    private func causes(of places: [Int], on day: Day, _ now: [Verdict]) -> [[String]] {
        var causes = [Set<String>](repeating: [], count: places.count)
        let names = part.claims.filter { projection.period(of: $0, in: part).turns(on: day) }
            .map { $0.name(in: part) }
        for name in Set(names) {
            let on = verdicts(on: day, of: places, without: name)
            let before = verdicts(on: day.advanced(by: -1), of: places, without: name)
            for (number, place) in places.enumerated()
            where on[number] != now[place] || before[number] != last[place] {
                causes[number].insert(name)
            }
        }
        return causes.map { $0.sorted() }
    }

    private func verdicts(
        on day: Day, of places: [Int], without name: String? = nil
    ) -> [Verdict] {
        var asked = projection
        asked.asOf = day
        if let name { asked.without.insert(name) }
        let graph = EntityGraph(part, asked)
        guard let vertex = graph.vertex(entity) else {
            return Array(repeating: .notEvaluated, count: places.count)
        }
        let engine = RuleEngine(graph)
        return places.map { engine.answer(regimes[$0]).verdicts[Int(vertex)] }
    }

    var turningDays: [Day] {
        var days: Set<Day> = []
        for claim in part.claims {
            days.formUnion(projection.period(of: claim, in: part).turningDays)
        }
        for version in regimes.flatMap(\.versions) {
            days.formUnion([version.from, version.before].compactMap { $0 })
        }
        for list in part.lists {
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
