import CordonModel

/// Reads GLEIF reporting exceptions, CSV: declarations that a parent is not named, and why.
final class GLEIFExceptionTableReader: RecordReader {
    private var table: CSVTable
    private let copy: ListCopy
    private let lei: Int
    private let category: Int?
    private let reasons: [Int]
    private var count = 0

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        table = try CSVTable(source)
        lei = try table.column("LEI")
        let columns = table.columns
        category = columns.firstIndex { $0.hasSuffix("Category") }
        reasons = columns.indices.filter { columns[$0].contains("Reason") }
        copy = GLEIF.copy("repex", "reporting exceptions", day: day)
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let row = try table.next() else { return false }
        if count == 0 { file.add(copy.source) }
        count += 1
        let lei = row[lei].trimmed
        let reasons = reasons.map { row[$0].trimmed }.filter { !$0.isEmpty }
        guard !lei.isEmpty, !reasons.isEmpty else {
            throw ReadingProblem(
                .missing, file: table.file, line: row.line, record: lei.isEmpty ? nil : lei,
                what: "an exception has no \(lei.isEmpty ? "LEI" : "reason")",
                remedy: "fetch the file again")
        }
        GLEIFException(lei: lei, category: category.map { row[$0] }, reasons: reasons)
            .add(copy, to: &file)
        return true
    }

    func finish(into file: inout Case) {}
}

/// A reporting exception of GLEIF, from CSV or XML.
struct GLEIFException {
    let lei: String
    let category: String?
    let reasons: [String]

    /// Claims that the parent is declared absent.
    func add(_ copy: ListCopy, to file: inout Case) {
        file.add(Entity(id: "lei:\(lei)", schema: "LegalEntity"))
        let isUltimate = category?.hasPrefix("ULTIMATE") ?? false
        let claims = copy.claims(about: "lei:\(lei)", record: "\(lei)-\(category ?? "exception")")
        for reason in reasons {
            claims.declareAbsent(
                isUltimate ? "ultimateParent" : "directParent", reason: reason, to: &file)
        }
    }
}
