import Foundation
import Testing

@testable import CordonFormats

/// Faults of YAML, told on the line where they begin and in words of our own.
@Suite("A fault of the YAML of a case file") struct CaseFileFaultTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let faults: [(text: String, told: String)] = [
        (
            "cordon: 1\ntitle: X\nabout: \"never closed\nsources:\n  S-1: {title: T}\n",
            ":3: the quotation mark that opens on this line is never closed"
        ),
        (
            "cordon: 1\ntitle: X\nabout: 'not closed\nsources:\n  S-1: {title: it's}\n",
            ":3: the quotation mark that opens on this line is closed only on line 5"
        ),
        (
            "cordon: 1\nsources:\n  S-1:\n    title: T\n   kind: register\nentities: {}\n",
            ":5: the line does not stand under the line that it belongs to: it begins in column 4, "
                + "line 4 in column 5"
        ),
        (
            "cordon: 1\nentities:\n  a: {schema: Company, name: A\n  b: {schema: Company}\n",
            ":3: the `{` that opens on this line is not closed"
        ),
        ("cordon: 1\ntitle: \"A\" Ltd\nabout: more\n", ":2: text stands behind the closing"),
        ("cordon: 1\ntitle X\nabout: more\n", ":2: a key stands without a colon"),
    ]

    @Test("names the line where it begins and what to do", arguments: faults)
    func line(text: String, told: String) {
        let lines = problems(text)
        #expect(lines.contains { $0.hasPrefix("case.yaml" + told) }, "\(lines)")
        #expect(!lines.contains { $0.contains("expected key") || $0.contains("end of stream") })
    }

    @Test("in a quotation does not hide the others")
    func others() {
        let lines = problems(
            "cordon: 1\ntitle: \"never closed\nsources:\n  S-1: {title: T, kind: registr}\n")
        #expect(lines.contains { $0.hasPrefix("case.yaml:2: the quotation mark") }, "\(lines)")
        #expect(lines.contains { $0.contains("`registr`") }, "\(lines)")
    }

    @Test("is no text in quotation marks that runs over several lines, nor one in a block")
    func quotations() {
        let text = """
            about: "one
              two" # it's
            note: |
              "never closed
              'tis so
            name: it's
            list: [a, "b
              c"]
            'odd'' key': "a \\" b"

            """
        let spans = YAMLQuotes(text).spans
        #expect(spans.map(\.first) == [1, 7])
        #expect(spans.map(\.last) == [2, 8])
    }

    @Test("names the known words where a word is near none")
    func words() {
        let head = "cordon: 1\nentities:\n  a: {schema: Company, name: A, source: S-1}\n"
        let lines = problems(
            head + "sources:\n  S-1: {title: T}\nclaims:\n"
                + "  - {subject: a, relation: financier of, object: a, source: S-1}\n")
        #expect(lines.count == 1)
        #expect(lines[0].contains("`financier of` is no relation word; use one such as `"))
        #expect(lines[0].contains("are known"))
        #expect(problems(head).contains { $0.contains("no source `S-1`; the case has none") })
    }

    @Test("a part of a case that is read alone is told as such, in one line")
    func part() throws {
        let folder = Self.root + "/Graphs/garpiya"
        for name in ["core.yaml", "claims-directors.yaml"] {
            do {
                _ = try CaseFile.read("\(folder)/\(name)")
                Issue.record("\(name) was read")
            } catch {
                #expect(error.problems.count == 1)
                #expect(error.omitted == 0)
                #expect(
                    error.description.contains("it is a part of the case `\(folder)/case.yaml`"))
            }
        }
    }
}
