import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonModel
import CordonRules

extension Asked {
    /// Which claims the parameters take in.
    func projection() throws(Fault) -> Projection {
        let today = served.projection.asOf
        let sources = texts("source")
        for source in sources where served.file.source(source) == nil {
            throw Fault(400, "there is no source of this id", hint: "see /v1/claims")
        }
        return Projection(
            asOf: day("as-of") ?? today, knownAt: day("known-at"),
            least: text("standing").flatMap { Standing(word: $0) } ?? .alleged,
            sources: sources.isEmpty ? nil : Set(sources),
            resolution: text("resolve").flatMap { Resolution(rawValue: $0) } ?? .firmest,
            without: Set(texts("without")), today: today)
    }

    /// The graph that the parameters choose.
    func investigation() throws(Fault) -> Investigation {
        let projection = try projection()
        try checkWithout(in: projection)
        return try served.investigation(projection, recordedBy: day("recorded-by"), limits)
    }

    /// The part of the graph that a question about some entities looks at: it costs what it touches.
    func inquiry(
        about names: [String], _ neighbourhood: Neighbourhood, without: Set<String>? = nil
    ) throws(Fault) -> Inquiry {
        var projection = try projection()
        if let without { projection.without = without }
        let index = try served.index(projection, recordedBy: day("recorded-by"))
        let inquiry: Inquiry
        do throws(QuestionError) {
            inquiry = try Inquiry(about: names, in: index, projection, neighbourhood)
        } catch {
            throw Self.fault(error)
        }
        guard !projection.without.isEmpty else { return inquiry }
        let known = Self.names(in: inquiry.investigation.graph.file)
        if !projection.without.isSubset(of: known) { try checkWithout(in: projection) }
        return inquiry
    }

    /// The ways between two parties of a large graph, where they are found without the whole of it.
    func ways(
        _ question: PathQuestion
    ) throws(Fault) -> (inquiry: Inquiry, answer: PathAnswer)? {
        guard served.isLarge else { return nil }
        let projection = try projection()
        try checkWithout(in: projection)
        let index = try served.index(projection, recordedBy: day("recorded-by"))
        do throws(QuestionError) {
            return try Inquiry.ways(
                from: text("from") ?? "", to: text("to") ?? "", in: index, projection, question)
        } catch {
            throw Self.fault(error)
        }
    }

    static func fault(_ error: QuestionError) -> Fault {
        switch error {
        case .ambiguousName: Fault(409, error.description)
        default: Fault(404, error.description, hint: "/v1/search finds by free text")
        }
    }

    /// The entity that a text names.
    func vertex(_ text: String, in investigation: Investigation) throws(Fault) -> Vertex {
        do throws(QuestionError) {
            return try investigation.vertex(named: text)
        } catch {
            throw Self.fault(error)
        }
    }

    /// A mistyped claim would read as "nothing changes".
    func checkWithout(in projection: Projection) throws(Fault) {
        guard !projection.without.isEmpty else { return }
        let file = try served.index(projection, recordedBy: day("recorded-by")).file
        guard projection.without.isSubset(of: Self.names(in: file)) else {
            throw Fault(404, "without: there is no claim of this name", hint: "see /v1/claims")
        }
    }

    private static func names(in file: Case) -> Set<String> {
        Set(file.claims.flatMap { [$0.key ?? "", $0.id(in: file)] })
    }

    func walk() throws(Fault) -> Walk {
        do throws(QuestionError) {
            return try Walk(
                words: texts("kinds"), directOnly: flag("direct"), isDirected: flag("directed"),
                hubLimit: int("avoid-hubs"))
        } catch {
            throw Fault(422, error.description)
        }
    }

    /// The regimes that are named; none where all in force are meant.
    func regimes() throws(Fault) -> [Regime] {
        let ids = texts("regime")
        guard !ids.isEmpty else { return [] }
        do throws(QuestionError) {
            return try Investigation.regimes(named: ids)
        } catch {
            throw Fault(422, error.description)
        }
    }

    /// The first rows, and the word for the cut where some were left out.
    func excerpt<Row>(_ rows: [Row]) -> (rows: [Row], cut: String?) {
        guard let limit = int("limit"), limit > 0, rows.count > limit else { return (rows, nil) }
        return (Array(rows.prefix(limit)), "limit")
    }
}
