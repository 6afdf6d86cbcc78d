import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// A large graph is not laid out whole for a question about one entity.
extension ServedGraph {
    /// From how many claims on a graph is large.
    static let largeFrom = 2_000_000

    /// Whether laying everything out takes longer than a client waits.
    var isLarge: Bool { graph.file.claims.count >= Self.largeFrom }

    /// A shelf on which an entity stands with everything that is beside it: the whole, unless that is
    /// large and was not needed yet.
    func shelf(around id: EntityID) throws(Fault) -> Shelf {
        guard isLarge, shelf.known == nil else { return try shelf.value() }
        if let part = try vicinity(of: id) { return part }
        return try shelf.value()
    }

    /// The shelf of an entity and of those beside it; nil where it is a record and no party.
    func vicinity(of id: EntityID) throws(Fault) -> Shelf? {
        guard let vertex = graph.vertex(id) else { return nil }
        let part = try index.value().vicinity(
            of: graph.id(vertex), try links.value(), for: graph.projection)
        return part.map {
            Shelf(
                EntityGraph($0, graph.projection), sets, isSilenced: silenced > 0, on: day)
        }
    }

    /// What the regimes say of a party, as far as it is not `none`.
    func findings(of vertex: Vertex, _ limits: Limits) throws(Fault) -> [Finding] {
        guard isLarge, verdicts.known == nil else {
            return try verdicts.value().findings(of: vertex)
        }
        return try inquiry(into: vertex, limits)
    }

    /// The same, of a party alone.
    func inquiry(into vertex: Vertex, _ limits: Limits = .none) throws(Fault) -> [Finding] {
        let index = try index.value()
        do throws(QuestionError) {
            let inquiry = try Inquiry(
                about: [graph.id(vertex)], in: index, graph.projection, .above)
            return inquiry.investigation.findings(
                FindingQuestion(vertices: inquiry.vertices, limits: limits)
            ).filter(\.isTouched)
        } catch {
            return []
        }
    }

    /// The properties whose values name entities.
    static let linking: Set<String> = Set(
        Schema.all.flatMap { schema in
            schema.properties.filter { $0.kind == .entity }.map(\.name)
        })
}
