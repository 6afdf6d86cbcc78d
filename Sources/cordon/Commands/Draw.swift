import ArgumentParser
import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel
import CordonRules

/// `cordon draw`: a diagram.
struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A diagram of the graph, or of the part around entities, as SVG, PDF or PNG.",
        discussion: """
            The form follows the name of the file: svg, html, pdf, png, dot or json.
            Examples:
              cordon draw Graphs/garpiya iemz-kupol --hops 1 -o kupol.svg
              cordon draw Graphs/garpiya --from xiamen-limbach --to almaz-antey -o route.pdf
              cordon draw Graphs/garpiya iemz-kupol --strip -o kupol-and-when.svg
              cordon draw Graphs/garpiya iemz-kupol --view timeline -o in-time.svg
              cordon draw Graphs/garpiya --joining iemz-kupol xiamen-limbach almaz-antey -o joined.svg
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "Draw what is around these entities.")
    var entities: [String] = []

    @Option(help: "How far around them; 0 draws them alone.")
    var hops = 1

    @Option(help: "Draw the ways from this entity ...")
    var from: String?

    @Option(help: "... to this one.")
    var to: String?

    @Option(
        parsing: .upToNextOption,
        help: "Draw the smallest part found that joins these entities.")
    var joining: [String] = []

    @Option(name: .customShort("k"), help: "How many ways.")
    var count = 3

    @Option(
        help: "What makes a way good: hops, evidence or ownership.",
        completion: .list(PathQuestion.Order.allCases.map(\.rawValue)))
    var by = "evidence"

    @Option(
        help: "ownership, network, path, or timeline: when what is said of them holds.",
        completion: .list(Self.views))
    var view: String?

    @Option(
        help: ArgumentHelp(
            "What parties in one box have in common: country, owner, community or none.",
            discussion:
                "An owner's box holds what it holds by majorities, step by step. Where none is "
                + "named, countries are boxed unless that tears the drawing apart."),
        completion: .list(Picture.Grouping.allCases.map(\.rawValue)))
    var group: String?

    @Option(
        help: "Relations of one pair: bundled as one line with the words of each, or a line each.",
        completion: .list(Picture.Lines.allCases.map(\.rawValue)))
    var lines = Picture.Lines.bundled.rawValue

    @Option(
        help: ArgumentHelp(
            "The form of boxes: auto, full or compact.",
            discussion:
                "Compact boxes are small, and the leaves of a hub stand in one that names them; "
                + "auto is compact from 150 parties on."),
        completion: .list(Self.forms))
    var form = Self.forms[0]

    @Option(help: "The title; whom the picture is about where none is given.")
    var title: String?

    @Option(help: "The most entities that are drawn.")
    var most = 150

    @Option(
        name: .customLong("regime"),
        help: ArgumentHelp(
            "Show what these regimes say; may be repeated. Default: us-ofac, eu and uk.",
            valueName: "ID"))
    var regimes: [String] = []

    @Flag(help: "Show no findings.")
    var plain = false

    @Flag(help: "Draw, dotted, which parties may be others, where nobody has decided it.")
    var suspicions = false

    @OptionGroup var publication: PublicationOptions

    @Flag(
        help:
            "Add a strip below the network: when its listings and relations begin, hold and end.")
    var strip = false

    @Option(help: "Dots an inch of a PNG.")
    var dpi = 144.0

    @Option(
        help: ArgumentHelp(
            "The page of a PDF: natural, a4, a3 or a2.",
            discussion:
                "A picture is shrunk to fit while it can be read, and else cut into pages that "
                + "overlap."),
        completion: .list(Drawing.Paper.allCases.map(\.rawValue)))
    var page = "natural"

    @OptionGroup var walk: WalkOptions

    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file.",
        completion: .file())
    var output: String

    func validate() throws {
        if (from == nil) != (to == nil) { throw ValidationError("--from and --to go together") }
        if joining.count == 1 { throw ValidationError("--joining needs two entities or more") }
        if !joining.isEmpty, from != nil || !entities.isEmpty {
            throw ValidationError("--joining stands alone: name no other entities beside it")
        }
        if Drawing.Paper(rawValue: page) == nil {
            throw ValidationError("--page: `\(page)` is no page; use natural, a4, a3 or a2")
        }
        if let group, Picture.Grouping(rawValue: group) == nil {
            throw ValidationError(
                "--group: `\(group)` is no grouping; use country, owner, community or none")
        }
        if Picture.Lines(rawValue: lines) == nil {
            throw ValidationError("--lines: `\(lines)` is no choice; use bundled or each")
        }
        if !Self.forms.contains(form) {
            throw ValidationError("--form: `\(form)` is no choice; use auto, full or compact")
        }
        if hops < 0 { throw ValidationError("--hops must not be negative") }
        if !(1...1500).contains(most) { throw ValidationError("--most is 1 to 1500") }
        if let view, !Self.views.contains(view) {
            throw ValidationError(
                "--view: `\(view)` is no view; use ownership, network, path or timeline")
        }
        if isTimeline, from != nil || !joining.isEmpty {
            throw ValidationError(
                "--view timeline is of entities: leave out --from, --to, --joining")
        }
        if PathQuestion.Order(rawValue: by) == nil {
            throw ValidationError("--by: `\(by)` is no choice; use hops, evidence or ownership")
        }
        if isTimeline, strip {
            throw ValidationError("--strip goes with a network: a timeline is one already")
        }
        if count < 1 { throw ValidationError("-k must be 1 or more") }
    }

    func run() throws {
        guard let format = Drawing.Format(fileName: output) else {
            throw Failure(
                "\(output): the ending names no form of picture; use .svg, .html, .pdf, .png, "
                    + ".dot or .json")
        }
        if isTimeline { return try drawTimeline(format) }
        let (graph, published) = try publication.pictured(self.graph)
        let inquiry =
            try entities.isEmpty || from != nil
            ? nil : graph.inquiry(about: entities, .drawn(hops: hops, most: most), in: published)
        let investigation = try inquiry?.investigation ?? graph.investigation(of: published)
        var question = try self.question(investigation, around: inquiry?.vertices ?? [])
        question.title = title
        question.grouping = group.flatMap(Picture.Grouping.init) ?? .country
        question.lines = Picture.Lines(rawValue: lines) ?? .bundled
        try addFindings(to: &question, investigation)
        var picture = investigation.picture(question)
        picture.keepsBoxes = group != nil
        if strip {
            picture.strip = investigation.strip(
                of: question.excerpt.vertices, walk: try self.walk.walk())
        }
        if isCompact(picture) { picture = picture.compact }
        try Sink.write(try bytes(picture, format), to: output)
        Sink.note(investigation.leftOutNote)
    }

    private func bytes(_ picture: Picture, _ format: Drawing.Format) throws -> [UInt8] {
        do throws(DrawingError) {
            let drawing = try Drawing(picture)
            if format == .png { return try drawing.png(dpi: dpi) }
            if format == .pdf {
                return try drawing.pdf(paper: Drawing.Paper(rawValue: page) ?? .natural)
            }
            return try drawing.bytes(format)
        } catch {
            throw Failure("\(output): \(error.description)")
        }
    }

    private func question(
        _ investigation: Investigation, around seeds: [Vertex]
    ) throws -> PictureQuestion {
        var walk = try walk.walk()
        if self.walk.kinds.isEmpty, chosenView == .ownership {
            walk.families = [.ownership, .control]
        }
        if suspicions {
            walk.kinds.insert(RelationKind.possiblySame.name)
        } else {
            walk.kinds.remove(RelationKind.possiblySame.name)
        }
        if let from, let to {
            let ends = try (investigation.entity(from), investigation.entity(to))
            let answer = investigation.paths(
                from: ends.0, to: ends.1,
                PathQuestion(
                    count: count, order: PathQuestion.Order(rawValue: by) ?? .evidence,
                    walk: walk))
            guard !answer.paths.isEmpty else {
                throw Failure("no path from \(from) to \(to) on these claims")
            }
            let vertices = Array(Set(answer.paths.flatMap(\.vertices)))
            return PictureQuestion(
                about: .between(ends.0, ends.1), view: chosenView ?? .path,
                excerpt: investigation.excerpt(of: vertices, walk: walk),
                highlighted: answer.paths)
        }
        if !joining.isEmpty { return try joined(investigation, walk) }
        let excerpt = investigation.neighbourhood(
            of: seeds, hops: hops, walk: walk, bound: most)
        return PictureQuestion(
            about: seeds.isEmpty ? .whole : .around(seeds), view: chosenView ?? .network,
            excerpt: excerpt)
    }

    private func joined(_ investigation: Investigation, _ walk: Walk) throws -> PictureQuestion {
        let ends = try joining.map(investigation.entity)
        let (part, apart) = investigation.part(
            joining: ends, by: PathQuestion.Order(rawValue: by) ?? .evidence, walk: walk,
            bound: most)
        guard apart.isEmpty else {
            let ids = apart.map { investigation.graph.id($0) }.joined(separator: ", ")
            throw Failure("nothing joins \(joining[0]) with \(ids) on these claims")
        }
        return PictureQuestion(
            about: .joining(ends), view: chosenView ?? .network, excerpt: part)
    }

    private static let forms = ["auto", "full", "compact"]

    private func isCompact(_ picture: Picture) -> Bool {
        form == "compact" || form == "auto" && picture.nodes.count >= Picture.compactFrom
    }

    private static let views = Picture.View.allCases.map(\.rawValue) + [timeline]
    private static let timeline = "timeline"

    private var isTimeline: Bool { view == Self.timeline }

    private var chosenView: Picture.View? { view.flatMap(Picture.View.init(rawValue:)) }

    private func addFindings(
        to question: inout PictureQuestion, _ investigation: Investigation
    ) throws {
        guard !plain else { return }
        let told = try told(investigation, question.excerpt.vertices)
        (question.findings, question.rules) = (told.findings, told.rules)
    }

    /// The verdicts that mark some parties, and the rules that gave them.
    func told(
        _ investigation: Investigation, _ vertices: [Vertex]
    ) throws -> (findings: [Finding], rules: [String]) {
        do throws(QuestionError) {
            let asked =
                try regimes.isEmpty
                ? Investigation.picturedRegimes : Investigation.regimes(named: regimes)
            return investigation.marks(of: vertices, by: asked)
        } catch {
            throw Failure(error.description, status: .usage)
        }
    }
}
