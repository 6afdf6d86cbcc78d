/// Texts in quotation marks that run over several lines of a YAML file, one of which may be a mark that
/// somebody forgot to close.
///
/// The file could not be read, so that its text is looked at sign by sign.
struct YAMLQuotes {
    /// The lines of each such text, from one; one that is never closed has no last line.
    private(set) var spans: [(first: Int, last: Int?)] = []

    private var open: (line: Int, mark: Unicode.Scalar)?
    private var depth = 0
    /// The column of a key whose value is the lines below it.
    private var block: Int?
    /// Whether a value may begin here.
    private var isStart = true

    /// Looks through a text.
    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() { take(Array(line.unicodeScalars), place + 1) }
        if let open { spans.append((open.line, nil)) }
    }

    /// The span that begins before a line and goes on up to it or beyond.
    func span(reaching line: Int) -> (first: Int, last: Int?)? {
        spans.first { $0.first < line && line <= $0.last ?? .max }
    }

    private mutating func take(_ line: [Unicode.Scalar], _ number: Int) {
        let column = line.prefix { $0 == " " }.count
        if open == nil, let block {
            if column == line.count || column > block { return }
            self.block = nil
        }
        isStart = true
        var place = 0
        while place < line.count {
            if open != nil {
                place += skipQuoted(line, place, number)
            } else if line[place] == "#", place == 0 || Self.isBlank(line[place - 1]) {
                return
            } else {
                takePlain(line, place, number, column)
                if block != nil { return }
                place += 1
            }
        }
    }

    /// Goes on within quotation marks, and says by how many signs.
    private mutating func skipQuoted(
        _ line: [Unicode.Scalar], _ place: Int, _ number: Int
    ) -> Int {
        guard let open else { return 1 }
        if open.mark == "\"", line[place] == "\\" { return 2 }
        guard line[place] == open.mark else { return 1 }
        if open.mark == "'", place + 1 < line.count, line[place + 1] == "'" { return 2 }
        if open.line != number { spans.append((open.line, number)) }
        self.open = nil
        isStart = false
        return 1
    }

    private mutating func takePlain(
        _ line: [Unicode.Scalar], _ place: Int, _ number: Int, _ column: Int
    ) {
        let isLast = place + 1 == line.count || Self.isBlank(line[place + 1])
        switch line[place] {
        case " ", "\t": break
        case "\"", "'":
            if isStart { open = (number, line[place]) }
            isStart = false
        case "[", "{":
            isStart = isStart || depth > 0
            if isStart { depth += 1 }
        case "]", "}":
            depth = max(0, depth - 1)
            isStart = false
        case ",": isStart = depth > 0
        case ":": isStart = isLast
        case "-", "?": isStart = isStart && isLast
        case "|", ">":
            if isStart, depth == 0 { block = column }
            isStart = false
        default: isStart = false
        }
    }

    private static func isBlank(_ sign: Unicode.Scalar) -> Bool { sign == " " || sign == "\t" }
}
