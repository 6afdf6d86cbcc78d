import Testing

@testable import CordonFormats

@Suite("A JSON reader") struct JSONRecordsTests {
    struct Outcome {
        var lines: [Int] = []
        var ids: [String] = []
        var problems: [ReadingProblem] = []
        var layout: JSONRecords.Layout
    }

    private func read(
        _ text: String, limits: ReadingLimits = ReadingLimits(document: 1 << 20)
    ) throws -> Outcome {
        try read(Array(text.utf8), limits: limits)
    }

    private func read(
        _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits(document: 1 << 20)
    ) throws -> Outcome {
        let source = try ByteSource(name: "t.json", bytes: bytes, limits: limits)
        var records = try JSONRecords(source)
        var outcome = Outcome(layout: records.layout)
        while true {
            do {
                guard let record = try records.next() else { return outcome }
                outcome.lines.append(record.line)
                outcome.ids.append(record.value["id"]?.text ?? "-")
            } catch {
                outcome.problems.append(error)
                if error.isFatal { return outcome }
            }
        }
    }

    @Test("reads lines, skips blank ones and reports bad ones with their number")
    func lines() throws {
        let outcome = try read("{\"id\":\"a\"}\n\n{\"id\":\"b\"\n{\"id\":\"c\"}\r\n{\"id\":7}")
        #expect(outcome.layout == .lines)
        #expect(outcome.ids == ["a", "c", "7"])
        #expect(outcome.lines == [1, 4, 5])
        #expect(outcome.problems.map(\.line) == [3])
    }

    @Test("reads an array item by item with their lines")
    func array() throws {
        let outcome = try read(
            "[\n  {\"id\": \"a,]\\\"}\"},\n\n  {\"id\": \"b\", \"x\": [1, {\"y\": []}]}, {\"id\": 3}\n]\n"
        )
        #expect(outcome.layout == .array)
        #expect(outcome.ids == ["a,]\"}", "b", "3"])
        #expect(outcome.lines == [2, 4, 4])
        #expect(outcome.problems.isEmpty)
    }

    @Test("reads one document that spreads over lines")
    func document() throws {
        let outcome = try read("{\n  \"id\": \"only\"\n}\n")
        #expect(outcome.layout == .document)
        #expect(outcome.ids == ["only"])
    }

    @Test("reads an empty array and an empty file")
    func empty() throws {
        #expect(try read("[]").ids.isEmpty)
        #expect(try read("").ids.isEmpty)
        #expect(try read(" \n ").problems.isEmpty)
    }

    @Test("reports an array that is cut off, or followed by something")
    func cutOff() throws {
        #expect(try read("[{\"id\":1},{\"id\":2").problems.map(\.kind) == [.cutOff])
        #expect(try read("[{\"id\":1}").problems.map(\.kind) == [.cutOff])
        #expect(try read("[{\"id\":1}] x").problems.map(\.kind) == [.malformed])
        #expect(try read("[{\"id\":1}}]").problems.map(\.kind) == [.malformed])
        #expect(try read("[,,]").problems.count == 2)
    }

    @Test("survives deep nesting, bad UTF-8, bad escapes and hostile numbers")
    func hostile() throws {
        let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        #expect(try read("{\"id\":\"a\",\"x\":\(deep)}\n").problems.map(\.kind) == [.tooDeep])
        let bad = Array("{\"id\":\"".utf8) + [0xC3, 0x28] + Array("\"}\n".utf8)
        #expect(try read(bad).problems.map(\.kind) == [.encoding])
        #expect(try read("{\"id\":\"\\q\"}\n").problems.map(\.kind) == [.malformed])
        #expect(try read("{\"id\":1e9999999}\n").problems.count == 1)
        #expect(try read("{\"id\":123456789012345678901234567890}\n").problems.count == 1)
        #expect(try read("{\"id\":nul}\n").problems.count == 1)
    }

    @Test("bounds the length of a line and of an item")
    func long() throws {
        let limits = ReadingLimits(record: 100_000, document: 100_000)
        let filler = String(repeating: "x", count: 2_500_000)
        let outcome = try read(
            "{\"id\":\"a\"}\n{\"id\":\"\(filler)\"}\n{\"id\":\"b\"}\n", limits: limits)
        #expect(outcome.ids == ["a", "b"])
        #expect(outcome.problems.map(\.kind) == [.tooLong])
        let items = try read("[{\"id\":\"a\"},{\"id\":\"\(filler)\"}]", limits: limits)
        #expect(items.problems.map(\.kind) == [.tooLong])
    }

    @Test("keeps no more than a record of the blanks before the first one")
    func blanks() throws {
        let limits = ReadingLimits(record: 1_000)
        for blank in ["\n", " \n", "\u{0}\n"] {
            let text = String(repeating: blank, count: 3 << 20) + "{\"id\":1}\n"
            let source = try ByteSource(name: "t", bytes: Array(text.utf8), limits: limits)
            #expect(try JSONRecords.layout(of: source) == .lines)
            let kept = unsafe source.unread.count
            #expect(kept <= 4 << 20)
        }
        let lines = String(repeating: "\n", count: 5_000) + "{\"id\":1}\n{\"id\":2}"
        var records = try JSONRecords(
            ByteSource(name: "t", bytes: Array(lines.utf8), limits: limits))
        #expect(try records.next()?.line == 5_001)
        #expect(try records.next()?.value["id"]?.integer == 2)
    }

    @Test("keeps a value alive after the next record is read")
    func lifetime() throws {
        let text = (0..<2_000).map { "{\"id\":\"\($0)\",\"list\":[\"\($0)\",\"é\"]}\n" }.joined()
        var records = try JSONRecords(ByteSource(name: "t", bytes: Array(text.utf8)))
        var kept: [JSONValue] = []
        while let record = try records.next() { kept.append(record.value) }
        #expect(kept.count == 2_000)
        for (index, value) in kept.enumerated() {
            #expect(value["list"]?.strings == ["\(index)", "é"])
        }
    }

    @Test("gives every kind of value")
    func kinds() throws {
        let text = """
            {"s":"a\\u00e9\\n","i":-7,"u":18446744073709551615,"d":2.5,"t":true,"f":false,
             "n":null,"a":[1,"2",null,[3]],"o":{"k":"v"}}
            """
        var records = try JSONRecords(ByteSource(name: "t", bytes: Array(text.utf8)))
        let value = try #require(try records.next()).value
        #expect(value["s"]?.string == "aé\n")
        #expect(value["i"]?.integer == -7)
        #expect(value["u"]?.integer == nil)
        #expect(value["u"]?.double == 18_446_744_073_709_551_616)
        #expect(value["d"]?.double == 2.5)
        #expect(value["t"]?.bool == true)
        #expect(value["f"]?.bool == false)
        #expect(value["n"]?.isNull == true)
        #expect(value["a"]?.items.map(\.kind) == [.integer, .string, .null, .array])
        #expect(value["o"]?["k"]?.string == "v")
        #expect(value["absent"] == nil)
        #expect(
            value.members.map { $0.name.string } == ["s", "i", "u", "d", "t", "f", "n", "a", "o"])
    }
}
