import CordonAnalysis
import CordonGraph
import CordonModel

/// A party as pages tell of it in passing.
struct PartyEntry: Sendable {
    /// Its id, also where it was called by one that was joined into it.
    let id: EntityID
    let caption: String
    let schema: String
    let countries: [String]
    let isPerson: Bool

    init(_ vertex: Vertex, in graph: EntityGraph) {
        (id, caption, schema) = (graph.id(vertex), graph.caption(vertex), graph.schema(vertex))
        countries = graph.values("country", of: vertex)
        isPerson = graph.isA(vertex, "Person")
    }
}

extension ServedGraph {
    /// A party by its id; nil where nobody has it.
    ///
    /// - Complexity: O(claims about it) where the case is large, else O(1).
    func entry(_ id: EntityID) -> PartyEntry? {
        do throws(Fault) {
            if let graph = isLarge ? whole.known?.graph : try graph() {
                return graph.vertex(id).map { PartyEntry($0, in: graph) }
            }
            guard file.hasEntity(id), !file.isCarried(id) else { return nil }
            return try Self.entry(id, in: try index.value(), projection)
        } catch {
            return nil
        }
    }

    private static func entry(
        _ id: EntityID, in index: CaseIndex, _ projection: Projection
    ) throws(Fault) -> PartyEntry? {
        do throws(QuestionError) {
            let inquiry = try Inquiry(about: [id], in: index, projection, .within(hops: 0))
            return PartyEntry(inquiry.vertices[0], in: inquiry.investigation.graph)
        } catch {
            throw Asked.fault(error)
        }
    }
}
