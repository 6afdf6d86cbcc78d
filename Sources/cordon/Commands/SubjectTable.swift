import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules

/// A portfolio: a table of subjects, each answered under every regime.
///
/// Its encoding and headers are told as a screening tells them. Subjects are private: their names
/// stand in the answer and nowhere else.
struct SubjectTable {
    private let columns: [String]
    /// The subjects, in the order of the rows.
    let subjects: [Subject]
    private let rejects: [ReadingProblem]
    private let hasKeys: Bool

    /// Reads the table; it needs a column of ids, of names or of numbers of registers.
    init(path: String) throws {
        let (file, known) = try SubjectOptions.open(path, keyed: true)
        columns = file.columns
        hasKeys = known.hasKeys
        var subjects: [Subject] = []
        var rejects: [ReadingProblem] = []
        do throws(ReadingProblem) {
            var bound = RejectBound()
            while true {
                do throws(ReadingProblem) {
                    guard let row = try file.next() else { break }
                    subjects.append(known.subject(row))
                } catch {
                    guard !error.isFatal else { throw error }
                    try bound.take(error)
                    rejects.append(error)
                }
            }
        } catch {
            throw Failure(error.description)
        }
        self.subjects = subjects
        self.rejects = rejects
    }

    private var rows: [[String]] { subjects.map(\.cells) }

    /// The parties that the graph is asked for, one a row: by the key, else by the names as they are written.
    var asked: [Inquiry.Subject] {
        subjects.map { subject in
            Inquiry.Subject(
                id: hasKeys ? subject.key : nil, names: subject.party?.names.map(\.text) ?? [])
        }
    }

    /// Answers every subject under every regime.
    func answer(
        _ inquiry: Inquiry, _ asked: [Regime], _ output: OutputOptions,
        failOn verdicts: Set<Verdict>, comparedNames: Bool = false
    ) throws {
        let investigation = inquiry.investigation
        let regimes = investigation.regimes(FindingQuestion(regimes: asked))
        for reject in rejects { Sink.complain("cordon: \(reject.description)") }
        if !rejects.isEmpty {
            Sink.complain("cordon: \(rejects.count) rows cannot be read and have no answer")
        }
        let found = Set(inquiry.vertices)
        let answer = investigation.answer(
            FindingQuestion(
                regimes: regimes, vertices: found.sorted(), all: true, limits: output.limits,
                comparedNames: comparedNames))
        let byEntity = Dictionary(grouping: answer.findings, by: \.entity)
        var table = TextTable(columns + FindingText.plainHeader)
        var lines: [(row: [String], finding: Finding?, regime: Regime)] = []
        var told: [Finding] = []
        for (row, vertices) in zip(rows, inquiry.fits) {
            for regime in regimes {
                let those = vertices.flatMap { vertex in
                    (byEntity[investigation.graph.id(vertex)] ?? [])
                        .filter { $0.regime == regime.id }
                }
                told += those
                for finding in those.isEmpty ? [nil] : those.map(Optional.some) {
                    lines.append((row, finding, regime))
                    if !output.isJSON { table.add(tableRow(row, finding, regime)) }
                }
            }
        }
        var document = AnswerDocument(
            investigation, cut: answer.cut?.rawValue,
            limits: AnswerDocument.findingLimits + investigation.listWarnings())
        document.add(regimes: regimes, in: investigation.graph)
        document.add("findings", each: lines) { jsonRow($0.row, $0.finding, $0.regime) }
        output.warn(investigation.listWarnings())
        let missing = inquiry.fits.count(where: \.isEmpty)
        if missing > 0 {
            output.say("cordon: \(missing) of \(rows.count) subjects are not in the graph")
        }
        do {
            try output.give(
                document, rows: lines.lazy.map { jsonRow($0.row, $0.finding, $0.regime) },
                table: table)
        } catch is ReaderGone where !verdicts.isEmpty {
            // A reader that has seen enough does not open the gate.
        }
        if missing == rows.count, !rows.isEmpty {
            throw Failure("not one of the \(rows.count) subjects is in the graph")
        }
        try FlagVerb.end(
            FindingAnswer(findings: told, cut: answer.cut, unevaluated: answer.unevaluated),
            failOn: verdicts, named: asked.map(\.id))
    }

    private func tableRow(_ row: [String], _ finding: Finding?, _ regime: Regime) -> [String] {
        guard let finding else {
            let verdict = Verdict.notEvaluated.rawValue
            return row + ["", regime.id, verdict, "", "subject", "", "", "", Self.notFound, ""]
        }
        return row + FindingText.plainRow(finding)
    }

    private func jsonRow(_ row: [String], _ finding: Finding?, _ regime: Regime) -> JSONText {
        let subject = JSONText.object(
            zip(columns, row).map { JSONText.Member($0, .string($1)) })
        guard let finding else {
            return [
                "subject": subject, "entity": .null, "caption": .null,
                "regime": .string(regime.id),
                "verdict": .string(Verdict.notEvaluated.rawValue), "rule": .null,
                "because": ["subject"], "missing": [.string(Self.notFound)],
            ]
        }
        guard case .object(let members) = JSONText.finding(finding) else { return .null }
        return .object([JSONText.Member("subject", subject)] + members)
    }

    private static let notFound =
        "no entity of the graph has this id or exact name; screen the name to find others"
}
