import CordonAnalysis
import CordonModel
import Testing

/// Small cases made for tests.
struct SmallCase {
    var file = Case(title: "A small case")
    static let day = Day(year: 2026, month: 11, day: 22)

    init(_ ids: [String], schema: String = "Company") {
        file.add(Source(id: "s", title: "A source", kind: .legalAct))
        for id in ids { file.add(Entity(id: id, schema: schema)) }
    }

    /// Adds a relation.
    mutating func relate(
        _ from: String, _ kind: RelationKind, _ to: String, share: Share? = nil,
        standing: Standing = .official, via: [String] = [], period: Period = .always,
        polarity: Polarity = .asserts, key: String? = nil
    ) {
        file.add(
            Claim(
                subject: from, .relation(RelationAssertion(kind, to: to, share: share, via: via)),
                standing: standing, polarity: polarity, period: period,
                evidence: Evidence(citations: [Citation(source: "s")]), key: key))
    }

    /// Adds a property value.
    mutating func say(_ id: String, _ property: String, _ text: String) {
        file.add(
            Claim(
                subject: id, .value(PropertyValue(property, text)), standing: .official,
                citations: [Citation(source: "s")]))
    }

    /// The case as of 2026-11-22.
    func investigation(_ change: (inout Projection) -> Void = { _ in }) throws -> Investigation {
        var projection = Projection(asOf: try #require(Self.day))
        change(&projection)
        return Investigation(file, projection)
    }
}

/// A generator with a seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
