import CordonAnalysis
import CordonFormats
import CordonMatch
import CordonModel

/// Many subjects, each of which may say how it is compared.
struct Portfolio: Sendable {
    /// How one subject is compared.
    struct Manner: Hashable, Sendable {
        var preset: MatchPreset
        var limit: Int
    }

    let columns: SubjectColumns
    let rows: [RowFile.Row]
    private let presets: Int?
    private let limits: Int?

    /// The most parties that may be shown for a subject.
    static let mostHits = 100

    /// Takes rows under columns; `preset` and `hits` are each row's own, where they are columns.
    init(_ names: [String], _ rows: [RowFile.Row]) throws(Fault) {
        do throws(QuestionError) {
            columns = try SubjectColumns(names)
        } catch {
            throw Fault(422, error.description)
        }
        presets = names.firstIndex(of: "preset")
        limits = names.firstIndex(of: "hits")
        self.rows = rows
        for row in rows { _ = try manner(row, Manner(preset: .screening, limit: 1)) }
    }

    /// How a row is compared: as it says, else as all.
    func manner(_ row: RowFile.Row, _ usual: Manner) throws(Fault) -> Manner {
        var manner = usual
        if let place = presets, let word = row.values[place].last {
            guard let preset = MatchPreset(rawValue: word) else {
                let known = MatchPreset.allCases.map(\.rawValue).joined(separator: ", ")
                throw Fault(422, "line \(row.line): `preset` is none", hint: "use \(known)")
            }
            manner.preset = preset
        }
        if let place = limits, let word = row.values[place].last {
            guard let limit = Int(word), (1...Self.mostHits).contains(limit) else {
                throw Fault(422, "line \(row.line): `hits` is a number from 1 to \(Self.mostHits)")
            }
            manner.limit = limit
        }
        return manner
    }

    /// The subject of a row.
    func subject(_ row: RowFile.Row) -> Subject {
        let values = row.values.map { $0.prefix(Self.mostValues).map(MatchQuery.bounded) }
        let subject = columns.subject(RowFile.Row(line: row.line, values: values))
        guard values != row.values else { return subject }
        return subject.noting(
            "compared by the first \(Self.mostValues) values, and of each the first "
                + "\(MatchQuery.mostLetters) letters and \(MatchQuery.mostWords) words")
    }

    private static let mostValues = 50
}
