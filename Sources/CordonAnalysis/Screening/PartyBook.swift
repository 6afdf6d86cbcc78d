import CordonGraph
import CordonMatch
public import CordonModel
public import Foundation

/// The parties of a graph as a name search knows them: every name, and what qualifies a match.
///
/// A party's number in the index is its vertex.
public struct PartyBook: Sendable {
    let index: NameIndex
    let graph: EntityGraph
    /// The parties that bear a number, by register and number.
    private let bearers: [String: [UInt32]]

    /// Gathers the parties that can be matched by name: people, companies, bodies, vessels.
    ///
    /// ```swift
    /// let book = try PartyBook(graph, keptAt: URL(fileURLWithPath: "case.names"))
    /// ```
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - file: Where the index of the names is kept from one run to the next; nil where it is
    ///     built for this run only.
    ///   - withNumbers: Whether parties are to be found by their numbers too.
    /// - Throws: ``QuestionError/missing(_:)`` where there are more names than an index holds.
    /// - Complexity: O(names); about a tenth of that where the file is of these names.
    public init(
        _ graph: EntityGraph, keptAt file: URL? = nil, withNumbers: Bool = true
    ) throws(QuestionError) {
        self.graph = graph
        bearers = withNumbers ? Self.bearers(in: graph) : [:]
        let names = Self.names(in: graph)
        do {
            index =
                try file.map { file throws(NameIndexError) in
                    try KeptIndex.index(of: names, at: file)
                } ?? NameIndex(names: names)
        } catch {
            throw .missing("the names cannot be indexed: \(error)")
        }
    }

    /// How many names it holds.
    public var nameCount: Int { index.count }

    private static func names(in graph: EntityGraph) -> [IndexedName] {
        var names: [IndexedName] = []
        for vertex in 0..<UInt32(graph.entityCount) {
            let known = Schema.named(graph.schema(vertex))
            guard known?.isMatchable ?? true || graph.isA(vertex, "Asset") else { continue }
            let kind = PartyKind(of: vertex, in: graph)
            for name in Self.names(of: vertex, in: graph) {
                names.append(
                    IndexedName(entity: vertex, text: name.text, kind: kind, isWeak: name.isWeak))
            }
        }
        return names
    }

    private static func bearers(in graph: EntityGraph) -> [String: [UInt32]] {
        var bearers: [String: [UInt32]] = [:]
        for vertex in 0..<UInt32(graph.entityCount) {
            for number in identifiers(of: vertex, in: graph) {
                for key in number.keys where bearers[key]?.last != vertex {
                    bearers[key, default: []].append(vertex)
                }
            }
        }
        return bearers
    }

    /// The parties that bear one of these numbers.
    func bearers(of numbers: [PartyIdentifier]) -> [UInt32] {
        numbers.flatMap { number in number.keys.flatMap { bearers[$0] ?? [] } }
    }

    /// The names of an entity; of one that nothing is said of but relations, as a table of owners
    /// says them, its id: there the names are the ids.
    static func names(of vertex: UInt32, in graph: EntityGraph) -> [PartyName] {
        let claims = graph.valueClaims(of: vertex)
        let id = graph.id(vertex)
        guard !claims.isEmpty else {
            return id.contains(where: \.isLetter) ? [PartyName(id)] : []
        }
        return claims.compactMap { place in
            guard let value = graph.file.value(at: place),
                CalledName.properties.contains(value.property), value.property != "title"
            else { return nil }
            return PartyName(value.text, isWeak: value.property == "weakAlias")
        }
    }

    /// Everything that qualifies a match with an entity.
    func party(_ vertex: UInt32) -> Party {
        Party(
            kind: PartyKind(of: vertex, in: graph), names: Self.names(of: vertex, in: graph),
            birthDates: values(["birthDate", "incorporationDate"], vertex),
            countries: values(["country", "nationality", "jurisdiction", "citizenship"], vertex),
            genders: values(["gender"], vertex),
            identifiers: Self.identifiers(of: vertex, in: graph))
    }

    private static func identifiers(
        of vertex: UInt32, in graph: EntityGraph
    ) -> [PartyIdentifier] {
        let schema = Schema.named(graph.schema(vertex))
        return graph.valueClaims(of: vertex).compactMap { place in
            guard let value = graph.file.value(at: place),
                let kind = schema?.property(value.property)?.identifierKind
            else { return nil }
            return PartyIdentifier(kind: kind.rawValue, value: value.text)
        }
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
