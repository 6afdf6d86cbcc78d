import CordonModel
import CordonStore
import Foundation
import Testing

/// Imports that are killed run in a process of their own.
@Suite("A killed import", .serialized) struct KilledImportTests {
    @Test("leaves all or nothing", arguments: 0..<20)
    func killed(seed: UInt64) async throws {
        let folder = TemporaryFolder()
        let path = folder.path("case.cordon")
        let store = try Store.create(path)
        // A first import keeps another journal than those that follow, and makes indices last.
        let isFirst = seed.isMultiple(of: 2)
        if !isFirst {
            try store.import(
                ListCopies.copy(ListCopies.first, [1, 2]), recordedAt: ListCopies.first)
        }
        let before = try store.digest()
        try store.close()

        let whole = try Store.create(folder.path("whole.cordon"))
        if !isFirst {
            try whole.import(
                ListCopies.copy(ListCopies.first, [1, 2]), recordedAt: ListCopies.first)
        }
        let clock = ContinuousClock()
        let file = Self.large
        let time = try clock.measure {
            try whole.import(file, recordedAt: ListCopies.first)
        }
        let after = try whole.digest()
        var dice = Dice(seed: seed)
        let nanoseconds =
            Double(time.components.attoseconds) / 1e9
            + Double(time.components.seconds) * 1e9
        let delay = UInt32(nanoseconds / 1000 * Double.random(in: 0...1.1, using: &dice))

        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, delay = delay as UInt32] in
            let store = try Store.open(path)
            let file = KilledImportTests.large
            Thread.detachNewThread {
                usleep(delay)
                kill(getpid(), SIGKILL)
            }
            try store.import(file, recordedAt: ListCopies.first)
            kill(getpid(), SIGKILL)
        }

        let opened = try Store.open(path)
        #expect(try opened.damages().isEmpty)
        let now = try opened.digest()
        #expect(now == before || now == after)
        // What was left undone can be done again.
        try opened.import(Self.large, recordedAt: ListCopies.first)
        #expect(try opened.digest() == after)
    }

    private static var large: Case {
        ListCopies.copy(ListCopies.first.advanced(by: 30), Array(1...500))
    }

    @Test("leaves nothing where the reading fails on the way")
    func thrown() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(ListCopies.copy(ListCopies.first, [1]), recordedAt: ListCopies.first)
        let before = try store.digest()
        struct Fault: Error {}
        #expect(throws: StoreError.self) {
            try store.importing(recordedAt: ListCopies.first) { session in
                try session.take(ListCopies.copy(ListCopies.first, [1, 2, 3]))
                throw Fault()
            }
        }
        #expect(try store.digest() == before)
    }
}
