import CordonModel
import CordonServer
import Testing

@Suite("JSON that strangers send")
struct JSONReadingTests {
    @Test(
        "what is JSON is read",
        arguments: [
            (#"{"a":[1,-2.5,true,null,"x"]}"#, #"{"a":[1, -2.5, true, null, "x"]}"#),
            (#""\u00e9\n\ud83d\ude00""#, "\"é\\n😀\""), (" [ ] ", "[]"),
            (#""\ud800""#, "\"\u{FFFD}\""), ("\u{FEFF}[0, -0.5e+2]", "[0, -50.0]"),
        ])
    func reads(text: String, written: String) throws {
        #expect(try JSONReading.value(Array(text.utf8)).compact == written)
    }

    @Test(
        "what is none is refused",
        arguments: [
            "", "{", "[1,]", "{\"a\"}", "01x", "\"a", "\"\u{1}\"", "nul", "1 2", "\"\\x\"",
            "01", "-", "1.", ".5", "1e", "1e999", "+1", "NaN", "Infinity",
        ])
    func refuses(text: String) {
        #expect(throws: JSONReading.Problem.self) {
            try JSONReading.value(Array(text.utf8))
        }
    }

    @Test("bytes that are no UTF-8 are refused")
    func bytes() {
        #expect(throws: JSONReading.Problem.self) {
            try JSONReading.value([0x22, 0xFF, 0x22])
        }
    }

    @Test("sixty-four levels are read and one more is not")
    func depth() throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8
            )
        }
        _ = try JSONReading.value(nested(64))
        #expect(throws: JSONReading.Problem.self) { try JSONReading.value(nested(65)) }
    }
}
