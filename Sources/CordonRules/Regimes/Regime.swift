public import CordonModel

/// A sanction regime: its rule in every version that was ever in force.
///
/// A regime is data. Nothing in the code knows a threshold: it reads the version of the day asked
/// about. The project's own regimes are in ``all``; a user's file makes others.
///
/// ```swift
/// let eu = Regime.named("eu")
/// eu?.version(on: Day("2024-07-02")!)?.tests[0].comparison   // .moreThan
/// eu?.version(on: Day("2024-07-03")!)?.tests[0].comparison   // .atLeast
/// ```
public struct Regime: Sendable, Hashable, Identifiable {
    /// The name by which it is asked: `us-ofac`.
    public let id: String
    /// What it is, in a line.
    public let title: String
    /// The versions, in the order of time; their days do not overlap.
    public internal(set) var versions: [RegimeVersion]
    /// What its rule does.
    public let kind: Kind
    /// When it is run without being asked for by name.
    public let running: Running

    /// Whether it is run only when it is asked for by name.
    public var isOnRequest: Bool { running == .onRequest }

    /// What a rule does to those that it reaches.
    public enum Kind: String, CaseIterable, Sendable {
        /// Assets are frozen, property is blocked.
        case blocking
        /// Certain dealings are forbidden; no asset is frozen.
        case sectoral
        /// Exports need a licence.
        case exportControl = "export-control"
        /// Nothing: a tag, no law.
        case anyStake = "any-stake"
    }

    /// When a regime is run without being asked for.
    public enum Running: String, CaseIterable, Sendable {
        /// On every day on which it is in force.
        case always
        /// Where the graph holds a listing that seeds it.
        case whereSeeded = "where-seeded"
        /// Never.
        case onRequest = "on-request"
    }

    /// Creates a regime.
    ///
    /// - Throws: ``RegimeProblem`` where the id is no plain word, where there is no version, or
    ///   where two versions overlap or stand out of order.
    public init(
        id: String, title: String, kind: Kind = .blocking, running: Running = .always,
        versions: [RegimeVersion]
    ) throws(RegimeProblem) {
        try Self.check(id: id, versions)
        self.id = id
        self.title = title
        self.kind = kind
        self.running = running
        self.versions = versions.map { version in
            var own = version
            own.kind = kind
            return own
        }
    }
}

// MARK: - Errors

/// Why a regime cannot be.
public struct RegimeProblem: Error, Hashable, CustomStringConvertible {
    /// The regime.
    public let regime: String
    /// The version, by its first day; nil where the regime as a whole is at fault.
    public let version: String?
    /// What is wrong, in a sentence.
    public let description: String

    /// Creates a problem.
    public init(regime: String, version: String? = nil, _ description: String) {
        self.regime = regime
        self.version = version
        self.description = description
    }
}

// MARK: - Reading

extension Regime {
    /// The version in force, suspended or unverified on a day; nil where the rule did not exist.
    public func version(on day: Day) -> RegimeVersion? { versions.first { $0.holds(on: day) } }

    /// What is run where nobody names a regime: all in force on the day; those suspended then are
    /// left out, and so is what is run only on request.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - seeded: Whether the graph holds a listing that seeds a version; it is asked of the
    ///     regimes that run only there.
    /// - Returns: The regimes, in the order of answers.
    public static func defaults(
        on day: Day, seeded: (RegimeVersion) -> Bool = { _ in false }
    ) -> [Regime] {
        all.filter { regime in
            guard let version = regime.version(on: day), version.status != .suspended else {
                return false
            }
            switch regime.running {
            case .always: return true
            case .whereSeeded: return seeded(version)
            case .onRequest: return false
            }
        }
    }

    /// The same regime with the version of a day alone, as the law was known on another.
    ///
    /// - Parameters:
    ///   - day: The day; nil for every version.
    ///   - knownAt: The day on which the law is known; nil for today.
    /// - Returns: The regime; without a version where none is of the day.
    public func only(on day: Day?, knownAt: Day?) -> Regime {
        var own = self
        own.versions = versions.filter { version in day.map(version.holds) ?? true }
            .map { $0.known(on: knownAt) }
        return own
    }

    /// Those left out of ``defaults(on:seeded:)`` because their rule is suspended on the day.
    public static func suspended(on day: Day) -> [Regime] {
        all.filter { $0.version(on: day)?.status == .suspended }
    }
}
