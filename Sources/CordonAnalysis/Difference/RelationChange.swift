public import CordonModel

/// A relation that appeared, changed or went.
public struct RelationChange: Sendable {
    /// The kind.
    public let kind: RelationKind
    /// The source end.
    public let from: EntityID
    /// The target end.
    public let to: EntityID
    /// The caption of the source end.
    public let fromCaption: String
    /// The caption of the target end.
    public let toCaption: String
    /// The share, where it is a stake.
    public let share: Share?
    /// What differs, in words; empty where it appeared or went.
    public let what: [String]
    /// The claims that did it, by key or id.
    public let claims: [String]

    private struct Key: Hashable, Comparable {
        let from: EntityID
        let to: EntityID
        let kind: String
        let stake: StakeKind
        let record: String

        static func < (left: Key, right: Key) -> Bool {
            if left.stake != right.stake, left.from == right.from, left.to == right.to,
                left.kind == right.kind
            {
                return left.stake < right.stake
            }
            return (left.from, left.to, left.kind, left.record)
                < (right.from, right.to, right.kind, right.record)
        }
    }

    private struct State {
        let relation: Relation
        let claims: [String]
        let fromCaption: String
        let toCaption: String
    }

    static func changes(_ sides: Sides) -> Changes<RelationChange> {
        let old = states(sides.old) { sides.name(old: $0) }
        let new = states(sides.new) { $0 }
        var changes = Changes<RelationChange>()
        for key in Set(old.keys).union(new.keys).sorted() {
            switch (old[key], new[key]) {
            case (nil, let state?): changes.added.append(change(key, state))
            case (let state?, nil): changes.removed.append(change(key, state))
            case (let before?, let after?):
                let what = differences(before, after)
                guard !what.isEmpty else { continue }
                let did =
                    Sides.only(after.claims, notIn: before.claims)
                    + Sides.only(before.claims, notIn: after.claims)
                changes.changed.append(change(key, after, what, did.isEmpty ? nil : did))
            case (nil, nil): continue
            }
        }
        return changes
    }

    private static func change(
        _ key: Key, _ state: State, _ what: [String] = [], _ claims: [String]? = nil
    ) -> RelationChange {
        RelationChange(
            kind: state.relation.kind, from: key.from, to: key.to,
            fromCaption: state.fromCaption, toCaption: state.toCaption,
            share: state.relation.share, what: what, claims: claims ?? state.claims)
    }

    private static func states(
        _ graph: EntityGraph, name: (EntityID) -> EntityID
    ) -> [Key: State] {
        var states: [Key: State] = [:]
        for relation in graph.relations {
            let key = Key(
                from: name(graph.id(relation.from)), to: name(graph.id(relation.to)),
                kind: relation.kind.name, stake: relation.stake, record: relation.recordID ?? "")
            states[key] = State(
                relation: relation,
                claims: graph.claimNames(relation.claims + relation.disputes).sorted(),
                fromCaption: graph.caption(relation.from), toCaption: graph.caption(relation.to))
        }
        return states
    }

    private static func differences(_ before: State, _ after: State) -> [String] {
        let old = before.relation
        let new = after.relation
        var what: [String] = []
        func compare(_ name: String, _ one: String, _ other: String) {
            if one != other { what.append("\(name): \(one) -> \(other)") }
        }
        compare("share", old.share?.description ?? "none", new.share?.description ?? "none")
        compare("standing", old.standing.word, new.standing.word)
        compare("role", old.role ?? "none", new.role ?? "none")
        compare("disputed", "\(old.isDisputed)", "\(new.isDisputed)")
        compare(
            "certain", "\(old.certainty == .yes)", "\(new.certainty == .yes)")
        return what
    }
}
