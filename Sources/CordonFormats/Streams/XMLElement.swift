/// An element of an XML document with all that it holds.
///
/// Names are local names, without prefix: every publisher's file keeps to one vocabulary.
package struct XMLElement: Sendable {
    /// An attribute: its local name and its value.
    package struct Attribute: Hashable, Sendable {
        /// The local name.
        package let name: String
        /// The value.
        package let value: String
    }

    /// The local name.
    package let name: String
    /// The line on which the element's start tag ends, counted from one.
    package let line: Int
    /// The attributes in their order.
    package internal(set) var attributes: [Attribute] = []
    /// The child elements in their order.
    package internal(set) var children: [XMLElement] = []
    /// The element's own text, its pieces joined, as it is written.
    package internal(set) var rawText = ""

    /// The element's own text without white space around it.
    package var text: String { rawText.trimmed }

    /// The value of an attribute; nil if it is absent or empty.
    package func attribute(_ name: String) -> String? {
        for attribute in attributes where attribute.name == name {
            let value = attribute.value.trimmed
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// The first child of a name.
    package func first(_ name: String) -> XMLElement? {
        children.first { $0.name == name }
    }

    /// All children of a name.
    package func all(_ name: String) -> [XMLElement] {
        children.filter { $0.name == name }
    }

    /// The children of a name within the first child of another: `addressList` / `address`.
    package func all(_ list: String, _ name: String) -> [XMLElement] {
        children.filter { $0.name == list }.flatMap { $0.all(name) }
    }

    /// The text of the first child of a name; nil if it is absent or empty.
    package func text(_ name: String) -> String? {
        guard let text = first(name)?.text, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        let view = utf8
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = view.firstIndex(where: { !isBlank($0) }),
            let last = view.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(self[first...last])
    }
}
