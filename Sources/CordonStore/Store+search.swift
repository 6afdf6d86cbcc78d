public import CordonModel
import GRDB

/// A name that full text found.
public struct NameHit: Hashable, Sendable {
    /// Whose name it is.
    public let entity: EntityID
    /// The property that holds it: `name`, `alias`.
    public let property: String
    /// The name as its source writes it.
    public let name: String
}

extension Store {
    /// Finds names that hold all words of a text; the last word may be a beginning.
    ///
    /// Case and accents do not count; letters of other scripts are not transliterated here.
    ///
    /// - Returns: Names, best first; one entity may stand several times.
    public func names(matching text: String, limit: Int = 50) throws(StoreError) -> [NameHit] {
        let words = text.split { !($0.isLetter || $0.isNumber) }
        guard !words.isEmpty else { return [] }
        let pattern = words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
        return try reading(["entity", "claim"]) { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT entity.id, claim.predicate, claim.object FROM name
                    JOIN claim ON claim.number = name.rowid
                    JOIN entity ON entity.number = claim.subject
                    WHERE name MATCH ? ORDER BY rank, claim.number LIMIT ?
                    """, arguments: [pattern, limit]
            ).map { NameHit(entity: $0[0], property: $0[1], name: $0[2] ?? "") }
        }
    }
}
