/// A piece of markup: an element, a text, or several pieces in order.
///
/// Texts and the values of attributes are escaped where they are written. Tags, the names of
/// attributes and addresses have types of their own, so that no text of a file becomes markup.
///
/// ```swift
/// HTML(.p, .class("note")) { "<script> is a text here, and "; HTML(.b) { "this is bold" } }
/// ```
struct HTML: Sendable {
    private indirect enum Content: Sendable {
        case text(String)
        case element(Tag, [Attribute], [HTML])
        case group([HTML])
    }

    private let content: Content

    /// An element.
    init(
        _ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> [HTML] = { [] }
    ) {
        self.content = .element(tag, attributes, content())
    }

    /// An element whose attributes were put together before.
    init(_ tag: Tag, all attributes: [Attribute], @HTMLBuilder content: () -> [HTML] = { [] }) {
        self.content = .element(tag, attributes, content())
    }

    private init(_ content: Content) { self.content = content }

    /// A text.
    static func text(_ text: String) -> HTML { HTML(.text(text)) }

    /// Several pieces, one after another.
    static func group(_ pieces: [HTML]) -> HTML { HTML(.group(pieces)) }

    /// Nothing.
    static let nothing = HTML.group([])

    /// Pieces written down as in an element, without one around them.
    static func pieces(@HTMLBuilder _ content: () -> [HTML]) -> HTML { .group(content()) }

    /// The pieces with a text between each two.
    static func joined(_ pieces: [HTML], by separator: String) -> HTML {
        .group(Array(pieces.map { [$0] }.joined(separator: [.text(separator)])))
    }
}

// MARK: - Writing

extension HTML {
    /// A whole document in UTF-8.
    var document: [UInt8] {
        var bytes = Array("<!doctype html>\n".utf8)
        write(into: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    private func write(into bytes: inout [UInt8]) {
        switch content {
        case .text(let text): Self.escape(text, into: &bytes)
        case .group(let pieces): for piece in pieces { piece.write(into: &bytes) }
        case .element(let tag, let attributes, let pieces):
            bytes += "<\(tag.rawValue)".utf8
            for attribute in attributes {
                bytes += " \(attribute.name)".utf8
                guard let value = attribute.value else { continue }
                bytes += "=\"".utf8
                Self.escape(value, into: &bytes)
                bytes.append(0x22)
            }
            bytes.append(0x3E)
            if tag.isVoid { return }
            for piece in pieces { piece.write(into: &bytes) }
            bytes += "</\(tag.rawValue)>".utf8
        }
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\n", "\t": bytes.append(UInt8(scalar.value))
            // Controls are no text: a browser may drop them, a reader sees that one was there.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": bytes += "\u{FFFD}".utf8
            default: bytes += String(Character(scalar)).utf8
            }
        }
    }
}

/// Puts pieces of markup together as they are written down; a string is a text.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ piece: HTML) -> [HTML] { [piece] }
    static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }
    static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
    static func buildExpression(_ piece: HTML?) -> [HTML] { piece.map { [$0] } ?? [] }
    static func buildBlock(_ parts: [HTML]...) -> [HTML] { parts.flatMap(\.self) }
    static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }
    static func buildEither(first part: [HTML]) -> [HTML] { part }
    static func buildEither(second part: [HTML]) -> [HTML] { part }
    static func buildArray(_ parts: [[HTML]]) -> [HTML] { parts.flatMap(\.self) }
}
