import CordonGraph
import CordonModel
import CordonRules

extension DossierDraft {
    /// Who is above and below, with the unknown rest as an owner, and who says so.
    mutating func owned() -> DossierSection {
        let above = answers(upwards: true)
        let below = answers(upwards: false)
        let (up, upRows) = table(above, upwards: true)
        let (down, downRows) = table(below, upwards: false)
        let chain = chainSentences(above)
        var blocks: [DossierBlock] = [
            .picture, .table(up),
            .paragraph([
                canBeHeld(vertex) ? unknownRest(above.direct) : .file(Self.heldByNobody)
            ]),
        ]
        let conflicts = conflictSentences(above) + circleSentences()
        if !conflicts.isEmpty { blocks.append(.points(conflicts.map { [$0] })) }
        blocks += [
            .heading("Who says so, link by link"),
            .points(
                chain.isEmpty
                    ? [[.file("No claim of ownership or control leads to the subject.")]]
                    : chain), .table(down),
        ]
        let special = specialPoints()
        if !special.isEmpty {
            blocks += [.heading("Nominees, trusts, classes and instruments"), .points(special)]
        }
        let value: JSONText = [
            "upwards": .array(upRows), "downwards": .array(downRows),
            "unknown": .share(above.direct.unknown),
            "knowledge": .string(above.direct.knowledge.word),
            "conflicts": .strings(above.integrated.conflicts),
            "control": .array(
                investigation.control(over: vertex).map { .relation($0, in: graph) }),
            "chain": .array(chain.flatMap { $0 }.map(\.json)),
        ]
        return DossierSection(.ownership, value, blocks)
    }

    private struct Answers {
        let direct: OwnershipAnswer
        let integrated: OwnershipAnswer
    }

    private func answers(upwards: Bool) -> Answers {
        func answer(_ measure: OwnershipMeasure) -> OwnershipAnswer {
            upwards
                ? investigation.owners(
                    of: vertex, by: measure, limits: question.limits, in: ownership)
                : investigation.holdings(
                    of: vertex, by: measure, limits: question.limits, in: ownership)
        }
        return Answers(direct: answer(.direct), integrated: answer(.integrated))
    }

    // MARK: - Tables

    private mutating func table(
        _ answers: Answers, upwards: Bool
    ) -> (DossierTable, [JSONText]) {
        var table = DossierTable(
            upwards ? "Owners, upwards" : "Holdings, downwards",
            [
                upwards ? "Owner" : "Holding", "In the source's words", "Direct",
                "Through all chains", "Control", "Days", "Standing", "Claims",
            ],
            empty: upwards ? "No owner is on record." : "No holding is on record.")
        var rows: [JSONText] = []
        var told: Set<Vertex> = []
        for share in answers.integrated.shares {
            told.insert(share.vertex)
            let direct = answers.direct.shares.first { $0.vertex == share.vertex }
            add(share.vertex, direct?.share, share.share, share.path, upwards, to: &table, &rows)
        }
        for number in investigation.control(over: vertex, upwards: upwards) {
            let other = other(graph.relations[number])
            guard told.insert(other).inserted else { continue }
            let path = upwards ? [other, vertex] : [vertex, other]
            add(other, nil, nil, path, upwards, to: &table, &rows)
        }
        guard upwards, canBeHeld(vertex) else { return (table, rows) }
        let unknown = answers.direct.unknown
        if unknown.upper > .zero {
            table.add([
                "nobody on record (\(answers.direct.knowledge.word))", "", unknown.phrase,
                answers.integrated.unknown.phrase, "", "", "", "",
            ])
        }
        return (table, rows)
    }

    private mutating func add(
        _ party: Vertex, _ direct: Share?, _ integrated: Share?, _ path: [Vertex], _ upwards: Bool,
        to table: inout DossierTable, _ rows: inout [JSONText]
    ) {
        let numbers = relations(along: path)
        let claims = numbers.flatMap { graph.relations[$0].claims }
        // The days are those of the party's own stake; the links between have their own rows.
        let own = relations(along: upwards ? Array(path.prefix(2)) : Array(path.suffix(2)))
        let ownClaims = own.flatMap { graph.relations[$0].claims }
        let told = Self.ownWords(ownClaims.compactMap { file.claims[$0].relation })
        let control = numbers.filter { graph.relations[$0].kind.meaning == .control }
        let standing = numbers.map { graph.relations[$0].standing }.min()
        let criteria = control.map { graph.relations[$0].criterion?.rawValue ?? "asserted" }
        let steps = path.count > 2 ? " (through \(path.count - 2) between)" : ""
        table.add([
            DossierText(wording.name(party) + steps),
            DossierText(told.map { "“\($0)”" }.joined(separator: ", ")),
            DossierText(direct?.phrase ?? "none of its own"),
            DossierText(integrated?.phrase ?? ""), DossierText(criteria.joined(separator: ", ")),
            DossierText(String(wording.period(ownClaims).dropFirst(2))),
            DossierText(standing?.word ?? ""), DossierText("", footnotes.claims(claims)),
        ])
        rows.append([
            upwards ? "owner" : "holding": .string(graph.id(party)),
            "caption": .string(wording.name(party)),
            "direct": direct.map { .share($0) } ?? .null,
            "integrated": integrated.map { .share($0) } ?? .null,
            "control": .strings(criteria), "words": .strings(told),
            "path": .strings(path.map(graph.id)),
            "standing": .optional(standing?.word), "claims": .strings(graph.claimNames(claims)),
        ])
    }

