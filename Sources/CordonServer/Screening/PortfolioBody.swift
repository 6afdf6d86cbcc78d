import CordonAnalysis
import CordonFormats
import CordonModel

/// A portfolio that was sent: one JSON object a line, the keys of the first being the columns.
struct PortfolioBody {
    let columns: SubjectColumns
    let rows: [RowFile.Row]
    /// How many values stand under keys that the first row lacks.
    private(set) var leftOut = 0

    /// The most subjects of one request.
    static let most = 100_000

    init(_ body: [UInt8]) throws(Fault) {
        var names: [String] = []
        var rows: [RowFile.Row] = []
        var leftOut = 0
        let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= Self.most + 1 else {
            throw Fault(413, "more than \(Self.most) lines", hint: "send them in parts")
        }
        for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
            let object = try Self.object(Array(line), line: number + 1)
            if names.isEmpty { names = object.map(\.key) }
            leftOut += object.count { !names.contains($0.key) }
            rows.append(
                RowFile.Row(
                    line: number + 1,
                    values: names.map { name in
                        let value = object.last { $0.key == name }?.value
                        return (value?.items ?? [value ?? .null]).compactMap(\.plain)
                            .filter { !$0.isEmpty }
                    }))
        }
        guard !rows.isEmpty else { throw Fault(422, "there is no subject in the body") }
        do throws(QuestionError) {
            columns = try SubjectColumns(names)
        } catch {
            throw Fault(422, error.description)
        }
        self.rows = rows
        self.leftOut = leftOut
    }

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
