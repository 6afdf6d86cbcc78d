import GRDB

/// The indices over claims: by fingerprint, so that none is kept twice, and by subject.
enum ClaimIndices {
    static func make(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE UNIQUE INDEX claimOfFingerprint ON claim (fingerprint);
                CREATE INDEX claimOfSubject ON claim (subject);
                """)
    }

    /// Makes them over claims of which some may have been added more than once.
    ///
    /// - Returns: How many claims, and how many sightings, were not new.
    static func makeUniting(_ database: Database) throws -> (claims: Int, sightings: Int) {
        do {
            try make(database)
            return (0, 0)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            let doubles = try unite(database)
            try make(database)
            return doubles
        }
    }

    /// Leaves the indices out while a first import adds its claims: sorting once costs less than
    /// finding a place for each.
    static func drop(_ database: Database) throws {
        try database.execute(sql: "DROP INDEX claimOfFingerprint; DROP INDEX claimOfSubject")
    }

    /// Claims that were added more than once: what the copies say goes to the first of them.
    ///
    /// - Returns: How many claims, and how many sightings, were not new.
    private static func unite(_ database: Database) throws -> (claims: Int, sightings: Int) {
        try database.execute(
            sql: """
                CREATE INDEX claimByFingerprint ON claim (fingerprint, number);
                CREATE TEMP TABLE double AS
                SELECT number, (SELECT min(first.number) FROM claim AS first
                    WHERE first.fingerprint = claim.fingerprint) AS kept
                FROM claim WHERE EXISTS (SELECT 1 FROM claim AS earlier
                    WHERE earlier.fingerprint = claim.fingerprint
                    AND earlier.number < claim.number);
                CREATE INDEX temp.doubleNumber ON double (number);
                """)
        let claims = try Int.fetchOne(database, sql: "SELECT count(*) FROM double") ?? 0
        var sightings = 0
        if claims > 0 {
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO sighting (claim, source, import)
                    SELECT double.kept, sighting.source, sighting.import
                    FROM double JOIN sighting ON sighting.claim = double.number
                    ORDER BY double.number
                    """)
            let moved = database.changesCount
            try database.execute(
                sql: "DELETE FROM sighting WHERE claim IN (SELECT number FROM double)")
            sightings = database.changesCount - moved
            try database.execute(
                sql: "DELETE FROM claim WHERE number IN (SELECT number FROM double)")
        }
        try database.execute(sql: "DROP INDEX claimByFingerprint; DROP TABLE double")
        return (claims, sightings)
    }
}
