/// How long a question may take and how much it may answer.
///
/// Whoever runs into a limit returns what it has and says which limit it was. Bounds on steps and
/// results cut at the same place every time; a deadline does not.
/// ```swift
/// let limits = Limits(within: .seconds(2), results: 100)
/// ```
public struct Limits: Sendable {
    /// The moment after which work stops.
    public var deadline: ContinuousClock.Instant?
    /// The most results to return.
    public var results: Int
    /// The most steps to take; a step is one edge looked at.
    public var steps: Int
    /// Asked from time to time; work stops once it says yes.
    public var isCancelled: (@Sendable () -> Bool)?
    /// Told from time to time how much of the work is done, from 0 to 1.
    public var progress: (@Sendable (Double) -> Void)?

    /// Creates limits; without arguments, none.
    public init(
        deadline: ContinuousClock.Instant? = nil, results: Int = .max, steps: Int = .max,
        isCancelled: (@Sendable () -> Bool)? = nil,
        progress: (@Sendable (Double) -> Void)? = nil
    ) {
        self.deadline = deadline
        self.results = results
        self.steps = steps
        self.isCancelled = isCancelled
        self.progress = progress
    }

    /// Creates limits whose deadline is a while from now.
    public init(within time: Duration, results: Int = .max, steps: Int = .max) {
        self.init(deadline: ContinuousClock.now + time, results: results, steps: steps)
    }

    /// No limits.
    public static var none: Limits { Limits() }

    /// The deadline or the cancellation, if either has come.
    package var interruption: Cut? {
        if let isCancelled, isCancelled() { return .cancelled }
        if let deadline, ContinuousClock.now >= deadline { return .deadline }
        return nil
    }
}

/// Why an answer is only a part of the whole one.
public enum Cut: String, Error, Sendable, Hashable, CaseIterable {
    /// The deadline passed.
    case deadline
    /// The caller cancelled.
    case cancelled
    /// The bound on results was reached and there are, or may be, more.
    case results
    /// The bound on steps was reached.
    case steps
}

/// Counts steps and looks at the limits every thousand or so.
struct Meter {
    private let limits: Limits
    private(set) var steps = 0
    private var next: Int
    private(set) var cut: Cut?

    init(_ limits: Limits) {
        self.limits = limits
        next = 0
        check()
    }

    /// Takes `count` steps; false once a limit is reached.
    @inline(__always)
    mutating func take(_ count: Int = 1) -> Bool {
        steps &+= count
        if steps >= next { check() }
        return cut == nil
    }

    mutating func stop(_ reason: Cut) { cut = cut ?? reason }

    /// Looks at the limits at once, where work is done that is no step; false once one is reached.
    mutating func look() -> Bool {
        check()
        return cut == nil
    }

    private mutating func check() {
        if steps >= limits.steps {
            stop(.steps)
        } else if let interruption = limits.interruption {
            stop(interruption)
        }
        next = min(steps + 1024, limits.steps)
    }
}
