/// A fault of YAML as the parser tells it, and as people who write cases are told: on the line where it
/// begins, which is seldom the one where the parser stumbled.
struct YAMLFault {
    /// The fault, its place, and the way to mend it.
    struct Words {
        let line: Int
        let what: String
        let remedy: String
    }

    /// The parser's words, and the line on which it stumbled.
    let problem: String
    let line: Int
    /// The thing that the parser was reading, and the line on which that began.
    let context: (words: String, line: Int)?
    private let lines: [Substring]
    private let text: String

    init(_ problem: String, line: Int, context: (words: String, line: Int)?, in text: String) {
        self.problem = problem
        self.line = line
        self.context = context
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The words for people.
    var words: Words {
        openQuotation ?? openBracket ?? lackingColon ?? textBehindQuotation ?? ofLine
    }

    /// The longest text that is looked through sign by sign: cases by hand are far shorter.
    private static let mostScanned = 4 << 20

    private var own: String { self[line] }

    private subscript(number: Int) -> String {
        lines.indices.contains(number - 1) ? String(lines[number - 1]) : ""
    }

    // MARK: - Sorts

    /// A quotation mark that is closed on a later line than was meant, or never.
    private var openQuotation: Words? {
        guard !own.contains("\t"), text.utf8.count <= Self.mostScanned else { return nil }
        guard let span = YAMLQuotes(text).span(reaching: line) else { return nil }
        let end = span.last.map { "closed only on line \($0)" } ?? "never closed"
        return Words(
            line: span.first, what: "the quotation mark that opens on this line is \(end)",
            remedy: "close it where the text ends; within the text write \\\" or ''")
    }

    /// A brace or bracket that is not closed, or values in it that no comma parts.
    private var openBracket: Words? {
        guard let context, context.words.contains("parsing a flow") else { return nil }
        let isMapping = context.words.contains("mapping") || self[context.line].contains("{")
        let (open, close) = isMapping ? ("{", "}") : ("[", "]")
        guard context.line < line else {
            guard problem.contains("expected ','") else { return nil }
            return Words(
                line: line, what: "a comma or `\(close)` is missing",
                remedy: "part values by commas, and put texts with signs in quotation marks")
        }
        return Words(
            line: context.line,
            what: "the `\(open)` that opens on this line is not closed, or a comma is missing "
                + "before line \(line)",
            remedy: "write `\(close)` behind its last value, and part values by commas")
    }

    private var lackingColon: Words? {
        guard problem.contains("could not find expected ':'") else { return nil }
        return Words(
            line: context?.line ?? line, what: "a key stands without a colon and a blank behind it",
            remedy: "write `key: value`")
    }

    private var textBehindQuotation: Words? {
        let quoted = /[:\-]\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]\}:].*/
        guard problem.contains("expected key") || problem.contains("block end"),
            own.firstMatch(of: quoted) != nil
        else { return nil }
        return Words(
            line: line, what: "text stands behind the closing quotation mark",
            remedy: "put the whole value in marks; within the text write \\\" or ''")
    }

    private var ofLine: Words {
        let words = YAMLMending.words(problem, own)
        let isIndented = words.what == YAMLMending.misplaced
        return Words(
            line: line, what: words.what + (isIndented ? columns : ""), remedy: words.remedy)
    }

    /// The columns of the line and of the one before it, where they differ.
    private var columns: String {
        func column(_ line: String) -> Int { line.prefix { $0 == " " }.count + 1 }
        let isTold = { (number: Int) in
            let line = self[number].trimmed
            return !line.isEmpty && !line.hasPrefix("#")
        }
        guard let before = (1..<max(line, 2)).last(where: isTold), before < line,
            column(own) != column(self[before])
        else { return "" }
        return ": it begins in column \(column(own)), line \(before) in column "
            + "\(column(self[before]))"
    }
}
