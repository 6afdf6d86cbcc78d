import CordonFormats
import Foundation
import Testing

@Suite("A file of rows") struct RowFileTests {
    private static func rows(_ name: String, _ text: String) throws -> (RowFile, [[[String]]]) {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-\(name)")
        try Data(text.utf8).write(to: file)
        let rows = try RowFile(file.path(percentEncoded: false))
        var values: [[[String]]] = []
        while let row = try rows.next() { values.append(row.values) }
        try FileManager.default.removeItem(at: file)
        return (rows, values)
    }

    @Test(
        "is told by its first row, whatever its name",
        arguments: [
            ("a.csv", "id,name\n1,\"A; B\"\n2,\n"), ("a.tsv", "id\tname\n1\tA; B\n2\t\n"),
            ("a.csv", "id;name\r\n1;\"A; B\"\r\n2;\r\n"),
            ("a.txt", "\u{FEFF}{\"id\": 1, \"name\": \"A; B\"}\n{\"id\": \"2\"}\n"),
            ("a.json", "[{\"id\": \"1\", \"name\": [\"A; B\"]}, {\"id\": 2, \"name\": null}]"),
        ])
    func forms(name: String, text: String) throws {
        let (file, values) = try Self.rows(name, text)
        #expect(file.columns == ["id", "name"])
        #expect(values == [[["1"], ["A; B"]], [["2"], []]])
    }

    @Test("keeps lists apart and counts values under keys that come later")
    func lists() throws {
        let (file, values) = try Self.rows(
            "a.ndjson", "{\"name\": [\"A\", \"B\"]}\n{\"name\": \"C\", \"dob\": \"1990\"}\n")
        #expect(values == [[["A", "B"]], [["C"]]])
        #expect(file.leftOut == 1)
    }

    @Test("says where a row is broken and goes on after it")
    func broken() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data("id,name\n1,A\n2\n3,C\n".utf8).write(to: path)
        let file = try RowFile(path.path(percentEncoded: false))
        #expect(try file.next()?.cells == ["1", "A"])
        let problem = #expect(throws: ReadingProblem.self) { try file.next() }
        #expect(problem?.line == 3)
        #expect(try file.next()?.cells == ["3", "C"])
        #expect(try file.next()?.line == nil)
        try FileManager.default.removeItem(at: path)
    }

    @Test(
        "is read in the encoding that its letters tell",
        arguments: [
            ("id;Клиент\n1;АО Купол Воркс\n", String.Encoding.windowsCP1251, "windows-1251"),
            ("id;Kunde\n1;Bäckerei Köhler\n", .windowsCP1252, "windows-1252"),
            ("id;Kunde\n1;Bäckerei\n", .utf16LittleEndian, "utf-16"),
        ])
    func encodings(text: String, encoding: String.Encoding, word: String) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try #require(text.data(using: encoding)).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let file = try RowFile(path.path(percentEncoded: false))
        let lines = text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) }
        #expect(file.encoding?.rawValue == word)
        #expect(file.columns == lines[0])
        #expect(try file.next()?.cells == lines[1])
    }

    @Test("of UTF-8 with one spoilt character keeps its other rows as they are")
    func spoilt() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        let bytes = Array("id,name\n1,Ünal Öz\n2,B".utf8) + [0xFF] + Array("\n3,C\n".utf8)
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let file = try RowFile(path.path(percentEncoded: false))
        #expect(file.encoding == nil)
        #expect(try file.next()?.cells == ["1", "Ünal Öz"])
        #expect(throws: ReadingProblem.self) { try file.next() }
        #expect(try file.next()?.cells == ["3", "C"])
    }
}
