import CordonModel
import Testing

@testable import CordonFormats

@Suite("Text in written files")
struct WrittenTextTests {
    /// Every sort of text that a format must mark, and texts beside it that it must leave alone.
    private static let texts = [
        "", "plain", "Ünïcode 电子", "a\"b", "\"", "a\"\u{301}b", "back\\slash", "tab\tline\nend\r\n",
        "\u{1}\u{1F}", "a&b<c>d", "\u{FFFE}x\u{FFFF}", "\u{FEFF}x", "\u{7F}", "a,b",
    ]

    @Test("a quoted cell doubles every mark, also one that a combining sign follows")
    func cells() {
        for text in Self.texts {
            var slow: [UInt8] = []
            for byte in text.utf8 { slow += byte == 0x22 ? [0x22, 0x22] : [byte] }
            #expect(Array(EdgeListWriter.quoted(text).utf8) == [0x22] + slow + [0x22])
        }
        #expect(EdgeListWriter.cell("a\"\u{301}b") == "\"a\"\"\u{301}b\"")
        #expect(EdgeListWriter.cell("plain") == "plain")
    }

    @Test("XML text escapes markup and drops what XML forbids, and nothing else")
    func markup() {
        let marks: [Unicode.Scalar: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\t": "&#9;", "\n": "&#10;",
            "\r": "&#13;", "\u{1}": "", "\u{1F}": "", "\u{FFFE}": "", "\u{FFFF}": "",
        ]
        for text in Self.texts {
            let slow = text.unicodeScalars.map { marks[$0] ?? String($0) }.joined()
            #expect(Array(XMLText.escaped(text).utf8) == Array(slow.utf8))
        }
    }

    @Test("JSON text escapes marks and control characters, and nothing else")
    func json() {
        let marks: [Unicode.Scalar: String] = [
            "\"": "\\\"", "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r",
            "\u{1}": "\\u0001", "\u{1F}": "\\u001f", "\u{7F}": "\\u007f", "\u{9B}": "\\u009b",
        ]
        for text in Self.texts + ["\u{9B}31m«\u{A0}»"] {
            let slow = text.unicodeScalars.map { marks[$0] ?? String($0) }.joined()
            #expect(Array(JSONText.string(text).compact.utf8) == Array("\"\(slow)\"".utf8))
        }
    }
}
