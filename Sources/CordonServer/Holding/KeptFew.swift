import Synchronization

/// A few values that are dear to make, by what was asked for; the oldest goes first.
final class KeptFew<Value: Sendable>: Sendable {
    private let kept = Mutex<[(question: String, value: Value)]>([])
    private let most: Int

    init(most: Int) { self.most = most }

    /// The value of a question; nil where it is not kept.
    func value(_ question: String) -> Value? {
        kept.withLock { $0.first { $0.question == question }?.value }
    }

    /// Keeps a value; where one is kept for the question, that one stays.
    func keep(_ value: Value, for question: String) {
        kept.withLock { kept in
            guard !kept.contains(where: { $0.question == question }) else { return }
            kept.append((question, value))
            if kept.count > most { kept.removeFirst() }
        }
    }
}
