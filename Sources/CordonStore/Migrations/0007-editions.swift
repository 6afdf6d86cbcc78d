import GRDB

extension Migrations {
    /// Documents that are imported again after they were edited, and what they no longer say.
    ///
    /// Files of equal content are one document in several places; one that is edited leaves it.
    /// A claim's row tells itself which source of which document brought it first, and `sighting` who
    /// else says it, so that most claims need one row. Document 0 is none: what it says never ends.
    /// A `lapse` is the time during which a document does not say a claim it once said: from the
    /// import `since` and up to the import `until`. Fingerprints lie in the order of their bytes in a
    /// table of their own, into which an import sorts them.
    static func editions(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP VIEW clocks;
                CREATE TABLE document (number INTEGER PRIMARY KEY, digest TEXT);
                CREATE TABLE place (
                    name TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES document
                ) WITHOUT ROWID;
                CREATE TABLE claimHere (
                    number INTEGER PRIMARY KEY, subject INTEGER NOT NULL REFERENCES entity,
                    kind TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT,
                    target INTEGER REFERENCES entity, share TEXT, role TEXT, record TEXT,
                    standing TEXT NOT NULL, polarity TEXT, validFrom TEXT, validBefore TEXT,
                    observed TEXT, key TEXT, evidence INTEGER NOT NULL REFERENCES evidence,
                    more TEXT, source INTEGER NOT NULL, document INTEGER NOT NULL,
                    import INTEGER NOT NULL REFERENCES import
                );
                INSERT INTO claimHere
                SELECT number, subject, kind, predicate, object, target, share, role, record,
                    standing, polarity, validFrom, validBefore, observed, key, evidence, more,
                    first.source, 0, first.import
                FROM claim JOIN sighting AS first ON first.claim = claim.number
                WHERE NOT EXISTS (SELECT 1 FROM sighting AS earlier
                    WHERE earlier.claim = first.claim
                    AND (earlier.import, earlier.source) < (first.import, first.source))
                ORDER BY number;
                CREATE TABLE sightingHere (
                    claim INTEGER NOT NULL, source INTEGER NOT NULL, document INTEGER NOT NULL,
                    import INTEGER NOT NULL REFERENCES import,
                    PRIMARY KEY (claim, source, document)
                ) WITHOUT ROWID;
                INSERT INTO sightingHere
                SELECT sighting.claim, sighting.source, 0, sighting.import
                FROM sighting JOIN claimHere ON claimHere.number = sighting.claim
                WHERE sighting.source <> claimHere.source;
                CREATE TABLE fingerprint (
                    value BLOB PRIMARY KEY, claim INTEGER NOT NULL
                ) WITHOUT ROWID;
                INSERT INTO fingerprint SELECT fingerprint, number FROM claim ORDER BY 1;
                CREATE TABLE lapse (
                    claim INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document,
                    since INTEGER NOT NULL REFERENCES import, until INTEGER REFERENCES import,
                    PRIMARY KEY (claim, document, since)
                ) WITHOUT ROWID;
                CREATE TABLE description (
                    entity INTEGER NOT NULL REFERENCES entity, document INTEGER NOT NULL,
                    since INTEGER NOT NULL REFERENCES import, until INTEGER REFERENCES import,
                    schema TEXT NOT NULL, fields TEXT,
                    PRIMARY KEY (entity, document, since)
                ) WITHOUT ROWID;
                INSERT INTO description
                SELECT number, 0, import, NULL, schema, fields FROM entity
                WHERE schema IS NOT NULL ORDER BY number;
                DROP TABLE sighting;
                DROP TABLE claim;
                ALTER TABLE sightingHere RENAME TO sighting;
                ALTER TABLE claimHere RENAME TO claim;
                ALTER TABLE entity DROP COLUMN schema;
                ALTER TABLE entity DROP COLUMN fields;
                ALTER TABLE coverage ADD COLUMN document INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE coverage ADD COLUMN until INTEGER;
                ALTER TABLE notice ADD COLUMN document INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE importedFile ADD COLUMN document INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE about RENAME TO aboutBefore;
                CREATE TABLE about (
                    name TEXT NOT NULL, text TEXT NOT NULL, document INTEGER NOT NULL,
                    import INTEGER NOT NULL, until INTEGER
                );
                INSERT INTO about SELECT name, text, 0, 0, NULL FROM aboutBefore;
                DROP TABLE aboutBefore;
                ALTER TABLE source ADD COLUMN document INTEGER NOT NULL DEFAULT 0;
                CREATE TABLE permission (
                    source INTEGER NOT NULL REFERENCES source, document INTEGER NOT NULL,
                    publish TEXT NOT NULL, PRIMARY KEY (source, document)
                ) WITHOUT ROWID;
                INSERT INTO permission SELECT number, 0, publish FROM source;
                CREATE TABLE sourceBefore AS SELECT *, 0 AS until FROM source WHERE 0;
                """)
        try database.execute(sql: clocks)
    }

    /// Every claim with its clocks, once for each source and document that say it.
    private static let clocks = """
        CREATE VIEW saying AS
        SELECT number AS claim, source, document, import FROM claim
        UNION ALL SELECT claim, source, document, import FROM sighting;
        CREATE VIEW clocks AS
        SELECT claim.number AS claim, entity.id AS subject, claim.predicate AS predicate,
            coalesce(claim.object, target.id) AS object, claim.standing AS standing,
            claim.validFrom AS validFrom, claim.validBefore AS validBefore,
            CASE claim.observed WHEN 'copy' THEN source.copyDay ELSE claim.observed END
                AS observed,
            coalesce(evidence.stated, source.date) AS stated,
            coalesce(evidence.retrieved, source.retrieved) AS retrieved,
            import.recorded AS recorded, ended.recorded AS lapsed, source.id AS source,
            evidence.locator AS locator
        FROM claim JOIN entity ON entity.number = claim.subject
        JOIN evidence ON evidence.number = claim.evidence
        JOIN saying ON saying.claim = claim.number
        JOIN import ON import.number = saying.import
        LEFT JOIN lapse ON lapse.claim = saying.claim AND lapse.document = saying.document
            AND lapse.until IS NULL
        LEFT JOIN import AS ended ON ended.number = lapse.since
        LEFT JOIN source ON source.number = saying.source
        LEFT JOIN entity AS target ON target.number = claim.target;
        """
}
