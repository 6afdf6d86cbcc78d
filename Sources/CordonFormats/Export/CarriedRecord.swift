import CordonModel

/// A record that a case carries beside its parties, such as a `Sanction` or an `Identification`,
/// with the values of it that leave.
struct CarriedRecord {
    let entity: Entity
    let places: [Int]

    /// The records that leave, in the order of the case: those of which a value may be passed on.
    static func all(of outgoing: Outgoing) -> [CarriedRecord] {
        let graph = outgoing.graph
        let records = graph.file.entities.filter { graph.vertex($0.id) == nil }
        guard !records.isEmpty else { return [] }
        let ids = Set(records.map(\.id))
        var values: [EntityID: [Int]] = [:]
        for (place, claim) in graph.file.claims.enumerated() {
            guard claim.value != nil, ids.contains(claim.subject), leaves(claim, outgoing) else {
                continue
            }
            values[claim.subject, default: []].append(place)
        }
        return records.compactMap { record in
            values[record.id].map { CarriedRecord(entity: record, places: $0) }
        }
    }

    private static func leaves(_ claim: Claim, _ outgoing: Outgoing) -> Bool {
        let graph = outgoing.graph
        return graph.projection.admits(claim, in: graph.file)
            && claim.period.holds(on: graph.projection.asOf) != .no
            && Outgoing.publication(of: claim, in: graph.file) != .no
    }
}
