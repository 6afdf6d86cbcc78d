import Foundation
import Testing

/// What an analyst meets at the command line: pictures, graphs of other tools, errors for programs.
@Suite("The desk") struct DeskTests {
    private static func verdicts(_ graph: String) throws -> [String: String] {
        let outcome = try Program.run(["flag", graph, "--all", "--json"])
        try #require(outcome.status == 0, "\(outcome.complaints)")
        let findings = try #require(try outcome.object()["findings"] as? [[String: Any]])
        return Dictionary(
            findings.map { finding in
                let key = "\(finding["entity"] ?? "") \(finding["regime"] ?? "")"
                return (key, "\(finding["verdict"] ?? "")")
            }, uniquingKeysWith: { one, _ in one })
    }

    @Test(
        "finds the same in what it wrote for graph tools",
        arguments: ["graphml", "gexf", "cytoscape"])
    func roundTrip(format: String) throws {
        for name in [
            "cascade-not-product", "control-without-ownership", "over-one-hundred", "band",
            "joint-arrangement",
        ] {
            let path = "Graphs/fifty-percent/\(name).yaml"
            try Program.withFile("graph.out", []) { file in
                let written = try Program.run(["export", path, "--to", format, "-o", file])
                try #require(written.status == 0, "\(written.complaints)")
                #expect(try Self.verdicts(file) == Self.verdicts(path), "\(name)")
            }
        }
    }

    @Test("says an error as one JSON object where JSON was asked for")
    func errors() throws {
        let text = "cordon: 1\nentities:\n  a: {schema: Compny, name: A}\n"
        try Program.withFile("bad.yaml", Array(text.utf8)) { path in
            let outcome = try Program.run(["flag", path, "--json"])
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.complaintLines.count == 1)
            let value = try JSONSerialization.jsonObject(with: Data(outcome.complaints.utf8))
            let object = try #require(value as? [String: Any])
            #expect(object["file"] as? String == path)
            #expect(object["line"] as? Int == 3)
            #expect(object["remedy"] as? String == "did you mean `Company`?")
            #expect(object["exit"] as? Int == 1)
            #expect((object["error"] as? String)?.hasPrefix(path + ":3: ") == true)
        }
        let misspelt = try Program.run(["flagg", "x", "--json"])
        #expect(misspelt.status == 64)
        #expect(misspelt.complaints.contains("\"remedy\":\"did you mean `flag`?\""))
    }

    /// The nodes and the edges of a picture.
    private static func picture(
        _ graph: String, _ options: [String]
    ) throws -> (nodes: [[String: Any]], edges: [[String: Any]]) {
        try Program.withFile("picture.json", []) { file in
            let outcome = try Program.run(["draw", graph] + options + ["-o", file])
            try #require(outcome.status == 0, "\(outcome.complaints)")
            let data = try Data(contentsOf: URL(fileURLWithPath: file))
            let object = try #require(
                try JSONSerialization.jsonObject(with: data) as? [String: Any])
            return (
                try #require(object["nodes"] as? [[String: Any]]),
                try #require(object["edges"] as? [[String: Any]])
            )
        }
    }

    @Test("draws the share that nobody is recorded to hold, and tells tables above 100")
    func remainders() throws {
        let table = "owner,owned,percent\na,b,30\nc,b,20\na,d,70\nc,d,60\ne,f,100\n"
        try Program.withFile("table.csv", Array(table.utf8)) { path in
            let drawn = try Self.picture(path, ["--view", "ownership"])
            let rest = drawn.edges.filter { ($0["from"] as? String)?.hasPrefix("unknown:") == true }
            #expect(rest.count == 1)
            #expect(rest.first?["label"] as? String == "the rest: 50%")
            let notes = drawn.nodes.compactMap { $0["note"] as? String }.filter { !$0.isEmpty }
            #expect(notes == ["its owners' shares add up to 130%"])
            let network = try Self.picture(path, [])
            let all = network.nodes.compactMap { $0["note"] as? String }.filter { !$0.isEmpty }
            #expect(
                Set(all) == [
                    "50% of it: owner not recorded", "its owners' shares add up to 130%",
                ])
            #expect(network.nodes.allSatisfy { $0["kind"] as? String == "party" })
        }
    }

    @Test("draws of ownership nothing but ownership and control")
    func ownershipView() throws {
        let table = "source,target,kind\na,b,owns\nb,c,supplies\na,c,controls\n"
        try Program.withFile("table.csv", Array(table.utf8)) { path in
            let drawn = try Self.picture(path, ["--view", "ownership"])
            let families = Set(drawn.edges.compactMap { $0["family"] as? String })
            #expect(families == ["ownership", "control"])
            #expect(try Self.picture(path, []).edges.count == 3)
        }
    }
}

