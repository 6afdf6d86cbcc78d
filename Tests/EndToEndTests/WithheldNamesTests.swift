import Foundation
import Testing

/// A case in which persons of loose ties are named wherever a case can name somebody.
@Suite("Names that are left out of what is published")
struct WithheldNamesTests {
    private static let text = """
        cordon: 1
        title: Acme, and Quilla Hearsay
        sources:
          reg: {title: A register, kind: register}
          news: {title: "News of Quilla Hearsay", kind: press, address: "https://news.example/quilla-hearsay"}
          closed: {title: A closed report, kind: register, publish: cite}
          sealed: {title: A sealed file, kind: register, publish: "no"}
        entities:
          acme: {schema: Company, name: Acme Holding, source: reg}
          bolt: {schema: Company, name: Bolt Trading, source: reg}
          gone: {schema: Company, name: Sealed Works, source: sealed}
          quilla: {schema: Person, name: Quilla Hearsay, source: news}
          kin: {schema: Person, name: Kinley Openova, source: reg}
          open: {schema: Person, name: Regina Openova, source: reg}
          vague: {schema: LegalEntity, name: Vagus Personov, source: news}
        claims:
          - {subject: quilla, relation: owns, object: acme, share: 60, source: news}
          - {subject: open, relation: owns, object: acme, share: 30, source: reg, role: "for Kinley, her daughter"}
          - {subject: kin, relation: family of, object: open, source: reg}
          - {key: of-quilla, subject: acme, relation: owns, object: bolt, share: 20, source: reg, note: "nominee of Quilla Hearsay", quote: "Acme, for Hearsay, holds 20", via: [quilla]}
          - {subject: acme, relation: supplies, object: bolt, source: reg, by: [quilla], unverified: "whether Hearsay stands behind"}
          - {subject: vague, relation: owns, object: bolt, share: 10, source: news}
          - {subject: bolt, property: address, value: "c/o Quilla Hearsay, Road 2", source: reg}
          - {subject: open, property: position, value: minister of rumours, source: news}
          - {subject: open, relation: owns, object: bolt, share: 1, source: closed, quote: "closed words"}
        dossier:
          purpose: to see whether Hearsay owns it
          contacts:
            - {to: Quilla Hearsay, channel: letter, about: shares}
            - {to: Acme Holding, channel: letter, about: shares}
          searched:
            - {indicator: family, where: register of births on Kinley}
        """

    /// None of these may be in anything that is published.
    private static let withheld = [
        "quilla", "hearsay", "kinley", "vagus", "personov", "rumours", "closed words", "sealed",
        "gone",
    ]

    private func desk() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("withheld-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Self.text.write(
            to: folder.appendingPathComponent("case.yaml"), atomically: true, encoding: .utf8)
        return folder.path
    }

    private func expectSilence(_ text: String, _ place: String) {
        for word in Self.withheld {
            #expect(!text.lowercased().contains(word), "\(word) in \(place)")
        }
    }

    @Test(
        "are in no dossier, whoever its subject is, and its requests name the others only",
        arguments: ["acme", "bolt", "open"], ["md", "json", "html"])
    func dossiers(_ subject: String, _ form: String) throws {
        let desk = try desk()
        let made = try Program.run([
            "dossier", desk + "/case.yaml", subject, "--publish", "--as-of", "2026-06-01", "-o",
            desk + "/d." + form,
        ])
        #expect(made.status == 0, "\(made.complaints)")
        let text = try String(contentsOfFile: desk + "/d." + form, encoding: .utf8)
        expectSilence(text, "\(subject).\(form)")
        #expect(text.contains("Openova") && text.contains("Acme Holding"))
        if form == "md", subject == "acme" {
            #expect(text.contains("no claim that may be published says"))
        }
        #expect(!text.contains(desk))
    }

    @Test("are in no export and no picture", arguments: ["ftm", "json", "yaml", "graphml", "dot"])
    func exports(_ form: String) throws {
        let desk = try desk()
        let whole = try Program.run(["export", desk, "--to", form])
        #expect(whole.output.contains("Quilla"))
        let made = try Program.run(["export", desk, "--to", form, "--publish"])
        #expect(made.status == 0, "\(made.complaints)")
        expectSilence(made.output, form)
        #expect(made.output.contains("Bolt Trading"))
        #expect(made.complaints.contains("names somebody who is left out"))
        let drawn = try Program.run([
            "draw", desk, "acme", "bolt", "--publish", "-o", desk + "/p.svg",
        ])
        #expect(drawn.status == 0, "\(drawn.complaints)")
        expectSilence(try String(contentsOfFile: desk + "/p.svg", encoding: .utf8), "the picture")
    }

    @Test("tell no verdict about a natural person that is open or none, and say so")
    func verdicts() throws {
        let desk = try desk()
        let made = try Program.run([
            "dossier", desk, "open", "--publish", "--as-of", "2026-06-01", "-o", desk + "/d.md",
        ])
        #expect(made.status == 0, "\(made.complaints)")
        let text = try String(contentsOfFile: desk + "/d.md", encoding: .utf8)
        #expect(!text.contains("no rule fired for Regina"))
    }
}
