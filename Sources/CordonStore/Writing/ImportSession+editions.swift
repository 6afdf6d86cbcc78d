import CordonModel
import GRDB

/// Documents that are read whole: what a newer edition of one no longer says has lapsed.
extension ImportSession {
    /// Reads a document, within the import.
    ///
    /// - Parameters:
    ///   - name: What tells the document from others.
    ///   - work: Takes it in, and tells what was read.
    /// - Throws: What `work` throws, or an error of the database.
    package func edition(of name: String, _ work: () throws -> EditionContent) throws {
        try begin(name)
        try end(try work())
    }

    private func begin(_ name: String) throws {
        if !isFirst { try database.execute(sql: "SAVEPOINT edition") }
        let known = try Row.fetchOne(
            database, sql: "SELECT number, digest FROM document WHERE name = ?",
            arguments: [name])
        if known == nil {
            try database.execute(sql: "INSERT INTO document (name) VALUES (?)", arguments: [name])
        }
        edition = Edition(
            document: known?[0] ?? database.lastInsertedRowID, isKnown: known != nil,
            digest: known?[1], before: outcome)
        guard edition.isKnown else { return }
        edition.lapsed = Set(
            try Int64.fetchAll(
                database, sql: "SELECT claim FROM lapse WHERE document = ? AND until IS NULL",
                arguments: [edition.document]))
    }

    private func end(_ content: EditionContent) throws {
        defer { edition = .none }
        let digest = content.isWhole ? content.digest : nil
        if try isHeld(digest) { return try takeBack() }
        // What stands in records that could not be read is missing, not taken back.
        if edition.isKnown, content.isWhole {
            try lapse()
            try endDescriptions()
            try endCoverage()
        }
        try database.execute(
            sql: "UPDATE document SET digest = ? WHERE number = ?",
            arguments: [digest, edition.document])
        if !isFirst { try database.execute(sql: "RELEASE edition") }
    }

    /// Whether the store has what was read word for word, wherever it lay.
    private func isHeld(_ digest: String?) throws -> Bool {
        guard let digest, !isFirst, outcome.claims == edition.before.claims,
            outcome.sources == edition.before.sources,
            !edition.isKnown || edition.digest == digest
        else { return false }
        return try Int.fetchOne(
            database,
            sql: """
                SELECT 1 FROM document WHERE digest = ?1
                UNION ALL SELECT 1 FROM importedFile WHERE sha256 = ?1 AND document = 0
                """, arguments: [digest]) != nil
    }

    /// Forgets an edition that the store holds already.
    private func takeBack() throws {
        let known = outcome.known - edition.before.known
        outcome = edition.before
        outcome.known += known
        try database.execute(sql: "ROLLBACK TO edition")
        try database.execute(sql: "RELEASE edition")
    }
}

// MARK: - Claims

