import CordonFormats
import CordonModel
import CordonRules

/// The part of the manifest of a Parquet folder that tells of its tables.
struct FolderTelling {
    private let graph: EntityGraph
    private let regimes: [Regime]
    private let rules: RuleTables

    init(_ graph: EntityGraph, _ regimes: [Regime], _ rules: RuleTables) {
        self.graph = graph
        self.regimes = regimes
        self.rules = rules
    }

    func members(_ summary: FolderSummary, derived: Int) -> [JSONText.Member] {
        let projection = graph.projection
        return [
            .init("cordon", .string(Investigation.version)),
            .init(
                "inputs",
                .array(
                    graph.file.inputs.map {
                        ["path": .string($0.path), "sha256": .string($0.sha256)]
                    })),
            .init("asOf", .string(projection.asOf.description)),
            .init("knownAt", .optional(projection.knownAt?.description)),
            .init("standing", .string(projection.least.word)),
            .init("resolve", .string(projection.resolution.rawValue)),
            .init("sources", projection.sources.map { .strings($0.sorted()) } ?? .null),
            .init("without", .strings(projection.without.sorted())),
            .init(
                "counts",
                [
                    "entities": .int(graph.entityCount), "relations": .int(graph.relations.count),
                    "claims": .int(graph.file.claims.count), "derivedClaims": .int(derived),
                ]),
            .init(
                "leftOut",
                [
                    "claims": .int(summary.claims), "entities": .int(summary.entities),
                    "claimsWithoutWords": .int(summary.reduced),
                ]),
            .init("regimes", .array(regimes.map { .regime($0, in: graph) })),
            .init("runs", .array(rules.runs.enumerated().map(Self.run))),
        ]
    }

    private static func run(_ number: Int, _ run: RuleTables.RunRow) -> JSONText {
        [
            "run": .int(number), "regime": .string(run.regime), "reading": .string(run.reading),
            "bound": .string(run.isLower ? "lower" : "upper"),
            "aggregation": .string(run.isPerParty ? "per-party" : "pooled"),
            "countsSeedsOnly": .bool(run.countsSeedsOnly), "opensBlocks": .bool(run.opensBlocks),
            "shares": run.shares.map {
                ["millionths": .int(Int($0.millionths)), "opens": .int(Int($0.opens))]
            } ?? .null,
            "obstacle": .optional(run.obstacle),
        ]
    }
}
