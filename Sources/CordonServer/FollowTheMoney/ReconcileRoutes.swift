import CordonModel

/// `/reconcile`: the Reconciliation Service API 0.2, as OpenRefine speaks it.
///
/// Source: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.
/// View and preview point at this server, so that a private data set has both.
enum ReconcileRoutes {
    private static let dataset = Parameter("dataset", in: .path, "The data set.")
    private static let prefix = Parameter("prefix", "The first letters.")
    private static let form = Route.Body(
        type: "application/x-www-form-urlencoded",
        schema: [
            "type": "object",
            "properties": ["queries": ["type": "string"], "extend": ["type": "string"]],
        ])

    static let all: [Route] = [
        Route(
            "GET", "/reconcile/{dataset}", "What the reconciliation service can do.",
            [dataset, Parameter("queries", "A batch of queries, as JSON.")]
        ) { asked throws(Fault) in
            if let queries = asked.text("queries") { return try answer(queries: queries, asked) }
            return .json(try Manifesto(asked).json)
        },
        Route(
            "POST", "/reconcile/{dataset}", "A batch of queries, or values for a column.",
            [dataset], body: form
        ) { asked throws(Fault) in
            let form = Query(String(decoding: asked.request.body, as: UTF8.self))
            if let queries = form["queries"] { return try answer(queries: queries, asked) }
            if let extend = form["extend"] { return .json(try extended(extend, asked)) }
            throw Fault(400, "No queries or extend provided.")
        },
        Route(
            "GET", "/reconcile/{dataset}/suggest/entity", "Entities by the first letters.",
            [dataset, prefix, Parameter("limit", .int(0...100), "The most results.")]
        ) { asked throws(Fault) in .json(try suggested(entities: asked)) },
        Route(
            "GET", "/reconcile/{dataset}/suggest/property", "Properties by the first letters.",
            [dataset, prefix]
        ) { asked throws(Fault) in .json(try suggested(properties: asked)) },
        Route(
            "GET", "/reconcile/{dataset}/suggest/type", "Schemata by the first letters.",
            [dataset, prefix]
        ) { asked throws(Fault) in .json(try suggested(types: asked)) },
        Route(
            "GET", "/reconcile/{dataset}/extend/property", "The properties of a schema.",
            [
                dataset, Parameter("type", "The schema."),
                Parameter("limit", .int(0...1_000), "The most properties."),
            ]
        ) { asked throws(Fault) in .json(try proposed(asked)) },
        Route(
            "GET", "/reconcile/{dataset}/preview", "One entity on a small page.",
            [dataset, Parameter("id", required: true, "The id.")],
            gives: "text/html; charset=utf-8"
        ) { asked throws(Fault) in try PreviewPage(asked).answer },
    ]

    // MARK: - Queries

    private static func json(_ text: String) throws(Fault) -> JSONText {
        do throws(JSONReading.Problem) {
            return try JSONReading.value(Array(text.utf8))
        } catch {
            throw Fault(400, "Cannot decode JSON: \(error)")
        }
    }

    private static func answer(queries text: String, _ asked: Asked) throws(Fault) -> WebAnswer {
        guard let queries = try json(text).members else {
            throw Fault(400, "Cannot decode queries: they are no object")
        }
        guard queries.count <= MatchRoute.mostQueries else {
            throw Fault(400, "Too many queries in one batch (limit: \(MatchRoute.mostQueries))")
        }
        let matching = try Matching(asked, try Algorithm.named(Algorithm.best))
        let shelf = try asked.served.shelf.value(asked.limits)
        var answers: [JSONText.Member] = []
        for query in queries {
            let match = try MatchQuery(example(query.value), namesOnly: false)
            let limit = query.value["limit"]?.whole(in: 0...500) ?? 5
            let found = try matching.results(for: match, cutoff: 0.3, or: Score.threshold)
            let results = found.prefix(limit).map { one in
                result(
                    one.number, shelf, score: one.score, isMatch: one.score >= Score.threshold)
            }
            answers.append(.init(query.key, ["result": .array(results)]))
        }
        return .json(.object(answers))
    }

    /// A query in the form of `/match`.
    private static func example(_ query: JSONText) throws(Fault) -> JSONText {
        let types =
            query["type"]?.items?.compactMap(\.text)
            ?? [query["type"]?.text]
            .compactMap(\.self)
        let type = types.first ?? "LegalEntity"
        guard Schema.named(type) != nil else {
            throw Fault(400, "Invalid type: \(type.prefix(64))")
        }
        var lists = ValueLists()
        if let text = query["query"]?.plain { lists.add("name", text) }
        for property in query["properties"]?.items ?? [] {
            guard let pid = property["pid"]?.text else { continue }
            let name = pid.split(separator: ":").last.map(String.init) ?? pid
            for value in property["v"]?.items ?? [property["v"] ?? .null] {
                if let text = value.plain ?? value["id"]?.text { lists.add(name, text) }
            }
        }
        return ["schema": .string(type), "properties": Shelf.object(lists.lists)]
    }

    static func result(
        _ number: Shelf.Number, _ shelf: Shelf, score: Double, isMatch: Bool
    ) -> JSONText {
        let values = shelf.values(of: number)
        return [
            "id": .string(shelf.item(number).id),
            "name": .string(shelf.caption(of: number, values)),
            "description": .string(description(values)),
            "type": .array(types(shelf.schema(number))),
            "score": .number((score * 10_000).rounded() / 100), "match": .bool(isMatch),
        ]
    }

    private static func types(_ schema: Schema?) -> [JSONText] {
        schema.map { [["id": .string($0.name), "name": .string($0.plural)]] } ?? []
    }

