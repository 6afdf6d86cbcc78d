import CordonModel
import CordonRules
import Testing

/// Cases built to mislead: never a wrong `captured`, never a wrong silence.
@Suite("The adversarial cases") struct AdversarialTests {
    struct Trap: CustomTestStringConvertible, Sendable {
        let name: String
        /// The paragraph that the verdict turns on, as its rule cites it; nil where it turns on what
        /// the claims say.
        let law: String?
        /// The reason.
        let why: String
        let regime: String
        let entity: String
        let verdict: Verdict
        let because: [Reason]
        let build: @Sendable () throws -> Table
        var testDescription: String { name }

        init(
            _ name: String, law: String? = nil, _ why: String, _ regime: String, _ entity: String,
            _ verdict: Verdict, _ because: [Reason] = [],
            _ build: @escaping @Sendable () throws -> Table
        ) {
            self.name = name
            self.law = law
            self.why = why
            self.regime = regime
            self.entity = entity
            self.verdict = verdict
            self.because = because
            self.build = build
        }
    }

    @Test("get the verdict that a careful analyst gives", arguments: traps)
    func verdict(_ trap: Trap) throws {
        let table = try trap.build()
        #expect(try table.verdicts(trap.regime)[trap.entity] == trap.verdict)
        let finding = try table.finding(trap.entity, trap.regime)
        #expect(finding.verdict == trap.verdict)
        #expect(finding.because == trap.because)
        if trap.verdict == .undetermined { #expect(!finding.missing.isEmpty) }
        if trap.verdict == .captured || trap.verdict == .exposed {
            #expect(!finding.grounds.isEmpty)
        }
    }

    static let traps: [Trap] =
        wrongCaptures + wrongCapturesByClaims + wrongCapturesByVersions + wrongSilences
        + wrongSilencesByClaims + wrongSilencesByVersions + bounds + tellings + others + law

    static func table(_ day: String = "2024-12-01", _ fill: (inout Table) throws -> Void) throws
        -> Table
    {
        var table = try Table(day, "a", "b", "p", "q", "x", "y")
        for authority in ["us-ofac", "us-bis", "eu", "uk", "ch", "ca", "un", "au", "nz"] {
            table.cover(authority)
        }
        try fill(&table)
        return table
    }

    static func listed(_ day: String = "2024-12-01", _ fill: (inout Table) throws -> Void) throws
        -> Table
    {
        try table(day) { table in
            for (authority, list) in [
                ("us-ofac", "SDN"), ("eu", "269/2014-I"), ("uk", "UKSL"), ("ch", "SECO"),
                ("ca", "SEMA"),
            ] {
                table.list("x", authority, list)
            }
            try fill(&table)
        }
    }
}
