/// What a relation says, its texts by their numbers in the image that holds it.
package struct RelationRecord {
    /// The name of the kind.
    package let kind: UInt32
    /// The properties that name its ends, where the kind is none of ours.
    package let foreign: (source: UInt32, target: UInt32)?
    package let share: Share?
    package let interest: StakeKind.Interest
    package let shareClass: UInt32?
    package let capacity: UInt32?
    package let record: UInt32?
    package let role: UInt32?
    package let criterion: UInt32?
    package let assertsControl: Bool
    package let isShortcut: Bool
    package let via: [UInt32]
    package let properties: [Value]

    /// A value that stays with the relation.
    package struct Value {
        package let property: UInt32
        package let text: UInt32
        package let language: UInt32?
    }

    init(_ reader: inout WordReader) {
        kind = reader.word()
        foreign = reader.isTrue() ? (reader.word(), reader.word()) : nil
        share = reader.share()
        let interests = StakeKind.Interest.allCases
        interest = interests[min(reader.number(), interests.count - 1)]
        shareClass = reader.optionalWord()
        capacity = reader.optionalWord()
        record = reader.optionalWord()
        role = reader.optionalWord()
        criterion = reader.optionalWord()
        assertsControl = reader.isTrue()
        isShortcut = reader.isTrue()
        via = Self.list(&reader) { $0.word() }
        properties = Self.list(&reader) {
            Value(property: $0.word(), text: $0.word(), language: $0.optionalWord())
        }
    }

    private static func list<Item>(
        _ reader: inout WordReader, _ read: (inout WordReader) -> Item
    ) -> [Item] {
        let count = reader.number()
        return count == 0 ? [] : (0..<count).map { _ in read(&reader) }
    }

    /// Whether it says nothing but its kind, ends, share, role and record, and who controls.
    package var isShort: Bool {
        foreign == nil && interest == .shares && shareClass == nil && capacity == nil
            && criterion == nil && !isShortcut && via.isEmpty && properties.isEmpty
    }

    /// What it says, with its texts.
    func assertion(to target: EntityID, _ texts: ImageTexts) -> RelationAssertion {
        RelationAssertion(
            relationKind(texts), to: target, share: share,
            stake: StakeKind(
                interest, shareClass: texts[shareClass], capacity: texts[capacity]),
            role: texts[role],
            criterion: texts[criterion].flatMap { ControlCriterion(rawValue: $0) },
            assertsControl: assertsControl, isShortcut: isShortcut, via: via.map { texts[$0] },
            recordID: texts[record],
            properties: properties.map {
                PropertyValue(texts[$0.property], texts[$0.text], language: texts[$0.language])
            })
    }

    private func relationKind(_ texts: ImageTexts) -> RelationKind {
        let name = texts[kind]
        if let foreign {
            return .foreign(
                name, sourceProperty: texts[foreign.source], targetProperty: texts[foreign.target])
        }
        return RelationKind.named(name)
            ?? .foreign(name, sourceProperty: "source", targetProperty: "target")
    }
}
