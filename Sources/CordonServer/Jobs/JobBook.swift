import CordonGraph
import CordonModel
import Dispatch
import Synchronization

/// Long questions that go on by themselves, with their progress, until nobody listens.
final class JobBook: Sendable {
    /// One question that runs or has run.
    final class Job: Sendable {
        let id: String
        let question: String
        private let state = Mutex(State())

        struct State: Sendable {
            var progress = 0.0
            var answer: JSONText?
            var fault: Fault?
            var isCancelled = false
            var listeners = 0
            /// Whether somebody has listened, so that the last one's going means something.
            var wasHeard = false
            /// When somebody last asked how far it is.
            var lastAsked = ContinuousClock.now

            var isDone: Bool { answer != nil || fault != nil }
            var word: String {
                isDone ? (fault == nil ? "done" : isCancelled ? "cancelled" : "failed") : "running"
            }
        }

        init(_ id: String, _ question: String) { (self.id, self.question) = (id, question) }

        var now: State { state.withLock { $0 } }

        func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

        /// Whether it is to end: somebody said so, or nobody has cared for it for a while.
        func isCancelled(after patience: Duration) -> Bool {
            state.withLock { state in
                if !state.isCancelled, state.listeners == 0,
                    ContinuousClock.now - state.lastAsked > patience
                {
                    state.isCancelled = true
                }
                return state.isCancelled
            }
        }
    }

    private let jobs = Mutex<[Job]>([])
    private let queue = DispatchQueue(label: "cordon.jobs", attributes: .concurrent)

    /// For how long a job goes on to which nobody listens and after which nobody asks.
    private let patience: Duration

    init(patience: Duration = .seconds(120)) { self.patience = patience }

    /// The most jobs that are kept, and that run at a time.
    static let most = 64
    static let mostRunning = 2

    func job(_ id: String) throws(Fault) -> Job {
        guard let job = jobs.withLock({ $0.first { $0.id == id } }) else {
            throw Fault(404, "there is no job of this id")
        }
        return job
    }

    /// Starts a question.
    func start(_ question: Question, _ options: JSONText?, _ served: ServedGraph) throws(Fault)
        -> Job
    {
        let request = try WebRequest(question: question.name, options)
        // What cannot be asked is told at once.
        _ = try Asked(
            request, question.parameters, strict: true, served, limits: Limits(deadline: .now))
        let time = Asked.time(request, most: Asked.mostJobSeconds)
        return try start(question.name, within: time) { limits throws(Fault) in
            let asked = try Asked(
                request, question.parameters, strict: true, served, limits: limits)
            return ServedDocument.of(try question.answer(asked), served)
        }
    }

    /// Starts work of any kind, which is told when to stop and tells how far it is.
    func start(
        _ name: String, within time: Duration,
        _ work: @escaping @Sendable (Limits) throws(Fault) -> JSONText
    ) throws(Fault) -> Job {
        let job = Job(Self.id(), name)
        let limits = Limits(
            deadline: .now + time, isCancelled: { [patience] in job.isCancelled(after: patience) },
            progress: { part in job.change { $0.progress = part } })
        let isTaken = jobs.withLock { jobs in
            guard jobs.count(where: { !$0.now.isDone }) < Self.mostRunning else { return false }
            if jobs.count >= Self.most, let done = jobs.firstIndex(where: { $0.now.isDone }) {
                jobs.remove(at: done)
            }
            jobs.append(job)
            return true
        }
        guard isTaken else {
            throw Fault(
                429, "\(Self.mostRunning) jobs run already", headers: [("retry-after", "5")])
        }
        queue.async {
            do throws(Fault) {
                let answer = try work(limits)
                job.change { $0.answer = answer }
            } catch {
                job.change { $0.fault = error }
            }
        }
        return job
    }

    /// Sixteen random bytes: a job is found by who started it only.
    private static func id() -> String {
        Hexadecimal.text(
            (0..<16).map { _ in UInt8.random(in: .min ... .max) })
    }
}
