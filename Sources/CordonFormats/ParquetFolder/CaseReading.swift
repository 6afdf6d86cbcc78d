import CordonModel

/// The reading of a case from the tables of a folder.
struct CaseReading {
    private let path: String

    init(_ path: String) { self.path = path }

    /// A word that stands beside a claim, evidence or a record, with what belongs to it.
    struct Detail {
        let name: String
        let text: String
        let value: String?
        let language: String?
    }

    /// The details of one sort of rows, by the numbers of the rows.
    typealias Details = [Int: [Detail]]

    func read() throws(ReadingProblem) -> ParquetFolder.Content {
        let details = try details()
        var file = Case()
        let entities = try records(details["record", default: [:]])
        let evidence = try evidence(details["evidence", default: [:]])
        let pages = try pages(entities, evidence, details["claim", default: [:]])
        file.read(from: pages)
        try each(.sources) { row throws(ParquetFault) in file.add(try Self.source(row)) }
        try each(.openness) { row throws(ParquetFault) in
            file.openness[try row.text("regime"), default: [:]][try row.text("id")] =
                row.flag("isOpen")
        }
        return ParquetFolder.Content(file: file, decisions: try decisions())
    }

    private func each(
        _ table: FolderTable, _ take: (FolderRow) throws(ParquetFault) -> Void
    ) throws(ReadingProblem) {
        try ParquetReader("\(path)/\(table.rawValue).parquet").forEachRow(table.columns, take)
    }

    private func details() throws(ReadingProblem) -> [String: Details] {
        var details: [String: Details] = [:]
        try each(.details) { row throws(ParquetFault) in
            let detail = Detail(
                name: try row.text("name"), text: try row.text("text"),
                value: row.optionalText("value"), language: row.optionalText("language"))
            details[try row.text("of"), default: [:]][try row.number("number"), default: []]
                .append(detail)
        }
        return details
    }

    private func records(_ details: Details) throws(ReadingProblem) -> [Entity] {
        var entities: [Entity] = []
        var known: Set<EntityID> = []
        try each(.records) { row throws(ParquetFault) in
            var fields: [String: [String]] = [:]
            for detail in details[try row.number("record"), default: []] {
                fields[detail.text, default: []] += detail.value.map { [$0] } ?? []
            }
            let entity = Entity(
                id: try row.text("id"), schema: try row.text("schema"), fields: fields)
            guard known.insert(entity.id).inserted else { throw row.fault("id") }
            entities.append(entity)
        }
        return entities
    }

    private func decisions() throws(ReadingProblem) -> [IdentityDecision] {
        var decisions: [IdentityDecision] = []
        try each(.decisions) { row throws(ParquetFault) in
            decisions.append(
                IdentityDecision(
                    try row.text("left"), try row.text("right"), isSame: row.flag("isSame"),
                    because: try row.text("because"), day: row.day("day")))
        }
        return decisions
    }

    private static func source(_ row: FolderRow) throws(ParquetFault) -> Source {
        Source(
            id: try row.text("id"), title: try row.text("title"),
            publisher: row.optionalText("publisher"), date: try row.window("date"),
            kind: try row.optionalWord("kind") { Source.Kind(rawValue: $0) },
            address: row.optionalText("address"), identifier: row.optionalText("identifier"),
            sha256: row.optionalText("sha256"), licence: row.optionalText("licence"),
            credit: row.optionalText("credit"), origin: try row.text("origin"),
            publish: try row.word("publish") { Publication(rawValue: $0) },
            retrieved: row.day("retrieved"), note: row.optionalText("note"))
    }

    // MARK: - Evidence

    private func evidence(_ details: Details) throws(ReadingProblem) -> [Int: Evidence] {
        var citations: [Int: [Citation]] = [:]
        try each(.citations) { row throws(ParquetFault) in
            citations[try row.number("evidence"), default: []].append(
                Citation(source: try row.text("source"), locator: row.optionalText("locator")))
        }
        var evidence: [Int: Evidence] = [:]
        try each(.evidence) { row throws(ParquetFault) in
            let number = try row.number("evidence")
            let words = details[number, default: []]
            evidence[number] = Evidence(
                citations: citations[number, default: []],
                assertedBy: words.filter { $0.name == "assertedBy" }.map(\.text),
                quotation: row.optionalText("quotation"), stated: try row.window("stated"),
                retrieved: row.day("retrieved"), recorded: row.day("recorded"),
                recordIDs: words.filter { $0.name == "recordID" }.map(\.text),
                publish: try row.optionalWord("publish") { Publication(rawValue: $0) },
                unverified: row.optionalText("unverified"), reason: row.optionalText("reason"),
                note: row.optionalText("note"))
        }
        return evidence
    }

    // MARK: - Claims

    private func pages(
        _ entities: [Entity], _ evidence: [Int: Evidence], _ details: Details
    ) throws(ReadingProblem) -> [CaseImage] {
        var draft = PageDraft()
        var isTooLarge = false
        do throws(ImageDraft.TooLarge) {
            for entity in entities { try draft.add(entity) }
        } catch {
            isTooLarge = true
        }
        try each(.claims) { row throws(ParquetFault) in
            guard !isTooLarge, !row.flag("isDerived") else { return }
            let claim = try ClaimReading(
                row, details[try row.number("claim"), default: []]
            ).claim(evidence)
            do throws(ImageDraft.TooLarge) {
                try draft.add(claim)
            } catch {
                isTooLarge = true
            }
        }
        do throws(ImageDraft.TooLarge) {
            guard !isTooLarge else { throw ImageDraft.TooLarge() }
            return try draft.pages()
        } catch {
            throw ReadingProblem(
                .tooLong, file: path, what: "it holds more texts than 32 bits can number",
                remedy: "reduce it first with `cordon scale prune`", isFatal: true)
        }
    }
}
