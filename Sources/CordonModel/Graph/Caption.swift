/// The caption of an entity: the first value of its schema's caption properties, or its id.
enum Caption {
    /// Properties that name a party when its schema names none.
    static let fallback = ["name", "alias", "weakAlias", "previousName", "title", "number"]

    /// The caption of one entity from its property values.
    static func text(of id: EntityID, values: [Int32], schema: String, in file: Case) -> String {
        let order = Schema.named(schema)?.caption ?? fallback
        for property in order {
            for place in values {
                guard let value = file.claims[Int(place)].value, value.property == property else {
                    continue
                }
                return value.text
            }
        }
        return id
    }
}
