import CordonGraph
public import CordonModel
public import CordonRules

extension AnswerDocument {
    /// What every answer about findings says of itself.
    public static let findingLimits = [
        "none means that no rule fired on these claims and lists; it is not clearance",
        "undetermined means that a fact, a day, a reading of the law or a firmer claim is missing",
        "this is not legal advice",
    ]
}

extension Investigation {
    /// What regimes say.
    ///
    /// - Parameters:
    ///   - findings: Those that are told.
    ///   - regimes: The regimes that were run.
    ///   - suspended: Those that were left out because they are suspended.
    ///   - notRun: Those that were left out because no listing here seeds them.
    ///   - reached: Whether the hashes of whom each regime reaches are told.
    ///   - cut: Why the answer is not whole; nil where it is.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(
        ofFindings findings: [Finding], under regimes: [Regime], suspended: [Regime],
        notRun: [Regime] = [], reached: Bool = false, cut: String? = nil
    ) -> AnswerDocument {
        var document = AnswerDocument(
            self, cut: cut, limits: AnswerDocument.findingLimits + listWarnings())
        if reached { document.add("reached", reachedHashes(under: regimes)) }
        document.add(regimes: regimes, suspended: suspended, notRun: notRun, in: graph)
        document.add("findings", each: findings) {
            .finding($0, among: findings.count)
        }
        return document
    }

    /// The days on which verdicts change.
    public func document(
        ofTimeline changes: [VerdictChange], cut: String? = nil
    ) -> AnswerDocument {
        var document = AnswerDocument(
            self, cut: cut, limits: AnswerDocument.findingLimits + listWarnings())
        document.add("timeline", .array(changes.map { .verdictChange($0) }))
        return document
    }

    /// The proof of a finding, what it stands or falls with, and what would change it.
    ///
    /// - Parameters:
    ///   - argument: The proof.
    ///   - regime: The regime that was run.
    ///   - changes: What would change under a supposition; nil where nothing was supposed.
    ///   - timeline: The days on which the verdict changes; nil where they were not asked for.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(
        of argument: VerdictArgument, under regime: Regime, supposing changes: [SupposedChange]?,
        timeline: [VerdictChange]?
    ) -> AnswerDocument {
        var document = AnswerDocument(
            self, cut: argument.cut?.rawValue,
            limits: AnswerDocument.findingLimits + listWarnings())
        document.add(regimes: [regime], in: graph)
        let finding = JSONText.finding(argument.finding, wholeProof: true)
        document.add("finding", finding)
        document.add("findings", [finding])
        document.add("argument", .strings(argument.lines))
        document.add("criticalClaims", .strings(argument.criticalClaims))
        document.add("untriedClaims", .int(argument.untried))
        document.add("decidingUnknowns", .array(argument.decidingUnknowns.map(Self.row)))
        document.add("decidingDays", .array(argument.decidingDays.map(Self.row)))
        if let changes {
            document.add(
                "changes",
                .array(
                    changes.map {
                        ["before": .finding($0.before), "after": .finding($0.after)]
                    }))
        }
        if let timeline {
            document.add("timeline", .array(timeline.map { .verdictChange($0) }))
        }
        return document
    }

    private static func row(_ stake: DecidingDay) -> JSONText {
        [
            "owner": .string(stake.owner), "owned": .string(stake.owned),
            "share": .share(stake.share), "verdict": .string(stake.verdict.rawValue),
            "otherwise": .string(stake.otherwise.rawValue),
        ]
    }

    static func row(_ unknown: DecidingUnknown) -> JSONText {
        [
            "owner": .string(unknown.owner), "owned": .string(unknown.owned),
            "atLeast": .string(unknown.atLeast.description),
            "verdict": .string(unknown.verdict.rawValue),
            "otherwise": .string(unknown.otherwise.rawValue),
            "dayOpen": .bool(unknown.isDayOpen),
            "with": .array(
                unknown.with.map { other in
                    [
                        [
                            "owner": .string(other.owner), "owned": .string(other.owned),
                            "atLeast": .string(other.share.lower.description),
                        ]
                    ]
                } ?? []),
        ]
    }
}

extension JSONText {
    /// A day on which a verdict changes.
    public static func verdictChange(_ change: VerdictChange) -> JSONText {
        [
            "day": .string(change.day.description), "entity": .string(change.entity),
            "regime": .string(change.regime), "before": .string(change.before.rawValue),
            "after": .string(change.after.rawValue), "claims": .strings(change.claims),
            "ruleChange": .bool(change.isRuleChange),
        ]
    }
}
