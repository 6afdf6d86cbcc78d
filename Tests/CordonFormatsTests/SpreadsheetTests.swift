import CordonFormats
import Foundation
import Testing

/// Spreadsheets as they are written and read.
@Suite("Spreadsheets")
struct SpreadsheetTests {
    private func file(_ name: String, _ bytes: [UInt8]) throws -> SpreadsheetFile {
        try withFile(named: name, bytes) { path in
            try #require(try SpreadsheetFile(path: path))
        }
    }

    @Test("What a workbook is given is read back, in every script and with every sign")
    func roundTrip() throws {
        let rows = [
            ["name", "note", ""], ["АО «Купол» & Co <x>", "=SUM(A1)", "last"],
            ["厦门林巴赫", "a\nb\t\"c\"", "_x000D_"], ["", "", "\u{1F6F0} شركة"],
        ]
        let book = Workbook(sheets: [
            .init(name: "Hits & more", rows: rows), .init(name: "About", rows: [["a"]]),
        ])
        let file = try file("book.xlsx", book.bytes)
        #expect(file.sheets == ["Hits & more", "About"])
        let read = try file.rows(of: "Hits & more")
        #expect(read.map(\.number) == [1, 2, 3, 4])
        #expect(read[0].cells == ["name", "note"])
        #expect(read[1].cells == rows[1])
        #expect(read[2].cells == rows[2])
        #expect(read[3].cells == rows[3])
    }

    @Test("Forbidden characters are replaced, and a cell too long is cut where it is read whole")
    func hostileCells() throws {
        let long = String(repeating: "ж", count: 40_000)
        let book = Workbook(sheets: [.init(name: "S", rows: [["a\u{0}b\u{FFFF}", long]])])
        let cells = try file("x.xlsx", book.bytes).rows(of: "S")[0].cells
        #expect(cells[0] == "a\u{FFFD}b\u{FFFD}")
        #expect(cells[1].utf16.count == 32_767)
        #expect(cells[1].hasSuffix("…"))
    }

    @Test("Numbers are read as people see them: shares, days, numbers of registers")
    func excelNumbers() throws {
        var zip = ZipBuilder()
        zip.add("xl/workbook.xml", Array(Self.workbook.utf8))
        zip.add("xl/_rels/workbook.xml.rels", Array(Self.relations.utf8))
        zip.add("xl/styles.xml", Array(Self.styles.utf8))
        zip.add("xl/sharedStrings.xml", Array(Self.shared.utf8))
        zip.add("xl/worksheets/sheet1.xml", Array(Self.sheet.utf8))
        let file = try file("n.xlsx", zip.archive)
        #expect(file.sheets == ["Лист1"])
        let rows = try file.rows(of: "Лист1")
        #expect(rows.map(\.number) == [2, 5])
        #expect(
            rows[0].cells == [
                "", "Rich text", "25.5%", "0.29", "2023-12-12", "0042", "7707083893", "true", "",
            ])
        #expect(rows[1].cells == ["33.333333%", "1e-2 as text", "1900-01-01"])
    }

    @Test("An OpenDocument sheet gives the same: repeated cells, spaces, days and shares")
    func openDocument() throws {
        var zip = ZipBuilder()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        zip.add("content.xml", Array(Self.content.utf8))
        let file = try file("n.ods", zip.archive)
        #expect(file.sheets == ["Parts", "Empty"])
        let rows = try file.rows(of: "Parts")
        #expect(rows.map(\.number) == [1, 4])
        #expect(rows[0].cells == ["Name of  holder", "x", "x", "25.5%", "2021-03-04", "0042"])
        #expect(rows[1].cells == ["a\nb", "0.51"])
    }

    @Test("A damaged archive is said to be one")
    func damaged() throws {
        var bytes = Workbook(sheets: [.init(name: "S", rows: [["some text", "more"]])]).bytes
        let place = try #require(bytes.firstRange(of: Array("sheet1.xml".utf8))?.upperBound)
        bytes[place + 4] ^= 0xFF
        #expect(throws: ReadingProblem.self) { try file("d.xlsx", bytes).rows(of: "S") }
        #expect(throws: ReadingProblem.self) {
            try file("e.xlsx", Array(bytes.prefix(bytes.count / 2)))
        }
    }

    // MARK: - Parts of a workbook

    private static let workbook = """
        <workbook xmlns="m" xmlns:r="r"><workbookPr/><sheets>
        <sheet name="Лист1" sheetId="1" r:id="rId7"/></sheets></workbook>
        """
    private static let relations = """
        <Relationships xmlns="p"><Relationship Id="rId7" Type="t" Target="/xl/worksheets/sheet1.xml"/>
        </Relationships>
        """
    private static let styles = """
        <styleSheet xmlns="m"><numFmts><numFmt numFmtId="165" formatCode="0000"/>
        <numFmt numFmtId="166" formatCode="[$-419]dd\\.mm\\.yyyy&quot; г.&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="166"/><xf numFmtId="165"/>
        <xf numFmtId="14"/></cellXfs></styleSheet>
        """
    private static let shared = """
        <sst xmlns="m"><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>
        """
    private static let sheet = """
        <worksheet xmlns="m"><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c>
        <c r="C2" s="1"><v>0.255</v></c><c r="D2"><v>0.28999999999999998</v></c>
        <c r="E2" s="2"><v>45272</v></c><c r="F2" s="3"><v>42</v></c><c r="G2"><v>7707083893</v></c>
        <c r="H2" t="b"><v>1</v></c><c r="I2" t="e"><v>#N/A</v></c></row>
        <row r="3"><c r="A3"/></row>
        <row r="5"><c s="1"><v>0.33333333</v></c><c t="inlineStr"><is><t>1e-2 as text</t></is></c>
        <c s="4"><v>1</v></c></row></sheetData></worksheet>
        """
    private static let content = """
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>
        <office:spreadsheet><table:table table:name="Parts"><table:table-row>
        <table:table-cell office:value-type="string"><text:p>Name <text:span>of</text:span><text:s \
        text:c="2"/>holder</text:p></table:table-cell><table:table-cell \
        table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p>\
        </table:table-cell><table:table-cell office:value-type="percentage" office:value="0.255">\
        <text:p>26 %</text:p></table:table-cell><table:table-cell office:value-type="date" \
        office:date-value="2021-03-04T00:00:00"><text:p>4.3.21</text:p></table:table-cell>\
        <table:table-cell office:value-type="float" office:value="42"><text:p>0042</text:p>\
        </table:table-cell><table:table-cell table:number-columns-repeated="16000"/>\
        </table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/>\
        </table:table-row><table:table-row><table:table-cell office:value-type="string">\
        <text:p>a</text:p><text:p>b</text:p></table:table-cell><table:table-cell \
        office:value-type="float" office:value="0.51"><text:p>0,5</text:p></table:table-cell>\
        </table:table-row></table:table><table:table table:name="Empty"/></office:spreadsheet>\
        </office:body></office:document-content>
        """
}
