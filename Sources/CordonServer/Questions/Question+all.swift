import CordonAnalysis
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules

extension Question {
    /// All questions, in the order of the command line.
    static let all: [Question] = [
        check, claims, show, owners, holdings, paths, flag, why, rank, structure, search, screen,
        suggest, diff, unknowns, regimes,
    ]

    private static let check = Question(
        "check", "What is wrong, missing, contradictory, over 100 %, circular or stale.",
        [limit] + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.investigation()
        let shown = asked.excerpt(investigation.issues())
        return investigation.document(ofIssues: shown.rows, cut: shown.cut).json
    }

    static let claims = Question(
        "claims", "The claims themselves, with source, standing and contradictions.",
        [
            Parameter("entity", "Only claims about this entity."),
            Parameter("kinds", repeated: true, "Only these families, kinds or properties."),
            Parameter("contradictions", .flag, "Only claims that contradict or are contradicted."),
            limit,
        ] + graphParameters
    ) { asked throws(Fault) in
        let inquiry: Inquiry? =
            if let text = asked.text("entity") {
                try asked.inquiry(about: [text], .within(hops: 1))
            } else { nil }
        let investigation: Investigation =
            if let inquiry { inquiry.investigation } else { try asked.investigation() }
        let places = investigation.claims(
            ClaimQuestion(
                entity: inquiry?.vertices[0], kinds: asked.texts("kinds"),
                onlyContradictions: asked.flag("contradictions")))
        let shown = asked.excerpt(places)
        return investigation.document(ofClaims: shown.rows, cut: shown.cut).json
    }

    private static let show = Question(
        "show", "One entity: names, identifiers, listings, relations, every claim.",
        [
            entity, limit,
            Parameter("all-days", .flag, "Claims that do not hold on the day, too."),
        ] + graphParameters
    ) { asked throws(Fault) in
        let text = asked.text("entity") ?? ""
        if asked.served.file.isCarried(text) {
            let whole = try asked.investigation()
            if var record = whole.record(text) {
                let claims = asked.excerpt(record.claims)
                record.claims = claims.rows
                return whole.document(of: record, cut: claims.cut).json
            }
        }
        let inquiry = try asked.inquiry(about: [text], .within(hops: 1))
        let investigation = inquiry.investigation
        var profile = investigation.profile(
            of: inquiry.vertices[0], ofEveryDay: asked.flag("all-days"))
        let claims = asked.excerpt(profile.claims)
        profile.claims = claims.rows
        return investigation.document(of: profile, cut: claims.cut).json
    }

    private static let measureParameters: [Parameter] = [
        Parameter(
            "measure", .choice(OwnershipMeasure.allCases.map(\.rawValue)),
            "The measure of ownership; direct by default."),
        Parameter(
            "ubo",
            "Only who meets a threshold of beneficial ownership: "
                + UltimateThreshold.all.map(\.id).joined(separator: ", ")),
    ]

    private static let owners = Question(
        "owners", "Who owns or controls it; the unknown remainder is told as an owner too.",
        [entity, limit, tree] + measureParameters + graphParameters
    ) { asked throws(Fault) in try ownership(asked, upwards: true) }

    private static let holdings = Question(
        "holdings", "What it owns or controls.",
        [entity, limit, tree] + measureParameters + graphParameters
    ) { asked throws(Fault) in try ownership(asked, upwards: false) }

    private static let tree = Parameter(
        "tree", .flag, "The chains as a tree too, each step with its share.")

    private static func ownership(_ asked: Asked, upwards: Bool) throws(Fault) -> JSONText {
        let threshold = asked.text("ubo").flatMap { UltimateThreshold.reading($0) }
        if threshold == nil, let word = asked.text("ubo") {
            let known = UltimateThreshold.all.map(\.id).joined(separator: ", ")
            throw .invalid(
                ["query", "ubo"], "enum", "use \(known), or a number of percent",
                input: .string(word))
        }
        let measure =
            threshold?.measure ?? asked.text("measure").flatMap(OwnershipMeasure.init(rawValue:))
            ?? .direct
        let inquiry = try asked.inquiry(
            about: [asked.text("entity") ?? ""],
            .ownership(upwards: upwards, by: measure, tree: asked.flag("tree")))
        let (investigation, vertex) = (inquiry.investigation, inquiry.vertices[0])
        let answer =
            upwards
            ? investigation.owners(of: vertex, by: measure, limits: asked.limits)
            : investigation.holdings(of: vertex, by: measure, limits: asked.limits)
        let shown = asked.excerpt(answer.shares(meeting: threshold))
        var document = investigation.document(
            of: answer, shares: shown.rows, threshold, upwards: upwards, cut: shown.cut)
        if asked.flag("tree") {
            let tree = investigation.ownershipTree(
                of: vertex, upwards: upwards, limits: asked.limits)
            document.add("tree", .ownershipTree(tree, in: investigation.graph))
        }
        if let threshold, upwards {
            let persons = investigation.beneficialOwners(
                of: vertex, by: threshold, limits: asked.limits)
            document.add(persons, in: investigation.graph)
        } else if let threshold {
            let companies = investigation.beneficialHoldings(
                of: vertex, by: threshold, limits: asked.limits)
            document.add(companies, in: investigation.graph)
        }
        return document.json
    }

