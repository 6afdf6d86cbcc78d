import CordonAnalysis
import CordonModel

/// `/catalog`, `/statements` and how the server is.
enum CatalogueRoutes {
    static let all: [Route] = [
        Route("GET", "/catalog", "The data sets that are served.") { asked throws(Fault) in
            try catalogue(asked)
        },
        Route("GET", "/manifest", "The data sets that are served.") { asked throws(Fault) in
            try catalogue(asked)
        },
        Route(
            "GET", "/statements", "What is said of entities, value by value, with its data set.",
            [
                Parameter("canonical_id", "The id of an entity, former ids included."),
                Parameter("entity_id", "The id of a record."),
                Parameter("dataset", "Only of this data set and those below it."),
                Parameter("prop", "Only values of this property."),
                Parameter("value", "Only this value."),
                Parameter("schema", "Only of records of this schema."),
                Parameter("sort", repeated: true, "A column, with :asc or :desc."),
                Parameter("limit", .int(0...5000), "The most that are given; 50 by default."),
                Parameter("offset", .int(0...1_000_000), "How many to pass over."),
            ]
        ) { asked throws(Fault) in .json(try StatementPage(asked).json) },
    ]

    private static func catalogue(_ asked: Asked) throws(Fault) -> WebAnswer {
        let json = try asked.served.catalogue.value(asked.limits)
        var mark = ContentHash()
        mark.add(json.compact)
        let tag = "\"\(mark.short)\""
        let headers = [("etag", tag), ("cache-control", "public, max-age=300")]
        let known = asked.request.headers["if-none-match"] ?? ""
        let tags = known.split(separator: ",").map { part in
            let plain = part.drop { $0 == " " }.replacing("W/", with: "")
            return plain.filter { $0 != " " }
        }
        guard !tags.contains(tag), !tags.contains("*") else {
            return WebAnswer(
                status: 304, type: "application/json", headers: headers, .bytes([]))
        }
        return .json(json, headers: headers)
    }

    /// All data sets, with how many entities each has.
    static func document(_ sets: DataSets, _ shelf: Shelf) -> JSONText {
        let counts = shelf.counts
        let current = sets.all.filter(\.isLoaded).map(\.name)
        return [
            "datasets": .array(
                sets.all.map { set in
                    let scope = sets.scope([set.name])
                    var (entities, things) = (0, 0)
                    for (names, count) in counts where !scope.isDisjoint(with: names) {
                        entities += count.entities
                        things += count.things
                    }
                    return row(set, entities: entities, things: things)
                }),
            "current": .strings(current), "outdated": .array([]), "index_stale": false,
        ]
    }

    private static func row(_ set: DataSet, entities: Int, things: Int) -> JSONText {
        let updated: JSONText = set.updated.isEmpty ? .null : .string(set.updated)
        return [
            "name": .string(set.name), "title": .string(set.title), "summary": .null,
            "description": .null, "url": .null, "license": .null,
            "version": .string(set.version), "last_export": updated, "updated_at": updated,
            "entity_count": .int(entities), "thing_count": .int(things), "category": .null,
            "tags": .array([]), "publisher": .null, "coverage": .null, "resources": .array([]),
            "children": .strings(set.children), "deprecated": false,
            "load": .bool(set.isLoaded), "entities_url": .null, "delta_url": .null,
            "namespace": false, "index_version": .string(set.version),
            "index_current": .bool(set.isLoaded),
        ]
    }
}

extension Shelf {
    /// How many entities, and how many of them parties or things, each combination of data sets
    /// has.
    var counts: [Set<String>: (entities: Int, things: Int)] {
        var counts: [Set<String>: (entities: Int, things: Int)] = [:]
        for number in all() {
            let isThing = schema(number)?.isA("Thing") ?? true
            let names = Set(datasets(of: number))
            counts[names, default: (0, 0)].entities += 1
            if isThing { counts[names, default: (0, 0)].things += 1 }
        }
        return counts
    }
}
