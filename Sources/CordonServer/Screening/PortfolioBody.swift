import CordonFormats
import CordonModel

extension Portfolio {
    /// The most subjects of one request.
    static let most = 100_000

    /// Reads one JSON object a line; their keys, in the order in which they are met, are the columns.
    init(_ body: [UInt8]) throws(Fault) {
        var names: [String] = []
        var places: [String: Int] = [:]
        var objects: [(line: Int, members: [JSONText.Member])] = []
        let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= Self.most + 1 else {
            throw Fault(413, "more than \(Self.most) lines", hint: "send them in parts")
        }
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            let object = try Self.object(Array(line), line: number + 1)
            for member in object where places[member.key] == nil {
                places[member.key] = names.count
                names.append(member.key)
            }
            guard names.count <= Self.mostColumns else {
                throw Fault(422, "more than \(Self.mostColumns) different keys")
            }
            objects.append((number + 1, object))
        }
        guard !objects.isEmpty else { throw Fault(422, "there is no subject in the body") }
        try self.init(
            names,
            objects.map { line, members in
                var values = [[String]](repeating: [], count: names.count)
                for member in members {
                    guard let place = places[member.key] else { continue }
                    values[place] = (member.value.items ?? [member.value]).compactMap(\.plain)
                        .filter { !$0.isEmpty }
                }
                return RowFile.Row(line: line, values: values)
            })
    }

    private static let mostColumns = 500

    private static func object(
        _ line: [UInt8], line number: Int
    ) throws(Fault) -> [JSONText.Member] {
        do throws(JSONReading.Problem) {
            if let members = try JSONReading.value(line).members { return members }
        } catch {
            throw Fault(422, "line \(number): \(error)", hint: "send one JSON object a line")
        }
        throw Fault(422, "line \(number) is no object", hint: "send one JSON object a line")
    }
}
