import CordonModel
import Foundation

/// `/search`: entities by free text, with filters and counts.
enum SearchRoute {
    static let facets = [
        "datasets", "schema", "countries", "identifiers", "topics", "genders",
    ]

    static let route = Route(
        "GET", "/search/{dataset}", "Entities by free text, with filters and counts.",
        [
            Parameter("dataset", in: .path, "The data set; `default` for all."),
            Parameter("q", "The text; empty for all."),
            Parameter("schema", "Only entities of this schema; Thing by default."),
            Parameter("countries", repeated: true, "Only of one of these countries."),
            Parameter("datasets", repeated: true, "Only of one of these data sets."),
            Parameter("filter", repeated: true, "Only with `field:value`."),
            Parameter("filter_op", .choice(["OR", "AND"]), "How filters of one field meet."),
            Parameter("limit", .int(0...500), "The most results; 10 by default."),
            Parameter("offset", .int(0...9499), "How many to pass over."),
            Parameter("sort", repeated: true, "A field, with :asc or :desc."),
            Parameter("fuzzy", .flag, "Whether words may be misspelt."),
            Parameter("simple", .flag, "Whether signs of the grammar are plain text."),
            Parameter("facets", .choice(facets), repeated: true, "What is counted."),
            Parameter("target", .flag, "Only of interest in themselves, or only not."),
        ] + EntityFilter.parameters
    ) { asked throws(Fault) in try answer(asked) }

    private static func answer(_ asked: Asked) throws(Fault) -> WebAnswer {
        let schema = asked.text("schema") ?? "Thing"
        guard let wanted = Schema.named(schema) else {
            throw Fault(400, "Invalid schema: \(schema.prefix(64))")
        }
        let filter = try EntityFilter(asked)
        let fields = try FieldFilter(asked)
        let query = try TextQuery.read(
            asked.text("q") ?? "", simple: asked.flag("simple"), fuzzy: asked.flag("fuzzy"))
        let index = try asked.served.texts.value(asked.limits)
        let shelf = index.shelf
        let search = TextSearch(index) { asked.isLate }
        var found: [(number: Shelf.Number, weight: Double)] = []
        for (number, weight) in try search.found(query) {
            guard shelf.schema(number)?.isA(wanted) ?? (schema == "Thing"),
                filter.passes(number, on: shelf, index.facets), fields.passes(number, index)
            else { continue }
            found.append((number, weight))
        }
        let order = ordered(found, asked.texts("sort").map(SortKey.init), shelf)
        let (limit, offset) = (asked.int("limit") ?? 10, asked.int("offset") ?? 0)
        let window = min(order.count, 9_999)
        let shown = offset < window ? order[offset..<min(window, offset + limit)] : []
        let names = asked.texts("facets")
        return .json([
            "limit": .int(limit), "offset": .int(offset),
            "total": [
                "value": .int(order.count), "relation": "eq",
            ],
            "results": .array(shown.map { shelf.flat($0) }),
            "facets": .object(
                (names.isEmpty ? ["countries", "topics", "datasets"] : names).map { name in
                    .init(name, Facet(name).counted(order, index.facets, asked.served.sets))
                }),
        ])
    }

    /// By the fields asked for; else by weight, then by how much is known, then by id.
    private static func ordered(
        _ found: [(number: Shelf.Number, weight: Double)], _ keys: [SortKey], _ shelf: Shelf
    ) -> [Shelf.Number] {
        guard keys.isEmpty else {
            let rows = found.map { one in
                (one, keys.map { $0.value(of: one.number, on: shelf) })
            }
            return rows.sorted { left, right in
                for (place, key) in keys.enumerated() where left.1[place] != right.1[place] {
                    guard let one = left.1[place] else { return false }
                    guard let other = right.1[place] else { return true }
                    return key.isDescending ? one > other : one < other
                }
                if left.0.weight != right.0.weight { return left.0.weight > right.0.weight }
                return shelf.item(left.0.number).id < shelf.item(right.0.number).id
            }.map(\.0.number)
        }
        let rows = found.map { one in
            let item = shelf.item(one.number)
            return (one.number, one.weight + 0.1 * log(Double(1 + item.claims.count)), item.id)
        }
        return rows.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }
}

