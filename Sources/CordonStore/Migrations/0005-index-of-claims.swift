import GRDB

extension Migrations {
    /// The fingerprints of claims in an index of their own, which a first import makes when all
    /// its claims are there rather than claim by claim.
    static func indexOfClaims(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP VIEW clocks;
                ALTER TABLE claim RENAME TO claimBefore;
                DROP INDEX claimOfSubject;
                CREATE TABLE claim (
                    number INTEGER PRIMARY KEY, fingerprint BLOB NOT NULL,
                    subject INTEGER NOT NULL REFERENCES entity, kind TEXT NOT NULL,
                    predicate TEXT NOT NULL, object TEXT, target INTEGER REFERENCES entity,
                    share TEXT, role TEXT, record TEXT, standing TEXT NOT NULL,
                    polarity TEXT, validFrom TEXT, validBefore TEXT, observed TEXT,
                    key TEXT, evidence INTEGER NOT NULL REFERENCES evidence, more TEXT
                );
                INSERT INTO claim SELECT * FROM claimBefore;
                DROP TABLE claimBefore;
                """)
        try database.execute(
            sql: """
                CREATE UNIQUE INDEX claimOfFingerprint ON claim (fingerprint);
                CREATE INDEX claimOfSubject ON claim (subject);
                ALTER TABLE sighting RENAME TO sightingBefore;
                CREATE TABLE sighting (
                    claim INTEGER NOT NULL REFERENCES claim,
                    source INTEGER NOT NULL,
                    import INTEGER NOT NULL REFERENCES import,
                    PRIMARY KEY (claim, source)
                ) WITHOUT ROWID;
                INSERT INTO sighting SELECT * FROM sightingBefore;
                DROP TABLE sightingBefore;
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
