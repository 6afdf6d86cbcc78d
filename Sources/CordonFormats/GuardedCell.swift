/// Cells of tables that people open in a spreadsheet, which takes a text that begins with `=`, `+`,
/// `-`, `@`, a tab or a carriage return for a formula.
///
/// Such a text gets an apostrophe before it, which spreadsheets do not show. Ids, numbers, days and
/// phone numbers in columns of their own stay as they are. What is guarded so is read back without
/// the apostrophe.
///
/// Source: OWASP, CSV Injection (read November 2026).
public enum GuardedCell {
    /// A cell as it is written in a table for people.
    public static func text(_ cell: String, under title: String) -> String {
        guard isFormula(cell), !isNumber(cell), !isOfItsOwn(title) else { return cell }
        return "'" + cell
    }

    /// A cell as it was before it was guarded.
    public static func bare(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"), isFormula(String(cell.dropFirst())) else {
            return cell
        }
        return String(cell.dropFirst())
    }

    private static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first else { return false }
        return "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    }

    /// Whether a cell is a number with its sign: `-5`, `+3.5`, `-12 %`.
    private static func isNumber(_ cell: String) -> Bool {
        cell.wholeMatch(of: /[+-]?[0-9]+(?:[.,][0-9]+)*\s?%?/) != nil
    }

    /// Whether a column holds ids, numbers, days or phone numbers.
    private static func isOfItsOwn(_ title: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter }.map(String.init)
        return words.contains { plain.contains($0) }
            || words.last.map { $0.hasSuffix("id") && $0.count <= 8 } == true
    }

    private static let plain: Set = [
        "id", "entity", "subject", "source", "target", "claim", "claims", "phone", "telephone",
        "tel", "mobile", "fax", "number", "no", "inn", "ogrn", "imo", "lei", "date", "day", "dob",
        "share", "percent", "from", "before", "until", "observed", "similarity", "evidence",
        "sha", "since", "compared",
    ]
}