    /// What tells an entity from others in a few words.
    private static func description(_ values: [(property: String, texts: [String])]) -> String {
        let told = ["birthDate", "country", "nationality", "jurisdiction", "position", "topics"]
        return told.compactMap { name in
            values.first { $0.property == name }?.texts.prefix(3).joined(separator: ", ")
        }.joined(separator: " · ")
    }

    // MARK: - Values for a column

    private static func extended(_ text: String, _ asked: Asked) throws(Fault) -> JSONText {
        let wanted = try json(text)
        guard let ids = wanted["ids"]?.items, let properties = wanted["properties"]?.items else {
            throw Fault(400, "extend needs ids and properties")
        }
        let shelf = try asked.served.shelf.value(asked.limits)
        var rows: [JSONText.Member] = []
        for id in ids.compactMap(\.text) {
            guard let number = shelf.number(id) else {
                rows.append(.init(id, .object([])))
                continue
            }
            guard shelf.item(number).id == id else {
                throw Fault(400, "an id was merged into \(shelf.item(number).id)")
            }
            rows.append(.init(id, cells(of: number, properties, shelf)))
        }
        let meta = properties.compactMap { property -> JSONText? in
            guard let id = property["id"]?.text else { return nil }
            let label = Schema.all.lazy.compactMap { $0.property(id)?.label }.first ?? id
            return ["id": .string(id), "name": .string(label)]
        }
        return ["meta": .array(meta), "rows": .object(rows)]
    }

    private static func cells(
        of number: Shelf.Number, _ properties: [JSONText], _ shelf: Shelf
    ) -> JSONText {
        .object(
            properties.compactMap { property in
                guard let id = property["id"]?.text else { return nil }
                let limit = property["settings"]?["limit"]?.whole(in: 0...500)
                let isRaw = property["settings"]?["render"]?.text == "raw"
                let texts = shelf.texts(id, of: number).prefix(
                    limit.map { $0 == 0 ? 500 : $0 } ?? 500)
                return .init(
                    id,
                    .array(
                        texts.map { text in
                            let target = isRaw ? nil : shelf.number(text)
                            let shown = target.map { shelf.caption(of: $0, shelf.values(of: $0)) }
                            return ["str": .string(shown ?? text)]
                        }))
            })
    }

    private static func proposed(_ asked: Asked) throws(Fault) -> JSONText {
        _ = try asked.served.sets.scope(asked.part("dataset"))
        let type = asked.text("type") ?? "Thing"
        guard let schema = Schema.named(type) else {
            throw Fault(400, "Invalid type: \(type.prefix(64))")
        }
        let limit = asked.int("limit") ?? 1_000
        let properties = schema.allProperties.filter { !$0.isStub }.prefix(limit)
        return [
            "type": .string(type), "limit": .int(limit),
            "properties": .array(
                properties.map { ["id": .string($0.name), "name": .string($0.label)] }),
        ]
    }

    // MARK: - Suggestions

    private static func suggestion(_ asked: Asked, _ results: [JSONText]) -> JSONText {
        [
            "code": "/api/status/ok", "status": "200 OK",
            "prefix": .string(asked.text("prefix") ?? ""), "result": .array(results),
        ]
    }

    private static func suggested(entities asked: Asked) throws(Fault) -> JSONText {
        let prefix = asked.text("prefix") ?? ""
        let filter = try EntityFilter(asked)
        let index = try asked.served.texts.value(asked.limits)
        let words = TextIndex.words(prefix).prefix(16)
        guard let last = words.last else { return suggestion(asked, []) }
        var found = index.bearers(ofPrefix: last)
        for word in words.dropLast() {
            let bearers = index.bearers(of: word)
            found = found.filter { bearers[$0.key] != nil }
        }
        let shelf = index.shelf
        let order = found.filter { number, _ in
            (shelf.schema(number)?.isMatchable ?? false) && filter.passes(number, on: shelf)
        }.sorted { ($1.value, shelf.item($0.key).id) < ($0.value, shelf.item($1.key).id) }
        return suggestion(
            asked,
            order.prefix(asked.int("limit") ?? 10).map { number, weight in
                result(number, shelf, score: min(1, weight / 30), isMatch: false)
            })
    }

    private static func suggested(properties asked: Asked) throws(Fault) -> JSONText {
        _ = try asked.served.sets.scope(asked.part("dataset"))
        let prefix = (asked.text("prefix") ?? "").lowercased()
        guard !prefix.isEmpty else { return suggestion(asked, []) }
        var seen: Set<String> = []
        let found = Schema.all.filter(\.isMatchable).flatMap { $0.properties }.filter { property in
            (property.name.lowercased().hasPrefix(prefix)
                || property.label.lowercased().hasPrefix(prefix))
                && seen.insert(property.name).inserted
        }
        return suggestion(
            asked,
            found.sorted { $0.name < $1.name }.prefix(50).map { property in
                [
                    "id": .string(property.name), "name": .string(property.label),
                    "description": .string("\(property.schema): \(property.kind.rawValue)"),
                ]
            })
    }

    private static func suggested(types asked: Asked) throws(Fault) -> JSONText {
        _ = try asked.served.sets.scope(asked.part("dataset"))
        let prefix = (asked.text("prefix") ?? "").lowercased()
        guard !prefix.isEmpty else { return suggestion(asked, []) }
        let found = Schema.all.filter { schema in
            schema.isMatchable
                && (schema.name.lowercased().hasPrefix(prefix)
                    || schema.label.lowercased().hasPrefix(prefix))
        }
        return suggestion(
            asked,
            found.map { schema in
                [
                    "id": .string(schema.name), "name": .string(schema.plural),
                    "description": .string(schema.lineage.dropFirst().joined(separator: ", ")),
                ]
            })
    }
}
