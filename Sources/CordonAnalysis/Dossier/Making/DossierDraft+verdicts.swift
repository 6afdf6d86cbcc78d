import CordonGraph
import CordonModel
import CordonRules

/// Verdicts in sentences. An open verdict is never told as if something were so.
extension DossierDraft {
    /// The regime of a finding.
    func regime(_ finding: Finding) -> Regime? { regimes.first { $0.id == finding.regime } }

    /// The title of a finding's regime.
    func title(_ finding: Finding) -> String { regime(finding)?.title ?? finding.regime }

    /// The reference to the rule of a finding.
    mutating func law(_ finding: Finding) -> [DossierReference] {
        regime(finding).map { footnotes.law($0, on: day) } ?? []
    }

    /// The claims that a finding rests on; where no rule fired, those that were looked at.
    mutating func claims(_ finding: Finding) -> [DossierReference] {
        // Where nothing can be said, no claim says it.
        guard finding.verdict != .notEvaluated else { return [] }
        var names: [String] = []
        if finding.verdict == .listed { names = finding.listings.distinct.map(\.claim) }
        if names.isEmpty {
            for ground in finding.grounds {
                for step in ground.proof.steps(atMost: Proof.bound) {
                    names += step.counts.flatMap(\.claims)
                }
            }
        }
        let found = footnotes.claims(named: names)
        guard found.isEmpty else { return found }
        let stakes = graph.relationNumbers(of: vertex).filter {
            graph.relations[$0].to == vertex && graph.relations[$0].kind.family == .ownership
        }
        let held = footnotes.claims(stakes.flatMap { graph.relations[$0].claims })
        return held.isEmpty ? namingClaims(of: vertex) : held
    }

    /// What a regime says of the subject, in one sentence.
    mutating func verdictSentence(_ finding: Finding) -> DossierSentence {
        let words = "\(title(finding)): \(verdictWords(finding))"
        guard finding.verdict != .notEvaluated else { return .law(words, law(finding)) }
        return .party(words, claims(finding) + law(finding))
    }

    private func verdictWords(_ finding: Finding) -> String {
        switch finding.verdict {
        case .listed: listedWords(finding)
        case .captured: capturedWords(finding)
        case .undetermined:
            "undetermined. The claims do not settle whether the rule reaches \(name)"
                + because(finding) + "."
        case .exposed:
            "exposed. Listed or captured parties have a tie to \(name) that the rule does not count"
                + ways(finding) + "."
        case .none:
            "no finding. On the claims \(omissions.isApplied ? "that may be published " : "")and lists read no rule fired for \(name); that clears nobody."
        case .notEvaluated:
            "not evaluated. Nothing can be said under this rule" + because(finding) + "."
        }
    }

    private func listedWords(_ finding: Finding) -> String {
        let records = finding.listings.distinct
        var tellers: [(who: String, entries: [String])] = []
        for record in records.prefix(3) {
            let who = teller(of: record)
            let since = record.day.map { " \($0.asBeginning)" } ?? ""
            let entry = words(of: record.listing) + since + copyDay(record.listing)
            if let known = tellers.firstIndex(where: { $0.who == who }) {
                tellers[known].entries.append(entry)
            } else {
                tellers.append((who, [entry]))
            }
        }
        let more = records.count > 3 ? " and in \(records.count - 3) entries more" : ""
        let told = tellers.map { "\($0.who) \($0.entries.joined(separator: "; "))" }
        return "listed. \(name) is \(told.joined(separator: "; and is "))\(more)."
    }

    /// The day of the copy that a listing was read in, where that copy says nothing of the day asked about.
    private func copyDay(_ listing: Listing) -> String {
        let copies = footnotes.lists.filter {
            $0.authority == listing.authority && $0.list == listing.list
        }
        guard !copies.contains(where: { $0.covers(day) }), let last = copies.compactMap(\.day).max()
        else { return "" }
        return " (by a copy of \(last))"
    }

    /// The one who says that the subject is listed: `recorded by the Council`, `reported by TASS to stand`.
    private func teller(of record: ListingRecord) -> String {
        guard let place = footnotes.place(named: record.claim) else {
            return "recorded by the list"
        }
        let who = Wording.list(wording.voices([place]))
        return file.claims[place].standing.isFirm
            ? "recorded by \(who)" : "reported by \(who) to stand"
    }

    private func capturedWords(_ finding: Finding) -> String {
        let force = finding.force == .presumed ? ", as the law presumes until it is rebutted" : ""
        let disputed = finding.isDisputed ? " A source denies or doubts a claim of this." : ""
        return "captured\(force). \(name) is reached through others\(ways(finding)).\(disputed)"
    }

