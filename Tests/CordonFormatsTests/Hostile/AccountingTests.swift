import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("The count of an import") struct AccountingTests {
    private func sdn(_ uid: Int, _ remarks: String = "-0- ") -> String {
        "\(uid),\"ACME \(uid)\",-0- ,\"X\"" + String(repeating: ",-0- ", count: 7) + ",\(remarks)\n"
    }

    /// Reads files of these texts together.
    private func read(_ texts: [String]) throws -> (file: Case, summaries: [ImportedFile]) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        let paths = try texts.enumerated().map { place, text in
            let path = folder.appendingPathComponent("\(place).csv")
            try Data(text.utf8).write(to: path)
            return path.path
        }
        var file = Case()
        let summaries = try FileImport.read(paths, into: &file)
        return (file, summaries)
    }

    /// Rows of a table, each good, wrong or of the wrong width by chance.
    @Test("holds every row of a table, taken in or set apart", arguments: RecordSample.rows)
    func rows(sample: RecordSample) throws {
        for seed in UInt64(0)..<2 {
            var random = Random(seed: seed)
            var records: [[UInt8]] = [Array(sample.record(0).utf8)]
            var bad = 0
            for number in 1...60 {
                let isBad = Bool.random(using: &random)
                let wrong = sample.wrong.randomElement(using: &random) ?? ""
                records.append(Array((isBad ? wrong : sample.record(number)).utf8))
                bad += isBad ? 1 : 0
            }
            let outcome = try ImportOutcome(sample.file(records).bytes, as: sample.format)
            // The table's first wrong id that is good by itself counts once.
            #expect(outcome.summary.records + outcome.summary.rejects.count == records.count)
            #expect(abs(outcome.summary.rejects.count - bad) <= 1)
        }
    }

    @Test("leaves out rows without a value")
    func blank() throws {
        for (format, text) in [
            (FileFormat.edgeList, "owner,owned\na,b\n,\n , \n\nc,d\n"),
            (.entityTable, "id,name\na,A\n,\n , \n\nc,C\n"),
        ] {
            let outcome = try ImportOutcome(Array(text.utf8), as: format)
            #expect(outcome.summary.records == 2 && outcome.summary.rejects.isEmpty)
        }
    }

    @Test("holds a row of an edge list with several faults once, and more rows than are told")
    func edges() throws {
        let rows = "owner,owned,standing,weight\na,b,official,1\n"
        let bad = String(repeating: ",b,lots,never\n", count: 300)
        var rejects: [ReadingProblem] = []
        let file = try withFile(Array((rows + bad).utf8)) {
            try EdgeList.read($0, rejects: &rejects)
        }
        #expect(file.claims.count == 1 && rejects.count == 300)
        #expect(rejects.map(\.line) == (3...302).map { $0 })
        #expect(rejects[0].what.contains("`owner` is empty"))
        #expect(rejects[0].what.contains("`lots`") && rejects[0].what.contains("`never`"))
    }

    @Test("holds comments of OFAC, those that continue no entry too, and keeps their text")
    func comments() throws {
        let list = sdn(1, "\"DOB 1946; Web\"") + sdn(2) + sdn(3)
        let comments =
            "1,\"site www.example.org.\"\nx,\"no number\"\n2,\"Gender Male.\"\n9,\"alone\"\n"
            + "2,\"a\",\"b\"\n1,\"\"\n"
        let (file, summaries) = try read([list, comments])
        #expect(summaries.map(\.records) == [3, 4])
        #expect(summaries.map { $0.rejects.map(\.line) } == [[], [2, 5]])
        #expect(summaries[1].rejects.allSatisfy { $0.file.hasSuffix("1.csv") })
        #expect(file.values("ofac:1", "website") == ["www.example.org"])
        #expect(file.values("ofac:2", "gender") == ["male"])
        #expect(file.values("ofac:9", "notes") == ["alone"])
        #expect(file.notices.contains { $0.code == "ofac-comment-alone" && $0.count == 1 })
        #expect(file.lists.map(\.isComplete) == [false])
    }

    @Test("holds addresses of OFAC that are none, and says so")
    func addresses() throws {
        let none = "2,26,-0- ,-0- ,-0- ,-0- \n"
        let text =
            "1,25,\"1 Road\",\"Town\",\"Land\",-0- \n" + none + none
            + "3,27,-0- ,-0- ,-0- ,\"moved\"\n"
        let outcome = try ImportOutcome(Array(text.utf8), as: .ofacAddressCSV)
        #expect(outcome.summary.records == 4 && outcome.summary.rejects.isEmpty)
        #expect(outcome.file.entities.map(\.id) == ["ofac:1", "ofac:3"])
        #expect(outcome.file.values("ofac:3", "notes") == ["moved"])
        let notice = outcome.file.notices.first { $0.code == "ofac-empty-address" }
        #expect(notice?.count == 2)
    }

    @Test("holds the results of a screening list by their numbers")
    func results() throws {
        let good = "{\"id\":\"1\",\"source\":\"x (EL)\",\"name\":\"A\"}"
        let text =
            "{\"results\":[\n\(good),\n{\"id\":\"2\"},null,{\"source\":\"x\",\"name\":\"A\"}]}"
        let outcome = try ImportOutcome(Array(text.utf8), as: .screeningListJSON)
        #expect(outcome.summary.records == 1)
        #expect(outcome.summary.rejects.map(\.record) == ["result 2", "result 3", "result 4"])
        #expect(outcome.summary.rejects.allSatisfy { $0.line == 1 })
        for results in ["7", "{}", "null", "\"x\""] {
            let outcome = try ImportOutcome(
                Array("{\"results\":\(results)}".utf8), as: .screeningListJSON)
            #expect(outcome.summary.records == 0 && outcome.summary.rejects.count == 1)
        }
    }

    @Test("holds the owners that any row of the table of the United Kingdom names, once")
    func owners() throws {
        let text =
            "Unique ID,Name 6,Name type,Parent company\nR1,A,Primary name,P\nR1,B,Alias,P; Q\n"
            + "R1,C,Alias,\nR2,D,Primary name,P\n"
        let outcome = try ImportOutcome(Array(text.utf8), as: .ukCSV)
        let owned = outcome.file.claims.compactMap(\.relation).map(\.target)
        #expect(owned == ["uk:R1", "uk:R1", "uk:R2"])
        #expect(outcome.summary.records == 4)
    }

    @Test("says nothing of a source without the hash of its file")
    func hash() throws {
        for sample in RecordSample.all {
            let records = [sample.wrong[0], sample.record(1)].map { Array($0.utf8) }
            let outcome = try ImportOutcome(sample.file(records).bytes, as: sample.format)
            let hashes = Set(outcome.file.sources.map(\.sha256))
            #expect(hashes == [outcome.summary.sha256], "\(sample.testDescription)")
        }
    }
}
