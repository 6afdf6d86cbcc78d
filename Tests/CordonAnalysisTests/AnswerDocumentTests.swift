import CordonAnalysis
import CordonModel
import Testing

@Suite("A document that is written as it is made") struct AnswerDocumentTests {
    @Test("is the text of the whole", arguments: [0, 1, 2, 3_000])
    func pieces(count: Int) throws {
        let investigation = try SmallCase(["a"]).investigation()
        var document = AnswerDocument(investigation)
        document.add("before", ["x": 1])
        document.add("rows", each: Array(0..<count)) { number in
            ["number": .int(number), "names": .strings(["a", "b"]), "inner": [["c": .null]]]
        }
        var pieces: [String] = []
        document.write { pieces.append($0) }
        #expect(pieces.joined() == document.json.pretty + "\n")
        // None of them is much larger than what is kept back on purpose.
        #expect(pieces.allSatisfy { $0.utf8.count < 80_000 && $0.hasSuffix("\n") })
        #expect(pieces.count > 3 || count < 3_000)
    }

    @Test("makes no item before it is written")
    func lateness() throws {
        var document = AnswerDocument(try SmallCase(["a"]).investigation())
        document.add("rows", each: Array(0..<10_000)) { ["number": .int($0)] }
        struct Enough: Error {}
        var seen = 0
        #expect(throws: Enough.self) {
            try document.write { (piece: String) throws in
                seen += piece.utf8.count
                if seen > 100_000 { throw Enough() }
            }
        }
        #expect(seen < 250_000)
    }
}
