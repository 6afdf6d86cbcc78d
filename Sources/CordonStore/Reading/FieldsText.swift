/// Fields of an entity as a store keeps them: a JSON object of lists of texts.
enum FieldsText {
    /// The fields of a text.
    static func fields(_ text: String) throws -> [String: [String]] {
        var text = text
        // Fields are as many as entities; nearly all of them hold nothing to unescape.
        let plain = text.withUTF8 { utf8 in
            var reader = unsafe PlainFields(UnsafeRawBufferPointer(utf8))
            return reader.fields()
        }
        return try plain ?? DetailText.value([String: [String]].self, text)
    }
}

/// The reading of such an object in which nothing is escaped.
@safe
private struct PlainFields {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

    /// The fields; nil where the text is anything else.
    mutating func fields() -> [String: [String]]? {
        var fields: [String: [String]] = [:]
        guard take("{") else { return nil }
        while !take("}") {
            guard fields.isEmpty || take(","), let name = text(), take(":"), let texts = list(),
                fields.updateValue(texts, forKey: name) == nil
            else { return nil }
        }
        return unsafe place == bytes.count ? fields : nil
    }

    private mutating func list() -> [String]? {
        var texts: [String] = []
        guard take("[") else { return nil }
        while !take("]") {
            guard texts.isEmpty || take(","), let text = text() else { return nil }
            texts.append(text)
        }
        return texts
    }

    /// Takes a mark, and the blanks before it.
    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        while unsafe place < bytes.count && bytes[place] == 0x20 { place += 1 }
        guard unsafe place < bytes.count && bytes[place] == UInt8(ascii: mark) else {
            return false
        }
        place += 1
        return true
    }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        let start = place
        while unsafe place < bytes.count {
            let byte = unsafe bytes[place]
            if byte == UInt8(ascii: "\\") { return nil }
            place += 1
            guard byte == UInt8(ascii: "\"") else { continue }
            return unsafe String(
                decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<place - 1]),
                as: UTF8.self)
        }
        return nil
    }
}