    /// The words by which the sources call the links, each once.
    private static func ownWords(_ relations: [RelationAssertion]) -> [String] {
        var words: [String] = []
        for role in relations.compactMap(\.role).map(Wording.oneLine) where !words.contains(role) {
            words.append(role)
        }
        return words
    }

    /// The relations of ownership and control between the steps of a chain from an owner down.
    private func relations(along path: [Vertex]) -> [Int] {
        zip(path, path.dropFirst()).flatMap { owner, owned in
            graph.relationNumbers(of: owner).filter { number in
                let relation = graph.relations[number]
                return relation.from == owner && relation.to == owned && isAbove(relation)
            }
        }
    }

    private func isAbove(_ relation: Relation) -> Bool {
        relation.kind.family == .ownership || relation.kind.family == .control
    }

    // MARK: - Who says so

    /// Every link among the subject and those above it, in sentences, each with what the case notes on
    /// its claims.
    private mutating func chainSentences(_ answers: Answers) -> [[DossierSentence]] {
        let parties = Set(above() + [vertex])
        let links = graph.relations.indices.filter { number in
            let relation = graph.relations[number]
            return isAbove(relation) && parties.contains(relation.from)
                && parties.contains(relation.to)
        }
        return links.sorted { one, other in
            let (left, right) = (graph.relations[one], graph.relations[other])
            return (left.to == vertex ? 0 : 1, one) < (right.to == vertex ? 0 : 1, other)
        }.flatMap { number in
            let claims = graph.relations[number].claims
            return sentences(ofRelation: number).map { sentence in
                [sentence] + notes(on: claims.filter { footnotes.stands($0, in: sentence) })
            }
        }
    }

    private mutating func conflictSentences(_ answers: Answers) -> [DossierSentence] {
        guard !answers.integrated.conflicts.isEmpty else { return [] }
        let parties = Set(above() + [vertex])
        let claims = graph.relations.filter {
            $0.share != nil && parties.contains($0.from) && parties.contains($0.to)
        }.flatMap(\.claims)
        let references = footnotes.claims(claims)
        return answers.integrated.conflicts.map { .party($0, references) }
    }

    /// The circles of stakes in which the subject or one of those above it lies, as sorted vertices.
    func circles() -> [[Vertex]] {
        let parties = Set(above() + [vertex])
        return investigation.ownershipCircles().filter { !parties.isDisjoint(with: $0) }
    }

    private mutating func circleSentences() -> [DossierSentence] {
        circles().map { circle in
            let parties = Set(circle)
            let claims = graph.stakes.filter {
                parties.contains($0.owner) && parties.contains($0.owned)
            }.flatMap(\.claims)
            let names = Wording.list(circle.map { wording.name($0) })
            return .party(
                circle.count == 1
                    ? "\(names) holds a stake in itself."
                    : "\(names) hold stakes in each other around a circle.",
                footnotes.claims(claims))
        }
    }

    /// Whether something is held for somebody, in a class, or by an instrument.
    var hasSpecialStakes: Bool {
        graph.stakes.contains {
            ($0.owned == vertex || $0.owner == vertex) && !Self.marks(of: $0).isEmpty
        }
    }

    private static func marks(of stake: Stake) -> [String] {
        [
            stake.kind.interest == .shares
                ? nil : "an interest in \(stake.kind.interest.rawValue)",
            stake.kind.shareClass.map { "of class \($0)" },
            stake.kind.capacity.map { "held as \($0)" },
            stake.kind.instrument.map { "a \($0.rawValue)" },
            stake.isConflicting ? "told in versions that differ" : nil,
        ].compactMap(\.self)
    }

    /// What is held for somebody, in classes, or by instruments, in and by the subject.
    private mutating func specialPoints() -> [[DossierSentence]] {
        var points: [[DossierSentence]] = []
        for stake in graph.stakes where stake.owned == vertex || stake.owner == vertex {
            let marks = Self.marks(of: stake)
            guard !marks.isEmpty else { continue }
            let who = "\(wording.name(stake.owner)) in \(wording.name(stake.owned))"
            points.append([
                .party(
                    "The stake of \(who): \(marks.joined(separator: ", ")).",
                    footnotes.claims(stake.claims + stake.possibleClaims))
            ])
        }
        return points
    }
}
