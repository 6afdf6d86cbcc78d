import CordonAnalysis
import CordonMatch
import CordonModel

/// `/match`: who on the lists may be the parties of a batch of queries.
enum MatchRoute {
    /// The most queries of one batch.
    static let mostQueries = 100

    static let route = Route(
        "POST", "/match/{dataset}", "Who may be the parties of a batch of queries.",
        [
            Parameter("dataset", in: .path, "The data set; `default` for all."),
            Parameter("limit", .int(0...500), "The most results for a query; 5 by default."),
            Parameter("threshold", .number(0...1), "From which score on a result is a match; 0.7."),
            Parameter(
                "cutoff", .number(0...1), "Results have more than this; never above the threshold."),
            Parameter("algorithm", "The way of scoring; see /algorithms."),
            Parameter("exclude_entity_ids", repeated: true, "Entities that are no result."),
        ] + EntityFilter.parameters,
        body: Route.Body(
            type: "application/json",
            schema: [
                "type": "object", "required": ["queries"],
                "properties": [
                    "queries": [
                        "type": "object", "minProperties": 1, "maxProperties": 100,
                        "additionalProperties": [
                            "type": "object", "required": ["schema"],
                            "properties": [
                                "schema": ["type": "string"], "properties": ["type": "object"],
                            ],
                        ],
                    ],
                    "weights": ["type": "object"], "config": ["type": "object"],
                ],
            ])
    ) { asked throws(Fault) in try answer(asked) }

    static let algorithms = Route("GET", "/algorithms", "The ways of scoring.") { _ in
        .json(Algorithm.document)
    }

    private static func answer(_ asked: Asked) throws(Fault) -> WebAnswer {
        let body = try asked.json()
        guard let given = body["queries"]?.members else {
            throw .invalid(["body", "queries"], "missing", "Field required")
        }
        // Of a key that comes twice, the last counts, as with every reader of JSON.
        var places: [String: Int] = [:]
        var queries: [JSONText.Member] = []
        for member in given {
            if let place = places[member.key] {
                queries[place] = member
            } else {
                places[member.key] = queries.count
                queries.append(member)
            }
        }
        guard !queries.isEmpty else { throw Fault(400, "No queries provided.") }
        guard queries.count <= mostQueries else {
            throw Fault(400, "Too many queries in one batch (limit: \(mostQueries))")
        }
        for key in body["config"]?.members?.map(\.key) ?? [] {
            throw Fault(400, "Unknown config key: \(key.prefix(64))")
        }
        let algorithm = try Algorithm.named(asked.text("algorithm") ?? Algorithm.best)
        let matching = try Matching(asked, algorithm, body)
        var responses: [JSONText.Member] = []
        var faults: [Fault] = []
        for (key, query) in queries.map({ ($0.key, $0.value) }) {
            do throws(Fault) {
                responses.append(.init(key, try matching.response(to: query)))
            } catch {
                faults.append(error)
                responses.append(.init(key, response(saying: error, query)))
            }
        }
        // A batch of which nothing can be answered is refused as a whole.
        if faults.count == queries.count { throw faults[0] }
        return .json(
            ["responses": .object(responses), "limit": .int(matching.limit)],
            headers: [("x-batch-size", "\(queries.count)")])
    }

    /// The answer of a query that cannot be understood; the rest of its batch is answered.
    private static func response(saying fault: Fault, _ query: JSONText) -> JSONText {
        [
            "status": .int(fault.status), "detail": fault.detail, "results": .array([]),
            "total": ["value": 0, "relation": "eq"],
            "query": [
                "id": .optional(query["id"]?.text),
                "schema": .string(query["schema"]?.text ?? "Thing"), "properties": .object([]),
            ],
        ]
    }
}

/// The matching of one batch.
struct Matching {
    private let asked: Asked
    private let algorithm: Algorithm
    private let body: JSONText
    private let shelf: Shelf
    private let threshold: Double
    private let cutoff: Double
    /// The most results for a query.
    let limit: Int

    /// How many candidates are scored at least, so that the limit does not change what is found.
    private static let leastCandidates = 50

    init(_ asked: Asked, _ algorithm: Algorithm, _ body: JSONText = .null) throws(Fault) {
        self.asked = asked
        self.algorithm = algorithm
        self.body = body
        shelf = try asked.served.shelf.value(asked.limits)
        threshold = asked.number("threshold") ?? Score.threshold
        cutoff = min(asked.number("cutoff") ?? Score.threshold, threshold)
        limit = asked.int("limit") ?? 5
    }

