import CordonGraph

/// What makes two claims speak of one relation.
struct RelationKey: Hashable {
    let kind: String
    let from: Vertex
    let to: Vertex
    let stake: StakeKind
    private(set) var recordID: String?
    let isShortcut: Bool

    /// The key of what a claim about `subject` says; the ends of an undirected relation are put in
    /// order.
    init(_ assertion: RelationAssertion, from subject: Vertex, to target: Vertex) {
        let isSwapped = !assertion.kind.isDirected && subject > target
        kind = assertion.kind.name
        from = isSwapped ? target : subject
        to = isSwapped ? subject : target
        stake = assertion.stake
        recordID = assertion.recordID
        isShortcut = assertion.isShortcut
    }

    /// The key of a relation that was made.
    init(_ relation: Relation) {
        kind = relation.kind.name
        from = relation.from
        to = relation.to
        stake = relation.stake
        recordID = relation.recordID
        isShortcut = relation.isShortcut
    }

    /// The same relation in whatever record.
    var ofAnyRecord: RelationKey {
        var key = self
        key.recordID = nil
        return key
    }

    /// The pair and the kind alone.
    var pair: RelationPair { RelationPair(kind: kind, from: from, to: to) }
}

/// The ends and the kind of a relation: a denial that names no record speaks against all of them.
struct RelationPair: Hashable {
    let kind: String
    let from: Vertex
    let to: Vertex
}
