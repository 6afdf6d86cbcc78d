import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

@Suite("An import of files") struct CaseImportTests {
    @Test("sets bad records apart and takes the rest")
    func rejects() throws {
        let folder = TemporaryFolder()
        let path = folder.path("owners.csv")
        try folder.write("owner,owned,percent\na,b,50\na,c\nb,c,20\n", "owners.csv")
        let store = try Store.create(folder.path("case.cordon"))
        let summary = try CaseImport(into: store).run([path], recordedAt: Founding.day)
        #expect(summary.rejects.map(\.line) == [3])
        #expect(summary.files.map(\.rejected) == [1])
        #expect(try store.file().claims.filter { $0.relation != nil }.count == 2)
        #expect(try store.imports().first?.files.first?.sha256.count == 64)
    }

    @Test("takes all files or none")
    func allOrNone() throws {
        let folder = TemporaryFolder()
        let good = folder.path("owners.csv")
        try folder.write("owner,owned,percent\na,b,50\n", "owners.csv")
        let bad = folder.path("bad.yaml")
        try folder.write("cordon: 1\nentities:\n  x: {schema: Nonsense}\n", "bad.yaml")
        let store = try Store.create(folder.path("case.cordon"))
        let before = try store.digest()
        #expect(throws: ImportFailure.self) {
            try CaseImport(into: store).run([good, bad], recordedAt: Founding.day)
        }
        #expect(try store.digest() == before)
        #expect(try store.imports().isEmpty)
    }

    @Test("gives the same store in one go and step by step")
    func stepwise() throws {
        let folder = TemporaryFolder()
        let path = folder.path("owners.csv")
        try folder.write("owner,owned,percent\na,b,50\nb,c,20\n", "owners.csv")
        let one = try Store.create(folder.path("one.cordon"))
        _ = try CaseImport(into: one).run([path, Founding.path], recordedAt: Founding.day)
        let steps = try Store.create(folder.path("steps.cordon"))
        _ = try CaseImport(into: steps).run([Founding.path], recordedAt: Founding.day)
        _ = try CaseImport(into: steps).run(
            [path], recordedAt: Founding.day.advanced(by: 3))
        #expect(try one.digest() == steps.digest())
        let copy = try Store.create(folder.path("copy.cordon"))
        let summary = try CaseImport(into: copy).run(
            [folder.path("one.cordon")], recordedAt: Founding.day)
        #expect(summary.outcome.claims == (try one.file().claims.count))
        #expect(try copy.digest() == one.digest())
    }

    @Test("keeps decisions, and opens joined")
    func decisions() throws {
        let folder = TemporaryFolder()
        let path = folder.path("owners.csv")
        try folder.write("owner,owned,percent\na,b,50\nx,c,20\n", "owners.csv")
        let store = try Store.create(folder.path("case.cordon"))
        _ = try CaseImport(into: store).run([path], recordedAt: Founding.day)
        try store.decide(
            IdentityDecision("a", "x", isSame: true, because: "one person"),
            recordedAt: Founding.day)
        let again = try CaseImport(into: store).run([path], recordedAt: Founding.day)
        #expect(!again.outcome.addsSomething)
        let file = try CaseDoor.read(folder.path("case.cordon"))
        let graph = EntityGraph(file, Projection(asOf: Founding.day))
        #expect(graph.vertex("a") == graph.vertex("x"))
        let before = Projection(asOf: Founding.day, knownAt: Founding.day.advanced(by: -1))
        let unknown = try store.graph(before)
        #expect(unknown.vertex("a") != unknown.vertex("x"))
        let known = try store.graph(Projection(asOf: Founding.day, knownAt: Founding.day))
        #expect(known.vertex("a") == known.vertex("x"))
        try store.decide(
            IdentityDecision("x", "a", isSame: false, because: "two persons"),
            recordedAt: Founding.day)
        let apart = EntityGraph(
            try CaseDoor.read(folder.path("case.cordon")), Projection(asOf: Founding.day))
        #expect(apart.vertex("a") != apart.vertex("x"))
        #expect(throws: StoreError.self) {
            try store.decide(
                IdentityDecision("a", "nobody", isSame: true, because: "?"),
                recordedAt: Founding.day)
        }
    }
}
