import Foundation
import Testing

/// A case with a person on whom more is known than may be published, and a pair that is not decided.
@Suite("Outputs to be published")
struct PublicationTests {
    private func desk() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("published-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try """
        cordon: 1
        sources:
          s: {title: A register, kind: register}
        entities:
          bee: {schema: Company, name: Bee Works, source: s}
          cee: {schema: Company, name: Cee Works, source: s}
          pia: {schema: Person, name: Pia Person, birthDate: "1970-01-01", source: s}
          quin: {schema: Person, name: Quin Rumoured, source: s}
        claims:
          - {subject: pia, relation: director of, object: bee, standing: registered, source: s}
          - {subject: quin, relation: director of, object: bee, standing: reported, source: s}
          - {subject: cee, relation: possibly same as, object: bee, standing: official, source: s}
        """.write(
            to: folder.appendingPathComponent("case.yaml"), atomically: true, encoding: .utf8)
        return folder.path
    }

    @Test("draw firm links only, count what is left out, and name nobody of it")
    func drawn() throws {
        let desk = try desk()
        let whole = try Program.run(["draw", desk, "bee", "--suspicions", "-o", desk + "/w.json"])
        #expect(whole.status == 0, "\(whole.complaints)")
        let told = try String(contentsOfFile: desk + "/w.json", encoding: .utf8)
        #expect(told.contains("Quin Rumoured") && told.contains("Cee Works"))
        let drawn = try Program.run([
            "draw", desk, "bee", "--suspicions", "--publish", "-o", desk + "/p.svg",
        ])
        #expect(drawn.status == 0, "\(drawn.complaints)")
        let picture = try String(contentsOfFile: desk + "/p.svg", encoding: .utf8)
        #expect(picture.contains("Pia Person"))
        #expect(!picture.contains("Quin Rumoured") && !picture.contains("Cee Works"))
        for part in ["Least standing: registered", "left out of what is published"] {
            #expect(picture.contains(part), "\(part)")
        }
        #expect(drawn.complaints.contains("1 claim left out of what is published: it ties"))
    }

    @Test("export no more of a person than names, roles and entries of lists")
    func exported() throws {
        let desk = try desk()
        let whole = try Program.run(["export", desk, "--to", "ftm"])
        #expect(whole.output.contains("1970-01-01"))
        let outside = try Program.run(["export", desk, "--to", "ftm", "--publish"])
        #expect(outside.status == 0, "\(outside.complaints)")
        #expect(outside.output.contains("Pia Person"))
        #expect(!outside.output.contains("1970-01-01"))
        let lines = outside.output.split(separator: "\n")
        #expect(!lines.contains { $0.contains("quin") || $0.contains("Quin") })
        #expect(outside.complaints.contains("1 claim left out of what is published: it is about"))
        #expect(
            outside.complaints.contains(
                "1 claim left out of what is published: it is personal data"))
        let folder = try Program.run([
            "export", desk, "--to", "tables", "--publish", "-o", desk + "/tables",
        ])
        #expect(folder.status == 0, "\(folder.complaints)")
        let files = try FileManager.default.contentsOfDirectory(atPath: desk + "/tables")
        for file in files {
            let text = try String(contentsOfFile: desk + "/tables/" + file, encoding: .utf8)
            #expect(!text.contains("1970-01-01"), "\(file)")
        }
    }
}
