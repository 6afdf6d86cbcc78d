import CordonModel
import Testing

@testable import CordonFormats

@Suite("Edge list")
struct EdgeListTests {
    private func read(_ text: String) throws -> Case {
        try withFile(Array(text.utf8)) { try EdgeList.read($0) }
    }

    private func problems(_ text: String) throws -> [ReadingProblem] {
        do {
            _ = try read(text)
            return []
        } catch let problems as ReadingProblems {
            return problems.problems
        }
    }

    private func share(_ text: String) throws -> Share? {
        try read("owner,owned,percent\na,b,\"\(text)\"\n").claims.first?.relation?.share
    }

    @Test(
        "reads percents exactly",
        arguments: [
            ("50", "50"), ("25-50", "[25,50]"), ("(25,50]", "(25,50]"), ("", "[0,100]"),
            ("33.333333", "33.333333"), ("50%", "50"), ("[50,100)", "[50,100)"), ("0", "0"),
        ])
    func percents(text: String, expected: String) throws {
        #expect(try share(text)?.description == expected)
    }

    @Test("a table of owners is ownership, assumed, between legal entities")
    func owners() throws {
        let file = try read("owner,owned,percent\nAlpha,Beta,60\nBeta,Gamma,\n")
        #expect(file.entities.map(\.id) == ["Alpha", "Beta", "Gamma"])
        #expect(file.entities.allSatisfy { $0.schema == "LegalEntity" })
        #expect(file.claims.map { $0.relation?.kind } == [.ownership, .ownership])
        #expect(file.claims.allSatisfy { $0.standing == .assumed })
        #expect(file.notices.contains { $0.code == "assumed-table" })
        #expect(file.claims[1].evidence.citations.first?.locator == "line 3")
        #expect(file.inputs.count == 1)
    }

    @Test("the default kind follows the header")
    func defaultKinds() throws {
        #expect(try read("source,target\na,b\n").claims[0].relation?.kind == .unknownLink)
        let stake = try read("source,target,percent\na,b,\n").claims[0].relation
        #expect(stake?.kind == .ownership && stake?.share == .unknown)
        #expect(try read("owner,owned\na,b\n").claims[0].relation?.share == .unknown)
    }

