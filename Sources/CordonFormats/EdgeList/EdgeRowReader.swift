import CordonModel

/// Rows of an edge list become entities and claims, one after another.
struct EdgeRowReader {
    private let columns: EdgeColumns
    private let path: String
    private let log: ProblemLog
    private let tableSource: String
    private var isAssumptionSaid = false

    init(columns: EdgeColumns, file path: String, log: ProblemLog) {
        self.columns = columns
        self.path = path
        self.log = log
        tableSource = path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Adds the table itself as a source, and says what is odd about its columns.
    func begin(_ file: inout Case) {
        file.add(Source(id: tableSource, title: tableSource, kind: .hypothesis))
        for other in columns.others {
            let known = Nearest.nearest(to: other.name, among: EdgeColumns.known)
            let hint = known.map { "; did you mean `\($0)`?" } ?? ""
            file.note(
                "unknown-column",
                "the column `\(other.name)` is none of the format's and is kept as a property\(hint)"
            )
        }
    }

    /// Takes in a row; one that cannot be read is reported, with everything that is wrong with it.
    mutating func take(_ row: CSVRow, into file: inout Case) {
        var cells = EdgeCells(row: row, file: path, log: log)
        let from = cells.required(columns.from, columns.saysOwner ? "owner" : "source")
        let to = cells.required(columns.to, columns.saysOwner ? "owned" : "target")
        let kind = self.kind(&cells, &file)
        var unread: PropertyValue?
        let share = self.share(&cells, kind, &unread)
        if let share, isSmall(share, &cells) {
            file.note(
                "small-percent",
                "shares below 1 stand under a header that says per cent: 0.6 is read as 0.6 %; "
                    + "write 60 if sixty per cent is meant")
        }
        let period = file.period(
            from: cells.text(columns.start), until: cells.text(columns.until), file: path,
            line: cells.line)
        let standing = cells.standing(columns.standing)
        let properties = self.properties(&cells) + (unread.map { [$0] } ?? [])
        guard let from, let to, !cells.isBad else { return }
        if let unread {
            file.noteUnreadable(percentage: unread.text, file: path, line: cells.line)
        }
        let ends = kind.isInverse ? (from: to, to: from) : (from: from, to: to)
        file.add(Entity(id: from, schema: "LegalEntity"))
        file.add(Entity(id: to, schema: "LegalEntity"))
        let assertion = RelationAssertion(
            kind.kind, to: ends.to, share: share, role: kind.role, criterion: kind.criterion,
            assertsControl: kind.assertsControl, properties: properties)
        if standing == nil { sayAssumption(&file) }
        file.add(
            Claim(
                subject: ends.from, .relation(assertion), standing: standing ?? .assumed,
                period: period, citations: [citation(&cells, &file)]))
    }

    private func citation(_ cells: inout EdgeCells, _ file: inout Case) -> Citation {
        let locator = "line \(cells.line)"
        guard let id = cells.text(columns.sourceID) else {
            return Citation(source: tableSource, locator: locator)
        }
        if file.source(id) == nil { file.add(Source(id: id, title: id)) }
        return Citation(source: id, locator: locator)
    }

    private mutating func sayAssumption(_ file: inout Case) {
        guard !isAssumptionSaid else { return }
        isAssumptionSaid = true
        file.note(
            "assumed-table",
            "rows without a `standing` are taken as assumptions: they count as firm")
    }

    /// The kind of a row; a word that is none and is not near one is kept as a role.
    private func kind(_ cells: inout EdgeCells, _ file: inout Case) -> EdgeKind {
        guard let text = cells.text(columns.kind) else { return EdgeKind(columns.defaultKind) }
        if let kind = EdgeKind.spoken(text) { return kind }
        guard let near = EdgeKind.slip(text) else {
            let percent = cells.text(columns.percent)
            let isSized = percent.map { !PercentageText.isSilent($0) } ?? false
            return EdgeKind.free(text, isSized: isSized, &file)
        }
        cells.problem("`\(text)` is no kind of relation", "did you mean `\(near)`?")
        return EdgeKind(columns.defaultKind)
    }

    private func share(
        _ cells: inout EdgeCells, _ kind: EdgeKind, _ unread: inout PropertyValue?
    ) -> Share? {
        let takesShare = kind.kind.takesShare
        guard let text = cells.text(columns.percent) else {
            return takesShare ? kind.share ?? .unknown : nil
        }
        guard takesShare else {
            cells.problem(
                "a row of kind `\(kind.kind.name)` takes no percent", "leave `percent` empty")
            return nil
        }
        if PercentageText.isSilent(text) { return kind.share ?? .unknown }
        if let share = PercentageText.share(text) { return share }
        unread = PropertyValue("percent", text)
        return .unknown
    }

    /// Whether a share may be a part of one rather than of a hundred.
    private func isSmall(_ share: Share, _ cells: inout EdgeCells) -> Bool {
        guard let text = cells.text(columns.percent), !text.contains("%") else { return false }
        let upper = share.upper.millionths
        return upper > 0 && upper < 1_000_000
    }

    private func properties(_ cells: inout EdgeCells) -> [PropertyValue] {
        var properties: [PropertyValue] = []
        if let text = cells.text(columns.weight) {
            if let weight = Double(text), weight.isFinite, weight >= 0 {
                properties.append(PropertyValue("weight", text))
            } else {
                cells.problem(
                    "`\(text)` is no weight", "write a number of 0 or more, such as 1.5")
            }
        }
        for other in columns.others {
            guard let text = cells.text(other.place) else { continue }
            properties.append(PropertyValue(other.name, text))
        }
        return properties
    }
}

/// The cells of one row, and whether any of them is bad.
struct EdgeCells {
    let row: CSVRow
    let file: String
    let log: ProblemLog
    private(set) var isBad = false

    init(row: CSVRow, file: String, log: ProblemLog) {
        self.row = row
        self.file = file
        self.log = log
    }

    var line: Int { row.line }

    /// The text of a cell; nil where there is no such column or the cell is empty.
    func text(_ place: Int?) -> String? {
        guard let place else { return nil }
        let text = row[place].trimmed
        return text.isEmpty ? nil : text
    }

    mutating func required(_ place: Int, _ name: String) -> String? {
        if let text = text(place) { return text }
        problem("`\(name)` is empty", "name the party", kind: .missing)
        return nil
    }

    mutating func standing(_ place: Int?) -> Standing? {
        guard let text = text(place) else { return nil }
        if let standing = Standing(word: text.lowercased()) { return standing }
        problem(
            "`\(text)` is no standing",
            Nearest.advice(for: text, among: Standing.allCases.map(\.word)))
        return nil
    }

    mutating func problem(
        _ what: String, _ remedy: String, kind: ReadingProblem.Kind = .badValue
    ) {
        isBad = true
        log.add(ReadingProblem(kind, file: file, line: line, what: what, remedy: remedy))
    }
}
