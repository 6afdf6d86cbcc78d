public import CordonGraph
public import CordonModel
public import CordonRules

/// The missing facts that would settle open findings.
public struct UnknownsAnswer: Sendable {
    /// The facts, each the best where those before it are told.
    public let facts: [MissingFact]
    /// How many findings are open.
    public let open: Int
    /// What stopped the work before its end; nil where nothing did.
    public let cut: Cut?
}

extension Investigation {
    /// The missing shares that would settle most findings of some regimes.
    public func unknowns(_ question: FindingQuestion, top: Int) -> UnknownsAnswer {
        let told = RuleEngine(graph).unknowns(
            under: regimes(question), top: top, limits: question.limits)
        return UnknownsAnswer(facts: told.facts, open: told.open, cut: told.cut)
    }

    /// The document of missing facts.
    public func document(ofUnknowns answer: UnknownsAnswer) -> AnswerDocument {
        var document = AnswerDocument(
            self, cut: answer.cut?.rawValue, limits: AnswerDocument.findingLimits)
        document.add("open", .int(answer.open))
        document.add("unknowns", .array(answer.facts.map { .missingFact($0) }))
        return document
    }
}

extension JSONText {
    /// A missing fact.
    public static func missingFact(_ fact: MissingFact) -> JSONText {
        [
            "owner": .string(fact.owner), "owned": .string(fact.owned),
            "settles": .int(fact.settles), "at": .string(fact.value.description),
            "verdict": .string(fact.verdict.rawValue), "else": .string(fact.otherwise.rawValue),
            "with": .array(
                fact.with.map { other in
                    [
                        [
                            "owner": .string(other.owner), "owned": .string(other.owned),
                            "at": .string(other.share.lower.description),
                        ]
                    ]
                } ?? []),
        ]
    }
}
