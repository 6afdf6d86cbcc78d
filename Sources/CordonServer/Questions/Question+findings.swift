import CordonAnalysis
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules
import CordonStore

extension Question {
    private static let timelineParameters: [Parameter] = [
        Parameter("from", .day, "Tell the days on which a verdict changes, from this day on."),
        Parameter("until", .day, "To this day."),
    ]

    static let flag = Question(
        "flag", "Whom a sanction reaches, under each regime, and how surely.",
        [
            Parameter("entity", repeated: true, "Only these entities."), regime,
            Parameter("all", .flag, "Tell `none` and `notEvaluated` too."), limit,
        ] + timelineParameters + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.investigation()
        var vertices: [Vertex] = []
        for text in asked.texts("entity") {
            vertices.append(try asked.vertex(text, in: investigation))
        }
        let question = FindingQuestion(
            regimes: try asked.regimes(), vertices: vertices.isEmpty ? nil : vertices,
            all: asked.flag("all") || !vertices.isEmpty, limits: asked.limits)
        let regimes = investigation.regimes(question)
        if let days = try asked.days() {
            guard !vertices.isEmpty else { throw Fault(422, "from and until need an entity") }
            let changes = try investigation.changes(about: vertices, under: regimes, days, asked)
            let shown = asked.excerpt(changes)
            return investigation.document(ofTimeline: shown.rows, cut: shown.cut).json
        }
        let answer = investigation.answer(question)
        let shown = asked.excerpt(answer.findings)
        let day = investigation.graph.projection.asOf
        return investigation.document(
            ofFindings: shown.rows, under: regimes,
            suspended: asked.texts("regime").isEmpty ? Regime.suspended(on: day) : [],
            notRun: investigation.regimesNotRun(question),
            cut: answer.cut?.rawValue ?? shown.cut
        ).json
    }

    static let why = Question(
        "why", "The proof of a finding, the claims it stands or falls with, and what is missing.",
        [
            entity,
            Parameter(
                "regime", .choice(Regime.ids), required: true, "The regime."),
            Parameter("assume", repeated: true, "Suppose a stake: `owner>owned=51%`."),
        ] + timelineParameters + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.withoutSuppositions()
        let text = asked.text("entity") ?? ""
        let vertex = try asked.vertex(text, in: investigation)
        guard let regime = try asked.regimes().last else { throw Fault(422, "name one regime") }
        let graph = investigation.graph
        let engine = RuleEngine(graph, about: [vertex])
        guard let own = engine.graph.vertex(graph.id(vertex)),
            let argument = engine.why(own, under: regime, limits: asked.limits)
        else {
            throw Fault(
                404, "\(regime.id) says nothing about this entity on \(graph.projection.asOf)")
        }
        let changes = try asked.hypothesis(about: graph).map { hypothesis in
            RuleEngine(graph).changes(under: [regime], if: hypothesis)
        }
        let timeline: [VerdictChange]? =
            if let days = try asked.days() {
                try investigation.changes(about: [vertex], under: [regime], days, asked)
            } else { nil }
        return investigation.document(
            of: argument, under: regime, supposing: changes, timeline: timeline
        ).json
    }

    static let search = Question(
        "search", "Entities by free text, in any script, with both numbers and why.",
        [
            Parameter("text", required: true, "The text."),
            Parameter(
                "preset", .choice(MatchPreset.allCases.map(\.rawValue)), "How names are compared."),
            Parameter("least", .number(0...1), "The least similarity that is shown."), limit,
        ] + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.investigation()
        let preset = asked.text("preset").flatMap(MatchPreset.init(rawValue:)) ?? .screening
        let text = MatchQuery.bounded(asked.text("text") ?? "")
        let isServed = investigation.graph.projection == asked.served.graph.projection
        let book = isServed ? try asked.served.searches.names() : nil
        let hits: [PartyHit]
        do throws(QuestionError) {
            hits = try investigation.search(
                text, limit: min(asked.int("limit") ?? 10, 1_000), least: asked.number("least"),
                preset: preset, in: book)
        } catch {
            throw Fault(500, "the names cannot be indexed")
        }
        return investigation.document(ofHits: hits).json
    }

