import CordonFormats
import CordonModel

extension RoundReport {
    /// The columns of the table beside the customer's own.
    static let tableColumns = [
        "customer", "change", "alert", "entity", "party", "certainty", "why this party", "lists",
        "before", "now", "what changed", "proof", "claims", "as of",
    ]

    /// The news about customers as CSV (RFC 4180), one row a customer and party; no cell begins a
    /// formula.
    public func table() -> String {
        let ours = Set(Self.tableColumns)
        let header =
            columns.map { ours.contains($0) ? "customer.\($0)" : $0 } + Self.tableColumns
        return Self.line(header)
            + changes.map { change in
                Self.line(
                    zip(header, change.cells + row(change)).map {
                        GuardedCell.text(Self.plain($1), under: $0)
                    })
            }.joined()
    }

    private func row(_ change: CustomerChange) -> [String] {
        [
            change.customer, change.kind.rawValue, change.isAlert ? "yes" : "no", change.entity,
            change.caption, change.band, change.identity, change.lists.joined(separator: "; "),
            CustomerChange.words(change.before), CustomerChange.words(change.after),
            change.phrases.joined(separator: "; "), change.argument.joined(separator: " "),
            change.claims.joined(separator: " "), day.description,
        ]
    }

    /// A text on one line, without signs that steer a terminal.
    private static func plain(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? " " : String(scalar)
        }.joined()
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { cell in
            guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else {
                return cell
            }
            return "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ",") + "\r\n"
    }
}
