import CordonModel

extension RoundReport {
    /// The report as one document.
    public func document() -> AnswerDocument {
        var document = AnswerDocument(
            investigation, cut: cut,
            limits: AnswerDocument.findingLimits + investigation.listWarnings())
        document.add(
            "round",
            [
                "name": .string(name), "title": .string(title), "day": .string(day.description),
                "alerts": .int(changes.count { $0.isAlert }), "met": .bool(isMet),
                "files": .array(
                    files.map { file in
                        [
                            "name": .string(file.name), "format": .string(file.format),
                            "sha256": .string(file.sha256), "rejected": .int(file.rejected),
                        ]
                    }),
                "gaps": .strings(gaps), "aged": .strings(aged), "warnings": .strings(standing),
            ])
        document.add(
            "customers",
            ["rows": customers.map { .int($0) } ?? .null, "notCompared": .int(notCompared)])
        document.add(
            "silences",
            .array(
                silences.map { silence in
                    [
                        "regime": .string(silence.regime),
                        "before": .optional(silence.before?.rawValue),
                        "after": .string(silence.now.rawValue),
                        "customers": silence.customers.map { .int($0) } ?? .null,
                        "because": .strings(silence.because), "news": .bool(silence.isNews),
                    ]
                }))
        document.add("changes", .array(changes.map(Self.row)))
        document.add(
            "reached",
            .array(
                reached.map { change in
                    [
                        "entity": .string(change.finding.entity),
                        "caption": .string(change.finding.caption),
                        "regime": .string(change.finding.regime),
                        "before": .optional(change.before?.rawValue),
                        "after": .optional(change.after?.rawValue),
                        "claims": .strings(change.claims),
                    ]
                }))
        if let difference {
            let members = JSONText.difference(difference)
            if let listings = members.first(where: { $0.key == "listings" }) {
                document.add("listings", listings.value)
            }
        }
        document.add("watch", .array(watch.map(JSONText.watch)))
        return document
    }

    private static func row(_ change: CustomerChange) -> JSONText {
        [
            "customer": .string(change.customer), "change": .string(change.kind.rawValue),
            "alert": .bool(change.isAlert), "entity": .string(change.entity),
            "caption": .string(change.caption), "certainty": .string(change.band),
            "identity": .string(change.identity), "lists": .strings(change.lists),
            "before": verdicts(change.before), "after": verdicts(change.after),
            "phrases": .strings(change.phrases), "argument": .strings(change.argument),
            "findings": .array(
                change.findings.map { .finding($0, among: change.findings.count) }),
            "claims": .strings(change.claims),
        ]
    }

    private static func verdicts(_ verdicts: [String: Verdict]) -> JSONText {
        .object(
            verdicts.keys.sorted().map { .init($0, .optional(verdicts[$0]?.rawValue)) })
    }
}
