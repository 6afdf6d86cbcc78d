import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel

extension Draw {
    /// Draws when what is said of entities holds.
    ///
    /// Of entities that are named everything is told; of a whole graph, or further than one hop around
    /// them, what its parties say of each other.
    func drawTimeline(_ format: Drawing.Format) throws {
        guard ![.dot, .html].contains(format) else {
            throw Failure(
                "\(output): a timeline is written as .svg, .pdf, .png or .json", status: .usage)
        }
        let timeline = try timeline()
        try Sink.write(try bytes(timeline, format), to: output)
    }

    private func bytes(_ timeline: Timeline, _ format: Drawing.Format) throws -> [UInt8] {
        do throws(DrawingError) {
            let drawing = try TimelineDrawing(timeline)
            switch format {
            case .png: return try drawing.png(dpi: dpi)
            case .pdf: return try drawing.pdf(paper: Drawing.Paper(rawValue: page) ?? .natural)
            default: return try drawing.bytes(format) ?? []
            }
        } catch {
            throw Failure("\(output): \(error.description)")
        }
    }

    private func timeline() throws -> Timeline {
        let isFar = entities.isEmpty || hops > 1
        let (graph, published) = try publication.pictured(self.graph)
        let inquiry =
            try entities.isEmpty
            ? nil
            : graph.inquiry(
                about: entities, .drawn(hops: max(1, hops), most: most), in: published)
        let investigation = try inquiry?.investigation ?? graph.investigation(of: published)
        let seeds = inquiry?.vertices ?? []
        let vertices =
            isFar
            ? investigation.neighbourhood(
                of: seeds, hops: hops, walk: try walk.walk(), bound: most
            ).vertices : seeds
        let spells = investigation.spells(
            of: vertices, isFar ? .among : .about,
            walk: walk.kinds.isEmpty ? .everything : try walk.walk())
        var question = TimelineQuestion(vertices, spells, title: title)
        if !plain {
            let told = try told(investigation, vertices)
            (question.findings, question.rules) = (told.findings, told.rules)
        }
        return investigation.timeline(question)
    }
}
