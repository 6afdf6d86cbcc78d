extension String {
    /// The text as XML character data and attribute value.
    ///
    /// What XML 1.0 cannot hold at all becomes U+FFFD.
    var xml: String {
        var escaped = ""
        escaped.reserveCapacity(utf8.count + 8)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
            default: escaped.unicodeScalars.append(scalar.isInXML ? scalar : "\u{FFFD}")
            }
        }
        return escaped
    }

    /// The text as a JSON string, quotation marks included.
    var json: String {
        var escaped = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\t": escaped += "\\t"
            default:
                guard scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029 else {
                    escaped.unicodeScalars.append(scalar)
                    continue
                }
                escaped += "\\u" + String(scalar.value, radix: 16).leftPadded(to: 4)
            }
        }
        return escaped + "\""
    }

    /// The text as a quoted DOT string in which nothing is expanded.
    ///
    /// A backslash is doubled, so that `\N`, `\G` and `\l` stay letters, and an ampersand is
    /// written as an entity, because Graphviz reads entities in every label.
    var dot: String {
        var escaped = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "&": escaped += "&amp;"
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar.isDrawable ? scalar : " ")
            }
        }
        return escaped + "\""
    }

    private func leftPadded(to length: Int) -> String {
        String(repeating: "0", count: max(0, length - count)) + self
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 (section 2.2, production Char) can hold the scalar.
    fileprivate var isInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
