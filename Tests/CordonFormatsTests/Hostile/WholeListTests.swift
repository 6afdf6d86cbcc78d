import CordonModel
import Testing

@testable import CordonFormats

@Suite("A list that is read") struct WholeListTests {
    private func outcome(_ records: [String], _ sample: RecordSample) throws -> ImportOutcome {
        try ImportOutcome(sample.file(records.map { Array($0.utf8) }).bytes, as: sample.format)
    }

    @Test("counts as whole only without a fault", arguments: RecordSample.lists)
    func whole(sample: RecordSample) throws {
        let least = try #require(sample.least)
        let good = (1...least).map(sample.record)
        #expect(try outcome(good, sample).isWhole)
        #expect(try !outcome(Array(good.dropLast()), sample).isWhole)
        let spoilt = try outcome(good + [sample.wrong[0]], sample)
        #expect(!spoilt.isWhole && spoilt.summary.rejects.count == 1)
        #expect(!spoilt.file.lists.isEmpty)
    }

    @Test("does not count as whole where an entry stands twice", arguments: RecordSample.lists)
    func repeated(sample: RecordSample) throws {
        let least = try #require(sample.least)
        let good = (1...least).map(sample.record)
        let outcome = try outcome(good + [good[0]], sample)
        #expect(outcome.summary.records == least + 1 && outcome.summary.rejects.isEmpty)
        #expect(outcome.file.entities.count == least)
        // The table of the United Kingdom has a row for each combination of an entry's values.
        #expect(outcome.isWhole == (sample.format == .ukCSV))
        #expect(
            outcome.file.notices.contains { $0.code == "list-repeated-entry" }
                == (sample.format != .ukCSV))
    }

    @Test("does not count as whole where its own count differs")
    func published() throws {
        let entry =
            "<sdnEntry><uid>%</uid><lastName>A</lastName><sdnType>Entity</sdnType>"
            + "<programList><program>CMIC-EO13959</program></programList></sdnEntry>"
        func isWhole(_ count: Int?, of uids: [Int]) throws -> Bool {
            let said = count.map { "<Record_Count>\($0)</Record_Count>" } ?? ""
            let entries = uids.map { entry.replacing("%", with: "\($0)") }.joined()
            let text =
                "<sdnList><publshInformation><Publish_Date>01/02/2026</Publish_Date>\(said)"
                + "</publshInformation>\(entries)</sdnList>"
            var file = Case()
            let reader = try RecordReaders.reader(
                .ofacXML, ByteSource(name: "nonsdn.xml", bytes: Array(text.utf8)), day: nil)
            while try reader.next(into: &file) {}
            reader.finish(into: &file)
            return file.lists.contains(where: \.isComplete)
        }
        #expect(try isWhole(2, of: [1, 2]))
        for (count, uids) in [
            (3, [1, 2]), (2, [1, 1]), (2, [1, 1, 2]), (-1, []), (nil, [1, 2]),
        ] {
            #expect(try !isWhole(count, of: uids), "\(count ?? 0) of \(uids)")
        }
    }

    @Test("of the United Kingdom bears the day that it says")
    func day() throws {
        for text in ["02/01/2026", "2026-01-02", "2026-01-02T00:00:00"] {
            let xml =
                "<Designations><DateGenerated>\(text)</DateGenerated><Designation><UniqueID>R1"
                + "</UniqueID></Designation></Designations>"
            let (file, rejects) = try ListReading.read(Array(xml.utf8), name: "uk.xml")
            #expect(rejects.isEmpty)
            #expect(file.lists.map(\.day) == [Day("2026-01-02")])
        }
    }
}
