import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

@Suite("Editions of a document") struct EditionTests {
    private static let day = Founding.day

    @Test("take the place of those before, and leave what the case held then")
    func editedCase() throws {
        let folder = TemporaryFolder()
        let path = folder.path("case.yaml")
        let store = try Store.create(folder.path("case.cordon"))
        let texts = [
            EditionCases.yaml(), EditionCases.yaml(owner: "c", name: "Beta Works"),
            EditionCases.yaml(),
        ]
        var alone: [String] = []
        for (number, text) in texts.enumerated() {
            try folder.write(text, "case.yaml")
            let summary = try CaseImport(into: store).run(
                [path], recordedAt: Self.day.advanced(by: number))
            #expect(summary.outcome.addsSomething)
            #expect(summary.outcome.lapsed == (number == 0 ? 0 : 2))
            alone.append(EditionCases.words(try CaseFile.read(path)))
            #expect(EditionCases.words(try store.file()) == alone[number])
        }
        for number in texts.indices {
            let then = try store.file(recordedBy: Self.day.advanced(by: number))
            #expect(EditionCases.words(then) == alone[number], "as held after import \(number)")
        }
        #expect(try store.damages().isEmpty)
        let again = try CaseImport(into: store).run([path], recordedAt: Self.day.advanced(by: 9))
        #expect(!again.outcome.addsSomething)
        #expect(try store.imports().count == 3)
    }

    @Test("give the store that the last one alone gives")
    func digest() throws {
        let folder = TemporaryFolder()
        try folder.write(EditionCases.yaml(), "case.yaml")
        let path = folder.path("case.yaml")
        let store = try Store.create(folder.path("all.cordon"))
        _ = try CaseImport(into: store).run([path], recordedAt: Self.day)
        try folder.write(EditionCases.yaml(owner: "c", name: "Beta Works"), "case.yaml")
        _ = try CaseImport(into: store).run([path], recordedAt: Self.day)
        let last = try Store.create(folder.path("last.cordon"))
        _ = try CaseImport(into: last).run([path], recordedAt: Self.day)
        #expect(try store.digest() == last.digest())
    }

    @Test("end nothing that another document says", arguments: 0..<20)
    func severalDocuments(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        var newest: [String: Set<Int>] = [:]
        var held: [Set<Int>] = []
        for step in 0..<8 {
            let document = ["one", "two", "three"].randomElement(using: &dice) ?? "one"
            // The first entity is in every edition, so that each is one of the same document.
            let members = Set((1..<8).filter { _ in Bool.random(using: &dice) }).union([0])
            newest[document] = members
            try store.import(
                EditionCases.facts(members), recordedAt: Self.day.advanced(by: step),
                document: document)
            held.append(newest.values.reduce(into: Set()) { $0.formUnion($1) })
            #expect(try EditionCases.members(store.file()) == held[step])
        }
        for (step, members) in held.enumerated() {
            let then = try store.file(recordedBy: Self.day.advanced(by: step))
            #expect(EditionCases.members(then) == members, "as held after step \(step)")
        }
        let fresh = try Store.create(folder.path("fresh.cordon"))
        for (document, members) in newest.sorted(by: { $0.key < $1.key }) {
            try fresh.import(EditionCases.facts(members), recordedAt: Self.day, document: document)
        }
        #expect(try fresh.digest() == store.digest())
        #expect(try store.damages().isEmpty)
    }

    @Test("keep the schema that several lines of one file give together")
    func severalLines() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let lines = [
            #"{"id":"x","schema":"Company","properties":{"name":["X"]},"datasets":["d"]}"#,
            #"{"id":"x","schema":"LegalEntity","properties":{"name":["X"]},"datasets":["d"]}"#,
            #"{"id":"y","schema":"Company","properties":{"name":["Y"]},"datasets":["d"]}"#,
        ]
        for count in [2, 3] {
            try folder.write(lines[..<count].joined(separator: "\n") + "\n", "lines.json")
            _ = try CaseImport(into: store).run([folder.path("lines.json")], recordedAt: Self.day)
        }
        #expect(try store.file().entity("x")?.schema == "Company")
    }

    @Test("that are read twice in one command are one")
    func twiceInOne() throws {
        let folder = TemporaryFolder()
        var maker = EntityMaker(seed: 3)
        try folder.write(maker.text, "base.json")
        try folder.write(maker.change(), "delta.json")
        let (base, delta) = (folder.path("base.json"), folder.path("delta.json"))
        let store = try Store.create(folder.path("case.cordon"))
        _ = try CaseImport(into: store).run([base], recordedAt: Self.day)
        let before = try store.digest()
        _ = try CaseImport(into: store).run([base, delta, base], recordedAt: Self.day)
        #expect(try store.digest() == before)
        let fresh = try Store.create(folder.path("fresh.cordon"))
        _ = try CaseImport(into: fresh).run([base, delta, base], recordedAt: Self.day)
        #expect(try fresh.digest() == before)
        let found = try fresh.names(matching: "Company").count
        #expect(try found == store.names(matching: "Company").count)
    }

    @Test("of entities and their changes equal the file that has them", arguments: 0..<12)
    func deltas(seed: Int) throws {
        var maker = EntityMaker(seed: seed)
        let folder = TemporaryFolder()
        try folder.write(maker.text, "entities.json")
        let base = folder.path("entities.json")
        let store = try Store.create(folder.path("steps.cordon"))
        _ = try CaseImport(into: store).run([base], recordedAt: Self.day)
        var paths = [base]
        for step in 1...2 {
            try folder.write(maker.change(), "delta-\(step).json")
            paths.append(folder.path("delta-\(step).json"))
            let summary = try CaseImport(into: store).run(
                paths, recordedAt: Self.day.advanced(by: step))
            #expect(summary.rejects.isEmpty)
            #expect(summary.files.map(\.path) == paths)
        }
        try folder.write(maker.text, "entities.json")
        let whole = try Store.create(folder.path("whole.cordon"))
        _ = try CaseImport(into: whole).run([base], recordedAt: Self.day)
        #expect(try store.digest() == whole.digest())
        #expect(EditionCases.words(try store.file()) == EditionCases.words(try whole.file()))
    }

    @Test("with records that cannot be read end nothing; the mended one does")
    func spoilt() throws {
        let folder = TemporaryFolder()
        let path = folder.path("owners.csv")
        let store = try Store.create(folder.path("case.cordon"))
        let texts = [
            "owner,owned,percent\na,b,50\na,c,30\na,d,20\n",
            "owner,owned,percent\na,b,50\na,c\n", "owner,owned,percent\na,b,50\na,c,30\n",
        ]
        var held: [Int] = []
        for (number, text) in texts.enumerated() {
            try folder.write(text, "owners.csv")
            _ = try CaseImport(into: store).run(
                [path], recordedAt: Self.day.advanced(by: number))
            held.append(try store.file().claims.filter { $0.relation != nil }.count)
        }
        #expect(held == [3, 3, 2])
    }

    @Test("of changes alone are refused, and say what to do")
    func changesAlone() throws {
        let folder = TemporaryFolder()
        var maker = EntityMaker(seed: 1)
        try folder.write(maker.change(), "delta.json")
        let store = try Store.create(folder.path("case.cordon"))
        let error = #expect(throws: ImportFailure.self) {
            try CaseImport(into: store).run([folder.path("delta.json")], recordedAt: Self.day)
        }
        #expect(error?.description.contains("name the file of entities first") == true)
    }
}
