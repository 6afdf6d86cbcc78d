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
            edition.left = known?[0]
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
        if content.isWhole, !edition.isEmpty {
            if edition.isKnown {
                try endClaims()
                try endDescriptions()
                try endCoverage()
                try endTitles()
            }
            try endOthers(of: digest)
        } else if let left = edition.left {
            if edition.isEmpty { return try takeBack(left) }
            // What was read in part may still say the rest of what it said.
            try put(Self.rest(of: edition.name), at: left)
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
    /// file's own name. A document whose content changed to what another has is an edition.
    private func holder(of digest: String?) throws -> Int64? {
        guard let digest, !isFirst, edition.document != 0, !edition.isKnown,
            outcome.claims == edition.before.claims, outcome.sources == edition.before.sources
        else { return nil }
        let document = try Int64.fetchOne(
            database,
            sql: "SELECT number FROM document WHERE digest = ? AND number <> ?",
            arguments: [digest, edition.document])
        if let document { return document }
        // What a store of the older form holds is no document's, and never ends.
        return try Int64.fetchOne(
            database,
            sql: "SELECT 0 FROM importedFile WHERE sha256 = ? AND document = 0",
            arguments: [digest])
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
        guard document != 0 else { return }
        try put(name, at: document)
        places[name] = document
    }

    /// The name that keeps what a file said of which only a part could be read since.
    private static func rest(of name: String?) -> String { "rest of \(name ?? "")" }

    /// Ends what the edition takes the place of beside its own document: content that lost its place
    /// and has come back with it, and what was kept while it was read in part.
    private func endOthers(of digest: String?) throws {
        let rest = try Int64.fetchOne(
            database, sql: "SELECT document FROM place WHERE name = ?",
            arguments: [Self.rest(of: edition.name)])
        try database.execute(
            sql: "DELETE FROM place WHERE name = ?", arguments: [Self.rest(of: edition.name)])
        let lost = try Int64.fetchAll(
            database,
            sql: """
                SELECT number FROM document WHERE number <> ?1 AND (digest = ?2 OR number = ?3)
                AND NOT EXISTS (SELECT 1 FROM place WHERE place.document = number)
                """, arguments: [edition.document, digest, rest])
        for document in lost { try end(document: document) }
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
}
