import CordonAnalysis
import CordonModel

/// The answer of a screening, written while it is found.
final class ScreenSheet {
    private enum Form {
        case csv, ndjson, json
    }

    private let rows: ScreenRows
    private let form: Form
    private let sink: StreamSink
    private let table: TextTable
    private let isForPeople: Bool
    private var isEmpty = true

    /// Opens the answer and writes its head.
    init(
        _ rows: ScreenRows, _ output: OutputOptions, _ investigation: Investigation, cut: String?,
        isGated: Bool
    ) throws {
        self.rows = rows
        form = output.json ? .json : output.ndjson ? .ndjson : .csv
        sink = try StreamSink(output.output, outlivesReader: isGated)
        table = TextTable(rows.header)
        isForPeople = output.isTableForPeople
        switch form {
        case .csv: try sink.write(TextTable.line(rows.header))
        case .ndjson: break
        case .json:
            let document = AnswerDocument(
                investigation, cut: cut,
                limits: AnswerDocument.findingLimits + investigation.listWarnings())
            // The rows follow as the last member of the head.
            try sink.write(String(document.json.pretty.dropLast(2)) + ",\n  \"rows\": [")
        }
    }

    /// Writes the rows of a subject; where nothing is shown, one with the reason.
    func add(
        _ subject: Subject, _ hits: [ScreenedHit], reason: String, decision: String
    ) throws {
        var text = hits.map { piece(rows.row(subject, $0)) }.joined()
        if hits.isEmpty {
            text = piece(rows.row(subject, reason: reason, decision: decision))
        }
        try sink.write(text)
    }

    /// Writes what changed for a subject, if anything did.
    func add(_ subject: Subject, changed hits: [ChangedHit]) throws {
        guard !hits.isEmpty else { return }
        try sink.write(hits.map { piece(rows.row(subject, $0.hit, change: $0.change)) }.joined())
    }

    private func piece(_ row: [String]) -> String {
        defer { isEmpty = false }
        switch form {
        case .csv: return table.line(row, forPeople: isForPeople)
        case .ndjson: return rows.json(row).compact + "\n"
        case .json: return (isEmpty ? "\n    " : ",\n    ") + rows.json(row).compact
        }
    }

    /// Writes the end and puts the answer in its place.
    func finish() throws {
        if form == .json { try sink.write(isEmpty ? "]\n}\n" : "\n  ]\n}\n") }
        try sink.finish()
    }
}
