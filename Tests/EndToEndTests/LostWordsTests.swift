import Testing

/// Words and limits that would lose a finding without a trace.
@Suite("A question") struct LostWordsTests {
    @Test(
        "takes no timeout that is no finite while",
        arguments: ["inf", "nan", "1e308", "9223372036854775807", "0", "-1"])
    func timeouts(text: String) throws {
        for call in [["flag", "Graphs/garpiya"], ["owners", "Graphs/garpiya", "iemz-kupol"]] {
            let outcome = try Program.run(call + ["--timeout=\(text)"])
            #expect(outcome.status == 64, "\(text)")
            #expect(outcome.complaints.contains("--timeout"))
        }
        let fetched = try Program.run([
            "fetch", "un", "--into", "/nonexistent", "--patience=\(text)",
        ])
        #expect(fetched.status == 64)
    }

    @Test("whose run was cut passes no gate that it leaves open") func gate() throws {
        let call = [
            "flag", "Graphs/garpiya", "voskresensk-plant", "--regime", "uk", "--as-of",
            "2026-08-22", "--fail-on", "captured", "--timeout", "0.000001",
        ]
        let outcome = try Program.run(call)
        #expect(outcome.status == 2)
        #expect(outcome.complaints.contains("not evaluated"))
    }

    @Test("names nobody as listed who is not there, unless it says so") func listed() throws {
        try Program.withFile("listed.txt", Array("iemz-kupl\n".utf8)) { path in
            let call = ["flag", "Graphs/garpiya", "--as-of", "2026-08-22", "--listed", path]
            let refused = try Program.run(call)
            #expect(refused.status == 1)
            #expect(refused.complaints.contains("`iemz-kupol`"))
            let allowed = try Program.run(call + ["--allow-missing"])
            #expect(allowed.status == 0)
            #expect(allowed.complaints.contains("iemz-kupl"))
        }
    }

    @Test("leaves out no claim that is not there, unless it says so") func without() throws {
        let call = [
            "flag", "Graphs/garpiya", "--as-of", "2026-08-22", "--without", "no-such-claim",
        ]
        #expect(try Program.run(call).status == 1)
        #expect(try Program.run(call + ["--allow-missing"]).status == 0)
    }

    @Test("of a graph without lists is told so in the answer") func lists() throws {
        let table = Array("owner,owned,percent\na,b,60\n".utf8)
        try Program.withFile("owners.csv", table) { path in
            for call in [["flag", path], ["search", path, "a"]] {
                let outcome = try Program.run(call)
                #expect(outcome.output.contains("no sanctions list"), "\(call)")
                let limits = try Program.run(call + ["--json"]).object()["limits"] as? [String]
                #expect(limits?.contains { $0.contains("no sanctions list") } == true)
            }
        }
    }
}
