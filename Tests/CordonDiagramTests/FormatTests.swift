import Foundation
import Testing

@testable import CordonDiagram

@Suite("A drawing's formats")
struct FormatTests {
    @Test(
        "are told by the ending of a file name",
        arguments: [
            ("a.svg", Drawing.Format.svg), ("b/c.PDF", .pdf), ("x.y.png", .png), ("g.dot", .dot),
            ("g.gv", .dot), ("d.json", .json), ("e.html", .html), ("e.htm", .html),
        ])
    func endings(name: String, format: Drawing.Format) {
        #expect(Drawing.Format(fileName: name) == format)
    }

    @Test("are nil for other endings", arguments: ["a.jpeg", "svg2", "", "a.", "a.svgz"])
    func otherEndings(name: String) {
        #expect(Drawing.Format(fileName: name) == nil)
    }

    @Test("include a PDF whose date is the picture's day")
    func pdfDate() throws {
        let bytes = try Drawing(Sample.small()).pdf()
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        #expect(text.contains("/CreationDate (20261122000000"))
        #expect(text.matches(of: /\/CreationDate/).count == 1)
    }

    @Test(
        "include a PDF of a paper's size",
        arguments: [
            (Drawing.Paper.a4, 595.0, 842.0), (.a3, 842.0, 1191.0), (.a2, 1191.0, 1684.0),
        ])
    func paper(paper: Drawing.Paper, short: Double, long: Double) throws {
        let bytes = try Drawing(Sample.realCase()).pdf(paper: paper)
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        let box = try #require(text.firstMatch(of: /\/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]/))
        let sides = [Double(box.1), Double(box.2)].compactMap(\.self).sorted()
        #expect(abs(sides[0] - short) < 3)
        #expect(abs(sides[1] - long) < 3)
    }

    @Test("include a PNG with so many pixels to the inch", arguments: [72.0, 150])
    func png(dpi: Double) throws {
        let drawing = try Drawing(Sample.small())
        let bytes = try drawing.png(dpi: dpi)
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
        #expect(abs(Double(width) - drawing.size.width * dpi / 72) <= 2)
    }

    @Test("include the bytes of each", arguments: Drawing.Format.allCases)
    func bytes(format: Drawing.Format) throws {
        #expect(try Drawing(Sample.small()).bytes(format).count > 1000)
    }

    @Test("include an HTML page with the tables and a policy that forbids the rest")
    func html() throws {
        let html = try Drawing(Sample.realCase()).html()
        #expect(html.contains("default-src 'none'"))
        #expect(!html.contains("<script"))
        let rows = html.matches(of: /<tr><th scope="row">/).count
        let relations = try Places(Sample.realCase()).edges.count
        // Parties, relations, sources; day, list, rule, what is hidden, input, program.
        #expect(rows == 75 + relations + 4 + 6)
        #expect(html.contains("Redlepus TSK Vektor Industrial (Shenzhen) Co., Ltd 0"))
    }

    @Test("include DOT that Graphviz lays out", .enabled(if: Program.dot != nil))
    func dot() throws {
        let drawing = try Drawing(Sample.realCase())
        let program = try #require(Program.dot)
        let (output, errors) = try program.run(["-Tplain"], input: Data(drawing.dot().utf8))
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("node ") }.count == 75)
        #expect(errors.isEmpty, "\(errors)")
        #expect(drawing.dot().contains("Sample case"))
        #expect(drawing.dot().contains("Not legal advice"))
    }
}

@Suite("Graphviz")
struct GraphvizTests {
    @Test("says its version, engines and formats")
    func installed() throws {
        let graphviz = try Graphviz.installed()
        #expect(graphviz.version.first?.isNumber == true)
        #expect(Set(["dot", "sfdp", "nop"]).isSubset(of: graphviz.engines))
        #expect(Set(["svg", "pdf", "png"]).isSubset(of: graphviz.formats))
        #expect(graphviz.engines == graphviz.engines.sorted())
    }

    @Test("tells its errors in sentences that name what it can do")
    func sentences() {
        let error = DrawingError.formatUnavailable("pdf", available: ["png", "svg"])
        #expect("\(error)" == "this Graphviz cannot write pdf; it can write png, svg")
    }

    @Test("names the formats it can write where one is missing")
    func missingFormat() throws {
        let scene = Scene(size: Size(width: 10, height: 10), marks: [])
        let formats = try Graphviz.installed().formats
        #expect(throws: DrawingError.formatUnavailable("docx", available: formats)) {
            try render(scene, format: "docx", dpi: nil)
        }
        #expect(try render(scene, format: "png", dpi: nil).count > 50)
    }

    @Test("reports a broken layout instead of drawing it")
    func brokenLayout() throws {
        let box = LayoutRequest.Box(size: Size(width: 10, height: 10), cluster: nil)
        let line = LayoutRequest.Line(tail: 0, head: 1, attributes: [("headport", "nonsense")])
        let request = LayoutRequest(
            engine: .dot, attributes: [("layout", "nonsense")], boxes: [box, box], lines: [line],
            clusterCount: 0)
        #expect(throws: DrawingError.self) { try request.run() }
        // The next one works.
        #expect(try Drawing(Sample.small()).engine == "dot")
    }
}
