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
        let own = DecisionBook.audit(decisions, in: graph).filter {
            graph.vertex($0.decision.entity) == vertex
        }
        var table = DossierTable(
            "Decisions about subjects that were screened against this party",
            [
                "Subject's key", "Decided", "State", "Why", "By", "Day", "Until",
                "What changed since",
            ],
            empty: "The store keeps no decision about this party: no hit on it was reviewed.")
        for audited in own {
            let decision = audited.decision
            table.add([
                decision.subject, decision.verdict.rawValue, Self.words(of: audited),
                brief(decision.because), decision.by, decision.day.description,
                decision.until?.description ?? "", audited.changes.joined(separator: "; "),
            ])
        }
        return DossierSection(
            .screening,
            [
                "state": .string(own.isEmpty ? "notFound" : "found"),
                "decisions": .array(own.map(Self.json)),
            ],
            [
                .table(table),
                .paragraph([
                    .file(
                        "The state is that of \(day), by what is known of this party: the name by which a subject goes today is known to its owner alone."
                    )
                ]),
            ])
    }

    /// The state of a decision, with who is still asked for.
    private static func words(of audited: AuditedDecision) -> String {
        let needs = audited.decision.needs
        switch audited.state {
        case .stands: return needs > 1 ? "stands, by \(needs) people" : "stands"
        case .awaitsSecond:
            return "does not count yet: \(audited.reviewers.count) of \(needs) people decided so"
        case .reopened: return "reopened: to be decided anew"
        case .followed: return "followed by a later decision"
        }
    }

    private static func json(_ audited: AuditedDecision) -> JSONText {
        let decision = audited.decision
        return [
            "subject": .string(decision.subject), "verdict": .string(decision.verdict.rawValue),
            "state": .string(audited.state.rawValue), "because": .string(decision.because),
            "by": .string(decision.by), "day": .string(decision.day.description),
            "needs": .int(decision.needs), "until": .optional(decision.until?.description),
            "reviewers": .strings(audited.reviewers), "changes": .strings(audited.changes),
        ]
    }
}