    /// One party found.
    struct Result {
        let number: Shelf.Number
        let hit: PartyHit
        let score: Double
    }

    /// The parties that a query may mean, best first, before its limit: those above a cutoff, and
    /// all matches.
    func results(
        for query: MatchQuery, cutoff: Double, or threshold: Double
    ) throws(Fault) -> [Result] {
        let filter = try EntityFilter(asked, query: query.own, body: body)
        let preset = algorithm.preset
        let graph = try asked.served.graph(asked.limits)
        let wanted = max(limit * 4, Self.leastCandidates)
        let hits = try asked.served.searches.use(preset, asked.limits) { search throws(Fault) in
            // Where a filter may take many away, more are looked at.
            search.hits(
                for: query.party, limit: filter.isOpen ? wanted : wanted * 4,
                least: Score.leastSimilarity(forScore: cutoff, preset))
        }
        var results: [Result] = []
        for hit in hits {
            guard query.schema.finds(Schema.named(graph.schema(hit.vertex))),
                let number = shelf.number(graph.id(hit.vertex)),
                filter.passes(number, on: shelf)
            else { continue }
            let score = Score.of(hit, preset)
            if score > cutoff || score >= threshold {
                results.append(Result(number: number, hit: hit, score: score))
            }
        }
        return results.sorted {
            ($1.score, shelf.item($0.number).id) < ($0.score, shelf.item($1.number).id)
        }
    }

    /// The response to a query.
    func response(to json: JSONText) throws(Fault) -> JSONText {
        let query = try MatchQuery(json, namesOnly: algorithm.isNamesOnly)
        var warnings = query.warnings
        let threshold = query.own["threshold"]?.double ?? self.threshold
        let limit = query.own["limit"]?.whole(in: 0...500) ?? self.limit
        var members: [JSONText.Member] = [
            .init("status", 200), .init("query", query.json),
        ]
        guard !asked.isLate else {
            return .object(
                members + [
                    .init("results", .array([])),
                    .init("total", ["value": 0, "relation": "gte"]), .init("complete", false),
                    .init("cut", "deadline"),
                ])
        }
        let results = try results(for: query, cutoff: min(cutoff, threshold), or: threshold)
        let matches = results.count { $0.score >= threshold }
        var shown: [JSONText] = []
        for result in results.prefix(limit) {
            shown.append(try text(of: result, isMatch: result.score >= threshold, query))
        }
        members.append(.init("results", .array(shown)))
        members.append(.init("total", ["value": .int(matches), "relation": "eq"]))
        if query.party.names.isEmpty, query.party.identifiers.isEmpty {
            warnings.append("the query has no name and no number: nothing was compared")
        }
        if !warnings.isEmpty { members.append(.init("warnings", .strings(warnings))) }
        return .object(members)
    }

    private func text(
        of result: Result, isMatch: Bool, _ query: MatchQuery
    ) throws(Fault) -> JSONText {
        let hit = result.hit
        // Of several names it is not said which agreed best.
        let name = query.party.names.count == 1 ? query.party.names[0].text : nil
        var members = shelf.flat(result.number).members ?? []
        members.append(.init("score", .number(result.score)))
        members.append(.init("match", .bool(isMatch)))
        members.append(
            .init(
                "explanations",
                [
                    "name_match": [
                        "score": .number((hit.similarity * 10_000).rounded() / 10_000),
                        "detail": .string(hit.explanation), "query": .optional(name),
                        "candidate": .string(hit.matchedName),
                    ],
                    "evidence": [
                        "score": .number((hit.evidence * 100).rounded() / 100),
                        "detail": "bits by which the agreement narrows the world",
                        "query": .null, "candidate": .null,
                    ],
                ]))
        members.append(
            .init(
                "features",
                [
                    "name_match": .number((hit.similarity * 10_000).rounded() / 10_000),
                    "evidence": .number((hit.evidence * 100).rounded() / 100),
                ]))
        let findings = try asked.served.findings(of: hit.vertex, asked.limits)
        members.append(
            .init("findings", .array(findings.map { Self.finding($0, on: asked.served.day) })))
        return .object(members)
    }

    private static func finding(_ finding: Finding, on day: Day?) -> JSONText {
        let asOf = day.map { "&as-of=\($0)" } ?? ""
        return [
            "regime": .string(finding.regime), "verdict": .string(finding.verdict.rawValue),
            "because": .strings(finding.because.map(\.rawValue)),
            "why": .string(
                "/v1/why?entity=\(PercentText.encoded(finding.entity))"
                    + "&regime=\(finding.regime)\(asOf)"),
        ]
    }
}
