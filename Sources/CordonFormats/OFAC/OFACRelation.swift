import CordonModel

/// What OFAC's typed relationships mean.
///
/// The types are those of the reference values of SDN_ADVANCED.XML. In some of them the entry is
/// the owned or served side; the relation runs the way its kind does.
enum OFACRelation {
    /// What a type means, and whether the other entity is the relation's source.
    struct Meaning {
        let kind: RelationKind
        let isInverse: Bool
        let share: Share?
        let assertsControl: Bool
    }

    /// The meaning of a type, by OFAC's words; nil for a type that is not known.
    static func meaning(of type: String) -> Meaning? { meanings[type.lowercased()] }

    private static let meanings: [String: Meaning] = [
        "associate of": plain(.unknownLink),
        "providing support to": plain(.unknownLink),
        "acting for or on behalf of": plain(.representation),
        "owned or controlled by": either(inverse: true),
        "family member of": plain(.family),
        "playing a significant role in": plain(.unknownLink),
        "leader or official of": plain(.directorship),
        "principal executive officer": plain(.directorship),
        "owns, controls, or operates": either(inverse: false),
        // A property in which a party has an interest, of whatever size.
        "property in the interest of": Meaning(
            kind: .ownership, isInverse: true, share: .someStake, assertsControl: false),
    ]

    private static func plain(_ kind: RelationKind) -> Meaning {
        Meaning(kind: kind, isInverse: false, share: nil, assertsControl: false)
    }

    private static func either(inverse: Bool) -> Meaning {
        Meaning(
            kind: .ownedOrControlled, isInverse: inverse, share: .someStake, assertsControl: true)
    }

    /// Claims the relation of a type between an entry and another.
    static func add(
        _ type: String, other: EntityID, record: String, isFormer: Bool = false,
        properties: [PropertyValue] = [], _ claims: RecordClaims, to file: inout Case
    ) {
        let known = meaning(of: type)
        if known == nil {
            file.note("ofac-relation-type", "relation types that are not known, read as links")
        }
        let kind = known?.kind ?? .unknownLink
        let isInverse = known?.isInverse ?? false
        let relation = RelationAssertion(
            kind, to: isInverse ? claims.subject : other, share: known?.share, role: type,
            assertsControl: known?.assertsControl ?? false, recordID: record,
            properties: properties)
        var period = claims.period
        if isFormer, let day = period.observed {
            period = Period(before: DayWindow(notBefore: nil, notAfter: day)) ?? period
        }
        claims.relate(
            relation, from: isInverse ? other : nil, period: period, quotation: type, to: &file)
    }
}
