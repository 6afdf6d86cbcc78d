import Foundation
import Testing

@testable import CordonFormats

/// The problems that reading a text gives, one line each.
func problems(_ text: String, named name: String = "case.yaml") -> [String] {
    problems(Array(text.utf8), named: name)
}

/// The problems that reading bytes gives, one line each.
func problems(_ bytes: [UInt8], named name: String = "case.yaml") -> [String] {
    do {
        _ = try CaseFile.read(bytes, named: name)
        return []
    } catch {
        return error.problems.map(\.description)
    }
}

@Suite("A problem of a case file")
struct CaseFileProblemTests {
    private static let good = """
        cordon: 1
        sources:
          S-1:
            title: A list
            kind: official-list
        entities:
          alpha:
            schema: Company
            name: Alpha
            source: S-1
          beta: {schema: Company, name: Beta, source: S-1}
        claims:
          - key: c1
            subject: alpha
            relation: owner of
            object: beta
            source: S-1

        """

    private func expect(
        _ text: String, _ lines: String..., place: SourceLocation = #_sourceLocation
    ) {
        #expect(problems(text) == lines, sourceLocation: place)
    }

    @Test("is none in a good file")
    func good() {
        expect(Self.good)
    }

    @Test("names a file that is not there, or is a folder without a head")
    func missing() throws {
        let empty = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: empty) }
        for path in ["/nowhere/at-all.yaml", empty.path] {
            do {
                _ = try CaseFile.read(path)
                Issue.record("\(path) was read")
            } catch {
                #expect(error.problems.count == 1)
                #expect(error.problems.first?.kind == .unreadable)
                #expect(error.description.contains("cannot be opened"))
            }
        }
    }

    @Test("says that a file is empty, binary, of another encoding or no mapping")
    func whole() {
        #expect(problems([]) == ["case.yaml: the file is empty; begin it with `cordon: 1`"])
        let encoding = "the file is not UTF-8 text; save it as UTF-8"
        #expect(problems([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]) == ["case.yaml:1: \(encoding)"])
        #expect(
            problems(Array("cordon: 1\ntitle: ".utf8) + [0xC0, 0xE0, 0xF1]) == [
                "case.yaml:2: \(encoding)"
            ])
        let wide = Array("cordon: 1\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(problems(wide) == ["case.yaml:1: \(encoding)"])
        let mapping = "the file is no mapping of keys to values; begin it with `cordon: 1`"
        #expect(problems("just a sentence") == ["case.yaml:1: \(mapping)"])
        #expect(problems("- one\n- two\n") == ["case.yaml:1: \(mapping)"])
        #expect(problems("# nothing\n").count == 1)
        #expect(problems("---\ncordon: 1\n---\ncordon: 1\n").count == 1)
        #expect(problems("cordon: 1\n\u{1}").count == 1)
    }

    @Test("asks for the version, and refuses another")
    func version() {
        expect(
            "title: T\n", "case.yaml:1: the file: `cordon` is missing; begin it with `cordon: 1`")
        expect("cordon: 2\n", "case.yaml:1: the file: version `2` is not known; write `cordon: 1`")
        expect(
            "cordon: [1]\n",
            "case.yaml:1: the file: `cordon` must be one value; write one value, not a list or mapping"
        )
    }

    @Test("refuses anchors and aliases before they can grow")
    func aliases() {
        let advice =
            "a YAML anchor or alias; write the value out; quote a text that begins with & or *"
        var bomb = "cordon: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<40 {
            let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(names)]\n"
        }
        expect(bomb, "case.yaml:2: \(advice)")
        expect(bomb + "? *a39\n: x\n? *a38\n: x\n", "case.yaml:2: \(advice)")
        expect(bomb + "*a39 : x\n*a38 : x\n", "case.yaml:2: \(advice)")
        expect(bomb + "z: {*a39 : x, *a38 : x}\n", "case.yaml:2: \(advice)")
        expect("cordon: 1\ntitle: *x\n", "case.yaml:2: \(advice)")
        expect("cordon: 1\ntitle: &x T\n", "case.yaml:2: \(advice)")
        #expect(problems("cordon: 1\ntitle: Smith & Sons, *the* firm & *its* heirs\n").isEmpty)
        #expect(problems("cordon: 1\nabout: |\n  *Note*: AT&T & others\n  & so on\n").isEmpty)
        #expect(problems("cordon: 1\ntitle: \"a: *b, &c\"\n").isEmpty)
    }

    @Test("names an unknown key, its line and the nearest word")
    func unknownKey() {
        expect(
            Self.good + "    locater: p. 4\n    observd: 2024-01-01\n    zzz: 1\n",
            "case.yaml:18: the claim `c1`: unknown key `locater`; did you mean `locator`?",
            "case.yaml:19: the claim `c1`: unknown key `observd`; did you mean `observed`?",
            "case.yaml:20: the claim `c1`: unknown key `zzz`; see the article on case files")
        expect(
            Self.good.replacingOccurrences(of: "claims:", with: "claim:"),
            "case.yaml:12: the file: unknown key `claim`; did you mean `claims`?")
        expect(
            Self.good.replacingOccurrences(of: "name: Alpha", with: "nmae: Alpha"),
            "case.yaml:9: the entity `alpha`: `nmae` is no property of Company; did you mean `name`?"
        )
        expect(
            Self.good.replacingOccurrences(of: "kind: official-list", with: "kind: oficial-list"),
            "case.yaml:5: the source `S-1`: `kind` is `oficial-list`, which is no such word; did you mean `official-list`?"
        )
    }

    @Test("tells of an id, a key or a line that stands twice")
    func duplicates() {
        expect(
            Self.good
                + "  - {key: c1, subject: beta, relation: owns, object: alpha, source: S-1}\n",
            "case.yaml:18: the claim `c1`: the key stands twice, first at case.yaml:13; give it another key"
        )
        expect(
            Self.good.replacingOccurrences(of: "  beta:", with: "  alpha:"),
            "case.yaml:11: the key `alpha` stands twice, first on line 7; give each entry a key of its own, or merge the two"
        )
        expect(
            Self.good + "    subject: beta\n",
            "case.yaml:18: the key `subject` stands twice, first on line 14; give each entry a key of its own, or merge the two"
        )
        expect(
            Self.good + "    \"subject\": beta\n",
            "case.yaml:18: the key `subject` stands twice, first on line 14; give each entry a key of its own, or merge the two"
        )
    }

    @Test("names an entity, a source or a claim that is not there")
    func unresolved() {
        expect(
            Self.good
                + """
                  - {subject: alfa, relation: owns, object: gamma, source: S-2, via: [beta, bta]}
                  - subject: alpha
                    relation: owns
                    object: beta
                    sources:
                      - S-1
                      - {source: S-11, locator: p. 2}
                    contradicts:
                      - c1
                      - c2
                """,
            "case.yaml:18: the claim: there is no entity `alfa`; did you mean `alpha`?",
            "case.yaml:18: the claim: there is no entity `gamma`; use one of alpha, beta",
            "case.yaml:18: the claim: there is no entity `bta`; did you mean `beta`?",
            "case.yaml:18: the claim: there is no source `S-2`; did you mean `S-1`?",
            "case.yaml:24: the claim: a source: there is no source `S-11`; did you mean `S-1`?",
            "case.yaml:27: the claim: there is no claim with the key `c2`; did you mean `c1`?")
    }

    @Test(
        "refuses a share that is none",
        arguments: ["101", "fifty", "-1", "50-25", "\"(50,50]\"", "1e2", "50.0000001", "half"])
    func share(text: String) {
        let bare = text.replacingOccurrences(of: "\"", with: "")
        expect(
            Self.good + "    share: \(text)\n",
            "case.yaml:18: the claim `c1`: `share` is `\(bare)`, which is no share of 0 to 100; "
                + "write 50, 25-50, \"(50,100]\", majority or unknown")
    }

    @Test("refuses a share that its word excludes, or of a word that takes none")
    func wordedShare() {
        let majority = Self.good.replacingOccurrences(of: "owner of", with: "majority owner of")
        expect(
            majority + "    share: 30\n",
            "case.yaml:18: the claim `c1`: `share` is 30, which `majority owner of` excludes; write a share within (50,100], or another word"
        )
        expect(
            Self.good.replacingOccurrences(of: "owner of", with: "supplies") + "    share: 30\n",
            "case.yaml:18: the claim `c1`: `supplies` takes no share; leave `share` out")
        expect(
            Self.good.replacingOccurrences(of: "owner of", with: "owner"),
            "case.yaml:15: the claim `c1`: `owner` is no relation word; did you mean `owner of`?")
    }

    @Test(
        "refuses a day that no calendar has",
        arguments: ["2023-02-30", "2023-13-01", "soon", "12.12.2023", "after 2024 by 2023"])
    func day(text: String) {
        expect(
            Self.good + "    from: \(text)\n",
            "case.yaml:18: the claim `c1`: `from` is `\(text)`, which is no day of the calendar; "
                + "write 2023, 2023-12, 2023-12-12, `by 2024-05-01`, `after D by E` or unknown")
        expect(
            Self.good + "    observed: \(text)\n",
            "case.yaml:18: the claim `c1`: `observed` is `\(text)`, which is no day of the calendar; "
                + "write one exact day as 2023-12-12")
    }

    @Test("refuses days out of order")
    func order() {
        expect(
            Self.good + "    from: 2024\n    until: 2023\n",
            "case.yaml:19: the claim `c1`: it ends before it begins; check the days")
        expect(
            Self.good + "    from: 2020\n    before: 2023-01-01\n    observed: 2023-01-01\n",
            "case.yaml:20: the claim `c1`: it was observed outside of its days; check the days")
        expect(
            Self.good + "    before: 2024\n    until: 2023\n",
            "case.yaml:19: the claim `c1`: both `before` and `until`; keep one of them")
    }

    @Test("of values of the wrong sort names the line of the item")
    func sorts() {
        expect(
            "cordon: 1\nsources: none\nentities: [a]\nclaims: {a: b}\nlistings:\n  - text\n",
            "case.yaml:2: `sources` must be a mapping of keys to values; write `key: value` lines",
            "case.yaml:3: `entities` must be a mapping of keys to values; write `key: value` lines",
            "case.yaml:4: the file: `claims` must be a list; begin each item with `- `",
            "case.yaml:6: the listing must be a mapping of keys to values; write `key: value` lines"
        )
        expect(
            Self.good.replacingOccurrences(
                of: "name: Alpha", with: "alias:\n      - one\n      - [two]"),
            "case.yaml:11: the entity `alpha`: `alias` must be a value or a list of values; write [one, two]"
        )
        expect(
            Self.good.replacingOccurrences(of: "subject: alpha", with: "subject: [alpha]"),
            "case.yaml:14: the claim `c1`: `subject` must be one value; write one value, not a list or mapping"
        )
    }

    @Test("of listings, lists, joint holdings and reliefs is told with the others")
    func sections() {
        expect(
            Self.good
                + """
                listings:
                  - {entity: alpha, list: SDN, source: S-1}
                  - {entity: alpha, authority: eu, measures: [blocking, frozen], source: S-1}
                lists:
                  - {authority: eu, complete: maybe}
                joint:
                  - {members: [alpha], source: S-1}
                reliefs:
                  - {entity: alpha, regime: eu, title: T, kind: licens, source: S-1}
                """,
            "case.yaml:19: the listing: `authority` is missing; write `authority: eu`",
            "case.yaml:20: the listing: `measures` is `frozen`, which is no such word; use one of blocking, export-control, other, sectoral, travel-ban",
            "case.yaml:22: the list: `day` is missing; write `day: 2026-08-22`",
            "case.yaml:22: the list: `complete` is `maybe`, neither true nor false; write true or false",
            "case.yaml:24: the joint holding: a joint holding needs two members or more; write `members: [one, two]`",
            "case.yaml:26: the relief: `kind` is `licens`, which is no such word; did you mean `licence`?"
        )
    }

    @Test("of a claim without a source asks for one")
    func unsourced() {
        expect(
            Self.good + "  - {key: c2, subject: alpha, relation: owns, object: beta}\n",
            "case.yaml:18: the claim `c2`: it cites no source; write `source: ID`, and `locator: PLACE`"
        )
    }

    @Test("is one line, whatever the file holds")
    func oneLine() {
        let hostile = Self.good + "    \"a\\nb\\u0007\(String(repeating: "x", count: 5000))\": 1\n"
        let lines = problems(hostile)
        #expect(lines.count == 1)
        #expect(lines.allSatisfy { $0.count < 200 && !$0.contains("\n") && !$0.contains("\u{7}") })
    }

    @Test("is counted where there are too many to tell")
    func many() {
        var text = "cordon: 1\n"
        for number in 0..<1000 { text += "key\(number): 1\n" }
        do {
            _ = try CaseFile.read(Array(text.utf8), named: "case.yaml")
            Issue.record("it was read")
        } catch {
            #expect(error.problems.count == 200)
            #expect(error.omitted == 800)
            #expect(error.description.hasSuffix("and 800 more problems; mend these first"))
        }
    }
}
