import CordonAnalysis
import CordonModel
import Foundation

/// One thing that the script of `cordon scale` says: a round, a fault, or the answer.
struct ScaleEvent {
    /// The sort of event.
    let name: String
    private let members: [String: Any]

    /// Reads a line; nil where it is no event.
    init?(_ line: Data) {
        do {
            guard let object = try JSONSerialization.jsonObject(with: line) as? [String: Any],
                let name = object["event"] as? String
            else { return nil }
            self.name = name
            members = object.filter { $0.key != "event" }
        } catch {
            return nil
        }
    }

    /// A member as text.
    func text(_ key: String) -> String {
        switch members[key] {
        case let text as String: text
        case let number as NSNumber: "\(number)"
        default: ""
        }
    }

    /// The answer as a document.
    func document(_ job: String) -> String {
        let head: [JSONText.Member] = [
            .init("cordon", .string(Investigation.version)), .init("job", .string(job)),
        ]
        return JSONText.object(head + Self.members(members)).pretty
    }

    /// The answer for people: a line for each fact.
    var lines: String {
        Self.members(members).map { "\($0.key): \($0.value.compact)\n" }.joined()
    }

    private static func members(_ members: [String: Any]) -> [JSONText.Member] {
        members.sorted { $0.key < $1.key }.map { .init($0.key, text($0.value)) }
    }

    private static func text(_ value: Any) -> JSONText {
        switch value {
        case let text as String: return .string(text)
        case let list as [Any]: return .array(list.map(text))
        case let object as [String: Any]: return .object(members(object))
        case let number as NSNumber:
            return Double(number.int64Value) == number.doubleValue
                ? .int(Int(number.int64Value)) : .number(number.doubleValue)
        default: return .null
        }
    }
}
