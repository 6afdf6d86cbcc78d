/// Everything a user has put together: sources, entities, claims and the lists that were read.
///
/// A case is plain data. Ask questions through an investigation, or project it to a graph with
/// ``EntityGraph``.
public struct Case: Sendable {
    /// The title.
    public var title: String?
    /// What it is about, in a sentence or two.
    public var about: String?
    /// The sources, in the order in which they were read.
    public private(set) var sources: [Source] = []
    /// The entities, in the order in which they were read.
    public private(set) var entities = Rows<Entity>()
    /// The claims, in the order in which they were read.
    public private(set) var claims = Rows<Claim>()
    /// The lists that were read.
    public var lists: [ListCoverage] = []
    /// The files that were read, sorted by name.
    public var inputs: [InputFile] = []
    /// What the readers want the user to know.
    public var notices: [Notice] = []

    /// The openness of parties whose owners stayed behind in the case of which this is a part: whether
    /// unknown owners may hold enough of them, by regime and id.
    package var openness: [String: [EntityID: Bool]] = [:]

    /// How much there is in the case of which this is a part; nil where it is whole.
    public private(set) var whole: CaseSize?

    /// Whether this part holds of whom it is about only the direct owners or holdings, as there are too
    /// many further away.
    public internal(set) var isDirectOnly = false

    private var sourceIndex: [String: Int] = [:]
    private var entityIndex: [EntityID: Int] = [:]
    /// What entities and claims are read from where they are not held; these come first.
    private(set) var pages: CasePages?
    /// Whether an entity is told of otherwise than in the pages.
    private(set) var hasChangedEntities = false

    /// Creates an empty case.
    public init(title: String? = nil) { self.title = title }
}

/// A party or thing of the case: an id and a schema.
///
/// What is known about it are claims.
public struct Entity: Hashable, Sendable, Identifiable {
    /// The id.
    public let id: EntityID
    /// The name of its schema; it need not be a known one.
    public var schema: String
    /// Fields of a foreign file that are no properties, such as `datasets`, kept for the way back.
    public var fields: [String: [String]]

    /// Creates an entity.
    public init(id: EntityID, schema: String, fields: [String: [String]] = [:]) {
        self.id = id
        self.schema = schema
        self.fields = fields
    }
}

/// How much a case holds.
public struct CaseSize: Hashable, Sendable {
    /// How many entities.
    public let entities: Int
    /// How many claims.
    public let claims: Int

    package init(entities: Int, claims: Int) {
        self.entities = entities
        self.claims = claims
    }
}

/// A file that was read.
public struct InputFile: Hashable, Sendable {
    /// Its path, as typed.
    public let path: String
    /// The SHA-256 of its bytes, in hexadecimal.
    public let sha256: String

    /// Creates a record of a file.
    public init(path: String, sha256: String) {
        self.path = path
        self.sha256 = sha256
    }
}

/// Something a reader noticed and did not fail on.
public struct Notice: Hashable, Sendable {
    /// What sort it is, for machines: `unknown-programme`.
    public let code: String
    /// The sentence for people.
    public let message: String
    /// How often it occurred.
    public var count: Int

    /// Creates a notice.
    public init(code: String, message: String, count: Int = 1) {
        self.code = code
        self.message = message
        self.count = count
    }
}

// MARK: - Reading

extension Case {
    /// The source called `id`, or nil.
    public func source(_ id: String) -> Source? { sourceIndex[id].map { sources[$0] } }

    /// The entity called `id`, or nil.
    public func entity(_ id: EntityID) -> Entity? { place(of: id).map { entities[$0] } }

    /// The schema of the entity called `id`, or nil.
    package func schema(of id: EntityID) -> String? { place(of: id).map { heading(at: $0).schema } }

    /// Whether there is an entity called `id`.
    package func hasEntity(_ id: EntityID) -> Bool { place(of: id) != nil }

    /// The place of the entity called `id`, or nil.
    func place(of id: EntityID) -> Int? { entityIndex[id] ?? pages?.place(of: id) }

    /// The id and the schema of the entity at a place, without its fields.
    package func heading(at place: Int) -> (id: EntityID, schema: String) {
        guard let pages, !hasChangedEntities, place < pages.entityCount else {
            return (entities[place].id, entities[place].schema)
        }
        return pages.heading(place)
    }

    /// The property value that the claim at a place says, or nil where it says something else.
    package func value(at place: Int) -> PropertyValue? {
        guard let pages, place < pages.claimCount else { return claims[place].value }
        return pages.value(place)
    }
}

// MARK: - Changing

extension Case {
    /// Takes in a source; one of the same id keeps its place and is replaced.
    public mutating func add(_ source: Source) {
        if let place = sourceIndex[source.id] {
            sources[place] = source
        } else {
            sourceIndex[source.id] = sources.count
            sources.append(source)
        }
    }

    /// Takes in an entity; of one known already, the more telling schema and all fields are kept.
    public mutating func add(_ entity: Entity) {
        guard let place = place(of: entity.id) else {
            entityIndex[entity.id] = entities.count
            entities.append(entity)
            return
        }
        entities.update(place) { $0.merge(entity) }
        hasChangedEntities = true
    }

    /// Takes in a claim.
    public mutating func add(_ claim: Claim) { claims.append(claim) }

