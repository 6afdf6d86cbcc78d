public import CordonGraph
public import CordonModel

/// A question about some entities: the part of a case that it looks at, and they in it.
///
/// What it costs is what it touches: the claims about the entities and their neighbourhood are read,
/// and no others. The part answers as the whole case would.
///
/// ```swift
/// let inquiry = try Inquiry(about: ["acme"], in: file, Projection(asOf: day), .above)
/// inquiry.investigation.findings(FindingQuestion(vertices: inquiry.vertices))
/// ```
public struct Inquiry: Sendable {
    /// The part of the case, projected.
    public let investigation: Investigation
    /// Whom each text or subject means, in their order.
    public let fits: [[Vertex]]

    /// All whom it is about, in the order in which they were named.
    public var vertices: [Vertex] { fits.flatMap { $0 } }

    /// Somebody who is asked about: by an id, else by the first of some names that anybody bears,
    /// and several may bear.
    public struct Subject: Sendable {
        /// The id, where one is given.
        public let id: EntityID?
        /// The names, where some are given.
        public let names: [String]

        /// Creates a subject of several names.
        public init(id: EntityID?, names: [String]) {
            self.id = id
            self.names = names
        }

        /// Creates a subject.
        public init(id: EntityID?, name: String?) {
            self.init(id: id, names: name.map { [$0] } ?? [])
        }
    }
}

// MARK: - Entities

extension Inquiry {
    /// Finds entities by id or name and takes their neighbourhood.
    ///
    /// - Throws: ``QuestionError`` where a name fits nobody, or several.
    /// - Complexity: O(claims of the neighbourhood) where the case keeps its claims by entity, as
    ///   one out of a store does; else O(claims).
    public init(
        about names: [String], in file: Case, _ projection: Projection,
        _ neighbourhood: Neighbourhood
    ) throws(QuestionError) {
        try self.init(about: names, in: CaseIndex(file), projection, neighbourhood)
    }

    /// The same of a case whose claims are in order already, as one who is asked often keeps it.
    package init(
        about names: [String], in index: CaseIndex, _ projection: Projection,
        _ neighbourhood: Neighbourhood
    ) throws(QuestionError) {
        var ids: [EntityID] = []
        var guessed: [(name: String, id: EntityID)] = []
        var others: [String] = []
        for name in names {
            let found = try Self.id(of: name, in: index, projection)
            ids.append(found.id)
            if found.isGuessed { guessed.append((name, found.id)) }
            others += Self.others(called: name, than: found.id, in: index, projection)
        }
        var part = index.part(around: ids, neighbourhood, for: projection)
        for sentence in others { part.note("also-fits", sentence) }
        for (name, id) in guessed {
            part.note("taken-for", "`\(name)` is taken for \(id), which alone it fits")
        }
        investigation = Investigation(part, projection)
        var fits: [[Vertex]] = []
        for (id, name) in zip(ids, names) {
            guard let vertex = investigation.graph.vertex(id) else {
                throw .unknownEntity(name, nearest: index.ids(near: name))
            }
            fits.append([vertex])
        }
        self.fits = fits
    }

    /// The id of an entity's record, or of the one party that bears a name on the day.
    private static func id(
        of text: String, in index: CaseIndex, _ projection: Projection
    ) throws(QuestionError) -> (id: EntityID, isGuessed: Bool) {
        if index.file.hasEntity(text) { return (text, false) }
        let name = CalledName(text)
        let bearing = parties(index.entities(withNames: [name]), in: index, projection)
        let named = Investigation(graph: bearing)
        if !named.vertices(withName: text).isEmpty {
            return (bearing.id(try named.vertex(named: text)), false)
        }
        let joined = parties(index.strays()[text] ?? [], in: index, projection)
        if let vertex = joined.vertex(text) { return (joined.id(vertex), false) }
        let former = index.file.ids(formerly: [text])[text] ?? []
        if let only = former.first, former.count == 1 { return (only, false) }
        if former.isEmpty, let known = try known(by: text, in: index, projection) {
            return (known, true)
        }
        throw .unknownEntity(text, nearest: former + index.ids(near: text))
    }

    /// Some records and whoever is one party with them, and nobody else.
    static func parties(
        _ records: Set<UInt32>, in index: CaseIndex, _ projection: Projection
    ) -> EntityGraph {
        let neighbourhood = index.entities(.within(hops: 0), of: records)
        return EntityGraph(index.part(of: neighbourhood, for: projection), projection)
    }
}

// MARK: - Subjects

extension Inquiry {
    /// Finds whom each of many subjects may be, and takes their neighbourhood; some may be nobody.
    ///
    /// - Complexity: O(subjects and claims of the neighbourhood) where the case keeps its claims by
    ///   entity and by name, as one out of a store does; else O(claims).
    public init(
        subjects: [Subject], in file: Case, _ projection: Projection,
        _ neighbourhood: Neighbourhood
    ) {
        let index = CaseIndex(file)
        let strays =
            subjects.contains { $0.id.map { !file.hasEntity($0) } ?? false }
            ? index.strays() : [:]
        func known(_ subject: Subject) -> EntityID? {
            subject.id.flatMap { file.hasEntity($0) || strays[$0] != nil ? $0 : nil }
        }
        let named = subjects.filter { known($0) == nil }.flatMap(\.names).map { CalledName($0) }
        let bearers = Self.bearers(
            of: Self.parties(index.entities(withNames: Set(named)), in: index, projection))
        let former = file.ids(
            formerly: Set(subjects.filter { known($0) == nil }.compactMap(\.id)))
        let ids = subjects.map { subject in
            known(subject).map { [$0] } ?? subject.id.flatMap { former[$0] }
                ?? subject.names.lazy.compactMap { bearers[CalledName($0)] }.first ?? []
        }
        let records = ids.flatMap { $0 }.flatMap { id in
            file.hasEntity(id) ? [id] : (strays[id] ?? []).map { file.heading(at: Int($0)).id }
        }
        let part = index.part(around: records, neighbourhood, for: projection)
        let investigation = Investigation(part, projection)
        self.investigation = investigation
        fits = ids.map { Set($0.compactMap(investigation.graph.vertex)).sorted() }
    }

    /// The parties of a graph by the names that they bear on the day.
    private static func bearers(of graph: EntityGraph) -> [CalledName: [EntityID]] {
        var bearers: [CalledName: [EntityID]] = [:]
        for vertex in graph.ids.indices.map({ Vertex($0) }) {
            let names = graph.valueClaims(of: vertex).compactMap { place -> CalledName? in
                guard let value = graph.file.value(at: place),
                    CalledName.properties.contains(value.property)
                else { return nil }
                return CalledName(value.text)
            }
            for name in Set(names) where !name.isEmpty {
                bearers[name, default: []].append(graph.id(vertex))
            }
        }
        return bearers
    }
}
