import CordonAnalysis
import CordonModel
import CordonStore

/// `/v1/views`: views that readers keep in the store, with notes; and the forms of the pages.
enum ViewRoutes {
    private static let number = Parameter(
        "number", .int(1...1_000_000_000), in: .path, "The number of the view.")

    static let all: [Route] = [
        Route("GET", "/v1/views", "The views that are kept, with their notes.", [], strict: true) {
            asked throws(Fault) in
            let views = try ViewBook(asked).views()
            return .document([
                "cordon": .string(Investigation.version), "views": .array(views.map(json)),
            ])
        },
        Route(
            "POST", "/v1/views", "Keeps a view: a name for an address of the explorer.", [],
            body: Route.Body(
                type: "application/json",
                schema: [
                    "type": "object", "required": ["name", "address", "by"],
                    "properties": [
                        "name": ["type": "string"], "address": ["type": "string"],
                        "by": ["type": "string"], "note": ["type": "string"],
                    ],
                ]), writes: true
        ) { asked throws(Fault) in
            let number = try ViewBook(asked).keep(KeptFields(try asked.json()))
            return .json(
                ["number": .int(number)], status: 201,
                headers: [("location", "/views/\(number)")])
        },
        Route(
            "POST", "/v1/views/{number}/notes", "Adds a note to a view.", [number],
            body: Route.Body(
                type: "application/json",
                schema: [
                    "type": "object", "required": ["note", "by"],
                    "properties": ["note": ["type": "string"], "by": ["type": "string"]],
                ]), writes: true
        ) { asked throws(Fault) in
            let number = try ViewBook.number(asked)
            try ViewBook(asked).note(number, KeptFields(try asked.json()))
            return .json(["number": .int(number)], status: 201)
        },
        Route(
            "DELETE", "/v1/views/{number}", "Takes a view off the list.", [number], writes: true
        ) { asked throws(Fault) in
            let number = try ViewBook.number(asked)
            try ViewBook(asked).drop(number)
            return .json(["number": .int(number)])
        },
    ]

    private static let form = Route.Body(
        type: "application/x-www-form-urlencoded", schema: ["type": "object"])

    /// The routes of the pages' forms; each leads to the page of the view.
    static let forms: [Route] = [
        Route("POST", "/views", "Keeps a view.", [], body: form, writes: true) {
            asked throws(Fault) in
            let number = try ViewBook(asked).keep(KeptFields(form: asked.request))
            return seeOther(Address("views", "\(number)"))
        },
        Route("POST", "/views/{number}", "Adds a note.", [number], body: form, writes: true) {
            asked throws(Fault) in
            let number = try ViewBook.number(asked)
            try ViewBook(asked).note(number, KeptFields(form: asked.request))
            return seeOther(Address("views", "\(number)"))
        },
        Route(
            "POST", "/views/{number}/drop", "Takes a view off the list.", [number], body: form,
            writes: true
        ) { asked throws(Fault) in
            try ViewBook(asked).drop(try ViewBook.number(asked))
            return seeOther(Address("views"))
        },
    ].map(\.forPeople)

    private static func seeOther(_ address: Address) -> WebAnswer {
        WebAnswer(status: 303, type: Page.type, headers: [("location", address.text)], .bytes([]))
    }

    private static func json(_ view: SavedView) -> JSONText {
        [
            "number": .int(view.id), "name": .string(view.name),
            "address": .string(view.address), "by": .string(view.by),
            "day": .string(view.day.description),
            "notes": .array(
                view.notes.map { note in
                    [
                        "text": .string(note.text), "by": .string(note.by),
                        "day": .string(note.day.description),
                    ]
                }),
        ]
    }
}
