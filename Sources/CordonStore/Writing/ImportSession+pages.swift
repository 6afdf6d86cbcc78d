import CordonModel
import GRDB

/// The taking in of pages, whose texts go from where they lie into rows.
extension ImportSession {
    /// Takes in the entities and claims of a page, whose sources were taken in before.
    package func take(_ page: PreparedPage) throws {
        if !page.entities.isEmpty || !page.claims.isEmpty { edition.begin() }
        try statements.claim.withPage(page) { texts in
            for entity in page.entities { try describe(entity, texts) }
            var rows = PageRows(page)
            let known =
                looksUp ? try KnownClaims(page, statements.fingerprints, next: nextClaim) : nil
            for place in page.claims.indices {
                try take(place, of: page, texts, &rows, known?.numbers[place])
            }
            try statements.fingerprints.put(known?.fresh ?? []) { _ in }
        }
        if run.isFull { try flush() }
    }

    private func take(
        _ place: Int, of page: PreparedPage, _ texts: ClaimInsert.Texts, _ rows: inout PageRows,
        _ known: Int64?
    ) throws {
        noteProgress()
        let line = page.claims[place]
        let evidence = try rows.evidence(line.evidence) { try row(of: page.evidences[$0]) }
        if let known, known != 0 {
            return try noteAgain(
                known, source: evidence.source, document: document(of: evidence))
        }
        let subject = try rows.entity(line.subject) { try entity($0, texts) }
        let target =
            line.target == ClaimLine.none
            ? nil : try rows.entity(line.target) { try entity($0, texts) }
        let claim = nextClaim
        nextClaim += 1
        try statements.claim.run(
            claim, line, texts,
            ClaimInsert.Numbers(
                subject: subject, target: target, evidence: evidence.number,
                source: evidence.source, document: document(of: evidence), import: number))
        outcome.claims += 1
        if edition.isKnown { edition.said.insert(claim) }
        if !isFirst { try index(line, claim, texts) }
        guard !looksUp else { return }
        unsafe page.fingerprints.withUnsafeBytes {
            unsafe run.add(FingerprintRun.Entry($0, at: place, claim: claim))
        }
    }

    private func entity(_ text: UInt32, _ texts: ClaimInsert.Texts) throws -> Int64 {
        entities[unsafe try place(of: texts.utf8(text))].number
    }

    /// Makes a name findable by its words.
    private func index(_ line: ClaimLine, _ claim: Int64, _ texts: ClaimInsert.Texts) throws {
        guard line.object != ClaimLine.none, unsafe isText(texts.utf8(line.kind), "value"),
            unsafe NameProperties.all.contains(
                String(decoding: texts.utf8(line.predicate), as: UTF8.self))
        else { return }
        unsafe try statements.name.bind(claim).bind(utf8: texts.utf8(line.object)).run()
    }

    private func isText(_ utf8: UnsafeRawBufferPointer, _ word: String) -> Bool {
        unsafe utf8.elementsEqual(word.utf8)
    }

    /// Puts the fingerprints that wait into the store; claims that were added more than once become
    /// one again.
    func flush() throws {
        try statements.fingerprints.put(run.handOver()) { try unite($0) }
    }

    /// What the second of two equal claims says goes to the first.
    private func unite(_ entry: FingerprintRun.Entry) throws {
        let kept = try statements.fingerprints.claim(of: entry) ?? 0
        let double = try Row.fetchOne(
            database, sql: "SELECT source, document FROM claim WHERE number = ?",
            arguments: [entry.claim])
        guard let double else { return }
        outcome.claims -= 1
        try noteAgain(kept, source: double[0], document: double[1])
        try database.execute(
            sql: "DELETE FROM claim WHERE number = ?", arguments: [entry.claim])
    }
}

// MARK: - Evidence

extension ImportSession {
    /// Evidence that has a row.
    struct EvidenceRow {
        let number: Int64
        let source: Int64
        let isCopied: Bool
    }

    /// The document to which claims of some evidence belong: copies of lists have clocks of their own.
    func document(of evidence: EvidenceRow) -> Int64 {
        evidence.isCopied ? 0 : edition.document
    }

    private func row(of prepared: PreparedPage.PreparedEvidence) throws -> EvidenceRow {
        let source = prepared.evidence.citations.first.flatMap { sources[$0.source] }
        let isNew = try insert(prepared, source: source)
        let number =
            isNew
            ? statements.evidence.lastNumber
            : try statements.evidenceNumber.bind(prepared.fingerprint).number() ?? 0
        return EvidenceRow(
            number: number, source: source ?? 0, isCopied: prepared.isCopied)
    }

    private func insert(
        _ prepared: PreparedPage.PreparedEvidence, source: Int64?
    ) throws -> Bool {
        let evidence = prepared.evidence
        let row = statements.evidence
        row.bind(prepared.fingerprint).bind(source).bind(evidence.citations.first?.locator)
        row.bind(evidence.recordIDs.first).bind(evidence.stated?.description)
        row.bind(evidence.retrieved?.description).bind(evidence.publish?.rawValue)
        row.bind(evidence.quotation)
        row.bind(EvidenceDetail(evidence, isSourceKnown: source != nil).text)
        return try row.bind(prepared.isCopied ? 1 : 0).run()
    }
}

/// The rows of what a page names, each found once.
private struct PageRows {
    private var entities: [Int64]
    private var beside: [UInt32: Int64] = [:]
    private var evidences: [ImportSession.EvidenceRow?]

    init(_ page: PreparedPage) {
        entities = Array(repeating: 0, count: page.page.textCount)
        evidences = Array(repeating: nil, count: page.evidences.count)
    }

    mutating func entity(_ text: UInt32, _ find: (UInt32) throws -> Int64) rethrows -> Int64 {
        let isBeside = text >= ClaimLine.beside
        let known = isBeside ? beside[text] ?? 0 : entities[Int(text)]
        if known != 0 { return known }
        let found = try find(text)
        if isBeside { beside[text] = found } else { entities[Int(text)] = found }
        return found
    }

    mutating func evidence(
        _ number: UInt32, _ find: (Int) throws -> ImportSession.EvidenceRow
    ) rethrows -> ImportSession.EvidenceRow {
        if let known = evidences[Int(number)] { return known }
        let found = try find(Int(number))
        evidences[Int(number)] = found
        return found
    }
}
