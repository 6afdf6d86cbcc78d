package import CordonModel

/// The tables of a Parquet folder that hold a case without loss; a file each.
package enum FolderTable: String, CaseIterable, Sendable {
    /// The claims, a row each.
    case claims
    /// The facts beside claims; claims of one record share them.
    case evidence
    /// The places in sources on which evidence rests.
    case citations
    /// Where claims come from.
    case sources
    /// Parties and things as their sources number them, before any are joined.
    case records
    /// Lists of words of claims, evidence and records: programmes, partners, fields.
    case details
    /// The decisions of people about who is whom.
    case decisions
    /// The openness of parties whose owners stayed behind in the whole, where the folder is a part.
    case openness

    /// The columns, as they stand in the file.
    package var columns: [ParquetColumn] {
        switch self {
        case .claims: Self.claimColumns
        case .evidence:
            [.number("evidence"), .text("quotation").optional]
                + Self.window("stated")
                + [.day("retrieved"), .day("recorded")]
                + Self.texts("publish", "unverified", "reason", "note")
        case .citations:
            [.number("evidence"), .text("source"), .text("locator").optional]
        case .sources:
            [.text("id"), .text("title"), .text("origin"), .text("publish"), .day("retrieved")]
                + Self.window("date")
                + Self.texts(
                    "publisher", "kind", "address", "identifier", "sha256", "licence", "credit",
                    "note")
        case .records:
            [.number("record"), .text("id"), .text("schema"), .number("node").optional]
        case .details:
            [.text("of"), .number("number"), .text("name"), .text("text")]
                + Self.texts("value", "language")
        case .decisions:
            [.text("left"), .text("right"), .flag("isSame"), .text("because"), .day("day")]
        case .openness: [.text("regime"), .text("id"), .flag("isOpen")]
        }
    }

    private static let claimColumns: [ParquetColumn] =
        [
            .number("claim"), .text("id"), .text("key").optional, .text("subject"),
            .number("node").optional, .text("predicate"), .text("object"),
            .number("objectNode").optional, .text("sort"), .text("language").optional,
        ] + shareColumns
        + texts("interest", "class", "capacity", "role", "criterion")
        + [.flag("assertsControl").optional, .flag("isShortcut").optional]
        + texts("record", "list", "kind", "over")
        + [.flag("isBlock").optional, .text("standing"), .text("polarity")]
        + window("from") + window("before")
        + [.day("observed"), .number("evidence"), .flag("isDerived")]

    /// An interval in millionths of a percent, with open ends.
    package static let shareColumns: [ParquetColumn] = [
        .number("low").optional, .flag("lowOpen").optional, .number("high").optional,
        .flag("highOpen").optional,
    ]

    /// A day as precisely as it is known, and whether anything is said of it.
    static func window(_ name: String) -> [ParquetColumn] {
        [.day("\(name)Earliest"), .day("\(name)Latest"), .flag("\(name)Said")]
    }

    static func texts(_ names: String...) -> [ParquetColumn] {
        names.map { .text($0).optional }
    }
}

extension ParquetValue {
    package static func day(_ day: Day?) -> Self { .number(day?.number) }

    /// The cells of ``FolderTable/window(_:)``.
    static func window(_ window: DayWindow?) -> [Self] {
        [.day(window?.notBefore), .day(window?.notAfter), .flag(window != nil)]
    }

    /// The cells of ``FolderTable/shareColumns``.
    package static func share(_ share: Share?) -> [Self] {
        [
            .number(share?.lower.millionths), .flag(share?.lowerOpen),
            .number(share?.upper.millionths), .flag(share?.upperOpen),
        ]
    }
}
