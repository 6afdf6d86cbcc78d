import CordonModel
import CordonRules

extension DossierDraft {
    /// The answer on a page: a sentence a rule, what would change it, what is not known.
    mutating func summary() -> DossierSection {
        var rows: [JSONText] = []
        var sentences: [String: DossierSentence] = [:]
        for finding in findings {
            let sentence = verdictSentence(finding)
            sentences[finding.regime] = sentence
            rows.append(headline(finding, sentence))
        }
        let order = findings.filter { $0.verdict > .none }.enumerated().sorted { one, other in
            (other.element.verdict, one.offset) < (one.element.verdict, other.offset)
        }.map(\.element)
        var blocks: [DossierBlock] = [
            .paragraph([
                .file(
                    "Asked: who owns or controls the subject, whether a sanction reaches it, since when, who says so, and what is not known."
                ),
                .file("Numbers in brackets lead to the evidence, § to the law, L to the lists."),
            ]),
            .heading("The answer under each rule"),
            .points(
                order.compactMap { finding in
                    sentences[finding.regime].map { [$0] + absences(under: finding) }
                } + quiet()),
        ]
        let owned = ownedSentences()
        blocks += [.heading("Who owns it"), .points(owned.map { [$0] })]
        let changes = standOrFall(order) + order.flatMap { settlingSentences($0) }
        if !changes.isEmpty {
            blocks += [.heading("What would change it"), .points(changes.map { [$0] })]
        }
        blocks += [.heading("What is not known"), .points(unknownPoints())]
        let value: JSONText = [
            "headline": .array(rows), "owned": .array(owned.map(\.json)),
            "wouldChange": .array(changes.map(\.json)),
        ]
        return DossierSection(.summary, value, blocks)
    }

    private mutating func headline(
        _ finding: Finding, _ sentence: DossierSentence
    ) -> JSONText {
        [
            "regime": .string(finding.regime), "verdict": .string(finding.verdict.rawValue),
            "because": .strings(finding.because.map(\.rawValue)),
            "force": .string(finding.force.rawValue), "since": .optional(since(finding)),
            "asOf": .string(day.description), "sentence": .string(sentence.text.words),
            "claims": .array(sentence.claimNumbers.map { .int($0) }),
            "law": .array(sentence.lawNumbers.map { .int($0) }),
        ]
    }

    /// The rules that say nothing, in a sentence for each reason.
    private mutating func quiet() -> [[DossierSentence]] {
        var points: [[DossierSentence]] = []
        let quiet = findings.filter { $0.verdict == .none }
        if !quiet.isEmpty {
            let references = claims(quiet[0]) + quiet.flatMap { law($0) }
            var point: [DossierSentence] = [
                .party(
                    "Under \(Wording.list(quiet.map(\.regime))): no rule fired for \(name) on the "
                        + "claims \(omissions.isApplied ? "that may be published " : "")and lists read, "
                        + "which clears nobody.", references)
            ]
            for finding in quiet {
                point += absences(under: finding).filter { !point.contains($0) }
            }
            points.append(point)
        }
        let open = findings.filter { $0.verdict == .notEvaluated }
        if !open.isEmpty {
            points.append([
                .law(
                    "Under \(Wording.list(open.map(\.regime))): nothing can be said, for want of a list "
                        + "or a rule of the day.", open.flatMap { law($0) })
            ])
        }
        let told = Set(findings.map(\.regime))
        let silent = omissions.isApplied ? regimes.map(\.id).filter { !told.contains($0) } : []
        if !silent.isEmpty {
            points.append([
                .file(
                    "Under \(Wording.list(silent)): left out. Of a natural person no verdict is published that is open or none."
                )
            ])
        }
        return points
    }

    /// The claims without which verdicts fall, rule by rule, in one sentence; none where none is so.
    private mutating func standOrFall(_ findings: [Finding]) -> [DossierSentence] {
        var groups: [(rules: [String], references: [DossierReference])] = []
        for finding in findings {
            let names = arguments[finding.regime]?.criticalClaims ?? []
            let references = footnotes.claims(named: names)
            guard !references.isEmpty else { continue }
            if let known = groups.firstIndex(where: { $0.references == references }) {
                groups[known].rules.append(finding.regime)
            } else {
                groups.append(([finding.regime], references))
            }
        }
        guard !groups.isEmpty else { return [] }
        var pieces: [DossierText.Piece] = [
            .words("Another verdict would stand for \(name) without any one of these claims: ")
        ]
        for (place, group) in groups.enumerated() {
            pieces.append(.words((place == 0 ? "" : "; ") + Wording.list(group.rules)))
            pieces.append(.references(group.references))
        }
        return [DossierSentence(matter: .party, text: DossierText(pieces: pieces + [.words(".")]))]
    }

