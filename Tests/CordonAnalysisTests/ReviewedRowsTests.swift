import CordonAnalysis
import CordonFormats
import CordonStore
import Testing

@Suite("Reviewed rows") struct ReviewedRowsTests {
    private static let ownColumns = ["id", "name", "list"]

    private static func review(_ cells: [String: String]) throws -> ReviewedRows.Review? {
        let header = ScreenRows(own: ownColumns, isChanged: false).header
        let rows = try ReviewedRows(header, file: "results.csv")
        let values = header.map { cells[$0].map { [$0] } ?? [] }
        return try rows.review(RowFile.Row(line: 9, values: values))
    }

    @Test("give back the subject's own columns, also those that are called like Cordon's")
    func own() throws {
        let header = ScreenRows(own: Self.ownColumns, isChanged: true).header
        #expect(header.prefix(3) == ["id", "name", "subject.list"])
        #expect(Set(header).count == header.count)
        let review = try #require(
            try Self.review([
                "id": "K1", "name": "Kupol Bau", "subject.list": "VIP", "list": "SDN",
                "entity": "kupol", "decision": "false-positive", "because": "a builder",
                "compared": "00ff", "by": "AR",
            ]))
        #expect(review.subject.key == "K1" && review.subject.cells == ["K1", "Kupol Bau", "VIP"])
        #expect(review.entity == "kupol" && review.verdict == .falsePositive)
        #expect(review.mark == "00ff" && review.by == "AR")
    }

    @Test("pass over rows in which nothing is decided")
    func undecided() throws {
        #expect(try Self.review(["name": "A", "entity": "kupol"]) == nil)
        #expect(try Self.review(["name": "A", "entity": "kupol", "decision": "reopened"]) == nil)
        #expect(try Self.review(["name": "A", "decision": "false-positive"]) == nil)
    }

    @Test(
        "refuse what is half decided, naming the line and not the subject",
        arguments: [
            ["decision": "maybe", "because": "x", "entity": "kupol", "name": "Secret"],
            ["decision": "unclear", "entity": "kupol", "name": "Secret"],
            ["decision": "true-match", "because": "x", "name": "Secret"],
            ["decision": "unclear", "because": "x", "entity": "kupol"],
        ])
    func halves(cells: [String: String]) throws {
        let problem = #expect(throws: ReadingProblem.self) { try Self.review(cells) }
        #expect(problem?.line == 9)
        #expect(problem?.description.contains("Secret") == false)
    }

    @Test("quote a decision that is none and list those that count")
    func unknownWord() throws {
        let problem = #expect(throws: ReadingProblem.self) {
            try Self.review(["decision": "cleared", "because": "x", "entity": "kupol", "name": "A"])
        }
        #expect(problem?.what == "the decision `cleared` is no verdict")
        #expect(problem?.remedy == "write one of true-match, false-positive, unclear")
    }
}
