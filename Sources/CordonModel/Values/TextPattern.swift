/// A text that is looked for in many others, as `contains` does and without its preparation each time.
///
/// ```swift
/// TextPattern("rost").isIn("rostec")   // true
/// ```
package struct TextPattern: Sendable {
    private let text: String
    /// Its bytes; nil where it is more than ASCII and characters must be compared.
    private let bytes: [UInt8]?

    /// A pattern of a text, which is taken as it is.
    package init(_ text: String) {
        self.text = text
        bytes = text.utf8.allSatisfy { $0 < 0x80 } && !text.isEmpty ? Array(text.utf8) : nil
    }

    /// Whether a text holds the pattern.
    ///
    /// - Complexity: O(length) for short patterns.
    package func isIn(_ other: String) -> Bool {
        guard let bytes, let found = Self.find(bytes, in: other.utf8) else {
            return other.contains(text)
        }
        return found
    }

    /// Whether bytes stand in others; nil where these are more than ASCII.
    private static func find(_ bytes: [UInt8], in text: String.UTF8View) -> Bool? {
        unsafe text.withContiguousStorageIfAvailable { others in
            guard unsafe others.allSatisfy({ $0 < 0x80 }) else { return nil }
            guard bytes.count <= others.count else { return false }
            for start in 0...(others.count - bytes.count) where unsafe others[start] == bytes[0] {
                if bytes.indices.allSatisfy({ unsafe others[start + $0] == bytes[$0] }) {
                    return true
                }
            }
            return false
        } ?? nil
    }
}
