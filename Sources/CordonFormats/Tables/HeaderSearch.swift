/// Finds the row of titles.
enum HeaderSearch {
    /// The number of rows that are looked through.
    private static let reach = 40

    /// The place of the row that has most titles of known meaning.
    static func place(in rows: [LooseTable.Row]) -> Int? {
        let scores = rows.prefix(reach).map { row -> Int in
            let texts = row.cells.filter { !$0.isEmpty }
            guard !texts.isEmpty, texts.allSatisfy({ $0.count <= 120 }) else { return 0 }
            return texts.count { HeaderWords.meaning($0) != nil && !isValue($0) }
        }
        guard let most = scores.max(), most > 0 else { return nil }
        return scores.firstIndex(of: most)
    }

    /// The place of the first row that has all these titles; nil where none has, or none is asked for.
    static func place(of titles: [String], in rows: [LooseTable.Row]) -> Int? {
        let named = titles.filter { !isPlace($0) }
        guard !named.isEmpty else { return nil }
        return rows.firstIndex { row in named.allSatisfy(row.cells.contains) }
    }

    /// The place of the first row that is as wide as the widest.
    static func widest(in rows: [LooseTable.Row]) -> Int? {
        func width(_ row: LooseTable.Row) -> Int { row.cells.count { !$0.isEmpty } }
        let head = rows.prefix(reach)
        guard let most = head.map(width).max() else { return nil }
        return head.firstIndex { width($0) == most }
    }

    /// True where a title is the place of a column, as `#5` is.
    static func isPlace(_ title: String) -> Bool {
        title.hasPrefix("#") && Int(title.dropFirst()) != nil
    }

    /// True where columns are named by their places alone, and the row that would be that of the titles bears
    /// a number: such a table has no titles.
    static func isUntitled(_ named: [String], _ row: LooseTable.Row) -> Bool {
        named.allSatisfy(isPlace) && row.cells.contains(where: isValue)
    }

    private static func isValue(_ text: String) -> Bool {
        text.allSatisfy { $0.isNumber || $0.isPunctuation || $0.isWhitespace || $0 == "%" }
            && text.contains(where: \.isNumber)
    }

    /// True where titles are English, as far as their commonest words tell.
    static func isEnglish(_ titles: [String]) -> Bool {
        let words = Set(titles.flatMap(HeaderWords.words))
        let english: Set = [
            "owner", "owned", "shareholder", "shareholders", "company", "share", "shares", "name",
            "percent", "percentage", "date", "country", "of", "held", "holder", "ownership",
            "until",
        ]
        return words.intersection(english).count >= 2
    }
}
