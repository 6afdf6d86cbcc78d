import CordonModel

/// A page of statements: one value of one record, said by one data set, each.
struct StatementPage {
    private struct Statement {
        let id: String
        let entity: EntityID
        let canonical: EntityID
        let property: String
        let kind: String
        let schema: String
        let value: String
        let dataset: String
        let language: String?
        let first: String?
        let last: String?
    }

    private let page: [Statement]
    private let total: Int
    private let limit: Int
    private let offset: Int

    /// Reads what a request asks for.
    init(_ asked: Asked) throws(Fault) {
        let id = asked.text("canonical_id") ?? asked.text("entity_id")
        let shelf: Shelf =
            if let id { try asked.served.shelf(around: id, asked.limits) } else {
                try asked.served.shelf.value(asked.limits)
            }
        limit = asked.int("limit") ?? 50
        offset = asked.int("offset") ?? 0
        let scope: Set<String>? =
            if let name = asked.text("dataset") { try asked.served.sets.scope(name) } else { nil }
        var found: [Statement] = []
        let (record, property, value, schema) = (
            asked.text("entity_id"), asked.text("prop"), asked.text("value"), asked.text("schema")
        )
        for number in Self.numbers(asked, shelf) {
            if asked.isLate { throw Fault(503, "the search took too long", hint: "name an entity") }
            if let scope, scope.isDisjoint(with: shelf.datasets(of: number)) { continue }
            for one in Self.statements(of: number, on: shelf) {
                if let record, one.entity != record { continue }
                if let property, one.property != property { continue }
                if let value, one.value != value { continue }
                if let schema, one.schema != schema { continue }
                if let scope, !scope.contains(one.dataset) { continue }
                found.append(one)
            }
        }
        total = found.count
        found.sort {
            ($0.canonical, $0.property, $0.value, $0.id) < (
                $1.canonical, $1.property, $1.value, $1.id
            )
        }
        for key in asked.texts("sort").reversed().map(SortKey.init) {
            found = Self.sorted(found, by: key)
        }
        page = Array(found.dropFirst(offset).prefix(limit))
    }

    private static func numbers(_ asked: Asked, _ shelf: Shelf) -> [Shelf.Number] {
        guard let id = asked.text("canonical_id") ?? asked.text("entity_id") else {
            return shelf.all()
        }
        return [shelf.number(id) ?? shelf.holder(ofReferent: id)].compactMap(\.self)
    }

    private static func sorted(_ statements: [Statement], by key: SortKey) -> [Statement] {
        func column(_ one: Statement) -> String {
            switch key.field {
            case "canonical_id": one.canonical
            case "entity_id": one.entity
            case "prop": one.property
            case "schema": one.schema
            case "value": one.value
            case "dataset": one.dataset
            case "first_seen": one.first ?? ""
            case "last_seen": one.last ?? ""
            default: one.id
            }
        }
        return statements.enumerated().sorted { left, right in
            let (one, other) = (column(left.element), column(right.element))
            if one == other { return left.offset < right.offset }
            return key.isDescending ? one > other : one < other
        }.map(\.element)
    }

    private static func statements(of number: Shelf.Number, on shelf: Shelf) -> [Statement] {
        let item = shelf.item(number)
        let file = shelf.graph.file
        let fallback = shelf.datasets(of: number).first ?? DataSets.whole
        let first = shelf.moment("first_seen", of: number)
        let last = shelf.moment("last_seen", of: number)
        let schema = Schema.named(item.schema)
        var seen: Set<String> = []
        var statements: [Statement] = []
        func add(_ property: String, _ text: String, _ record: EntityID, _ claim: Claim) {
            let cited = claim.evidence.citations.map(\.source).filter {
                shelf.sets[$0] != nil
            }
            for dataset in cited.isEmpty ? [fallback] : cited {
                var hash = ContentHash()
                for part in [dataset, record, property, text] { hash.add(part) }
                guard seen.insert(hash.short).inserted else { continue }
                statements.append(
                    Statement(
                        id: hash.short, entity: record, canonical: item.id, property: property,
                        kind: (schema?.property(property)?.kind ?? .string).rawValue,
                        schema: item.schema, value: text, dataset: dataset,
                        language: claim.value?.language, first: first, last: last))
            }
        }
        for place in item.claims {
            let claim = file.claims[Int(place)]
            if let value = claim.value {
                add(value.property, value.text, claim.subject, claim)
            } else {
                for (property, texts) in shelf.values(of: number) {
                    for text in texts { add(property, text, item.id, claim) }
                }
            }
        }
        return statements
    }

    /// The page.
    var json: JSONText {
        [
            "results": .array(page.map(Self.row)),
            "total": ["value": .int(total), "relation": "eq"], "limit": .int(limit),
            "offset": .int(offset),
        ]
    }

    private static func row(_ one: Statement) -> JSONText {
        [
            "id": .string(one.id), "entity_id": .string(one.entity),
            "canonical_id": .string(one.canonical), "prop": .string(one.property),
            "prop_type": .string(one.kind), "schema": .string(one.schema),
            "value": .string(one.value), "original_value": .null,
            "dataset": .string(one.dataset), "lang": .optional(one.language), "origin": .null,
            "first_seen": .optional(one.first), "last_seen": .optional(one.last),
        ]
    }
}
