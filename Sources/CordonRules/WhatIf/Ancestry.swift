import CordonModel

extension Case {
    /// The part of the case on which a verdict about some entities can rest: they, whoever may own,
    /// control or be linked to them on any day, and what is said about those.
    ///
    /// - Complexity: O(claims about the ancestors) where the case keeps its claims by entity, else
    ///   O(claims).
    func ancestry(of ids: [EntityID], for projection: Projection) -> Case {
        CaseIndex(self).part(around: ids, .above, for: projection)
    }
}
