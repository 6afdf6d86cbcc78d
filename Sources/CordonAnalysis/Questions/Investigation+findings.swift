public import CordonGraph
public import CordonModel
public import CordonRules

/// What is asked of the regimes.
public struct FindingQuestion: Sendable {
    /// The regimes; empty for all in force on the day.
    public var regimes: [Regime]
    /// The entities; nil for all.
    public var vertices: [Vertex]?
    /// Whether `none` and `notEvaluated` are told too.
    public var all: Bool
    /// When to stop.
    public var limits: Limits
    /// Whether the names of those asked about and above were compared with the listed ones before.
    public var comparedNames: Bool

    /// Creates a question.
    public init(
        regimes: [Regime] = [], vertices: [Vertex]? = nil, all: Bool = false,
        limits: Limits = .none, comparedNames: Bool = false
    ) {
        self.comparedNames = comparedNames
        self.regimes = regimes
        self.vertices = vertices
        self.all = all
        self.limits = limits
    }
}

extension Investigation {
    /// What the regimes say, in the order of regimes and then of entity ids.
    ///
    /// - Complexity: O(relations) a regime that pools; a regime that asks for each party alone,
    ///   in what each party reaches.
    public func findings(_ question: FindingQuestion = FindingQuestion()) -> [Finding] {
        answer(question).findings
    }

    /// What the regimes say within the question's limits, and what cut the answer.
    public func answer(_ question: FindingQuestion) -> FindingAnswer {
        var answer = evaluated(question)
        if graph.file.isForPublication {
            answer.findings.removeAll { $0.isSilenced(in: graph) }
        }
        guard !question.comparedNames else { return answer }
        for place in answer.findings.indices where answer.findings[place].verdict == .none {
            answer.findings[place].notes.append(Self.namesNotCompared)
        }
        return answer
    }

    /// Silence about names is no clearance either.
    private static let namesNotCompared = FindingNote(
        "names-not-compared",
        "Names were not compared: a party above it may be listed under another record.")

    private func evaluated(_ question: FindingQuestion) -> FindingAnswer {
        let asked = regimes(question)
        guard let vertices = question.vertices else {
            return RuleEngine(graph).answer(
                under: asked, all: question.all, limits: question.limits)
        }
        // Only what is above them is looked at.
        let engine = RuleEngine(graph, about: vertices)
        return engine.answer(
            under: asked, about: vertices.map(graph.id).compactMap(engine.graph.vertex),
            all: question.all, limits: question.limits)
    }

    /// The regimes that a question runs, on the graph's day: those it names, else all in force, and
    /// of those that are rarer the ones for which the graph holds a listing.
    public func regimes(_ question: FindingQuestion) -> [Regime] {
        guard question.regimes.isEmpty else { return question.regimes }
        return Regime.defaults(on: graph.projection.asOf) { graph.seeds($0) }
            .map { $0.kind == .sectoral ? $0.withoutAssumed : $0 }
    }

    /// The regimes in force on the graph's day that were not run, since nobody named them and the
    /// graph holds no listing that seeds them.
    public func regimesNotRun(_ question: FindingQuestion) -> [Regime] {
        guard question.regimes.isEmpty else { return [] }
        let day = graph.projection.asOf
        let run = Set(regimes(question).map(\.id))
        return Regime.all.filter { regime in
            regime.running == .whereSeeded && regime.version(on: day) != nil
                && !run.contains(regime.id)
        }
    }

    /// The regimes called by ids, in the order of the project's table.
    ///
    /// - Throws: ``QuestionError/unknownWord(_:option:choices:)``.
    public static func regimes(
        named ids: [String], beside others: [Regime] = []
    ) throws(QuestionError) -> [Regime] {
        let known = Regime.all + others
        for id in ids where !known.contains(where: { $0.id == id }) {
            throw .unknownWord(id, option: "--regime", choices: known.map(\.id))
        }
        return known.filter { ids.contains($0.id) }
    }

    /// Whether an answer meets one of the verdicts, or could if its run had not been cut: a gate
    /// that could not be evaluated does not pass.
    public static func mayMeet(
        _ answer: FindingAnswer, _ verdicts: Set<Verdict>, named: [String] = []
    ) -> Bool {
        !verdicts.isEmpty
            && (answer.unevaluated > 0 || meets(answer.findings, verdicts, named: named))
    }

    /// Whether a finding meets one of the verdicts, or a graver one.
    ///
    /// `notEvaluated` is met only where it is asked for itself: it says nothing. An office alone
    /// meets nothing, and a rule that freezes no asset only where it is named.
    public static func meets(
        _ findings: [Finding], _ verdicts: Set<Verdict>, named: [String] = []
    ) -> Bool {
        let least = verdicts.subtracting([.notEvaluated]).min()
        return findings.contains { finding in
            if finding.kind == Regime.Kind.sectoral.rawValue, !named.contains(finding.regime) {
                return false
            }
            if finding.because == [.office] { return false }
            if finding.verdict == .notEvaluated { return verdicts.contains(.notEvaluated) }
            return least.map { finding.verdict >= $0 } ?? false
        }
    }
}
