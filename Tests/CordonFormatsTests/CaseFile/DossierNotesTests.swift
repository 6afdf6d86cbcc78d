import CordonFormats
import CordonModel
import Foundation
import Testing

@Suite("The notes of a dossier in a case file")
struct DossierNotesTests {
    private func file(_ text: String) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("notes-\(UUID().uuidString).yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    @Test("say what only people know")
    func read() throws {
        let path = try file(
            """
            cordon: 1
            dossier:
              purpose: review
              preparedBy: A. Analyst
              classification: confidential
              contacts:
                - {to: Acme, channel: letter, sent: 2026-11-01, deadline: 2026-11-15}
              searched:
                - {indicator: former-staff, where: a register, day: 2026-11-02}
            """)
        let notes = try #require(try CaseFile.dossierNotes(of: path))
        #expect(notes.purpose == "review")
        #expect(notes.classification == "confidential")
        #expect(notes.contacts.map(\.to) == ["Acme"])
        #expect(notes.contacts[0].deadline == Day("2026-11-15"))
        #expect(notes.searches.map(\.indicator) == [.staff])
        // The case itself is as it was.
        #expect(try CaseFile.read(path).claims.isEmpty)
    }

    @Test("are nothing where a case has none")
    func none() throws {
        #expect(try CaseFile.dossierNotes(of: try file("cordon: 1\n")) == nil)
    }

    @Test(
        "are refused with every problem at its line",
        arguments: [
            ("dossier: {purposes: x}", "unknown key `purposes`"),
            ("dossier:\n  contacts:\n    - {channel: letter}", "`to` is missing"),
            ("dossier:\n  searched:\n    - {indicator: kin, where: x}", "no such word"),
            ("dossier:\n  searched:\n    - {indicator: family}", "`where` is missing"),
            (
                "dossier:\n  contacts:\n    - {to: x, answerClaim: c9}",
                "there is no claim with the key `c9`"
            ),
        ])
    func refused(text: String, problem: String) throws {
        let error = #expect(throws: ReadingProblems.self) {
            try CaseFile.read(try file("cordon: 1\n\(text)\n"))
        }
        #expect(
            error?.problems.contains { $0.description.contains(problem) } == true,
            "\(error?.problems.map(\.description) ?? [])")
    }
}
