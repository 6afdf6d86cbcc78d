import GRDB

extension Migrations {
    /// Sources, entities, claims and what was imported when.
    ///
    /// A claim is kept once for all copies of the list that says it; `sighting` tells which copy
    /// said it and which import brought it. Days are text in ISO 8601, or windows of days in
    /// the words of case files; `observed` is the word `copy` where it is the day of the copy.
    static func claims(_ database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA application_id = \(Store.applicationID);
                CREATE TABLE about (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE source (
                    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
                    publisher TEXT, date TEXT, kind TEXT, address TEXT, identifier TEXT,
                    sha256 TEXT, licence TEXT, credit TEXT, origin TEXT NOT NULL,
                    publish TEXT NOT NULL, retrieved TEXT, note TEXT,
                    series TEXT, copyDay TEXT,
                    import INTEGER NOT NULL REFERENCES import
                );
                CREATE TABLE entity (
                    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, schema TEXT, fields TEXT,
                    import INTEGER NOT NULL REFERENCES import
                );
                CREATE TABLE evidence (
                    number INTEGER PRIMARY KEY, fingerprint BLOB NOT NULL UNIQUE,
                    source INTEGER REFERENCES source, locator TEXT, record TEXT, stated TEXT,
                    retrieved TEXT, publish TEXT, quotation TEXT, more TEXT,
                    isCopied INTEGER NOT NULL
                );
                CREATE TABLE claim (
                    number INTEGER PRIMARY KEY, fingerprint BLOB NOT NULL UNIQUE,
                    subject INTEGER NOT NULL REFERENCES entity, kind TEXT NOT NULL,
                    predicate TEXT NOT NULL, object TEXT, target INTEGER REFERENCES entity,
                    share TEXT, role TEXT, record TEXT, standing TEXT NOT NULL,
                    polarity TEXT, validFrom TEXT, validBefore TEXT, observed TEXT,
                    key TEXT, evidence INTEGER NOT NULL REFERENCES evidence, more TEXT
                );
                CREATE INDEX claimOfSubject ON claim (subject);
                CREATE TABLE sighting (
                    claim INTEGER NOT NULL REFERENCES claim,
                    source INTEGER NOT NULL,
                    import INTEGER NOT NULL REFERENCES import,
                    PRIMARY KEY (claim, source)
                ) WITHOUT ROWID;
                CREATE TABLE coverage (
                    authority TEXT NOT NULL, list TEXT, since TEXT, day TEXT,
                    isComplete INTEGER NOT NULL, source TEXT,
                    import INTEGER NOT NULL REFERENCES import
                );
                CREATE TABLE import (number INTEGER PRIMARY KEY, recorded TEXT NOT NULL);
                CREATE TABLE importedFile (
                    import INTEGER NOT NULL REFERENCES import, path TEXT NOT NULL, format TEXT,
                    sha256 TEXT NOT NULL, read INTEGER, imported INTEGER, rejected INTEGER
                );
                CREATE TABLE notice (
                    import INTEGER NOT NULL REFERENCES import, code TEXT NOT NULL,
                    message TEXT NOT NULL, count INTEGER NOT NULL
                );
                CREATE VIEW clocks AS
                SELECT claim.number AS claim, entity.id AS subject, claim.predicate AS predicate,
                    coalesce(claim.object, target.id) AS object, claim.standing AS standing,
                    claim.validFrom AS validFrom, claim.validBefore AS validBefore,
                    CASE claim.observed WHEN 'copy' THEN source.copyDay ELSE claim.observed END
                        AS observed,
                    coalesce(evidence.stated, source.date) AS stated,
                    coalesce(evidence.retrieved, source.retrieved) AS retrieved,
                    import.recorded AS recorded, source.id AS source, evidence.locator AS locator
                FROM claim JOIN entity ON entity.number = claim.subject
                JOIN evidence ON evidence.number = claim.evidence
                JOIN sighting ON sighting.claim = claim.number
                JOIN import ON import.number = sighting.import
                LEFT JOIN source ON source.number = sighting.source
                LEFT JOIN entity AS target ON target.number = claim.target;
                """)
    }
}
