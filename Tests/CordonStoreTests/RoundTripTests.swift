import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

@Suite("A store") struct RoundTripTests {
    @Test("gives the founding case back, claim for claim")
    func garpiya() throws {
        let folder = TemporaryFolder()
        let file = try CaseFile.read(Founding.path)
        let store = try Store.create(folder.path("case.cordon"))
        let outcome = try store.import(file, recordedAt: Founding.day)
        #expect(outcome.claims + outcome.known == file.claims.count)
        let again = try store.file()
        #expect(again.sources == file.sources)
        #expect(again.entities == file.entities)
        #expect(again.claims.map { $0.id(in: again) } == file.claims.map { $0.id(in: file) })
        #expect(again.claims.map(\.everything) == file.claims.map(\.everything))
        #expect(again.lists == file.lists)
        #expect(again.title == file.title && again.about == file.about)
        #expect(try store.damages().isEmpty)
    }

    @Test("adds nothing when the same case comes again")
    func again() throws {
        let folder = TemporaryFolder()
        let file = try CaseFile.read(Founding.path)
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(file, recordedAt: Founding.day)
        let second = try store.import(file, recordedAt: Founding.day.advanced(by: 1))
        #expect(!second.addsSomething)
        #expect(try store.file().claims.count == file.claims.count)
    }

    @Test("refuses files that are no store")
    func foreign() throws {
        let folder = TemporaryFolder()
        let path = folder.path("text.cordon")
        try Data("not a database at all, but long enough to look at".utf8).write(
            to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.self) { try Store.open(path) }
        #expect(throws: StoreError.self) { try Store.open(folder.path("none.cordon")) }
        #expect(throws: StoreError.self) { try Store.create(path) }
    }
}
