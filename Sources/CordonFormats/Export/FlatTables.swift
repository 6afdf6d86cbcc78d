import CordonGraph
public import CordonModel

/// A graph as flat tables with fixed, documented columns, for programs that ask in SQL.
///
/// What may not be passed on is left out, as in every export. Days are ISO texts as their source
/// says them (`2023`, `by 2021-08-18`); shares are whole millionths of a percent (50 % is 50,000,000)
/// with open ends apart; yes and no are 1 and 0.
///
/// ```swift
/// let tables = FlatTables.of(graph)  // about, entity, name, property, relation, listing, claim, ...
/// ```
public enum FlatTables {
    /// The version of the tables: it rises when a column changes its meaning or goes.
    public static let version = 1

    /// The tables of a graph.
    ///
    /// - Complexity: O(claims, entities and relations that leave).
    public static func of(_ graph: EntityGraph, program: String) -> [FlatTable] {
        let outgoing = Outgoing(graph)
        let (relations, reasons) = relations(outgoing)
        return [
            about(outgoing, program), entities(outgoing), names(outgoing), properties(outgoing),
            relations, reasons, listings(outgoing), claims(outgoing), citations(outgoing),
            sources(outgoing),
        ]
    }

    private static func about(_ outgoing: Outgoing, _ program: String) -> FlatTable {
        var table = FlatTable("about", [.text("key"), .text("value")])
        let (projection, file) = (outgoing.graph.projection, outgoing.graph.file)
        let withheld = file.claims.indices.count { place in
            file.publication(of: file.claims[place]) == .no
        }
        let facts: [(String, String?)] = [
            ("tables", String(version)), ("program", program), ("title", file.title),
            ("asOf", projection.asOf.description), ("knownAt", projection.knownAt?.description),
            ("standing", projection.least.word), ("resolve", projection.resolution.rawValue),
            ("claims", String(outgoing.places.count)),
            ("claimsNotPassedOn", String(withheld)),
        ]
        for (key, value) in facts { table.add([.text(key), FlatTable.Cell(value)]) }
        for input in file.inputs {
            table.add([.text("sha256"), .text(input.sha256)])
        }
        return table
    }