    /// By what a rule reaches the subject: `: 100% held by Almaz-Antey, which meets 50% or more`.
    private func ways(_ finding: Finding) -> String {
        let ways = finding.grounds.prefix(3).map(way)
        return ways.isEmpty ? "" : ": " + ways.joined(separator: "; ")
    }

    private func way(_ ground: Ground) -> String {
        let owners = Wording.list(ground.proof.last.counts.map { wording.name($0.owner) })
        let test = ground.threshold.map {
            ", set against \(ground.comparison.phrase($0))"
        }
        switch ground.by {
        case .ownership, .propertyInterest:
            return "\(ground.share.phrase) held by \(owners)\(test ?? "")"
        case .control: return "control by \(owners)"
        case .samePerson: return "one legal person with \(owners)"
        case .link: return "a link to \(owners)"
        case .identity: return "\(owners) may be the same party"
        case .arrangement: return "held for or through \(owners)"
        case .instrument: return "an instrument of \(owners) that may become a stake"
        case .office: return "an office held by \(owners)"
        }
    }

    private func because(_ finding: Finding) -> String {
        let words = finding.because.map(\.phrase)
        return words.isEmpty ? "" : ", for want of " + Wording.list(words)
    }

    /// Since when it holds, as far as its claims say.
    func since(_ finding: Finding) -> String? {
        let listed = finding.listings.compactMap { $0.day?.notAfter }.min()
        if finding.verdict == .listed { return listed?.description }
        return finding.grounds.compactMap(\.since).min()?.description
    }

    /// What would change a verdict: the claims it falls without, the shares that would settle it.
    mutating func changeSentences(_ finding: Finding) -> [DossierSentence] {
        guard let argument = arguments[finding.regime] else { return [] }
        var sentences: [DossierSentence] = []
        let critical = footnotes.claims(named: argument.criticalClaims)
        if !critical.isEmpty {
            sentences.append(
                .party(
                    "\(finding.regime): without any one of these claims another verdict would stand for \(name).",
                    critical))
        }
        return sentences + settlingSentences(finding)
    }

    /// The unknown shares that would settle an open verdict.
    mutating func settlingSentences(_ finding: Finding) -> [DossierSentence] {
        let unknowns = arguments[finding.regime]?.decidingUnknowns ?? []
        return unknowns.map { unknown in
            .party("\(finding.regime): " + words(of: unknown), claims(finding))
        }
    }

    /// The facts that are missing for what the rules say, each once, with the regimes that lack it.
    func openFacts() -> [(fact: OpenFact, findings: [Finding])] {
        let all = findings.flatMap(\.openFacts).distinct
        return all.map { fact in
            (fact, findings.filter { $0.openFacts.contains { $0.text == fact.text } })
        }
    }

    /// A deciding unknown in words.
    func words(of unknown: DecidingUnknown) -> String {
        let stake =
            "the share of \(wording.name(unknown.owner)) in \(wording.name(unknown.owned)), if it "
            + "is \(Self.atLeast(unknown.atLeast))"
        if let other = unknown.with {
            return "two facts would settle it together, \(stake), and that of "
                + "\(wording.name(other.owner)) in \(wording.name(other.owned)), if it is "
                + "\(Self.atLeast(other.share.lower))."
        }
        let isOpenBelow = unknown.otherwise == .undetermined
        return "one fact \(isOpenBelow ? "may" : "would") settle it, \(stake): then "
            + "\(unknown.verdict.rawValue), below that \(isOpenBelow ? "still " : "")"
            + "\(unknown.otherwise.rawValue)."
    }

    /// The least share that settles something: a millionth above a round one is more than that.
    static func atLeast(_ least: Percent) -> String {
        guard let below = Percent(millionths: least.millionths - 1),
            below.millionths.isMultiple(of: 1_000_000)
        else { return "\(least)% or more" }
        return "more than \(below)%"
    }
}

extension Reason {
    /// What is wanting, as a noun.
    var phrase: String {
        switch self {
        case .share: "the size of a stake"
        case .rule: "a settled reading of the law"
        case .conflict: "agreement among the claims"
        case .standing: "claims that stand firmly enough"
        case .control: "a criterion of control that the rule names"
        case .measure: "a word on what the listing does"
        case .date: "a day that is known closely enough"
        case .joint: "a reading of the joint holding"
        case .identity: "a decision on who is whom"
        case .arrangement: "the terms on which it is held for or through somebody"
        case .instrument: "a word on whether an instrument is a stake"
        case .office: "more than an office"
        case .list: "a copy of the list for the day"
        case .cut: "time to finish the run"
        }
    }
}
