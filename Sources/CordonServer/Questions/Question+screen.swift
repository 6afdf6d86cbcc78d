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
        let values = given.map { name in asked.texts(name) }
        let portfolio = try Portfolio(given, [RowFile.Row(line: 1, values: values)])
        let run = ScreeningRun(portfolio, try asked.screening(), asked.manner)
        let investigation = Investigation(graph: run.screening.graph)
        var document = AnswerDocument(
            investigation, cut: run.screening.cut?.rawValue,
            limits: AnswerDocument.findingLimits + investigation.listWarnings())
        let answers = run.answers(0..<1, showsDecided: asked.flag("decided"))
        document.add("rows", .array(answers.flatMap(\.lines)))
        return document.json
    }
}
