public import CordonModel
import GRDB

extension Store {
    /// Keeps a decision that two entities are one party, or that they are not.
    ///
    /// Decisions outlive imports; the last one on a pair counts.
    ///
    /// ```swift
    /// try store.decide(
    ///     IdentityDecision("ofac:46431", "eu:EU.9370.79", isSame: true, because: "same INN"),
    ///     recordedAt: today)
    /// ```
    ///
    /// - Throws: ``StoreError`` if an entity is not in the store.
    public func decide(_ decision: IdentityDecision, recordedAt day: Day) throws(StoreError) {
        try StoreError.catching(path) {
            try database.write { database in
                for id in [decision.left, decision.right] {
                    let known = try Int64.fetchOne(
                        database, sql: "SELECT number FROM entity WHERE id = ?", arguments: [id])
                    guard known != nil else {
                        throw StoreError(.unknownEntity, path, "there is no entity `\(id)`")
                    }
                }
                try database.execute(
                    sql: """
                        INSERT INTO decision (left, right, isSame, because, recorded)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        decision.left, decision.right, decision.isSame, decision.because,
                        day.description,
                    ])
                try Soundness(database: database, path: path).seal(["decision"])
                try Revision.draw(database)
            }
        }
    }

    /// The decisions that count, one a pair, by ids.
    public func decisions(recordedBy: Day? = nil) throws(StoreError) -> [IdentityDecision] {
        try reading(["decision"]) { try Self.decisions($0, recordedBy: recordedBy) }
    }

    static func decisions(_ database: Database, recordedBy: Day?) throws -> [IdentityDecision] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT left, right, isSame, because, recorded FROM decision WHERE number IN
                    (SELECT max(number) FROM decision WHERE recorded <= ?
                     GROUP BY left, right)
                ORDER BY left, right
                """, arguments: [recordedBy?.description ?? "9999-12-31"]
        ).map { row in
            IdentityDecision(
                row[0], row[1], isSame: row[2], because: row[3], day: Day(row[4] as String))
        }
    }
}
