import CordonGraph
import CordonModel

extension FindingMaking {
    /// What an analyst can ask for to settle a finding.
    func missing(about vertex: Vertex, _ finding: Finding) -> [String] {
        var sentences: [String] = []
        for ground in finding.grounds where ground.by == .link {
            for holding in ground.proof.last.counts {
                sentences.append(
                    "The nature of the link between \(name(holding.owner)) and "
                        + "\(name(finding.entity)).")
            }
        }
        if finding.verdict == .notEvaluated {
            let authorities = version.seeds.compactMap(\.authority).joined(separator: ", ")
            sentences.append(
                "A complete list of \(authorities.isEmpty ? "any authority" : authorities) for "
                    + "\(graph.projection.asOf).")
        }
        guard finding.verdict == .undetermined else { return unique(sentences) }
        for reason in finding.because { sentences += asked(reason, finding) }
        return unique(sentences)
    }

    private func asked(_ reason: Reason, _ finding: Finding) -> [String] {
        let steps = finding.grounds.flatMap { $0.proof.steps(atMost: Proof.bound) }
        switch reason {
        case .share:
            let missing = steps.flatMap(missingShares) + steps.flatMap(doubleHoldings)
            guard missing.isEmpty else { return missing }
            return steps.map {
                "What each holder has of \(name($0.entity)) for itself, all classes together."
            }
        case .control:
            return steps.flatMap { step in
                step.counts.compactMap { holding in
                    guard holding.criterion != nil || holding.share != nil else { return nil }
                    return "Whether \(name(holding.owner)) controls \(name(step.entity)), and by "
                        + "what right."
                }
            }
        case .standing:
            guard !steps.isEmpty else {
                return ["The authority's own word for the listing of \(name(finding.entity))."]
            }
            let missing = steps.flatMap { step in
                step.counts.compactMap { holding -> String? in
                    // Who may be whom is settled by a decision, not by a firmer source.
                    guard isWeak(holding.claims), holding.criterion != Derivation.possiblySame
                    else { return nil }
                    return "A register's or an authority's word for what ties "
                        + "\(name(holding.owner)) to \(name(step.entity))."
                }
            }
            guard missing.isEmpty else { return missing }
            return [
                "A register's or an authority's word for what only weaker sources say of "
                    + "\(name(finding.entity)) or of those above it."
            ]
        case .conflict:
            return steps.map { "Which of the claims about who owns \(name($0.entity)) is right." }
        case .date:
            return ["The day since or until when, where a claim or a listing leaves it open."]
        case .joint:
            return steps.map {
                "How those who hold \(name($0.entity)) jointly share what they hold."
            }
        case .rule: return version.readings.map(\.text) + openRules(finding)
        case .identity: return steps.flatMap(openIdentities)
        case .measure:
            let isListing = finding.grounds.isEmpty
            return isListing
                ? ["What the listing does: its measure, list or programme."]
                : [
                    "Whether the interest counts as ownership under \(answer.regime.id), what the "
                        + "listing does, and whether \(finding.caption) has share capital."
                ]
        case .arrangement:
            return steps.map {
                "For whom what is held of \(name($0.entity)) is held, and who may decide or benefit."
            }
        case .instrument:
            return steps.map {
                "Whether the pledge, option or convertible in \(name($0.entity)) was exercised or "
                    + "gives its holder the votes."
            }
        case .list, .cut, .office: return []
        }
    }

    private func openIdentities(_ step: ProofStep) -> [String] {
        step.counts.compactMap { holding in
            guard holding.criterion == Derivation.possiblySame else { return nil }
            return "Whether \(name(step.entity)) and \(name(holding.owner)) are one party: "
                + "cordon link CASE \(step.entity) \(holding.owner) --because ..., or unlink."
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

    private func missingShares(_ step: ProofStep) -> [String] {
        step.counts.compactMap { holding in
            // A fraction such as 1/3 is known: the interval around it is the unit's. A share told
            // for another day is known too: there only the day is asked for.
            guard let share = openDays.stated(holding), !share.isExact, !share.isFraction
            else { return nil }
            let known = share == .someStake ? "a stake of unknown size" : share.phrase
            return "What \(name(holding.owner)) holds of \(name(step.entity)): known as \(known)."
        }
    }

    /// Holders of whom a record sums up what they hold through others, beside what they hold
    /// themselves.
    private func doubleHoldings(_ step: ProofStep) -> [String] {
        let owners = Dictionary(grouping: step.counts.filter { $0.share != nil }, by: \.owner)
        return owners.filter { $0.value.count > 1 }.keys.sorted().filter { owner in
            guard let holder = graph.vertex(owner), let company = graph.vertex(step.entity) else {
                return false
            }
            return graph.stakes.contains {
                $0.isIndirect && $0.owner == holder && $0.owned == company
            }
        }.map { owner in
            "Whether what \(name(owner)) holds of \(name(step.entity)) through others includes what "
                + "it holds itself."
        }
    }

    private func isWeak(_ claims: [String]) -> Bool {
        let weak = weakClaims
        return !claims.isEmpty && claims.allSatisfy(weak.contains)
    }

    private func name(_ id: EntityID) -> String {
        graph.vertex(id).map { graph.caption($0) } ?? id
    }

    private func unique(_ sentences: [String]) -> [String] {
        var seen: Set<String> = []
        return sentences.filter { seen.insert($0).inserted }
    }
}
