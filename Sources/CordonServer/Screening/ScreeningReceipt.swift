import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel

/// What a screening rests on, so that it can be checked later: the lists and their days, the
/// digests of the inputs and of the answer, how names were compared, and the scores and decisions.
struct ScreeningReceipt {
    let json: JSONText

    init(_ served: ServedGraph, _ run: ScreeningRun, _ summary: ScreeningRun.Summary) {
        let investigation = Investigation(graph: run.screening.graph)
        let head = ServedDocument.of(
            AnswerDocument(
                investigation, cut: run.screening.cut?.rawValue,
                limits: AnswerDocument.findingLimits + investigation.listWarnings()
            ).json, served)
        var members = head.members ?? []
        members += [
            .init("case", .string(CaseDigest.of(investigation.graph.file))),
            .init("preset", .string(run.manner.preset.rawValue)),
            .init("threshold", .number(run.manner.preset.threshold)),
            .init("presets", Self.thresholds),
            .init("hits", .int(run.manner.limit)), .init("decided", .bool(summary.showsDecided)),
            .init("columns", .strings(run.portfolio.columns.columns)),
            .init("several", .array(Self.lists(run.portfolio))),
            .init("subjects", .int(summary.subjects)), .init("rows", .int(summary.rows)),
            .init("sha256", .string(summary.digest)), .init("results", .array(summary.results)),
        ]
        json = ["receipt": .object(members)]
    }

    /// From which similarity on each preset matches.
    static var thresholds: JSONText {
        .object(MatchPreset.allCases.map { .init($0.rawValue, .number($0.threshold)) })
    }

    /// Where a subject gave a list, which its row tells as one text: subject and column, from 1 on.
    private static func lists(_ portfolio: Portfolio) -> [JSONText] {
        portfolio.rows.enumerated().flatMap { number, row in
            row.values.enumerated().compactMap { place, values in
                values.count > 1 ? ["subject": .int(number + 1), "column": .int(place + 1)] : nil
            }
        }
    }

    /// The score and the decision of a row, with the number of its subject; nil of one without a hit.
    static func result(_ row: JSONText, of number: Int) -> JSONText? {
        guard let entity = row["entity"]?.text else { return nil }
        return [
            "number": .int(number), "subject": row["subject"] ?? "", "entity": .string(entity),
            "similarity": row["similarity"] ?? .null, "evidence": row["evidence"] ?? .null,
            "match": row["match"] ?? .null, "decision": row["decision"] ?? .null,
        ]
    }
}
