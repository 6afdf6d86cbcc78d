/// The time in which a claim holds, as far as its source says: from a day, before a day.
///
/// Periods are half-open: the day `before` is the first day on which it no longer holds. An
/// *observed* day says that it held then and nothing about when it began.
public struct Period: Hashable, Sendable {
    /// When it begins; nil where nothing is said about a beginning.
    public let from: DayWindow?
    /// The first day on which it no longer holds; nil where no end is said.
    public let before: DayWindow?
    /// A day on which the source saw it hold.
    public let observed: Day?

    /// Creates a period, or nil where it would certainly be empty.
    public init?(from: DayWindow? = nil, before: DayWindow? = nil, observed: Day? = nil) {
        if let start = from?.notBefore, let end = before?.notAfter, start >= end { return nil }
        if let observed, let end = before?.notAfter, observed >= end { return nil }
        if let observed, let start = from?.notBefore, observed < start { return nil }
        self.from = from
        self.before = before
        self.observed = observed
    }

    private init(unbounded: Void) {
        from = nil
        before = nil
        observed = nil
    }

    /// A period about which nothing is said: it is taken to hold on every day.
    public static let always = Period(unbounded: ())

    /// A fact seen on one day.
    public static func observed(_ day: Day) -> Period {
        Period(from: nil, before: nil, observed: day) ?? .always
    }
}

// MARK: - Reading

extension Period {
    /// Whether it holds on `day`.
    ///
    /// Seen on a later day only, it may already have held: `possible`. Seen on `day` or earlier, it
    /// is presumed to go on until an end is stated.
    public func holds(on day: Day) -> Certainty { min(hasBegun(by: day), hasNotEnded(by: day)) }

    private func hasBegun(by day: Day) -> Certainty {
        if let observed, observed <= day { return .yes }
        guard let from else { return observed == nil ? .yes : .possible }
        // It ends after it begins, so it began before the last day on which it can have ended.
        if let end = before?.notAfter, end.advanced(by: -1) <= day { return .yes }
        return from.isOnOrBefore(day)
    }

    private func hasNotEnded(by day: Day) -> Certainty {
        // An end that is said and of which no day is known may have been on any day, but for the
        // days up to one on which it was seen.
        if let observed, observed >= day { return .yes }
        guard let before else { return .yes }
        // It ends after it begins, so it ended after the first day on which it can have begun.
        if let start = from?.notBefore, start >= day { return .yes }
        switch before.isOnOrBefore(day) {
        case .yes: return .no
        case .no: return .yes
        case .possible: return .possible
        }
    }
}

extension Period {
    /// Whether nothing is said of any day.
    public var isUndated: Bool { withKnownStart == .always }

    /// The same period where a start of which no day is known is none that is said.
    var withKnownStart: Period {
        guard from == .unknown else { return self }
        return Period(before: before, observed: observed) ?? self
    }

    /// The day on which it began, as precisely as is known: what was seen on a day began by then.
    public var beginning: DayWindow? {
        from ?? observed.flatMap { DayWindow(notBefore: nil, notAfter: $0) }
    }
}

extension Period: CustomStringConvertible {
    /// The period in words: `from 2023-12-12`, `before 2024`, `as of 2025-02-24`.
    public var description: String {
        var parts: [String] = []
        if let from { parts.append(from.exact == nil ? "from [\(from)]" : "from \(from)") }
        if let before {
            parts.append(before.exact == nil ? "ended [\(before)]" : "before \(before)")
        }
        if let observed { parts.append("as of \(observed)") }
        return parts.joined(separator: ", ")
    }
}
