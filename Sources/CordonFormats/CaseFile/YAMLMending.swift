/// Faults of YAML in the words of people who write cases, and lines put so that the rest of a file can
/// be read: one fault does not hide the others.
enum YAMLMending {
    /// The most faults of one file that are told.
    static let most = 20

    /// What is wrong with a line and what to do about it, from the parser's words and the line.
    static func words(_ problem: String, _ line: String) -> (what: String, remedy: String) {
        let value = line.firstMatch(of: /:\s+(.*)$/).map { String($0.output.1) } ?? line.trimmed
        if line.contains("\t"), problem.contains("tab") || problem.contains("start any token") {
            return ("a tab stands where YAML takes blanks only", "put blanks in its place")
        }
        if line.firstMatch(of: /:\s+\?\s*(?:,|\}|#|$)/) != nil {
            return (
                "a lone `?` means something else in YAML",
                "leave the value empty where it is not known, or put it in quotation marks"
            )
        }
        if let sign = value.first, "@`%&*!|>".contains(sign), !problem.contains("expected") {
            return (
                "a value cannot begin with `\(sign)`", "put the whole value in quotation marks"
            )
        }
        if problem.contains("mapping values are not allowed"), value.contains(": ") {
            return (
                "a value holds `: `, which begins another key",
                "put the whole value in quotation marks"
            )
        }
        if problem.contains("'-' indicator") || problem.contains("block end")
            || problem.contains("mapping values are not allowed")
            || problem.contains("expected key")
        {
            return (
                misplaced, "begin lines of one entry at the same column, below its first key"
            )
        }
        return (
            "YAML cannot be read here: \(problem)",
            "look at this line and those above it; see the article on case files"
        )
    }

    /// The fault of a line that is not where it would have to be.
    static let misplaced = "the line does not stand under the line that it belongs to"

    /// The text with one line put so that it can be read: its value in quotation marks, without a lone
    /// `?`, with blanks for tabs; nil where none of these helps.
    static func mended(_ text: String, line number: Int) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.indices.contains(number - 1), let better = better(lines[number - 1]) else {
            return nil
        }
        lines[number - 1] = better
        return lines.joined(separator: "\n")
    }

    private static func better(_ line: String) -> String? {
        if line.contains("\t") { return line.replacing("\t", with: "    ") }
        let plain = line.replacing(/:\s+\?\s*(?=,|\}|$)/, with: ": ")
        if plain != line { return plain }
        if let open = line.wholeMatch(of: /(\s*(?:- )?[A-Za-z][A-Za-z.]*:\s+)["']([^"'\\]*)/) {
            return open.output.1 + "\"" + open.output.2 + "\""
        }
        guard
            let found = line.wholeMatch(
                of: /(\s*(?:- )?[A-Za-z][A-Za-z.]*:\s+)([^"'\[{#\s].*)/)
        else { return nil }
        let value = found.output.2.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return found.output.1 + "\"" + value + "\""
    }
}
