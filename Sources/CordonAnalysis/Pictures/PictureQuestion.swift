public import CordonDiagram
public import CordonGraph
public import CordonModel

/// What is to be drawn.
public struct PictureQuestion: Sendable {
    /// Whom a picture is about; it gives the title, and these are marked.
    public enum Subject: Sendable {
        /// Nobody in particular.
        case whole
        /// What lies around some entities.
        case around([Vertex])
        /// What joins some entities.
        case joining([Vertex])
        /// The ways from one entity to another.
        case between(Vertex, Vertex)

        /// The entities.
        var vertices: [Vertex] {
            switch self {
            case .whole: []
            case .around(let vertices), .joining(let vertices): vertices
            case .between(let start, let end): [start, end]
            }
        }
    }

    /// Whom it is about.
    public var about: Subject
    /// The title; what it is about where none is given.
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
        about: Subject = .whole, title: String? = nil, view: Picture.View = .network,
        excerpt: Excerpt, highlighted: [ConnectingPath] = [], findings: [Finding] = [],
        rules: [String] = []
    ) {
        self.about = about
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
        // Where all that is drawn was asked for, marks would say nothing.
        let asked = question.about.vertices
        let path = Highlight(
            question.highlighted, asked.count < question.excerpt.vertices.count ? asked : [])
        return Picture(
            title: question.title ?? title(question.about),
            subtitle: subtitle(question), asOf: graph.projection.asOf.description,
            view: question.view,
            nodes: question.excerpt.vertices.map { node($0, badges, path) },
            edges: question.excerpt.relations.map { edge($0, numbers, path) },
            footer: footer(question, cited))
    }

    /// The words for whom a picture is about; the title of the case where that is nobody.
    private func title(_ about: PictureQuestion.Subject) -> String {
        switch about {
        case .whole: graph.file.title ?? "Relationships"
        case .around(let vertices): "Around \(list(vertices))"
        case .joining(let vertices): "What joins \(list(vertices))"
        case .between(let start, let end):
            "From \(graph.caption(start)) to \(graph.caption(end))"
        }
    }

    /// The captions of some entities; of many the first three, and how many more there are.
    private func list(_ vertices: [Vertex]) -> String {
        let captions = vertices.map { graph.caption($0) }
        if captions.count > 4 {
            return captions.prefix(3).joined(separator: ", ") + " and \(captions.count - 3) more"
        }
        guard let last = captions.last, captions.count > 1 else { return captions.first ?? "" }
        return captions.dropLast().joined(separator: ", ") + " and " + last
    }

    private func subtitle(_ question: PictureQuestion) -> String {
        var parts: [String] = []
        if !question.about.vertices.isEmpty, question.title == nil, let title = graph.file.title {
            parts.append(title)
        }
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

/// Which entities and relations stand out: ways, and whom the picture is about.
struct Highlight {
    private let asked: Set<Vertex>
    private let vertices: Set<Vertex>
    private let relations: Set<Int>

    init(_ paths: [ConnectingPath], _ asked: [Vertex]) {
        self.asked = Set(asked)
        vertices = Set(paths.flatMap(\.vertices))
        relations = Set(paths.flatMap(\.relations))
    }

    func emphasis(of vertex: Vertex) -> Picture.Emphasis {
        if asked.contains(vertex) || vertices.contains(vertex) { return .strong }
        return vertices.isEmpty ? .normal : .dimmed
    }

    func emphasis(of relation: Int) -> Picture.Emphasis {
        vertices.isEmpty ? .normal : relations.contains(relation) ? .strong : .dimmed
    }
}
