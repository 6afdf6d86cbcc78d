import CordonGraph
import CordonModel

extension FindingMaking {
    /// What an analyst can ask for to settle a finding.
    func openFacts(of finding: Finding) -> [OpenFact] {
        var facts: [OpenFact] = []
        for ground in finding.grounds where ground.by == .link {
            for holding in ground.proof.last.counts {
                facts.append(
                    OpenFact(
                        .link,
                        "The nature of the link between \(name(holding.owner)) and "
                            + "\(name(finding.entity)).",
                        claims: holding.claims, parties: [holding.owner, finding.entity]))
            }
        }
        if finding.verdict == .notEvaluated {
            let authorities = version.seeds.compactMap(\.authority)
            let whose = authorities.isEmpty ? "any authority" : authorities.joined(separator: ", ")
            facts.append(
                OpenFact(
                    .list, "A complete list of \(whose) for \(graph.projection.asOf).",
                    authorities: authorities))
        }
        guard finding.verdict == .undetermined else { return facts.distinct }
        for reason in finding.because { facts += asked(reason, finding) }
        return facts.distinct
    }

    private func asked(_ reason: Reason, _ finding: Finding) -> [OpenFact] {
        let steps = finding.grounds.flatMap { $0.proof.steps(atMost: Proof.bound) }
        switch reason {
        case .share:
            let missing = steps.flatMap(missingShares) + steps.flatMap(doubleHoldings)
            guard missing.isEmpty else { return missing }
            return facts(.share, steps) {
                "What each holder has of \(name($0.entity)) for itself, all classes together."
            }
        case .control: return steps.flatMap(openControl)
        case .standing: return weakTies(steps, finding)
        case .conflict:
            return facts(.other, steps) {
                "Which of the claims about who owns \(name($0.entity)) is right."
            }
        case .date:
            return [
                OpenFact(
                    .other,
                    "The day since or until when, where a claim or a listing leaves it open.",
                    claims: claims(of: steps), parties: [finding.entity])
            ]
        case .joint:
            return facts(.share, steps) {
                "How those who hold \(name($0.entity)) jointly share what they hold."
            }
        case .rule:
            return (version.readings.map(\.text) + openRules(finding)).map { OpenFact(.law, $0) }
        case .identity: return steps.flatMap(openIdentities)
        case .measure:
            guard finding.grounds.isEmpty else {
                return [
                    OpenFact(
                        .law,
                        "Whether the interest counts as ownership under \(answer.regime.id), what the "
                            + "listing does, and whether \(finding.caption) has share capital.",
                        claims: claims(of: steps), parties: [finding.entity])
                ]
            }
            return [
                OpenFact(
                    .other, "What the listing does: its measure, list or programme.",
                    claims: finding.listings.map(\.claim), parties: [finding.entity],
                    authorities: finding.listings.map(\.listing.authority))
            ]
        case .arrangement:
            return facts(.control, steps) {
                "For whom what is held of \(name($0.entity)) is held, and who may decide or benefit."
            }
        case .instrument:
            return facts(.share, steps) {
                "Whether the pledge, option or convertible in \(name($0.entity)) was exercised or "
                    + "gives its holder the votes."
            }
        case .list, .cut, .office: return []
        }
    }

    /// A fact about each step, which its claims leave open.
    private func facts(
        _ matter: OpenFact.Matter, _ steps: [ProofStep], _ text: (ProofStep) -> String
    ) -> [OpenFact] {
        steps.map { step in
            OpenFact(
                matter, text(step), claims: claims(of: [step]),
                parties: step.counts.map(\.owner) + [step.entity])
        }
    }

    private func claims(of steps: [ProofStep]) -> [String] {
        var seen: Set<String> = []
        return steps.flatMap(\.counts).flatMap(\.claims).filter { seen.insert($0).inserted }
    }

    private func openControl(_ step: ProofStep) -> [OpenFact] {
        step.counts.compactMap { holding in
            guard holding.criterion != nil || holding.share != nil else { return nil }
            return OpenFact(
                .control,
                "Whether \(name(holding.owner)) controls \(name(step.entity)), and by what right.",
                claims: holding.claims, parties: [holding.owner, step.entity])
        }
    }

