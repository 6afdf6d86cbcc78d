import CordonModel
import GRDB

/// The imports that a reading counts: all, or those up to a day.
struct CountedImports {
    private var days: [Int64: Day] = [:]
    /// The import of the newest edition of every document, out of those that count.
    private var newest: [Int64: Int64] = [:]

    /// The day on which an import was recorded; nil where it does not count.
    subscript(number: Int64) -> Day? {
        get { days[number] }
        set { days[number] = newValue }
    }

    /// Whether what an import brought, or an end that it set, has come and was not taken back by
    /// another; number 0 is what was there before imports were noted.
    func hold(since: Int64, until: Int64?) -> Bool {
        (since == 0 || days[since] != nil) && until.map { days[$0] == nil } ?? true
    }

    /// Takes in that an import read a document.
    mutating func take(document: Int64, import number: Int64) {
        guard days[number] != nil else { return }
        newest[document] = max(newest[document] ?? 0, number)
    }

    /// Whether what an import says of a document is not outdated; of no document nothing is.
    func holdsNewest(document: Int64, import number: Int64) -> Bool {
        days[number] != nil && (document <= 0 || newest[document] == number)
    }
}
