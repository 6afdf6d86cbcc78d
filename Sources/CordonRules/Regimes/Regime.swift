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
    public let versions: [RegimeVersion]
    /// Whether it is run only when it is asked for by name.
    public let isOnRequest: Bool

    /// Creates a regime.
    ///
    /// - Throws: ``RegimeProblem`` where the id is no plain word, where there is no version, or
    ///   where two versions overlap or stand out of order.
    public init(
        id: String, title: String, versions: [RegimeVersion], isOnRequest: Bool = false
    ) throws(RegimeProblem) {
        try Self.check(id: id, versions)
        self.init(known: id, title: title, versions: versions, isOnRequest: isOnRequest)
    }

    /// A regime of the project's own, which the tests check.
    init(known id: String, title: String, versions: [RegimeVersion], isOnRequest: Bool = false) {
        self.id = id
        self.title = title
        self.versions = versions
        self.isOnRequest = isOnRequest
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

    /// The regime called `id` among the project's own, or nil.
    public static func named(_ id: some StringProtocol) -> Regime? {
        all.first { $0.id == String(id) }
    }

    /// What is run where nobody names a regime: all in force on the day; those suspended then are
    /// left out, and so is what is run only on request.
    public static func defaults(on day: Day) -> [Regime] {
        all.filter { regime in
            guard !regime.isOnRequest, let version = regime.version(on: day) else { return false }
            return version.status != .suspended
        }
    }

    /// Those left out of ``defaults(on:)`` because their rule is suspended on the day.
    public static func suspended(on day: Day) -> [Regime] {
        all.filter { $0.version(on: day)?.status == .suspended }
    }

    /// Throws where the regime contradicts itself.
    static func check(id: String, _ versions: [RegimeVersion]) throws(RegimeProblem) {
        let plain = id.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard !id.isEmpty, plain else {
            throw RegimeProblem(
                regime: id, "an id holds small letters, digits and hyphens, such as `us-ofac`")
        }
        guard !versions.isEmpty else { throw RegimeProblem(regime: id, "it has no version") }
        for (earlier, later) in zip(versions, versions.dropFirst()) {
            guard let end = earlier.before, let start = later.from, end <= start else {
                throw RegimeProblem(
                    regime: id, version: later.label,
                    "it overlaps the version before it, or stands before it")
            }
        }
        for version in versions { try version.check(in: id) }
    }
}
