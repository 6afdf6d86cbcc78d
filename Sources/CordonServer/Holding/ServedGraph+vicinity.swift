import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// A large graph is not laid out whole for a question about one entity.
extension ServedGraph {
    /// A shelf on which an entity stands with everything that is beside it: the whole, unless that is
    /// large and was not needed yet.
    func shelf(around id: EntityID, _ limits: Limits) throws(Fault) -> Shelf {
        guard isLarge, shelf.known == nil else { return try shelf.value(limits) }
        if let part = try vicinity(of: id) { return part }
        return try shelf.value(limits)
    }

    /// The shelf of an entity and of those beside it; nil where it is a record and no party.
    func vicinity(of id: EntityID) throws(Fault) -> Shelf? {
        guard file.hasEntity(id), !file.isCarried(id) else { return nil }
        let part = try index.value().vicinity(of: id, try links.value(), for: projection)
        return part.map {
            Shelf(EntityGraph($0, projection), sets, isSilenced: silenced > 0, on: day)
        }
    }

    /// What the regimes say of a party, as far as it is not `none`.
    func findings(of vertex: Vertex, _ limits: Limits) throws(Fault) -> [Finding] {
        guard isLarge, verdicts.known == nil else {
            return try verdicts.value(limits).findings(of: vertex)
        }
        return try inquiry(into: try graph(limits).id(vertex), limits)
    }

    /// The same, of a party alone.
    func inquiry(into id: EntityID, _ limits: Limits = .none) throws(Fault) -> [Finding] {
        let index = try index.value()
        do throws(QuestionError) {
            let inquiry = try Inquiry(about: [id], in: index, projection, .above)
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
