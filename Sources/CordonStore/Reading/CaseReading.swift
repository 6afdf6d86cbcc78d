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
    var file = Case()
    private var draft = PageDraft()
    private var details: [String: ClaimDetail] = [:]

    private var imports: [Int64: Day] = [:]
    private var sourceIDs: [Int64: String] = [:]
    private var copies: [String: [CopyRow]] = [:]
    private var seriesOf: [Int64: String] = [:]
    private var entityIDs: [Int64: EntityID] = [:]
    private var evidences: [Int64: EvidenceParts] = [:]
    private let built = BuiltEvidence()

    private struct EvidenceParts {
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

    init(_ database: Database, path: String, recordedBy: Day?, knownAt: Day?) {
        self.database = database
        days = Days(path: path)
        self.recordedBy = recordedBy
        self.knownAt = knownAt
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
        while let row = try rows.next() {
            guard imports[row[17]] != nil else { continue }
            let source = try source(row)
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

    private func source(_ row: Row) throws -> Source {
        let kind: String? = row[5]
        let publish: String = row[12]
        guard let publication = Publication(rawValue: publish) else {
            throw days.bad(publish, "permission")
        }
        return Source(
            id: row[1], title: row[2], publisher: row[3], date: try days.window(row[4]),
            kind: kind.flatMap { Source.Kind(rawValue: $0) }, address: row[6],
            identifier: row[7], sha256: row[8], licence: row[9], credit: row[10],
            origin: row[11], publish: publication, retrieved: try days.day(row[13]),
            note: row[14])
    }

    private func readLists() throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT authority, list, since, day, isComplete, source, import, until
                FROM coverage
                """)
        while let row = try rows.next() {
            guard isCurrent(since: row[6], until: row[7]) else { continue }
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
            guard isCurrent(since: row[3], until: row[4]), let id = entityIDs[row[0]] else {
                continue
            }
            let fields: String? = row[2]
            let kept = try fields.map { try DetailText.value([String: [String]].self, $0) }
            let entity = Entity(id: id, schema: row[1], fields: kept ?? [:])
            if telling?.number == row[0] {
                telling?.entity.merge(entity)
            } else {
                if let telling { try draft.add(telling.entity) }
                telling = (row[0], entity)
            }
        }
        if let telling { try draft.add(telling.entity) }
    }

    /// Whether what an import brought still holds, as far as the imports tell.
    private func isCurrent(since: Int64, until: Int64?) -> Bool {
        imports[since] != nil && until.map { imports[$0] == nil } ?? true
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
    private func evidence(
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

// MARK: - Claims

extension CaseReading {
    private func readClaims() throws {
        let sayings = try SayingReading(database, imports)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT number, subject, kind, predicate, object, target, share, role, record,
                    standing, polarity, validFrom, validBefore, observed, key, evidence, more,
                    source, document, import
                FROM claim ORDER BY number
                """)
        while let row = try rows.next() {
            let first = Saying(source: row[17], document: row[18], number: row[19])
            let seen = try sayings.seen(row[0], first)
            if !seen.isEmpty { try take(row, seen) }
        }
    }

    private func take(_ row: Row, _ seen: [Seen]) throws {
        let number: Int64 = row[15]
        guard let parts = evidences[number], let subject = entityIDs[row[1]] else {
            throw days.bad("\(number)", "evidence")
        }
        let detail = try detail(row[16])
        let assertion = try assertion(row, detail)
        let isListing = if case .listing = assertion { true } else { false }
        let observed: String? = row[13]
        let from = try days.window(row[11])
        let before = try days.window(row[12])
        for stretch in stretches(parts, seen) {
            let day = observed == SeenDay.copy ? stretch.run?.first.day : try days.day(observed)
            let said = Period(from: from, before: before, observed: day) ?? .always
            let period =
                stretch.run?.period(said, isListing: isListing, knownAt: knownAt) ?? said
            let source = stretch.run?.first.source ?? parts.source
            try draft.add(
                claim(
                    row, subject, assertion, period,
                    evidence(number, parts, source: source, recorded: stretch.recorded),
                    contradicts: detail.contradicts ?? []))
        }
    }

    /// Details that many claims share are read once; their number is bounded.
    private func detail(_ text: String?) throws -> ClaimDetail {
        guard let text else { return ClaimDetail() }
        if let known = details[text] { return known }
        let detail = try DetailText.value(ClaimDetail.self, text)
        if details.count < Self.mostDetails { details[text] = detail }
        return detail
    }

    private static let mostDetails = 1 << 14

    /// The stretches of copies that say a claim, each with the day on which the case first held it.
    private func stretches(
        _ parts: EvidenceParts, _ seen: [Seen]
    ) -> [(run: CopyRun?, recorded: Day?)] {
        let series = parts.isCopied ? seen.first.flatMap { seriesOf[$0.source] } : nil
        guard let series, let copies = copies[series] else {
            return [(nil, seen.map(\.recorded).min())]
        }
        return CopyRun.runs(sighted: Set(seen.map(\.source)), copies: copies).map { run in
            let inside = copies.filter { $0.day >= run.first.day && $0.day <= run.last.day }
            let sources = Set(inside.map(\.source))
            return (run, seen.filter { sources.contains($0.source) }.map(\.recorded).min())
        }
    }

    private func claim(
        _ row: Row, _ subject: EntityID, _ assertion: Assertion, _ period: Period,
        _ evidence: Evidence, contradicts: [String]
    ) throws -> Claim {
        let word: String = row[9]
        let polarity: String? = row[10]
        guard let standing = Standing(word: word) else { throw days.bad(word, "standing") }
        guard let stance = polarity.map({ Polarity(rawValue: $0) }) ?? .asserts else {
            throw days.bad(polarity ?? "", "polarity")
        }
        return Claim(
            subject: subject, assertion, standing: standing, polarity: stance, period: period,
            evidence: evidence, key: row[14], contradicts: contradicts)
    }

    private func assertion(_ row: Row, _ detail: ClaimDetail) throws -> Assertion {
        let kind: String = row[2]
        let object: String? = row[4]
        let target = (row[5] as Int64?).flatMap { entityIDs[$0] }
        switch kind {
        case "value":
            return .value(PropertyValue(row[3], object ?? "", language: detail.language))
        case "relation":
            guard let target,
                let relation = detail.relation(
                    row[3], to: target, share: try share(row[6]), role: row[7], record: row[8])
            else { break }
            return .relation(relation)
        case "listing":
            guard let listing = detail.listing(object ?? "", record: row[8]) else { break }
            return .listing(listing)
        case "identity":
            if let target { return .identity(target) }
        case "relief":
            return .relief(
                Relief(
                    regime: detail.regime ?? "", kind: detail.relief ?? "", title: object ?? ""))
        case "joint":
            return .joint(
                JointHolding(
                    partners: detail.partners ?? [], over: detail.over,
                    isOneBlock: detail.oneBlock ?? false))
        default: break
        }
        throw days.bad(kind, "claim")
    }

    private func share(_ text: String?) throws -> Share? {
        guard let text else { return nil }
        guard let share = Share(text) else { throw days.bad(text, "share") }
        return share
    }

    private func readRest() throws {
        let newest = try newestEditions()
        for row in try Row.fetchAll(
            database, sql: "SELECT document, import, path, sha256 FROM importedFile")
        where newest.holds(row) {
            let input = InputFile(path: row[2], sha256: row[3])
            if !file.inputs.contains(input) { file.inputs.append(input) }
        }
        file.inputs.sort { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
        for row in try Row.fetchAll(
            database, sql: "SELECT document, import, code, message, count FROM notice")
        where newest.holds(row) {
            file.notices.append(Notice(code: row[2], message: row[3], count: row[4]))
        }
        for row in try Row.fetchAll(database, sql: "SELECT name, text FROM about") {
            switch row[0] as String {
            case "title": file.title = row[1]
            case "about": file.about = row[1]
            default: break
            }
        }
    }

    private func newestEditions() throws -> NewestEditions {
        var newest = NewestEditions(imports: Set(imports.keys))
        let editions = """
            SELECT document, import FROM importedFile UNION SELECT document, import FROM notice
            """
        for row in try Row.fetchAll(database, sql: editions) { newest.take(row) }
        return newest
    }
}

/// The import of the newest edition of every document, out of those that count.
private struct NewestEditions {
    let imports: Set<Int64>
    private var newest: [Int64: Int64] = [:]

    init(imports: Set<Int64>) { self.imports = imports }

    /// Takes in a document and an import that read it.
    mutating func take(_ row: Row) {
        let number: Int64 = row[1]
        guard imports.contains(number) else { return }
        newest[row[0]] = max(newest[row[0]] ?? 0, number)
    }

    /// Whether what is said of a document in an import is not outdated; of no document nothing is.
    func holds(_ row: Row) -> Bool {
        let (document, number): (Int64, Int64) = (row[0], row[1])
        return imports.contains(number) && (document == 0 || newest[document] == number)
    }
}
