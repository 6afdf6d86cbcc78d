/// One row of the schema tables, before inheritance is worked out.
struct SchemaDraft: Sendable {
    /// Yes-or-no facts of a schema.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// It only lends its properties.
        static let abstract: Traits = Traits(rawValue: 1)
        /// Its entities can be compared by name.
        static let matchable: Traits = Traits(rawValue: 2)
    }

    let name: String
    let label: String
    let plural: String
    let traits: Traits
    let parents: [String]
    let caption: [String]
    let required: [String]
    let starts: [String]
    let ends: [String]
    let edge: SchemaEdge?
    let properties: [SchemaProperty]

    init(
        _ name: String, _ label: String, plural: String, traits: Traits = [],
        parents: [String] = [], caption: [String] = [], required: [String] = [],
        starts: [String] = [], ends: [String] = [], edge: SchemaEdge? = nil,
        properties: [SchemaProperty] = []
    ) {
        self.name = name
        self.label = label
        self.plural = plural
        self.traits = traits
        self.parents = parents
        self.caption = caption
        self.required = required
        self.starts = starts
        self.ends = ends
        self.edge = edge
        self.properties = properties.map { property in
            var property = property
            property.schema = name
            return property
        }
    }

    /// Every row, table after table.
    static var all: [SchemaDraft] {
        things + legalEntities + assets + edges + records + documents + cordon
    }
}
