/// The rows of a table that are no holdings: totals, and what stands under the table.
enum TableRows {
    /// True for a text that is a word for a total and nothing else: `Total`, `Итого:`, `Sum 100 %`.
    ///
    /// Companies are called `Total SA` and `Suma Holding`, too.
    static func isTotal(_ name: String) -> Bool {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
            .filter { !$0.allSatisfy(\.isNumber) }.joined(separator: " ")
        guard !words.isEmpty else { return false }
        return totals.contains(words)
    }

    /// The place after the last row that is none of a footer: lines such as `Source: ...` and
    /// `* ...`, which have no share and nothing else beside them.
    static func end(of table: MappedTable) -> Int {
        let shares = [ColumnRole.Field.percent, .percentMin, .percentMax, .count].flatMap {
            table.places(.holding, $0)
        }
        var end = table.rows.count
        while end > 0 {
            let cells = table.rows[end - 1].cells
            let isBare = shares.allSatisfy { cells[$0].isEmpty }
            guard isBare, isRemark(cells.filter { !$0.isEmpty }) else { break }
            end -= 1
        }
        return end
    }

    private static func isRemark(_ texts: [String]) -> Bool {
        guard let first = texts.first, texts.count <= 2 else { return false }
        if texts.count == 1, let mark = first.first, "*†‡¹²³".contains(mark) { return true }
        if texts.count == 1, first.count > 100 { return true }
        let words = HeaderWords.words(first)
        guard let word = words.first,
            remarks.contains(word) || starts.contains(where: first.lowercased().hasPrefix)
        else { return false }
        return first.contains(":") || first.contains("：")
            || texts.contains { $0.contains(where: \.isNumber) }
    }

    private static let totals: Set = [
        "total", "totals", "grand total", "subtotal", "sub total", "sum", "total shares",
        "total shareholders", "total general", "total général", "total geral", "totale generale",
        "итого", "всего", "итого по списку", "итого по обществу", "всего по обществу",
        "итого акций",
        "всего акций", "итого долей", "усього", "разом", "всього", "summe", "gesamt", "insgesamt",
        "gesamtsumme", "totale", "totaal", "razem", "suma", "ogółem", "celkem", "součet", "toplam",
        "genel toplam", "合计", "总计", "小计", "合計", "総計", "小計", "計", "합계", "총계",
        "المجموع", "الإجمالي", "σύνολο", "γενικό σύνολο", "summa", "totalt", "i alt", "yhteensä",
        "kokku", "iš viso", "kopā", "összesen", "общо", "ukupno", "skupaj", "spolu", "סה כ",
    ]

    private static let remarks: Set = [
        "source", "sources", "note", "notes", "printed", "generated", "extract", "date", "updated",
        "stand", "quelle", "quellen", "hinweis", "erstellt", "datum", "anmerkung", "источник",
        "источники", "примечание", "примечания", "дата", "сформировано", "джерело", "примітка",
        "remarque", "fuente", "nota", "notas", "fonte", "źródło", "uwaga", "zdroj", "bron",
        "kaynak",
        "来源", "资料来源", "备注", "注", "出典", "注記", "備考", "출처", "비고", "πηγή", "المصدر",
    ]

    private static let starts = [
        "as of ", "as at ", "по состоянию на ", "на дату ", "станом на ", "état au ", "stand vom ",
        "stan na ", "situation au ",
    ]
}