/// The filters by field of a search.
struct FieldFilter {
    private var fields: [(field: String, texts: [String])] = []
    private let needsAll: Bool
    private let target: Bool?

    init(_ asked: Asked) throws(Fault) {
        var lists = ValueLists()
        for filter in asked.texts("filter") {
            guard let colon = filter.firstIndex(of: ":") else {
                throw Fault(400, "Invalid filter: write field:value")
            }
            lists.add(
                String(filter[..<colon]).replacing("properties.", with: ""),
                String(filter[filter.index(after: colon)...]))
        }
        fields = lists.lists.map { ($0.property, $0.texts) }
        for name in ["countries", "datasets"] where !asked.texts(name).isEmpty {
            fields.append((name, asked.texts(name)))
        }
        needsAll = asked.text("filter_op") == "AND"
        target = asked.text("target").flatMap(Parameter.truth)
    }

    func passes(_ number: Shelf.Number, _ index: TextIndex) -> Bool {
        let shelf = index.shelf
        if let target {
            let topics = shelf.texts("topics", of: number)
            if shelf.isTarget(number, topics: topics) != target { return false }
        }
        return fields.allSatisfy { field, texts in
            let known = index.facets.values(field, of: number)
            let all = known ?? Array(Facet(field).values(of: number, on: shelf))
            let values = Set(all.map { $0.lowercased() })
            let isGroup = field == "countries" || field == "datasets"
            return needsAll && !isGroup
                ? texts.allSatisfy { values.contains($0.lowercased()) }
                : texts.contains { values.contains($0.lowercased()) }
        }
    }
}

/// One thing by which entities are counted or chosen.
struct Facet {
    let name: String

    /// The most values of one facet that are told.
    static let most = 2_000

    init(_ name: String) { self.name = name }

    /// The values of an entity, each once.
    func values(of number: Shelf.Number, on shelf: Shelf) -> Set<String> {
        let kind: PropertyKind
        switch name {
        case "datasets": return Set(shelf.datasets(of: number))
        case "schema": return [shelf.item(number).schema]
        case "id": return [shelf.item(number).id]
        case "countries": kind = .country
        case "identifiers": kind = .identifier
        case "topics": kind = .topic
        case "genders": kind = .gender
        default: return Set(shelf.texts(name, of: number))
        }
        let schema = shelf.schema(number)
        return Set(
            shelf.values(of: number).filter { schema?.property($0.property)?.kind == kind }
                .flatMap(\.texts))
    }

    /// How many of some entities have each value, the most frequent first.
    func counted(
        _ numbers: [Shelf.Number], _ columns: FacetColumns, _ sets: DataSets
    ) -> JSONText {
        let order = columns.counts(name, of: numbers).sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }.prefix(Self.most)
        return [
            "label": .string(label),
            "values": .array(
                order.map { value, count in
                    [
                        "name": .string(value), "label": .string(label(of: value, sets)),
                        "count": .int(count),
                    ]
                }),
        ]
    }

    private var label: String {
        switch name {
        case "datasets": "Data sources"
        case "schema": "Entity types"
        case "countries": "Countries"
        case "identifiers": "Identifiers"
        case "topics": "Topics"
        default: "Genders"
        }
    }

    private func label(of value: String, _ sets: DataSets) -> String {
        switch name {
        case "datasets": sets[value]?.title ?? value
        case "schema": Schema.named(value)?.plural ?? value
        case "countries":
            Locale(identifier: "en").localizedString(forRegionCode: value.uppercased()) ?? value
        case "topics": Topic.named(value)?.label ?? value
        default: value
        }
    }
}
