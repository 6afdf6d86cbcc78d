import CordonModel

/// A record that a case carries beside its parties, such as a `Sanction` or an `Identification`,
/// with the values of it that leave.
struct CarriedRecord {
    let entity: Entity
    let places: [Int]

    /// The records that leave, in the order of the case: those of which a value may be passed on, and
    /// those of which nothing is said but that they are.
    static func all(of outgoing: Outgoing) -> [CarriedRecord] {
        let graph = outgoing.graph
        let records = graph.file.entities.filter { graph.vertex($0.id) == nil }
        guard !records.isEmpty else { return [] }
        let ids = Set(records.map(\.id))
        var values: [EntityID: [Int]] = [:]
        // A relation, or a record that says more than may leave, speaks for itself or not at all.
        var isTold: Set<EntityID> = []
        for (place, claim) in graph.file.claims.enumerated() {
            if let record = claim.relation?.recordID { isTold.insert(record) }
            guard claim.value != nil, ids.contains(claim.subject) else { continue }
            isTold.insert(claim.subject)
            if leaves(claim, outgoing) { values[claim.subject, default: []].append(place) }
        }
        return records.compactMap { record in
            let places = values[record.id] ?? (isTold.contains(record.id) ? nil : [])
            return places.map { CarriedRecord(entity: record, places: $0) }
        }
    }

    private static func leaves(_ claim: Claim, _ outgoing: Outgoing) -> Bool {
        let graph = outgoing.graph
        return graph.projection.admits(claim, in: graph.file)
            && (outgoing.isOfEveryDay || claim.period.holds(on: graph.projection.asOf) != .no)
            && graph.file.publication(of: claim) != .no
    }
}
