import GRDB

/// The statements of an import, prepared once.
struct ImportStatements {
    let source: RowStatement
    let entity: RowStatement
    let entityNumber: RowStatement
    let description: RowStatement
    let evidence: RowStatement
    let evidenceNumber: RowStatement
    let claim: ClaimInsert
    let fingerprints: FingerprintTable
    let sighting: RowStatement
    let name: RowStatement

    init(_ database: Database) throws {
        source = try RowStatement(database, Self.sourceSQL)
        entity = try RowStatement(
            database, "INSERT OR IGNORE INTO entity (id, import) VALUES (?, ?)")
        entityNumber = try RowStatement(database, "SELECT number FROM entity WHERE id = ?")
        description = try RowStatement(
            database,
            """
            INSERT INTO description (entity, document, since, schema, fields)
            VALUES (?, ?, ?, ?, ?)
            """)
        evidence = try RowStatement(database, Self.evidenceSQL)
        evidenceNumber = try RowStatement(
            database, "SELECT number FROM evidence WHERE fingerprint = ?")
        claim = try ClaimInsert(database)
        fingerprints = try FingerprintTable(database)
        sighting = try RowStatement(
            database,
            """
            INSERT OR IGNORE INTO sighting (claim, source, document, import)
            VALUES (?, ?, ?, ?)
            """)
        name = try RowStatement(database, "INSERT INTO name (rowid, text) VALUES (?, ?)")
    }

    private static let sourceSQL = """
        INSERT INTO source (id, title, publisher, date, kind, address, identifier, sha256,
            licence, credit, origin, publish, retrieved, note, series, copyDay, import, document)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let evidenceSQL = """
        INSERT OR IGNORE INTO evidence (fingerprint, source, locator, record, stated,
            retrieved, publish, quotation, more, isCopied)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}
