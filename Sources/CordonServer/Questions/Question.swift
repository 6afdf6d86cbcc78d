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
        Parameter("recorded-by", .day, "Only what a store held by this day."),
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
        ) { asked throws(Fault) in
            let document = ServedDocument.of(try answer(asked), asked.served)
            return .text(Self.text(document), type: "application/json")
        }
    }

    /// A document as the command line writes it: rows of a screening stand on a line each.
    private static func text(_ document: JSONText) -> String {
        guard var members = document.members, members.last?.key == "rows",
            let rows = members.popLast()?.value.items, !rows.isEmpty
        else { return document.pretty + "\n" }
        return JSONText.object(members).pretty.dropLast(2) + ",\n  \"rows\": [\n    "
            + rows.map(\.compact).joined(separator: ",\n    ") + "\n  ]\n}\n"
    }

    /// The questions that look at the whole graph.
    private static let heavy: Set<String> = ["rank", "structure", "diff", "suggest", "unknowns"]
}
