import Synchronization

/// The places for requests that are answered at a time, and the wait for one.
final class Places: Sendable {
    private struct Counts: Sendable {
        var inFlight: [String: Int] = [:]
        var heavy = 0
        var waiting = 0
    }

    private let counts = Mutex(Counts())

    /// The most requests of one address that are answered at a time, and the most heavy ones.
    static let mostInFlight = 32
    static let mostHeavy = 2
    /// The most pictures that wait for a place: a page has several, and a browser asks for all of them
    /// at once.
    static let mostWaiting = 12

    private static let busy = Fault(
        429, "too many questions at a time", hint: "ask again in a second",
        headers: [("retry-after", "1")])

    /// Takes a place for a request, or says that there is none.
    ///
    /// A picture waits for one; what computes is told at once, so that its client can do something else.
    func enter(_ peer: String, _ route: Route, within time: Duration) async throws(Fault) {
        let isIn = counts.withLock { counts in
            guard counts.inFlight[peer, default: 0] < Self.mostInFlight else { return false }
            counts.inFlight[peer, default: 0] += 1
            return true
        }
        guard isIn else { throw Self.busy }
        guard route.isHeavy, !takesHeavy() else { return }
        guard route.isPatient, await waits(time) else {
            leave(peer, isHeavy: false)
            throw Self.busy
        }
    }

    private func takesHeavy() -> Bool {
        counts.withLock { counts in
            guard counts.heavy < Self.mostHeavy else { return false }
            counts.heavy += 1
            return true
        }
    }

    /// Waits for a heavy place and takes it.
    private func waits(_ time: Duration) async -> Bool {
        let mayWait = counts.withLock { counts in
            guard counts.waiting < Self.mostWaiting else { return false }
            counts.waiting += 1
            return true
        }
        guard mayWait else { return false }
        defer { counts.withLock { $0.waiting -= 1 } }
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end, !Task.isCancelled {
            do { try await Task.sleep(for: .milliseconds(15)) } catch { return false }
            if takesHeavy() { return true }
        }
        return false
    }

    /// Gives a place back.
    func leave(_ peer: String, isHeavy: Bool) {
        counts.withLock { counts in
            counts.inFlight[peer, default: 1] -= 1
            if counts.inFlight[peer] == 0 { counts.inFlight[peer] = nil }
            if isHeavy { counts.heavy -= 1 }
        }
    }
}
