import CordonModel

/// The columns of an edge list, found by name in its header.
struct EdgeColumns {
    /// The words of the header that the format knows.
    static let known = [
        "source", "target", "owner", "owned", "kind", "percent", "weight", "from", "until",
        "standing", "source_id",
    ]

    /// Other words for the share, as tables are met in practice, without marks but the per cent.
    private static let shares: Set = [
        "percent", "percentage", "pct", "share", "%", "ownership%", "%ownership", "%owned",
        "ownershippercent", "ownershippercentage", "percentowned", "percentageowned", "stake",
        "stake%", "share%", "shares%", "shareholding", "shareholding%", "percentageheld",
    ]

    /// Words for the two ends, the owner's first; those after the second pair name other things too.
    private static let pairs = [
        ("owner", "owned"), ("source", "target"), ("parent", "subsidiary"),
        ("parent company", "subsidiary"), ("owner", "subsidiary"), ("owner", "company"),
        ("owner", "asset"), ("shareholder", "company"), ("investor", "investee"),
    ]

    /// The words by which a header names the two ends; nil where it names none.
    ///
    /// - Parameters:
    ///   - titles: The titles in lower case.
    ///   - isExact: Whether only the format's own words count.
    /// - Returns: The words.
    static func ends(in titles: Set<String>, isExact: Bool) -> (from: String, to: String)? {
        for (from, to) in isExact ? pairs.prefix(2) : pairs[...]
        where titles.contains(from) && titles.contains(to) {
            return (from, to)
        }
        return nil
    }

    /// Whether titles name the two ends as registers of holders do and bear no other word of the
    /// format: such a table is read with all that a mapping tells of shares, totals and days.
    static func areOfRegister(_ titles: Set<String>) -> Bool {
        let isRegister = ends(in: titles, isExact: false).map { ends in
            ["company", "investee"].contains(ends.to)
        }
        let own: Set = ["kind", "weight", "until", "standing", "source_id"]
        return isRegister == true && titles.isDisjoint(with: own)
    }

    /// Words for the kind, the format's own first.
    private static let kinds = ["kind", "relation", "relationship"]

    /// The format's own word for a title; the title itself where it has none.
    ///
    /// - Parameters:
    ///   - title: The title in lower case.
    ///   - kind: The title of the column that names kinds, if there is one.
    /// - Returns: The word.
    private static func word(_ title: String, _ kind: String?) -> String {
        if title == kind { return "kind" }
        let plain = title.filter { $0.isLetter || $0 == "%" }
        return shares.contains(plain) ? "percent" : title
    }

    let from: Int
    let to: Int
    /// Whether the header says `owner,owned`.
    let saysOwner: Bool
    let kind: Int?
    let percent: Int?
    let weight: Int?
    let start: Int?
    let until: Int?
    let standing: Int?
    let sourceID: Int?
    /// Columns that the format does not know, with their names as written.
    let others: [(name: String, place: Int)]

    /// Finds the columns.
    ///
    /// - Throws: A fatal problem if the two ends are not named, or a column stands twice.
    init(_ table: CSVTable) throws(ReadingProblem) {
        var places: [String: Int] = [:]
        var others: [(name: String, place: Int)] = []
        let titles = table.columns.map { $0.trimmed.lowercased() }
        guard let ends = Self.ends(in: Set(titles), isExact: false) else {
            throw Self.problem(
                .missing, table, "the header names neither `owner,owned` nor `source,target`",
                "name the two ends in the first row")
        }
        let kinds = Self.kinds.first { titles.contains($0) }
        for (place, title) in table.columns.enumerated() {
            let name = Self.word(titles[place], kinds)
            guard Self.known.contains(name) || name == ends.from || name == ends.to else {
                if !name.isEmpty { others.append((title.trimmed, place)) }
                continue
            }
            guard places[name] == nil else {
                throw Self.problem(
                    .duplicate, table, "the column `\(name)` stands twice", "keep one of them")
            }
            places[name] = place
        }
        from = places[ends.from] ?? 0
        to = places[ends.to] ?? 0
        saysOwner = ends.from != "source"
        kind = places["kind"]
        percent = places["percent"]
        weight = places["weight"]
        start = places["from"]
        until = places["until"]
        standing = places["standing"]
        sourceID = places["source_id"]
        self.others = others
    }

    /// The kind of a row that names none.
    var defaultKind: RelationKind { saysOwner || percent != nil ? .ownership : .unknownLink }

    private static func problem(
        _ kind: ReadingProblem.Kind, _ table: CSVTable, _ what: String, _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(
            kind, file: table.file, line: 1, what: what, remedy: remedy, isFatal: true)
    }
}
