import CordonModel

/// The `sources` of a case file.
enum SourceSection {
    static let keys = [
        "title", "publisher", "date", "kind", "address", "identifier", "origin", "licence",
        "credit", "publish", "sha256", "retrieved", "note",
    ]

    static func source(_ id: String, _ fields: Fields) -> Source {
        fields.allow(only: keys)
        return Source(
            id: id, title: fields.required("title", like: "the title of the document") ?? id,
            publisher: fields.text("publisher"), date: fields.window("date"),
            kind: fields.choice("kind", Source.Kind.self), address: fields.text("address"),
            identifier: fields.text("identifier"), sha256: fields.text("sha256"),
            licence: fields.text("licence"), credit: fields.text("credit"),
            origin: fields.text("origin"),
            publish: fields.choice("publish", Publication.self) ?? .full,
            retrieved: fields.day("retrieved"), note: fields.text("note"))
    }
}
