import CordonModel

/// The columns of an edge list, found by name in its header.
struct EdgeColumns {
    /// The words of the header that the format knows.
    static let known = [
        "source", "target", "owner", "owned", "kind", "percent", "weight", "from", "until",
        "standing", "source_id",
    ]

    /// Other words for the share, as tables are met in practice.
    private static let synonyms = [
        "percentage": "percent", "pct": "percent", "share": "percent", "%": "percent",
    ]

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
        for (place, title) in table.columns.enumerated() {
            let word = title.trimmed.lowercased()
            let name = Self.synonyms[word] ?? word
            guard Self.known.contains(name) else {
                if !name.isEmpty { others.append((title.trimmed, place)) }
                continue
            }
            guard places[name] == nil else {
                throw Self.problem(
                    .duplicate, table, "the column `\(name)` stands twice", "keep one of them")
            }
            places[name] = place
        }
        if let owner = places["owner"], let owned = places["owned"] {
            (from, to, saysOwner) = (owner, owned, true)
        } else if let source = places["source"], let target = places["target"] {
            (from, to, saysOwner) = (source, target, false)
        } else {
            throw Self.problem(
                .missing, table, "the header names neither `owner,owned` nor `source,target`",
                "name the two ends in the first row")
        }
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
