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
            Parameter("all", .flag, "Tell `none` and `notEvaluated` too."),
            Parameter(
                "screen-owners", .flag,
                "Compare the names of those asked about, and of all above, with the listed."),
            limit,
        ] + timelineParameters + graphParameters
    ) { asked throws(Fault) in
        let isCompared = asked.flag("screen-owners")
        let (investigation, vertices) = try asked.flagged(comparingNames: isCompared)
        let question = FindingQuestion(
            regimes: try asked.regimes(), vertices: vertices.isEmpty ? nil : vertices,
            all: asked.flag("all") || !vertices.isEmpty, limits: asked.limits,
            comparedNames: isCompared)
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
        let text = asked.text("entity") ?? ""
        let inquiry = try asked.inquiry(about: [text], .above, without: [])
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        guard let regime = try asked.regimes().last else { throw Fault(422, "name one regime") }
        let graph = investigation.graph
        let engine = RuleEngine(graph, about: [vertex])
        guard let own = engine.graph.vertex(graph.id(vertex)),
            let argument = engine.why(own, under: regime, limits: asked.limits)
        else {
            throw Fault(
                404, "\(regime.id) says nothing about this entity on \(graph.projection.asOf)")
        }
        guard !argument.finding.isSilenced(in: graph) else {
            throw Fault(
                404,
                "left out: of a natural person no verdict is published that is open or none")
        }
        let changes = try asked.supposedChanges(under: regime)
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
        let text = asked.text("text") ?? ""
        guard text == MatchQuery.bounded(text) else {
            throw .invalid(
                ["query", "text"], "string_too_long",
                "at most \(MatchQuery.mostLetters) letters and \(MatchQuery.mostWords) words")
        }
        let isServed = investigation.graph.projection == asked.served.projection
        let book = isServed ? try asked.served.searches.names(asked.limits) : nil
        let hits: [PartyHit]
        do throws(QuestionError) {
            hits = try investigation.search(
                text, limit: asked.int("limit") == 0 ? 1_000 : min(asked.int("limit") ?? 10, 1_000),
                least: asked.number("least"),
                preset: preset, in: book)
        } catch {
            throw Fault(500, "the names cannot be indexed")
        }
        return investigation.document(ofHits: hits).json
    }

    static let suggest = Question(
        "suggest", "Pairs that may be one party, and numbers that contradict each other.",
        [
            limit,
            Parameter("names", .flag, "Propose pairs by their names too, best proved first."),
        ]
    ) { asked throws(Fault) in
        let served = asked.served
        let decisions = try served.identityDecisions()
        let file = try served.unjoined()
        let report = IdentitySearch(file, decisions: decisions).report.comparingNames(in: file)
        let pairs: [NamePair] =
            asked.flag("names")
            ? try served.whole.value(asked.limits).pairsByName(
                in: try served.book.value(asked.limits), apart: decisions) : []
        return .identity(
            report, byName: pairs, limit: asked.int("limit").flatMap { $0 == 0 ? nil : $0 })
    }

    static let diff = Question(
        "diff", "Listings, entities, relations and findings that changed between two days.",
        [
            Parameter("old-as-of", .day, "The earlier day that is asked about."),
            Parameter("old-known-at", .day, "In the old state, only what had been said by then."),
            Parameter(
                "old-recorded-by", .day, "In the old state, only what a store held by then."),
            Parameter("no-findings", .flag, "Leave findings out."), regime,
        ] + graphParameters
    ) { asked throws(Fault) in
        try asked.difference {
            if let day = asked.day("old-as-of") { $0.asOf = day }
            if let day = asked.day("old-known-at") { $0.knownAt = day }
        }
    }

    static let unknowns = Question(
        "unknowns", "The missing shares that would settle most open findings.",
        [regime, Parameter("top", .int(1...10_000), "How many facts; 10 by default.")]
            + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.investigation()
        let question = FindingQuestion(regimes: try asked.regimes(), limits: asked.limits)
        let answer = investigation.unknowns(question, top: asked.int("top") ?? 10)
        return investigation.document(ofUnknowns: answer).json
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

    /// Who is asked about, in the part of the graph that this looks at; nobody where all are meant.
    ///
    /// Where names are compared, namesakes of listed parties are left open.
    fileprivate func flagged(
        comparingNames isCompared: Bool
    ) throws(Fault) -> (Investigation, [Vertex]) {
        let names = texts("entity")
        guard isCompared else {
            guard !names.isEmpty else { return (try investigation(), []) }
            let inquiry = try inquiry(about: names, .above)
            return (inquiry.investigation, inquiry.vertices)
        }
        let whole = try investigation()
        var named: [Vertex] = []
        for name in names { named.append(try vertex(name, in: whole)) }
        let compared = whole.comparingNames(
            above: named.isEmpty ? nil : named, in: try served.names(of: whole, limits),
            apart: try served.identityDecisions())
        guard !names.isEmpty else { return (compared, []) }
        do throws(QuestionError) {
            let inquiry = try Inquiry(
                about: names, in: compared.graph.file, compared.graph.projection, .above)
            return (inquiry.investigation, inquiry.vertices)
        } catch {
            throw Fault(404, error.description)
        }
    }

    /// What would change if claims fell or stakes were as supposed: anybody's finding may.
    fileprivate func supposedChanges(under regime: Regime) throws(Fault) -> [SupposedChange]? {
        let without = texts("without")
        guard !without.isEmpty || !texts("assume").isEmpty else { return nil }
        var projection = try projection()
        try checkWithout(in: projection)
        projection.without = []
        let whole = try served.investigation(
            projection, recordedBy: day("recorded-by"), limits
        ).graph
        return try hypothesis(about: whole).map { hypothesis in
            RuleEngine(whole).changes(under: [regime], if: hypothesis)
        }
    }

    /// What differs between the graph that is asked about and an older state of it.
    func difference(since age: (inout Projection) -> Void) throws(Fault) -> JSONText {
        let after = try investigation()
        var projection = after.graph.projection
        age(&projection)
        let before = try served.investigation(
            projection, recordedBy: day("old-recorded-by") ?? day("recorded-by"), limits)
        let regimes = try regimes()
        let isSilent = flag("no-findings")
        let difference = Difference(before, after) { side, vertices, all in
            guard !isSilent else { return [] }
            let question = FindingQuestion(regimes: regimes, vertices: vertices, all: all)
            return side.findings(question).filter { all || $0.isTouched }
        }
        return after.document(of: difference, since: before).json
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
        var told: [VerdictChange] = []
        for vertex in vertices {
            let (changes, cut) = graph.file.verdictChanges(
                about: graph.id(vertex), under: regimes, graph.projection,
                from: days.lowerBound, until: days.upperBound, limits: asked.limits)
            guard cut == nil else {
                throw Fault(
                    503, "the days took too long", hint: "ask for one regime or fewer days")
            }
            told += changes
        }
        return regimes.flatMap { regime in told.filter { $0.regime == regime.id } }
    }
}
