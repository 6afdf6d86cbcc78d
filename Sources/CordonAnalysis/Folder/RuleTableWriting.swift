import CordonFormats
import CordonModel
import CordonRules

/// The tables on which rules run, as Parquet.
struct RuleTableWriting {
    private let rules: RuleTables

    init(_ rules: RuleTables) { self.rules = rules }

    func write(into draft: FolderDraft) throws {
        try writeTables(draft)
        try writeRows(draft)
        try writeLinks(draft)
        try writeRuns(draft)
    }

    private func writeTables(_ draft: FolderDraft) throws {
        let columns: [ParquetColumn] = [
            .number("table"), .number("company"), .text("interest"), .small("kind"),
            .flag("isEntangled"),
        ]
        try draft.table("tables", columns) { file in
            try rules.forEachTable { row in
                try file.add([
                    .number(row.table), .number(row.company), .text(row.interest.rawValue),
                    .number(row.kind), .flag(row.isEntangled),
                ])
            }
        }
    }

    private static let rowColumns: [ParquetColumn] = [
        .number("row"), .number("owner"), .number("table"), .text("plane"), .number("low"),
        .flag("lowOpen"), .number("top"), .flag("topOpen"), .number("high").optional,
        .flag("highOpen").optional, .number("room"), .flag("roomOpen"), .flag("holds"),
        .flag("isChain"), .text("claims").optional,
    ]

    /// Writes each row of each plane; the lower run is the plane `lower`, those of the upper run bear
    /// the least standing that they take in.
    private func writeRows(_ draft: FolderDraft) throws {
        try draft.table("rows", Self.rowColumns) { file in
            try rules.forEachStake { row in
                try file.add([
                    .number(row.row), .number(row.owner), .number(row.table),
                    .text(row.plane?.word ?? "lower"), .number(row.low.millionths),
                    .flag(row.low.opens != 0), .number(row.top.millionths),
                    .flag(row.top.opens != 0), .number(row.high?.millionths),
                    .flag(row.high.map { $0.opens != 0 }), .number(row.room.millionths),
                    .flag(row.room.opens != 0), .flag(row.holds), .flag(row.isChain),
                    row.plane == nil ? .numbers(row.claims) : .none,
                ])
            }
        }
    }

    private func writeLinks(_ draft: FolderDraft) throws {
        let links: [ParquetColumn] = [
            .number("from"), .number("to"), .small("code"), .flag("isSamePerson"),
            .number("claim").optional,
        ]
        try draft.table("links", links) { file in
            try rules.forEachLink { link in
                try file.add([
                    .number(link.from), .number(link.to), .number(link.code),
                    .flag(link.isSamePerson), .number(link.claim),
                ])
            }
        }
        try draft.table("gates", [.number("node"), .number("blockSize")]) { file in
            try rules.forEachGate { node, members in
                try file.add([.number(node), .number(members)])
            }
        }
    }

    private func writeRuns(_ draft: FolderDraft) throws {
        let seeds: [ParquetColumn] = [.text("regime"), .text("run"), .number("node")]
        try draft.table("seeds", seeds) { file in
            try rules.forEachSeed { regime, run, node in
                try file.add([.text(regime), .text(run), .number(node)])
            }
        }
        let thresholds: [ParquetColumn] = [
            .small("run"), .small("kind"), .number("millionths"), .number("opens"), .flag("isAny"),
        ]
        try draft.table("thresholds", thresholds) { file in
            try rules.forEachThreshold { row in
                try file.add([
                    .number(row.run), .number(row.kind), .number(row.amount.millionths),
                    .number(row.amount.opens), .flag(row.isAny),
                ])
            }
        }
        try draft.table("followed", [.small("run"), .small("code")]) { file in
            try rules.forEachFollowed { run, code in try file.add([.number(run), .number(code)]) }
        }
        try draft.table("barred", [.small("run"), .small("kind")]) { file in
            try rules.forEachBar { row in try file.add([.number(row.run), .number(row.kind)]) }
        }
    }
}
