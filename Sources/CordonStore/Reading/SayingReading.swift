import CordonModel
import GRDB

/// That a source says a claim, by the import that brought it.
struct Saying {
    let source: Int64
    /// The document in which it does; 0 of none.
    let document: Int64
    let number: Int64
}

/// That a source says a claim, and since when the case knows.
struct Seen {
    let source: Int64
    let recorded: Day
}

/// Who says each claim at present, read along with the claims in the order of their numbers.
final class SayingReading {
    private let imports: CountedImports
    private let sightings: RowCursor
    private let lapses: RowCursor
    private var sighting: Row?
    private var lapse: Row?

    /// Reads what the imports given have brought.
    init(_ database: Database, _ imports: CountedImports) throws {
        self.imports = imports
        sightings = try Row.fetchCursor(
            database, sql: "SELECT claim, source, document, import FROM sighting ORDER BY claim")
        lapses = try Row.fetchCursor(
            database, sql: "SELECT claim, document, since, until FROM lapse ORDER BY claim")
        sighting = try sightings.next()?.copy()
        lapse = try lapses.next()?.copy()
    }

    /// Who says a claim, whose number is greater than that asked for before.
    func seen(_ claim: Int64, _ first: Saying) throws -> [Seen] {
        var sayings = [first]
        while let row = sighting, claim >= row[0] {
            if claim == row[0] {
                sayings.append(Saying(source: row[1], document: row[2], number: row[3]))
            }
            sighting = try sightings.next()?.copy()
        }
        var ended: Set<Int64> = []
        while let row = lapse, claim >= row[0] {
            if claim == row[0], imports.hold(since: row[2], until: row[3]) { ended.insert(row[1]) }
            lapse = try lapses.next()?.copy()
        }
        return sayings.compactMap { saying in
            guard !ended.contains(saying.document), let day = imports[saying.number] else {
                return nil
            }
            return Seen(source: saying.source, recorded: day)
        }
    }
}
