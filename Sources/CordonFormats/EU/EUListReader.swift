import CordonModel

/// Reads the EU's consolidated list of persons subject to financial sanctions, XML 1.1.
///
/// Every entry freezes funds. The list gives no day of listing but the acts that made or changed
/// an entry; the oldest of them bounds it from above, and a remark names it at times.
final class EUListReader: RecordReader {
    private var records: XMLRecords
    private let file: String
    private var copy: ListCopy?
    private let givenDay: Day?
    private var entries = ListEntries()

    init(_ source: ByteSource, day: Day?) throws(ReadingProblem) {
        records = try XMLRecords(source, named: ["sanctionEntity"])
        file = source.file
        givenDay = day
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        guard let element = try records.next() else { return false }
        let copy = begun(&file)
        guard
            let reference = element.attribute("euReferenceNumber") ?? element.attribute("logicalId")
        else {
            throw ReadingProblem(
                .missing, file: self.file, line: element.line,
                what: "an entry has no reference number", remedy: "fetch the file again")
        }
        entries.take(reference)
        EUEntry(element, reference: reference, copy: copy).add(to: &file)
        return true
    }

    private func begun(_ file: inout Case) -> ListCopy {
        if let copy { return copy }
        let day = records.root?.attribute("generationDate").flatMap { Day($0) } ?? givenDay
        let made = ListCopy(
            series: "eu-fsf",
            title: "EU consolidated list of persons subject to financial sanctions",
            publisher: "European Commission, DG FISMA", kind: .officialList, day: day,
            address: "https://webgate.ec.europa.eu/fsd/fsf",
            licence: "Reuse under Commission Decision 2011/833/EU",
            credit: "Source: European Commission, consolidated list of financial sanctions")
        file.add(made.source)
        copy = made
        return made
    }

    func finish(into file: inout Case) {
        // The list has held more than 1,000 entries since 2011.
        begun(&file).cover("eu", "FSF", entries: entries, least: 1_000, in: &file)
    }
}
