import CordonDiagram
import Foundation
import Testing

@Suite("A picture with hostile text")
struct HostileTextTests {
    static let texts: [String] = [
        "\u{0}\u{1}\u{B}\u{1B}[31m\u{7F}\u{85}", "\\N \\G \\L \\E \\T \\l\\r\\n", "<b>bold</b>",
        "]]><script>alert(1)</script>", "<![CDATA[x]]>", "&amp; &lt; &#x0; &bogus;", "<>",
        String(repeating: "x", count: 10_000), String(repeating: "\u{301}", count: 10_000),
        "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}\u{200F}",
        String(decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xBF, 0xBF], as: UTF8.self),
        "javascript:alert(1)", "\"quoted\" 'single' `back`", "--> <!-- -->", "%n%s%d${x}",
        "line\nbreak\ttab\r\nreturn\u{2028}x\u{2029}y", "{a|b|{c", "", " ", "\u{200B}",
        "👩‍👩‍👧‍👦🏴\u{E0067}\u{E0062}", String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self), "Zalgo̴̡̢ text",
        "النص العربي",
        "<table><tr><td>", "strict digraph { a -> b }", "\\", "\"", "&",
        String(repeating: "\\", count: 33),
        String(decoding: [0x41, 0xED, 0xA0, 0x80, 0xFF, 0x42], as: UTF8.self),
        String(repeating: "語", count: 500), "*/ </style> <style>*{}", "--", "http://a b\u{0}c",
    ]

    static func picture(_ text: String) -> Picture {
        Picture(
            title: text, subtitle: text, asOf: text, view: .network,
            nodes: [
                Picture.Node(
                    id: text, caption: text, original: text, kindWord: text, country: text,
                    cluster: text, badges: [Picture.Badge(.listed, text)], tooltip: text, url: text),
                Picture.Node(
                    id: "other" + text, caption: text, kind: .unknown, cluster: text + "2"),
            ],
            edges: [
                Picture.Edge(
                    id: text, from: text, to: "other" + text, family: .ownership, label: text,
                    standing: .alleged, ended: text, sources: [1], tooltip: text)
            ],
            footer: Picture.Footer(
                lists: [text], rules: [text], hidden: [text],
                sources: [Picture.Source(1, text, url: text)], inputHash: text, program: text,
                disclaimer: text))
    }

    @Test("is well-formed and inert as SVG", arguments: texts)
    func svg(text: String) throws {
        let svg = try Drawing(Self.picture(text)).svg()
        let root = try #require(parsed(svg))
        #expect(root.all("node").count == 2)
        #expect(root.all("edge").count == 1)
        #expect(!root.all.contains { $0.name == "script" || $0.name == "b" || $0.name == "td" })
        #expect(root.all.filter { $0.name == "style" }.count == 1)
        let links = root.all.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
        #expect(links.allSatisfy { !$0.lowercased().hasPrefix("javascript") })
        let forbidden = svg.unicodeScalars.contains {
            ($0.value < 0x20 && $0 != "\n") || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value) || $0.value & 0xFFFE == 0xFFFE
        }
        #expect(!forbidden)
    }

    @Test("is well-formed as JSON", arguments: texts)
    func json(text: String) throws {
        let json = try Drawing(Self.picture(text)).json()
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let object = try #require(value as? [String: Any])
        #expect((object["nodes"] as? [Any])?.count == 2)
        #expect((object["edges"] as? [Any])?.count == 1)
    }

    @Test("closes every element as HTML", arguments: texts)
    func html(text: String) throws {
        let html = try Drawing(Self.picture(text)).html()
        let start = try #require(html.range(of: "<body>"))
        let end = try #require(html.range(of: "</body>"))
        let body = html[start.lowerBound..<end.upperBound].replacing("<br>", with: "<br/>")
        let root = try #require(parsed(String(body)))
        #expect(root.all.filter { $0.name == "table" }.count >= 3)
        #expect(!root.all.contains { $0.name == "script" })
    }

    @Test("can be read by Graphviz as DOT", .enabled(if: Program.dot != nil), arguments: texts)
    func dot(text: String) throws {
        let dot = try Drawing(Self.picture(text)).dot()
        let program = try #require(Program.dot)
        let (output, errors) = try program.run(["-Tplain"], input: Data(dot.utf8))
        let words = String(decoding: output, as: UTF8.self)
        #expect(words.split(separator: "\n").filter { $0.hasPrefix("node n") }.count == 2)
        #expect(
            words.split(separator: "\n").filter {
                $0.hasPrefix("edge n0 n1") || $0.hasPrefix("edge n1 n0")
            }.count == 1)
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test(
        "can be written as PDF and PNG",
        arguments: [texts.joined(separator: " "), texts[0], texts[1]])
    func rendered(text: String) throws {
        let drawing = try Drawing(Self.picture(text))
        #expect(try drawing.pdf().starts(with: Array("%PDF".utf8)))
        #expect(try drawing.png(dpi: 36).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("shows backslashes and markup as they are")
    func literal() throws {
        var picture = Sample.small()
        picture.nodes[0].caption = "A\\N <b>&amp;</b>"
        let root = try #require(parsed(try Drawing(picture).svg()))
        let node = try #require(root.all("node").first { $0.attributes["data-entity"] == "a" })
        #expect(node.all.contains { $0.name == "text" && $0.text == "A\\N <b>&amp;</b>" })
    }

    @Test(
        "follows only harmless addresses",
        arguments: [
            ("https://example.org/a?b=c&d", true), ("HTTP://example.org", true), ("#party", true),
            ("entities/12", true), ("javascript:alert(1)", false), (" javascript:alert(1)", false),
            ("JaVaScRiPt:alert(1)", false), ("java\nscript:alert(1)", false),
            ("data:text/html,x", false),
            ("file:///etc/passwd", false), ("vbscript:x", false), ("\\\\host\\share", false),
        ])
    func addresses(address: String, isAllowed: Bool) throws {
        var picture = Sample.small()
        picture.nodes[0].url = address
        let root = try #require(parsed(try Drawing(picture).svg()))
        let links = root.all.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
        #expect(links == (isAllowed ? [address] : []))
    }
}

/// A program of Graphviz, to check what is written for it.
struct Program {
    var path: String

    /// The program `dot`, where it is installed.
    static let dot: Program? =
        ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }.map { Program(path: $0) }

    func run(_ arguments: [String], input: Data) throws -> (output: Data, errors: String) {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appendingPathComponent("cordon-\(UUID().uuidString).gv")
        try input.write(to: file)
        defer { unsafe unlink(file.path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + [file.path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (written, String(decoding: said, as: UTF8.self))
    }
}
