package import CordonModel

extension JSONText {
    /// The text by which equal content has equal bytes: keys sorted, nothing between the signs, as
    /// RFC 8785 says it for texts, whole numbers and truth values.
    ///
    /// Numbers with a fraction are written as Swift writes them: a dossier holds none.
    package var canonical: String {
        switch self {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return "\(value)"
        case .number(let value): return "\(value)"
        case .string(let text): return Self.canonical(text)
        case .array(let items):
            return "[" + items.map(\.canonical).joined(separator: ",") + "]"
        case .object(let members):
            let sorted = members.sorted { one, other in
                one.key.utf16.lexicographicallyPrecedes(other.key.utf16)
            }
            return "{"
                + sorted.map { Self.canonical($0.key) + ":" + $0.value.canonical }
                .joined(separator: ",") + "}"
        }
    }

    /// The SHA-256 of ``canonical``, 64 hexadecimal digits.
    package var canonicalDigest: String { ContentHash.plain(Array(canonical.utf8)) }

    private static func canonical(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\u{08}": quoted += "\\b"
            case "\u{09}": quoted += "\\t"
            case "\u{0A}": quoted += "\\n"
            case "\u{0C}": quoted += "\\f"
            case "\u{0D}": quoted += "\\r"
            case "\u{00}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
