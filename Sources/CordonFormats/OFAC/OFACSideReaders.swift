import CordonModel

/// Reads ALT.CSV: other names of entries.
final class OFACAlternateReader: RecordReader {
    private var rows: CSVReader
    private let file: String
    private let copy: ListCopy
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        rows = try CSVReader(source)
        file = source.file
        copy = OFACList.copy("ofac-alt", "OFAC other names (ALT.CSV)", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try rows.next() else { return false }
        if count == 0 { file.add(copy.source) }
        guard row.count == 5, Int(row[0]) != nil, let name = OFACText.value(row[3]) else {
            throw OFACText.notARow(row, of: "ALT.CSV", fields: 5, in: self.file)
        }
        count += 1
        file.add(Entity(id: "ofac:\(row[0])", schema: "Thing"))
        let claims = copy.claims(about: "ofac:\(row[0])", record: row[0], locator: row[1])
        claims.add(Self.property(row[2].trimmed), name, to: &file)
        claims.add("notes", OFACText.value(row[4]), to: &file)
        return true
    }

    /// The property for OFAC's `aka`, `fka` (formerly) and `nka` (now), also written `a.k.a.`.
    static func property(_ type: String) -> String {
        type.filter { $0 != "." }.lowercased() == "fka" ? "previousName" : "alias"
    }

    func finish(into file: inout Case) {}

    /// All other names with the numbers of their entries; rows that are none are left out, since
    /// reading the file itself reports them.
    static func names(_ source: ByteSource) throws(ReadingProblem) -> [(name: String, uid: String)]
    {
        var rows = try CSVReader(source)
        var names: [(name: String, uid: String)] = []
        while true {
            do {
                guard let row = try rows.next() else { return names }
                guard row.count == 5, let name = OFACText.value(row[3]) else { continue }
                names.append((name, row[0].trimmed))
            } catch {
                if error.isFatal { throw error }
            }
        }
    }
}

/// Reads ADD.CSV: addresses of entries.
final class OFACAddressReader: RecordReader {
    private var rows: CSVReader
    private let file: String
    private let copy: ListCopy
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        rows = try CSVReader(source)
        file = source.file
        copy = OFACList.copy("ofac-add", "OFAC addresses (ADD.CSV)", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try rows.next() else { return false }
        if count == 0 { file.add(copy.source) }
        guard row.count == 6, Int(row[0]) != nil else {
            throw OFACText.notARow(row, of: "ADD.CSV", fields: 6, in: self.file)
        }
        count += 1
        let parts = [row[2], row[3], row[4]].compactMap(OFACText.value)
        let remark = OFACText.value(row[5])
        guard !parts.isEmpty || remark != nil else {
            file.note("ofac-empty-address", "rows of ADD.CSV hold no address")
            return true
        }
        file.add(Entity(id: "ofac:\(row[0])", schema: "Thing"))
        let claims = copy.claims(about: "ofac:\(row[0])", record: row[0], locator: row[1])
        claims.add("address", parts.joined(separator: ", "), to: &file)
        claims.add("country", OFACText.value(row[4]).map(CountryTable.codeOrText), to: &file)
        claims.add("notes", remark, to: &file)
        return true
    }

    func finish(into file: inout Case) {}
}

/// Reads SDN_COMMENTS.CSV by itself: what the remarks had no room for.
///
/// Give the file along with SDN.CSV where you can: its text goes on in the midst of a word there.
final class OFACCommentReader: RecordReader {
    private var rows: CSVReader
    private let file: String
    private let copy: ListCopy
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        rows = try CSVReader(source)
        file = source.file
        copy = OFACList.copy(
            "ofac-comments", "OFAC comments (SDN_COMMENTS.CSV)", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try rows.next() else { return false }
        if count == 0 { file.add(copy.source) }
        let (uid, text) = try OFACComments.parts(of: row, in: self.file)
        count += 1
        file.add(Entity(id: "ofac:\(uid)", schema: "Thing"))
        copy.claims(about: "ofac:\(uid)", record: uid).add("notes", text, to: &file)
        return true
    }

    func finish(into file: inout Case) {}
}

extension OFACText {
    /// The problem of a row that is none of the file's.
    static func notARow(
        _ row: CSVRow, of name: String, fields: Int, in file: String
    ) -> ReadingProblem {
        ReadingProblem(
            .malformed, file: file, line: row.line,
            what: "the row is no row of \(name) (\(row.count) fields)",
            remedy: "rows have \(fields) fields, the first a number")
    }
}