    /// Who stands directly above the subject, in sentences.
    mutating func ownedSentences() -> [DossierSentence] {
        let above = graph.relationNumbers(of: vertex).filter { number in
            let relation = graph.relations[number]
            let isAbove =
                relation.kind.meaning == .stake || relation.kind.meaning == .control
                || relation.kind.meaning == .stakeOrControl
            return isAbove && relation.to == vertex
        }
        let told = above.flatMap { sentences(ofRelation: $0) }
        guard told.isEmpty else { return told }
        guard canBeHeld(vertex) else { return [.file(Self.heldByNobody)] }
        return [
            .party(
                "No claim \(readHere) says who owns or controls \(name).", namingClaims(of: vertex))
        ]
    }

    /// The claims that a sentence about silence speaks of: those that may be published may be few.
    var readHere: String { omissions.isApplied ? "that may be published" : "read here" }

    private mutating func unknownPoints() -> [[DossierSentence]] {
        var points = staleLists().map { [[$0]] } ?? []
        let direct = investigation.owners(
            of: vertex, by: .direct, limits: question.limits, in: ownership)
        if direct.unknown.upper > .zero, canBeHeld(vertex) {
            points.append([unknownRest(direct)])
        }
        for sentence in missingSentences() { points.append([sentence]) }
        if points.isEmpty {
            points.append([.file("No missing fact was found that would change a verdict above.")])
        }
        guard points.count > Self.mostUnknown else { return points }
        let left = points.count - Self.mostUnknown + 1
        return points.prefix(Self.mostUnknown - 1)
            + [[.file("\(left) further points stand in section \(DossierPart.missing.number).")]]
    }

    /// The most points of what is not known that the summary has room for.
    private static let mostUnknown = 7

    /// Whether parts of a party can be held: nobody holds a person, nor a public body of which no stake
    /// is told.
    func canBeHeld(_ party: UInt32) -> Bool {
        if graph.isA(party, "Person") { return false }
        guard graph.isA(party, "PublicBody") else { return true }
        return graph.relations(of: party).contains { $0.to == party && $0.share != nil }
    }

    /// The sentence on a subject that cannot be held.
    static let heldByNobody =
        "Nobody holds a part of a person or a public body: those tied to it stand in section "
        + "\(DossierPart.relations.number)."

    /// The lists that say nothing of the day asked about, as a sentence; nil where all do.
    private func staleLists() -> DossierSentence? {
        let lists = footnotes.lists
        let stale = lists.indices.filter { !lists[$0].covers(day) }
        guard !stale.isEmpty else { return nil }
        let which =
            stale.count == lists.count
            ? "None of the lists read says who is on it on \(day)"
            : "\(stale.count) of the \(lists.count) lists read do not say who is on them on \(day)"
        let latest = stale.compactMap { lists[$0].day }.max()
        let until = latest.map { ": they are in part, or end with \($0) at the latest" } ?? ""
        return DossierSentence(
            matter: .file,
            text: DossierText(
                "\(which)\(until). Who was added or taken off since is not known here.",
                stale.map { .list($0 + 1) }))
    }

    /// The part that nobody is recorded to hold, as a sentence.
    mutating func unknownRest(_ answer: OwnershipAnswer) -> DossierSentence {
        let stakes = graph.relationNumbers(of: answer.vertex).filter { number in
            graph.relations[number].to == answer.vertex && graph.relations[number].share != nil
        }
        let held = footnotes.claims(stakes.flatMap { graph.relations[$0].claims })
        let who = wording.name(answer.vertex)
        let rest = answer.unknown
        let what =
            rest.lower == .zero
            ? "Whether others hold a part of \(who), and who"
            : "Who holds the rest of \(who), \(rest.phrase)"
        return .party(
            "\(what), no claim \(readHere) says (\(answer.knowledge.word)).",
            held.isEmpty ? namingClaims(of: answer.vertex) : held)
    }
}
