import CordonGraph
public import CordonModel
public import CordonRules

/// The answer to a question that stays with a case, as lines that are compared from one day to the next.
public struct WatchAnswer: Sendable, Hashable {
    /// The question.
    public let question: WatchQuestion
    /// The answer, a line each, sorted: the verdict, a way, a supplier.
    public let lines: [String]
    /// The key of each line by which it is compared with those of another day, in their order.
    public let keys: [String]
    /// The reason for which it cannot be answered; nil where it can.
    public let fault: String?
    /// The claims that it rests on, by key or id.
    public let claims: [String]
    /// Whether there may be more lines than are told.
    public let isFull: Bool

    init(
        _ question: WatchQuestion, _ lines: [WatchLine], in graph: EntityGraph,
        fault: String? = nil, claims: [String] = [], isFull: Bool = false
    ) {
        self.question = question
        let told = Set(lines).map { (text: $0.text(in: graph), key: $0.key) }
            .sorted { ($0.text, $0.key) < ($1.text, $1.key) }
        self.lines = told.map(\.text)
        keys = told.map(\.key)
        self.fault = fault
        self.claims = Set(claims).sorted()
        self.isFull = isFull
    }
}

extension Investigation {
    /// The most ways that are told of two parties.
    static let mostWatchedWays = 25

    /// Answers questions that stay with a case.
    ///
    /// ```swift
    /// investigation.answers(to: try store.watched().map(\.question))
    /// ```
    ///
    /// - Parameters:
    ///   - questions: The questions.
    ///   - own: The user's own regimes.
    /// - Returns: One answer each, in their order; a question about somebody whom the graph does not
    ///   know says so.
    public func answers(
        to questions: [WatchQuestion], beside own: [Regime] = []
    ) -> [WatchAnswer] {
        var firm: [Standing: Investigation] = [:]
        return questions.map { question in
            do throws(QuestionError) {
                switch question.matter {
                case .verdict(let party, let regime):
                    return try verdict(question, party, regime, own)
                case .path(let start, let end, let standing):
                    let side = firm[standing] ?? projected { $0.least = standing }
                    firm[standing] = side
                    return try side.ways(question, start, end)
                case .suppliers(let party, let authority):
                    return try suppliers(question, party, authority)
                }
            } catch {
                return WatchAnswer(question, [], in: graph, fault: error.description)
            }
        }
    }

    private func verdict(
        _ question: WatchQuestion, _ party: String, _ regime: String, _ own: [Regime]
    ) throws(QuestionError) -> WatchAnswer {
        let regimes = try Self.regimes(named: [regime], beside: own)
        let vertex = try vertex(named: party)
        let found = findings(FindingQuestion(regimes: regimes, vertices: [vertex], all: true))
        let lines = found.map { finding in
            let because = finding.because.map(\.rawValue).joined(separator: ", ")
            return WatchLine(
                words: finding.verdict.rawValue + (because.isEmpty ? "" : " (\(because))"))
        }
        let listings = found.flatMap(\.listings).map(\.claim)
        let steps = found.flatMap(\.grounds).flatMap { $0.proof.steps() }.flatMap(\.counts).flatMap(
            \.claims)
        return WatchAnswer(
            question, lines.isEmpty ? [WatchLine(words: Verdict.notEvaluated.rawValue)] : lines,
            in: graph, claims: listings + steps)
    }

    private func ways(
        _ question: WatchQuestion, _ start: String, _ end: String
    ) throws(QuestionError) -> WatchAnswer {
        let (from, to) = (try vertex(named: start), try vertex(named: end))
        let found = paths(from: from, to: to, PathQuestion(count: Self.mostWatchedWays))
        let lines = found.paths.map { path in
            var parts = [graph.id(path.vertices[0])]
            for (vertex, relation) in zip(path.vertices.dropFirst(), path.relations) {
                let known = graph.relations[relation]
                let isForward = known.to == vertex
                parts.append(isForward ? "-\(known.kind.name)->" : "<-\(known.kind.name)-")
                parts.append(graph.id(vertex))
            }
            return WatchLine(parts)
        }
        let claims = found.paths.flatMap(\.relations).flatMap { number in
            graph.claimNames(graph.relations[number].claims)
        }
        return WatchAnswer(
            question, lines, in: graph, claims: claims,
            isFull: found.paths.count >= Self.mostWatchedWays || found.cut != nil)
    }

    private func suppliers(
        _ question: WatchQuestion, _ party: String, _ authority: String?
    ) throws(QuestionError) -> WatchAnswer {
        let vertex = try vertex(named: party)
        var (lines, claims): ([WatchLine], [String]) = ([], [])
        for relation in graph.relations(of: vertex)
        where relation.to == vertex && Self.supplies(relation) {
            let listed = graph.listings(of: relation.from).filter { entry in
                entry.certainty == .yes && entry.listing.measures.contains(.blocking)
                    && (authority.map { $0 == entry.listing.authority } ?? true)
            }
            guard !listed.isEmpty else { continue }
            let by = Set(listed.map(\.listing.authority)).sorted().joined(separator: ", ")
            lines.append(WatchLine([graph.id(relation.from), ": listed by \(by)"]))
            claims += graph.claimNames(relation.claims + listed.map(\.claim))
        }
        return WatchAnswer(question, lines, in: graph, claims: claims)
    }

    /// Whether the source end of a relation supplies the other.
    private static func supplies(_ relation: Relation) -> Bool {
        relation.certainty == .yes
            && [.supply, .intermediation, .component].contains(relation.kind)
    }
}
