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
            document: Int32(edition.document),
            schema: unsafe try schemata.number(of: texts.utf8(line.schema)))
        let isSaid = entities[place].told == telling && line.fields == ClaimLine.none
        guard !isSaid else { return }
        let row = entities[place]
        entities[place].told = telling
        entities[place].isBlank = false
        guard row.isBlank else {
            return unsafe try describeAgain(
                row.number, String(decoding: texts.utf8(line.schema), as: UTF8.self),
                line.fields == ClaimLine.none
                    ? nil : String(decoding: texts.utf8(line.fields), as: UTF8.self))
        }
        outcome.isChanged = true
        statements.description.bind(row.number).bind(edition.document).bind(number)
        unsafe statements.description.bind(utf8: texts.utf8(line.schema))
        if line.fields == ClaimLine.none {
            statements.description.bind(String?.none)
        } else {
            unsafe statements.description.bind(utf8: texts.utf8(line.fields))
        }
        try statements.description.run()
    }

    /// Adds to what an earlier piece of the document said of an entity, or to what no document said;
    /// puts an end to what an earlier edition said otherwise.
    private func describeAgain(_ entity: Int64, _ schema: String, _ fields: String?) throws {
        edition.told.insert(entity)
        let known = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT since, schema, fields FROM description
                    WHERE entity = ? AND document = ? AND until IS NULL
                    """), arguments: [entity, edition.document])
        guard let known else { return try addDescription(entity, schema, fields) }
        edition.isRelated = true
        let (since, oldSchema, oldFields): (Int64, String, String?) = (known[0], known[1], known[2])
        if since == number || edition.document == 0 {
            let merged = try EntityDescription.merged(oldFields, fields)
            let telling = EntityDescription.moreTelling(oldSchema, schema)
            guard telling != oldSchema || merged != oldFields else { return }
            outcome.isChanged = outcome.isChanged || !edition.isKnown
            try database.execute(
                sql: """
                    UPDATE description SET schema = ?, fields = ?
                    WHERE entity = ? AND document = ? AND until IS NULL
                    """, arguments: [telling, merged, entity, edition.document])
        } else if oldSchema != schema || oldFields != fields {
            try database.execute(
                sql: """
                    UPDATE description SET until = ?
                    WHERE entity = ? AND document = ? AND until IS NULL
                    """, arguments: [number, entity, edition.document])
            try addDescription(entity, schema, fields)
        }
    }

    private func addDescription(_ entity: Int64, _ schema: String, _ fields: String?) throws {
        // Of an edition of a known document it is told in the end what changed.
        outcome.isChanged = outcome.isChanged || !edition.isKnown
        statements.description.bind(entity).bind(edition.document).bind(number)
        try statements.description.bind(schema).bind(fields).run()
    }
}
