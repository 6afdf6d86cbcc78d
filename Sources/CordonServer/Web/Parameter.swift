import CordonModel

/// One thing that a route can be asked with: read, checked and described in one place.
struct Parameter: Sendable {
    enum Place: String { case path, query }

    enum Kind: Sendable {
        case text
        case day
        case flag
        case int(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case choice([String])
    }

    let name: String
    let place: Place
    let kind: Kind
    let isRepeated: Bool
    let isRequired: Bool
    let about: String

    init(
        _ name: String, in place: Place = .query, repeated: Bool = false, required: Bool = false,
        _ about: String
    ) {
        self.init(name, .text, in: place, repeated: repeated, required: required, about)
    }

    init(
        _ name: String, _ kind: Kind, in place: Place = .query, repeated: Bool = false,
        required: Bool = false, _ about: String
    ) {
        self.name = name
        self.kind = kind
        self.place = place
        isRepeated = repeated
        isRequired = required || place == .path
        self.about = about
    }

    /// What is wrong with a value; nil where nothing is.
    func fault(of value: String) -> Fault? {
        let place = [place.rawValue, name]
        switch kind {
        case .text: return nil
        case .flag:
            return Self.truth(value) == nil
                ? .invalid(place, "bool_parsing", "write true or false", input: .string(value))
                : nil
        case .day:
            return Day(value) == nil
                ? .invalid(
                    place, "date_parsing", "write a day such as 2024-09-25", input: .string(value))
                : nil
        case .int(let range):
            guard let number = Int(value) else {
                return .invalid(
                    place, "int_parsing", "write a whole number", input: .string(value))
            }
            return Self.fault(number, range, place)
        case .number(let range):
            guard let number = Double(value), number.isFinite else {
                return .invalid(place, "float_parsing", "write a number", input: .string(value))
            }
            return Self.fault(number, range, place)
        case .choice(let words):
            return words.contains(value)
                ? nil
                : .invalid(
                    place, "enum", "use \(words.joined(separator: ", "))", input: .string(value))
        }
    }

    private static func fault<Number: Comparable>(
        _ number: Number, _ range: ClosedRange<Number>, _ place: [String]
    ) -> Fault? {
        let input = JSONText.string("\(number)")
        if number > range.upperBound {
            return .invalid(
                place, "less_than_equal", "at most \(range.upperBound)", input: input)
        }
        if number < range.lowerBound {
            return .invalid(
                place, "greater_than_equal", "at least \(range.lowerBound)", input: input)
        }
        return nil
    }

    /// The words for yes and no that clients write.
    static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "1", "yes", "on": true
        case "false", "0", "no", "off": false
        default: nil
        }
    }

    /// The parameter in the words of OpenAPI 3.1.
    var description: JSONText {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
            "description": .string(about),
            "schema": isRepeated ? ["type": "array", "items": schema] : schema,
        ]
    }

    /// The values as a JSON Schema.
    var schema: JSONText {
        switch kind {
        case .text: ["type": "string"]
        case .day: ["type": "string", "format": "date"]
        case .flag: ["type": "boolean"]
        case .int(let range):
            [
                "type": "integer", "minimum": .int(range.lowerBound),
                "maximum": .int(range.upperBound),
            ]
        case .number(let range):
            [
                "type": "number", "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ]
        case .choice(let words): ["type": "string", "enum": .strings(words)]
        }
    }
}
