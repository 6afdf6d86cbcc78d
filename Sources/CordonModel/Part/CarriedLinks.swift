/// Who points at whom by a value: addresses, documents of identity and sanctions are tied to their
/// parties by no relation, but by a property that names an entity.
package struct CarriedLinks: Sendable {
    private var links: [UInt32: [UInt32]] = [:]

    /// Gathers the values of some properties that name entities of a case.
    ///
    /// - Complexity: O(claims), of which the marks are looked at, and O(such values).
    package init(_ file: Case, properties: Set<String>) {
        for place in file.places(ofValues: properties, listings: false) {
            guard let value = file.value(at: place),
                let target = file.place(of: value.text),
                let subject = file.place(of: file.claims[place].subject), target != subject
            else { continue }
            links[UInt32(subject), default: []].append(UInt32(target))
            links[UInt32(target), default: []].append(UInt32(subject))
        }
    }

    /// Those that an entity points at, and that point at it.
    func beside(_ entity: UInt32) -> [UInt32] { links[entity] ?? [] }
}

extension CaseIndex {
    /// The case of an entity and of all that is said of it: who is one party with it, whom it
    /// touches, and the records that its claims and those of its neighbours come from.
    ///
    /// - Complexity: O(claims about the entities found).
    package func vicinity(
        of id: EntityID, _ links: CarriedLinks, for projection: Projection
    ) -> Case? {
        guard let place = file.place(of: id) else { return nil }
        let start = parties([UInt32(place)])
        let records = Set(start.flatMap(links.beside))
        var found = entities(.within(hops: 1), of: start).union(records)
        // What a record joins is beside it, too.
        found.formUnion(records.flatMap(links.beside))
        let claims = start.flatMap(rows).map { file.claims[Int($0.claim)] }
        for claim in claims {
            let names = [claim.relation?.recordID].compactMap(\.self) + claim.evidence.recordIDs
            found.formUnion(names.compactMap { file.place(of: $0).map { UInt32($0) } })
        }
        return part(of: found, for: projection)
    }
}
