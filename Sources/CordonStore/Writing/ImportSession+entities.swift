import CordonModel
import GRDB

/// Entities, and what documents say of their schema and fields.
extension ImportSession {
    /// The place of an entity in ``entities``, whose row exists from then on.
    func place(of id: UnsafeRawBufferPointer) throws -> Int {
        let place = unsafe try entities.place(of: id)
        guard entities[place].number == 0 else { return place }
        let isNew = unsafe try statements.entity.bind(utf8: id).bind(number).run()
        if isNew { outcome.entities += 1 }
        entities[place].isBlank = isNew
        entities[place].number =
            isNew
            ? statements.entity.lastNumber
            : unsafe try statements.entityNumber.bind(utf8: id).number() ?? 0
        return place
    }

    /// Keeps the schema and the fields of an entity.
    func describe(_ line: PreparedPage.EntityLine, _ texts: ClaimInsert.Texts) throws {
        let place = unsafe try place(of: texts.utf8(line.id))
        let telling = EntityNumbers.Telling(
            edition: edition.ordinal,
            schema: unsafe try schemata.number(of: texts.utf8(line.schema)))
        let isSaid = entities[place].telling == telling && line.fields == ClaimLine.none
        guard !isSaid else { return }
        let row = entities[place]
        let isToldBefore = edition.told.contains(row.number)
        edition.told.insert(row.number)
        entities[place].telling = telling
        entities[place].isBlank = false
        let (said, fields) = (texts.text(line.schema) ?? "", texts.text(line.fields))
        guard row.isBlank else {
            return try describeAgain(row.number, isToldBefore, said, fields)
        }
        try addDescription(row.number, said, fields)
    }

    /// Keeps what is said of an entity that the store, or this import, knows.
    private func describeAgain(
        _ entity: Int64, _ isToldBefore: Bool, _ schema: String, _ fields: String?
    ) throws {
        let known = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT since, schema, fields FROM description
                    WHERE entity = ? AND document = ? AND until IS NULL
                    """), arguments: [entity, edition.document])
        guard let known else { return try addDescription(entity, schema, fields) }
        edition.isRelated = true
        let (since, oldSchema, oldFields): (Int64, String, String?) = (known[0], known[1], known[2])
        guard isToldBefore || edition.document == 0 else {
            guard oldSchema != schema || oldFields != fields else { return }
            return try replace(entity, since, schema, fields)
        }
        // Within one reading what is said first stays, as when the file is read by itself; of several
        // imports neither is the first.
        let telling =
            edition.document != 0
            ? Schema.moreTelling(oldSchema, schema)
            : EntityDescription.moreTelling(oldSchema, schema)
        let merged = try EntityDescription.merged(oldFields, fields)
        guard telling != oldSchema || merged != oldFields else { return }
        let isPast = since != number && edition.document != 0
        try replace(entity, isPast ? since : number, telling, merged)
    }

    /// Describes an entity otherwise; what an earlier import said of it is kept and ends.
    private func replace(
        _ entity: Int64, _ since: Int64, _ schema: String, _ fields: String?
    ) throws {
        guard since != number else {
            outcome.isChanged = outcome.isChanged || !edition.isKnown
            return try database.execute(
                sql: """
                    UPDATE description SET schema = ?, fields = ?
                    WHERE entity = ? AND document = ? AND until IS NULL
                    """, arguments: [schema, fields, entity, edition.document])
        }
        try database.execute(
            sql: """
                UPDATE description SET until = ?
                WHERE entity = ? AND document = ? AND until IS NULL
                """, arguments: [number, entity, edition.document])
        try addDescription(entity, schema, fields)
    }

    private func addDescription(_ entity: Int64, _ schema: String, _ fields: String?) throws {
        // Of an edition of a known document it is told in the end what changed.
        outcome.isChanged = outcome.isChanged || !edition.isKnown
        statements.description.bind(entity).bind(edition.document).bind(number)
        try statements.description.bind(schema).bind(fields).run()
    }
}
