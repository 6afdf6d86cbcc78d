import CordonAnalysis
import CordonFormats
import CordonMatch
import Testing

@Suite("Columns of a portfolio") struct SubjectColumnsTests {
    private static func row(_ cells: [String]) -> RowFile.Row {
        RowFile.Row(line: 2, values: cells.map { $0.isEmpty ? [] : [$0] })
    }

    @Test("are told by usual headers")
    func headers() throws {
        let columns = try SubjectColumns([
            "Customer ID", "Full Name", "Alias", "date_of_birth", "Nationality", "INN Code", "Note",
        ])
        let subject = columns.subject(
            Self.row(["K1", "Artem Ivanov", "Tema", "12.3.1968", "Russia", "1831083343", "x"]))
        #expect(subject.key == "K1" && subject.name == "Artem Ivanov")
        let party = try #require(subject.party)
        #expect(party.names.map(\.text) == ["Artem Ivanov", "Tema"])
        #expect(party.birthDates == ["1968-03-12"])
        #expect(party.countries == ["ru"])
        #expect(party.identifiers.map(\.kind) == ["inn"])
        #expect(subject.cells.last == "x")
    }

    @Test("are read as the mapping says, and then only so")
    func mapping() throws {
        let columns = try SubjectColumns(
            ["name", "Firma", "Nr"], mapped: ["name=Firma", "key=Nr"])
        let subject = columns.subject(Self.row(["Contact", "Kupol", "7"]))
        #expect(subject.party?.names.map(\.text) == ["Kupol"] && subject.key == "7")
        #expect(throws: QuestionError.self) {
            try SubjectColumns(["name"], mapped: ["colour=name"])
        }
        #expect(throws: QuestionError.self) { try SubjectColumns(["name"], mapped: ["name=x"]) }
        #expect(throws: QuestionError.self) { try SubjectColumns(["Firma"]) }
    }

    @Test("give a subject without key its name as key, and none to an empty row")
    func keys() throws {
        let columns = try SubjectColumns(["name", "dob"])
        #expect(columns.subject(Self.row(["Kupol", ""])).key == "Kupol")
        #expect(columns.subject(Self.row(["  ", "1968"])).party == nil)
        let slashed = columns.subject(Self.row(["Kupol", "03/12/1968"]))
        #expect(slashed.party?.birthDates == ["1968"])
    }
}
