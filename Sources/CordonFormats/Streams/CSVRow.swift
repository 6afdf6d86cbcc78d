/// One row of a CSV or TSV file: its fields as text, and the line on which it began.
package struct CSVRow: Sendable {
    /// The line on which the row began, counted from one.
    package let line: Int
    /// All fields without quotation marks, one after another.
    let bytes: [UInt8]
    /// Where each field ends in `bytes`.
    let ends: [Int]

    /// The number of fields.
    package var count: Int { ends.count }

    /// The text of a field, counted from zero.
    package subscript(index: Int) -> String {
        String(decoding: field(index), as: UTF8.self)
    }

    /// The bytes of a field.
    func field(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Whether a field holds no text.
    package func isEmpty(_ index: Int) -> Bool { field(index).isEmpty }

    /// All fields as text.
    package var fields: [String] { (0..<count).map { self[$0] } }
}
