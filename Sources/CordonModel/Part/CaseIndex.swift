import Synchronization

/// A case whose claims are found by the entities that they are about.
///
/// A question about some entities reads the claims that it needs and no others: whom the entities
/// are tied to is said by columns, and ``part(of:for:)`` is a case of its own, small, which is then
/// projected and asked like any other.
///
/// ```swift
/// let index = CaseIndex(file)
/// let part = index.part(around: ["acme"], .above, for: projection)
/// let graph = EntityGraph(part, projection)
/// ```
///
/// - Complexity: O(1) where an image of the case holds the rows, else O(claims).
package struct CaseIndex: Sendable {
    package let file: Case
    private let paged: ClaimsAbout
    /// The rows of claims that came after those that an image holds, by entity.
    private var later: [UInt32: [TiedClaim]] = [:]
    private var laterApart: [UInt32] = []
    private let records = JoinedRecords()

    package init(_ file: Case) {
        self.file = file
        guard let mapped = file.pages?.claimsAbout else {
            paged = ClaimsAboutDraft(file).columns
            return
        }
        paged = mapped
        for place in file.placesHeld {
            let claim = file.claims[place]
            for (entity, row) in TiedClaim.rows(of: claim, at: UInt32(place), in: file) {
                later[entity, default: []].append(row)
            }
            if claim.isApart { laterApart.append(UInt32(place)) }
        }
    }

    /// The claims about an entity and to whom they tie it, by their places.
    func rows(of entity: UInt32) -> [TiedClaim] {
        let rows = Array(paged.rows(of: Int(entity))) + (later[entity] ?? [])
        file.reads?.note(claims: rows.count)
        return rows
    }

    /// The place of an entity; nil where none has the id.
    package func place(of id: EntityID) -> UInt32? { file.place(of: id).map { UInt32($0) } }

    /// The number of rows that an entity has.
    func rowCount(of entity: UInt32) -> Int {
        paged.rowCount(of: Int(entity)) + (later.isEmpty ? 0 : later[entity]?.count ?? 0)
    }

    /// Hands over everybody to whom an entity is tied, some several times, and how.
    ///
    /// - Complexity: O(rows of the entity), of which no claim is made.
    func eachTied(to entity: UInt32, _ take: (UInt32, Tie) -> Void) {
        paged.eachTied(to: Int(entity), take)
        if !later.isEmpty {
            for row in later[entity] ?? [] {
                if let other = row.other, let tie = row.tie { take(other, tie) }
            }
        }
        file.reads?.note(claims: rowCount(of: entity))
    }

    /// The entities of which some claim says that they are one party with another.
    ///
    /// - Complexity: O(claims) once, of which the marks alone are looked at.
    var joined: Set<UInt32> {
        records.value {
            Set(
                file.placesOfIdentity.flatMap { file.claims[$0].parties }
                    .compactMap { file.place(of: $0).map { UInt32($0) } })
        }
    }

    /// The places of claims that tell on others than those whom they are about.
    var apart: [Int] {
        (0..<paged.apart.count).map { Int(paged.apart[$0]) } + laterApart.map { Int($0) }
    }

    /// The places of the claims about entities and about whoever may be one party with them.
    package func claims(aboutAll ids: [EntityID]) -> [Int] {
        let entities = parties(ids.compactMap { file.place(of: $0).map { UInt32($0) } })
        return Set(entities.flatMap(rows).map { Int($0.claim) }).sorted()
    }
}

/// Entities that are gathered when they are first asked for.
private final class JoinedRecords: Sendable {
    private let kept = Mutex<Set<UInt32>?>(nil)

    func value(_ gather: () -> Set<UInt32>) -> Set<UInt32> {
        kept.withLock { kept in
            if let kept { return kept }
            let made = gather()
            kept = made
            return made
        }
    }
}
