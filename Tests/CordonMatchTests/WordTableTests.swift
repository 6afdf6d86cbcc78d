@testable import CordonMatch
import Testing

/// The tables agree with themselves: every spelling finds its row, and no other's.
@Suite("The word tables")
struct WordTableTests {
    /// The rows of a table as words, without the number before them and the mark of short forms.
    private static func rows(_ lines: String, hasNumber: Bool) -> [[String]] {
        lines.split(separator: "\n").map { line in
            let words = line.split(separator: " ").map(String.init)
            return words.dropFirst(hasNumber ? 1 : 0).filter { $0 != "~" }
        }
    }

    /// A spelling as the tables know it.
    private struct Spelling: Hashable {
        let letters: ArraySlice<UInt8>
        let lacksVowels: Bool

        /// Nil for Chinese characters and for what is no single word.
        init?(_ word: String, _ kind: PartyKind) {
            guard let first = word.unicodeScalars.first, !Ideograph.isOne(first) else {
                return nil
            }
            let folded = Folding(word, kind: kind, readsHan: false)
            guard let only = folded.words.first, folded.words.count == 1 else { return nil }
            letters = folded.letters[...]
            lacksVowels = kind == .person && only.lacksVowels
        }
    }

    /// The spellings that do not lead to every row they stand in, or lead to another.
    private static func strays(
        _ rows: [[String]], _ kind: PartyKind, _ table: SpellingTable
    ) -> [String] {
        var rowsOf: [Spelling: Set<Int>] = [:]
        for (number, row) in rows.enumerated() {
            for case let spelling? in row.map({ Spelling($0, kind) }) {
                rowsOf[spelling, default: []].insert(number)
            }
        }
        var rowOfSymbol: [UInt32: Int] = [:]
        for (spelling, numbers) in rowsOf where numbers.count == 1 {
            if let meaning = table[spelling.letters, lacksVowels: spelling.lacksVowels],
                let number = numbers.first
            {
                rowOfSymbol[meaning.symbol] = number
            }
        }
        return rowsOf.compactMap { spelling, numbers in
            let text = String(decoding: spelling.letters, as: UTF8.self)
            guard let meaning = table[spelling.letters, lacksVowels: spelling.lacksVowels] else {
                return text
            }
            let symbols = [meaning.symbol, meaning.other].filter { $0 != 0 }
            let found = Set(symbols.compactMap { rowOfSymbol[$0] })
            return found == numbers ? nil : text
        }.sorted()
    }

    @Test("of given names lead every spelling to its own rows and to no other")
    func givenNames() {
        let rows = Self.rows(GivenNameTable.lines, hasNumber: true)
        #expect(Self.strays(rows, .person, Lexicon.shared.names) == [])
    }

    @Test("of given names hold no spelling that is read as several words")
    func oneWord() {
        let several = Self.rows(GivenNameTable.lines, hasNumber: true).joined().filter { word in
            let isSign = word.unicodeScalars.first.map(Ideograph.isOne) ?? true
            return !isSign && Folding(word, kind: .person, readsHan: false).words.count != 1
        }
        #expect(several == [])
    }

    @Test(
        "translate company names word by word",
        arguments: [
            ("Тульский патронный завод", "Tula Cartridge Plant"),
            ("بانک صنعت و معدن", "Bank of Industry and Mine"),
            ("ТОВ Альфа Трейд", "TOV Alfa Trade"),
            ("ООО Альфа Трейд", "Alfa Trade LLC"),
        ])
    func translated(own: String, english: String) {
        let result = Matcher().compare(own, english, kind: .company)
        #expect(result.similarity >= MatchPreset.screening.threshold, "\(result.explanation)")
    }

    @Test("of company words lead every spelling to its own rows and to no other")
    func companyWords() {
        let rows =
            Self.rows(PlaceTable.lines, hasNumber: false)
            + Self.rows(CompanyWordTable.lines, hasNumber: true)
        #expect(Self.strays(rows, .company, Lexicon.shared.words) == [])
    }

    @Test(
        "keep names apart that only a cut ending would join",
        arguments: [
            ("Alexey", "Alexander"), ("Viktoria", "Viktor"), ("Ahmad", "Ahmadi"),
            ("Abdal", "Abdalla"),
        ])
    func apart(first: String, second: String) {
        let table = Lexicon.shared.names
        let (one, other) = (
            table[Array(first.lowercased().utf8)[...]], table[Array(second.lowercased().utf8)[...]]
        )
        #expect(one == nil || other == nil || one?.symbol != other?.symbol)
    }

    @Test(
        "join the spellings of one name in any script",
        arguments: [
            ("Alexei", "Aleksey"), ("abdul", "абдул"), ("hafez", "حافظ"), ("barack", "贝拉克"),
            ("Hafiz", "Hafez"),
        ])
    func together(first: String, second: String) {
        let result = Matcher().compare(first, second, kind: .person)
        #expect(result.similarity >= 0.86, "\(result.explanation)")
    }
}