    /// Makes room for claims that will come.
    public mutating func reserve(claims count: Int) { claims.reserve(count) }

    /// Counts a notice of which there may be many.
    public mutating func note(_ code: String, _ message: String) {
        if let place = notices.firstIndex(where: { $0.code == code && $0.message == message }) {
            notices[place].count += 1
        } else {
            notices.append(Notice(code: code, message: message))
        }
    }

    /// Keeps only the claims that satisfy a condition.
    public mutating func keepClaims(where condition: (Claim) -> Bool) {
        let kept = claims.filter(condition)
        guard kept.count < claims.count else { return }
        // What pages number is not what is left.
        holdEntities()
        claims = Rows(kept)
    }

    /// Says each claim otherwise, or leaves it out where nothing is left to say.
    package mutating func changeClaims(_ change: (Claim) -> Claim?) {
        let changed = claims.compactMap(change)
        holdEntities()
        claims = Rows(changed)
    }

    /// Keeps only the entities that satisfy a condition; claims that name others are for the caller to
    /// leave out.
    package mutating func keepEntities(where condition: (Entity) -> Bool) {
        holdEntities()
        entities = Rows(entities.filter(condition))
        entityIndex = [:]
        for (place, entity) in entities.enumerated() { entityIndex[entity.id] = place }
        hasChangedEntities = true
    }

    /// Takes in everything of another case.
    public mutating func merge(_ other: Case) {
        for source in other.sources where self.source(source.id) == nil { add(source) }
        for entity in other.entities { add(entity) }
        for claim in other.claims { claims.append(claim) }
        lists.append(contentsOf: other.lists.filter { !lists.contains($0) })
        inputs.append(contentsOf: other.inputs)
        inputs.sort { $0.path < $1.path }
        for notice in other.notices { notices.append(notice) }
    }
}

// MARK: - Handing over

extension Case {
    /// Hands over the claims and the entities from a place on, so that a case that is read piece
    /// by piece stays small.
    ///
    /// Entities keep their places, ids and schemata here; their fields go with the piece.
    package mutating func handOver(entitiesFrom place: Int) -> (
        entities: [Entity], claims: [Claim]
    ) {
        let piece = (entities: Array(entities.dropFirst(place)), claims: claims.array)
        claims = Rows()
        for place in entities.indices.dropFirst(place) {
            entities.update(place) { $0.fields = [:] }
        }
        return piece
    }
}

// MARK: - Pages

extension Case {
    /// The same case as a part of one that holds so much.
    package mutating func note(partOf whole: CaseSize) { self.whole = whole }

    /// How much was read out of the pages; nil where there are none.
    package var reads: ReadCount? { pages?.reads }

    /// Some entities and claims, by ascending places, with everything that is said of the case as a
    /// whole.
    ///
    /// - Complexity: O(entities and claims taken).
    func taking(entities: [Int], claims: [Int]) -> Case {
        var part = self
        part.whole = whole ?? CaseSize(entities: self.entities.count, claims: self.claims.count)
        part.entities = Rows()
        part.claims = Rows()
        part.entityIndex = [:]
        part.pages = nil
        part.hasChangedEntities = false
        let told = hasChangedEntities ? 0 : pages?.entityCount ?? 0
        if let pages {
            part.read(
                from: pages.part(
                    entities: entities.filter { $0 < told },
                    claims: claims.filter { $0 < pages.claimCount }))
        }
        for place in entities where place >= told { part.add(self.entities[place]) }
        for place in claims where place >= pages?.claimCount ?? 0 { part.add(self.claims[place]) }
        return part
    }

    /// Takes entities and claims from pages, into a case that has none.
    package mutating func read(from pages: [CaseImage]) { read(from: CasePages(pages)) }

    mutating func read(from pages: CasePages) {
        precondition(entities.isEmpty && claims.isEmpty, "pages come before what is held")
        self.pages = pages
        entities = Rows(count: pages.entityCount) { pages.entity($0) }
        claims = Rows(count: pages.claimCount) { pages.claim($0) }
    }

    /// Everything as pages: those that it is read from, or else new ones.
    package func asPages() throws(ImageDraft.TooLarge) -> [CaseImage] {
        if let pages, !hasChangedEntities, entities.count == pages.entityCount,
            claims.count == pages.claimCount
        {
            return pages.pages
        }
        return try PageDraft.pages(of: entities, claims)
    }

    /// Holds all entities and reads none from pages any more.
    private mutating func holdEntities() {
        guard pages != nil else { return }
        for (place, entity) in entities.enumerated() { entityIndex[entity.id] = place }
        entities = Rows(entities.array)
        pages = nil
    }

    /// Hands over all entities and claims, and keeps what else there is.
    package mutating func handOver() -> (entities: [Entity], claims: [Claim]) {
        defer {
            entities = Rows()
            claims = Rows()
            entityIndex.removeAll(keepingCapacity: true)
            pages = nil
        }
        return (entities.array, claims.array)
    }
}

extension Entity {
    /// Takes in what somebody else tells of it: the more telling schema and all fields are kept.
    package mutating func merge(_ other: Entity) {
        schema = Schema.moreTelling(schema, other.schema)
        fields.merge(other.fields) { old, new in old + new.filter { !old.contains($0) } }
    }
}
