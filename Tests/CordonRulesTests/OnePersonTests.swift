import CordonModel
import CordonRules
import Testing

@Suite("One legal person") struct OnePersonTests {
    /// A listed company that owns another, with branches and other records of both.
    private func table() throws -> Table {
        var table = try Table("2024-12-01", "x", "c")
        table.assume("x")
        table.owns("x", "c", "60")
        table.relates("branch", .branch, "x")
        table.relates("branch of c", .branch, "c")
        table.relates("may be x", .possiblySame, "x")
        table.relates("may be c", .possiblySame, "c")
        for owner in ["branch", "branch of c", "may be x", "may be c", "c"] {
            table.owns(owner, "below \(owner)", "60")
        }
        return table
    }

    @Test("is reached under each of its records, where only what the listed hold counts")
    func direct() throws {
        let verdicts = try table().verdicts("jp")
        let expected: [String: Verdict] = [
            "x": .listed, "branch": .listed, "c": .captured, "branch of c": .captured,
            "may be x": .undetermined, "may be c": .undetermined,
            // A branch of the listed holds for them, and so does whoever may be one with them.
            "below branch": .captured, "below may be x": .undetermined,
            // What the captured hold counts for nothing more than exposure.
            "below c": .exposed, "below branch of c": .exposed, "below may be c": .exposed,
        ]
        for (id, verdict) in expected { #expect(verdicts[id] == verdict, "\(id)") }
        #expect(try table().finding("below may be x", "jp").because == [.identity])
    }

    @Test("is told of a listed branch as of its person, a natural one too") func branch() throws {
        var table = try Table("2024-12-01")
        for id in ["p", "q"] {
            table.add(id, schema: "Person")
            table.assume(id)
        }
        table.relates("q", .branch, "p")
        #expect(try table.finding("q", "un").rule == .captured)
        #expect(try table.finding("p", "un").rule == Verdict.none)
    }

    @Test("is not exposed to itself by a link to what is open through it alone") func link() throws
    {
        var table = try Table("2024-12-01", "x", "c")
        table.assume("x")
        table.owns("x", "c", "60", standing: .reported)
        table.relates("c", .unknownLink, "x", standing: .official)
        #expect(try table.finding("x", "us-ofac").rule == Verdict.none)
        table.add("y")
        table.assume("y")
        table.owns("y", "c", "55", standing: .reported)
        #expect(try table.finding("x", "us-ofac").rule == .exposed)
    }
}
