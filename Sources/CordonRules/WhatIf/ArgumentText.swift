import CordonGraph
import CordonModel

/// A finding as numbered sentences, each with the claims and sources it rests on.
struct ArgumentText {
    private let graph: EntityGraph
    private let answer: RegimeAnswer
    private let finding: Finding
    private let claims: [String: Claim]
    private let days: OpenDays

    init(_ graph: EntityGraph, _ answer: RegimeAnswer, _ finding: Finding) {
        self.graph = graph
        self.answer = answer
        self.finding = finding
        days = OpenDays(graph)
        var wanted = Set(finding.listings.map(\.claim))
        for holding in finding.steps.flatMap(\.counts) {
            wanted.formUnion(holding.claims)
        }
        var claims: [String: Claim] = [:]
        for claim in graph.file.claims {
            let name = claim.name(in: graph.file)
            if wanted.contains(name) { claims[name] = claim }
        }
        self.claims = claims
    }

    /// The argument as numbered lines, each with its claims and the title of their source.
    func lines() -> [String] {
        sentences().enumerated().map { "\($0.offset + 1). \($0.element.text(cited))" }
    }

    /// The argument, a sentence each.
    func sentences() -> [ArgumentSentence] {
        var sentences = [rule()]
        for listing in finding.listings.distinct { sentences.append(told(listing, finding.entity)) }
        var told: Set<EntityID> = [finding.entity]
        for ground in finding.grounds {
            for step in ground.proof.steps() {
                for holding in step.counts where holding.because == .listed {
                    guard told.insert(holding.owner).inserted else { continue }
                    sentences.append(listed(holding.owner))
                }
                sentences.append(sentence(step))
            }
        }
        sentences.append(conclusion())
        sentences += finding.openFacts.map { Self.sentence("Missing: \($0.text)", on: $0.claims) }
        sentences += finding.notes.map { Self.sentence("Note: \($0.text)", on: $0.claims) }
        return sentences
    }

    private static func sentence(_ words: String, on claims: [String]) -> ArgumentSentence {
        var sentence: ArgumentSentence = "\(words)"
        sentence.rests = claims
        return sentence
    }

    // MARK: - Sentences

    private func rule() -> ArgumentSentence {
        var sentence: ArgumentSentence = "\(ruleWords())"
        sentence.isRule = true
        return sentence
    }

    private func ruleWords() -> String {
        guard let version = answer.version else {
            return "\(finding.regime) had no rule on \(graph.projection.asOf)."
        }
        let tests = version.tests.map {
            "\($0.comparison.phrase($0.threshold)) of the \($0.interest.rawValue)"
        }
        let counted =
            version.aggregation == .pooled
            ? "listed owners counted together" : "each listed party counted alone"
        let what = tests.isEmpty ? "only a listing counts" : tests.joined(separator: ", or ")
        let limb = version.hasControlLimb ? ", or control by a criterion that it names" : ""
        let status = version.status == .inForce ? "" : " (\(version.status.rawValue))"
        // A measure that the law itself does not give must not look like law.
        let other = version.readings.filter { !$0.applies }.map { " Another reading: \($0.text)" }
        return "On \(graph.projection.asOf) the rule of \(finding.regime), version "
            + "\(version.label)\(status), is: \(what)\(limb); \(counted)."
            + other.joined()
    }

    private func told(_ record: ListingRecord, _ id: EntityID) -> ArgumentSentence {
        guard record.listing.authority != SeedRule.assumedAuthority else {
            return "\(name(id)) counts as listed, as the question assumes."
        }
        let list = [record.listing.list, record.listing.programmes.first].compactMap { $0 }
        let since = " " + (record.day ?? .unknown).asBeginning
        let where_ = list.isEmpty ? "" : " (\(list.joined(separator: ", ")))"
        let words = "\(name(id)) is listed by \(record.listing.authority)\(where_)\(since)"
        return "\(words)\(open(record.certainty)) \(claims: [record.claim])."
    }

    private func listed(_ id: EntityID) -> ArgumentSentence {
        guard let vertex = graph.vertex(id) else { return "\(id) is listed." }
        for party in graph.listings(of: vertex) {
            let seeding = answer.version?.seeding(party.listing, of: graph.schema(vertex))
            guard (seeding ?? .none) > .none else { continue }
            let claim = graph.file.claims[party.claim]
            return told(
                ListingRecord(
                    listing: party.listing, day: claim.period.from, certainty: party.certainty,
                    claim: claim.name(in: graph.file)), id)
        }
        return "\(name(id)) is listed, as the person of which it is a part is."
    }

    /// Whether all that is said of a holding sums up a chain.
    private func isIndirect(_ holding: ProofStep.Holding) -> Bool {
        let said = holding.claims.compactMap { claims[$0]?.relation }
        return !said.isEmpty && said.allSatisfy(\.isShortcut)
    }

