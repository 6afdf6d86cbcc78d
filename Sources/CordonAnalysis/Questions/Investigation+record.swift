public import CordonModel

/// A record that a case carries beside its parties: an `Address`, a `Sanction`, a `Passport`, an
/// `Ownership` with what its file says beside its ends.
public struct CarriedProfile: Sendable {
    /// The record.
    public let entity: Entity
    /// Its own values and what was made of it, as places in the case.
    public var claims: [Int]
}

extension Investigation {
    /// The record with an id; nil where there is none, or where it is a party.
    ///
    /// - Complexity: O(claims).
    public func record(_ id: EntityID) -> CarriedProfile? {
        guard graph.vertex(id) == nil, let entity = graph.file.entity(id) else { return nil }
        let file = graph.file
        let places = file.claims.indices.filter { place in
            let claim = file.claims[place]
            let isOfIt =
                claim.subject == id || claim.relation?.recordID == id
                || claim.evidence.recordIDs.contains(id)
            return isOfIt && graph.projection.admits(claim, in: file)
        }
        return CarriedProfile(entity: entity, claims: places)
    }

    /// The record as a JSON answer.
    public func document(of record: CarriedProfile, cut: String? = nil) -> AnswerDocument {
        var document = AnswerDocument(self, cut: cut)
        var values: [String: [String]] = [:]
        for place in record.claims where graph.file.claims[place].subject == record.entity.id {
            guard let value = graph.file.claims[place].value else { continue }
            values[value.property, default: []].append(value.text)
        }
        document.add(
            "entity",
            [
                "id": .string(record.entity.id),
                "caption": .string(record.entity.fields["caption"]?.first ?? record.entity.id),
                "schema": .string(record.entity.schema),
                "properties": .object(
                    values.sorted { $0.key < $1.key }.map {
                        JSONText.Member($0.key, .strings($0.value))
                    }),
            ])
        document.add("listings", .array([]))
        document.add("relations", .array([]))
        document.add("claims", .array(record.claims.map { .claim($0, in: graph) }))
        return document
    }
}
