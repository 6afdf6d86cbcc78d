public import CordonModel
public import CordonRules

extension JSONText {
    /// A regime in its version of the day, and whether the graph holds the lists it needs.
    static func regime(_ regime: Regime, in graph: EntityGraph) -> JSONText {
        let version = regime.version(on: graph.projection.asOf)?
            .known(on: graph.projection.knownAt)
        return [
            "id": .string(regime.id), "title": .string(regime.title),
            "kind": .string(regime.kind.rawValue),
            "version": .optional(version?.label),
            "status": .string(version?.status.rawValue ?? "not in force"),
            "evaluated": .bool(version?.isCovered(in: graph) ?? false),
            "readings": .array(version.map(readings) ?? []),
        ]
    }

    /// A regime with all that its versions say.
    public static func fullRegime(_ regime: Regime) -> JSONText {
        [
            "id": .string(regime.id), "title": .string(regime.title),
            "kind": .string(regime.kind.rawValue), "run": .string(regime.running.rawValue),
            "onRequest": .bool(regime.isOnRequest),
            "versions": .array(regime.versions.map(version)),
        ]
    }

    private static func version(_ version: RegimeVersion) -> JSONText {
        [
            "version": .string(version.label), "from": .optional(version.from?.description),
            "before": .optional(version.before?.description),
            "status": .string(version.status.rawValue),
            "tests": .array(version.tests.map(test)),
            "thresholdsByList": .array(version.listTests.map(listTests)),
            "aggregation": .string(version.aggregation.rawValue),
            "directOwnersOnly": .bool(version.directOwnersOnly),
            "jointHolders": .string(version.joint.rawValue),
            "heldForAnother": .string(version.countsHeldForAnother ? "counts" : "open"),
            "fixedBeneficiaries": .string(version.countsFixedBenefit ? "counts" : "open"),
            "sharesWithoutCapital": .strings(
                version.sharesWithoutCapital.map(\.rawValue).sorted()),
            "ownShares": .string(version.countsIssuedShares ? "issued" : "either"),
            "partOfTheBoard": .bool(version.hasBoardLimb),
            "controlLimb": .bool(version.hasControlLimb),
            "criteria": .strings(version.criteria.map(\.rawValue).sorted()),
            "seeds": .strings(version.seeds.map(\.phrase)),
            "anyInterest": .bool(version.reachesAnyInterest),
            "force": .string(version.force.rawValue),
            "readings": .array(readings(version)),
            "notAssessed": .array(
                version.notAssessed.map { matter in
                    [
                        "matter": .string(matter.matter.rawValue),
                        "countries": .strings(matter.countries.sorted()),
                        "text": .string(matter.text),
                    ]
                }),
            "citations": .array(
                version.citations.map { citation in
                    [
                        "text": .string(citation.text), "about": .string(citation.about),
                        "certainty": .string(citation.certainty.rawValue),
                        "where": .optional(citation.place),
                        "read": .optional(citation.read?.description),
                    ]
                }),
            "notes": .strings(version.notes),
        ]
    }

    private static func test(_ test: InterestTest) -> JSONText {
        [
            "interest": .string(test.interest.rawValue),
            "threshold": .string(test.threshold.description),
            "comparison": .string(test.comparison.rawValue),
        ]
    }

    private static func listTests(_ own: ListTests) -> JSONText {
        [
            "lists": .strings(own.lists), "programmes": .strings(own.programmes.sorted()),
            "tests": .array(own.tests.map(test)), "settled": .optional(own.settled?.description),
        ]
    }

    /// The readings of a version and the days on which they were settled; what lists test otherwise
    /// is one too.
    private static func readings(_ version: RegimeVersion) -> [JSONText] {
        let own = version.readings.map { reading -> JSONText in
            [
                "id": .string(reading.id), "text": .string(reading.text),
                "settled": .optional(reading.settled?.description),
            ]
        }
        let lists = version.listTests.map { lists -> JSONText in
            let names = (lists.lists + lists.programmes.sorted()).joined(separator: ", ")
            return [
                "id": .string("lists \(names)"),
                "text": .string(
                    lists.tests.map {
                        "\($0.comparison.phrase($0.threshold)) of \($0.interest.rawValue)"
                    }
                    .joined(separator: ", ")),
                "settled": .optional(lists.settled?.description),
            ]
        }
        return own + lists
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
        if !schemata.isEmpty {
            parts += ", only \(schemata.sorted().joined(separator: ", ")) passes it on"
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
        regimes: [Regime], suspended: [Regime] = [], notRun: [Regime] = [], in graph: EntityGraph
    ) {
        add("regimes", .array(regimes.map { .regime($0, in: graph) }))
        if !suspended.isEmpty {
            add("suspended", .array(suspended.map { .regime($0, in: graph) }))
        }
        if !notRun.isEmpty { add("notRun", .strings(notRun.map(\.id))) }
    }
}
