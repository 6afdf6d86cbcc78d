import CordonModel
import Testing

@testable import CordonFormats

@Suite("A broken dataset index") struct DatasetIndexTests {
    private func read(_ text: String) throws -> DatasetIndex {
        try DatasetIndex(ByteSource(name: "index.json", bytes: Array(text.utf8)))
    }

    private func index(_ count: String, _ rest: String = "") -> String {
        #"{"name":"un_sc_sanctions","last_export":"2026-01-02","entity_count":\#(count),"resources":[{"name":"f.json"}]\#(rest)}"#
    }

    /// Whether a file of so many entities counts as a whole list beside this index.
    private func isWhole(_ text: String, entities: Int = 1) throws -> Bool {
        let lines = (0..<entities).map { #"{"id":"e\#($0)","schema":"Person"}"# }
        let reader = try EntityFileReader(
            ByteSource(name: "f.json", bytes: Array(lines.joined(separator: "\n").utf8)),
            index: try read(text))
        return try reader.readAll { _ in }.lists.contains(where: \.isComplete)
    }

    @Test(
        "is refused with its place",
        arguments: [
            "", "{}", "[]", "7", "null", "nonsense", "{\"name\":", "{\"name\":7}",
            "{\"datasets\":[7,{},{\"title\":\"x\"}]}", "{\"datasets\":{\"name\":\"x\"}}",
            "{\"name\":\"x\",\"entity_count\":1e999}", "{\"name\":\"\\ud800\"}",
            "{\"name\":\"x\",\"entity_count\":\(String(repeating: "9", count: 400))}",
            "{\"name\":\"x\",\"children\":" + String(repeating: "[", count: 100_000)
                + String(repeating: "]", count: 100_000) + "}",
        ])
    func refused(text: String) {
        let problem = #expect(throws: ReadingProblem.self) { try read(text) }
        #expect(problem?.file == "index.json" && problem?.remedy.isEmpty == false)
    }

    @Test("cut off or changed anywhere is read or refused with reasons")
    func mutated() throws {
        let bytes = Array(index("3", #","children":["a","b"],"publisher":{"official":true}"#).utf8)
        var random = Random(seed: 3)
        for count in bytes.indices {
            let problem = #expect(throws: ReadingProblem.self) {
                try DatasetIndex(ByteSource(name: "i", bytes: Array(bytes.prefix(count))))
            }
            #expect(problem?.what.isEmpty == false)
        }
        for _ in 0..<500 {
            var changed = bytes
            let odd: [UInt8] = [0, 0x22, 0x2C, 0x5B, 0x7B, 0x7D, 0x80, 0xFF, 0x39]
            for _ in 0..<3 {
                changed[Int.random(in: 0..<bytes.count, using: &random)] =
                    odd.randomElement(using: &random) ?? 0
            }
            do {
                _ = try DatasetIndex(ByteSource(name: "i", bytes: changed))
            } catch {
                #expect(!error.what.isEmpty && !error.remedy.isEmpty)
            }
        }
    }

    @Test("makes no list whole by a count that is none")
    func counts() throws {
        #expect(try isWhole(index("1")))
        for count in ["0", "2", "-1", "1.5", "\"1\"", "null", "[1]", "18446744073709551615"] {
            #expect(try !isWhole(index(count)), "\(count)")
        }
        #expect(try !isWhole(index("0"), entities: 0))
        #expect(try !isWhole(index("1").replacing("2026-01-02", with: "9999-99-99")))
    }

    @Test("that describes a dataset twice, or as its own part, makes no list whole twice")
    func repeated() throws {
        let twice = #"{"datasets":[\#(index("1")),\#(index("1"))]}"#
        #expect(try read(twice).dataset("un_sc_sanctions")?.entityCount == nil)
        #expect(try !isWhole(twice))
        let own = index("1", #","children":["un_sc_sanctions","un_sc_sanctions"]"#)
        let reader = try EntityFileReader(
            ByteSource(name: "f.json", bytes: Array(#"{"id":"e","schema":"Person"}"#.utf8)),
            index: try read(own))
        #expect(try reader.readAll { _ in }.lists.count == 1)
    }
}
