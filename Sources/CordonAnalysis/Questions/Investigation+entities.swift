public import CordonGraph
public import CordonModel

extension Investigation {
    /// The entity with an id, one of the ids that it had before, a name that no other entity has, or a
    /// number of a register or of a list's entry.
    ///
    /// Names are compared without regard to case, punctuation and spacing, over every name and
    /// alias that holds on the day.
    ///
    /// - Throws: ``QuestionError/unknownEntity(_:nearest:)`` or
    ///   ``QuestionError/ambiguousName(_:candidates:more:)``, which lists the candidates.
    public func vertex(named text: String) throws(QuestionError) -> Vertex {
        if let vertex = graph.vertex(text) { return vertex }
        let former = vertices(formerly: [text])[text] ?? []
        let fits = former.isEmpty ? vertices(withName: text) : former
        if fits.count > 1 {
            throw .ambiguous(text, fits, in: graph)
        }
        if let only = fits.first { return only }
        let index = CaseIndex(graph.file)
        let known = try Inquiry.known(byNumber: text, in: index, graph.projection)
        guard let vertex = known.flatMap(graph.vertex) else {
            throw .unknownEntity(text, nearest: index.ids(near: text))
        }
        return vertex
    }

    /// The entities that had these ids before, as their files say (`referents`), sorted by id.
    ///
    /// - Complexity: O(entities), whatever the number of ids.
    public func vertices(formerly ids: Set<EntityID>) -> [EntityID: [Vertex]] {
        graph.file.ids(formerly: ids).mapValues { Set($0.compactMap(graph.vertex)).sorted() }
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
