import CordonModel

/// One entity of a FollowTheMoney file, taken apart but not yet interpreted.
struct EntityRecord {
    let id: EntityID
    let schema: String
    /// The object of property values, or nothing where the entity has none.
    let properties: JSONValue?
    /// What Cordon wrote beside the properties of an entity that it exported.
    let cordon: JSONValue?
    /// The datasets that the entity comes from.
    let datasets: JSONValue?
    /// When the publisher first saw it.
    let firstSeen: String?
    /// When the publisher last saw it.
    let lastSeen: String?
    /// The members that are neither of these nor known, by name.
    let others: [JSONValue.Member]

    /// Takes an entity apart.
    ///
    /// - Throws: A problem that is not fatal if it has no id, no schema or no object of values.
    init(
        _ value: JSONValue, names: inout NameTable, file: String, line: Int
    ) throws(ReadingProblem) {
        guard value.kind == .object else {
            throw Self.problem(.badValue, file, line, nil, "the record is no JSON object")
        }
        var id: String?
        var schema: String?
        var properties: JSONValue?
        var cordon: JSONValue?
        var datasets: JSONValue?
        var firstSeen: String?
        var lastSeen: String?
        var others: [JSONValue.Member] = []
        for member in value.members {
            let name = member.name
            if name.equals("id") {
                id = member.value.text
            } else if name.equals("schema") {
                schema = member.value.kind == .string ? names.text(member.value) : nil
            } else if name.equals("properties") {
                properties = member.value
            } else if name.equals("cordon") {
                cordon = member.value
            } else {
                if name.equals("datasets") {
                    datasets = member.value
                } else if name.equals("first_seen") {
                    firstSeen = member.value.string
                } else if name.equals("last_seen") {
                    lastSeen = member.value.string
                }
                others.append(member)
            }
        }
        guard let id, !id.isEmpty else {
            throw Self.problem(.missing, file, line, nil, "the entity has no `id`")
        }
        guard let schema, !schema.isEmpty else {
            throw Self.problem(.missing, file, line, id, "the entity has no `schema`")
        }
        if let properties, properties.kind != .object, !properties.isNull {
            throw Self.problem(.badValue, file, line, id, "`properties` is no JSON object")
        }
        self.id = id
        self.schema = schema
        self.properties = properties
        self.cordon = cordon
        self.datasets = datasets
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.others = others
    }

    /// An entity that is put together from elsewhere.
    init(id: EntityID, schema: String, firstSeen: String?) {
        self.id = id
        self.schema = schema
        self.firstSeen = firstSeen
        properties = nil
        cordon = nil
        datasets = nil
        lastSeen = nil
        others = []
    }

    /// The day that the record bears.
    var day: Day? { firstSeen.flatMap { Day($0) } }

    static func problem(
        _ kind: ReadingProblem.Kind, _ file: String, _ line: Int, _ record: String?, _ what: String
    ) -> ReadingProblem {
        ReadingProblem(
            kind, file: file, line: line, record: record, what: what,
            remedy: "write {\"id\": ..., \"schema\": ..., \"properties\": {name: [text]}}")
    }
}
