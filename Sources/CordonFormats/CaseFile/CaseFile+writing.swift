public import CordonModel

extension CaseFile {
    /// A case as the text of one case file, which ``read(_:named:)`` reads back.
    ///
    /// Sources and entities keep their order; claims are told in their sections. Left out is what
    /// the format has no place for, told in a comment at the end: relations of kinds that the table
    /// does not know.
    ///
    /// ```swift
    /// let text = CaseFile.text(of: file)
    /// ```
    public static func text(of file: Case) -> String {
        var page = YAMLPage()
        page.entry("cordon", version)
        page.entry("title", file.title)
        page.entry("about", file.about)
        CaseWriting(file).write(into: &page)
        return page.text
    }
}

/// YAML in the making: keys, quoted values and indentation.
struct YAMLPage {
    private(set) var text = ""
    private var indent = 0
    /// Whether the next line begins an item of a list.
    private var isItem = false

    /// Writes a key with a value; nothing where there is none.
    mutating func entry(_ key: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        line("\(Self.quoted(key)): \(Self.quoted(value))")
    }

    /// Writes a key with one value or a list; nothing where there is none.
    mutating func entry(_ key: String, _ values: [String]) {
        guard values.count != 1 else { return entry(key, values[0]) }
        guard !values.isEmpty else { return }
        line("\(Self.quoted(key)): [\(values.map(Self.quoted).joined(separator: ", "))]")
    }

    /// Writes a key whose value follows, further in.
    mutating func section(_ key: String, _ body: (inout YAMLPage) -> Void) {
        line("\(Self.quoted(key)):")
        indent += 1
        body(&self)
        indent -= 1
    }

    /// Writes an item of a list, the keys of which follow.
    mutating func item(_ body: (inout YAMLPage) -> Void) {
        isItem = true
        indent += 1
        body(&self)
        indent -= 1
        isItem = false
    }

    /// Writes a remark on a line of its own.
    mutating func comment(_ words: String) { text += "# \(words)\n" }

    private mutating func line(_ words: String) {
        text += String(repeating: "  ", count: isItem ? indent - 1 : indent)
        text += isItem ? "- \(words)\n" : "\(words)\n"
        isItem = false
    }

    /// A text as a YAML scalar on one line: plain where that is safe, else in double quotes.
    static func quoted(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result += isPrintable(scalar) ? String(scalar) : escaped(scalar)
            }
        }
        return result + "\""
    }

    /// Whether a text cannot be taken for anything else than itself, also inside of brackets.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.properties.isAlphabetic || ("0"..."9").contains(first), last != " "
        else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || " .-_/()+'".unicodeScalars.contains($0)
        }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
            .privateUse:
            false
        default: scalar.value < 0xD800 || (0xE000...0xFFFD).contains(scalar.value)
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (mark, width) = scalar.value > 0xFFFF ? ("\\U", 8) : ("\\u", 4)
        return mark + String(repeating: "0", count: width - digits.count) + digits
    }
}
