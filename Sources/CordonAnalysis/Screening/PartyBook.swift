import CordonGraph
import CordonMatch
public import CordonModel

/// The parties of a graph as a name search knows them: every name, and what qualifies a match.
public struct PartyBook: Sendable {
    let index: NameIndex
    let vertices: [UInt32]
    let graph: EntityGraph

    /// Gathers the parties that can be matched by name: people, companies, bodies, vessels.
    ///
    /// - Throws: ``QuestionError/missing(_:)`` where there are more names than an index holds.
    /// - Complexity: O(names).
    public init(_ graph: EntityGraph) throws(QuestionError) {
        self.graph = graph
        var names: [IndexedName] = []
        var vertices: [UInt32] = []
        for vertex in 0..<UInt32(graph.entityCount) {
            let known = Schema.named(graph.schema(vertex))
            guard known?.isMatchable ?? true || graph.isA(vertex, "Asset") else { continue }
            let kind = PartyKind(of: vertex, in: graph)
            for name in Self.names(of: vertex, in: graph) {
                names.append(
                    IndexedName(
                        entity: UInt32(vertices.count), text: name.text, kind: kind,
                        isWeak: name.isWeak))
            }
            vertices.append(vertex)
        }
        do {
            index = try NameIndex(names: names)
        } catch {
            throw .missing("the names cannot be indexed: \(error)")
        }
        self.vertices = vertices
    }

    /// How many names it holds.
    public var nameCount: Int { index.count }

    static func names(of vertex: UInt32, in graph: EntityGraph) -> [PartyName] {
        graph.valueClaims(of: vertex).compactMap { place in
            guard let value = graph.file.claims[place].value,
                Investigation.nameProperties.contains(value.property), value.property != "title"
            else { return nil }
            return PartyName(value.text, isWeak: value.property == "weakAlias")
        }
    }

    /// Everything that qualifies a match with an entity.
    func party(_ vertex: UInt32) -> Party {
        var identifiers: [PartyIdentifier] = []
        let schema = Schema.named(graph.schema(vertex))
        for place in graph.valueClaims(of: vertex) {
            guard let value = graph.file.claims[place].value,
                let kind = schema?.property(value.property)?.identifierKind
            else { continue }
            identifiers.append(PartyIdentifier(kind: kind.rawValue, value: value.text))
        }
        return Party(
            kind: PartyKind(of: vertex, in: graph), names: Self.names(of: vertex, in: graph),
            birthDates: values(["birthDate", "incorporationDate"], vertex),
            countries: values(["country", "nationality", "jurisdiction", "citizenship"], vertex),
            genders: values(["gender"], vertex), identifiers: identifiers)
    }

    private func values(_ properties: [String], _ vertex: UInt32) -> [String] {
        properties.flatMap { graph.values($0, of: vertex) }
    }
}

extension PartyKind {
    /// What an entity is to a name search.
    init(of vertex: UInt32, in graph: EntityGraph) {
        if graph.isA(vertex, "Person") {
            self = .person
        } else if graph.isA(vertex, "Vessel") {
            self = .vessel
        } else if graph.isA(vertex, "Company") {
            self = .company
        } else if graph.isA(vertex, "Organization") {
            self = .organisation
        } else {
            self = .other
        }
    }
}
