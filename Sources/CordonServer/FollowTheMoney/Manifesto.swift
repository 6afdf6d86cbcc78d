import CordonModel

/// What the reconciliation service says of itself.
struct Manifesto {
    private let asked: Asked
    private let set: DataSet

    init(_ asked: Asked) throws(Fault) {
        let name = asked.part("dataset")
        guard let set = asked.served.sets[name] else {
            throw Fault(404, "there is no data set of this name", hint: "see /catalog")
        }
        self.asked = asked
        self.set = set
    }

    /// Where the service stands, by the name under which it was called.
    private var base: String {
        "http://\(asked.request.headers["host"] ?? "localhost")/reconcile/\(set.name)"
    }

    private func service(_ path: String) -> JSONText {
        let query = asked.request.target.split(separator: "?", maxSplits: 1).dropFirst().first
        return [
            "service_url": .string(base),
            "service_path": .string(path + (query.map { "?\($0)" } ?? "")),
        ]
    }

    var json: JSONText {
        let host = asked.request.headers["host"] ?? "localhost"
        return [
            "versions": ["0.2"], "name": .string("Cordon: \(set.title)"),
            "identifierSpace": .string("http://\(host)/entities/"),
            "schemaSpace": "https://followthemoney.tech/explorer/schemata/",
            "documentation": .string("http://\(host)/"),
            "batchSize": .int(MatchRoute.mostQueries),
            "view": ["url": .string("\(base)/preview?id={{id}}")],
            "preview": [
                "url": .string("\(base)/preview?id={{id}}"), "width": 450, "height": 250,
            ],
            "suggest": [
                "entity": service("/suggest/entity"), "type": service("/suggest/type"),
                "property": service("/suggest/property"),
            ],
            "extend": [
                "propose_properties": service("/extend/property"),
                "property_settings": .array(Self.settings),
            ],
            "defaultTypes": .array(
                ["LegalEntity", "Person", "Company", "Organization", "Vessel"].compactMap { name in
                    Schema.named(name).map {
                        ["id": .string($0.name), "name": .string($0.plural)]
                    }
                }),
        ]
    }

    private static let settings: [JSONText] = [
        [
            "name": "limit", "label": "Limit", "type": "number", "default": 0,
            "help_text": "The most values of a row; 0 for all.",
        ],
        [
            "name": "render", "label": "Linked entities", "type": "select", "default": "caption",
            "help_text": "How values that point at others are written.",
            "choices": [
                ["value": "caption", "name": "Captions"], ["value": "raw", "name": "Ids"],
            ],
        ],
    ]
}

/// One entity on a small page, for those who look before they take.
struct PreviewPage {
    private let shelf: Shelf
    private let number: Shelf.Number

    init(_ asked: Asked) throws(Fault) {
        shelf = try asked.served.shelf.value(asked.limits)
        let filter = try EntityFilter(asked)
        let id = asked.text("id") ?? ""
        guard let number = shelf.number(id), filter.passes(number, on: shelf) else {
            throw Fault(404, "there is no entity of this id")
        }
        self.number = number
    }

    var answer: WebAnswer {
        let values = shelf.values(of: number)
        let schema = shelf.schema(number)
        let rows = values.prefix(12).map { property, texts in
            let label = schema?.property(property)?.label ?? property
            let shown = texts.prefix(4).map { "<bdi>\(HTMLText.escaped($0))</bdi>" }
            return "<tr><th>\(HTMLText.escaped(label))</th><td>"
                + shown.joined(separator: "; ") + "</td></tr>\n"
        }
        let title = HTMLText.escaped(shelf.caption(of: number, values))
        let page = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>\(title)</title></head><body>
            <h1><bdi>\(title)</bdi></h1>
            <p>\(HTMLText.escaped(schema?.label ?? shelf.item(number).schema)) ·
            <code>\(HTMLText.escaped(shelf.item(number).id))</code></p>
            <table>
            \(rows.joined())</table>
            </body></html>

            """
        return WebAnswer(type: "text/html; charset=utf-8", .bytes(Array(page.utf8)))
    }
}
