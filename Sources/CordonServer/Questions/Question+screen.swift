import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonModel

extension Question {
    static let screen = Question(
        "screen", "Who one subject may be, and what the regimes say of those found.",
        [
            Parameter("name", repeated: true, required: true, "The names of the subject."),
            Parameter("schema", "Person, Company, Organization or Vessel."),
            Parameter("birthDate", repeated: true, "Its day or year of birth."),
            Parameter("country", repeated: true, "Its countries."),
            Parameter("gender", "Its gender."),
            Parameter("inn", repeated: true, "Its INN."),
            Parameter("ogrn", repeated: true, "Its OGRN."),
            Parameter("lei", repeated: true, "Its LEI."),
            Parameter("imo", repeated: true, "Its IMO number."),
        ] + ScreeningRoutes.parameters
    ) { asked throws(Fault) in
        let given = [
            "name", "schema", "birthDate", "country", "gender", "inn", "ogrn", "lei", "imo",
        ]
        .filter { !asked.texts($0).isEmpty }
        let columns: SubjectColumns
        do throws(QuestionError) {
            columns = try SubjectColumns(given)
        } catch {
            throw Fault(422, error.description)
        }
        let values = given.map { name in asked.texts(name).prefix(50).map(MatchQuery.bounded) }
        let subject = columns.subject(RowFile.Row(line: 1, values: values))
        let screening = try asked.served.screening(asked)
        let hits = screening.hits(for: [subject], threads: 1)[0]
        let rows = ScreenRows(own: given, isChanged: false)
        let isAll = asked.flag("decided")
        let shown = isAll ? hits : hits.filter { !($0.decision?.silences ?? false) }
        var document = AnswerDocument(
            asked.served.investigation, cut: screening.cut?.rawValue,
            limits: AnswerDocument.findingLimits)
        let reason = ScreenRows.reason(subject, silenced: hits.count - shown.count)
        let lines =
            shown.isEmpty
            ? [rows.row(subject, reason: reason)] : shown.map { rows.row(subject, $0) }
        document.add("rows", .array(lines.map(rows.json)))
        return document.json
    }
}
