package import CordonModel

/// The tables that analysts ask: the graph of a day, as its projection shows it.
package struct AnalystTables {
    private let graph: EntityGraph

    package init(_ graph: EntityGraph) { self.graph = graph }

    package static let entities: [ParquetColumn] = [
        .number("node"), .text("id"), .text("caption"), .text("schema"), .small("traits"),
        .small("kind"), .flag("isListed"),
    ]

    private static let relations: [ParquetColumn] =
        [
            .number("relation"), .text("kind"), .text("family"), .number("from"), .number("to"),
            .text("fromID"), .text("toID"),
        ] + FolderTable.shareColumns + [
            .text("interest"), .text("class").optional, .text("capacity").optional,
            .text("role").optional, .text("criterion").optional, .text("standing"),
            .flag("isCertain"), .flag("isDisputed"), .flag("assertsControl"),
            .flag("isShortcut"), .text("record").optional, .text("claims"),
        ]

    private static let listings: [ParquetColumn] = [
        .number("node"), .text("entity"), .text("authority"), .text("list").optional,
        .text("programmes"), .text("measures"), .text("record").optional,
        .day("from"), .day("before"), .flag("isCertain"), .number("claim"),
    ]

    /// Writes `entities`, `relations` and `listings`.
    ///
    /// - Parameters:
    ///   - draft: The folder in the making.
    ///   - traits: What sort of thing a vertex is to rules, as bits.
    ///   - kind: Which runs can reach a vertex, as the number of a kind.
    /// - Throws: What keeps a table from being written.
    package func write(
        into draft: FolderDraft, traits: (UInt32) -> Int, kind: (UInt32) -> Int
    ) throws {
        try draft.table("entities", Self.entities) { table in
            for vertex in 0..<UInt32(graph.entityCount) {
                try table.add([
                    .number(vertex), .text(graph.id(vertex)), .text(graph.caption(vertex)),
                    .text(graph.schema(vertex)), .number(traits(vertex)), .number(kind(vertex)),
                    .flag(!graph.listings(of: vertex).isEmpty),
                ])
            }
        }
        try draft.table("relations", Self.relations) { table in
            for (number, relation) in graph.relations.enumerated() {
                try table.add(row(relation, number))
            }
        }
        try draft.table("listings", Self.listings) { table in
            for listed in graph.listings { try table.add(row(listed)) }
        }
    }

    private func row(_ relation: Relation, _ number: Int) -> [ParquetValue] {
        let head: [ParquetValue] = [
            .number(number), .text(relation.kind.name), .text(relation.kind.family.rawValue),
            .number(relation.from), .number(relation.to), .text(graph.id(relation.from)),
            .text(graph.id(relation.to)),
        ]
        return head + ParquetValue.share(relation.share) + [
            .text(relation.stake.interest.rawValue), .text(relation.stake.shareClass),
            .text(relation.stake.capacity), .text(relation.role),
            .text(relation.criterion?.rawValue), .text(relation.standing.word),
            .flag(relation.certainty == .yes), .flag(relation.isDisputed),
            .flag(relation.assertsControl), .flag(relation.isShortcut),
            .text(relation.recordID), .numbers(relation.claims),
        ]
    }

    private func row(_ listed: ListedParty) -> [ParquetValue] {
        let (listing, period) = (listed.listing, graph.file.claims[listed.claim].period)
        return [
            .number(listed.vertex), .text(graph.id(listed.vertex)), .text(listing.authority),
            .text(listing.list), .text(listing.programmes.joined(separator: "; ")),
            .text(listing.measures.map(\.rawValue).sorted().joined(separator: "; ")),
            .text(listing.recordID), .day(period.beginning?.exact), .day(period.before?.exact),
            .flag(listed.certainty == .yes), .number(listed.claim),
        ]
    }
}

extension ParquetValue {
    /// Numbers of claims in one cell, parted by spaces.
    package static func numbers(_ numbers: [Int]) -> Self {
        .text(numbers.map { "\($0)" }.joined(separator: " "))
    }
}