    static let suggest = Question(
        "suggest", "Pairs that may be one party, and numbers that contradict each other.",
        [limit]
    ) { asked throws(Fault) in
        do {
            let file: Case
            var decisions: [IdentityDecision] = []
            if let path = try asked.served.input.store {
                let store = try Store.open(path)
                (file, decisions) = (try store.file(), try store.decisions())
            } else {
                file = asked.served.graph.file
            }
            let report = IdentitySearch(file, decisions: decisions).report
                .comparingNames(in: file)
            return .identity(report, byName: [], limit: asked.int("limit"))
        } catch {
            throw Fault(500, "the store cannot be read")
        }
    }

    static let diff = Question(
        "diff", "Listings, entities, relations and findings that changed between two days.",
        [
            Parameter("old-as-of", .day, "The earlier day that is asked about."),
            Parameter("old-known-at", .day, "In the old state, only what had been said by then."),
            Parameter("no-findings", .flag, "Leave findings out."), regime,
        ] + graphParameters
    ) { asked throws(Fault) in
        let after = try asked.investigation()
        var projection = after.graph.projection
        if let day = asked.day("old-as-of") { projection.asOf = day }
        if let day = asked.day("old-known-at") { projection.knownAt = day }
        let before = try asked.served.investigation(projection)
        let regimes = try asked.regimes()
        let isSilent = asked.flag("no-findings")
        let difference = Difference(before, after) { side, vertices in
            guard !isSilent else { return [] }
            return side.findings(FindingQuestion(regimes: regimes, vertices: vertices))
                .filter { $0.verdict != .none && $0.verdict != .notEvaluated }
        }
        return after.document(of: difference, since: before).json
    }
}

extension Asked {
    /// The first and the last day of a timeline; nil where none is asked for.
    fileprivate func days() throws(Fault) -> ClosedRange<Day>? {
        let (first, last) = (day("from"), day("until"))
        guard first != nil || last != nil else { return nil }
        guard let first, let last, first <= last else {
            throw Fault(422, "from and until go together, in order")
        }
        return first...last
    }

    /// The graph with the claims that `without` names: a proof says what changes if they fall.
    fileprivate func withoutSuppositions() throws(Fault) -> Investigation {
        let investigation = try investigation()
        guard !investigation.graph.projection.without.isEmpty else { return investigation }
        var projection = investigation.graph.projection
        projection.without = []
        return try served.investigation(projection)
    }

    fileprivate func hypothesis(about graph: EntityGraph) throws(Fault) -> Hypothesis? {
        let (assumed, without) = (texts("assume"), texts("without"))
        guard !assumed.isEmpty || !without.isEmpty else { return nil }
        var stakes: [AssumedStake] = []
        for text in assumed {
            guard let stake = AssumedStake(text) else {
                throw Fault(422, "assume: write owner>owned=30%")
            }
            for id in [stake.owner, stake.owned] where graph.vertex(id) == nil {
                throw Fault(404, "assume: there is no entity `\(id)`")
            }
            stakes.append(stake)
        }
        return Hypothesis(without: Set(without), stakes: stakes)
    }
}

extension Investigation {
    /// The changes of the verdicts on some entities between two days.
    fileprivate func changes(
        about vertices: [Vertex], under regimes: [Regime], _ days: ClosedRange<Day>,
        _ asked: Asked
    ) throws(Fault) -> [VerdictChange] {
        var changes: [VerdictChange] = []
        for regime in regimes {
            for vertex in vertices {
                if asked.isLate {
                    throw Fault(
                        503, "the days took too long", hint: "ask for one regime or fewer days")
                }
                changes += regime.changes(
                    about: graph.id(vertex), in: graph.file, graph.projection,
                    from: days.lowerBound, until: days.upperBound)
            }
        }
        return changes
    }
}