    private func sentence(_ step: ProofStep) -> ArgumentSentence {
        let holders = step.counts.map { holding -> ArgumentSentence in
            let who = "\(name(holding.owner)) (\(word(holding.because)))"
            if holding.criterion == Derivation.possiblySame {
                return "\(who) may be the same party \(claims: holding.claims)"
            }
            let perhaps = days.isOpen(holding) ? "perhaps " : ""
            guard let share = days.stated(holding) else {
                let means = means(of: holding)
                return "\(who) is \(perhaps)tied to it by \(means) \(claims: holding.claims)"
            }
            let how = isIndirect(holding) ? " indirectly, as a record sums it up" : ""
            return "\(who) \(perhaps)holds \(share.phrase)\(how) \(claims: holding.claims)"
        }
        let held = holders.joined(separator: "; ")
        let opening: ArgumentSentence =
            "Of \(name(step.entity)): \(held).\(unsettledDay(step))"
        guard let threshold = step.threshold else { return opening }
        let isOpen = !isSettled(step.entity)
        let outcome: String
        if step.comparison.isMet(byLeastOf: step.sum, threshold) {
            outcome =
                "which \(isOpen ? "would meet" : "meets") \(step.comparison.phrase(threshold))"
        } else if step.comparison.isMet(byMostOf: step.sum, threshold) {
            outcome = "which may meet \(step.comparison.phrase(threshold)) and may not"
        } else {
            outcome = "which is short of \(step.comparison.phrase(threshold))"
        }
        return "\(opening) \(together(step)) \(step.sum.phrase), \(outcome)."
    }

    /// What is said of holdings of which nothing says that they hold on the day.
    private func unsettledDay(_ step: ProofStep) -> String {
        guard step.counts.contains(where: days.isOpen) else { return "" }
        let what = step.counts.count > 1 ? "what is perhaps so" : "it"
        return " Whether \(what) held on \(graph.projection.asOf) is open: the claim is of another "
            + "day, or its day is not told."
    }

    private func together(_ step: ProofStep) -> String {
        guard step.counts.contains(where: days.isOpen) else {
            return step.counts.count > 1 ? "Together" : "That is"
        }
        return step.counts.count > 1 ? "If so, together" : "If so, that is"
    }

    private func open(_ certainty: Certainty) -> String {
        certainty == .possible
            ? "; whether it was listed on \(graph.projection.asOf) is open" : ""
    }

    /// Whether a step holds in every world: what it says of the entity is not open.
    private func isSettled(_ id: EntityID) -> Bool {
        guard id != finding.entity else { return (finding.rule ?? finding.verdict) >= .captured }
        return graph.vertex(id).map { answer.verdicts[Int($0)] >= .captured } ?? false
    }

    private func conclusion() -> ArgumentSentence {
        let subject = "\(name(finding.entity)) under \(finding.regime)"
        let rule = finding.rule.map { " By ownership and control alone: \($0.rawValue)." } ?? ""
        let because =
            finding.because.isEmpty
            ? "" : ", because of: \(finding.because.map(\.rawValue).joined(separator: ", "))"
        let presumed =
            finding.force == .presumed && finding.verdict == .captured
            ? " The presumption can be rebutted." : ""
        let verdict = finding.verdict.rawValue
        return
            "Therefore \(subject): \(verdict)\(because).\(rule)\(presumed) This is not legal advice."
    }

    // MARK: - Words

    private func means(of holding: ProofStep.Holding) -> String {
        guard let criterion = holding.criterion else { return "control" }
        switch criterion {
        case "asserted": return "control that is asserted and not described"
        case "linked": return "a link whose means are not told"
        case "office": return "an office"
        default: return criterion
        }
    }

    private func word(_ why: ProofStep.Holding.Why) -> String {
        switch why {
        case .listed: "listed"
        case .captured: "captured above"
        case .undetermined: "undetermined above"
        case .identity: "the same party"
        case .joint: "holding jointly with a party that counts"
        }
    }

    private func name(_ id: EntityID) -> String {
        graph.vertex(id).map { graph.caption($0) } ?? id
    }

    private func cited(_ names: [String]) -> String {
        names.map { name in
            guard let claim = claims[name] ?? claim(named: name) else { return name }
            let titles = claim.evidence.citations.compactMap { graph.file.source($0.source)?.title }
            let source = titles.first.map { ", \($0)" } ?? ""
            return "\(name): \(claim.standing.word)\(source)"
        }.joined(separator: "; ")
    }

    private func claim(named name: String) -> Claim? {
        graph.file.claims.first { $0.name(in: graph.file) == name }
    }
}

extension Finding {
    /// Every step of every proof.
    var steps: [ProofStep] { grounds.flatMap { $0.proof.steps() } }
}
