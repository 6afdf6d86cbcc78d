import CordonModel
import Foundation
import GRDB

/// The reading of a store back into a case.
///
/// A class, so that its tables grow in place: a large store has hundreds of thousands of claims.
final class CaseReading {
    let database: Database
    let days: Days
    let recordedBy: Day?
    let knownAt: Day?
    /// The last import that counts; nil for all.
    let lastImport: Int64?
    var file = Case()
    var draft: PageDraft
    var details: [String: ClaimDetail] = [:]

    var imports = CountedImports()
    private var sourceIDs: [Int64: String] = [:]
    var copies: [String: [CopyRow]] = [:]
    var seriesOf: [Int64: String] = [:]
    var entityIDs: [Int64: EntityID] = [:]
    var evidences: [Int64: EvidenceParts] = [:]
    private let built = BuiltEvidence()

    struct EvidenceParts {
        let source: Int64?
        let locator: String?
        let record: String?
        let stated: DayWindow?
        let retrieved: Day?
        let publish: Publication?
        let quotation: String?
        let more: EvidenceDetail
        let isCopied: Bool
    }

    /// Evidence that was put together already; shared, because a dictionary among the values
    /// here is copied with them at every claim.
    private final class BuiltEvidence {
        var byKey: [EvidenceKey: Evidence] = [:]
    }

    private struct EvidenceKey: Hashable {
        let evidence: Int64
        let source: Int64
        let recorded: Day?
    }

    /// A reading that is to be kept as an image is read into one page.
    init(
        _ database: Database, path: String, recordedBy: Day?, knownAt: Day?,
        lastImport: Int64? = nil, isOnePage: Bool = false
    ) {
        self.database = database
        draft = PageDraft(size: isOnePage ? .max : PageDraft.usualSize)
        days = Days(path: path)
        self.recordedBy = recordedBy
        self.knownAt = knownAt
        self.lastImport = lastImport
    }

    func read() throws -> Case {
        try readImports()
        try readSources()
        try readLists()
        try readEntities()
        try readEvidence()
        try readClaims()
        try readRest()
        file.read(from: try draft.pages())
        return file
    }
}

// MARK: - What claims rest on

