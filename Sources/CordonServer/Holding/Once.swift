import CordonGraph
import Dispatch
import Foundation
import Synchronization

/// A value that is made when it is first asked for, once, and kept.
final class Once<Value: Sendable>: Sendable {
    private enum State {
        case unmade
        case making(Making)
        case made(Value)

        /// The state that whoever asks finds; what nobody has begun is theirs to make.
        mutating func asked() -> Found {
            switch self {
            case .made(let value): return .made(value)
            case .making(let making): return .making(making)
            case .unmade:
                let making = Making()
                self = .making(making)
                return .unmade(making)
            }
        }
    }

    /// The value, its making by somebody else, or one that is to be started.
    private enum Found {
        case made(Value)
        case making(Making)
        case unmade(Making)
    }

    /// The making of a value, for whom waits for it.
    private final class Making: Sendable {
        let done = DispatchGroup()
        let result = Mutex<Result<Value, Fault>?>(nil)
        let waiting = Mutex(0)

        init() { done.enter() }
    }

    /// The words for it, for those who are told that it is not there yet; where there are such it is
    /// made on a thread of its own, and nobody waits for it longer than an answer may take.
    private let what: String?

    /// The most who wait for one that is made apart.
    private static var mostWaiting: Int { 8 }

    private let state = Mutex(State.unmade)
    private let make: @Sendable () throws(Fault) -> Value

    /// - Parameters:
    ///   - what: What it is, where making it takes longer than a client waits: `the graph is`.
    ///   - make: Makes it.
    init(apart what: String? = nil, _ make: @escaping @Sendable () throws(Fault) -> Value) {
        self.what = what
        self.make = make
    }

    /// The value; a failure is not kept.
    ///
    /// - Parameter limits: When whoever asks stops waiting, where it is made apart; its making goes on.
    /// - Returns: The value.
    /// - Throws: What making it threw; a fault of status 503 where it is not there in time.
    func value(_ limits: Limits = .none) throws(Fault) -> Value {
        let making: Making
        switch state.withLock({ $0.asked() }) {
        case .made(let value): return value
        case .making(let others): making = others
        case .unmade(let own):
            making = own
            start(own)
        }
        try wait(for: making, limits)
        guard let result = making.result.withLock({ $0 }) else {
            throw Fault(500, "what is needed for this could not be made")
        }
        return try result.get()
    }

    /// The value, where it has been made; nil too while it is being made, so that nobody waits who can do
    /// without.
    var known: Value? {
        state.withLock { if case .made(let value) = $0 { value } else { nil } }
    }

    /// Whether it is being made.
    var isBeingMade: Bool {
        state.withLock { if case .making = $0 { true } else { false } }
    }

    private func start(_ making: Making) {
        guard what != nil else { return run(making) }
        Thread.detachNewThread { self.run(making) }
    }

    private func run(_ making: Making) {
        let result: Result<Value, Fault>
        do throws(Fault) { result = .success(try make()) } catch { result = .failure(error) }
        making.result.withLock { $0 = result }
        state.withLock { state in
            if case .success(let value) = result { state = .made(value) } else { state = .unmade }
        }
        making.done.leave()
    }

    private func wait(for making: Making, _ limits: Limits) throws(Fault) {
        guard let what else { return making.done.wait() }
        let later = Fault(
            503, "\(what) being made for questions about the whole",
            hint: "ask again; questions about one party are answered meanwhile",
            headers: [("retry-after", "10")])
        // Whoever waits holds a thread that others could be answered on.
        let hasPlace = making.waiting.withLock { waiting in
            guard waiting < Self.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard hasPlace else { throw later }
        defer { making.waiting.withLock { $0 -= 1 } }
        while making.done.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            guard limits.interruption == nil else { throw later }
        }
    }
}

/// Values by a key, each made when it is first asked for; the last few are kept.
final class OnceEach<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let kept = Mutex<[(Key, Value)]>([])
    private let most = 4

    /// Forgets all values: what they were made of has changed.
    func forget() { kept.withLock { $0 = [] } }

    func value(_ key: Key, _ make: () throws(Fault) -> Value) throws(Fault) -> Value {
        try kept.withLock { kept throws(Fault) in
            if let known = kept.first(where: { $0.0 == key })?.1 { return known }
            let made = try make()
            kept.append((key, made))
            if kept.count > most { kept.removeFirst() }
            return made
        }
    }
}
