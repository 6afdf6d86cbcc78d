public import CordonDiagram
import CordonGraph
public import CordonModel

/// What is to be drawn.
public struct PictureQuestion: Sendable {
    /// The title; the case's where none is given.
    public var title: String?
    /// How it is laid out.
    public var view: Picture.View
    /// The part of the graph.
    public var excerpt: Excerpt
    /// The ways that stand out, others being dimmed; empty where nothing does.
    public var highlighted: [ConnectingPath]
    /// The findings that are shown as badges.
    public var findings: [Finding]
    /// The rules behind the findings: `us-ofac 2014-08-13`.
    public var rules: [String]

    /// Creates a question.
    public init(
        title: String? = nil, view: Picture.View = .network, excerpt: Excerpt,
        highlighted: [ConnectingPath] = [], findings: [Finding] = [], rules: [String] = []
    ) {
        self.title = title
        self.view = view
        self.excerpt = excerpt
        self.highlighted = highlighted
        self.findings = findings
        self.rules = rules
    }
}

extension Investigation {
    /// A picture of a part of the graph, with its findings, legend facts and sources.
    ///
    /// Sources are numbered in the order of their ids; each relation carries the numbers of those
    /// it rests on, and none that may not be named leaves the case.
    public func picture(_ question: PictureQuestion) -> Picture {
        let cited = citedSources(question.excerpt)
        let numbers = Dictionary(
            uniqueKeysWithValues: cited.enumerated().map { ($1.id, $0 + 1) })
        let badges = Badges(question.findings)
        let path = Highlight(question.highlighted)
        return Picture(
            title: question.title ?? graph.file.title ?? "Relationships",
            subtitle: subtitle(question), asOf: graph.projection.asOf.description,
            view: question.view,
            nodes: question.excerpt.vertices.map { node($0, badges, path) },
            edges: question.excerpt.relations.map { edge($0, numbers, path) },
            footer: footer(question, cited))
    }

    private func subtitle(_ question: PictureQuestion) -> String {
        var parts: [String] = []
        if let known = graph.projection.knownAt { parts.append("as known on \(known)") }
        if graph.projection.least > .alleged {
            parts.append("claims of at least \(graph.projection.least.word) standing")
        }
        return parts.joined(separator: ", ")
    }

    private func footer(_ question: PictureQuestion, _ cited: [Source]) -> Picture.Footer {
        let shown = question.excerpt.vertices.count
        let total = graph.entityCount
        var hidden = ["Shown \(shown) of \(total) entities"]
        if question.excerpt.hidden > 0 {
            hidden.append("\(question.excerpt.hidden) within reach left out")
        }
        hidden += leftOutNote.split(separator: "\n").map {
            $0.prefix(1).uppercased() + $0.dropFirst()
        }
        hidden.append("Least standing: \(graph.projection.least.word)")
        return Picture.Footer(
            lists: graph.file.lists.map { list in
                [list.authority, list.list, list.day?.description].compactMap { $0 }
                    .joined(separator: " ")
            }.sorted(),
            rules: question.rules, hidden: hidden,
            sources: cited.enumerated().map { place, source in
                let publisher = source.publisher.map { "\($0): " } ?? ""
                let date = source.date.map { ", \($0)" } ?? ""
                return Picture.Source(
                    place + 1, publisher + source.title + date, url: source.address)
            },
            inputHash: graph.file.digest, program: "Cordon \(Investigation.version)")
    }

    /// The sources that the drawn relations cite and that may be named, sorted by id.
    private func citedSources(_ excerpt: Excerpt) -> [Source] {
        let claims = excerpt.relations.flatMap { graph.relations[$0].claims }
        let ids = Set(claims.flatMap { graph.file.claims[$0].evidence.citations.map(\.source) })
        return ids.sorted().compactMap { graph.file.source($0) }.filter { $0.publish != .no }
    }
}

extension Case {
    /// One hash over the hashes of all inputs.
    public var digest: String {
        guard inputs.count != 1 else { return inputs[0].sha256 }
        var hash = ContentHash()
        for input in inputs { hash.add(input.sha256) }
        return hash.full
    }
}

/// Which entities and relations stand out.
struct Highlight {
    let isEmpty: Bool
    private let vertices: Set<Vertex>
    private let relations: Set<Int>

    init(_ paths: [ConnectingPath]) {
        isEmpty = paths.isEmpty
        vertices = Set(paths.flatMap(\.vertices))
        relations = Set(paths.flatMap(\.relations))
    }

    func emphasis(of vertex: Vertex) -> Picture.Emphasis {
        isEmpty ? .normal : vertices.contains(vertex) ? .strong : .dimmed
    }

    func emphasis(of relation: Int) -> Picture.Emphasis {
        isEmpty ? .normal : relations.contains(relation) ? .strong : .dimmed
    }
}
