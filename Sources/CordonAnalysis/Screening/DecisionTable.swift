public import CordonFormats
public import CordonModel
public import CordonStore

/// Decisions as a table: what `cordon decisions` writes and reads back without loss.
public enum DecisionTable {
    /// The columns.
    public static let columns = [
        "day", "by", "verdict", "subject", "name", "entity", "because", "compared",
        "needs", "until",
    ]
    /// Those that a table of an older version lacks.
    private static let later: Set = ["compared", "needs", "until"]

    /// A decision as a row.
    public static func row(_ decision: ScreeningDecision) -> [String] {
        [
            decision.day.description, decision.by, decision.verdict.rawValue, decision.subject,
            decision.name, decision.entity, decision.because, decision.compared?.json ?? "",
            "\(decision.needs)", decision.until?.description ?? "",
        ]
    }

    /// A decision as JSON, the columns as keys.
    public static func json(_ decision: ScreeningDecision) -> JSONText {
        .object(zip(columns, row(decision)).map { JSONText.Member($0, .string($1)) })
    }

    /// The decisions of a file, in its order.
    ///
    /// - Throws: The first row that is no decision, by its line.
    public static func read(_ path: String) throws(ReadingProblem) -> [ScreeningDecision] {
        let file = try RowFile(path)
        var places: [String: Int] = [:]
        for (place, column) in file.columns.enumerated() { places[column] = place }
        for column in columns where places[column] == nil && !later.contains(column) {
            throw ReadingProblem(
                .missing, file: path, line: 1, what: "there is no column `\(column)`",
                remedy: "give what `cordon decisions --csv` writes", isFatal: true)
        }
        var decisions: [ScreeningDecision] = []
        while let row = try file.next() {
            let text = { (column: String) in
                places[column].flatMap { row.values[$0].first } ?? ""
            }
            guard let decision = decision(text) else {
                throw ReadingProblem(
                    .badValue, file: path, line: row.line, what: "the row is no decision",
                    remedy: "check its day, its verdict and what was compared")
            }
            decisions.append(decision)
        }
        return decisions
    }

    private static func decision(_ text: (String) -> String) -> ScreeningDecision? {
        guard let verdict = ScreeningVerdict(rawValue: text("verdict")), let day = Day(text("day")),
            let needs = text("needs").isEmpty ? 1 : Int(text("needs")), needs > 0,
            let until = text("until").isEmpty ? .some(nil) : Day(text("until")).map(Optional.some),
            !text("subject").isEmpty, !text("entity").isEmpty, !text("by").isEmpty
        else { return nil }
        var compared: ComparedPair?
        if !text("compared").isEmpty {
            do {
                compared = try ComparedPair(json: text("compared"))
            } catch {
                return nil
            }
        }
        return ScreeningDecision(
            subject: text("subject"), name: text("name"), entity: text("entity"),
            verdict: verdict, because: text("because"), by: text("by"), day: day,
            compared: compared, needs: needs, until: until)
    }
}
