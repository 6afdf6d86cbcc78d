import CordonModel

/// Reads statements, each one value of one entity in one dataset, and puts entities together again.
///
/// The statements of an entity need not stand together. Those that their publisher marks as
/// external (seen and not published) are left out and counted.
///
/// Source: https://www.opensanctions.org/docs/bulk/csv/.
final class StatementReader: RecordReader {
    private struct Statement {
        let value: PropertyValue
        let dataset: String
        let firstSeen: String
    }

    private struct Gathered {
        var schema: String
        var statements: [Statement] = []
        var referents: [EntityID] = []
        var datasets: [String] = []
        var firstSeen: String?
        var lastSeen: String?
        var line: Int
        /// What Cordon wrote beside the entity's values, as JSON.
        var beside = ""
    }

    /// The key of properties of the author's own, see ``StatementWriter``.
    private let own: StaticString = "own"
    private let reader: EntityReader
    private let rows: any StatementRows
    private var places: [EntityID: Int] = [:]
    private var entities: [(id: EntityID, gathered: Gathered)] = []

    init(_ source: ByteSource, index: DatasetIndex? = nil) throws(ReadingProblem) {
        reader = EntityReader(path: source.file, index: index)
        rows = try Self.holdsObjects(source) ? StatementObjects(source) : StatementTable(source)
    }

    private static func holdsObjects(_ source: ByteSource) throws(ReadingProblem) -> Bool {
        try source.skipByteOrderMark()
        try source.reach(1)
        let first = unsafe source.unread.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        do {
            guard let row = try rows.next() else { return false }
            try take(row)
            return true
        } catch {
            reader.rejected += 1
            throw error
        }
    }

    private func take(_ row: StatementRow) throws(ReadingProblem) {
        let id = row.canonical.isEmpty ? row.entity : row.canonical
        guard !id.isEmpty, !row.schema.isEmpty, !row.property.isEmpty else {
            throw ReadingProblem(
                .missing, file: reader.path, line: row.line, record: id.isEmpty ? nil : id,
                what: "the statement names no entity, no schema or no property",
                remedy: "fetch the file again")
        }
        if row.isExternal {
            reader.remark(
                "external-statement", "statements marked as external are left out")
            return
        }
        let place = place(of: id, row.schema, line: row.line)
        if row.entity != id, !row.entity.isEmpty,
            !entities[place].gathered.referents.contains(row.entity)
        {
            entities[place].gathered.referents.append(row.entity)
        }
        if !row.dataset.isEmpty, !entities[place].gathered.datasets.contains(row.dataset) {
            entities[place].gathered.datasets.append(row.dataset)
        }
        // The statement of the property "id" holds a checksum of the entity, and its first day is
        // that of the last change.
        guard row.property != "id" else {
            widen(place, "", row.lastSeen)
            if !row.beside.isEmpty { entities[place].gathered.beside = row.beside }
            return
        }
        widen(place, row.firstSeen, row.lastSeen)
        let value = PropertyValue(
            row.property, row.value, language: row.language.isEmpty ? nil : row.language)
        entities[place].gathered.statements.append(
            Statement(value: value, dataset: row.dataset, firstSeen: row.firstSeen))
    }

    private func place(of id: EntityID, _ schema: String, line: Int) -> Int {
        guard let place = places[id] else {
            places[id] = entities.count
            entities.append((id, Gathered(schema: schema, line: line)))
            return entities.count - 1
        }
        let known = entities[place].gathered.schema
        if known != schema, let one = Schema.named(known), let other = Schema.named(schema),
            let merged = one.merged(with: other)
        {
            entities[place].gathered.schema = merged.name
        }
        return place
    }

    private func widen(_ place: Int, _ first: String, _ last: String) {
        if !first.isEmpty {
            entities[place].gathered.firstSeen = min(
                entities[place].gathered.firstSeen ?? first, first)
        }
        if !last.isEmpty {
            entities[place].gathered.lastSeen = max(
                entities[place].gathered.lastSeen ?? last, last)
        }
    }

    func finish(into file: inout Case) {
        for (id, gathered) in entities {
            reader.line = gathered.line
            if gathered.beside.isEmpty {
                add(id, gathered, to: &file)
            } else {
                addLine(id, gathered, to: &file)
            }
            reader.records += 1
        }
        reader.finish(into: &file)
    }

    /// Adds an entity of Cordon's own, as the line that its statements were made from.
    private func addLine(_ id: EntityID, _ gathered: Gathered, to file: inout Case) {
        var values = PropertyLists()
        for statement in gathered.statements {
            values.add(statement.value.property, statement.value.text)
        }
        do {
            for member in try value(gathered.beside)[own]?.members ?? JSONValue.Members.none {
                for text in member.value.strings { values.add(member.name.string ?? "", text) }
            }
            let whole = JSONText.object([
                .init("id", .string(id)), .init("schema", .string(gathered.schema)),
                .init("properties", values.json),
            ]).compact.dropLast()
            let rest = gathered.beside.dropFirst()
            let line = try value("\(whole)\(rest == "}" ? "" : ",")\(rest)")
            try reader.take(line, into: &file, isNested: false)
        } catch {
            reader.rejected += 1
            reader.remark(
                "unreadable-statement",
                "the column `cordon` of a statement holds no JSON object: its entity is left out")
        }
    }

    /// A JSON object on one line.
    private func value(_ text: String) throws(ReadingProblem) -> JSONValue {
        var records = try JSONRecords(ByteSource(name: reader.path, bytes: Array(text.utf8)))
        guard let value = try records.next()?.value, value.kind == .object else {
            throw EntityRecord.problem(
                .badValue, reader.path, reader.line, nil, "the column `cordon` is no JSON object")
        }
        return value
    }

    private func add(_ id: EntityID, _ gathered: Gathered, to file: inout Case) {
        let voice = reader.datasets.voice(of: gathered.datasets.sorted(), in: &file)
        var fields: [String: [String]] = ["datasets": gathered.datasets.sorted()]
        if !gathered.referents.isEmpty { fields["referents"] = gathered.referents }
        if let first = gathered.firstSeen { fields["first_seen"] = [first] }
        if let last = gathered.lastSeen { fields["last_seen"] = [last] }
        var draft = EntityDraft(
            id: id, schema: gathered.schema, fields: fields, voice: voice,
            firstSeen: gathered.firstSeen, reader: reader)
        var seen: Set<PropertyValue> = []
        for statement in gathered.statements {
            let own = reader.datasets.voice(of: [statement.dataset], in: &file)
            let isNew = seen.insert(statement.value).inserted
            draft.add(
                statement.value, standing: reader.datasets[own].standing,
                evidence: reader.datasets.evidence(of: own, firstSeen: statement.firstSeen),
                isNew: isNew)
        }
        draft.add(to: &file, reader: reader)
    }
}
