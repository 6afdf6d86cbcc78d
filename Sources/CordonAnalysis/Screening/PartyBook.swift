import CordonGraph
import CordonMatch
public import CordonModel
public import Foundation

/// The parties of a graph as a name search knows them: every name, and what qualifies a match.
///
/// A party's number in the index is its vertex.
public struct PartyBook: Sendable {
    let index: NameIndex
    /// The graph whose parties they are.
    public let graph: EntityGraph

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
    ///   - withNumbers: Whether parties are to be found by their numbers too; in an index that is
    ///     kept they are.
    /// - Throws: ``QuestionError/missing(_:)`` where there are more names than an index holds.
    /// - Complexity: O(names and numbers) where the index is built; where the file is of this
    ///   graph, which is read from an image, only its bytes are looked through.
    public init(
        _ graph: EntityGraph, keptAt file: URL? = nil, withNumbers: Bool = true
    ) throws(QuestionError) {
        self.graph = graph
        let names = { Self.names(in: graph) }
        let numbers = { Self.numbers(in: graph) }
        do {
            guard let file else {
                index = try NameIndex(names: names(), numbers: withNumbers ? numbers() : [])
                return
            }
            index = try KeptIndex.index(at: file, stamp: Self.stamp(of: graph)) {
                KeptIndex.Content(names: names(), numbers: numbers())
            }
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

    private static func numbers(in graph: EntityGraph) -> [BorneNumber] {
        var numbers: [BorneNumber] = []
        for vertex in 0..<UInt32(graph.entityCount) {
            let keys = identifiers(of: vertex, in: graph).flatMap(\.keys)
            numbers += Set(keys).sorted().map { BorneNumber(entity: vertex, key: $0) }
        }
        return numbers
    }

    /// The stamp of the names of a graph that is read from an image; nil of another.
    ///
    /// The number beside the seal changes with what ``names(in:)`` and ``numbers(in:)`` gather.
    private static func stamp(of graph: EntityGraph) -> UInt64? {
        graph.seal.map { $0 &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
    }

    /// The parties that bear one of these numbers; of a number like another's rarely one that does
    /// not.
    func bearers(of numbers: [PartyIdentifier]) -> [UInt32] {
        numbers.flatMap(\.keys).flatMap { index.entities(bearing: $0) }
            .filter { $0 < graph.entityCount }
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
    func party(_ vertex: UInt32) -> Party { Self.party(vertex, in: graph) }

    /// Everything that qualifies a match with an entity of a graph.
    static func party(_ vertex: UInt32, in graph: EntityGraph) -> Party {
        func values(_ properties: [String]) -> [String] {
            properties.flatMap { graph.values($0, of: vertex) }
        }
        return Party(
            kind: PartyKind(of: vertex, in: graph), names: names(of: vertex, in: graph),
            birthDates: values(["birthDate", "incorporationDate"]),
            countries: values(["country", "nationality", "jurisdiction", "citizenship"]),
            genders: values(["gender"]), identifiers: identifiers(of: vertex, in: graph))
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
