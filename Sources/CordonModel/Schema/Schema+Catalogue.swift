extension Schema {
    /// FollowTheMoney's 71 schemata and Cordon's own, sorted by name.
    public static let all: [Schema] = catalogue.values.sorted { $0.name < $1.name }

    /// Whether the schema is one of FollowTheMoney's vocabulary, not one of Cordon's own.
    public var isFollowTheMoney: Bool { !Self.ownNames.contains(name) }

    private static let ownNames = Set(SchemaDraft.cordon.map(\.name))

    /// The schemata whose entities join two others, sorted by name: 17 of them.
    public static let edges: [Schema] = all.filter(\.isEdge)

    /// The schema of that name, or nil where the vocabulary has none.
    ///
    /// Cost: one dictionary lookup.
    public static func named(_ name: String) -> Schema? { catalogue[name] }

    private static let catalogue: [String: Schema] = build(SchemaDraft.all)

    /// Ties drafts together: lineages, stubs and inherited properties.
    static func build(_ drafts: [SchemaDraft]) -> [String: Schema] {
        var parents: [String: [String]] = [:]
        var stubs: [String: [SchemaProperty]] = [:]
        var byName: [String: SchemaDraft] = [:]
        for draft in drafts {
            byName[draft.name] = draft
            parents[draft.name] = draft.parents
            for case let stub? in draft.properties.map(\.stub) {
                // Two links may share a far side; the first one names it.
                let taken = stubs[stub.schema, default: []].contains { $0.name == stub.name }
                if !taken { stubs[stub.schema, default: []].append(stub) }
            }
        }
        var schemata: [String: Schema] = [:]
        for draft in drafts {
            let lineage = Lineage.of(draft.name, parents: parents)
            let record = SchemaRecord(
                draft: draft, lineage: lineage, drafts: lineage.compactMap { byName[$0] },
                stubs: stubs)
            schemata[draft.name] = Schema(record: record)
        }
        return schemata
    }
}

/// The one copy of everything known about a schema.
final class SchemaRecord: Sendable {
    let draft: SchemaDraft
    let lineage: [String]
    let names: Set<String>
    let stubs: [SchemaProperty]
    let allProperties: [SchemaProperty]
    let byName: [String: SchemaProperty]
    let starts: [String]
    let ends: [String]

    /// Gathers what a schema has of its own and what it inherits; `drafts` are those of `lineage`.
    init(
        draft: SchemaDraft, lineage: [String], drafts: [SchemaDraft],
        stubs: [String: [SchemaProperty]]
    ) {
        var all: [SchemaProperty] = []
        var byName: [String: SchemaProperty] = [:]
        for ancestor in drafts {
            for property in ancestor.properties + stubs[ancestor.name, default: []]
            where byName[property.name] == nil {
                byName[property.name] = property
                all.append(property)
            }
        }
        self.draft = draft
        self.lineage = lineage
        self.names = Set(lineage)
        self.stubs = stubs[draft.name, default: []]
        self.allProperties = all
        self.byName = byName
        self.starts = drafts.first { !$0.starts.isEmpty }?.starts ?? []
        self.ends = drafts.first { !$0.ends.isEmpty }?.ends ?? []
    }
}
