public import CordonModel
import GRDB

/// A question that a store keeps.
public struct KeptQuestion: Hashable, Sendable {
    /// Its number, by which it is taken back.
    public let number: Int
    /// The question.
    public let question: WatchQuestion
    /// The day on which it was asked.
    public let added: Day
}

extension Store {
    /// Keeps questions; one that is kept already is not kept twice.
    ///
    /// - Returns: How many were new.
    /// - Throws: ``StoreError``.
    @discardableResult
    public func watch(_ questions: [WatchQuestion], on day: Day) throws(StoreError) -> Int {
        let known = Set(try watched().map(\.question.text))
        let fresh = questions.filter { !known.contains($0.text) }
        try StoreError.catching(path) {
            try database.write { database in
                for question in fresh {
                    let fields = question.fields
                    try database.execute(
                        sql: """
                            INSERT INTO watch (kind, party, other, word, note, added)
                            VALUES (?, ?, ?, ?, ?, ?)
                            """,
                        arguments: [
                            fields.kind, fields.party, fields.other, fields.word, question.note,
                            day.description,
                        ])
                }
                if !fresh.isEmpty {
                    try Soundness(database: database, path: path).seal(["watch"])
                }
            }
        }
        return fresh.count
    }

    /// Takes a question back.
    ///
    /// - Returns: Whether there was one of that number.
    /// - Throws: ``StoreError``.
    public func endWatch(_ number: Int, on day: Day) throws(StoreError) -> Bool {
        try StoreError.catching(path) {
            try database.write { database in
                try database.execute(
                    sql: "UPDATE watch SET ended = ? WHERE number = ? AND ended IS NULL",
                    arguments: [day.description, number])
                guard database.changesCount > 0 else { return false }
                try Soundness(database: database, path: path).seal(["watch"])
                return true
            }
        }
    }

    /// The questions that the store keeps, oldest first.
    ///
    /// - Throws: ``StoreError/Kind/badValue`` if a row means nothing that is known.
    public func watched() throws(StoreError) -> [KeptQuestion] {
        try reading(["watch"]) { database in
            // A store that may not be written to keeps the form it has.
            guard try database.tableExists("watch") else { return [] }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT number, kind, party, other, word, note, added FROM watch
                    WHERE ended IS NULL ORDER BY number
                    """
            ).map { row in
                guard let question = WatchQuestion(row), let day = Day(row[6] as String) else {
                    throw StoreError(
                        .badValue, path, "the watched question \(row[0] as Int) asks nothing known")
                }
                return KeptQuestion(number: row[0], question: question, added: day)
            }
        }
    }
}

extension WatchQuestion {
    fileprivate var fields: (kind: String, party: String, other: String?, word: String?) {
        switch matter {
        case .verdict(let party, let regime): ("verdict", party, nil, regime)
        case .path(let start, let end, let standing): ("path", start, end, standing.word)
        case .suppliers(let party, let authority): ("suppliers", party, nil, authority)
        }
    }

    fileprivate init?(_ row: Row) {
        let (kind, party): (String, String) = (row[1], row[2])
        let (other, word): (String?, String?) = (row[3], row[4])
        let matter: Matter
        switch kind {
        case "verdict":
            guard let word else { return nil }
            matter = .verdict(of: party, regime: word)
        case "path":
            guard let other, let standing = word.flatMap({ Standing(word: $0) }) else {
                return nil
            }
            matter = .path(from: party, to: other, standing: standing)
        case "suppliers": matter = .suppliers(of: party, authority: word)
        default: return nil
        }
        self.init(matter, note: row[5])
    }
}
