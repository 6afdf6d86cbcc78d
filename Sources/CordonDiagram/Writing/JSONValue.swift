/// A JSON value whose object keys keep the order they are given in.
indirect enum JSONValue {
    case string(String)
    case number(Double)
    case flag(Bool)
    case null
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// The string, or null for none.
    static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    static func whole(_ number: Int) -> JSONValue { .number(Double(number)) }

    /// The value as text: objects and arrays of them one entry a line, all else on one line.
    func text(indent: Int = 0) -> String {
        switch self {
        case .string(let text): return text.json
        case .number(let number): return number.decimal(places: 6)
        case .flag(let flag): return flag ? "true" : "false"
        case .null: return "null"
        case .array(let values):
            let parts = values.map { $0.text(indent: indent + 1) }
            return Self.joined(parts, "[", "]", indent, isLong: values.contains(where: \.isLong))
        case .object(let members):
            let parts = members.map { $0.0.json + ": " + $0.1.text(indent: indent + 1) }
            let isLong = indent == 0 || members.contains { $0.1.isLong }
            return Self.joined(parts, "{", "}", indent, isLong: isLong)
        }
    }

    private var isLong: Bool {
        switch self {
        case .object: true
        case .array(let values): values.contains(where: \.isLong)
        default: false
        }
    }

    private static func joined(
        _ parts: [String], _ open: String, _ close: String, _ indent: Int, isLong: Bool
    ) -> String {
        guard isLong, !parts.isEmpty else { return open + parts.joined(separator: ", ") + close }
        let margin = String(repeating: " ", count: indent + 1)
        return open + "\n" + parts.map { margin + $0 }.joined(separator: ",\n") + "\n"
            + String(repeating: " ", count: indent) + close
    }
}
