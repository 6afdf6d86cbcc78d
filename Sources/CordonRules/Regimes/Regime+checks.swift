import CordonModel

extension Regime {
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

extension RegimeVersion {
    /// Throws where the version contradicts itself.
    func check(in regime: String) throws(RegimeProblem) {
        func fail(_ text: String) -> RegimeProblem {
            RegimeProblem(regime: regime, version: label, text)
        }
        if let from, let before, from >= before { throw fail("it ends before it begins") }
        guard !seeds.isEmpty else { throw fail("it names no list, so nothing can seed it") }
        for tests in [tests] + listTests.map(\.tests) + readings.compactMap(\.tests) {
            if let text = Self.contradiction(in: tests) { throw fail(text) }
        }
        guard Set(readings.map(\.id)).count == readings.count else {
            throw fail("two readings have one id")
        }
        if let text = contradiction { throw fail(text) }
    }

    private static func contradiction(in tests: [InterestTest]) -> String? {
        guard Set(tests.map(\.interest)).count == tests.count else {
            return "it tests one interest twice"
        }
        for test in tests where test.threshold == .hundred && test.comparison == .moreThan {
            return "nothing is more than 100 percent"
        }
        return nil
    }

    /// What it says that its own other fields exclude.
    private var contradiction: String? {
        let tested = Set(tests.map(\.interest))
        if !criteria.isEmpty, !hasControlLimb {
            return "it names criteria of control and has no control limb"
        }
        if hasBoardLimb, !hasControlLimb {
            return "it counts rights over a part of the board and has no control limb"
        }
        if !sharesWithoutCapital.isEmpty, !tested.contains(.shares) {
            return "it counts other interests as shares and does not test shares"
        }
        if !sharesWithoutCapital.isDisjoint(with: tested) {
            return "it tests an interest that it also counts as shares"
        }
        if directOwnersOnly, tests.isEmpty {
            return "it counts direct owners only and tests nothing"
        }
        for own in listTests where own.lists.isEmpty && own.programmes.isEmpty {
            return "it tests some lists otherwise and names none"
        }
        for reading in readings
        where reading.applies && reading.tests == nil && reading.aggregation == nil {
            return "the reading `\(reading.id)` says nothing else than the version"
        }
        for reading in readings where !reading.applies && reading.settled != nil {
            return "the reading `\(reading.id)` is settled and does not apply: end the version"
        }
        return nil
    }
}
