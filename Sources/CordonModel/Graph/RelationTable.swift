import CordonGraph

/// The relations that claims have made so far, found by what they say.
///
/// Ends are looked up first: few pairs have more than one relation, so that the texts of a key are
/// hardly ever hashed.
struct RelationTable {
    private(set) var relations: [Relation] = []
    /// The newest relation between two ends.
    private var newest: [UInt64: Int32] = [:]
    /// The relation between the same ends that came before, by number; -1 for none.
    private var earlier: [Int32] = []

    /// Lets a claim be heard on the relation that it speaks of, which is made where there is none.
    mutating func hear(
        _ assertion: RelationAssertion, as key: RelationKey, at place: Int, standing: Standing,
        certainty: Certainty, isUndated: Bool
    ) {
        relations[number(of: key, assertion.kind)].assert(
            assertion, at: place, standing: standing, certainty: certainty, isUndated: isUndated)
    }

    private mutating func number(of key: RelationKey, _ kind: RelationKind) -> Int {
        let ends = UInt64(key.from) << 32 | UInt64(key.to)
        let head = newest[ends] ?? -1
        var number = head
        while number >= 0 {
            if relations[Int(number)].has(key) { return Int(number) }
            number = earlier[Int(number)]
        }
        newest[ends] = Int32(relations.count)
        earlier.append(head)
        relations.append(Relation(kind, key))
        return relations.count - 1
    }

    /// The relations in the order of ends, kind, stake and record.
    ///
    /// - Complexity: O(n log n), comparing numbers but for relations between the same ends.
    func sorted() -> [Relation] {
        var places = relations.enumerated().map { place, relation in
            (ends: UInt64(relation.from) << 32 | UInt64(relation.to), place: place)
        }
        places.sort { left, right in
            guard left.ends == right.ends else { return left.ends < right.ends }
            return Relation.precedes(relations[left.place], relations[right.place])
        }
        return places.map { relations[$0.place] }
    }
}

extension Relation {
    /// Whether claims with this key speak of it.
    fileprivate func has(_ key: RelationKey) -> Bool {
        kind.name == key.kind && stake == key.stake && recordID == key.recordID
            && isShortcut == key.isShortcut
    }

    var key: RelationKey { RelationKey(self) }
}
