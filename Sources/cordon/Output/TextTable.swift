import CordonFormats
import Foundation

/// Rows under a header, in columns, for people; or as CSV, for machines.
struct TextTable {
    let header: [String]
    var rows: [[String]] = []

    init(_ header: [String]) { self.header = header }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The table as wide as the terminal: the widest columns are cut first.
    func fitted() -> String {
        var bounds = header.indices.map { column in
            ([header] + rows).map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        let room = max(60, Self.terminalWidth - 2 * (header.count - 1))
        while bounds.reduce(0, +) > room, let widest = bounds.max(), widest > 10 {
            let place = bounds.firstIndex(of: widest) ?? 0
            let next = bounds.filter { $0 < widest }.max() ?? 10
            let over = bounds.reduce(0, +) - room
            bounds[place] = max(10, next, widest - over)
            if bounds[place] == widest { bounds[place] = max(10, widest - 1) }
        }
        return text(bounds: bounds)
    }

    /// The places on a line of the terminal; 100 where it does not tell.
    private static var terminalWidth: Int {
        var size = winsize()
        let isTold = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return isTold && size.ws_col > 0 ? Int(size.ws_col) : 100
    }

    /// The table in aligned columns, every cell whole; the last column is not padded.
    ///
    /// Long cells are cut at `most` places where a bound is given.
    func text(most: Int = .max) -> String { text(bounds: header.map { _ in most }) }

    private func text(bounds: [Int]) -> String {
        let cells = ([header] + rows).map { row in
            row.enumerated().map { column, cell in
                Self.cut(cell, at: column < bounds.count ? bounds[column] : .max)
            }
        }
        let widths = header.indices.map { column in
            cells.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
        }
        var lines = cells.map { row in
            row.enumerated().map { column, cell in
                column == row.count - 1
                    ? cell
                    : cell + String(repeating: " ", count: widths[column] - Self.width(cell))
            }.joined(separator: "  ")
        }
        let total = widths.reduce(0) { $0 + $1 + 2 } - 2
        lines.insert(String(repeating: "-", count: min(max(total, 1), 120)), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The table as CSV (RFC 4180).
    ///
    /// Where it is for people, a spreadsheet or a terminal may open it: no text is to begin a formula
    /// or steer the terminal there. Programs get texts as they are.
    func csv(forPeople isForPeople: Bool) -> String {
        Self.line(header) + rows.map { line($0, forPeople: isForPeople) }.joined()
    }

    /// One row under the header as a line of CSV.
    func line(_ row: [String], forPeople isForPeople: Bool) -> String {
        guard isForPeople else { return Self.line(row) }
        return Self.line(
            row.enumerated().map { place, cell in
                GuardedCell.text(
                    PlainText.line(cell), under: place < header.count ? header[place] : "")
            })
    }

    /// One row as a line of CSV.
    static func line(_ row: [String]) -> String {
        row.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private static func cut(_ cell: String, at most: Int) -> String {
        let plain = PlainText.line(cell)
        guard width(plain) > most else { return plain }
        var kept = ""
        var used = 0
        for character in plain {
            used += width(String(character))
            if used > most - 1 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The places that a text takes on a terminal: two for wide East Asian characters (Unicode
    /// Standard Annex 11), none for combining marks.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
                0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
                0x20000...0x3FFFD:
                sum + 2
            case 0x0300...0x036F, 0x200B...0x200F: sum
            default: sum + 1
            }
        }
    }
}
