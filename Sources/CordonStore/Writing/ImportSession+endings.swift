import CordonModel
import GRDB

/// What an edition puts an end to: whatever its document said before and it does not.
extension ImportSession {
    /// Notes what earlier editions said and this one does not; where it has nothing in common with
    /// them, it is another document in their place.
    func endClaims() throws {
        let earlier = try Int64.fetchAll(
            database,
            sql: """
                SELECT number FROM claim WHERE document = ?1
                UNION SELECT claim FROM sighting WHERE document = ?1
                """, arguments: [edition.document])
        let isOther = !edition.isRelated && earlier.contains { !edition.said.contains($0) }
        guard !isOther else { return try part() }
        for claim in earlier
        where !edition.said.contains(claim) && !edition.lapsed.contains(claim) {
            outcome.lapsed += 1
            try database.execute(
                sql: "INSERT OR REPLACE INTO lapse (claim, document, since) VALUES (?, ?, ?)",
                arguments: [claim, edition.document, number])
        }
    }

    /// Ends all that a document says.
    func end(document: Int64) throws {
        outcome.isChanged = true
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO lapse (claim, document, since)
                SELECT claim, document, ?2 FROM saying WHERE document = ?1
                AND NOT EXISTS (SELECT 1 FROM lapse WHERE lapse.claim = saying.claim
                    AND lapse.document = saying.document AND until IS NULL);
                """, arguments: [document, number])
        for table in ["description", "coverage", "about"] {
            try database.execute(
                sql: "UPDATE \(table) SET until = ? WHERE document = ? AND until IS NULL",
                arguments: [number, document])
        }
        try database.execute(
            sql: "UPDATE document SET digest = NULL WHERE number = ?", arguments: [document])
    }

    /// Parts what was read from what lay at the same place before and has nothing in common with it:
    /// that stays, as a document of its own that no other will replace.
    ///
    /// The file's place now leads to the new document; the old one has none any more.
    private func part() throws {
        try database.execute(
            sql: "INSERT INTO document (digest) SELECT digest FROM document WHERE number = ?",
            arguments: [edition.document])
        let old = database.lastInsertedRowID
        for (table, since) in [
            ("claim", "import"), ("sighting", "import"), ("lapse", "since"),
            ("coverage", "import"),
            ("description", "since"), ("notice", "import"), ("importedFile", "import"),
            ("source", "import"), ("about", "import"),
        ] {
            try database.execute(
                sql: "UPDATE \(table) SET document = ? WHERE document = ? AND \(since) < ?",
                arguments: [old, edition.document, number])
        }
        try Soundness(database: database, path: "the store").lift("claim")
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
    func endCoverage() throws {
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
    func endDescriptions() throws {
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
        let new = try Int64.fetchAll(
            database, sql: "SELECT entity FROM description WHERE document = ? AND since = ?",
            arguments: [document, number])
        // An edition before this one in the same command leaves nothing behind.
        for entity in new where !edition.told.contains(entity) {
            try database.execute(
                sql: "DELETE FROM description WHERE entity = ? AND document = ? AND since = ?",
                arguments: [entity, document, number])
        }
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
