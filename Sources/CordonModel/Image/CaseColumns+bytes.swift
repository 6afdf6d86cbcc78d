/// What readers write from the bytes that they parse, without making values.
extension CaseColumns {
    /// The number of a text that stands in many places: an id, a property, a country.
    package mutating func text(
        _ utf8: UnsafeRawBufferPointer
    ) throws(ImageDraft.TooLarge) -> UInt32 {
        unsafe try draft.texts.number(of: utf8)
    }

    /// The number of a text that stands in many places.
    package mutating func number(of text: String) throws(ImageDraft.TooLarge) -> UInt32 {
        try draft.texts.number(of: text)
    }

    /// The number of a text that hardly any other equals; short ones come again all the same.
    package mutating func value(
        _ utf8: UnsafeRawBufferPointer
    ) throws(ImageDraft.TooLarge) -> UInt32 {
        utf8.count <= Self.longestShared
            ? unsafe try draft.texts.number(of: utf8) : unsafe try draft.texts.add(utf8)
    }

    /// Bytes up to which values are looked up.
    static let longestShared = 12

    /// The text of a number.
    package func text(_ number: UInt32) -> String { draft.texts[number] }

    /// Adds an entity whose fields follow, each by ``addField(_:_:of:)``.
    package mutating func beginEntity(
        _ id: UInt32, schema: UInt32
    ) throws(ImageDraft.TooLarge) -> EntityPlace {
        let start = try draft.place
        entityStarts.append(start)
        draft.put(id)
        draft.put(schema)
        draft.put(UInt32(0))
        return EntityPlace(countAt: start + 2)
    }

    /// Adds a field of texts to the entity that was begun last; one without texts is none.
    package mutating func addField(
        _ name: UInt32, _ texts: [UInt32], of entity: inout EntityPlace
    ) throws(ImageDraft.TooLarge) {
        entity.fields += 1
        draft.set(entity.fields, at: entity.countAt)
        draft.put(name)
        try draft.put(texts.count)
        for text in texts { draft.put(text) }
    }

    /// Where the entity that is being written counts its fields.
    package struct EntityPlace {
        fileprivate let countAt: UInt32
        fileprivate var fields: UInt32 = 0
    }

    /// Adds the claim that a subject has a property value.
    package mutating func addValue(
        of subject: UInt32, property: UInt32, text: UInt32, standing: Standing, period: UInt32,
        evidence: UInt32
    ) {
        addRow(.value, of: subject, (property, text), standing, period: period, evidence: evidence)
    }

    /// A property value by the numbers of its texts.
    package struct Value {
        package let property: UInt32
        package let text: UInt32

        package init(property: UInt32, text: UInt32) {
            self.property = property
            self.text = text
        }
    }

    /// Adds the claim of a relation that says no more than is given here.
    package mutating func addRelation(
        _ kind: RelationKind, from source: UInt32, to target: UInt32, share: Share?,
        record: UInt32?, role: UInt32?, assertsControl: Bool, properties: [Value],
        standing: Standing, period: UInt32, evidence: UInt32
    ) throws(ImageDraft.TooLarge) {
        addRow(
            .relation, of: source, (target, try draft.place), standing, period: period,
            evidence: evidence)
        try draft.put(kind)
        draft.put(share)
        try draft.put(StakeKind())
        draft.put(record ?? .max)
        draft.put(role ?? .max)
        draft.put(UInt32.max)
        draft.put(assertsControl)
        draft.put(false)
        draft.put(UInt32(0))
        try draft.put(properties.count)
        for value in properties {
            draft.put(value.property)
            draft.put(value.text)
            draft.put(UInt32.max)
        }
    }
}
