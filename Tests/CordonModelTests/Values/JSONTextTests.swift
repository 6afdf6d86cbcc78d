import Foundation
import Testing

@testable import CordonModel

@Suite("JSON text")
struct JSONTextTests {
    private func value(_ random: inout Random, depth: Int) -> JSONText {
        switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .int(Int.random(in: -1_000_000...1_000_000, using: &random))
        case 3, 4:
            let texts = [
                "", "a\"b\\c", "\u{0}\u{1F}\u{7F}\n\r\t", "АО «Купол»", "乡", "\u{2028}\u{202E}",
            ]
            return .string(random.pick(texts))
        case 5:
            return .array(
                (0..<random.pick([0, 1, 3])).map { _ in value(&random, depth: depth + 1) })
        default:
            return .object(
                (0..<random.pick([0, 1, 3])).map {
                    JSONText.Member("k\($0)", value(&random, depth: depth + 1))
                })
        }
    }

    private func same(_ made: JSONText, _ read: Any) -> Bool {
        switch made {
        case .null: return read is NSNull
        case .bool(let value): return (read as? Bool) == value
        case .int(let value): return (read as? Int) == value
        case .number(let value): return (read as? Double) == value
        case .string(let text): return (read as? String) == text
        case .array(let items):
            guard let list = read as? [Any], list.count == items.count else { return false }
            return zip(items, list).allSatisfy { same($0, $1) }
        case .object(let members):
            guard let object = read as? [String: Any], object.count == members.count else {
                return false
            }
            return members.allSatisfy { member in
                object[member.key].map { same(member.value, $0) } ?? false
            }
        }
    }

    @Test("is read back by another reader as it was made")
    func roundTrip() throws {
        var random = Random(seed: 12)
        for _ in 0..<500 {
            let made = value(&random, depth: 0)
            for text in [made.compact, made.pretty] {
                let read = try JSONSerialization.jsonObject(
                    with: Data(text.utf8), options: [.fragmentsAllowed])
                #expect(same(made, read), "\(text)")
            }
        }
    }

    @Test("keeps the order of its keys, and lists of plain values on one line")
    func layout() {
        let made: JSONText = ["b": [1, 2], "a": [["x": .null]], "empty": []]
        #expect(made.compact == "{\"b\":[1, 2], \"a\":[{\"x\":null}], \"empty\":[]}")
        #expect(
            made.pretty == """
                {
                  "b": [1, 2],
                  "a": [
                    {
                      "x": null
                    }
                  ],
                  "empty": []
                }
                """)
    }

    @Test("writes a number that is not finite as null")
    func notFinite() {
        #expect(JSONText.number(.nan).compact == "null")
        #expect(JSONText.number(-.infinity).compact == "null")
    }
}
