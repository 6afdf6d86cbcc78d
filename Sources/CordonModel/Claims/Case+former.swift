extension Case {
    /// The ids that entities have now, by the ids that they had before.
    ///
    /// Ids that are in use are left out.
    ///
    /// - Complexity: O(entities), whatever the number of ids; O(ids) where all are in use.
    package func ids(formerly ids: Set<EntityID>) -> [EntityID: [EntityID]] {
        let unknown = ids.filter { !hasEntity($0) }
        guard !unknown.isEmpty else { return [:] }
        return bearers(ofFormer: unknown).mapValues { $0.sorted() }
    }

    /// The entities that name some ids as their former ones.
    func bearers(ofFormer ids: Set<EntityID>) -> [EntityID: Set<EntityID>] {
        var found: [EntityID: Set<EntityID>] = [:]
        let isOnPages = pagesInPassing.contains { page, _ in page.hasText(among: ids) }
        for place in isOnPages || hasChangedEntities ? 0..<entities.count : placesOfEntitiesHeld {
            for id in texts(ofField: Self.formerField, at: place) where ids.contains(id) {
                found[id, default: []].insert(heading(at: place).id)
            }
        }
        return found
    }

    /// The texts of one field of the entity at a place, without reading its other fields.
    func texts(ofField name: String, at place: Int) -> [String] {
        guard let pages, !hasChangedEntities, place < pages.entityCount else {
            return entities[place].fields[name] ?? []
        }
        return pages.texts(ofField: name, at: place)
    }

    /// The field in which files of FollowTheMoney keep the former ids of an entity.
    static let formerField = "referents"

    /// Whether an id is that of a record that may be carried beside parties.
    ///
    /// These are sanctions, documents of identity and addresses.
    package func isCarried(_ id: EntityID) -> Bool {
        schema(of: id).flatMap { Schema.named($0)?.isCarried } ?? false
    }
}
