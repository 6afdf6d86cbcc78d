import Synchronization

/// A value that is made when it is first asked for, by one thread, and kept.
final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)
    private let make: @Sendable () throws(Fault) -> Value

    init(_ make: @escaping @Sendable () throws(Fault) -> Value) { self.make = make }

    /// The value; a failure is not kept.
    func value() throws(Fault) -> Value {
        try kept.withLock { value throws(Fault) in
            if let value { return value }
            let made = try make()
            value = made
            return made
        }
    }

    /// The value, where it has been made; nil too while it is being made, so that nobody waits who can do
    /// without.
    var known: Value? { kept.withLockIfAvailable { $0 } ?? nil }
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
