import Testing

/// Answers that are not whole, and misuse: both are said.
@Suite("An answer that is not whole")
struct LimitedAnswersTests {
    @Test(
        "says that --limit cut it, for machines and for people",
        arguments: [
            ["flag"], ["claims"], ["check"], ["show", "almaz-antey"],
            ["owners", "redlepus-vector"], ["holdings", "almaz-antey"],
            ["structure", "--find", "components"],
        ])
    func limit(_ call: [String]) throws {
        let arguments = [call[0], "Graphs/garpiya"] + call.dropFirst()
        let whole = try Program.run(arguments + ["--json"]).object()
        #expect(whole["complete"] as? Bool == true)
        let cut = try Program.run(arguments + ["--limit", "1", "--json"]).object()
        let isCut = cut["complete"] as? Bool == false && cut["cut"] as? String == "limit"
        let told = try Program.run(arguments + ["--limit", "1"]).output
        #expect(isCut == told.contains("more; --limit leaves them out"))
        if call[0] != "owners" { #expect(isCut) }
        let all = try Program.run(arguments + ["--limit", "0", "--json"]).object()
        #expect(all["complete"] as? Bool == true)
    }

    @Test("names the regimes that could not be evaluated")
    func notEvaluated() throws {
        let arguments = ["flag", "Graphs/garpiya", "--regime", "ca"]
        #expect(try Program.run(arguments).output.contains("not evaluated"))
        let regimes = try #require(
            try Program.run(arguments + ["--json"]).object()["regimes"] as? [[String: Any]])
        #expect(regimes.map { $0["evaluated"] as? Bool } == [false])
    }

    @Test(
        "is refused in one line where the command was misused",
        arguments: [
            ["flag", "Graphs/garpiya", "--nope"], ["rank", "Graphs/garpiya"], ["nothing"],
            ["paths", "Graphs/garpiya", "a", "b", "-k", "0"],
        ])
    func misuse(_ arguments: [String]) throws {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaintLines.count == 1)
        #expect(outcome.complaints.hasPrefix("cordon: "))
    }

    @Test("of ways from an entity to itself says that it is one")
    func oneEntity() throws {
        let outcome = try Program.run(["paths", "Graphs/garpiya", "iemz-kupol", "iemz-kupol"])
        #expect(outcome.status == 0)
        #expect(outcome.output == "iemz-kupol and iemz-kupol are one entity: iemz-kupol\n")
    }
}
