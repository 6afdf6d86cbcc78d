import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel
import CordonRules

/// `/v1/diagram.svg` and its kin: a part of the graph as a picture, or in time.
enum DiagramRoute {
    private static let formats: [(ending: String, type: String)] = [
        ("svg", "image/svg+xml"), ("png", "image/png"), ("pdf", "application/pdf"),
        ("dot", "text/vnd.graphviz"), ("json", "application/json"),
    ]

    /// The most parties of a picture.
    ///
    /// More than ``LayoutBook/mostAtOnce`` stand by component until they were laid out.
    static let most = 20_000

    /// The word for the view that is a timeline.
    static let timeline = "timeline"

    static let strip = Parameter(
        "strip", .flag, "Add a strip below: when its listings and relations begin, hold and end.")

    static let parameters: [Parameter] =
        [
            Parameter("entity", repeated: true, "Draw what is around these entities."),
            Parameter("hops", .int(0...20), "How far around them; 1 by default."),
            Parameter("from", "Draw the ways from this entity."),
            Parameter("to", "To this one."), Parameter("k", .int(1...100), "How many ways."),
            Parameter(
                "by", .choice(PathQuestion.Order.allCases.map(\.rawValue)),
                "What makes a way good; evidence by default."),
            Parameter(
                "view", .choice(Picture.View.allCases.map(\.rawValue) + [timeline]),
                "The layout; `timeline` draws when what is said of them holds."),
            Parameter("title", "The title."),
            strip,
            Parameter("most", .int(1...most), "The most entities; 150 by default."),
            Question.regime, Parameter("plain", .flag, "Show no findings."),
            Parameter("dpi", .number(36...600), "Dots an inch of a PNG."),
            Parameter("save", .flag, "To be kept as a file, whatever a browser could show."),
        ] + PictureState.parameters + Question.walkParameters + Question.graphParameters

    static func routes(_ painter: any Painter, _ layouts: LayoutBook) -> [Route] {
        formats.map { ending, type in
            Route(
                "GET", "/v1/diagram.\(ending)", "A part of the graph as a picture.", parameters,
                strict: true, heavy: true, gives: type,
                work: .waiting { asked async throws(Fault) in
                    let order = try order(asked, ending, layouts)
                    let bytes = try await drawn(order, asked, by: painter)
                    return WebAnswer(
                        type: type, headers: headers(ending, isSaved: asked.flag("save")),
                        .bytes(bytes))
                })
        }
    }

    /// The bytes of an order.
    ///
    /// The places of thousands of parties take seconds to write: they are kept.
    private static func drawn(
        _ order: PictureOrder, _ asked: Asked, by painter: any Painter
    ) async throws(Fault) -> [UInt8] {
        guard order.format == "json", let picture = order.picture, LayoutBook.isKept(picture) else {
            return try await painter.draw(order)
        }
        // A layout that was found since is another file.
        let question = (picture.isPlain ? "by component " : "laid out ") + question(asked)
        if let known = asked.served.placings.value(question) { return known }
        let bytes = try await painter.draw(order)
        asked.served.placings.keep(bytes, for: question)
        return bytes
    }

    /// The part of a question that decides how a picture looks.
    private static func question(_ asked: Asked) -> String {
        let own = Set(parameters.map(\.name)).subtracting(["dpi", "save"])
        return Address(
            "v1", "diagram",
            query: asked.request.query.pairs.compactMap {
                own.contains($0.key) ? Address.Pair($0.key, $0.value) : nil
            }
        ).text
    }

    private static func order(
        _ asked: Asked, _ ending: String, _ layouts: LayoutBook
    ) throws(Fault) -> PictureOrder {
        let dpi = asked.number("dpi") ?? 144
        guard asked.text("view") == timeline else {
            var picture = layouts.placed(try picture(asked))
            // The explorer opens and closes bundles itself.
            if ending == "json" { picture.lines = .each }
            return PictureOrder(picture, format: ending, dpi: dpi)
        }
        guard ending != "dot" else {
            throw Fault(422, "DOT has no place for a timeline", hint: "use svg, png, pdf or json")
        }
        return PictureOrder(try TimelinePart(asked).timeline(), format: ending, dpi: dpi)
    }

    // An SVG is a document: opened by itself, it may do nothing but be seen.
    private static func headers(
        _ ending: String, isSaved: Bool
    ) -> [(name: String, value: String)] {
        let file = [("content-disposition", "attachment; filename=\"diagram.\(ending)\"")]
        guard ending != "svg" else {
            return [
                (
                    "content-security-policy",
                    "sandbox; default-src 'none'; style-src 'unsafe-inline'"
                )
            ] + (isSaved ? file : [])
        }
        return ending == "png" && !isSaved ? [] : file
    }

    /// The picture that the parameters ask for; a large one is made once.
    static func picture(_ asked: Asked) throws(Fault) -> Picture {
        let question = question(asked)
        if let known = asked.served.pictures.value(question) { return known }
        let made = try makePicture(asked)
        // One whose findings may have been cut is not kept: the next who asks may have more time.
        if LayoutBook.isKept(made), !asked.isLate {
            asked.served.pictures.keep(made, for: question)
        }
        return made
    }

    private static func makePicture(_ asked: Asked) throws(Fault) -> Picture {
        let part = try DrawnPart(asked)
        var question = part.question
        question.title = asked.text("title")
        if !asked.flag("plain") {
            let told = try told(asked, part.investigation, question.excerpt.vertices)
            (question.findings, question.rules) = (told.findings, told.rules)
        }
        var picture = part.investigation.picture(question)
        if asked.flag("strip") {
            let parties = question.excerpt.vertices.map(part.investigation.graph.id)
            picture.strip = try TimelinePart(asked, among: parties).strip()
        }
        return picture
    }

    /// The verdicts that mark some parties, and the rules that gave them.
    static func told(
        _ asked: Asked, _ investigation: Investigation, _ vertices: [Vertex]
    ) throws(Fault) -> (findings: [Finding], rules: [String]) {
        let named = try asked.regimes()
        let regimes = named.isEmpty ? Investigation.picturedRegimes : named
        return investigation.marks(of: vertices, by: regimes, limits: asked.limits)
    }
}
