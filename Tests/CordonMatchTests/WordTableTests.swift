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

    private static func letters(_ word: String, _ kind: PartyKind) -> ArraySlice<UInt8>? {
        guard let first = word.unicodeScalars.first, !Ideograph.isOne(first) else { return nil }
        let folded = Folding(word, kind: kind, readsHan: false)
        return folded.words.count == 1 ? folded.letters[...] : nil
    }

    /// The spellings that do not lead to every row they stand in, or lead to another.
    private static func strays(
        _ rows: [[String]], _ kind: PartyKind, _ table: SpellingTable
    ) -> [String] {
        var rowsOf: [ArraySlice<UInt8>: Set<Int>] = [:]
        for (number, row) in rows.enumerated() {
            for case let letters? in row.map({ letters($0, kind) }) {
                rowsOf[letters, default: []].insert(number)
            }
        }
        var rowOfSymbol: [UInt32: Int] = [:]
        for (letters, numbers) in rowsOf where numbers.count == 1 {
            if let meaning = table[letters], let number = numbers.first {
                rowOfSymbol[meaning.symbol] = number
            }
        }
        return rowsOf.compactMap { letters, numbers in
            guard let meaning = table[letters] else {
                return String(decoding: letters, as: UTF8.self)
            }
            let symbols = [meaning.symbol, meaning.other].filter { $0 != 0 }
            let found = Set(symbols.compactMap { rowOfSymbol[$0] })
            return found == numbers ? nil : String(decoding: letters, as: UTF8.self)
        }.sorted()
    }

    @Test("of given names lead every spelling to its own rows and to no other")
    func givenNames() {
        let rows = Self.rows(GivenNameTable.lines, hasNumber: true)
        #expect(Self.strays(rows, .person, Lexicon.shared.names) == [])
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
