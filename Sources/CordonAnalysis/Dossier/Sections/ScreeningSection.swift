import CordonModel
import CordonStore

extension DossierDraft {
    /// What was screened against the subject, and what people decided about it.
    mutating func screening() -> DossierSection {
        // Who was screened is nobody's business outside.
        guard let decisions = question.screening, !omissions.isApplied else {
            return DossierSection(
                .screening,
                [
                    "state": .string(IndicatorState.notSearched.rawValue), "decisions": [],
                ],
                [
                    .paragraph([
                        .file(
                            omissions.isApplied
                                ? "Left out of what is published: who was screened, and what was decided."
                                : "Not searched: the case keeps no screening, as a store that `cordon screen` and `cordon decide` use would."
                        )
                    ])
                ])
        }
        let own = decisions.filter { graph.vertex($0.entity) == vertex }
        var table = DossierTable(
            "Decisions about subjects that were screened against this party",
            ["Subject's key", "Decided", "Why", "By", "Day"],
            empty: "The store keeps no decision about this party: no hit on it was reviewed.")
        for decision in own {
            table.add([
                decision.subject, decision.verdict.rawValue, brief(decision.because), decision.by,
                decision.day.description,
            ])
        }
        return DossierSection(
            .screening,
            [
                "state": .string(own.isEmpty ? "notFound" : "found"),
                "decisions": .array(
                    own.map {
                        [
                            "subject": .string($0.subject), "verdict": .string($0.verdict.rawValue),
                            "because": .string($0.because), "by": .string($0.by),
                            "day": .string($0.day.description),
                        ]
                    }),
            ],
            [
                .table(table),
                .paragraph([
                    .file(
                        "A decision is shown as it was made; whether it still stands is said by `cordon screen`."
                    )
                ]),
            ])
    }
}
