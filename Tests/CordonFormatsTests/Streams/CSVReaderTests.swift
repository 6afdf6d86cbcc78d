import Testing

@testable import CordonFormats

@Suite("A CSV reader") struct CSVReaderTests {
    struct Row: Equatable {
        let line: Int
        let fields: [String]
    }

    private func read(
        _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
    ) throws -> (rows: [Row], problems: [ReadingProblem]) {
        var reader = try CSVReader(ByteSource(name: "t.csv", bytes: bytes, limits: limits))
        var rows: [Row] = []
        var problems: [ReadingProblem] = []
        while true {
            do {
                guard let row = try reader.next() else { return (rows, problems) }
                rows.append(Row(line: row.line, fields: row.fields))
            } catch {
                problems.append(error)
                if error.isFatal { return (rows, problems) }
            }
        }
    }

    @Test("reads quotes, doubled quotes, commas and line ends in fields")
    func quoting() throws {
        let text = "a,\"b,\"\"c\"\"\",\r\n\"two\r\nlines\",,\"\"\nlast,row,end"
        let (rows, problems) = try read(Array(text.utf8))
        #expect(problems.isEmpty)
        #expect(
            rows == [
                Row(line: 1, fields: ["a", "b,\"c\"", ""]),
                Row(line: 2, fields: ["two\r\nlines", "", ""]),
                Row(line: 4, fields: ["last", "row", "end"]),
            ])
    }

    @Test("passes over a byte-order mark, empty lines and a final control-Z")
    func marks() throws {
        let (rows, problems) = try read(
            [0xEF, 0xBB, 0xBF] + Array("\n1,2\r\n\r\n3,4\r\n\u{1A}".utf8))
        #expect(problems.isEmpty)
        #expect(rows == [Row(line: 2, fields: ["1", "2"]), Row(line: 4, fields: ["3", "4"])])
    }

    @Test("reads a file that is cut off, or comes in two pieces, within the end of a line")
    func lineEnds() throws {
        for end in ["", "\r", "\r\n"] {
            let (rows, problems) = try read(Array("a,\"b\"\r\nc,\"d\"\(end)".utf8))
            #expect(problems.isEmpty)
            #expect(rows.map(\.fields) == [["a", "b"], ["c", "d"]])
        }
        // The source reads so many bytes at a time.
        for shift in -3...3 {
            let filler = String(repeating: "x", count: ByteSource.chunk - 6 + shift)
            let (rows, problems) = try read(Array("\"\(filler)\"\r\n\"b\"\r\n\"c\"\r\n".utf8))
            #expect(problems.isEmpty)
            #expect(rows.map(\.fields.count) == [1, 1, 1] && rows.map(\.line) == [1, 2, 3])
            #expect(rows.last?.fields == ["c"])
        }
    }

    @Test("reports a bad row with its line and reads the next")
    func badRows() throws {
        let text = "a,b\nc\"c,d\n\"e\"f,g\nh,i\n"
        let (rows, problems) = try read(Array(text.utf8))
        #expect(rows.map(\.fields) == [["a", "b"], ["h", "i"]])
        #expect(problems.map(\.line) == [2, 3])
        #expect(problems.allSatisfy { $0.kind == .malformed && !$0.isFatal })
    }

    @Test("reports a quotation that is never closed and goes on with the line after it")
    func unclosed() throws {
        let (rows, problems) = try read(Array("a,b\n\"c,d\ne,f\n".utf8))
        #expect(rows.map(\.fields) == [["a", "b"], ["e", "f"]])
        #expect(problems.map(\.kind) == [.cutOff])
        #expect(problems.map(\.line) == [2])
    }

    @Test("reports text that is not UTF-8 with line and field")
    func encoding() throws {
        let bytes = Array("a,b\nc,M".utf8) + [0xFC] + Array("ller,e\nf,g\n".utf8)
        let (rows, problems) = try read(bytes)
        #expect(rows.map(\.fields) == [["a", "b"], ["f", "g"]])
        #expect(problems.first?.kind == .encoding)
        #expect(problems.first?.line == 2)
        #expect(problems.first?.what.contains("field 2") == true)
    }

    @Test("reads UTF-16, and sets a row apart in which a half of a pair stands alone")
    func wide() throws {
        let (rows, _) = try read([0xFF, 0xFE, 0x61, 0, 0x2C, 0])
        #expect(rows.map(\.fields) == [["a", ""]])
        let (whole, problems) = try read([
            0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0, 0x0A, 0, 0x62, 0, 0x0A,
        ])
        #expect(whole.map(\.fields) == [["b"]])
        #expect(problems.map(\.kind) == [.encoding])
    }

    @Test("refuses text of wide units without their mark")
    func unmarked() throws {
        let problem = #expect(throws: ReadingProblem.self) { try read([0x61, 0, 0x2C, 0]) }
        #expect(problem?.kind == .encoding)
    }

    @Test(
        "reads lines that end with carriage returns alone, and a bad one among them is one problem")
    func returns() throws {
        let (rows, problems) = try read(Array("a,b\rc,\"d\"x\re,f".utf8))
        #expect(rows.map(\.fields) == [["a", "b"], ["e", "f"]])
        #expect(rows.map(\.line) == [1, 3])
        #expect(problems.map(\.line) == [2])
    }

    @Test("bounds the length of a row and goes on after it")
    func long() throws {
        let bytes =
            Array("a,b\n".utf8) + [UInt8](repeating: 0x78, count: 5_000_000)
            + Array("\nc,d\n".utf8)
        let (rows, problems) = try read(bytes, limits: ReadingLimits(record: 1_000_000))
        #expect(rows.map(\.fields) == [["a", "b"], ["c", "d"]])
        #expect(problems.map(\.kind) == [.tooLong])
    }

    @Test("reads back what a plain writer wrote", arguments: 0..<40)
    func roundTrip(seed: UInt64) throws {
        var random = Random(seed: seed)
        let pieces = ["", "a", ",", "\"", "\r\n", "\n", "é", "漢", " ", "-0- ", "x y"]
        let rows = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            (0..<3).map { _ in
                (0..<Int.random(in: 0...6, using: &random))
                    .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            }
        }
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
                + "\r\n"
        }.joined()
        let (read, problems) = try read(Array(text.utf8))
        #expect(problems.isEmpty)
        #expect(read.map(\.fields) == rows)
    }

    @Test("survives arbitrary bytes", arguments: 0..<60)
    func noise(seed: UInt64) throws {
        var random = Random(seed: seed)
        let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xC3, 0xA9, 0x1A, 0x00, 0xFF]
        let bytes =
            [0x61, 0x62] + (0..<400).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        let (rows, problems) = try read(bytes)
        #expect(!rows.isEmpty || !problems.isEmpty)
    }
}

@Suite("A CSV table") struct CSVTableTests {
    @Test("finds columns by name, passes over a repeated header, reports short rows")
    func table() throws {
        let text = "id,name\nid,name\n1,A\n2\n3,C\n"
        var table = try CSVTable(ByteSource(name: "t.csv", bytes: Array(text.utf8)))
        let name = try table.column("name")
        #expect(try table.next()?[name] == "A")
        let problem = #expect(throws: ReadingProblem.self) { try table.next() }
        #expect(problem?.line == 4)
        #expect(try table.next()?[name] == "C")
        #expect(try table.next()?.line == nil)
        #expect(throws: ReadingProblem.self) { try table.column("absent") }
    }
}
