import CGraphviz
import Synchronization

/// The one place where Graphviz runs: one call at a time, on a thread with a deep stack.
///
/// The library is not safe to use from two threads, even with two contexts, and its routers recurse
/// deeper than the half megabyte of a cooperative thread allows.
enum GraphvizThread {
    /// The bytes of stack that the thread gets: 5,000 nodes in a chain need more than 256 KB.
    static let stackSize = 32 << 20

    private static let turn = Mutex<Void>(())

    /// Runs `body` on the thread and waits for it.
    ///
    /// - Throws: What `body` throws, or ``DrawingError/graphvizUnavailable(_:)`` without a thread.
    static func run<Value: Sendable>(
        _ body: @Sendable () throws(DrawingError) -> Value
    ) throws(DrawingError) -> Value {
        let outcome: Result<Value, DrawingError> = turn.withLock { _ in
            withoutActuallyEscaping(body) { body in runOnOwnThread(body) }
        }
        return try outcome.get()
    }

    private static func runOnOwnThread<Value: Sendable>(
        _ body: @escaping @Sendable () throws(DrawingError) -> Value
    ) -> Result<Value, DrawingError> {
        let job = Job<Value>(body)
        let status = withExtendedLifetime(job) {
            let argument = unsafe Unmanaged<AnyJob>.passUnretained(job).toOpaque()
            return unsafe cordon_run_on_deep_stack(stackSize, enter, argument)
        }
        guard status == 0, let outcome = job.outcome else {
            return .failure(.graphvizUnavailable("no thread (error \(status))"))
        }
        return outcome
    }
}

/// What the thread begins with.
private func enter(_ argument: UnsafeMutableRawPointer?) {
    guard let argument = unsafe argument else { return }
    unsafe Unmanaged<AnyJob>.fromOpaque(argument).takeUnretainedValue().perform()
}

/// Work for the thread, without its type, as a C function can carry it.
private class AnyJob {
    func perform() {}
}

/// Work for the thread and its outcome; the starter reads it only after the thread has ended.
private final class Job<Value: Sendable>: AnyJob {
    private let body: @Sendable () throws(DrawingError) -> Value
    private(set) var outcome: Result<Value, DrawingError>?

    init(_ body: @escaping @Sendable () throws(DrawingError) -> Value) { self.body = body }

    override func perform() {
        do throws(DrawingError) {
            outcome = .success(try body())
        } catch {
            outcome = .failure(error)
        }
    }
}