extension CaseReading {
    private func readImports() throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT number, recorded FROM import")
        while let row = try rows.next() {
            let text: String = row[1]
            guard let day = try days.day(text) else { continue }
            if let recordedBy, day > recordedBy { continue }
            if let lastImport, row[0] as Int64 > lastImport { continue }
            imports[row[0]] = day
        }
    }

    private func readSources() throws {
        let complete = Set(
            try String.fetchAll(
                database,
                sql: """
                    SELECT source FROM coverage WHERE source IS NOT NULL AND until IS NULL
                    GROUP BY source HAVING min(isComplete) = 1
                    """))
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, id, title, publisher, date, kind, address, identifier, sha256,
                    licence, credit, origin, publish, retrieved, note, series, copyDay, import
                FROM source ORDER BY number
                """)
        let before = try sourcesBefore()
        while let row = try rows.next() {
            guard imports[row[17]] != nil else { continue }
            var source = try source(before[row[0]] ?? row)
            // What may be passed on is asked now, whatever the case allowed then.
            source.publish = try publication(row)
            file.add(source)
            sourceIDs[row[0]] = source.id
            let series: String? = row[15]
            let day = try days.day(row[16])
            guard let series, let day else { continue }
            seriesOf[row[0]] = series
            copies[series, default: []].append(
                CopyRow(source: row[0], day: day, isComplete: complete.contains(source.id)))
        }
        for series in copies.keys { copies[series]?.sort { $0.day < $1.day } }
    }

    /// Sources as they were before what later imports than those that count said of them.
    private func sourcesBefore() throws -> [Int64: Row] {
        guard recordedBy != nil || lastImport != nil else { return [:] }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT number, id, title, publisher, date, kind, address, identifier, sha256,
                    licence, credit, origin, publish, retrieved, note, series, copyDay, import, until
                FROM sourceBefore ORDER BY until, rowid
                """)
        var before: [Int64: Row] = [:]
        for row in rows where imports[row[18]] == nil && before[row[0]] == nil {
            before[row[0]] = row
        }
        return before
    }

    private func source(_ row: Row) throws -> Source {
        let kind: String? = row[5]
        return Source(
            id: row[1], title: row[2], publisher: row[3], date: try days.window(row[4]),
            kind: kind.flatMap { Source.Kind(rawValue: $0) }, address: row[6],
            identifier: row[7], sha256: row[8], licence: row[9], credit: row[10],
            origin: row[11], publish: try publication(row), retrieved: try days.day(row[13]),
            note: row[14])
    }

    private func publication(_ row: Row) throws -> Publication {
        let publish: String = row[12]
        guard let publication = Publication(rawValue: publish) else {
            throw days.bad(publish, "permission")
        }
        return publication
    }

    private func readLists() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT authority, list, since, day, isComplete, source, import, until
                FROM coverage
                """)
        while let row = try rows.next() {
            guard imports.hold(since: row[6], until: row[7]) else { continue }
            file.lists.append(
                ListCoverage(
                    authority: row[0], list: row[1], from: try days.day(row[2]),
                    day: try days.day(row[3]), isComplete: row[4], source: row[5]))
        }
    }

    private func readEntities() throws {
        let ids = try Row.fetchCursor(
            database, sql: "SELECT number, id, import FROM entity ORDER BY number")
        while let row = try ids.next() {
            if imports[row[2]] != nil { entityIDs[row[0]] = row[1] }
        }
        let tellings = try Row.fetchCursor(
            database,
            sql: """
                SELECT entity, schema, fields, since, until FROM description
                ORDER BY entity, document, since
                """)
        var telling: (number: Int64, entity: Entity)?
        while let row = try tellings.next() {
            guard imports.hold(since: row[3], until: row[4]), let id = entityIDs[row[0]] else {
                continue
            }
            let fields: String? = row[2]
            let kept = try fields.map { try FieldsText.fields($0) }
            let entity = Entity(id: id, schema: row[1], fields: kept ?? [:])
            if telling?.number == row[0] {
                let schema = telling?.entity.schema ?? entity.schema
                telling?.entity.merge(entity)
                telling?.entity.schema = EntityDescription.moreTelling(schema, entity.schema)
            } else {
                if let telling { try draft.add(telling.entity) }
                telling = (row[0], entity)
            }
        }
        if let telling { try draft.add(telling.entity) }
    }

    private func readEvidence() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, source, locator, record, stated, retrieved, publish, quotation,
                    more, isCopied FROM evidence
                """)
        while let row = try rows.next() {
            let more: String? = row[8]
            let publish: String? = row[6]
            evidences[row[0]] = EvidenceParts(
                source: row[1], locator: row[2], record: row[3],
                stated: try days.window(row[4]), retrieved: try days.day(row[5]),
                publish: publish.flatMap { Publication(rawValue: $0) }, quotation: row[7],
                more: try more.map { try DetailText.value(EvidenceDetail.self, $0) }
                    ?? EvidenceDetail(), isCopied: row[9])
        }
    }

    /// The evidence of a row as one copy gives it.
    func evidence(
        _ number: Int64, _ parts: EvidenceParts, source: Int64?, recorded: Day?
    ) -> Evidence {
        let key = EvidenceKey(evidence: number, source: source ?? 0, recorded: recorded)
        if let known = built.byKey[key] { return known }
        var citations: [Citation] = []
        if let several = parts.more.citations {
            citations = several.compactMap { cited in
                guard let id = cited.first else { return nil }
                return Citation(source: id, locator: cited.count > 1 ? cited[1] : nil)
            }
        } else if let id = source.flatMap({ sourceIDs[$0] }) {
            citations = [Citation(source: id, locator: parts.locator)]
        }
        let made = Evidence(
            citations: citations, assertedBy: parts.more.by ?? [], quotation: parts.quotation,
            stated: parts.stated, retrieved: parts.retrieved, recorded: recorded,
            recordIDs: parts.more.records ?? parts.record.map { [$0] } ?? [],
            publish: parts.publish, unverified: parts.more.unverified,
            reason: parts.more.reason, note: parts.more.note)
        built.byKey[key] = made
        return made
    }
}

// MARK: - The rest

extension CaseReading {
    private func readRest() throws {
        try noteEditions()
        for row in try Row.fetchAll(
            database, sql: "SELECT document, import, path, sha256 FROM importedFile")
        where imports.holdsNewest(document: row[0], import: row[1]) {
            let input = InputFile(path: row[2], sha256: row[3])
            if !file.inputs.contains(input) { file.inputs.append(input) }
        }
        file.inputs.sort { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
        for row in try Row.fetchAll(
            database, sql: "SELECT document, import, code, message, count FROM notice")
        where imports.holdsNewest(document: row[0], import: row[1]) {
            let count: Int = row[4]
            file.notices.append(
                Notice(code: row[2], message: row[3], count: min(max(count, 1), 1 << 40)))
        }
        for row in try Row.fetchAll(database, sql: "SELECT name, text, import, until FROM about")
        where imports.hold(since: row[2], until: row[3]) {
            switch row[0] as String {
            case "title": file.title = row[1]
            case "about": file.about = row[1]
            default: break
            }
        }
    }

    /// Notes which import read each document last.
    private func noteEditions() throws {
        let editions = """
            SELECT document, import FROM importedFile UNION SELECT document, import FROM notice
            """
        for row in try Row.fetchAll(database, sql: editions) {
            imports.take(document: row[0], import: row[1])
        }
    }
}
