package import CordonModel
import GRDB

/// One import under way: takes in cases piece by piece, inside one transaction.
package final class ImportSession {
    package internal(set) var outcome = ImportOutcome()
    let database: Database
    let number: Int64
    let statements: ImportStatements
    /// Whether the store had no claims: then indices and full text are made in the end.
    let isFirst: Bool
    var sources: [String: SourceRow] = [:]
    private var entities: [EntityID: EntityRow] = [:]
    private var evidences: [ObjectIdentifier: (evidence: Evidence, row: EvidenceRow)] = [:]
    private let progress: (Int) -> Void
    private var taken = 0
    private var placed = 0

    struct SourceRow {
        let number: Int64
        let series: String?
        let copyDay: Day?
    }

    private struct EntityRow {
        let number: Int64
        /// Whether this import made the row.
        let isNew: Bool
        /// The schema that was written last; nil where this import wrote none.
        var schema: String?
    }

    struct EvidenceRow {
        let number: Int64
        let fingerprint: [UInt8]
        let source: Int64
        let copyDay: Day?
    }

    /// Rows of evidence that are remembered at once.
    private static let mostEvidences = 4096

    init(_ database: Database, recordedAt day: Day, progress: @escaping (Int) -> Void) throws {
        self.database = database
        self.progress = progress
        isFirst = try Int.fetchOne(database, sql: "SELECT 1 FROM claim LIMIT 1") == nil
        try database.execute(
            sql: "INSERT INTO import (recorded) VALUES (?)", arguments: [day.description])
        number = database.lastInsertedRowID
        if isFirst { try ClaimIndices.drop(database) }
        statements = try ImportStatements(database)
    }

    /// Ends the import: what a first one left for the end is made.
    func finish() throws {
        guard isFirst else { return }
        let doubles = try ClaimIndices.makeUniting(database)
        outcome.claims -= doubles.claims
        outcome.known += doubles.claims
        outcome.sightings -= doubles.sightings
        let properties = NameProperties.all.sorted()
        let marks = Array(repeating: "?", count: properties.count).joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO name (rowid, text) SELECT number, object FROM claim
                WHERE kind = 'value' AND predicate IN (\(marks)) ORDER BY number
                """, arguments: StatementArguments(properties))
    }
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

    /// Takes in a piece of a case that is read: sources and entities once, with what is known of
    /// them so far, and claims.
    ///
    /// In the end ``take(_:)`` takes the case without these claims, for what changed since.
    package func take(sources: [Source], entities: [Entity], claims: [Claim]) throws {
        for source in sources where self.sources[source.id] == nil { try take(source) }
        for entity in entities { try describe(entity) }
        for claim in claims { try take(claim) }
    }

    private func take(_ source: Source) throws {
        let series = source.copyDay == nil ? nil : source.origin
        let isKnown = sources[source.id] != nil
        if try insert(source, series: series), !isKnown { outcome.sources += 1 }
        let place = try Int64.fetchOne(
            database, sql: "SELECT number FROM source WHERE id = ?", arguments: [source.id])
        guard let place else { return }
        sources[source.id] = SourceRow(number: place, series: series, copyDay: source.copyDay)
    }

    /// The number of an entity, which gets one if it has none yet.
    func place(of id: EntityID) throws -> Int64 {
        if let known = entities[id] { return known.number }
        return try makePlace(of: id).number
    }

    private func makePlace(of id: EntityID) throws -> EntityRow {
        let isNew = try statements.entity.bind(id).bind(number).run()
        if isNew { outcome.entities += 1 }
        let place =
            isNew
            ? statements.entity.lastNumber : try statements.entityNumber.bind(id).number() ?? 0
        let row = EntityRow(number: place, isNew: isNew, schema: nil)
        entities[id] = row
        return row
    }

    /// Keeps the schema and the fields of an entity.
    func describe(_ entity: Entity) throws {
        var row = try entities[entity.id] ?? makePlace(of: entity.id)
        let isSaid = row.schema == entity.schema && entity.fields.isEmpty
        guard !isSaid else { return }
        defer { entities[entity.id] = row }
        guard row.isNew, row.schema == nil else {
            row.schema = try merge(entity, into: row.number)
            return
        }
        row.schema = entity.schema
        outcome.isChanged = true
        try statements.description.bind(entity.schema).bind(
            EntityDescription.text(entity.fields)
        ).bind(row.number).run()
    }

    /// Adds to what an earlier import, or an earlier piece of this one, said of an entity.
    private func merge(_ entity: Entity, into number: Int64) throws -> String {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT schema, fields FROM entity WHERE number = ?"),
            arguments: [number])
        let known: String? = row?["schema"]
        let schema = known.map { EntityDescription.moreTelling($0, entity.schema) } ?? entity.schema
        let knownFields: String? = row?["fields"]
        let fields = try EntityDescription.merged(knownFields, entity.fields)
        guard known != schema || knownFields != fields else { return schema }
        outcome.isChanged = true
        try statements.description.bind(schema).bind(fields).bind(number).run()
        return schema
    }
}

// MARK: - Claims

extension ImportSession {
    func take(_ claim: Claim) throws {
        noteProgress()
        let evidence = try row(of: claim.evidence)
        let fingerprint = Fingerprint.of(
            claim, evidence: evidence.fingerprint, copyDay: evidence.copyDay)
        let subject = try place(of: claim.subject)
        try bind(claim, fingerprint, subject: subject, evidence: evidence)
        if let number = try takeRow(fingerprint, evidence), !isFirst {
            try index(claim, at: number)
        }
    }

    func noteProgress() {
        taken += 1
        if taken.isMultiple(of: 1000) { progress(taken) }
    }

    /// Adds the row of a claim that was bound, and that its source says it.
    ///
    /// - Returns: The number of the row; nil where the store had the claim.
    func takeRow(_ fingerprint: [UInt8], _ evidence: EvidenceRow) throws -> Int64? {
        let isNew = try statements.claim.run()
        let number =
            isNew
            ? statements.claim.lastNumber
            : try statements.claimNumber.bind(fingerprint).number() ?? 0
        if isNew { outcome.claims += 1 } else { outcome.known += 1 }
        if try statements.sighting.bind(number).bind(evidence.source).bind(self.number).run() {
            outcome.sightings += 1
        }
        return isNew ? number : nil
    }

    /// The column that says when a claim was seen to hold.
    func seenDay(of period: Period, _ evidence: EvidenceRow) -> String? {
        period.observed.map { $0 == evidence.copyDay ? SeenDay.copy : $0.description }
    }

    private func bind(
        _ claim: Claim, _ fingerprint: [UInt8], subject: Int64, evidence: EvidenceRow
    ) throws {
        let columns = ClaimColumns(claim)
        let target = try columns.target.map { try place(of: $0) }
        let period = claim.period
        let row = statements.claim
        row.bind(fingerprint).bind(subject).bind(columns.kind).bind(claim.predicate)
        row.bind(columns.object).bind(target).bind(columns.share).bind(columns.role)
        row.bind(columns.record).bind(claim.standing.word)
        row.bind(claim.polarity == .asserts ? nil : claim.polarity.rawValue)
        row.bind(period.from?.description).bind(period.before?.description)
        row.bind(seenDay(of: period, evidence))
        row.bind(claim.key).bind(evidence.number).bind(ClaimDetail(claim).text)
    }

    private func index(_ claim: Claim, at place: Int64) throws {
        guard let value = claim.value, NameProperties.all.contains(value.property) else { return }
        try statements.name.bind(place).bind(value.text).run()
    }

    func row(of evidence: Evidence) throws -> EvidenceRow {
        if let known = evidences[ObjectIdentifier(evidence)] { return known.row }
        let first = evidence.citations.first.flatMap { sources[$0.source] }
        let copy = evidence.citations.count == 1 ? first : nil
        let fingerprint = Fingerprint.of(evidence, copyOf: copy?.series)
        let isNew = try insert(
            evidence, fingerprint, source: first?.number, isCopied: copy?.series != nil)
        let number =
            isNew
            ? statements.evidence.lastNumber
            : try statements.evidenceNumber.bind(fingerprint).number() ?? 0
        let row = EvidenceRow(
            number: number, fingerprint: fingerprint, source: first?.number ?? 0,
            copyDay: copy?.copyDay)
        if evidences.count >= Self.mostEvidences { evidences.removeAll(keepingCapacity: true) }
        evidences[ObjectIdentifier(evidence)] = (evidence, row)
        return row
    }

    private func insert(
        _ evidence: Evidence, _ fingerprint: [UInt8], source: Int64?, isCopied: Bool
    ) throws -> Bool {
        let row = statements.evidence
        row.bind(fingerprint).bind(source).bind(evidence.citations.first?.locator)
        row.bind(evidence.recordIDs.first).bind(evidence.stated?.description)
        row.bind(evidence.retrieved?.description).bind(evidence.publish?.rawValue)
        row.bind(evidence.quotation)
        row.bind(EvidenceDetail(evidence, isSourceKnown: source != nil).text)
        return try row.bind(isCopied ? 1 : 0).run()
    }
}
