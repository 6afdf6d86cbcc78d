public import CordonModel

/// A listing that appeared, changed or went.
public struct ListingChange: Sendable {
    /// Who is listed.
    public let entity: EntityID
    /// Its caption.
    public let caption: String
    /// The listing: the new one, or the old one where it went.
    public let listing: Listing
    /// When it is in force, as far as is known: where its list states no day, the window between
    /// the whole copies with it and without it.
    public let period: Period
    /// What differs, in words; empty where it appeared or went.
    public let what: [String]
    /// The claims that did it, by key or id.
    public let claims: [String]

    private struct Key: Hashable, Comparable {
        let entity: EntityID
        let authority: String
        let list: String
        let record: String

        static func < (left: Key, right: Key) -> Bool {
            (left.entity, left.authority, left.list, left.record)
                < (right.entity, right.authority, right.list, right.record)
        }
    }

    private struct State {
        let caption: String
        let listing: Listing
        let period: Period
        /// The series of which a dated copy says it; nil where it is no copy.
        let series: String?
        let claims: [String]
    }

    static func changes(_ sides: Sides) -> Changes<ListingChange> {
        let old = states(sides.old) { sides.name(old: $0) }
        let new = states(sides.new) { $0 }
        let copies = CopiesOfSides(sides)
        var changes = Changes<ListingChange>()
        for key in Set(old.keys).union(new.keys).sorted() {
            switch (old[key], new[key]) {
            case (nil, let state?):
                changes.added.append(
                    change(
                        key, state, copies.added(state.period, state.series),
                        claims: state.claims))
            case (let state?, nil):
                changes.removed.append(
                    change(
                        key, state, copies.removed(state.period, state.series),
                        claims: endings(state, key, in: sides.new)))
            case (let before?, let after?):
                let what = differences(before, after)
                guard !what.isEmpty else { continue }
                let claims = Sides.only(after.claims, notIn: before.claims)
                changes.changed.append(
                    change(
                        key, after,
                        claims.isEmpty ? after.period : copies.added(after.period, after.series),
                        what, claims: claims.isEmpty ? after.claims : claims))
            case (nil, nil): continue
            }
        }
        return changes
    }

    private static func change(
        _ key: Key, _ state: State, _ period: Period, _ what: [String] = [], claims: [String]
    ) -> ListingChange {
        ListingChange(
            entity: key.entity, caption: state.caption, listing: state.listing,
            period: period, what: what, claims: claims)
    }

    private static func states(
        _ graph: EntityGraph, name: (EntityID) -> EntityID
    ) -> [Key: State] {
        var states: [Key: State] = [:]
        for party in graph.listings {
            let listing = party.listing
            let key = Key(
                entity: name(graph.id(party.vertex)), authority: listing.authority,
                list: listing.list ?? "", record: listing.recordID ?? "")
            let claim = graph.file.claims[party.claim]
            let names = (states[key]?.claims ?? []) + [claim.name(in: graph.file)]
            // The first claim speaks for the entry; versions of one entry are rare.
            let first = states[key]
            states[key] = State(
                caption: graph.caption(party.vertex), listing: first?.listing ?? listing,
                period: first?.period ?? claim.period,
                series: first.map(\.series) ?? series(of: claim, in: graph.file),
                claims: names.sorted())
        }
        return states
    }

    private static func series(of claim: Claim, in file: Case) -> String? {
        guard let source = claim.evidence.citations.first.flatMap({ file.source($0.source) }),
            source.copyDay != nil
        else { return nil }
        return source.origin
    }

    /// The claim by which the new graph knows that a listing ended, else the one that said it.
    private static func endings(_ state: State, _ key: Key, in graph: EntityGraph) -> [String] {
        let ended = graph.file.claims.filter { claim in
            guard let listing = claim.listing, claim.period.before != nil else { return false }
            return listing.recordID == state.listing.recordID
                && listing.authority == key.authority && listing.list == state.listing.list
                && (claim.subject == key.entity
                    || graph.vertex(claim.subject).map { graph.id($0) } == key.entity)
        }
        return ended.isEmpty ? state.claims : ended.map { $0.name(in: graph.file) }.sorted()
    }

    private static func differences(_ before: State, _ after: State) -> [String] {
        var what: [String] = []
        let old = before.listing
        let new = after.listing
        if Set(old.programmes) != Set(new.programmes) {
            what.append(
                "programme: \(old.programmes.joined(separator: "; ")) -> "
                    + new.programmes.joined(separator: "; "))
        }
        if old.measures != new.measures {
            let words = [old, new].map { $0.measures.map(\.rawValue).sorted() }
            what.append(
                "measures: \(words[0].joined(separator: ", ")) -> "
                    + words[1].joined(separator: ", "))
        }
        if before.period.from != after.period.from || before.period.before != after.period.before {
            what.append("period: \(before.period) -> \(after.period)")
        }
        return what
    }
}
