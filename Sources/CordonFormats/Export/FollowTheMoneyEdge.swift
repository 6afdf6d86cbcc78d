package import CordonModel

/// A relation as an entity of FollowTheMoney, for others who write it.
package enum FollowTheMoneyEdge {
    /// The properties of a relation, in the order in which a file has them.
    ///
    /// - Parameters:
    ///   - relation: The relation.
    ///   - claim: The claim that asserts it.
    ///   - id: The id under which an entity leaves.
    /// - Returns: Each property once, with its values.
    package static func properties(
        _ relation: RelationAssertion, _ claim: Claim, id: (EntityID) -> EntityID
    ) -> [(property: String, texts: [String])] {
        EdgeProperties(relation, claim, id: id).values.lists
    }

    /// A day as FollowTheMoney writes it: a year, a month or a day; nil for other windows.
    package static func date(_ window: DayWindow?) -> String? { EdgeProperties.date(window) }
}

extension Claim {
    /// What may be passed on of it: what its most open source allows, and its own bound.
    package func publication(in file: Case) -> Publication {
        file.publication(of: self)
    }
}