    private static func entities(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "entity", [.text("id")] + EdgeAttributes.nodes.map { .text($0.name) }, lookups: ["id"])
        for vertex in outgoing.vertices {
            let values = EdgeAttributes.node(vertex, outgoing).map { FlatTable.Cell($0) }
            table.add([.text(outgoing.graph.id(vertex))] + values)
        }
        return table
    }

    /// The properties that hold names.
    private static let nameKinds: Set<String> = [
        "name", "alias", "weakAlias", "previousName", "abbreviation",
    ]

    private static func names(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "name", [.text("entity"), .text("name"), .text("kind"), .text("lang"), .text("claim")],
            lookups: ["entity", "name"])
        addValues(to: &table, outgoing) { value in
            nameKinds.contains(value.property) ? [.text(value.text), .text(value.property)] : nil
        }
        return table
    }

    private static func properties(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "property",
            [.text("entity"), .text("property"), .text("value"), .text("lang"), .text("claim")],
            lookups: ["entity", "value"])
        addValues(to: &table, outgoing) { value in
            nameKinds.contains(value.property) ? nil : [.text(value.property), .text(value.text)]
        }
        return table
    }

    private static func addValues(
        to table: inout FlatTable, _ outgoing: Outgoing,
        _ cells: (PropertyValue) -> [FlatTable.Cell]?
    ) {
        let file = outgoing.graph.file
        for vertex in outgoing.vertices {
            for place in outgoing.values(of: vertex) {
                let claim = file.claims[place]
                guard let value = claim.value, let cells = cells(value) else { continue }
                table.add(
                    [.text(outgoing.graph.id(vertex))] + cells
                        + [FlatTable.Cell(value.language), .text(claim.name(in: file))])
            }
        }
    }

    /// The columns of a share.
    private static let shareColumns: [FlatTable.Column] = [
        .whole("low"), .whole("high"), .whole("lowOpen"), .whole("highOpen"),
    ]

    private static func cells(_ share: Share?) -> [FlatTable.Cell] {
        guard let share else { return [.none, .none, .none, .none] }
        return [
            .whole(Int(share.lower.millionths)), .whole(Int(share.upper.millionths)),
            FlatTable.Cell(share.lowerOpen), FlatTable.Cell(share.upperOpen),
        ]
    }

    private static func relations(
        _ outgoing: Outgoing
    ) -> (relations: FlatTable, reasons: FlatTable) {
        var table = FlatTable(
            "relation",
            [.whole("number"), .text("source"), .text("target"), .text("kind")] + shareColumns + [
                .text("interest"), .text("criterion"), .text("role"), .text("standing"),
                .whole("certain"), .whole("disputed"), .whole("indirect"), .text("record"),
            ], lookups: ["number", "source", "target"])
        var reasons = FlatTable(
            "relation_claim", [.whole("relation"), .text("claim")], lookups: ["relation", "claim"])
        let graph = outgoing.graph
        for (number, (relation, claims)) in outgoing.relations.enumerated() {
            let meaning = relation.kind.meaning
            let isStake = meaning == .stake || meaning == .stakeOrControl
            table.add(
                [
                    .whole(number), .text(graph.id(relation.from)), .text(graph.id(relation.to)),
                    .text(relation.kind.name),
                ] + cells(isStake ? relation.share ?? .someStake : nil) + [
                    FlatTable.Cell(isStake ? relation.stake.interest.rawValue : nil),
                    FlatTable.Cell(relation.criterion?.rawValue), FlatTable.Cell(relation.role),
                    .text(relation.standing.word), FlatTable.Cell(relation.certainty == .yes),
                    FlatTable.Cell(relation.isDisputed), FlatTable.Cell(relation.isShortcut),
                    FlatTable.Cell(relation.recordID),
                ])
            for claim in claims {
                let name = graph.file.claims[claim].name(in: graph.file)
                reasons.add([.whole(number), .text(name)])
            }
        }
        return (table, reasons)
    }

    private static func listings(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "listing",
            [
                .text("entity"), .text("authority"), .text("list"), .text("programmes"),
                .text("measures"), .text("record"), .text("since"), .text("before"),
                .whole("certain"), .text("claim"),
            ], lookups: ["entity", "authority"])
        let graph = outgoing.graph
        for listed in graph.listings where outgoing.leaves(listed.claim) {
            let (claim, listing) = (graph.file.claims[listed.claim], listed.listing)
            table.add([
                .text(graph.id(listed.vertex)), .text(listing.authority),
                FlatTable.Cell(listing.list), .text(listing.programmes.joined(separator: "; ")),
                .text(listing.measures.map(\.rawValue).sorted().joined(separator: "; ")),
                FlatTable.Cell(listing.recordID),
                FlatTable.Cell(claim.period.beginning?.description),
                FlatTable.Cell(claim.period.before?.description),
                FlatTable.Cell(listed.certainty == .yes), .text(claim.name(in: graph.file)),
            ])
        }
        return table
    }

    private static func claims(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "claim",
            [.text("id"), .text("subject"), .text("predicate"), .text("object")] + shareColumns + [
                .text("standing"), .text("polarity"), .text("since"), .text("before"),
                .text("observed"), .text("stated"), .text("quote"), .text("contradicts"),
            ], lookups: ["id", "subject"])
        let file = outgoing.graph.file
        for place in outgoing.places {
            let claim = file.claims[place]
            let object = claim.relation.map { outgoing.id($0.target) } ?? claim.object
            table.add(
                [
                    .text(claim.name(in: file)), .text(outgoing.id(claim.subject)),
                    .text(claim.predicate), .text(object),
                ] + cells(claim.relation?.share) + [
                    .text(claim.standing.word), .text(claim.polarity.rawValue),
                    FlatTable.Cell(claim.period.from?.description),
                    FlatTable.Cell(claim.period.before?.description),
                    FlatTable.Cell(claim.period.observed?.description),
                    FlatTable.Cell(claim.evidence.stated?.description),
                    FlatTable.Cell(outgoing.quotation(of: claim)),
                    .text(claim.contradicts.joined(separator: " ")),
                ])
        }
        return table
    }

    private static func citations(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "claim_source", [.text("claim"), .text("source"), .text("locator")],
            lookups: ["claim", "source"])
        let file = outgoing.graph.file
        for place in outgoing.places {
            let claim = file.claims[place]
            for citation in outgoing.citations(of: claim) {
                table.add([
                    .text(claim.name(in: file)), .text(citation.source),
                    FlatTable.Cell(citation.locator),
                ])
            }
        }
        return table
    }

    private static func sources(_ outgoing: Outgoing) -> FlatTable {
        var table = FlatTable(
            "source",
            [
                "id", "title", "publisher", "date", "kind", "address", "origin", "licence",
                "sha256",
                "retrieved",
            ].map { .text($0) }, lookups: ["id"])
        for source in outgoing.graph.file.sources where source.publish != .no {
            table.add(
                [
                    source.id, source.title, source.publisher, source.date?.description,
                    source.kind?.rawValue, source.address, source.origin, source.licence,
                    source.sha256, source.retrieved?.description,
                ].map { FlatTable.Cell($0) })
        }
        return table
    }
}
