import CordonModel

/// An entity whose values are gathered, on its way to become claims.
struct EntityDraft {
    let record: EntityRecord
    let schema: Schema?
    /// Members that are no properties, where they are known without a record.
    private var givenFields: [String: [String]]?
    /// Claims of values that have evidence of their own.
    private var ownClaims: [Claim] = []
    /// The number of the voice in the reader's datasets.
    let voice: Int
    let standing: Standing
    let evidence: Evidence
    private(set) var values: [PropertyValue] = []

    /// Gathers the values; entities nested in them are read on the way.
    init(
        _ record: EntityRecord, voice: Int, reader: EntityReader, file: inout Case,
        _ back: EntityReader.BackLink?
    ) throws(ReadingProblem) {
        self.record = record
        self.voice = voice
        schema = Schema.named(record.schema)
        standing = reader.datasets[voice].standing
        evidence = reader.datasets.evidence(of: voice, firstSeen: record.firstSeen)
        if let properties = record.properties {
            for member in properties.members {
                try gather(member, reader: reader, file: &file)
            }
        }
        if let back, first(back.property) == nil {
            values.append(PropertyValue(back.property, back.id))
        }
    }

    /// An entity put together from elsewhere; its values are added one by one.
    init(
        id: EntityID, schema: String, fields: [String: [String]], voice: Int, firstSeen: String?,
        reader: EntityReader
    ) {
        record = EntityRecord(id: id, schema: schema, firstSeen: firstSeen)
        self.schema = Schema.named(schema)
        self.voice = voice
        givenFields = fields
        standing = reader.datasets[voice].standing
        evidence = reader.datasets.evidence(of: voice, firstSeen: firstSeen)
    }

    /// Adds a value that has evidence of its own; `isNew` where no other source said it before.
    mutating func add(
        _ value: PropertyValue, standing: Standing, evidence: Evidence, isNew: Bool
    ) {
        if isNew { values.append(value) }
        ownClaims.append(
            Claim(subject: record.id, .value(value), standing: standing, evidence: evidence))
    }

    /// Adds a value whose evidence is that of the whole.
    mutating func add(_ value: PropertyValue) { values.append(value) }

    /// The first value of a property.
    func first(_ property: String) -> String? {
        for value in values where value.property == property { return value.text }
        return nil
    }

    /// The values of a property.
    func all(_ property: String) -> [String] {
        values.compactMap { $0.property == property ? $0.text : nil }
    }

    private mutating func gather(
        _ member: JSONValue.Member, reader: EntityReader, file: inout Case
    ) throws(ReadingProblem) {
        let name = reader.names.text(member.name)
        let property = schema?.property(name)
        if schema != nil, property == nil {
            reader.remark(.unknownProperty(name, of: record.schema))
        }
        guard member.value.kind == .array else {
            try gather(member.value, name, property, from: values.count, reader, &file)
            return
        }
        let start = values.count
        for item in member.value.items {
            try gather(item, name, property, from: start, reader, &file)
        }
    }

    private mutating func gather(
        _ value: JSONValue, _ name: String, _ property: SchemaProperty?, from start: Int,
        _ reader: EntityReader, _ file: inout Case
    ) throws(ReadingProblem) {
        switch value.kind {
        case .null: return
        case .object:
            let isBack = property?.isStub == true
            let back = isBack ? property?.reverse : nil
            let id = try reader.take(
                value, into: &file, isNested: true,
                pointingBack: back.map { EntityReader.BackLink(property: $0, id: record.id) })
            if !isBack { add(name, id, from: start) }
        case .array:
            throw EntityRecord.problem(
                .badValue, reader.path, reader.line, record.id,
                "a value of `\(name)` is a list inside a list")
        case .string, .integer, .unsigned, .number, .bool:
            guard let text = value.text, !text.isEmpty else { return }
            add(name, text, from: start)
        }
    }

    /// Values of one property are a set in the order of the file.
    private mutating func add(_ name: String, _ text: String, from start: Int) {
        for value in values[start...] where value.text == text { return }
        values.append(PropertyValue(name, text))
    }
}

// MARK: - Claims

extension EntityDraft {
    /// What Cordon wrote beside the properties, if it wrote the line.
    var block: BlockReading? {
        guard let value = record.cordon, value.kind == .object else { return nil }
        return BlockReading(value: value)
    }

    /// Adds what the entity says to a case.
    func add(to file: inout Case, reader: EntityReader) {
        if addBlock(to: &file, reader: reader) { return }
        if let schema, schema.isEdge {
            if addRelations(to: &file, reader: reader) { return }
            reader.remark(
                PartedRecords.edgeCode,
                "an entity of schema `\(record.schema)` lacks an end and is kept as an entity")
        }
        if schema == nil {
            reader.remark(
                "unknown-schema",
                "`\(record.schema)` is no schema of FollowTheMoney 4.11; its entities are kept")
        }
        file.add(Entity(id: record.id, schema: record.schema, fields: fields(reader)))
        for claim in ownClaims { file.add(claim) }
        for value in values {
            if ownClaims.isEmpty {
                file.add(
                    Claim(
                        subject: record.id, .value(value), standing: standing, evidence: evidence))
            }
            if value.property == "topics", value.text == "sanction" {
                reader.noteTopic(of: record.id, voice: voice, firstSeen: record.firstSeen)
            }
        }
        if schema?.isA("Sanction") == true { addListings(to: &file, reader: reader) }
        if schema?.isA("CryptoWallet") == true { addHolders(to: &file, reader: reader) }
    }

    /// The members of the record that are no properties, for the way back.
    func fields(_ reader: EntityReader) -> [String: [String]] {
        if let givenFields { return givenFields }
        var fields: [String: [String]] = [:]
        fields.reserveCapacity(record.others.count)
        for member in record.others {
            let isList = member.value.kind == .array
            let texts =
                isList ? reader.names.texts(member.value) : member.value.text.map { [$0] } ?? []
            // An empty list says that there is none; it leaves as one.
            if isList || !texts.isEmpty { fields[reader.names.text(member.name)] = texts }
        }
        return fields
    }
}
