import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel

/// The part of the graph that a picture, or a file of it, is of.
struct DrawnPart: Sendable {
    let investigation: Investigation
    let question: PictureQuestion

    /// Finds the part that the parameters of ``DiagramRoute`` ask for.
    init(_ asked: Asked) throws(Fault) {
        let walk = try asked.walk()
        let view = asked.text("view").flatMap(Picture.View.init(rawValue:))
        if let from = asked.text("from"), let to = asked.text("to") {
            investigation = try asked.investigation()
            question = try Self.ways(from, to, asked, investigation, walk, view)
            return
        }
        let (hops, most) = (asked.int("hops") ?? 1, asked.int("most") ?? 150)
        let seeds: [Vertex]
        (investigation, seeds) = try Self.seeds(asked, hops: hops, most: most)
        let excerpt = investigation.neighbourhood(of: seeds, hops: hops, walk: walk, bound: most)
        let graph = investigation.graph
        let named = Set(asked.texts("about").compactMap { graph.vertex($0) })
        let subjects = named.isEmpty ? seeds : seeds.filter(named.contains)
        var question = PictureQuestion(
            about: subjects.isEmpty ? .whole : .around(subjects), view: view ?? .network,
            excerpt: excerpt)
        let state = try PictureState(asked, seeds.map { graph.id($0) })
        (question.places, question.groups) = (state.places, state.groups)
        question.rests = investigation.rests(
            beside: state.rests.compactMap { graph.vertex($0) }, of: excerpt, walk: walk)
        self.question = question
    }

    /// The parties that are named, in the part of a large graph that lies around them, else in the whole.
    private static func seeds(
        _ asked: Asked, hops: Int, most: Int
    ) throws(Fault) -> (Investigation, [Vertex]) {
        let names = asked.texts("entity")
        guard names.isEmpty || !asked.served.isLarge || asked.int("avoid-hubs") != nil else {
            // The rest beside a party is counted, and must be there for it.
            let reach = asked.text("rest") == nil ? hops : max(hops, 1)
            let inquiry = try asked.inquiry(about: names, .drawn(hops: reach, most: most))
            return (inquiry.investigation, inquiry.vertices)
        }
        let investigation = try asked.investigation()
        var seeds: [Vertex] = []
        for text in names { seeds.append(try asked.vertex(text, in: investigation)) }
        return (investigation, seeds)
    }

    private static func ways(
        _ from: String, _ to: String, _ asked: Asked, _ investigation: Investigation, _ walk: Walk,
        _ view: Picture.View?
    ) throws(Fault) -> PictureQuestion {
        let start = try asked.vertex(from, in: investigation)
        let end = try asked.vertex(to, in: investigation)
        let answer = investigation.paths(
            from: start, to: end,
            PathQuestion(
                count: asked.int("k") ?? 3,
                order: asked.text("by").flatMap(PathQuestion.Order.init(rawValue:)) ?? .evidence,
                walk: walk, limits: asked.limits))
        guard !answer.paths.isEmpty else {
            throw Fault(404, "no path joins these two on these claims")
        }
        let vertices = Array(Set(answer.paths.flatMap(\.vertices)))
        return PictureQuestion(
            about: .between(start, end), view: view ?? .path,
            excerpt: investigation.excerpt(of: vertices, walk: walk),
            highlighted: answer.paths)
    }
}
