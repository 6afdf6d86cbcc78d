package import CordonModel
import Foundation
import GRDB

/// One import under way: takes in cases piece by piece, inside one transaction.
package final class ImportSession {
    package private(set) var outcome = ImportOutcome()
    private let database: Database
    private let number: Int64
    private let sourceStatement: Statement
    private let entityStatement: Statement
    private let evidenceStatement: Statement
    private let evidenceNumber: Statement
    private let claimStatement: Statement
    private let claimNumber: Statement
    private let sightingStatement: Statement
    private let nameStatement: Statement
    private var sources: [String: SourceRow] = [:]
    private var entities: [EntityID: Int64] = [:]
    private var lastEvidence: (evidence: Evidence, row: EvidenceRow)?
    private let progress: (Int) -> Void
    private var taken = 0
    private var placed = 0

    private struct SourceRow {
        let number: Int64
        let series: String?
        let copyDay: Day?
    }

    private struct EvidenceRow {
        let number: Int64
        let fingerprint: Data
        let source: Int64
        let copyDay: Day?
    }

    init(_ database: Database, recordedAt day: Day, progress: @escaping (Int) -> Void) throws {
        self.database = database
        self.progress = progress
        try database.execute(
            sql: "INSERT INTO import (recorded) VALUES (?)", arguments: [day.description])
        number = database.lastInsertedRowID
        sourceStatement = try database.makeStatement(sql: Self.sourceSQL)
        entityStatement = try database.makeStatement(
            sql: "INSERT OR IGNORE INTO entity (id, import) VALUES (?, ?)")
        evidenceStatement = try database.makeStatement(sql: Self.evidenceSQL)
        evidenceNumber = try database.makeStatement(
            sql: "SELECT number FROM evidence WHERE fingerprint = ?")
        claimStatement = try database.makeStatement(sql: Self.claimSQL)
        claimNumber = try database.makeStatement(
            sql: "SELECT number FROM claim WHERE fingerprint = ?")
        sightingStatement = try database.makeStatement(
            sql: "INSERT OR IGNORE INTO sighting (claim, source, import) VALUES (?, ?, ?)")
        nameStatement = try database.makeStatement(
            sql: "INSERT INTO name (rowid, text) VALUES (?, ?)")
    }

    private static let sourceSQL = """
        INSERT INTO source (id, title, publisher, date, kind, address, identifier, sha256,
            licence, credit, origin, publish, retrieved, note, series, copyDay, import)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET sha256 = coalesce(sha256, excluded.sha256)
        WHERE sha256 IS NULL AND excluded.sha256 IS NOT NULL
        """

    private static let evidenceSQL = """
        INSERT OR IGNORE INTO evidence (fingerprint, source, locator, record, stated,
            retrieved, publish, quotation, more, isCopied)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let claimSQL = """
        INSERT OR IGNORE INTO claim (fingerprint, subject, kind, predicate, object, target,
            share, role, record, standing, polarity, validFrom, validBefore, observed, key,
            evidence, more)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}

// MARK: - Taking in

extension ImportSession {
    /// Takes in everything of a case.
    package func take(_ file: Case) throws {
        placed = 0
        for source in file.sources { try take(source) }
        for entity in file.entities { _ = try place(of: entity.id) }
        for claim in file.claims { try take(claim) }
        for entity in file.entities { try describe(entity) }
        for list in file.lists { try take(list) }
        for notice in file.notices { try take(notice) }
        for (name, text) in [("title", file.title), ("about", file.about)] {
            guard let text else { continue }
            try database.execute(
                sql: "INSERT OR IGNORE INTO about (name, text) VALUES (?, ?)",
                arguments: [name, text])
        }
    }

