/// The first rows of an answer, and how many `--limit` left out.
struct Excerpt<Row> {
    let rows: [Row]
    let omitted: Int

    /// Takes the first rows; all of them where the limit is nil.
    init(_ all: [Row], limit: Int?) {
        rows = limit.map { Array(all.prefix($0)) } ?? all
        omitted = all.count - rows.count
    }

    /// Why the answer is not whole, as the head of a document tells it; nil where it is.
    var cut: String? { omitted == 0 ? nil : "limit" }

    /// The line that people read under the rows.
    var note: String {
        omitted == 0 ? "" : "… \(omitted) more; --limit leaves them out\n"
    }
}