    private func weakTies(_ steps: [ProofStep], _ finding: Finding) -> [OpenFact] {
        guard !steps.isEmpty else {
            return [
                OpenFact(
                    .other, "The authority's own word for the listing of \(name(finding.entity)).",
                    claims: finding.listings.map(\.claim), parties: [finding.entity],
                    authorities: finding.listings.map(\.listing.authority))
            ]
        }
        let missing = steps.flatMap { step in
            step.counts.compactMap { holding -> OpenFact? in
                // Who may be whom is settled by a decision, not by a firmer source.
                guard isWeak(holding.claims), holding.criterion != Derivation.possiblySame
                else { return nil }
                return OpenFact(
                    .other,
                    "A register's or an authority's word for what ties "
                        + "\(name(holding.owner)) to \(name(step.entity)).",
                    claims: holding.claims, parties: [holding.owner, step.entity])
            }
        }
        guard missing.isEmpty else { return missing }
        return [
            OpenFact(
                .other,
                "A register's or an authority's word for what only weaker sources say of "
                    + "\(name(finding.entity)) or of those above it.",
                claims: claims(of: steps), parties: [finding.entity])
        ]
    }

    private func openIdentities(_ step: ProofStep) -> [OpenFact] {
        step.counts.compactMap { holding in
            guard holding.criterion == Derivation.possiblySame else { return nil }
            return OpenFact(
                .other,
                "Whether \(name(step.entity)) and \(name(holding.owner)) are one party: "
                    + "cordon link CASE \(step.entity) \(holding.owner) --because ..., or unlink.",
                claims: holding.claims, parties: [holding.owner, step.entity])
        }
    }

    /// What is open about the rule beside its readings.
    private func openRules(_ finding: Finding) -> [String] {
        var open: [String] = []
        if version.leavesPlacesOpen {
            open.append("Where \(finding.caption) is established.")
        }
        if !version.countsIssuedShares, !engine.holdings.ownRows.isEmpty {
            open.append(
                "Whether shares that a company holds of itself are left out of what a share is "
                    + "measured against.")
        }
        for own in version.listTests {
            open.append(
                "Whether the threshold of \((own.lists + own.programmes.sorted())[0]) holds where "
                    + "parties of other lists take part.")
        }
        return open
    }

    private func missingShares(_ step: ProofStep) -> [OpenFact] {
        step.counts.compactMap { holding in
            // A fraction such as 1/3 is known: the interval around it is the unit's. A share told
            // for another day is known too: there only the day is asked for.
            guard let share = openDays.stated(holding), !share.isExact, !share.isFraction
            else { return nil }
            let known = share == .someStake ? "a stake of unknown size" : share.phrase
            return OpenFact(
                .share,
                "What \(name(holding.owner)) holds of \(name(step.entity)): known as \(known).",
                claims: holding.claims, parties: [holding.owner, step.entity])
        }
    }

    /// Holders of whom a record sums up what they hold through others, beside what they hold
    /// themselves.
    private func doubleHoldings(_ step: ProofStep) -> [OpenFact] {
        let owners = Dictionary(grouping: step.counts.filter { $0.share != nil }, by: \.owner)
        return owners.filter { $0.value.count > 1 }.keys.sorted().filter { owner in
            guard let holder = graph.vertex(owner), let company = graph.vertex(step.entity) else {
                return false
            }
            return graph.stakes.contains {
                $0.isIndirect && $0.owner == holder && $0.owned == company
            }
        }.map { owner in
            OpenFact(
                .share,
                "Whether what \(name(owner)) holds of \(name(step.entity)) through others includes what "
                    + "it holds itself.",
                claims: (owners[owner] ?? []).flatMap(\.claims), parties: [owner, step.entity])
        }
    }

    private func isWeak(_ claims: [String]) -> Bool {
        let weak = weakClaims
        return !claims.isEmpty && claims.allSatisfy(weak.contains)
    }

    private func name(_ id: EntityID) -> String {
        graph.vertex(id).map { graph.caption($0) } ?? id
    }
}