/// Case files that come compressed or through a pipe, and entries of lists as sheets write them.
@Suite("What is named") struct NamedTests {
    private static let path = "Graphs/fifty-percent/three-minorities.yaml"

    private static var text: String {
        get throws {
            try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
        }
    }

    @Test("is told by its content through the standard input") func piped() throws {
        let plain = try Program.run(["flag", Self.path, "a", "--csv"])
        let piped = try Program.run(["flag", "-", "a", "--csv"], input: try Self.text)
        #expect(piped.status == 0, "\(piped.complaints)")
        #expect(piped.output == plain.output)
    }

    @Test("is told by its content when it is compressed") func compressed() throws {
        let pack = Process()
        pack.executableURL = URL(fileURLWithPath: "/bin/sh")
        pack.arguments = ["-c", "gzip -c \(Program.root.path)/\(Self.path)"]
        let pipe = Pipe()
        pack.standardOutput = pipe
        try pack.run()
        let bytes = try #require(try pipe.fileHandleForReading.readToEnd())
        pack.waitUntilExit()
        try Program.withFile("case.bin", [UInt8](bytes)) { file in
            let outcome = try Program.run(["flag", file, "a", "--csv"])
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(outcome.output == (try Program.run(["flag", Self.path, "a", "--csv"])).output)
        }
    }

    @Test(
        "is found by an entry of a list as sheets write it",
        arguments: ["46431", "us-ofac SDN 46431", "ofac:46431", "SDN 46431", "au 7904"])
    func entry(word: String) throws {
        let outcome = try Program.run(["show", "Graphs/garpiya", word])
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(outcome.output.hasPrefix("JSC IEMZ Kupol"))
    }
}

/// Two records of one name, of which one list tells a day of birth and the other none.
@Suite("A namesake on another list") struct NamesakeNoteTests {
    private static let graph = """
        cordon: 1
        sources:
          l: {title: A list, kind: official-list}
        entities:
          uk-1: {schema: Person, name: Boris Klimovich Zaytsev, source: l}
          us-1: {schema: Person, name: Boris Klimovich Zaytsev, birthDate: "1950-02-03", source: l}
        listings:
          - {entity: uk-1, authority: uk, list: UKSL, record: RUS1, measures: [blocking], listed: 2023-01-02, source: l}
          - {entity: us-1, authority: us-ofac, list: SDN, record: "77", measures: [blocking], listed: 2023-01-02, source: l}

        """

    @Test("is named in the row of the record that is silent") func note() throws {
        let customers = "id,name,dob\nC1,Boris Klimovich Zaytsev,1990-09-09\n"
        try Program.withFile("case.yaml", Array(Self.graph.utf8)) { graph in
            try Program.withFile("customers.csv", Array(customers.utf8)) { table in
                let sheet = table + ".sheet.csv"
                let outcome = try Program.run(["screen", graph, table, "--sheet", sheet])
                try #require(outcome.status == 0, "\(outcome.complaints)")
                let rows = try String(contentsOfFile: sheet, encoding: .utf8)
                    .split(whereSeparator: \.isNewline).map(String.init)
                let silent = try #require(rows.first { $0.contains("uk UKSL RUS1") })
                #expect(
                    silent.contains("the same name stands in us-ofac SDN 77, born 1950-02-03"))
                let told = try #require(rows.first { $0.contains("other year of birth") })
                #expect(!told.contains("the same name stands in"))
            }
        }
    }
}