extension ImportSession {
    /// Notes that a source says a claim that the store has, in the document that is read.
    func noteAgain(_ claim: Int64, source: Int64, document: Int64) throws {
        outcome.known += 1
        let first = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT source, document FROM claim WHERE number = ?"),
            arguments: [claim])
        let (firstSource, firstDocument): (Int64, Int64) = (first?[0] ?? 0, first?[1] ?? 0)
        // What no document says once never ends, and need not be said again.
        let isSaid =
            firstSource == source && (firstDocument == document || firstDocument == 0)
        if !isSaid {
            statements.sighting.bind(claim).bind(source).bind(document)
            if try statements.sighting.bind(number).run() { outcome.sightings += 1 }
        }
        guard document != 0, edition.isKnown else { return }
        edition.said.insert(claim)
        edition.isRelated = true
        guard edition.lapsed.remove(claim) != nil else { return }
        outcome.isChanged = true
        try database.execute(
            sql: "UPDATE lapse SET until = ? WHERE claim = ? AND document = ? AND until IS NULL",
            arguments: [number, claim, document])
    }

    /// Notes what earlier editions said and this one does not.
    private func lapse() throws {
        let earlier = try Int64.fetchAll(
            database,
            sql: """
                SELECT number FROM claim WHERE document = ?1 AND import < ?2
                UNION SELECT claim FROM sighting WHERE document = ?1 AND import < ?2
                """, arguments: [edition.document, number])
        guard edition.isRelated || earlier.isEmpty else { return try part() }
        for claim in earlier
        where !edition.said.contains(claim) && !edition.lapsed.contains(claim) {
            outcome.lapsed += 1
            try database.execute(
                sql: "INSERT INTO lapse (claim, document, since) VALUES (?, ?, ?)",
                arguments: [claim, edition.document, number])
        }
    }

    /// Parts what was read from what lay at the same place before and has nothing in common with it:
    /// that stays, as a document of its own that no other will replace.
    private func part() throws {
        try database.execute(
            sql: "INSERT INTO document (digest) SELECT digest FROM document WHERE number = ?",
            arguments: [edition.document])
        let old = database.lastInsertedRowID
        for (table, since) in [
            ("claim", "import"), ("sighting", "import"), ("lapse", "since"),
            ("coverage", "import"),
            ("description", "since"), ("notice", "import"), ("importedFile", "import"),
        ] {
            try database.execute(
                sql: "UPDATE \(table) SET document = ? WHERE document = ? AND \(since) < ?",
                arguments: [old, edition.document, number])
        }
        try database.execute(
            sql: "UPDATE description SET until = NULL WHERE document = ? AND until = ?",
            arguments: [old, number])
        try take(
            Notice(
                code: "other-content",
                message: "a file has nothing in common with what was imported from its place "
                    + "before: both count"))
    }
}

// MARK: - Lists
extension ImportSession {
    /// Puts an end to what this edition no longer says of lists.
    private func endCoverage() throws {
        let open = try Int64.fetchAll(
            database,
            sql: """
                SELECT rowid FROM coverage WHERE document = ? AND import < ? AND until IS NULL
                """, arguments: [edition.document, number])
        for row in open where !edition.covered.contains(row) {
            outcome.isChanged = true
            try database.execute(
                sql: "UPDATE coverage SET until = ? WHERE rowid = ?", arguments: [number, row])
        }
    }
}

// MARK: - Descriptions

extension ImportSession {
    /// Puts an end to what this edition no longer says of entities.
    private func endDescriptions() throws {
        let (document, number) = (edition.document, self.number)
        // A description that was put together from several tellings may be the same in the end.
        let same = try Int64.fetchAll(
            database,
            sql: """
                SELECT new.entity FROM description AS new
                JOIN description AS old ON old.entity = new.entity
                    AND old.document = new.document AND old.until = new.since
                WHERE new.document = ? AND new.since = ?
                    AND new.schema = old.schema AND new.fields IS old.fields
                """, arguments: [document, number])
        for entity in same {
            try database.execute(
                sql: "DELETE FROM description WHERE entity = ? AND document = ? AND since = ?",
                arguments: [entity, document, number])
            try database.execute(
                sql: """
                    UPDATE description SET until = NULL
                    WHERE entity = ? AND document = ? AND until = ?
                    """, arguments: [entity, document, number])
        }
        let open = try Int64.fetchAll(
            database,
            sql: """
                SELECT entity FROM description
                WHERE document = ? AND since < ? AND until IS NULL
                """, arguments: [document, number])
        for entity in open where !edition.told.contains(entity) {
            try database.execute(
                sql: """
                    UPDATE description SET until = ?
                    WHERE entity = ? AND document = ? AND until IS NULL
                    """, arguments: [number, entity, document])
        }
        let isChanged = try Int.fetchOne(
            database,
            sql: "SELECT 1 FROM description WHERE document = ?1 AND ?2 IN (since, until) LIMIT 1",
            arguments: [document, number])
        outcome.isChanged = outcome.isChanged || isChanged != nil
    }
}
