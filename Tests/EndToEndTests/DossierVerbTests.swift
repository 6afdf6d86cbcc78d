import Foundation
import Testing

@Suite("cordon dossier")
struct DossierVerbTests {
    private func path(_ name: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dossier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    @Test("writes the founding case's dossier, with its picture, and verifies it")
    func html() throws {
        let file = try path("kupol.html")
        let made = try Program.run([
            "dossier", "Graphs/garpiya", "iemz-kupol", "--regime", "uk", "-o", file,
        ])
        #expect(made.status == 0, "\(made.complaints)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("<svg"))
        #expect(!text.contains("<script"))
        let checked = try Program.run(["verify", file, "--against", "Graphs/garpiya"])
        #expect(checked.status == 0, "\(checked.output)")
        #expect(checked.output.contains("made again: nothing has changed"))
        let touched = text.replacing("</h2>", with: "</h2> ", maxReplacements: 1)
        try touched.write(toFile: file, atomically: true, encoding: .utf8)
        let found = try Program.run(["verify", file])
        #expect(found.status == 2)
        #expect(found.output.contains("NOT WHOLE"))
    }

    @Test("takes what people know from a file beside a list, and says what it lacks")
    func notes() throws {
        let notes = try path("notes.yaml")
        try """
        cordon: 1
        dossier:
          purpose: a test of the notes
          contacts:
            - {to: The company, sent: 2026-11-01}
        """.write(toFile: notes, atomically: true, encoding: .utf8)
        let file = try path("branch.md")
        let made = try Program.run([
            "dossier", "Graphs/fifty-percent/branch.yaml", "ab", "--notes", notes, "-o", file,
        ])
        #expect(made.status == 0, "\(made.complaints)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("a test of the notes"))
        #expect(text.contains("no answer recorded"))
        #expect(text.contains("not told"))
    }

    @Test("names its forms where the ending is none, and its readers where the word is none")
    func usage() throws {
        let form = try Program.run(["dossier", "Graphs/garpiya", "iemz-kupol", "-o", "k.docx"])
        #expect(form.status == 64)
        #expect(form.complaints.contains(".html, .pdf, .md, .json"))
        let reader = try Program.run([
            "dossier", "Graphs/garpiya", "iemz-kupol", "--for", "nobody", "-o", "k.md",
        ])
        #expect(reader.status == 64)
        #expect(reader.complaints.contains("auditor, editor, counsel"))
        let nobody = try Program.run(["dossier", "Graphs/garpiya", "nobody-at-all", "-o", "k.md"])
        #expect(nobody.status == 1)
    }

    @Test(
        "says of a dossier that was cut short or saved anew that it is damaged, and what to do",
        arguments: ["html", "md", "json", "pdf"])
    func damaged(form: String) throws {
        let file = try path("ab.\(form)")
        let made = try Program.run([
            "dossier", "Graphs/fifty-percent/branch.yaml", "ab", "-o", file,
        ])
        #expect(made.status == 0, "\(made.complaints)")
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        var broken = [whole.prefix(whole.count * 2 / 3), whole.prefix(whole.count - 40)]
        if form == "json" { broken.append(whole + Data("x".utf8)) }
        if form == "pdf", let data = whole.range(of: Data("{\"case\"".utf8)) {
            // As a program that packs what is attached leaves it.
            broken.append(
                whole.replacing(whole[data], with: Data([1, 2, 3, 4, 5, 6, 7]), maxReplacements: 1))
        }
        for bytes in broken {
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            let checked = try Program.run(["verify", file])
            let told = checked.complaints + checked.output
            #expect(checked.status != 0)
            #expect(!told.contains("receipt") && !told.contains("is missing at byte 0 "), "\(told)")
            #expect(
                told.contains("damaged") || told.contains("cut short")
                    || told.contains("NOT WHOLE"),
                "\(told)")
        }
    }

    @Test("says that a PDF needs fonts where the machine has none")
    func fontless() throws {
        let fonts = try path("fonts.conf")
        try """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig><dir>/nonexistent</dir></fontconfig>
        """.write(toFile: fonts, atomically: true, encoding: .utf8)
        let made = try Program.run(
            ["dossier", "Graphs/fifty-percent/branch.yaml", "ab", "-o", try path("ab.pdf")],
            environment: ["FONTCONFIG_FILE": fonts])
        #expect(made.status == 1)
        #expect(made.complaints.contains("no fonts"), "\(made.complaints)")
    }
}
