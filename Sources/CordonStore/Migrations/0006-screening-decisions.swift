import GRDB

extension Migrations {
    /// What reviewers decided about screened subjects; a history that can only grow.
    ///
    /// `compared` is JSON: what was known of both sides, so that a change can be told.
    static func screeningDecisions(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE screeningDecision (
                    number INTEGER PRIMARY KEY, subject TEXT NOT NULL, name TEXT NOT NULL,
                    entity TEXT NOT NULL, verdict TEXT NOT NULL, because TEXT NOT NULL,
                    by TEXT NOT NULL, day TEXT NOT NULL, compared TEXT
                );
                CREATE INDEX screeningDecisionOnPair ON screeningDecision (subject, entity);
                CREATE TRIGGER screeningDecisionStays BEFORE UPDATE ON screeningDecision
                BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
                CREATE TRIGGER screeningDecisionRemains BEFORE DELETE ON screeningDecision
                BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
                """)
    }
}