    @Test("kinds are names, words or ways of control")
    func kinds() throws {
        let file = try read(
            """
            source,target,kind
            a,b,directorship
            a,b,wholly owned by
            a,b,board
            a,b,votes
            a,b,control
            a,b,Supplies
            a,b,OwnedOrControlled
            """)
        let relations = file.claims.compactMap(\.relation)
        #expect(
            relations.map(\.kind) == [
                .directorship, .ownership, .control, .control, .control, .supply,
                .ownedOrControlled,
            ])
        #expect(relations.map(\.criterion) == [nil, nil, .board, .votes, nil, nil, nil])
        #expect(file.claims[1].subject == "b" && relations[1].target == "a")
        #expect(relations[1].share == .whole)
        #expect(relations[4].assertsControl)
        #expect(relations[6].share == .unknown)
    }

    @Test(
        "words of the table's own are roles of links, and of stakes where a percent stands beside")
    func freeWords() throws {
        let file = try read(
            """
            source,target,relation,percent
            a,b,finanziert,
            a,c,finanziert,
            b,d,Gesellschafterin,25
            c,d,owner,
            d,e,Shareholder,10
            """)
        let relations = file.claims.compactMap(\.relation)
        #expect(
            relations.map(\.kind)
                == [.unknownLink, .unknownLink, .ownership, .ownership, .ownership])
        #expect(relations[0].role == "finanziert" && relations[0].share == nil)
        #expect(relations[2].role == "Gesellschafterin" && relations[2].share == Share("25"))
        #expect(relations[3].share == .someStake && relations[4].share == Share("10"))
        let free = file.notices.filter { $0.code == "free-word" }
        #expect(free.map(\.count) == [2, 1])
        #expect(free[0].message.contains("`finanziert`"))
    }

    @Test("a slip in a known word is told with the word, and is no word of the table's own")
    func slips() throws {
        let found = try problems("source,target,kind\na,b,onwer of\na,b,suplies\n")
        #expect(found.map(\.line) == [2, 3])
        #expect(EdgeKind.slip("lawyer of") == nil && EdgeKind.slip("lends to") == nil)
        #expect(EdgeKind.slip("member") == "member of")
        #expect(found[0].remedy.contains("`owner of`") && found[1].remedy.contains("`supplies`"))
    }

    @Test("days, standings, sources, weights and other columns are kept")
    func columns() throws {
        let file = try read(
            """
            Owner\tOwned\tPercent\tFrom\tUntil\tStanding\tSource_ID\tWeight\tNote
            a\tb\t50\t2020-01\t2021-06-30\tregistered\tR-1\t1.5\tsee file

            """)
        let claim = try #require(file.claims.first)
        #expect(claim.period.from == DayWindow("2020-01"))
        #expect(claim.period.before == DayWindow("2021-07-01"))
        #expect(claim.standing == .registered)
        #expect(claim.evidence.citations == [Citation(source: "R-1", locator: "line 2")])
        #expect(
            claim.relation?.properties
                == [PropertyValue("weight", "1.5"), PropertyValue("Note", "see file")])
        #expect(file.notices.map(\.code) == ["unknown-column"])
        #expect(file.source("R-1") != nil)
    }

    @Test("a pair that stands twice is a version and never a sum")
    func versions() throws {
        let file = try read("owner,owned,percent\na,b,30\na,b,40\n")
        let day = try #require(Day("2025-01-01"))
        let graph = EntityGraph(file, Projection(asOf: day))
        #expect(graph.stakes.count == 1)
        #expect(graph.stakes.first?.resolved == Share("30-40"))
        #expect(graph.stakes.first?.isConflicting == true)
    }

    @Test("every bad row is reported with its line, and nothing else")
    func badRows() throws {
        let found = try problems(
            """
            owner,owned,percent,kind,from,standing,weight
            a,b,101,,,,
            a,b,fifty,,,,
            ,b,50,,,,
            a,b,50,onwership,,,
            a,b,50,,2024-13-01,,
            a,b,50,,,firm,
            a,b,50,Directorship,,,
            a,b,50,,,,heavy
            a,b,50,,,,
            a,b
            """)
        // Percentages and days that cannot be read cost no row.
        #expect(found.map(\.line) == [4, 5, 7, 8, 9, 11])
        #expect(found.allSatisfy { !$0.what.isEmpty && !$0.remedy.isEmpty })
        #expect(found[1].remedy.contains("ownership"))
    }

    @Test(
        "a header without ends, an empty file and a doubled column are refused",
        arguments: ["from_id,to_id\na,b\n", "", "owner,owned,owner\na,b,c\n"])
    func badHeaders(text: String) throws {
        let found = try problems(text)
        #expect(found.count == 1 && found[0].isFatal && found[0].line == 1)
    }

    @Test("an end before the beginning is reported")
    func emptyPeriod() throws {
        let file = try read("owner,owned,from,until\na,b,2022-01-01,2021-01-01\n")
        #expect(file.notices.contains { $0.code == "ends-before-it-begins" })
        #expect(file.claims.first?.period.before == .unknown)
    }
}

@Suite("File of listed parties")
struct ListedFileTests {
    @Test("reads one id a line, without comments, blanks and repetitions")
    func ids() throws {
        let text = "# who is listed\na\n\n  b  # by hand\nc#1\r\na\n"
        let ids = try withFile(Array(text.utf8)) { try ListedFile.read($0) }
        #expect(ids == ["a", "b", "c#1"])
    }

    @Test("a file that names nobody, or is no text, is refused")
    func refused() throws {
        for bytes in [[], Array("# nobody\n".utf8), [0x61, 0xFF, 0x0A], [0x61, 0, 0x0A]] {
            #expect(throws: ReadingProblem.self) {
                try withFile(bytes) { try ListedFile.read($0) }
            }
        }
    }
}
