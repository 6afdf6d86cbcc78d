import Testing

@testable import CordonFormats

@Suite("An XML reader") struct XMLRecordsTests {
    private func read(
        _ text: String, _ names: Set<String> = ["r"], limits: ReadingLimits = ReadingLimits()
    ) throws -> [XMLElement] {
        try read(Array(text.utf8), names, limits: limits)
    }

    private func read(
        _ bytes: [UInt8], _ names: Set<String> = ["r"], limits: ReadingLimits = ReadingLimits()
    ) throws -> [XMLElement] {
        var records = try XMLRecords(
            ByteSource(name: "t.xml", bytes: bytes, limits: limits), named: names)
        var found: [XMLElement] = []
        while let element = try records.next() { found.append(element) }
        return found
    }

    @Test("reads elements with attributes, text, children and lines")
    func elements() throws {
        let found = try read(
            """
            <?xml version="1.0"?>
            <!-- <r>no</r> -->
            <p:list xmlns:p="urn:x" day="2024-05-06">
              <p:r id="1" note="a &amp; b &#233;"><name> Möller &lt;x&gt; </name><![CDATA[<raw>]]></p:r>
              <r id="2"><in><r id="inner"/></in></r>
            </p:list>
            """)
        #expect(found.map { $0.attribute("id") } == ["1", "2"])
        #expect(found.map(\.line) == [4, 5])
        #expect(found[0].attribute("note") == "a & b é")
        #expect(found[0].text("name") == "Möller <x>")
        #expect(found[0].text == "<raw>")
        #expect(found[1].first("in")?.first("r")?.attribute("id") == "inner")
    }

    @Test("tells the root element")
    func root() throws {
        var records = try XMLRecords(
            ByteSource(name: "t", bytes: Array("<list day='x'><r/></list>".utf8)), named: ["r"])
        _ = try records.next()
        #expect(records.root?.name == "list")
        #expect(records.root?.attribute("day") == "x")
    }

    @Test("reads UTF-16 and Latin-1 that are declared")
    func encodings() throws {
        let latin =
            Array("<?xml version='1.0' encoding='ISO-8859-1'?><l><r>M".utf8) + [0xFC]
            + Array("ller</r></l>".utf8)
        #expect(try read(latin).map(\.text) == ["Müller"])
        let wide = "<?xml version='1.0' encoding='UTF-16'?><l><r>Müller</r></l>"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in wide.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(try read(bytes).map(\.text) == ["Müller"])
    }

    @Test("refuses entity bombs and entities from other files or the network")
    func entities() throws {
        let bomb = """
            <!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><l><r>&c;</r></l>
            """
        let file = "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><l><r>&x;</r></l>"
        let parameter =
            "<!DOCTYPE l [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]><l><r/></l>"
        let remote = "<!DOCTYPE l SYSTEM \"http://127.0.0.1:9/l.dtd\"><l><r/></l>"
        for text in [bomb, file, parameter, remote] {
            let problem = #expect(throws: ReadingProblem.self) { try read(text) }
            #expect(problem?.kind == .forbidden)
        }
        #expect(throws: ReadingProblem.self) { try read("<l><r>&undeclared;</r></l>") }
    }

    @Test("gives out the records before a fault, then reports it with its line")
    func malformed() throws {
        let text = "<l>\n<r id='1'/>\n<r id='2'>\n</wrong>\n</l>"
        var records = try XMLRecords(
            ByteSource(name: "t.xml", bytes: Array(text.utf8)), named: ["r"])
        #expect(try records.next()?.attribute("id") == "1")
        let problem = #expect(throws: ReadingProblem.self) { try records.next() }
        #expect(problem?.kind == .malformed)
        #expect(problem?.line == 4)
        #expect(throws: ReadingProblem.self) { try records.next() }
    }

    @Test("reports a document that is cut off at any place")
    func cutOff() throws {
        let whole = Array("<?xml version='1.0'?><l><r a='1'>text &amp; more</r><r/></l>".utf8)
        for count in 0..<whole.count {
            #expect(throws: ReadingProblem.self) { try read(Array(whole.prefix(count))) }
        }
        #expect(try read(whole).count == 2)
    }

    @Test("bounds depth, the size of an element, and the length of a tag")
    func bounds() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(throws: ReadingProblem.self) { try read("<l><r>\(deep)") }
        let filler = String(repeating: "x", count: 3_000_000)
        let problem = #expect(throws: ReadingProblem.self) {
            try read("<l><r>\(filler)</r></l>", limits: ReadingLimits(element: 1_000_000))
        }
        #expect(problem?.kind == .tooLong)
        #expect(throws: ReadingProblem.self) {
            try read("<l><r a='" + String(repeating: "x", count: 30_000_000) + "'/></l>")
        }
    }

    @Test("reports binary bytes and bad UTF-8")
    func binary() throws {
        #expect(throws: ReadingProblem.self) { try read([0x3C, 0x6C, 0x3E, 0, 1, 2, 3]) }
        let bad = Array("<l><r>".utf8) + [0xC3, 0x28] + Array("</r></l>".utf8)
        let problem = #expect(throws: ReadingProblem.self) { try read(bad) }
        #expect(problem?.kind == .encoding)
    }

    @Test("joins text that the pieces of a file break")
    func pieces() throws {
        let name = String(repeating: "Zażółć gęślą jaźń ", count: 10_000)
        let found = try read("<l><r><name>\(name)</name></r></l>")
        #expect(found.first?.text("name") == name.trimmed)
    }
}
