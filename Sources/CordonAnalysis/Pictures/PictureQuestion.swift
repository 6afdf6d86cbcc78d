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
    /// The places where the reader has put parties, by id.
    public var places: [EntityID: Picture.Place] = [:]
    /// Parties that are drawn as one.
    public var groups: [Picture.Group] = []
    /// The parties beside some that are drawn as one each, for the picture leaves them out.
    public var rests: [Rest] = []
    /// The reason for which parties stand in one box.
    public var grouping = Picture.Grouping.country
    /// The form in which relations of one pair of parties are drawn.
    public var lines = Picture.Lines.bundled

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
        let (relations, summed) = withoutSummed(question.excerpt)
        let cited = citedSources(of: relations.flatMap { graph.relations[$0].claims })
        let numbers = Dictionary(
            uniqueKeysWithValues: cited.enumerated().map { ($1.id, $0 + 1) })
        let badges = Badges(question.findings)
        // Where all that is drawn was asked for, marks would say nothing.
        let asked = question.about.vertices
        let path = Highlight(
            question.highlighted, asked.count < question.excerpt.vertices.count ? asked : [])
        let boxes = boxes(question.grouping, question.excerpt)
        let remainders = Remainders(self, question.excerpt)
        var picture = Picture(
            title: question.title ?? title(question.about),
            subtitle: subtitle(isTitled: question.title != nil, isAbout: !asked.isEmpty),
            asOf: graph.projection.asOf.description,
            view: question.view,
            nodes: question.excerpt.vertices.map { node($0, boxes[$0], badges, path) },
            edges: relations.map { edge($0, numbers, path) },
            footer: footer(
                hidden: hidden(question.excerpt, summed: summed), rules: question.rules, cited),
            places: question.places)
        for (index, vertex) in question.excerpt.vertices.enumerated() {
            picture.nodes[index].note = remainders.note(vertex, in: question.view)
        }
        if question.view == .ownership {
            let rest = unknownOwners(remainders, boxes: boxes)
            picture.nodes += rest.nodes
            picture.edges += rest.edges
        }
        let rests = drawn(question.rests, boxes: boxes)
        picture.nodes += rests.nodes
        picture.edges += rests.edges
        picture.grouping = question.grouping
        picture.lines = question.lines
        return picture.gathering(question.groups)
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
