import CordonModel
import CordonStore
import Testing

@Suite("The views of a store")
struct SavedViewTests {
    private static func store() throws -> (Store, TemporaryFolder, Day) {
        let folder = TemporaryFolder()
        let day = try #require(Day("2026-11-22"))
        return (try Store.create(folder.path("case.cordon")), folder, day)
    }

    @Test("are kept with their notes, oldest first, and are there when it is opened again")
    func kept() throws {
        let (store, folder, day) = try Self.store()
        let first = try store.keepView("One", "/graph?nodes=a", by: "A", day: day)
        let second = try store.keepView("Two", "/graph?nodes=b", by: "B", day: day)
        #expect(try store.add(SavedView.Note("Look here", by: "C", day: day), toView: first))
        try store.close()
        let views = try Store.open(folder.path("case.cordon")).savedViews()
        #expect(views.map(\.id) == [first, second])
        #expect(views[0].notes == [SavedView.Note("Look here", by: "C", day: day)])
        #expect(views[1].address == "/graph?nodes=b")
    }

    @Test("that are taken off the list can be neither seen nor written on")
    func dropped() throws {
        let (store, folder, day) = try Self.store()
        let number = try store.keepView("One", "/graph?nodes=a", by: "A", day: day)
        #expect(try store.dropView(number, day: day))
        #expect(try !store.dropView(number, day: day))
        #expect(try !store.add(SavedView.Note("x", by: "C", day: day), toView: number))
        #expect(try store.savedViews().isEmpty)
        #expect(folder.path("case.cordon") == store.path)
    }

    @Test("change nothing of what the store says of its graph")
    func revision() throws {
        let (store, folder, day) = try Self.store()
        let before = try store.revision()
        _ = try store.keepView("One", "/graph?nodes=a", by: "A", day: day)
        #expect(try store.revision() == before)
        #expect(try store.damages().isEmpty)
        #expect(folder.path("case.cordon") == store.path)
    }
}
