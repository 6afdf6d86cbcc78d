import CordonGraph
import CordonModel

/// What relations say that is neither stake nor control: links that an official source does not name,
/// offices, successions, and which claims are disputed.
///
/// It is gathered once for all runs, in one pass over the relations.
struct Asides: Sendable {
    /// Both ends of a relation.
    struct Ends: Sendable {
        let from: Vertex
        let to: Vertex
        let standing: Standing
    }

    /// The links that an official source states and does not name.
    private(set) var officialLinks: [Ends] = []
    /// The offices, by a register's or an authority's word, that are held on the day.
    private(set) var offices: [Ends] = []
    /// The ends of such links: the relations of all others need no look.
    private(set) var linked: Set<Vertex> = []
    /// The companies in which such an office is held.
    private(set) var inOffice: Set<Vertex> = []
    /// The relations by which one party succeeded another.
    private(set) var successions: [Relation] = []
    /// The claims of relations that some source denies or doubts.
    private(set) var disputed: Set<Int> = []

    mutating func take(_ relation: Relation) {
        if relation.isDisputed { disputed.formUnion(relation.claims) }
        if relation.kind == .succession { successions.append(relation) }
        let ends = Ends(from: relation.from, to: relation.to, standing: relation.standing)
        if OfficialLink.isOne(relation) {
            officialLinks.append(ends)
            linked.formUnion([ends.from, ends.to])
        }
        if Office.isHeld(relation) {
            offices.append(ends)
            inOffice.insert(ends.to)
        }
    }
}
