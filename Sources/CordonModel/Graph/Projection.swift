/// Which claims a question takes in.
///
/// The same case gives different graphs: as of a day, as known on a day, with claims of at least
/// a standing, from some sources only. Two clocks run: ``asOf`` is about the world, ``knownAt``
/// about what had been said.
public struct Projection: Hashable, Sendable {
    /// The day that is asked about.
    public var asOf: Day
    /// Only what had been said by this day; nil for everything.
    public var knownAt: Day?
    /// The least standing that is taken in.
    public var least: Standing
    /// Only claims that cite one of these sources; nil for all.
    public var sources: Set<String>?
    /// How versions of one stake are read.
    public var resolution: Resolution
    /// Claims left out, by key or id: the question "what if this is wrong?".
    public var without: Set<String>
    /// The present day, on which a listing is in force that no day is known of; nil where the day
    /// asked about is as good as any.
    public var today: Day?

    /// Creates a projection.
    public init(
        asOf: Day, knownAt: Day? = nil, least: Standing = .alleged,
        sources: Set<String>? = nil, resolution: Resolution = .firmest,
        without: Set<String> = [], today: Day? = nil
    ) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.least = least
        self.sources = sources
        self.resolution = resolution
        self.without = without
        self.today = today
    }
}

/// How several versions of one stake become one.
public enum Resolution: String, CaseIterable, Sendable {
    /// With a share before without; then the firmest; then the latest stated; then their hull.
    case firmest
    /// With a share before without; then the latest stated; then the firmest; then their hull.
    case latest
    /// The hull of all.
    case union
    /// What all have in common; where nothing is, their hull and a conflict.
    case intersection
}

extension Projection {
    /// Whether a claim is taken in, but for its valid time.
    package func admits(_ claim: Claim, in file: Case) -> Bool {
        guard claim.standing >= least else { return false }
        if let sources, !claim.evidence.citations.contains(where: { sources.contains($0.source) }) {
            return false
        }
        if isLeftOut(claim, in: file) { return false }
        guard let knownAt else { return true }
        return claim.wasKnown(by: knownAt, in: file)
    }

    private func isLeftOut(_ claim: Claim, in file: Case) -> Bool {
        guard !without.isEmpty else { return false }
        if let key = claim.key, without.contains(key) { return true }
        // Hashing every claim is dear, so ids are made only where one is asked for.
        guard without.contains(where: { $0.utf8.count == ContentHash.shortLength }) else {
            return false
        }
        return without.contains(claim.id(in: file))
    }
}

// MARK: - Days

extension Projection {
    /// When a claim holds, in the eyes of one who asks.
    ///
    /// A listing that bears no day is seen on the day of its source, else today. Anything else that
    /// bears none counts on every day.
    package func period(of claim: Claim, in file: Case) -> Period {
        // Who assumes a listing and no day of it assumes it for every day.
        guard let listing = claim.listing, listing.authority != Listing.assumedAuthority else {
            return claim.period.withKnownStart
        }
        guard claim.bearsNoStart else { return claim.period }
        let before = claim.period.before
        let seen = claim.sourceDay(in: file) ?? today ?? asOf
        guard let before else { return .observed(seen) }
        // What may have ended by then was not seen then to be in force.
        let isSeen = before.notBefore.map { seen < $0 } ?? false
        return Period(
            from: isSeen ? nil : .unknown, before: before, observed: isSeen ? seen : nil)
            ?? claim.period
    }
}

extension Claim {
    /// Whether it says neither when it began nor a day on which it was seen.
    package var bearsNoStart: Bool {
        period.observed == nil && (period.from == nil || period.from == .unknown)
    }

    /// Whether it bears no day at all: it counts on every day that is asked.
    package var isUndated: Bool { period.isUndated }

    /// Whether it had certainly been said by `day`: by the day it was stated, else its source's,
    /// else when it was fetched; what the case itself says, when it was recorded.
    ///
    /// A listing is stated on the day that it begins. Without any day it counts as known.
    func wasKnown(by day: Day, in file: Case) -> Bool {
        switch statedDay(in: file) {
        case nil: true
        case let window?: window.isOnOrBefore(day) == .yes
        }
    }

    /// The day on which it was said, by the first clock that has one.
    ///
    /// The day of an import is none: it says when somebody read a record, not when it was made.
    package func statedDay(in file: Case) -> DayWindow? {
        if let stated = evidence.stated, stated != .unknown { return stated }
        if listing != nil, let from = period.from, from != .unknown { return from }
        let sources = evidence.citations.compactMap { file.source($0.source) }
        if let date = Self.earliest(sources.compactMap(\.date)) { return date }
        let fetched = sources.compactMap(\.retrieved) + [evidence.retrieved].compactMap { $0 }
        if let first = fetched.min() { return DayWindow(first) }
        let isOwn = standing == .assumed && sources.allSatisfy { $0.kind == .hypothesis }
        return isOwn ? evidence.recorded.map { DayWindow($0) } : nil
    }

    /// The day by which its source had been made, where that is said.
    fileprivate func sourceDay(in file: Case) -> Day? {
        let sources = evidence.citations.compactMap { file.source($0.source) }
        return Self.earliest(sources.compactMap(\.date))?.notAfter
    }

    /// The window that is over first; one without a last day comes last, an unknown one nowhere.
    private static func earliest(_ windows: [DayWindow]) -> DayWindow? {
        windows.filter { $0 != .unknown }.min { left, right in
            let last = (left.notAfter?.number ?? .max, right.notAfter?.number ?? .max)
            if last.0 != last.1 { return last.0 < last.1 }
            return (left.notBefore?.number ?? .min) < (right.notBefore?.number ?? .min)
        }
    }
}
