import Synchronization

/// Lets the threads of one computation ask whether they may go on, and tells how far they are.
final class Watch: Sendable {
    private let limits: Limits
    private let jobs: Int
    private let done = Atomic<Int>(0)
    private let reason = Guarded<Cut?>(nil)
    private let isStopped = Atomic<Bool>(false)
    /// Progress and clock are looked at once in this many jobs.
    private let pace: Int

    init(_ limits: Limits, jobs: Int) {
        self.limits = limits
        self.jobs = max(1, jobs)
        pace = max(1, min(64, jobs / 256))
    }

    var cut: Cut? { reason.withLock { $0 } }

    /// Counts one job as begun; false once a limit is reached.
    func mayGoOn() -> Bool {
        if isStopped.load(ordering: .relaxed) { return false }
        let count = done.wrappingAdd(1, ordering: .relaxed).oldValue
        guard count % pace == 0 else { return true }
        limits.progress?(min(1, Double(count) / Double(jobs)))
        guard let interruption = limits.interruption else { return true }
        reason.withLock { $0 = $0 ?? interruption }
        isStopped.store(true, ordering: .relaxed)
        return false
    }
}
