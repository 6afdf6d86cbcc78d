import CordonGraph
import CordonModel
import CordonRules

/// Something that began or ended on a day.
private struct Event {
    let day: DayWindow
    let what: String
    let place: Int
}

extension DossierDraft {
    /// Listings and stakes by day, stakes that ended beside the listings of their holders, and the
    /// days on which a verdict changed.
    mutating func changes() -> DossierSection {
        let events = events()
        var table = DossierTable(
            "Listings and stakes by day", ["Day", "What", "Claims"],
            empty: "No claim about the subject or those above it says when it began or ended.")
        for event in events {
            table.add([
                DossierText(event.day.description), DossierText(event.what),
                DossierText("", footnotes.claims([event.place])),
            ])
        }
        let (verdicts, verdictRows, statusRows) = verdictDays()
        let divested = divestments()
        var blocks: [DossierBlock] = [.table(table), .table(verdicts)]
        blocks += [
            .heading("Stakes that ended"),
            .points(
                divested.isEmpty
                    ? [[.file("No stake in the subject is said to have ended.")]]
                    : divested.map { [$0] }),
        ]
        return DossierSection(
            .changes,
            [
                "events": .array(
                    events.map {
                        [
                            "day": .string($0.day.description), "what": .string($0.what),
                            "claim": .string(file.claims[$0.place].name(in: file)),
                        ]
                    }),
                "verdictDays": .array(verdictRows), "ruleDays": .array(statusRows),
                "divestments": .array(divested.map(\.json)),
            ], blocks)
    }

    /// What began or ended of the listings and stakes of the subject and those above it, by day.
    private func events() -> [Event] {
        var events: [Event] = []
        for place in matters() {
            let claim = file.claims[place]
            let what = matter(claim)
            // One that was merely seen on a day began on no day that is known.
            if let from = claim.period.from, from != .unknown {
                events.append(Event(day: from, what: "begins: " + what, place: place))
            }
            if let before = claim.period.before, before != .unknown {
                events.append(Event(day: before, what: "has ended: " + what, place: place))
            }
        }
        return events.sorted { one, other in
            let days = (Self.sortDay(one.day), Self.sortDay(other.day))
            return days.0 != days.1 ? days.0 < days.1 : one.place < other.place
        }
    }

    private static func sortDay(_ day: DayWindow) -> Int32 {
        (day.notAfter ?? day.notBefore)?.number ?? .max
    }

    /// The listings of the subject and those above it, and the stakes among them, of every day.
    private func matters() -> [Int] {
        let parties = Set([vertex] + above())
        return file.claims.indices.filter { place in
            let claim = file.claims[place]
            guard claim.polarity == .asserts, graph.projection.admits(claim, in: file),
                let subject = graph.vertex(claim.subject)
            else { return false }
            if claim.listing != nil { return parties.contains(subject) }
            guard let relation = claim.relation, let target = graph.vertex(relation.target) else {
                return false
            }
            let isStake = relation.kind.family == .ownership || relation.kind.family == .control
            return isStake && parties.contains(target)
        }
    }

    private func matter(_ claim: Claim) -> String {
        if let relation = claim.relation { return wording.clause(claim, relation) }
        guard let listing = claim.listing else { return claim.predicate }
        return "\(wording.name(claim.subject)) \(words(of: listing))"
    }

    // MARK: - Verdicts

    /// The days of verdicts as a table and as data, and as data those on which a rule was suspended,
    /// put back or not verified any more.
    private mutating func verdictDays() -> (DossierTable, [JSONText], [JSONText]) {
        var table = DossierTable(
            "Days on which a verdict about the subject changed",
            ["Regime", "Day", "Before", "After", "Because of"],
            empty: "No verdict changed between the first dated claim and the day asked about.")
        guard !omissions.isApplied || !graph.isA(vertex, "Person"), let first = firstDay() else {
            return (table, [], [])
        }
        let touched = findings.filter(\.isTouched)
        let (changes, cut) = file.verdictChanges(
            about: graph.id(vertex), under: touched.compactMap(regime), graph.projection,
            from: first, until: day, limits: question.limits)
        self.cut = self.cut ?? cut
        var statusRows: [JSONText] = []
        for finding in touched {
            var told = changes.filter { $0.regime == finding.regime }.map { change in
                (change.day, row(change, under: finding))
            }
            for (from, version) in statusChanges(of: finding, after: first) {
                told.append((from, row(version, from: from, under: finding)))
                statusRows.append([
                    "day": .string(from.description), "regime": .string(finding.regime),
                    "status": .string(version.status.rawValue),
                ])
            }
            let sorted = told.enumerated().sorted { one, other in
                (one.element.0, one.offset) < (other.element.0, other.offset)
            }
            for (_, (_, cells)) in sorted { table.add(cells) }
        }
        return (table, changes.map { .verdictChange($0) }, statusRows)
    }

