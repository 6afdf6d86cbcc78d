package import CordonModel

/// The taking in of pages, whose plain values go from their bytes into rows.
extension ImportSession {
    /// Takes in the entities and claims of a page, whose sources were taken in before.
    package func take(_ page: CaseImage) throws {
        for place in 0..<page.entityCount { try describe(page.entity(place)) }
        var rows = PageRows(page)
        for place in 0..<page.claimCount {
            if page.isPlainValue(place) {
                try takeValue(page, place, &rows)
            } else {
                try take(page.claim(place))
            }
        }
    }

    private func takeValue(_ page: CaseImage, _ place: Int, _ rows: inout PageRows) throws {
        noteProgress()
        let evidence = try rows.evidence(page.evidenceNumber(place)) { try self.row(of: $0) }
        let subject = try rows.entity(page.subjectText(place)) { try self.place(of: $0) }
        let (standing, period) = (page.standing(place), page.period(of: place))
        let fingerprint = unsafe Fingerprint.ofValue(
            subject: page.textBytes(page.subjectText(place)),
            property: page.textBytes(page.firstText(place)),
            text: page.textBytes(page.secondText(place)), standing: standing,
            period: period, evidence: evidence.fingerprint,
            copyDay: evidence.copyDay)
        let row = statements.claim
        row.bind(fingerprint).bind(subject).bind("value")
        unsafe row.bind(utf8: page.textBytes(page.firstText(place)))
        unsafe row.bind(utf8: page.textBytes(page.secondText(place)))
        row.bind(Int64?.none).bind(String?.none).bind(String?.none).bind(String?.none)
        row.bind(standing.word).bind(String?.none)
        row.bind(period.from?.description).bind(period.before?.description)
        row.bind(seenDay(of: period, evidence)).bind(String?.none).bind(evidence.number)
        row.bind(String?.none)
        if let number = try takeRow(fingerprint, evidence), !isFirst {
            let property = page.text(page.firstText(place))
            guard NameProperties.all.contains(property) else { return }
            unsafe try statements.name.bind(number).bind(
                utf8: page.textBytes(page.secondText(place))
            ).run()
        }
    }
}

/// The rows of what a page names, each found once.
private struct PageRows {
    private var entities: [Int64]
    private var evidences: [ImportSession.EvidenceRow?]
    private let page: CaseImage

    init(_ page: CaseImage) {
        self.page = page
        entities = Array(repeating: 0, count: page.textCount)
        evidences = Array(repeating: nil, count: page.evidenceCount)
    }

    mutating func entity(_ text: UInt32, _ find: (EntityID) throws -> Int64) rethrows -> Int64 {
        let known = entities[Int(text)]
        if known != 0 { return known }
        let found = try find(page.text(text))
        entities[Int(text)] = found
        return found
    }

    mutating func evidence(
        _ number: Int, _ find: (Evidence) throws -> ImportSession.EvidenceRow
    ) rethrows -> ImportSession.EvidenceRow {
        if let known = evidences[number] { return known }
        let found = try find(page.evidence(numbered: number))
        evidences[number] = found
        return found
    }
}
