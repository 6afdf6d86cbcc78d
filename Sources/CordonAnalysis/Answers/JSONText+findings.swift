public import CordonModel

extension JSONText {
    /// A finding with its grounds.
    ///
    /// With `wholeProof` every step is told, else as many as ``Proof/bound(among:)`` says.
    public static func finding(
        _ finding: Finding, wholeProof: Bool = false, among count: Int = 1
    ) -> JSONText {
        let bound = wholeProof ? Int.max : Proof.bound(among: count)
        return [
            "entity": .string(finding.entity), "caption": .string(finding.caption),
            "regime": .string(finding.regime), "verdict": .string(finding.verdict.rawValue),
            "rule": .optional(finding.rule?.rawValue),
            "because": .strings(finding.because.map(\.rawValue)),
            "force": .string(finding.force.rawValue), "disputed": .bool(finding.isDisputed),
            "fragile": .bool(finding.isFragile), "accounted": .share(finding.accounted),
            "ruledOut": .bool(finding.isRuledOut),
            "listings": .array(finding.listings.map(listing)),
            "grounds": .array(finding.grounds.map { ground($0, bound) }),
            "byStanding": .object(
                finding.byStanding.keys.sorted(by: >).map { standing in
                    Member(standing.word, .optional(finding.byStanding[standing]?.rawValue))
                }),
            "missing": .strings(finding.missing),
            "reliefs": .array(finding.reliefs.map(relief)),
            "kind": .string(finding.kind),
            "notes": .array(
                finding.notes.map { note in
                    [
                        "code": .string(note.code), "text": .string(note.text),
                        "claims": .strings(note.claims),
                    ]
                }),
        ]
    }

    /// A listing in force.
    public static func listing(_ record: ListingRecord) -> JSONText {
        [
            "authority": .string(record.listing.authority),
            "list": .optional(record.listing.list),
            "programme": .optional(
                record.listing.programmes.isEmpty
                    ? nil : record.listing.programmes.joined(separator: "; ")),
            "measures": .strings(record.listing.measures.map(\.rawValue).sorted()),
            "recordId": .optional(record.listing.recordID),
            "day": .optional(record.day?.exact?.description ?? record.day?.description),
            "claim": .string(record.claim),
        ]
    }

    private static func relief(_ record: ReliefRecord) -> JSONText {
        [
            "kind": .string(record.relief.kind), "title": .string(record.relief.title),
            "period": .string(record.period.description), "claim": .string(record.claim),
        ]
    }

    /// A ground; of a proof with very many steps those nearest to the entity, which it says.
    private static func ground(_ ground: Ground, _ bound: Int) -> JSONText {
        let steps = ground.proof.steps(atMost: bound)
        let isWhole =
            ground.proof.depth <= bound
            && (steps.count < bound || ground.proof.steps(atMost: bound + 1).count == bound)
        return [
            "by": .string(ground.by.rawValue), "party": .optional(ground.party),
            "share": .share(ground.share), "threshold": .optional(ground.threshold?.description),
            "comparison": .string(ground.comparison.rawValue),
            "margin": .string(Decimal6.text(ground.margin)),
            "since": .optional(ground.since?.description),
            "depth": .int(ground.proof.depth),
            "proof": .array(steps.map(step)),
            "proofIsWhole": .bool(isWhole),
        ]
    }

    private static func step(_ step: ProofStep) -> JSONText {
        [
            "entity": .string(step.entity),
            "counts": .array(
                step.counts.map { holding in
                    [
                        "owner": .string(holding.owner),
                        "share": holding.share.map { .share($0) } ?? .null,
                        "criterion": .optional(holding.criterion),
                        "because": .string(holding.because.rawValue),
                        "claims": .strings(holding.claims),
                    ]
                }),
            "sum": .share(step.sum), "threshold": .optional(step.threshold?.description),
            "comparison": .string(step.comparison.rawValue),
        ]
    }
}
