import CordonAnalysis
import CordonDiagram
import CordonModel
import CordonServer
import Foundation
import Testing

@Suite("A kept dossier")
struct KeptDossierTests {
    private static let lines = """
        cordon: 1
        title: Works
        sources:
          s: {title: A register, kind: register}
        entities:
          a: {schema: Company, name: Ay Holding, source: s}
          b: {schema: Company, name: Bee Works, source: s}
        claims:
          - {key: c1, subject: a, relation: owns, object: b, share: 60, source: s}
        """

    private func file(_ text: String, in folder: String = UUID().uuidString) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("kept-\(folder)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("works.yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    private func made(_ path: String) throws -> Dossier {
        let day = try #require(Day("2026-11-22"))
        return try Dossier(
            DossierQuestion("b"), in: try CaseDoor.read(path),
            Projection(asOf: day, today: day))
    }

    private func kept(_ text: String) throws -> KeptDossier {
        try #require(try KeptDossier(Array(text.utf8)))
    }

    @Test("is whole in every form as it was written")
    func whole() throws {
        let path = try file(Self.lines)
        let dossier = try made(path)
        for text in [
            dossier.html(picture: "<svg></svg>"), dossier.markdown(), dossier.json().pretty,
        ] {
            let kept = try kept(text)
            #expect(kept.faults == [])
            #expect(try DossierCheck(kept, against: path).changes == [])
        }
    }

    @Test("names the section that was touched, in every form")
    func touched() throws {
        let dossier = try made(try file(Self.lines))
        for text in [dossier.html(picture: nil), dossier.markdown()] {
            let ownership = try #require(text.range(of: "<!--section ownership-->")).upperBound
            let share = try #require(text.range(of: "60%", range: ownership..<text.endIndex))
            let touched = try kept(text.replacingCharacters(in: share, with: "61%"))
            #expect(touched.faults == ["section ownership is not as it was written"])
        }
        let json = dossier.json().pretty
        let touched = try kept(json.replacing("\"notSearched\"", with: "\"notFound\""))
        #expect(touched.faults.contains("section control is not as it was written"))
    }

    /// Each byte in turn that is another must be noticed.
    private func expectNotice(in bytes: [UInt8], at places: StrideTo<Int>) {
        for place in places {
            var touched = bytes
            touched[place] = touched[place] == 0x58 ? 0x59 : 0x58
            let faults: [String]
            do throws(Fault) {
                // Where the marks of the manifest are gone, it is no dossier any more.
                faults = try KeptDossier(touched)?.faults ?? ["no dossier"]
            } catch {
                faults = ["\(error)"]
            }
            #expect(!faults.isEmpty, "byte \(place)")
        }
    }

    @Test("notices any byte that is another, wherever it stands")
    func anyByte() throws {
        let html = Array(try made(try file(Self.lines)).html(picture: nil).utf8)
        expectNotice(in: html, at: stride(from: 0, to: html.count, by: 997))
    }

    @Test("is whole as a PDF, and names the page that was touched and its sections")
    func printed() throws {
        let path = try file(Self.lines)
        let dossier = try made(path)
        let bytes = dossier.pdf(try dossier.printed(nil).pdf(on: .a4))
        #expect(bytes == dossier.pdf(try dossier.printed(nil).pdf(on: .a4)))
        let kept = try #require(try KeptDossier(bytes))
        #expect(kept.faults == [] && kept.summary.contains(", pdf, of b "))
        #expect(try DossierCheck(kept, against: path).changes == [])
        let other = try file(Self.lines.replacing("share: 60", with: "share: 61"))
        let changes = try DossierCheck(kept, against: other).changes
        #expect(changes.contains { $0.what == "section" && $0.of == "ownership" })
        let page = try #require(
            bytes.firstRange(of: Array("stream\n".utf8)), "the first is that of a page")
        var touched = bytes
        touched[page.upperBound + 40] ^= 1
        let faults = try #require(try KeptDossier(touched)).faults
        #expect(faults.count == 1 && faults[0].hasPrefix("page 1 (summary"))
        let signed = try #require(try KeptDossier(bytes + Array("% signed".utf8)))
        #expect(signed.faults.count == 1 && signed.faults[0].hasPrefix("8 bytes stand behind"))
    }

    @Test("notices any byte of a PDF that is another")
    func anyPrintedByte() throws {
        let dossier = try made(try file(Self.lines))
        let bytes = dossier.pdf(try dossier.printed(nil).pdf(on: .a4))
        expectNotice(in: bytes, at: stride(from: 1, to: bytes.count, by: bytes.count / 40))
    }

    @Test("says which input, claim and sections are others once a byte of the input is")
    func changed() throws {
        let dossier = try made(try file(Self.lines))
        let kept = try kept(dossier.markdown())
        let other = try file(Self.lines.replacing("share: 60", with: "share: 61"))
        let changes = try DossierCheck(kept, against: other).changes
        #expect(changes.contains { $0.what == "input" && $0.of == "works.yaml" })
        #expect(changes.contains { $0.what == "claim" && $0.of == "c1" })
        let sections = changes.filter { $0.what == "section" }
        let ownership = try #require(sections.first { $0.of == "ownership" })
        #expect(ownership.because == ["claim c1"])
        #expect(!sections.contains { $0.of == "decision" })
    }

    @Test("is told from a receipt and from anything else")
    func others() throws {
        #expect(try KeptDossier(Array("{\"receipt\": {}}".utf8)) == nil)
        #expect(try KeptDossier(Array("a text".utf8)) == nil)
    }

    @Test("is the same over HTTP as it is in a program")
    func served() async throws {
        let served = try Served()
        let answer = try await served.ask("/v1/dossier/K.json?as-of=2026-11-22")
        #expect(answer.status == 200)
        let kept = try #require(try KeptDossier(answer.bytes ?? []))
        #expect(kept.faults == [])
        let page = try await served.ask("/v1/dossier/K.html")
        #expect(page.header("content-type")?.hasPrefix("text/html") == true)
        let text = String(decoding: page.bytes ?? [], as: UTF8.self)
        #expect(try #require(try KeptDossier(Array(text.utf8))).faults == [])
        #expect(try await served.ask("/v1/dossier/nobody.md").status == 404)
    }
}
