import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonModel
import CordonRules

/// A question of Cordon's own: the same document that the verb of its name writes with `--json`.
struct Question: Sendable {
    let name: String
    let about: String
    let parameters: [Parameter]
    let answer: @Sendable (Asked) throws(Fault) -> JSONText

    init(
        _ name: String, _ about: String, _ parameters: [Parameter],
        _ answer: @escaping @Sendable (Asked) throws(Fault) -> JSONText
    ) {
        self.name = name
        self.about = about
        self.parameters = parameters
        self.answer = answer
    }

    /// What every question of a graph can be asked with.
    static let graphParameters: [Parameter] = [
        Parameter("as-of", .day, "The day that is asked about; today by default."),
        Parameter("known-at", .day, "Only what had been said by this day."),
        Parameter(
            "standing", .choice(Standing.allCases.map(\.word)), "The least standing that counts."),
        Parameter(
            "resolve", .choice(Resolution.allCases.map(\.rawValue)),
            "How versions of one stake are read."),
        Parameter("source", repeated: true, "Only claims of these sources."),
        Parameter("without", repeated: true, "Leave out these claims, by key or id."),
    ]

    static let limit = Parameter("limit", .int(0...1_000_000), "The most rows that are given.")

    static let walkParameters: [Parameter] = [
        Parameter("kinds", repeated: true, "Walk these families or kinds."),
        Parameter("direct", .flag, "Leave out links that run through others."),
        Parameter("directed", .flag, "Walk relations from source to target only."),
        Parameter(
            "avoid-hubs", .int(0...1_000_000),
            "Do not walk through entities with more neighbours."),
    ]

    static let entity = Parameter(
        "entity", required: true, "An id, or a name that only one entity has.")

    static let regime = Parameter(
        "regime", .choice(Regime.ids), repeated: true,
        "Ask these regimes; all in force by default.")

    /// The question as a route under `/v1`.
    var route: Route {
        let answer = answer
        return Route(
            "GET", "/v1/" + name, about, parameters, strict: true,
            heavy: Self.heavy.contains(name)
        ) { asked throws(Fault) in .document(ServedDocument.of(try answer(asked), asked.served)) }
    }

    /// The questions that look at the whole graph.
    private static let heavy: Set<String> = ["rank", "structure", "diff", "suggest"]
}

extension Asked {
    /// The graph that the parameters choose.
    func investigation() throws(Fault) -> Investigation {
        let today = served.graph.projection.asOf
        let sources = texts("source")
        let projection = Projection(
            asOf: day("as-of") ?? today, knownAt: day("known-at"),
            least: text("standing").flatMap { Standing(word: $0) } ?? .alleged,
            sources: sources.isEmpty ? nil : Set(sources),
            resolution: text("resolve").flatMap { Resolution(rawValue: $0) } ?? .firmest,
            without: Set(texts("without")), today: today)
        for source in sources where served.graph.file.source(source) == nil {
            throw Fault(400, "there is no source of this id", hint: "see /v1/claims")
        }
        return try served.investigation(projection)
    }

    /// The entity that a text names.
    func vertex(_ text: String, in investigation: Investigation) throws(Fault) -> Vertex {
        do {
            return try investigation.vertex(named: text)
        } catch {
            switch error {
            case .ambiguousName: throw Fault(409, error.description)
            default: throw Fault(404, error.description, hint: "/v1/search finds by free text")
            }
        }
    }

    func walk() throws(Fault) -> Walk {
        do {
            return try Walk(
                words: texts("kinds"), directOnly: flag("direct"), isDirected: flag("directed"),
                hubLimit: int("avoid-hubs"))
        } catch {
            throw Fault(422, error.description)
        }
    }

    /// The regimes that are named; none where all in force are meant.
    func regimes() throws(Fault) -> [Regime] {
        do {
            let ids = texts("regime")
            return ids.isEmpty ? [] : try Investigation.regimes(named: ids)
        } catch {
            throw Fault(422, error.description)
        }
    }

    /// The first rows, and the word for the cut where some were left out.
    func excerpt<Row>(_ rows: [Row]) -> (rows: [Row], cut: String?) {
        guard let limit = int("limit"), rows.count > limit else { return (rows, nil) }
        return (Array(rows.prefix(limit)), "limit")
    }
}
