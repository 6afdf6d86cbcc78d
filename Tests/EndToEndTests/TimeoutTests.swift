import Testing

/// A timeout of no time at all: every question is cut, and says so.
@Suite("An answer that --timeout cut")
struct TimeoutTests {
    private let none = ["--timeout", "0.0001"]

    @Test("says none of nothing, and by what it was cut")
    func flag() throws {
        let arguments = ["flag", "Graphs/garpiya", "--all"]
        let answer = try Program.run(arguments + none + ["--json"]).object()
        #expect(answer["complete"] as? Bool == false)
        #expect(answer["cut"] as? String == "deadline")
        let findings = try #require(answer["findings"] as? [[String: Any]])
        #expect(!findings.isEmpty)
        for finding in findings {
            #expect(finding["verdict"] as? String != "none")
            guard finding["verdict"] as? String == "notEvaluated" else { continue }
            #expect(finding["because"] as? [String] == ["cut"])
        }
        #expect(try Program.run(arguments + none).output.contains("cut by its deadline"))
        let whole = try Program.run(arguments + ["--json"]).object()
        #expect(whole["complete"] as? Bool == true)
    }

    @Test(
        "is no whole answer to any question about ownership",
        arguments: [
            ["owners", "voskresensk-plant"], ["holdings", "almaz-antey"],
        ])
    func measures(_ call: [String]) throws {
        let arguments = [call[0], "Graphs/garpiya", call[1], "--measure", "integrated", "--json"]
        #expect(try Program.run(arguments).object()["complete"] as? Bool == true)
        let answer = try Program.run(arguments + none).object()
        #expect(answer["complete"] as? Bool == false)
        #expect(answer["cut"] as? String == "deadline")
    }

    @Test("is no whole argument")
    func why() throws {
        let arguments = [
            "why", "Graphs/garpiya", "voskresensk-plant", "--regime", "uk", "--json",
        ]
        let answer = try Program.run(arguments + none).object()
        #expect(answer["cut"] as? String == "deadline")
        #expect((answer["criticalClaims"] as? [String])?.isEmpty == true)
    }
}
