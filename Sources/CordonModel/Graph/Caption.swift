/// The caption of an entity: the first value of its schema's caption properties, or its id.
enum Caption {
    /// Properties that name a party when its schema names none.
    static let fallback = ["name", "alias", "weakAlias", "previousName", "title", "number"]

    /// The caption of one entity from its property values, the places of which are given.
    ///
    /// Where several records were joined into one, the record that gives the id names the party.
    static func text(of id: EntityID, values: [Int32], schema: String, in file: Case) -> String? {
        let order = Schema.named(schema)?.caption ?? fallback
        for property in order {
            var best: (text: String, place: Int)?
            for place in values.lazy.map({ Int($0) }) {
                guard let value = file.value(at: place), value.property == property else {
                    continue
                }
                if let best {
                    let known = file.claims[best.place].subject
                    guard precedes(file.claims[place].subject, known, id) else { continue }
                }
                best = (value.text, place)
            }
            if let best { return best.text }
        }
        return nil
    }

    /// Whether a record comes before another: the one that gives the id first, then by ids.
    private static func precedes(_ left: EntityID, _ right: EntityID, _ id: EntityID) -> Bool {
        if left == right { return false }
        return left == id || (right != id && left < right)
    }
}