    private static let paths = Question(
        "paths", "What connects two entities: the best ways between them.",
        [
            Parameter("from", required: true, "Where the ways begin."),
            Parameter("to", required: true, "Where they end."),
            Parameter("k", .int(1...1_000), "How many ways."),
            Parameter(
                "by", .choice(PathQuestion.Order.allCases.map(\.rawValue)),
                "What makes a way good; hops by default."),
            Parameter("max-hops", .int(0...100), "The most hops of a way."),
        ] + walkParameters + graphParameters
    ) { asked throws(Fault) in
        let question = PathQuestion(
            count: asked.int("k") ?? 1,
            order: asked.text("by").flatMap(PathQuestion.Order.init(rawValue:)) ?? .hops,
            maxHops: asked.int("max-hops"), walk: try asked.walk(), limits: asked.limits)
        if let (inquiry, answer) = try asked.ways(question) {
            return inquiry.investigation.document(of: answer, by: question.order).json
        }
        let investigation = try asked.investigation()
        let answer = investigation.paths(
            from: try asked.vertex(asked.text("from") ?? "", in: investigation),
            to: try asked.vertex(asked.text("to") ?? "", in: investigation), question)
        return investigation.document(of: answer, by: question.order).json
    }

    private static let rank = Question(
        "rank", "The most important entities by a measure of the graph.",
        [
            Parameter(
                "by", .choice(Importance.allCases.map(\.rawValue)), required: true,
                "The measure."),
            Parameter("top", .int(0...1_000_000), "How many entities; 20 by default."),
            Parameter("seeds", repeated: true, "Where exposure starts; the listed by default."),
            Parameter("approximate", .flag, "Sample betweenness; the error is told."),
            Parameter("between", repeated: true, "Count only ways from these, with `and`."),
            Parameter("and", repeated: true, "Where those ways end."),
            limit,
        ] + walkParameters + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.investigation()
        let from = try vertices("between", asked, investigation)
        let to = try vertices("and", asked, investigation)
        guard from.isEmpty == to.isEmpty else {
            throw Fault(422, "`between` and `and` go together")
        }
        let question = RankQuestion(
            by: asked.text("by").flatMap(Importance.init(rawValue:)) ?? .degree,
            walk: try asked.walk(), seeds: try vertices("seeds", asked, investigation),
            isApproximate: asked.flag("approximate"),
            between: from.isEmpty ? nil : RankQuestion.Sides(from: from, to: to),
            limits: asked.limits)
        do throws(QuestionError) {
            let ranking = try investigation.ranking(question)
            let limit = asked.int("limit").map { $0 == 0 ? Int.max : $0 }
            let top = limit ?? asked.int("top") ?? 20
            return investigation.document(of: ranking, question, top: top).json
        } catch {
            throw Fault(422, error.description)
        }
    }

    /// The entities that a parameter names, with commas between or repeated; `listed` names none.
    private static func vertices(
        _ parameter: String, _ asked: Asked, _ investigation: Investigation
    ) throws(Fault) -> [Vertex] {
        var vertices: [Vertex] = []
        for text in asked.texts(parameter).flatMap({ $0.split(separator: ",") })
        where text != "listed" {
            vertices.append(try asked.vertex(String(text), in: investigation))
        }
        return vertices
    }

    private static let structure = Question(
        "structure", "How the graph hangs together: circles, bridges, choke points, groups.",
        [
            Parameter(
                "find", .choice(StructureKind.allCases.map(\.rawValue)), required: true,
                "What is looked for."),
            Parameter("from", "Where dominators start, or a cut."),
            Parameter("to", "What a cut parts the start from."),
            Parameter("among", "Only among entities of this schema."), limit,
        ] + walkParameters + graphParameters
    ) { asked throws(Fault) in
        let investigation = try asked.investigation()
        let kind = asked.text("find").flatMap(StructureKind.init(rawValue:)) ?? .components
        let start = try asked.text("from").map { text throws(Fault) in
            try asked.vertex(text, in: investigation)
        }
        let end = try asked.text("to").map { text throws(Fault) in
            try asked.vertex(text, in: investigation)
        }
        do throws(QuestionError) {
            let walk: Walk
            do throws(Fault) { walk = try asked.walk() } catch { throw .missing("no such kind") }
            let answer = try investigation.structure(
                kind, walk: walk, from: start, to: end, among: asked.text("among"),
                limits: asked.limits)
            let groups = asked.excerpt(answer.groups)
            return investigation.document(
                ofGroups: groups.rows, kind, cut: answer.cut?.rawValue ?? groups.cut
            ).json
        } catch {
            throw Fault(422, error.description)
        }
    }

    private static let regimes = Question(
        "regimes", "The rules: threshold, strictness, aggregation, seeds, citations, status.",
        [
            regime, limit,
            Parameter("as-of", .day, "Only the versions of this day."),
            Parameter("known-at", .day, "The law as it was known on this day."),
        ]
    ) { asked throws(Fault) in
        let named = try asked.regimes()
        let shown = asked.excerpt(
            (named.isEmpty ? Regime.all : named).map {
                $0.only(on: asked.day("as-of"), knownAt: asked.day("known-at"))
            })
        return ["regimes": .array(shown.rows.map { .fullRegime($0) })]
    }
}
