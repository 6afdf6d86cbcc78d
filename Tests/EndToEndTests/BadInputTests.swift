import Foundation
import Testing

/// What a user who errs is told.
@Suite("Bad input")
struct BadInputTests {
    private static let head = "cordon: 1\nsources:\n  s: {title: A source, kind: press}\n"
    private static let two =
        head + "entities:\n  a: {schema: Company, name: A}\n  b: {schema: Company, name: B}\n"

    private func complaints(
        _ text: String, _ verb: String = "check", _ rest: [String] = []
    ) throws -> [String] {
        try Program.withFile("case.yaml", Array(text.utf8)) { path in
            let outcome = try Program.run([verb, path] + rest)
            #expect(outcome.status == 1, "\(outcome.output)")
            #expect(outcome.output.isEmpty)
            return outcome.complaintLines
        }
    }

    @Test(
        "of a case file is one clear line with its place",
        arguments: [
            ("- a list\n", "mapping", 1),
            (head + "colour: red\n", "unknown key `colour`", 4),
            (
                two + "claims:\n  - {key: c1, subject: a, relation: owns, object: c, source: s}\n",
                "no entity `c`", 8
            ),
            (
                two
                    + "claims:\n  - {subject: a, relation: owns, object: b, share: 101, source: s}\n",
                "`101`", 8
            ),
            (
                two
                    + "claims:\n  - {subject: a, relation: owns, object: b, share: fifty, source: s}\n",
                "`fifty`", 8
            ),
            (
                two
                    + "claims:\n  - {subject: a, relation: owns, object: b, from: 2023-02-30, source: s}\n",
                "2023-02-30", 8
            ),
            (
                two + "claims:\n  - {subject: a, relation: owns, object: b, source: t}\n",
                "no source `t`", 8
            ),
            (two + "claims:\n  - {subject: a, relation: ownz, object: b, source: s}\n", "owns", 8),
        ])
    func caseFile(text: String, words: String, line: Int) throws {
        let lines = try complaints(text)
        #expect(lines.count == 1)
        let complaint = try #require(lines.first)
        #expect(complaint.contains(words), "\(complaint)")
        #expect(complaint.contains("case.yaml:\(line):"), "\(complaint)")
    }

    @Test("tells every problem of a file")
    func all() throws {
        let text =
            Self.two
            + "claims:\n  - {subject: a, relation: owns, object: x, source: s}\n"
            + "  - {subject: y, relation: owns, object: b, source: s}\n"
        #expect(try complaints(text).count == 2)
    }

    @Test(
        "never hangs or crashes",
        arguments: [
            [UInt8](), Array("\u{0}\u{1}\u{2}binary\u{0}".utf8), [0xFF, 0xFE, 0x41, 0x00],
            Array("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n".utf8),
            Array(String(repeating: "[", count: 100_000).utf8),
        ])
    func hostile(bytes: [UInt8]) throws {
        try Program.withFile("case.yaml", bytes) { path in
            let outcome = try Program.run(["check", path])
            #expect(outcome.status == 1)
            #expect(outcome.complaintLines.count == 1, "\(outcome.complaints)")
        }
    }

    @Test("names what is not there")
    func missing() throws {
        let outcome = try Program.run(["check", "no/such/file.yaml"])
        #expect(outcome.status == 1)
        #expect(outcome.complaintLines.count == 1)
        let entity = try Program.run(["show", "Graphs/garpiya", "kupo"])
        #expect(entity.status == 1)
        #expect(entity.complaints.contains("iemz-kupol"))
    }

    @Test("of a name that fits two entities lists both")
    func ambiguous() throws {
        let text =
            Self.head + "entities:\n  a: {schema: Company, name: Same}\n"
            + "  b: {schema: Company, name: SAME}\n"
        let lines = try complaints(text, "show", ["same"])
        #expect(lines.count == 1)
        #expect(lines[0].contains("a (") && lines[0].contains("b ("))
    }

    @Test("of an output that cannot be written or drawn is one line")
    func outputs() throws {
        let nowhere = try Program.run([
            "draw", "Graphs/garpiya", "iemz-kupol", "-o", "/no/such/folder/x.svg",
        ])
        #expect(nowhere.status == 1)
        #expect(nowhere.complaintLines.count == 1)
        let form = try Program.run(["draw", "Graphs/garpiya", "iemz-kupol", "-o", "x.docx"])
        #expect(form.status == 1)
        #expect(form.complaints.contains(".svg"))
        #expect(try Program.run(["rank", "Graphs/garpiya", "--by", "beauty"]).status == 64)
    }

    @Test("of an edge list names every row")
    func edges() throws {
        let table = "owner,owned,percent\na,b,101\nb,c,fifty\nc,d,50\n"
        try Program.withFile("owners.csv", Array(table.utf8)) { path in
            // The stake stays, of unknown size: without the row `c` would be cleared.
            let outcome = try Program.run(["flag", path, "c", "--all", "--json"])
            #expect(outcome.status == 0)
            #expect(outcome.complaints.contains(":2:") && outcome.complaints.contains(":3:"))
            #expect(outcome.complaints.contains("`fifty`"))
        }
        try Program.withFile("owners.csv", Array("owner,owned,percent\na,,50\n".utf8)) { path in
            let outcome = try Program.run(["check", path])
            #expect(outcome.status == 1)
        }
    }

    @Test("of YAML is told in plain words, and one fault does not hide the others")
    func yamlFaults() throws {
        let told = try complaints(
            Self.two
                + "claims:\n  - key: c1\n    subject: a\n    relation: owner of\n    object: b\n"
                + "    share: ?\n    note: 50: 50\n    source: s\n"
                + "  - {key: c2, subject: a, relation: ownz, object: b, share: 101, source: s}\n")
        #expect(told.contains { $0.contains(":12:") && $0.contains("lone `?`") }, "\(told)")
        #expect(told.contains { $0.contains(":13:") && $0.contains("quotation marks") }, "\(told)")
        #expect(told.contains { $0.contains("`ownz`") }, "\(told)")
        let tab = try complaints(Self.head + "entities:\n\ta: {schema: Company}\n")
        #expect(tab.contains { $0.contains("a tab stands") }, "\(tab)")
    }

    @Test("of a verb names the nearest")
    func nearVerbs() throws {
        let outcome = try Program.run(["ownrs", "Graphs/garpiya"])
        #expect(outcome.status == 64)
        #expect(outcome.complaints.contains("`owners`"))
    }
}
