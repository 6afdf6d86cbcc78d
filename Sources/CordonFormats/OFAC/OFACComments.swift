/// The rows of SDN_COMMENTS.CSV, which continue the remarks of SDN.CSV where these had no room.
struct OFACComments {
    /// The texts by entry number; those of one entry are joined.
    private(set) var texts: [String: String] = [:]
    /// How many rows were read.
    private(set) var rows = 0
    /// Rows that cannot be read.
    private(set) var problems: [ReadingProblem] = []

    /// Reads a file.
    ///
    /// - Throws: A fatal problem.
    init(_ source: ByteSource) throws(ReadingProblem) {
        var reader = try CSVReader(source)
        var bound = RejectBound(source.limits)
        while true {
            do {
                guard let row = try reader.next() else { return }
                let (uid, text) = try Self.parts(of: row, in: source.file)
                texts[uid, default: ""] += text
                rows += 1
            } catch {
                if error.isFatal { throw error }
                try bound.take(error)
                problems.append(error)
            }
        }
    }

    /// The entry number and the text of a row.
    ///
    /// The text is not trimmed: it goes on in the midst of a word.
    static func parts(
        of row: CSVRow, in file: String
    ) throws(ReadingProblem) -> (uid: String, text: String) {
        guard row.count == 2, Int(row[0].trimmed) != nil else {
            throw OFACText.notARow(row, of: "SDN_COMMENTS.CSV", fields: 2, in: file)
        }
        return (row[0].trimmed, row[1])
    }
}
