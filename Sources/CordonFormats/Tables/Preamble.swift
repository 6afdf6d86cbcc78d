/// The rows above the titles, which say something of all rows under them.
struct Preamble {
    private let rows: ArraySlice<LooseTable.Row>

    init(_ rows: ArraySlice<LooseTable.Row>) { self.rows = rows }

    /// The company that is named: `Company: X`, or a cell beside such a word.
    var company: String? {
        value { meaning in meaning.side == .owned && [nil, .name].contains(meaning.field) }
    }

    /// The number of that company.
    var number: String? { value { $0.field == .id } }

    private func value(where isMeant: (HeaderWords.Meaning) -> Bool) -> String? {
        for row in rows {
            let cells = row.cells.filter { !$0.isEmpty }
            for (place, cell) in cells.enumerated() {
                let parts = cell.split(separator: ":", maxSplits: 1).map {
                    $0.drop { $0 == " " }
                }
                guard let title = parts.first.map(String.init), title.count < 60,
                    let meaning = HeaderWords.meaning(title), isMeant(meaning)
                else { continue }
                if parts.count == 2, !parts[1].isEmpty { return String(parts[1]) }
                guard parts.count == 2 || !CompanyPhrase.hasForm(cell) else { continue }
                if place + 1 < cells.count { return cells[place + 1] }
            }
        }
        return nil
    }

    /// The companies that stand in running words, such as `Список участников ООО «Ромашка»`, each once.
    var companies: [String] {
        var found: [String] = []
        for cell in rows.flatMap(\.cells) {
            for name in CompanyPhrase.names(in: cell) where !found.contains(name) {
                found.append(name)
            }
        }
        return found
    }
}

/// Names of companies within a phrase, told by their legal forms.
enum CompanyPhrase {
    /// True where a word of a text is a legal form.
    static func hasForm(_ text: String) -> Bool {
        words(text).contains { isFirst($0) || isLast($0) }
    }

    /// The names of companies in a text: a form with the quoted or capital words behind it, or capital
    /// words with a form behind them.
    static func names(in text: String) -> [String] {
        let words = words(text)
        var names = unspaced(text)
        var taken = 0
        var place = 0
        while place < words.count {
            defer { place += 1 }
            guard place >= taken else { continue }
            var range: Range<Int>?
            if isFirst(words[place]) { range = behind(place, words) }
            if range == nil, isLast(words[place]) { range = before(place, words, from: taken) }
            guard let range else { continue }
            names.append(words[range].joined(separator: " ").trimmedOfMarks)
            taken = range.upperBound
        }
        return names
    }

    /// Names in scripts that part no words: up to `有限公司`, or the word that bears `株式会社`.
    private static func unspaced(_ text: String) -> [String] {
        for form in ["有限公司", "有限责任公司", "股份公司"] {
            if let end = text.firstRange(of: form)?.upperBound { return [String(text[..<end])] }
        }
        let words = text.split { $0 == " " || $0 == "の" || $0 == "　" }.map(String.init)
        return words.filter { $0.contains("株式会社") && $0.count > 4 }
    }

    /// A form and what follows it: to the closing mark of quotation, else a capital word and all up to a
    /// preposition or a number.
    private static func behind(_ place: Int, _ words: [String]) -> Range<Int>? {
        guard place + 1 < words.count else { return nil }
        if let open = words[place + 1].first, let close = marks[open] {
            let end = words[(place + 1)...].firstIndex {
                $0.dropFirst($0.first == open ? 1 : 0).contains(close)
            }
            return end.map { place..<$0 + 1 }
        }
        guard isCapital(words[place + 1]) else { return nil }
        let end = words[(place + 1)...].firstIndex {
            prepositions.contains($0) || "0123456789(–—-".contains($0.first ?? " ")
        }
        return place..<(end ?? words.count)
    }

    /// A form and the capital words before it, without words for lists and holders at the beginning.
    private static func before(_ place: Int, _ words: [String], from least: Int) -> Range<Int>? {
        var start = place
        while start > least, isCapital(words[start - 1]) || joints.contains(words[start - 1]) {
            start -= 1
        }
        while start < place, isLead(words[start]) { start += 1 }
        return start < place ? start..<place + 1 : nil
    }

    private static func isLead(_ word: String) -> Bool {
        if joints.contains(word) || word.hasSuffix(":") { return true }
        if lists.contains(plain(word)) { return true }
        return HeaderWords.meaning(word)?.side == .owner
    }

    private static func isCapital(_ word: String) -> Bool {
        guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return false }
        return first.isUppercase || first.isNumber
    }

    /// The words of a text; a form of several words is one of them.
    private static func words(_ text: String) -> [String] {
        text.replacing(longForm.regex, with: "ООО")
            .replacing("Sp. z o.o.", with: "Sp.\u{A0}z\u{A0}o.o.")
            .split(separator: " ").map(String.init)
    }

    private static let longForm = Pattern(
        /[Оо]бществ[оа] с ограниченной ответственностью(?=\s+[«"“„])/)

    private static func plain(_ word: String) -> String {
        word.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static func isFirst(_ word: String) -> Bool {
        word.first?.isUppercase == true && firstForms.contains(plain(word))
    }

    private static func isLast(_ word: String) -> Bool {
        smallForms.contains(word)
            || word.first?.isUppercase == true && lastForms.contains(plain(word))
    }

    private static let marks: [Character: Character] = [
        "«": "»", "\"": "\"", "“": "”", "„": "“", "'": "'",
    ]
    private static let joints: Set = ["&", "und", "and", "et", "e", "y", "i", "+", "-", "–"]
    private static let prepositions: Set = [
        "на", "по", "от", "за", "с", "со", "в", "станом", "від", "as", "at", "of", "au", "du",
        "en", "à", "list", "owners",
    ]
    private static let lists: Set = [
        "list", "register", "liste", "lista", "registre", "registro", "elenco", "verzeichnis",
        "aktienregister", "handelsregister", "shareholders", "members", "libro", "the", "of",
    ]
    private static let firstForms: Set = [
        "ооо", "ао", "оао", "зао", "пао", "нао", "нко", "фгуп", "гуп", "муп", "тоо", "ип", "тов",
        "прат", "пат", "тдв", "дп", "чп", "чуп", "уп", "ooo", "oao", "zao", "pao", "pt",
        "sarl", "sas", "sasu", "sci", "eurl",
    ]
    private static let lastForms: Set = [
        "gmbh", "ag", "kg", "ohg", "se", "ug", "ev", "eg", "kgaa", "ltd", "limited", "llc", "llp",
        "plc", "inc", "incorporated", "corp", "corporation", "sa", "sas", "sasu", "sarl", "sci",
        "srl", "spa", "sl", "slu", "sau", "lda", "ltda", "bv", "nv", "oy", "oyj", "ab", "as",
        "asa", "aps", "sro", "doo", "dd", "kft", "zrt", "nyrt", "oü", "uab", "sia", "eood", "ood",
        "ead", "ад", "оод", "еоод", "aş", "şti", "αε", "επε", "ικε", "spzoo",
    ]
    private static let smallForms: Set = ["a.s.", "s.r.o.", "d.o.o.", "s.c."]
}

extension String {
    /// The text without marks of a sentence at its end, and without blanks.
    fileprivate var trimmedOfMarks: String {
        var text = Substring(self)
        while let last = text.last, ",;:".contains(last) { text.removeLast() }
        return String(text).replacing("\u{A0}", with: " ").trimmed
    }
}
