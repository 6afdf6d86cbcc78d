public import CordonModel
public import CordonRules

extension JSONText {
    /// A regime in its version of the day, and whether the graph holds the lists it needs.
    static func regime(_ regime: Regime, in graph: EntityGraph) -> JSONText {
        let version = regime.version(on: graph.projection.asOf)
        return [
            "id": .string(regime.id), "title": .string(regime.title),
            "version": .optional(version?.label),
            "status": .string(version?.status.rawValue ?? "not in force"),
            "evaluated": .bool(version?.isCovered(in: graph) ?? false),
            "readings": .strings(version?.readings.map(\.text) ?? []),
        ]
    }

    /// A regime with all that its versions say.
    public static func fullRegime(_ regime: Regime) -> JSONText {
        [
            "id": .string(regime.id), "title": .string(regime.title),
            "onRequest": .bool(regime.isOnRequest),
            "versions": .array(regime.versions.map(version)),
        ]
    }

    private static func version(_ version: RegimeVersion) -> JSONText {
        [
            "version": .string(version.label), "from": .optional(version.from?.description),
            "before": .optional(version.before?.description),
            "status": .string(version.status.rawValue),
            "tests": .array(
                version.tests.map { test in
                    [
                        "interest": .string(test.interest.rawValue),
                        "threshold": .string(test.threshold.description),
                        "comparison": .string(test.comparison.rawValue),
                    ]
                }),
            "aggregation": .string(version.aggregation.rawValue),
            "controlLimb": .bool(version.hasControlLimb),
            "criteria": .strings(version.criteria.map(\.rawValue).sorted()),
            "seeds": .strings(version.seeds.map(\.phrase)),
            "anyInterest": .bool(version.reachesAnyInterest),
            "force": .string(version.force.rawValue),
            "readings": .array(
                version.readings.map { ["id": .string($0.id), "text": .string($0.text)] }),
            "citations": .array(
                version.citations.map { citation in
                    [
                        "text": .string(citation.text), "about": .string(citation.about),
                        "certainty": .string(citation.certainty.rawValue),
                    ]
                }),
            "notes": .strings(version.notes),
        ]
    }
}

extension SeedRule {
    /// The seed in words: `us-ofac (SDN), blocking`.
    public var phrase: String {
        var parts = authority ?? "any authority"
        if !lists.isEmpty { parts += " (\(lists.sorted().joined(separator: ", ")))" }
        if !programmes.isEmpty { parts += " [\(programmes.sorted().joined(separator: ", "))]" }
        if !measures.isEmpty {
            parts += ", " + measures.map(\.rawValue).sorted().joined(separator: " or ")
        }
        if !exceptLists.isEmpty {
            parts += ", but for lists " + exceptLists.joined(separator: ", ")
        }
        if !standing.isEmpty {
            parts += "; \(standing.sorted().joined(separator: ", ")) lists and does not flow down"
        }
        return parts
    }
}

extension AnswerDocument {
    /// Adds the regimes that were run, and those that were left out because they are suspended.
    public mutating func add(
        regimes: [Regime], suspended: [Regime] = [], in graph: EntityGraph
    ) {
        add("regimes", .array(regimes.map { .regime($0, in: graph) }))
        if !suspended.isEmpty {
            add("suspended", .array(suspended.map { .regime($0, in: graph) }))
        }
    }
}