    private mutating func row(
        _ change: VerdictChange, under finding: Finding
    ) -> [DossierText] {
        let because =
            footnotes.claims(named: change.claims) + (change.isRuleChange ? law(finding) : [])
        return [
            DossierText(change.regime), DossierText(change.day.description),
            DossierText(change.before.rawValue), DossierText(change.after.rawValue),
            DossierText(change.isRuleChange ? "another version of the rule" : "", because),
        ]
    }

    private mutating func row(
        _ version: RegimeVersion, from day: Day, under finding: Finding
    ) -> [DossierText] {
        [
            DossierText(finding.regime), DossierText(day.description), DossierText(""),
            DossierText(""), DossierText(Self.phrase(version.status), law(finding)),
        ]
    }

    /// The versions of a rule that were suspended, put back or not verified from a day on.
    private func statusChanges(
        of finding: Finding, after first: Day
    ) -> [(from: Day, version: RegimeVersion)] {
        let versions = regime(finding)?.versions ?? []
        return zip(versions, versions.dropFirst()).compactMap { before, version in
            guard let from = version.from, from > first, from <= day,
                version.status != before.status
            else { return nil }
            return (from, version)
        }
    }

    private static func phrase(_ status: RegimeVersion.Status) -> String {
        switch status {
        case .inForce: "the rule is in force from this day"
        case .suspended: "the rule is suspended from this day, and answered as if it applied"
        case .unverified: "from this day it is not verified whether the rule is in force"
        }
    }

    /// The day before the first that a claim about the subject or those above it names.
    private func firstDay() -> Day? {
        let days = matters().flatMap { place -> [Day] in
            let period = file.claims[place].period
            return [period.from?.notBefore, period.from?.notAfter, period.observed].compactMap(
                \.self)
        }
        return days.min()?.advanced(by: -1)
    }

    // MARK: - Divestments

    /// Stakes in the subject that ended, with the days to the listings of who held them.
    private mutating func divestments() -> [DossierSentence] {
        var sentences: [DossierSentence] = []
        for (place, relation, end) in endedStakes() {
            let claim = file.claims[place]
            let clause = wording.clause(claim, relation)
            sentences.append(
                .party(
                    wording.told(
                        "\(clause) ended by \(end)" + distance(claim.subject, end), [place]),
                    footnotes.claims([place])))
        }
        return sentences
    }

    /// The claims of stakes in the subject that ended.
    func endedStakes() -> [(place: Int, relation: RelationAssertion, end: DayWindow)] {
        graph.claims(about: vertex).compactMap { place in
            let claim = file.claims[place]
            guard let relation = claim.relation, relation.kind.family == .ownership,
                graph.vertex(relation.target) == vertex, let end = claim.period.before,
                end != .unknown, claim.polarity == .asserts
            else { return nil }
            return (place, relation, end)
        }
    }

    /// How many days lie between the end of a stake and the first listing of its holder.
    private func distance(_ holder: EntityID, _ end: DayWindow) -> String {
        guard let vertex = graph.vertex(holder), let last = end.notAfter,
            let listed = graph.listings(of: vertex).compactMap({
                file.claims[$0.claim].period.beginning?.notAfter
            }).min()
        else { return "" }
        let days = last.days(since: listed)
        return days < 0
            ? ", \(-days) days before the holder was listed"
            : ", \(days) days after the holder was listed"
    }
}
