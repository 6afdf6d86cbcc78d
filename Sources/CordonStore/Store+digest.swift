import CordonModel
import Crypto
package import Foundation
import GRDB

extension Store {
    /// A hash of what the store holds, whatever the order and number of the imports that
    /// brought it.
    ///
    /// It covers sources, entities, claims with the copies that say them, lists and both kinds of
    /// decisions; not the days of recording, the log of files, or the order of rows. Stores with
    /// equal digests give the same answers.
    ///
    /// - Returns: 64 hexadecimal digits.
    /// - Complexity: O(rows) time, constant memory.
    public func digest() throws(StoreError) -> String {
        try StoreError.catching(path) {
            try database.read { database in
                var sum = UnorderedSum()
                let screening = try Self.screeningQueries(database)
                for (what, query) in Self.digestQueries + screening {
                    let rows = try Row.fetchCursor(database, sql: query)
                    while let row = try rows.next() { sum.add(Self.hash(what, row)) }
                }
                return sum.text
            }
        }
    }

    /// What counts, row by row.
    ///
    /// The number of a row does not, nor which of several documents says a thing, nor what none says
    /// any more. Only the copy of a list is one file, whose hash counts.
    private static let digestQueries = [
        (
            "source",
            """
            SELECT id, title, publisher, date, kind, address, identifier,
                CASE WHEN series IS NULL THEN NULL ELSE sha256 END,
                licence, credit, origin, publish, note FROM source
            """
        ),
        (
            "description",
            """
            SELECT DISTINCT entity.id, schema, fields FROM description
            JOIN entity ON entity.number = description.entity WHERE until IS NULL
            """
        ),
        (
            "claim",
            """
            SELECT fingerprint.value, source.id FROM fingerprint
            JOIN claim ON claim.number = fingerprint.claim
            LEFT JOIN source ON source.number = claim.source
            WHERE NOT EXISTS (SELECT 1 FROM lapse WHERE lapse.claim = claim.number
                AND lapse.document = claim.document AND until IS NULL)
            """
        ),
        // Beside the first saying, which is the same where another document repeats it.
        (
            "claim",
            """
            SELECT fingerprint.value, source.id FROM
                (SELECT DISTINCT sighting.claim, sighting.source FROM sighting
                JOIN claim ON claim.number = sighting.claim
                WHERE NOT EXISTS (SELECT 1 FROM lapse WHERE lapse.claim = sighting.claim
                    AND lapse.document = sighting.document AND until IS NULL)
                AND (sighting.source <> claim.source OR EXISTS
                    (SELECT 1 FROM lapse WHERE lapse.claim = sighting.claim
                    AND lapse.document = claim.document AND until IS NULL))) AS further
            JOIN fingerprint ON fingerprint.claim = further.claim
            LEFT JOIN source ON source.number = further.source
            """
        ),
        (
            "coverage",
            """
            SELECT DISTINCT authority, list, since, day, isComplete, source FROM coverage
            WHERE until IS NULL
            """
        ),
        (
            "decision",
            """
            SELECT left, right, isSame, because FROM decision WHERE number IN
                (SELECT max(number) FROM decision GROUP BY left, right)
            """
        ),
    ]

    /// The same for the history of screenings, which a store of an older form does not have, or not
    /// with all that it says now.
    private static func screeningQueries(
        _ database: Database
    ) throws -> [(what: String, query: String)] {
        guard try database.tableExists("screeningDecision") else { return [] }
        let columns = "subject, name, entity, verdict, because, by, day, compared"
        let isReviewed = try Self.isReviewed(database)
        let plain = isReviewed ? " WHERE needs = 1 AND until IS NULL" : ""
        let queries = [("screening", "SELECT \(columns) FROM screeningDecision\(plain)")]
        guard isReviewed else { return queries }
        return queries + [
            (
                "review",
                """
                SELECT \(columns), needs, until FROM screeningDecision
                WHERE NOT (needs = 1 AND until IS NULL)
                """
            )
        ]
    }

    private static func hash(_ what: String, _ row: Row) -> Data {
        var hash = Fingerprint()
        hash.add(what)
        for (_, value) in row {
            switch value.storage {
            case .blob(let data): hash.add(hash: data)
            case .null: hash.add(nil as String?)
            case .int64(let number): hash.add(String(number))
            case .double(let number): hash.add(String(number))
            case .string(let text): hash.add(text)
            }
        }
        return hash.full
    }
}

/// The sum of hashes modulo 2^256: equal for equal multisets, whatever the order.
///
/// Mihir Bellare, Daniele Micciancio: A new paradigm for collision-free hashing (1997), AdHASH;
/// here it guards against mistakes, not against an adversary.
package struct UnorderedSum {
    package init() {}

    private var limbs: [UInt32] = Array(repeating: 0, count: 8)

    /// Adds a hash of 32 bytes.
    package mutating func add(_ hash: Data) {
        var carry: UInt64 = 0
        let bytes = Array(hash)
        for place in limbs.indices {
            var limb: UInt64 = 0
            for byte in 0..<4 { limb |= UInt64(bytes[place * 4 + byte]) << (8 * UInt64(byte)) }
            let sum = UInt64(limbs[place]) + limb + carry
            limbs[place] = UInt32(truncatingIfNeeded: sum)
            carry = sum >> 32
        }
    }

    /// The sum in hexadecimal.
    package var text: String {
        Hexadecimal.text(limbs.flatMap { limb in (0..<4).map { UInt8(limb >> (8 * $0) & 0xFF) } })
    }
}
