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
    public private(set) var entities: [Entity] = []
    /// The claims, in the order in which they were read.
    public private(set) var claims: [Claim] = []
    /// The lists that were read.
    public var lists: [ListCoverage] = []
    /// The files that were read, sorted by name.
    public var inputs: [InputFile] = []
    /// What the readers want the user to know.
    public var notices: [Notice] = []

    private var sourceIndex: [String: Int] = [:]
    private var entityIndex: [EntityID: Int] = [:]

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
    public func entity(_ id: EntityID) -> Entity? { entityIndex[id].map { entities[$0] } }
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
        guard let place = entityIndex[entity.id] else {
            entityIndex[entity.id] = entities.count
            entities.append(entity)
            return
        }
        entities[place].schema = Schema.moreTelling(entities[place].schema, entity.schema)
        entities[place].fields.merge(entity.fields) { old, new in
            old + new.filter { !old.contains($0) }
        }
    }

    /// Takes in a claim.
    public mutating func add(_ claim: Claim) { claims.append(claim) }

    /// Makes room for claims that will come.
    public mutating func reserve(claims count: Int) { claims.reserveCapacity(count) }

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
        claims = claims.filter(condition)
    }

    /// Takes in everything of another case.
    public mutating func merge(_ other: Case) {
        for source in other.sources where self.source(source.id) == nil { add(source) }
        for entity in other.entities { add(entity) }
        claims.append(contentsOf: other.claims)
        lists.append(contentsOf: other.lists.filter { !lists.contains($0) })
        inputs.append(contentsOf: other.inputs)
        inputs.sort { $0.path < $1.path }
        for notice in other.notices { notices.append(notice) }
    }
}
