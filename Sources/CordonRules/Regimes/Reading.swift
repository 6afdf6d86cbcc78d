public import CordonModel

/// Another reading of a rule.
///
/// A verdict on which readings disagree is undetermined.
public struct Reading: Sendable, Hashable {
    /// A short name: `half-is-enough`.
    public let id: String
    /// What it says and why, in a sentence or two.
    public let text: String
    /// The tests under this reading; nil where they are those of the version.
    public let tests: [InterestTest]?
    /// How the listed are counted under this reading; nil where it is as in the version.
    public let aggregation: RegimeVersion.Aggregation?
    /// Whether the rule applies at all under this reading.
    public let applies: Bool
    /// The day on which it was settled, after which it alone is the rule; nil while it is open.
    public let settled: Day?

    /// Creates a reading.
    public init(
        id: String, _ text: String, tests: [InterestTest]? = nil,
        aggregation: RegimeVersion.Aggregation? = nil, applies: Bool = true, settled: Day? = nil
    ) {
        self.id = id
        self.text = text
        self.tests = tests
        self.aggregation = aggregation
        self.applies = applies
        self.settled = settled
    }
}

// MARK: - What is known

extension RegimeVersion {
    /// The version as the law was known on a day: what was settled by then is the rule, what was
    /// settled later stands beside the older reading.
    ///
    /// - Parameter day: The day; nil for everything that is known.
    /// - Returns: The version with what was settled by then as its own.
    public func known(on day: Day?) -> RegimeVersion {
        func isSettled(_ since: Day?) -> Bool {
            guard let since else { return false }
            return day.map { $0 >= since } ?? true
        }
        var known = self
        for reading in readings where isSettled(reading.settled) {
            if let tests = reading.tests { known.tests = tests }
            if let aggregation = reading.aggregation { known.aggregation = aggregation }
            known.readings.removeAll { other in
                other.id == reading.id || (other.tests != nil && reading.tests != nil)
                    || (other.aggregation != nil && reading.aggregation != nil)
            }
        }
        known.listTests = listTests.map { own in
            guard let settled = own.settled, isSettled(settled) else { return own }
            return ListTests(lists: own.lists, programmes: own.programmes, tests: own.tests)
        }
        return known
    }

    /// Every way to read the rule, the version's own first: each reading, and those that speak of
    /// different things together.
    var everyReading: [Reading] {
        readings.reduce([Reading(id: "own", "", tests: tests)]) { sofar, next in
            sofar + sofar.compactMap { $0.combined(with: next) }
        }
    }

    /// The tests of a reading; none where the rule does not apply under it.
    func tests(under reading: Reading) -> [InterestTest] {
        reading.applies ? reading.tests ?? tests : []
    }
}

extension Reading {
    /// Both readings at once; nil where they speak of one thing.
    fileprivate func combined(with other: Reading) -> Reading? {
        let isOwn = id == "own"
        guard isOwn || tests == nil || other.tests == nil,
            aggregation == nil || other.aggregation == nil, applies, isOwn || other.applies
        else { return nil }
        return Reading(
            id: isOwn ? other.id : "\(id)+\(other.id)",
            isOwn ? other.text : "\(text) \(other.text)", tests: other.tests ?? tests,
            aggregation: other.aggregation ?? aggregation, applies: other.applies)
    }
}
