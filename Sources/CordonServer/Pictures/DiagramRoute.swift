import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel
import CordonRules

/// `/v1/diagram.svg` and its kin: a part of the graph as a picture.
enum DiagramRoute {
    private static let formats: [(ending: String, type: String)] = [
        ("svg", "image/svg+xml"), ("png", "image/png"), ("pdf", "application/pdf"),
        ("dot", "text/vnd.graphviz"), ("json", "application/json"),
    ]

    static let parameters: [Parameter] =
        [
            Parameter("entity", repeated: true, "Draw what is around these entities."),
            Parameter("hops", .int(0...20), "How far around them; 1 by default."),
            Parameter("from", "Draw the ways from this entity."),
            Parameter("to", "To this one."), Parameter("k", .int(1...100), "How many ways."),
            Parameter(
                "by", .choice(PathQuestion.Order.allCases.map(\.rawValue)),
                "What makes a way good; evidence by default."),
            Parameter("view", .choice(Picture.View.allCases.map(\.rawValue)), "The layout."),
            Parameter("title", "The title."),
            Parameter("most", .int(1...1_500), "The most entities; 150 by default."),
            Question.regime, Parameter("plain", .flag, "Show no findings."),
            Parameter("dpi", .number(36...600), "Dots an inch of a PNG."),
        ] + Question.walkParameters + Question.graphParameters

    static func routes(_ painter: any Painter) -> [Route] {
        formats.map { ending, type in
            Route(
                "GET", "/v1/diagram.\(ending)", "A part of the graph as a picture.", parameters,
                strict: true, heavy: true, gives: type,
                work: .waiting { asked async throws(Fault) in
                    let order = PictureOrder(
                        try picture(asked), format: ending, dpi: asked.number("dpi") ?? 144)
                    let bytes = try await painter.draw(order)
                    return WebAnswer(
                        type: type, headers: headers(ending), .bytes(bytes))
                })
        }
    }

    // An SVG is a document: opened by itself, it may do nothing but be seen.
    private static func headers(_ ending: String) -> [(name: String, value: String)] {
        guard ending != "svg" else {
            return [
                (
                    "content-security-policy",
                    "sandbox; default-src 'none'; style-src 'unsafe-inline'"
                )
            ]
        }
        return ending == "png"
            ? [] : [("content-disposition", "attachment; filename=\"diagram.\(ending)\"")]
    }

    /// The picture that the parameters ask for.
    static func picture(_ asked: Asked) throws(Fault) -> Picture {
        let investigation = try asked.investigation()
        var question = try question(asked, investigation)
        question.title = asked.text("title")
        if !asked.flag("plain") {
            let named = try asked.regimes()
            let usual = Regime.all.filter { ["us-ofac", "eu", "uk"].contains($0.id) }
            let regimes = named.isEmpty ? usual : named
            let day = investigation.graph.projection.asOf
            question.findings =
                investigation.answer(
                    FindingQuestion(
                        regimes: regimes, vertices: question.excerpt.vertices,
                        limits: asked.limits)
                ).findings
            question.rules = regimes.map {
                "\($0.id) \($0.version(on: day)?.label ?? "not in force")"
            }
        }
        return investigation.picture(question)
    }

    private static func question(
        _ asked: Asked, _ investigation: Investigation
    ) throws(Fault) -> PictureQuestion {
        let walk = try asked.walk()
        let view = asked.text("view").flatMap(Picture.View.init(rawValue:))
        if let from = asked.text("from"), let to = asked.text("to") {
            let start = try asked.vertex(from, in: investigation)
            let end = try asked.vertex(to, in: investigation)
            let answer = investigation.paths(
                from: start, to: end,
                PathQuestion(
                    count: asked.int("k") ?? 3,
                    order: asked.text("by").flatMap(PathQuestion.Order.init(rawValue:))
                        ?? .evidence, walk: walk, limits: asked.limits))
            guard !answer.paths.isEmpty else {
                throw Fault(404, "no path joins these two on these claims")
            }
            let vertices = Array(Set(answer.paths.flatMap(\.vertices)))
            return PictureQuestion(
                about: .between(start, end), view: view ?? .path,
                excerpt: investigation.excerpt(of: vertices, walk: walk),
                highlighted: answer.paths)
        }
        var seeds: [Vertex] = []
        for text in asked.texts("entity") {
            seeds.append(try asked.vertex(text, in: investigation))
        }
        let excerpt = investigation.neighbourhood(
            of: seeds, hops: asked.int("hops") ?? 1, walk: walk, bound: asked.int("most") ?? 150)
        return PictureQuestion(
            about: seeds.isEmpty ? .whole : .around(seeds), view: view ?? .network,
            excerpt: excerpt)
    }
}
