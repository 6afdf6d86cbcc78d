public import CordonGraph
import CordonModel

extension Investigation {
    /// The entity with an id, or with a name that no other entity has.
    ///
    /// Names are compared without regard to case, punctuation and spacing, over every name and
    /// alias that holds on the day.
    ///
    /// - Throws: ``QuestionError/unknownEntity(_:nearest:)`` or
    ///   ``QuestionError/ambiguousName(_:candidates:)``, which lists the candidates.
    public func vertex(named text: String) throws(QuestionError) -> Vertex {
        if let vertex = graph.vertex(text) { return vertex }
        let fits = vertices(withName: text)
        if fits.count > 1 {
            throw .ambiguousName(
                text,
                candidates: fits.map {
                    QuestionError.Candidate(
                        id: graph.id($0), caption: graph.caption($0), schema: graph.schema($0))
                })
        }
        guard let only = fits.first else {
            throw .unknownEntity(text, nearest: CaseIndex(graph.file).ids(holding: text))
        }
        return only
    }

    /// Every entity that has a name, sorted by id.
    public func vertices(withName text: String) -> [Vertex] {
        let wanted = CalledName(text)
        guard !wanted.isEmpty else { return [] }
        return (0..<Vertex(graph.entityCount)).filter { vertex in
            graph.valueClaims(of: vertex).contains { place in
                guard let value = graph.file.claims[place].value else { return false }
                return CalledName.properties.contains(value.property)
                    && CalledName(value.text) == wanted
            }
        }
    }
}
