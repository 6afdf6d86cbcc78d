import CordonModel

/// `/entities`: one entity, and those beside it.
enum EntityRoutes {
    private static let id = Parameter("id", in: .path, "The id; a former one is redirected.")

    private static let page: [Parameter] = [
        Parameter("limit", .int(0...500), "The most for each property."),
        Parameter("offset", .int(0...9499), "How many to pass over."),
        Parameter("sort", repeated: true, "A field, with :asc or :desc."),
    ]

    static let all: [Route] = [
        Route(
            "GET", "/entities/{id}", "One entity with all that is said of it, on whatever day.",
            [
                id,
                Parameter("nested", .flag, "Whether those beside it are shown whole; the default."),
            ]
        ) { asked throws(Fault) in
            let (shelf, number) = try entity(asked)
            let isFlat = asked.text("nested").flatMap(Parameter.truth) == false
            return .json(isFlat ? shelf.flat(number) : shelf.nested(number))
        },
        Route(
            "GET", "/entities/{id}/adjacent", "Those beside an entity, a page a property.",
            [id] + page
        ) { asked throws(Fault) in
            let (shelf, number) = try entity(asked)
            let groups = adjacent(shelf, number).map { property, those in
                JSONText.Member(
                    property, EntityRoutes.page(of: those, shelf, seenFrom: number, asked))
            }
            return .json(["entity": shelf.flat(number), "adjacent": .object(groups)])
        },
        Route(
            "GET", "/entities/{id}/adjacent/{property}", "Those beside an entity by one property.",
            [id, Parameter("property", in: .path, "The property.")] + page
        ) { asked throws(Fault) in
            let (shelf, number) = try entity(asked)
            let name = asked.part("property")
            guard shelf.schema(number)?.property(name)?.kind == .entity else {
                throw Fault(404, "the schema has no property of this name that points at others")
            }
            let those = adjacent(shelf, number).first { $0.property == name }?.those ?? []
            return .json(page(of: those, shelf, seenFrom: number, asked))
        },
    ]

    /// The entity that a path names; one that was merged away is redirected, its path kept.
    private static func entity(_ asked: Asked) throws(Fault) -> (Shelf, Shelf.Number) {
        let id = asked.part("id")
        let shelf = try asked.served.shelf(around: id, asked.limits)
        guard let number = shelf.number(id) ?? shelf.holder(ofReferent: id) else {
            throw Fault(404, "there is no entity of this id")
        }
        let current = shelf.item(number).id
        guard current != id else { return (shelf, number) }
        let rest = asked.request.path.dropFirst(2).map { "/" + PercentText.encoded($0) }.joined()
        let query = asked.request.target.split(separator: "?", maxSplits: 1).dropFirst().first
        let location =
            "/entities/\(PercentText.encoded(current))\(rest)" + (query.map { "?\($0)" } ?? "")
        throw Fault(
            308, "this id was merged into another", headers: [("location", location)])
    }

    /// Those beside an entity by property: outward, then inward.
    private static func adjacent(
        _ shelf: Shelf, _ number: Shelf.Number
    ) -> [(property: String, those: [Shelf.Number])] {
        let schema = shelf.schema(number)
        let outward = shelf.values(of: number).compactMap {
            value -> (property: String, those: [Shelf.Number])? in
            guard schema?.property(value.property)?.kind == .entity else { return nil }
            let those = value.texts.compactMap(shelf.number)
            return those.isEmpty ? nil : (value.property, those)
        }
        return outward + shelf.inward(of: number)
    }

    private static func page(
        of those: [Shelf.Number], _ shelf: Shelf, seenFrom root: Shelf.Number, _ asked: Asked
    ) -> JSONText {
        let (limit, offset) = (asked.int("limit") ?? 10, asked.int("offset") ?? 0)
        let sorts = asked.texts("sort").map(SortKey.init)
        let order =
            sorts.isEmpty
            ? those
            : those.sorted { SortKey.isBefore($0, $1, by: sorts, on: shelf) }
        return [
            "results": .array(
                order.dropFirst(offset).prefix(limit).map { shelf.nearby($0, seenFrom: root) }),
            "total": ["value": .int(those.count), "relation": "eq"], "limit": .int(limit),
            "offset": .int(offset),
        ]
    }
}

extension Shelf {
    /// The entity that names an id among those that it had before.
    func holder(ofReferent id: EntityID) -> Number? { referents[id] }
}

/// A field to sort by: what lacks it comes last either way.
struct SortKey: Sendable {
    let field: String
    let isDescending: Bool

    /// Reads `first_seen:desc`.
    init(_ text: String) {
        let sides = text.split(separator: ":", maxSplits: 1)
        field = sides.first.map { String($0).replacing("properties.", with: "") } ?? ""
        isDescending = sides.count > 1 && sides[1].lowercased() == "desc"
    }

    /// The value of the field, of several the first.
    func value(of number: Shelf.Number, on shelf: Shelf) -> String? {
        switch field {
        case "id": shelf.item(number).id
        case "schema": shelf.item(number).schema
        case "caption": shelf.caption(of: number, shelf.values(of: number))
        case "first_seen", "last_seen", "last_change": shelf.moment(field, of: number)
        case "datasets": shelf.datasets(of: number).first
        default: shelf.texts(field, of: number).min()
        }
    }

    static func isBefore(
        _ left: Shelf.Number, _ right: Shelf.Number, by keys: [SortKey], on shelf: Shelf
    ) -> Bool {
        for key in keys {
            let (one, other) = (key.value(of: left, on: shelf), key.value(of: right, on: shelf))
            if one == other { continue }
            guard let one else { return false }
            guard let other else { return true }
            return key.isDescending ? one > other : one < other
        }
        return shelf.item(left).id < shelf.item(right).id
    }
}
