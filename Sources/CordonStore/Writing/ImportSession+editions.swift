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
        sources = [:]
        let known = try Row.fetchOne(
            database,
            sql: """
                SELECT document.number, digest,
                    (SELECT count(*) FROM place AS other WHERE other.document = document.number)
                FROM place JOIN document ON document.number = place.document WHERE name = ?
                """, arguments: [name])
        let before = outcome
        editions += 1
        if let known, known[2] == 1 {
            try lookUp()
            edition = Edition(
                name: name, document: known[0], isKnown: true, digest: known[1], before: before)
            edition.lapsed = Set(
                try Int64.fetchAll(
                    database,
                    sql: "SELECT claim FROM lapse WHERE document = ? AND until IS NULL",
                    arguments: [edition.document]))
        } else {
            // A new document, or one that leaves those whose content it had.
            try database.execute(sql: "INSERT INTO document DEFAULT VALUES")
            edition = Edition(
                name: name, document: database.lastInsertedRowID, isKnown: false, digest: nil,
                before: before)
            try put(name, at: edition.document)
        }
        edition.ordinal = editions
    }

    private func put(_ name: String, at document: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO place (name, document) VALUES (?1, ?2)
                ON CONFLICT (name) DO UPDATE SET document = ?2
                """, arguments: [name, document])
    }

    private func end(_ content: EditionContent) throws {
        let digest = content.isWhole ? content.digest : nil
        defer { edition = .none }
        if edition.isOfCopies { return try endCopies() }
        if let held = try holder(of: digest) { return try takeBack(held) }
        // What stands in records that cannot be read is missing, not taken back; and a file without
        // anything is more often a failed download than an edition.
        if edition.isKnown, edition.document != 0, content.isWhole, !edition.isEmpty {
            try endClaims()
            try endDescriptions()
            try endCoverage()
            try endTitles()
        }
        try database.execute(
            sql: "UPDATE document SET digest = ? WHERE number = ?",
            arguments: [digest, edition.document])
        if !isFirst { try database.execute(sql: "RELEASE edition") }
    }

    /// Ends a file that turned out to be a copy of a list, and is no document.
    private func endCopies() throws {
        if let name = edition.name {
            copies.insert(name)
            if !edition.isKnown {
                try database.execute(sql: "DELETE FROM place WHERE name = ?", arguments: [name])
            }
        }
        if !isFirst { try database.execute(sql: "RELEASE edition") }
    }

    /// The document that holds what was read word for word; 0 where no document does but the store.
    ///
    /// Nothing is held where a claim or a source is new: those of a file without sources cite the
    /// file's own name. A place whose content changed to what another place has is an edition, unless
    /// that content has no place any more: then it has come back.
    private func holder(of digest: String?) throws -> Int64? {
        guard let digest, !isFirst, edition.document != 0, edition.digest != digest,
            outcome.claims == edition.before.claims, outcome.sources == edition.before.sources
        else { return nil }
        let document = try Int64.fetchOne(
            database,
            sql: """
                SELECT number FROM document WHERE digest = ?1 AND number <> ?2
                AND (?3 OR NOT EXISTS (SELECT 1 FROM place WHERE document = number))
                """, arguments: [digest, edition.document, !edition.isKnown])
        if let document { return document }
        // What a store of the older form holds is no document's, and never ends.
        return try Int64.fetchOne(
            database,
            sql: "SELECT 0 FROM importedFile WHERE sha256 = ? AND document = 0 AND NOT ?",
            arguments: [digest, edition.isKnown])
    }

    /// Forgets an edition that the store holds already, and keeps where it lies.
    private func takeBack(_ document: Int64) throws {
        let known = outcome.known - edition.before.known
        outcome = edition.before
        outcome.known += known
        try database.execute(sql: "ROLLBACK TO edition")
        try database.execute(sql: "RELEASE edition")
        guard let name = edition.name else { return }
        held.insert(name)
        if document != 0 { places[name] = document }
    }

    /// Keeps where documents lie that the store holds already; nothing else of them is new.
    func putPlaces() throws {
        for (name, document) in places.sorted(by: { $0.key < $1.key }) {
            try put(name, at: document)
        }
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
        var isNew = false
        if !isSaid {
            statements.sighting.bind(claim).bind(source).bind(document)
            isNew = try statements.sighting.bind(number).run()
            if isNew { outcome.sightings += 1 }
        }
        guard document != 0, edition.isKnown else { return }
        edition.said.insert(claim)
        if firstDocument == document || !isSaid && !isNew { edition.isRelated = true }
        guard edition.lapsed.remove(claim) != nil else { return }
        outcome.isChanged = true
        try database.execute(
            sql: "UPDATE lapse SET until = ? WHERE claim = ? AND document = ? AND until IS NULL",
            arguments: [number, claim, document])
    }

    /// Notes what earlier editions said and this one does not; where it has nothing in common with
    /// them, it is another document in their place.
    private func endClaims() throws {
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

// MARK: - Titles
extension ImportSession {
    /// Keeps what a case is called or is about; what is said first counts.
    func take(_ text: String?, as name: String) throws {
        guard let text else { return }
        edition.titles.insert(name)
        let known = try Row.fetchOne(
            database,
            sql: "SELECT text, document FROM about WHERE name = ? AND until IS NULL",
            arguments: [name])
        if let known {
            guard known[1] == edition.document, edition.isKnown, known[0] != text else { return }
            try endTitle(name)
        }
        outcome.isChanged = true
        try database.execute(
            sql: "INSERT INTO about (name, text, document, import) VALUES (?, ?, ?, ?)",
            arguments: [name, text, edition.document, number])
    }

    private func endTitles() throws {
        for name in ["title", "about"] where !edition.titles.contains(name) {
            try endTitle(name)
        }
    }

    private func endTitle(_ name: String) throws {
        try database.execute(
            sql: """
                UPDATE about SET until = ? WHERE name = ? AND document = ? AND until IS NULL
                """, arguments: [number, name, edition.document])
        if database.changesCount > 0 { outcome.isChanged = true }
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
