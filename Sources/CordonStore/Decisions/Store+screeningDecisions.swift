public import CordonModel
import GRDB

extension Store {
    /// Adds decisions to the history, in one transaction.
    ///
    /// The history only grows: a later decision on a pair overrides an earlier one and leaves
    /// it in place. What the history holds already, word for word, is not added again.
    ///
    /// ```swift
    /// try store.add([
    ///     ScreeningDecision(
    ///         subject: "K-17", name: "Kupol Bau GmbH", entity: "ofac:46431",
    ///         verdict: .falsePositive, because: "a builder in Graz", by: "A. Reviewer",
    ///         day: today, compared: pair)
    /// ])
    /// ```
    ///
    /// - Returns: How many were new.
    /// - Throws: ``StoreError``; the history is then as it was.
    @discardableResult
    public func add(_ decisions: [ScreeningDecision]) throws(StoreError) -> Int {
        try StoreError.catching(path) {
            try database.write { database in
                var added = 0
                for decision in decisions {
                    let compared = decision.compared?.json
                    try database.execute(
                        sql: """
                            INSERT INTO screeningDecision
                                (subject, name, entity, verdict, because, by, day, compared,
                                needs, until)
                            SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE NOT EXISTS (
                                SELECT 1 FROM screeningDecision
                                WHERE subject = ?1 AND name = ?2 AND entity = ?3 AND verdict = ?4
                                    AND because = ?5 AND by = ?6 AND day = ?7
                                    AND compared IS ?8 AND needs = ?9 AND until IS ?10)
                            """,
                        arguments: [
                            decision.subject, decision.name, decision.entity,
                            decision.verdict.rawValue, decision.because, decision.by,
                            decision.day.description, compared, decision.needs,
                            decision.until?.description,
                        ])
                    added += database.changesCount
                }
                if added > 0 {
                    try Soundness(database: database, path: path).seal(["screeningDecision"])
                }
                return added
            }
        }
    }

    /// Whether decisions say how many people they need; those of a store of an older form do not.
    static func isReviewed(_ database: Database) throws -> Bool {
        try database.columns(in: "screeningDecision").contains { $0.name == "needs" }
    }

    /// The history of decisions, oldest first.
    ///
    /// - Parameter recordedBy: Only decisions of this day or before.
    /// - Returns: All decisions, also those that later ones override.
    /// - Throws: ``StoreError/Kind/badValue`` if a row means nothing that is known.
    public func screeningDecisions(
        recordedBy: Day? = nil
    ) throws(StoreError) -> [ScreeningDecision] {
        try reading(["screeningDecision"]) { database in
            // A store that may not be written to keeps the form it has.
            guard try database.tableExists("screeningDecision") else { return [] }
            let review = try Self.isReviewed(database) ? "needs, until" : "1, NULL"
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT subject, name, entity, verdict, because, by, day, compared, number,
                        \(review)
                    FROM screeningDecision WHERE day <= ? ORDER BY number
                    """, arguments: [recordedBy?.description ?? "9999-12-31"]
            ).map(decision)
        }
    }

    private func decision(_ row: Row) throws -> ScreeningDecision {
        guard let verdict = ScreeningVerdict(rawValue: row[3]), let day = Day(row[6] as String)
        else {
            throw StoreError(.badValue, path, "decision \(row[8] as Int64) has no known verdict")
        }
        let compared = try (row[7] as String?).map { text in
            try DetailText.value(ComparedPair.self, text)
        }
        let until: String? = row[10]
        return ScreeningDecision(
            subject: row[0], name: row[1], entity: row[2], verdict: verdict, because: row[4],
            by: row[5], day: day, compared: compared, needs: row[9],
            until: until.flatMap { Day($0) })
    }
}
