/// The names of the members of the first object of a JSON text, read from the text's beginning.
///
/// Looks into an array for its first item; needs no whole text, so it serves for a document of any
/// size.
struct JSONOutline {
    /// The names of the first object's members, as many as the beginning holds.
    private(set) var names: Set<String> = []
    /// The names of the members within those members, two levels down.
    private(set) var innerNames: Set<String> = []
    /// Whether the text is an array.
    private(set) var isArray = false

    /// Reads the outline of a text.
    init(_ head: [UInt8]) {
        var depth = 0
        var objects = 0
        var at = 0
        while at < head.count {
            switch head[at] {
            case UInt8(ascii: "["):
                if depth == 0, objects == 0 { isArray = true } else { depth += 1 }
            case UInt8(ascii: "{"):
                depth += 1
                objects += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return }
            case UInt8(ascii: "\""):
                guard let end = Self.closingQuote(head, from: at + 1) else { return }
                if depth <= 3, Self.isName(head, after: end) {
                    let name = String(decoding: head[(at + 1)..<end], as: UTF8.self)
                    if depth == 1 { names.insert(name) } else { innerNames.insert(name) }
                }
                at = end
            default: break
            }
            at += 1
        }
    }

    private static func closingQuote(_ head: [UInt8], from start: Int) -> Int? {
        var at = start
        while at < head.count {
            if head[at] == UInt8(ascii: "\"") { return at }
            at += head[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private static func isName(_ head: [UInt8], after end: Int) -> Bool {
        head[(end + 1)...].first { $0 > 0x20 } == UInt8(ascii: ":")
    }
}
