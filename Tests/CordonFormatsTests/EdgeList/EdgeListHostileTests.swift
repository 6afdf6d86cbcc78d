import CordonModel
import Testing

@testable import CordonFormats

@Suite("A hostile edge list") struct EdgeListHostileTests {
    private func share(_ cell: String) throws -> Share? {
        let file = try read(Array("owner,owned,percent\na,b,\"\(cell)\"\n".utf8))
        return file.claims.first?.relation?.share
    }

    private func read(_ bytes: [UInt8]) throws -> Case {
        try withFile(bytes) { try GraphFile.read($0, format: "edges") }
    }

    /// What is said of a file, or of rows of it, that cannot be read, a line each.
    private func faults(_ bytes: [UInt8]) throws -> [String] {
        try withFile(bytes) { path in
            do throws(ReadingProblems) {
                let file = try GraphFile.read(path, format: "edges")
                return file.notices.filter { $0.code == "rejected-record" }
                    .map { $0.message.replacing(path, with: "F") }
            } catch {
                return error.problems.map { $0.description.replacing(path, with: "F") }
            }
        }
    }

    @Test(
        "keeps a share as written, or the smallest interval around it",
        arguments: [
            ("33.3333333", "(33.333333,33.333334)"), ("33,3333333", "(33.333333,33.333334)"),
            ("0.00000001", "(0,0.000001)"), ("99.99999999 %", "(99.999999,100)"),
            ("33.33333300", "33.333333"), ("50.0000000000", "50"), ("100.0000000", "100"),
            ("50 %", "50"), ("50,5", "50.5"), (" 25 ", "25"), ("0", "0"), ("", "[0,100]"),
        ])
    func precise(cell: String, expected: String) throws {
        #expect(try share(cell) == Share(expected) ?? .unknown)
    }

    @Test(
        "reads what is no share as a stake of unknown size, and names the file and the line",
        arguments: [
            "-1", "-0.0000001", "100.0000001", "100.5", "1000", "NaN", "nan", "inf", "1e400",
            "1e2", "0x32", "50%%", "fifty", "--", "50;60", "½", "50\u{0}",
            "9223372036854775808",
            "0.99999999999999999999999999999999999999x",
        ])
    func shares(cell: String) throws {
        let file = try read(Array("owner,owned,percent\nx,y,10\na,b,\"\(cell)\"\n".utf8))
        #expect(file.claims.last?.relation?.share == .unknown)
        let found = file.notices.filter { $0.code == "unreadable-percentage" }.map(\.message)
        #expect(found.count == 1)
        #expect(found.first?.contains(":3:") == true, "\(found)")
        #expect(found.first?.contains("\n") == false)
    }

    @Test("is read with a byte order mark, CRLF, quotes and semicolons")
    func dialects() throws {
        let rows: [[UInt8]] = [
            Array("\u{FEFF}owner,owned,percent\r\na,b,50\r\n".utf8),
            Array("owner;owned;percent\na;b;50\n".utf8),
            Array("owner\towned\tpercent\na\tb\t50\n".utf8),
            Array("\"owner\",\"owned\",\"percent\"\n\"a\",\"b\",\"50\"".utf8),
            Array("owner,owned,percent\n\n,,\n , ,\na,b,50\n".utf8),
        ]
        for bytes in rows {
            let file = try read(bytes)
            #expect(file.claims.map { $0.subject } == ["a"])
            #expect(file.claims.first?.relation?.share == Share("50"))
        }
        let semicolons = try read(Array("owner;owned;percent\na;b;50,5\n".utf8))
        #expect(semicolons.claims.first?.relation?.share == Share("50.5"))
        let quoted = try read(Array("owner,owned\n\"a, \"\"x\"\"\nand\",b\n".utf8))
        #expect(quoted.claims.first?.subject == "a, \"x\"\nand")
    }

    @Test("in UTF-16 is read as one in UTF-8", arguments: [true, false])
    func wide(isLittle: Bool) throws {
        var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
        for unit in "owner;owned;percent\na🛩;Ж;50,5\n".utf16 {
            let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
            bytes += isLittle ? pair : pair.reversed()
        }
        let claim = try read(bytes).claims.first
        #expect(claim?.subject == "a🛩")
        #expect(claim?.relation?.target == "Ж")
        #expect(claim?.relation?.share == Share("50.5"))
    }

    @Test(
        "without a row, an end, a header or a closing quote is refused in one line",
        arguments: [
            "", "\n\n", "owner\na\n", "a,b\n", "owner,owned\na,\n", "owner,owned\n,b\n",
            "owner,owned\n\"a,b\n", "owner,owned,owner\na,b,c\n", "owner,owned\na,b,c\n",
            "\u{0}\u{0}\u{0}\u{0}", "owner,owned\n\u{1}",
        ])
    func broken(text: String) throws {
        let found = try faults(Array(text.utf8))
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("F") == true)
    }

    @Test("keeps its good rows where one cannot be read, and says which")
    func spoilt() throws {
        let text = "owner,owned,percent\na,b,50\n\"c,d,60\ne,f,70\n"
        let file = try read(Array(text.utf8))
        #expect(file.claims.map(\.subject) == ["a", "e"])
        let told = file.notices.filter { $0.code == "rejected-record" }.map(\.message)
        #expect(told.count == 1)
        #expect(told.first?.contains(":3: ") == true)
    }

    @Test("is read with the marks and line ends of any spreadsheet")
    func marks() throws {
        for text in [
            "owner,owned,percent\ra,b,\"50,5\"\rc,d,60",
            "Owner;Owned;Percent\r\na;b;50,5\r\nc;d;60",
            "owner|owned|percent\na|b|50,5\nc|d|60\n",
            "Parent,Subsidiary,Ownership %\na,b,\"50,5\"\nc,d,60\n",
        ] {
            let file = try withFile(Array(text.utf8)) { try GraphFile.read($0) }
            #expect(file.claims.map(\.subject) == ["a", "c"], "\(text)")
            #expect(file.claims.first?.relation?.share == Share("50.5"), "\(text)")
        }
    }

    @Test("says that nothing was read, and asks whether 0.6 is sixty per cent")
    func questions() throws {
        #expect(try read(Array("owner,owned\n".utf8)).notices.contains { $0.code == "empty-table" })
        let small = try read(Array("owner,owned,percent\na,b,0.6\n".utf8))
        #expect(small.notices.contains { $0.code == "small-percent" })
        let said = try read(Array("owner,owned,percent\na,b,0.6%\n".utf8))
        #expect(!said.notices.contains { $0.code == "small-percent" })
    }

    @Test("of bytes that are no UTF-8 is refused in one line")
    func encoding() throws {
        let found = try faults(Array("owner,owned\na".utf8) + [0xC3, 0x28] + Array(",b\n".utf8))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("F:2:") == true, "\(found)")
    }
}
