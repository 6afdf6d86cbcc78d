import CordonDiagram
import CordonGraph
import CordonModel

/// Title, subtitle and footer: the frame of a picture.
extension Investigation {
    /// The words for whom a picture is about; the title of the case where that is nobody.
    func title(_ about: PictureQuestion.Subject, in isTime: Bool = false) -> String {
        switch about {
        case .whole: graph.file.title ?? "Relationships"
        case .around(let vertices):
            isTime ? "\(list(vertices)) in time" : "Around \(list(vertices))"
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

    /// The rest that a reader must know of how it is seen.
    func subtitle(isTitled: Bool, isAbout: Bool) -> String {
        var parts: [String] = []
        if isAbout, !isTitled, let title = graph.file.title { parts.append(title) }
        if let known = graph.projection.knownAt { parts.append("as known on \(known)") }
        if graph.projection.least > .alleged {
            parts.append("claims of at least \(graph.projection.least.word) standing")
        }
        return parts.joined(separator: ", ")
    }

    /// The sentences about what a picture of an excerpt shows and leaves out.
    func hidden(_ excerpt: Excerpt, summed: Int = 0) -> [String] {
        let shown = "Shown \(excerpt.vertices.count) of \(graph.entityCount) entities"
        let left = excerpt.hidden > 0 ? ["\(excerpt.hidden) within reach left out"] : []
        let sums = summed > 0 ? ["\(summed) that sum up a drawn chain left out"] : []
        return [shown] + left + sums
    }

    /// The footer: what is hidden, the lists, the rules, the sources.
    func footer(hidden: [String], rules: [String], _ cited: [Source]) -> Picture.Footer {
        var hidden = hidden
        hidden += leftOutNote.split(separator: "\n").map {
            $0.prefix(1).uppercased() + $0.dropFirst()
        }
        hidden.append("Least standing: \(graph.projection.least.word)")
        return Picture.Footer(
            lists: graph.file.lists.map { list in
                [list.authority, list.list, list.day?.description].compactMap { $0 }
                    .joined(separator: " ")
            }.sorted(),
            rules: rules, hidden: hidden,
            sources: cited.enumerated().map { place, source in
                let publisher = source.publisher.map { "\($0): " } ?? ""
                let date = source.date.map { ", \($0)" } ?? ""
                return Picture.Source(
                    place + 1, publisher + source.title + date, url: source.address)
            },
            inputHash: graph.file.digest, program: "Cordon \(Investigation.version)")
    }

    /// The sources that claims cite and that may be named, sorted by id.
    func citedSources(of claims: [Int]) -> [Source] {
        let ids = Set(claims.flatMap { graph.file.claims[$0].evidence.citations.map(\.source) })
        return ids.sorted().compactMap { graph.file.source($0) }.filter { $0.publish != .no }
    }
}
