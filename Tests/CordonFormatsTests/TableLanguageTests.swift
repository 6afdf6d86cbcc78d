import CordonFormats
import CordonModel
import Foundation
import Testing

/// Tables by their languages, encodings, files and the rows above their titles.
@Suite("Tables of any language and file")
struct TableLanguageTests {
    @Test(
        "Titles and encodings of Japan, China and Greece are told",
        arguments: [
            ("株主名,持株比率,会社名\n山田太郎,60%,株式会社さくら\n", UInt(0x8000_0A01), "shift-jis"),
            ("股东名称,持股比例,公司名称\n张三,60%,北京某某有限公司\n", UInt(0x8000_0632), "gb18030"),
            ("Μέτοχος,Ποσοστό,Εταιρεία\nΓιώργος,60%,Ήλιος ΑΕ\n", UInt(0x8000_0207), "iso-8859-7"),
        ])
    func scripts(_ text: String, _ number: UInt, _ name: String) throws {
        let encoding = String.Encoding(rawValue: number)
        let data = try #require(text.data(using: encoding))
        let read = try TableReading("s.csv", Array(data))
        #expect(read.guess.mapping.encoding?.rawValue == name)
        #expect(read.holdings.count == 1)
        #expect(read.holdings.first?.hasSuffix(" 60") == true)
    }

    @Test("Curled quotation marks are no Japanese")
    func quotationMarks() throws {
        let text = "Shareholder,Company,Percent\nO’Brien,“Best” Ltd,60\n"
        let data = try #require(text.data(using: .windowsCP1252))
        #expect(try TableReading("q.csv", Array(data)).holdings == ["O’Brien>“Best” Ltd 60"])
    }

    @Test("Columns that are said go before the search for titles")
    func saidColumns() throws {
        let text = "aaa;bbb;ccc\nAlfa;60;Delta\n"
        let said: [ColumnRole: [String]] = [
            ColumnRole(.owner, .name): ["aaa"], ColumnRole(.holding, .percent): ["#2"],
        ]
        let read = try TableReading("s.csv", Array(text.utf8), named: ["aaa", "#2"]) { guess in
            guess.take(said)
            guess.mapping.owned = "X"
        }
        #expect(read.holdings == ["Alfa>X 60"])
        #expect(read.guess.ignored == ["ccc"])
        #expect(throws: ReadingProblem.self) { try TableReading(text) }
    }

    @Test("A table without titles loses no row where its columns are said by their places")
    func untitled() throws {
        let said: [ColumnRole: [String]] = [
            ColumnRole(.owner, .name): ["#1"], ColumnRole(.owned, .name): ["#2"],
            ColumnRole(.holding, .percent): ["#3"],
        ]
        let text = "Alfa Ltd,Delta Ltd,60\nBeta Ltd,Delta Ltd,40\n"
        let read = try TableReading("n.csv", Array(text.utf8), named: ["#1", "#2", "#3"]) {
            $0.take(said)
        }
        #expect(read.holdings == ["Alfa Ltd>Delta Ltd 60", "Beta Ltd>Delta Ltd 40"])
        #expect(read.guess.mapping.header == 0)
    }

    @Test("Words for customers and for parts of names make one party a row")
    func customers() throws {
        let read = try TableReading("Nom;Prénom;Né le;Pays\nRakhmanov;Alekseï;18/07/1964;Russie\n")
        #expect(read.guess.mapping.kind == .subjects)
        let values = read.file.claims.compactMap(\.value)
        #expect(values.contains(PropertyValue("name", "Alekseï Rakhmanov")))
        #expect(values.contains(PropertyValue("birthDate", "1964-07-18")))
        for titles in ["Kunde;Geburtsdatum", "Клиент;Дата рождения", "Client;DOB", "Kunde;Né le"] {
            let other = try TableReading(titles + "\nA B;1966-05-25\n")
            #expect(other.file.entities.count == 1)
            #expect(other.file.claims.contains { $0.value?.property == "birthDate" })
        }
    }

    // MARK: - Above the titles

    @Test(
        "The one company that the rows above the titles name is the one that is held",
        arguments: [
            ("Список участников ООО «Ромашка»", "ООО «Ромашка»"),
            ("Gesellschafterliste der Müller GmbH", "Müller GmbH"),
            (
                "LIST OF SHAREHOLDERS OF ACME HOLDINGS LIMITED AS AT 31.12.2023",
                "ACME HOLDINGS LIMITED"
            ),
            ("Реестр акционеров ПАО Газпром нефть на 1 мая", "ПАО Газпром нефть"),
        ])
    func preamble(_ title: String, _ company: String) throws {
        let read = try TableReading("\(title)\n\nShareholder;Percent\nA;60\n")
        #expect(read.holdings == ["A>\(company) 60"])
        #expect(read.guess.notes.contains { $0.contains("`\(company)`") })
    }

    @Test("Where no company or several are named, it is asked")
    func asked() throws {
        for title in ["List", "Shareholders of A Ltd and B Ltd"] {
            let text = "\(title)\n\nShareholder;Percent\nA;60\n"
            let guess = try withFile(named: "a.csv", Array(text.utf8)) { try TableGuess($0) }
            #expect(guess.mapping.owned == nil)
            #expect(guess.mapping.questions.count == 1)
        }
    }

    // MARK: - Files

    @Test("A compressed table is said to be one")
    func compressed() throws {
        let marks: [[UInt8]] = [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], Array("BZh9".utf8)]
        for mark in marks {
            let problem = try withFile(named: "p.csv", mark + [1, 2, 3]) { path in
                #expect(throws: ReadingProblem.self) { try TableGuess(path) }
            }
            #expect(problem?.description.contains("compressed") == true)
        }
    }

    @Test("A cell that is merged over rows stands in each; a merged share is one of all of them")
    func merged() throws {
        func text(_ place: String, _ text: String) -> String {
            "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        let sheet =
            "<worksheet xmlns=\"m\"><sheetData><row r=\"1\">" + text("A1", "Company")
            + text("B1", "Shareholder") + text("C1", "Percent") + "</row><row r=\"2\">"
            + text("A2", "X Ltd") + text("B2", "A") + text("C2", "60") + "</row><row r=\"3\">"
            + text("B3", "B") + text("C3", "30") + "</row><row r=\"4\">" + text("B4", "C")
            + "</row></sheetData><mergeCells><mergeCell ref=\"A2:A4\"/>"
            + "<mergeCell ref=\"C3:C4\"/></mergeCells></worksheet>"
        var zip = ZipBuilder()
        zip.add(
            "xl/workbook.xml",
            Array(
                "<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                    .utf8))
        zip.add(
            "xl/_rels/workbook.xml.rels",
            Array(
                "<Relationships xmlns=\"p\"><Relationship Id=\"r1\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                    .utf8))
        zip.add("xl/worksheets/sheet1.xml", Array(sheet.utf8))
        let read = try TableReading("m.xlsx", zip.archive)
        #expect(read.holdings == ["A>X Ltd 60", "B>X Ltd (0,30]", "C>X Ltd (0,30]"])
        #expect(read.says("merged-share") != nil)
    }
}
