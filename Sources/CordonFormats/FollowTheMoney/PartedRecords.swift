public import CordonModel

/// Records of FollowTheMoney of which several files say a part each: an edge with one end in one file
/// and the other, or its percentage, in the next; a sanction with its entity in one and its programme
/// in another.
///
/// Statements are one value each, so that a file of them may be cut anywhere. A part without an end is
/// kept as an entity with its values; where the parts come together they say what the whole would.
public enum PartedRecords {
    /// Puts the parts together in a case that was read from several files.
    ///
    /// ```swift
    /// PartedRecords.join(&file)
    /// ```
    ///
    /// - Complexity: O(1) where no reader noted a part; else O(entities and claims).
    public static func join(_ file: inout Case) {
        let gathered = gathered(in: file)
        guard !gathered.isEmpty else { return }
        var whole: [EntityID: [Claim]] = [:]
        for (id, record) in gathered.sorted(by: { $0.key < $1.key }) {
            if let claims = record.claims(of: id, sources: &file) { whole[id] = claims }
        }
        guard !whole.isEmpty else { return }
        file.keepClaims { claim in
            // The values of an edge are part of its relation; those of a sanction stay beside it.
            guard claim.value == nil else {
                return whole[claim.subject] == nil || !(gathered[claim.subject]?.isEdge ?? false)
            }
            return claim.tellingRecord.map { whole[$0] == nil } ?? true
        }
        for (_, claims) in whole.sorted(by: { $0.key < $1.key }) {
            for claim in claims { file.add(claim) }
        }
    }

    /// What a reader notes of an edge that lacks an end, and of a sanction that names nobody.
    static let (edgeCode, sanctionCode) = ("edge-without-end", "sanction-of-nobody")

    /// The records that bear values of their own, with these and with what was read of them as a
    /// relation or a listing.
    private static func gathered(in file: Case) -> [EntityID: PartedRecord] {
        let codes = Set(file.notices.map(\.code))
        guard codes.contains(edgeCode) || codes.contains(sanctionCode) else { return [:] }
        var isAsked: [String: Bool] = [:]
        var gathered: [EntityID: PartedRecord] = [:]
        for place in file.entities.indices {
            let schema = file.heading(at: place).schema
            let known =
                isAsked[schema] ?? Schema.named(schema).map { schema in
                    schema.isEdge && codes.contains(edgeCode)
                        || schema.isA("Sanction") && codes.contains(sanctionCode)
                } ?? false
            isAsked[schema] = known
            if known {
                let entity = file.entities[place]
                gathered[entity.id] = PartedRecord(entity)
            }
        }
        for claim in file.claims {
            guard let id = claim.value == nil ? claim.tellingRecord : claim.subject else {
                continue
            }
            gathered[id]?.take(claim)
        }
        return gathered.filter { $0.value.isInParts }
    }
}

/// What several files say of one record.
private struct PartedRecord {
    private let entity: Entity
    private var values: [Claim] = []
    private var said: [Claim] = []
    /// Whether a line of Cordon's own says it, which is never in parts.
    private var isOwn = false

    init(_ entity: Entity) { self.entity = entity }

    var isInParts: Bool { !values.isEmpty && !isOwn }

    var isEdge: Bool { Schema.named(entity.schema)?.isEdge ?? false }

    mutating func take(_ claim: Claim) {
        isOwn = isOwn || claim.key != nil
        if claim.value == nil { said.append(claim) } else { values.append(claim) }
    }

    /// What the parts say together; nil where they still make no whole, or say nothing new.
    func claims(of id: EntityID, sources file: inout Case) -> [Claim]? {
        let reader = EntityReader(path: "")
        let names = (entity.fields["datasets"] ?? []).sorted()
        let voice =
            names.isEmpty
            ? reader.datasets.ownVoice : reader.datasets.voice(of: names, in: &file)
        var draft = EntityDraft(
            id: id, schema: entity.schema, fields: entity.fields, voice: voice,
            firstSeen: entity.fields["first_seen"]?.min(), reader: reader)
        for value in told { draft.add(value) }
        var whole = Case()
        draft.add(to: &whole, reader: reader)
        let claims = whole.claims.filter { $0.value == nil }.map { claim in
            names.isEmpty ? claim.citing(values[0].evidence) : claim
        }
        return claims.isEmpty || Set(claims.map(Matter.init)) == Set(said.map(Matter.init))
            ? nil : claims
    }

    /// What a claim says, whoever says it.
    private struct Matter: Hashable {
        let subject: EntityID
        let assertion: Assertion
        let period: Period

        init(_ claim: Claim) {
            subject = claim.subject
            assertion = claim.assertion
            period = claim.period
        }
    }

    /// The values of every part, each once.
    private var told: [PropertyValue] {
        var told: [PropertyValue] = []
        for claim in said {
            guard let relation = claim.relation else { continue }
            for (property, texts) in EdgeProperties(relation, claim, id: { $0 }).values.lists {
                told += texts.map { PropertyValue(property, $0) }
            }
        }
        told += values.compactMap(\.value)
        var seen: Set<PropertyValue> = []
        return told.filter { seen.insert($0).inserted }
    }
}

extension Claim {
    /// The record that a relation or a listing was read from.
    fileprivate var tellingRecord: EntityID? { relation?.recordID ?? evidence.recordIDs.first }

    /// The same by the word of others.
    fileprivate func citing(_ other: Evidence) -> Claim {
        Claim(
            subject: subject, assertion, standing: standing, polarity: polarity, period: period,
            evidence: Evidence(
                citations: other.citations, recorded: other.recorded,
                recordIDs: evidence.recordIDs), key: key)
    }
}
