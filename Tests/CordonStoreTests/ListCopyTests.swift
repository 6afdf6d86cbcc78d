import CordonModel
import CordonStore
import Testing

@Suite("Copies of one list") struct ListCopyTests {
    private let one = ListCopies.first
    private let two = ListCopies.first.advanced(by: 10)
    private let three = ListCopies.first.advanced(by: 20)

    @Test("show when an entry came and when it went")
    func windows() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(ListCopies.copy(one, [1, 2]), recordedAt: one)
        try store.import(ListCopies.copy(two, [1, 3]), recordedAt: two)
        let outcome = try store.import(ListCopies.copy(three, [1, 2, 3]), recordedAt: three)
        #expect(outcome.claims == 0 && outcome.sightings == 6)
        let file = try store.file()
        let periods = file.claims.filter { $0.listing != nil }.map {
            "\($0.subject) \($0.period.description)"
        }
        #expect(
            Set(periods) == [
                "test:1 as of \(one)",
                "test:2 ended [after \(one) by \(two)], as of \(one)",
                "test:2 from [after \(two) by \(three)], as of \(three)",
                "test:3 from [after \(one) by \(two)], as of \(two)",
            ])
    }

    @Test("keep the id of a claim")
    func stableIDs() throws {
        let folder = TemporaryFolder()
        let first = ListCopies.copy(one, [1, 2])
        let second = ListCopies.copy(two, [1])
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(first, recordedAt: one)
        try store.import(second, recordedAt: two)
        let file = try store.file()
        let ids = Set(file.claims.map { $0.id(in: file) })
        #expect(ids == Set(first.claims.map { $0.id(in: first) }))
        #expect(Set(second.claims.map { $0.id(in: second) }).isSubset(of: ids))
    }

    @Test("do not end what a part of the list leaves out")
    func parts() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(ListCopies.copy(one, [1, 2]), recordedAt: one)
        try store.import(ListCopies.copy(two, [1], isComplete: false), recordedAt: two)
        let file = try store.file()
        #expect(ListCopies.isListed(2, on: three, in: file) == .yes)
    }

    @Test("answer what was public and what the case held on a day")
    func clocks() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let late = three.advanced(by: 100)
        try store.import(ListCopies.copy(one, [1, 2]), recordedAt: three)
        try store.import(ListCopies.copy(two, [1]), recordedAt: late)
        #expect(ListCopies.isListed(2, on: late, in: try store.file()) == .no)
        #expect(ListCopies.isListed(2, on: late, in: try store.file(knownAt: one)) == .yes)
        #expect(ListCopies.isListed(2, on: late, in: try store.file(knownAt: two)) == .no)
        #expect(ListCopies.isListed(2, on: late, in: try store.file(recordedBy: three)) == .yes)
        #expect(try store.file(recordedBy: two).claims.isEmpty)
    }

    @Test("agree with a plain reading of the copies, in whatever order", arguments: 0..<20)
    func oracle(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let copies = (0..<5).map { place in
            (
                day: one.advanced(by: place * 7),
                entries: (1...6).filter { _ in Bool.random(using: &dice) }
            )
        }
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("random.cordon"))
        for copy in copies.shuffled(using: &dice) {
            try store.import(ListCopies.copy(copy.day, copy.entries), recordedAt: three)
        }
        let file = try store.file()
        for entry in 1...6 {
            for offset in -3...40 {
                let day = one.advanced(by: offset)
                #expect(
                    ListCopies.isListed(entry, on: day, in: file)
                        == plain(entry, on: day, copies), "entry \(entry), day \(offset)")
            }
        }
        let whole = try Store.create(folder.path("whole.cordon"))
        var together = Case()
        for copy in copies { together.merge(ListCopies.copy(copy.day, copy.entries)) }
        try whole.import(together, recordedAt: one)
        #expect(try whole.digest() == store.digest())
    }

    /// Listed on the day of a copy if the copy says so; between two copies if both agree; before
    /// the first, what it says may already have held; after the last, it goes on.
    private func plain(
        _ entry: Int, on day: Day, _ copies: [(day: Day, entries: [Int])]
    ) -> Certainty {
        let before = copies.last { $0.day <= day }.map { $0.entries.contains(entry) }
        let after = copies.first { $0.day >= day }.map { $0.entries.contains(entry) }
        switch (before, after) {
        case (let said?, nil): return said ? .yes : .no
        case (nil, let said?): return said ? .possible : .no
        case (let one?, let other?): return one == other ? (one ? .yes : .no) : .possible
        case (nil, nil): return .no
        }
    }

    @Test("differ in digest where they differ in content")
    func digest() throws {
        let folder = TemporaryFolder()
        let left = try Store.create(folder.path("left.cordon"))
        let right = try Store.create(folder.path("right.cordon"))
        try left.import(ListCopies.copy(one, [1, 2]), recordedAt: one)
        try right.import(ListCopies.copy(one, [1, 3]), recordedAt: one)
        #expect(try left.digest() != right.digest())
    }

    @Test("are found by name")
    func names() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(ListCopies.copy(one, [1, 2, 12]), recordedAt: one)
        #expect(try store.names(matching: "plant 2").map(\.entity) == ["test:2"])
        #expect(try store.names(matching: "PLANT 1").map(\.entity) == ["test:1", "test:12"])
        #expect(try store.names(matching: "\" OR *").isEmpty)
    }
}