    /// Notes a file that was read.
    package func take(_ file: FileRecord) throws {
        try database.execute(
            sql: "INSERT INTO importedFile VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                number, file.path, file.format, file.sha256, file.read, file.imported,
                file.rejected,
            ])
    }

    /// Takes in the claims that a growing case has so far, and empties it of them.
    ///
    /// Sources, entities and lists stay in the case: ``take(_:)`` describes them in the end.
    package func takeClaims(of file: inout Case) throws {
        for source in file.sources where sources[source.id] == nil { try take(source) }
        for entity in file.entities.dropFirst(placed) { _ = try place(of: entity.id) }
        placed = file.entities.count
        for claim in file.claims { try take(claim) }
        file.keepClaims { _ in false }
    }

    private func take(_ source: Source) throws {
        let series = source.copyDay == nil ? nil : source.origin
        try sourceStatement.execute(arguments: [
            source.id, source.title, source.publisher, source.date?.description,
            source.kind?.rawValue, source.address, source.identifier, source.sha256,
            source.licence, source.credit, source.origin, source.publish.rawValue,
            source.retrieved?.description, source.note, series, source.copyDay?.description, number,
        ])
        if database.changesCount > 0 { outcome.sources += 1 }
        let place = try Int64.fetchOne(
            database, sql: "SELECT number FROM source WHERE id = ?", arguments: [source.id])
        guard let place else { return }
        sources[source.id] = SourceRow(number: place, series: series, copyDay: source.copyDay)
    }

    /// The number of an entity, which gets one if it has none yet.
    private func place(of id: EntityID) throws -> Int64 {
        if let known = entities[id] { return known }
        try entityStatement.execute(arguments: [id, number])
        let place: Int64
        if database.changesCount > 0 {
            place = database.lastInsertedRowID
            outcome.entities += 1
        } else {
            place =
                try Int64.fetchOne(
                    database, sql: "SELECT number FROM entity WHERE id = ?", arguments: [id]) ?? 0
        }
        entities[id] = place
        return place
    }

    /// Keeps the schema and the fields of an entity.
    private func describe(_ entity: Entity) throws {
        let number = try place(of: entity.id)
        let row = try Row.fetchOne(
            database, sql: "SELECT schema, fields FROM entity WHERE number = ?",
            arguments: [number])
        let known: String? = row?["schema"]
        let schema = known.map { EntityDescription.moreTelling($0, entity.schema) } ?? entity.schema
        let knownFields: String? = row?["fields"]
        let fields = try EntityDescription.merged(knownFields, entity.fields)
        guard known != schema || knownFields != fields else { return }
        outcome.isChanged = true
        try database.execute(
            sql: "UPDATE entity SET schema = ?, fields = ? WHERE number = ?",
            arguments: [schema, fields, number])
    }

    private func take(_ list: ListCoverage) throws {
        let cells: StatementArguments = [
            list.authority, list.list, list.from?.description, list.day?.description,
            list.isComplete, list.source,
        ]
        let isKnown = try Bool.fetchOne(
            database,
            sql: """
                SELECT 1 FROM coverage WHERE authority = ? AND list IS ? AND since IS ?
                AND day IS ? AND isComplete = ? AND source IS ?
                """, arguments: cells)
        guard isKnown == nil else { return }
        outcome.isChanged = true
        try database.execute(
            sql: "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?)", arguments: cells + [number])
    }

    private func take(_ notice: Notice) throws {
        try database.execute(
            sql: "INSERT INTO notice VALUES (?, ?, ?, ?)",
            arguments: [number, notice.code, notice.message, notice.count])
    }
}

// MARK: - Claims

extension ImportSession {
    private func take(_ claim: Claim) throws {
        taken += 1
        if taken.isMultiple(of: 1000) { progress(taken) }
        let evidence = try row(of: claim.evidence)
        let fingerprint = Fingerprint.of(
            claim, evidence: evidence.fingerprint, copyDay: evidence.copyDay)
        let subject = try place(of: claim.subject)
        try insert(claim, fingerprint, subject: subject, evidence: evidence)
        let place: Int64
        if database.changesCount > 0 {
            place = database.lastInsertedRowID
            outcome.claims += 1
            try index(claim, at: place)
        } else {
            place = try Int64.fetchOne(claimNumber, arguments: [fingerprint]) ?? 0
            outcome.known += 1
        }
        sightingStatement.setUncheckedArguments([place, evidence.source, number])
        try sightingStatement.execute()
        if database.changesCount > 0 { outcome.sightings += 1 }
    }

    private func insert(
        _ claim: Claim, _ fingerprint: Data, subject: Int64, evidence: EvidenceRow
    ) throws {
        let columns = ClaimColumns(claim)
        let target = try columns.target.map { try place(of: $0) }
        let period = claim.period
        claimStatement.setUncheckedArguments([
            fingerprint, subject, columns.kind, claim.predicate, columns.object, target,
            columns.share, columns.role, columns.record, claim.standing.word,
            claim.polarity == .asserts ? nil : claim.polarity.rawValue,
            period.from?.description, period.before?.description,
            Self.observed(period.observed, copyDay: evidence.copyDay), claim.key, evidence.number,
            try DetailText.text(ClaimDetail(claim), empty: ClaimDetail()),
        ])
        try claimStatement.execute()
    }

    private static func observed(_ day: Day?, copyDay: Day?) -> String? {
        day.map { $0 == copyDay ? SeenDay.copy : $0.description }
    }

    private func index(_ claim: Claim, at place: Int64) throws {
        guard let value = claim.value, NameProperties.all.contains(value.property) else { return }
        nameStatement.setUncheckedArguments([place, value.text])
        try nameStatement.execute()
    }

    private func row(of evidence: Evidence) throws -> EvidenceRow {
        if let last = lastEvidence, last.evidence === evidence { return last.row }
        let first = evidence.citations.first.flatMap { sources[$0.source] }
        let copy = evidence.citations.count == 1 ? first : nil
        let fingerprint = Fingerprint.of(evidence, copyOf: copy?.series)
        evidenceStatement.setUncheckedArguments([
            fingerprint, first?.number, evidence.citations.first?.locator,
            evidence.recordIDs.first, evidence.stated?.description,
            evidence.retrieved?.description, evidence.publish?.rawValue, evidence.quotation,
            try DetailText.text(
                EvidenceDetail(evidence, isSourceKnown: first != nil), empty: EvidenceDetail()),
            copy?.series != nil,
        ])
        try evidenceStatement.execute()
        let number =
            database.changesCount > 0
            ? database.lastInsertedRowID
            : try Int64.fetchOne(evidenceNumber, arguments: [fingerprint]) ?? 0
        let row = EvidenceRow(
            number: number, fingerprint: fingerprint, source: first?.number ?? 0,
            copyDay: copy?.copyDay)
        lastEvidence = (evidence, row)
        return row
    }
}
