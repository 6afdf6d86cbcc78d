import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The threads that help whoever has work to share, kept between one piece of work and the next.
///
/// A helper watches for work a little while before it goes to sleep, so that the many short rounds of
/// one algorithm do not each pay for waking it; and who shares work never waits for a helper that has
/// not begun.
final class Crew: Sendable {
    static let shared = Crew()

    /// What is to be done: called with the number of each helper that takes part.
    private struct Work {
        let workers: Int
        let body: @Sendable (Int) -> Void
    }

    private static let closed = 1 << 32

    /// How many helpers are at work; ``closed`` is added when no more may begin.
    private let gate = Atomic<Int>(Crew.closed)
    /// Counts the pieces of work, so that helpers see that there is a new one.
    private let turn = Atomic<Int>(0)
    private let isTaken = Atomic<Bool>(false)
    /// Written while the gate is closed and nobody is at work, read by who passed the open gate.
    nonisolated(unsafe) private var work: Work?
    private let helpers = Guarded<[Helper]>([])

    /// Runs `body` here as worker 0, and on helpers as 1 up to `workers`.
    ///
    /// Where the crew is at other work already, only worker 0 runs.
    func run(_ workers: Int, _ body: @Sendable (Int) -> Void) {
        guard !isTaken.exchange(true, ordering: .acquiring) else { return body(0) }
        defer { isTaken.store(false, ordering: .releasing) }
        withoutActuallyEscaping(body) { body in
            unsafe work = Work(workers: workers, body: body)
            gate.store(0, ordering: .releasing)
            turn.add(1, ordering: .sequentiallyConsistent)
            call(workers - 1)
            body(0)
            gate.bitwiseOr(Self.closed, ordering: .acquiringAndReleasing)
            wait()
            unsafe work = nil
        }
    }

    /// Wakes so many helpers, hiring them first if need be.
    private func call(_ count: Int) {
        let known = helpers.withLock { helpers in
            while helpers.count < count { helpers.append(Helper(helpers.count + 1, of: self)) }
            return helpers
        }
        for helper in known.prefix(count) { helper.wake() }
    }

    /// Waits until those who began are done.
    private func wait() {
        var tries = 0
        while gate.load(ordering: .acquiring) != Self.closed {
            tries += 1
            if tries > 4096 { usleep(20) } else if tries > 2048 { sched_yield() }
        }
    }

    /// Called by a helper: waits for a piece of work other than the last it saw.
    fileprivate func isNew(_ seen: inout Int) -> Bool {
        let now = turn.load(ordering: .sequentiallyConsistent)
        defer { seen = now }
        return now != seen
    }

    /// Called by a helper: takes part if the gate is open.
    fileprivate func join(as worker: Int) {
        var state = gate.load(ordering: .relaxed)
        while state & Self.closed == 0 {
            let (isMine, now) = gate.compareExchange(
                expected: state, desired: state + 1, ordering: .acquiringAndReleasing)
            guard isMine else {
                state = now
                continue
            }
            if let work = unsafe work, worker < work.workers { work.body(worker) }
            gate.subtract(1, ordering: .acquiringAndReleasing)
            return
        }
    }
}

/// One thread of the crew.
private final class Helper: Sendable {
    private let worker: Int
    private let crew: Crew
    private let isAsleep = Atomic<Bool>(false)
    private let bell = DispatchSemaphore(value: 0)

    init(_ worker: Int, of crew: Crew) {
        self.worker = worker
        self.crew = crew
        start()
    }

    func wake() {
        if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { bell.signal() }
    }

    private func start() {
        #if canImport(Darwin)
            var thread: pthread_t?
            let own = unsafe Unmanaged.passRetained(self).toOpaque()
            _ = unsafe pthread_create(
                &thread, nil,
                { own in
                    unsafe Unmanaged<Helper>.fromOpaque(own).takeRetainedValue().serve()
                }, own)
        #else
            var thread = pthread_t()
            let own = unsafe Unmanaged.passRetained(self).toOpaque()
            _ = unsafe pthread_create(
                &thread, nil,
                { own in
                    guard let own = unsafe own else { return nil }
                    unsafe Unmanaged<Helper>.fromOpaque(own).takeRetainedValue().serve()
                }, own)
        #endif
    }

    /// Takes part in every piece of work, as long as the process lives.
    private func serve() -> Never {
        var seen = 0
        while true {
            if awaitWork(&seen) { crew.join(as: worker) }
        }
    }

    /// Watches a while, then sleeps; true once there is work not seen before.
    private func awaitWork(_ seen: inout Int) -> Bool {
        for _ in 0..<20_000 where crew.isNew(&seen) { return true }
        isAsleep.store(true, ordering: .sequentiallyConsistent)
        if crew.isNew(&seen) {
            // Who woke this one meanwhile has rung, and the ring must not wait for the next sleep.
            if !isAsleep.exchange(false, ordering: .sequentiallyConsistent) { bell.wait() }
            return true
        }
        bell.wait()
        return crew.isNew(&seen)
    }
}
