import CordonModel

/// Where the parts of an entity stand on the tape, of a record that is no line of ours.
struct PlainRecord {
    let id: Int
    let schema: Int
    /// The object of property values, where there is one.
    private(set) var properties: Int?
    private(set) var datasets: Int?
    private(set) var firstSeen: Int?

    /// Nil where the record has no plain id and schema, one of its parts twice, or what Cordon writes
    /// beside.
    init?(_ tape: JSONTape) {
        guard unsafe tape.isObject(tape.root) else { return nil }
        var id: Int?
        var schema: Int?
        var member = unsafe tape.root + 1
        let end = unsafe tape.after(tape.root) - 1
        while member < end {
            let value = member + 1
            if unsafe tape.isText(member, "id") {
                guard unsafe id == nil && tape.isText(value) else { return nil }
                id = value
            } else if unsafe tape.isText(member, "schema") {
                guard unsafe schema == nil && tape.isText(value) else { return nil }
                schema = value
            } else if unsafe tape.isText(member, "properties") {
                guard unsafe properties == nil && tape.isObject(value) else { return nil }
                properties = value
            } else if unsafe tape.isText(member, "cordon") {
                return nil
            } else if unsafe tape.isText(member, "datasets") {
                datasets = value
            } else if unsafe tape.isText(member, "first_seen") {
                firstSeen = unsafe tape.isText(value) ? value : nil
            }
            member = unsafe tape.after(value)
        }
        guard let id, let schema, unsafe !tape.text(id).isEmpty,
            unsafe !tape.text(schema).isEmpty
        else { return nil }
        self.id = id
        self.schema = schema
    }

    /// Whether a property has a value that is neither a text nor a list of texts.
    func hasOtherThanTexts(_ tape: JSONTape) -> Bool {
        guard let properties else { return false }
        let end = unsafe tape.after(properties) - 1
        var place = properties + 1
        while place < end {
            // The name of a member, then its value.
            place += 1
            guard unsafe tape.isList(place) else {
                guard unsafe tape.isText(place) else { return true }
                place += 1
                continue
            }
            let last = unsafe tape.after(place) - 1
            place += 1
            while place < last {
                guard unsafe tape.isText(place) else { return true }
                place += 1
            }
            place = last + 1
        }
        return false
    }

    /// Whether it has a member beside id, schema and properties that is kept.
    func hasFields(_ tape: JSONTape) -> Bool {
        var member = unsafe tape.root + 1
        let end = unsafe tape.after(tape.root) - 1
        while member < end {
            let value = member + 1
            let isPart = value == id || value == schema || value == properties
            if !isPart, unsafe tape.mark(value) != UInt8(ascii: "n"),
                unsafe !tape.isObject(value)
            {
                return true
            }
            member = unsafe tape.after(value)
        }
        return false
    }

    /// Hands over name and value of every member that is neither id nor schema nor properties.
    func forEachField(
        _ tape: JSONTape, _ take: (Int, Int) throws(ImageDraft.TooLarge) -> Void
    ) throws(ImageDraft.TooLarge) {
        var member = unsafe tape.root + 1
        let end = unsafe tape.after(tape.root) - 1
        while member < end {
            let value = member + 1
            if value != id, value != schema, value != properties {
                try take(member, value)
            }
            member = unsafe tape.after(value)
        }
    }
}
