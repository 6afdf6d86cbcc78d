/// Reads OFAC's remarks clause by clause.
///
/// ```swift
/// RemarkReader.clauses(of: "DOB 1946; Linked To: HAMAS.").map(\.kind)
/// // [.birth("1946"), .linkedTo("HAMAS")]
/// ```
package enum RemarkReader {
    /// The clauses of a remark, in their order.
    package static func clauses(of remarks: String) -> [RemarkClause] {
        split(stripped(remarks)).map(clause)
    }

    /// The text without the full stop that ends it or the parentheses that enclose it.
    private static func stripped(_ remarks: String) -> Substring {
        var text = remarks.trimmed[...]
        if text.hasPrefix("("), text.hasSuffix(")"), text.dropFirst().firstIndex(of: "(") == nil {
            text = text.dropFirst().dropLast()
        }
        if text.hasSuffix(".") { text = text.dropLast() }
        return text
    }

    /// Splits at `; `, but not within the quotation marks of a weak alias.
    private static func split(_ text: Substring) -> [Substring] {
        var clauses: [Substring] = []
        var start = text.startIndex
        var at = text.startIndex
        let marks = text.utf8
        while at < marks.endIndex {
            let next = marks.index(after: at)
            if marks[at] == UInt8(ascii: ";"), next == marks.endIndex || marks[next] == 0x20 {
                let piece = text[start..<at]
                if !isOpenAlias(piece) || !text[next...].contains("'") {
                    clauses.append(piece)
                    start = next
                }
            }
            at = next
        }
        clauses.append(text[start...])
        return clauses.map { $0.trimmedSlice }.filter { !$0.isEmpty }
    }

    private static func isOpenAlias(_ piece: Substring) -> Bool {
        let piece = piece.trimmedSlice
        return piece.hasPrefix("a.k.a. '") && (!piece.hasSuffix("'") || piece.utf8.count == 8)
    }

    /// Reads one clause.
    static func clause(_ text: Substring) -> RemarkClause {
        var rest = text
        var isAlternative = false
        if let after = rest.after("alt. ") {
            rest = after
            isAlternative = true
        }
        return RemarkClause(
            kind: kind(rest.trimmedSlice), isAlternative: isAlternative, text: String(text))
    }

    private static func kind(_ text: Substring) -> RemarkClause.Kind {
        if let name = quoted(text, after: "a.k.a. ") { return .weakAlias(name) }
        for (prefix, make) in RemarkTable.plain {
            guard let rest = text.after(prefix) else { continue }
            return make(String(rest.trimmedSlice))
        }
        if let rest = text.after("Digital Currency Address - "),
            let space = rest.firstIndex(of: " ")
        {
            return .wallet(
                currency: String(rest[..<space]),
                address: String(rest[rest.index(after: space)...].trimmedSlice))
        }
        for label in RemarkTable.measures {
            guard let rest = text.after(label) else { continue }
            return .measure(
                label: label.trimmingLabel, text: String(rest.trimmedSlice))
        }
        for (label, property) in RemarkTable.crafts {
            guard let rest = text.after(label) else { continue }
            return .craft(property: property, text: String(rest.trimmedSlice))
        }
        if let identifier = identifier(text) { return .identifier(identifier) }
        return .note(String(text))
    }

    private static func quoted(_ text: Substring, after prefix: String) -> String? {
        guard let rest = text.after(prefix) else { return nil }
        var name = rest
        if name.hasPrefix("'") { name = name.dropFirst() }
        if name.hasSuffix("'") { name = name.dropLast() }
        return String(name)
    }
}

// MARK: - Identifiers

extension RemarkReader {
    /// A clause of the form `TYPE NUMBER (Country) issued DAY expires DAY`.
    private static func identifier(_ text: Substring) -> RemarkIdentifier? {
        guard let type = RemarkTable.type(of: text) else { return nil }
        var rest = text.dropFirst(type.count).trimmedSlice
        let expires = cut(&rest, at: " expires ")
        let issued = cut(&rest, at: " issued ")
        var country: String?
        if rest.hasSuffix(")"), let open = openingParenthesis(rest) {
            country = String(rest[rest.index(after: open)...].dropLast())
            rest = rest[..<open].trimmedSlice
        }
        guard !rest.isEmpty else { return nil }
        return RemarkIdentifier(
            type: String(type.trimmedSlice), number: String(rest), country: country,
            issued: issued, expires: expires)
    }

    /// Takes what follows the last `mark` off the end.
    private static func cut(_ text: inout Substring, at mark: String) -> String? {
        guard let found = text.ranges(of: mark).last else { return nil }
        let tail = String(text[found.upperBound...].trimmedSlice)
        text = text[..<found.lowerBound].trimmedSlice
        return tail
    }

    /// The parenthesis that the last character closes, unless the text begins with it.
    private static func openingParenthesis(_ text: Substring) -> Substring.Index? {
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            if depth == 0 { return index == text.startIndex ? nil : index }
        }
        return nil
    }
}

extension Substring {
    /// The text after a prefix, or nil if it does not begin so.
    func after(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }

    /// The text without spaces at its ends.
    var trimmedSlice: Substring {
        var text = self
        while text.utf8.first == 0x20 { text = text.dropFirst() }
        while text.utf8.last == 0x20 { text = text.dropLast() }
        return text
    }
}

extension String {
    /// A label without the marks that follow it.
    fileprivate var trimmingLabel: String {
        var label = self
        while let last = label.last, " :-".contains(last) { label.removeLast() }
        return label
    }
}
