import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Spreads work over threads; the work is cut in the same pieces whatever the number of threads.
public enum Threads {
    /// The processors of this machine that are online.
    public static let available = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Calls `body(worker, job)` for every job from 0 up to `jobs`, jobs being taken in order.
    package static func run(
        _ threads: Int, jobs: Int, _ body: @Sendable (_ worker: Int, _ job: Int) -> Void
    ) {
        let workers = min(threads, jobs)
        guard workers > 1 else {
            for job in 0..<max(jobs, 0) { body(0, job) }
            return
        }
        let ticket = Atomic<Int>(0)
        Crew.shared.run(workers) { worker in
            while true {
                let job = ticket.wrappingAdd(1, ordering: .relaxed).oldValue
                guard job < jobs else { return }
                body(worker, job)
            }
        }
    }

    /// Cuts `0..<count` in pieces of `size` and calls `body(worker, start, end)` for each.
    static func chunks(
        _ threads: Int, of count: Int, size: Int,
        _ body: @Sendable (_ worker: Int, _ start: Int, _ end: Int) -> Void
    ) {
        run(threads, jobs: (count + size - 1) / size) { worker, job in
            body(worker, job * size, min(count, (job + 1) * size))
        }
    }

    /// The answers of `body` for each item, in the order of the items.
    package static func map<Item: Sendable, Answer: Sendable>(
        _ threads: Int, _ items: [Item], _ body: @Sendable (Item) -> Answer
    ) -> [Answer] {
        let place = UnsafeMutablePointer<Answer>.allocate(capacity: items.count)
        defer { unsafe place.deallocate() }
        // Each job writes a place of its own.
        nonisolated(unsafe) let answers = unsafe place
        run(threads, jobs: items.count) { _, job in
            unsafe (answers + job).initialize(to: body(items[job]))
        }
        defer { unsafe place.deinitialize(count: items.count) }
        return unsafe Array(UnsafeBufferPointer(start: place, count: items.count))
    }
}
