import CordonModel
import CordonRules
import Testing

/// Cases built to mislead: never a wrong `captured`, never a wrong silence.
@Suite("The adversarial cases") struct AdversarialTests {
    struct Trap: CustomTestStringConvertible, Sendable {
        let name: String
        /// The citation or the reason.
        let why: String
        let regime: String
        let entity: String
        let verdict: Verdict
        let because: [Reason]
        let build: @Sendable () throws -> Table
        var testDescription: String { name }

        init(
            _ name: String, _ why: String, _ regime: String, _ entity: String,
            _ verdict: Verdict, _ because: [Reason] = [],
            _ build: @escaping @Sendable () throws -> Table
        ) {
            self.name = name
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
        + wrongSilencesByClaims + wrongSilencesByVersions + others + law

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

// MARK: - Never a wrong captured

extension AdversarialTests {
    static let wrongCaptures: [Trap] = [
        Trap(
            "a stale owner beside a new one", "both cannot hold: the table is above 100",
            "us-ofac", "a", .undetermined, [.conflict]
        ) {
            try listed {
                $0.owns("x", "a", "60", period: .observed(try Table.day("2015-01-01")))
                $0.owns("q", "a", "100", period: .observed(try Table.day("2023-01-01")))
            }
        },
        Trap("a sectoral entry", "SSI entries block nothing", "us-ofac", "a", .none) {
            try table {
                $0.list("x", "us-ofac", "SSI", measures: [.sectoral])
                $0.owns("x", "a", "100")
            }
        },
        Trap("an entry of SSI with no measure said", "by its list", "us-ofac", "a", .none) {
            try table {
                $0.list("x", "us-ofac", "SSI")
                $0.owns("x", "a", "100")
            }
        },
        Trap("an Annex IV entry", "833/2014 Annex IV is export control", "eu", "a", .none) {
            try table {
                $0.list("x", "eu", "833/2014-IV", measures: [.exportControl])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "a rumour alone", "a verdict never rests on it", "us-ofac", "a", .undetermined,
            [.standing]
        ) {
            try listed { $0.owns("x", "a", "80", standing: .alleged) }
        },
        Trap("press alone", "reported is not firm", "uk", "a", .undetermined, [.standing]) {
            try listed { $0.owns("x", "a", "80", standing: .reported) }
        },
        Trap(
            "a press report against the register", "20 and 60 contradict", "us-ofac", "a",
            .undetermined,
            [.conflict, .standing]
        ) {
            try listed {
                $0.owns("x", "a", "20", source: "register")
                $0.owns("x", "a", "60", standing: .reported, source: "press")
            }
        },
        Trap(
            "an older press report", "another source's later word ends no version", "us-ofac", "a",
            .undetermined, [.conflict, .standing]
        ) {
            try listed {
                $0.owns("x", "a", "20", stated: "2023-01-01", source: "register")
                $0.owns("x", "a", "60", standing: .reported, stated: "2019-01-01", source: "press")
            }
        },
        Trap("an office-holder", "an office is never control", "uk", "a", .none) {
            try listed { $0.relates("x", .directorship, "a", standing: .official) }
        },
        Trap("part of, between bodies", "structure is no stake", "us-ofac", "a", .none) {
            try listed { $0.relates("a", .partOf, "x", standing: .official) }
        },
        Trap("a joint block told twice", "two members hold one block", "us-ofac", "a", .exposed) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
                $0.joint(["x", "y"], over: "a", block: true)
            }
        },
        Trap("an ended listing", "delisted before the day", "us-ofac", "a", .none) {
            try table {
                let period = Period(
                    from: DayWindow("2015-01-01"), before: DayWindow("2020-01-01"))
                $0.list("x", "us-ofac", "SDN", period: try #require(period))
                $0.owns("x", "a", "100")
            }
        },
        Trap("a shortcut beside its chain", "it sums up the chain", "us-ofac", "b", .exposed) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("a", "b", "100")
                $0.owns("x", "b", "30")
                $0.owns("x", "b", "30", record: "indirect", source: "other", shortcut: true)
            }
        },
        Trap("a person as target", "nobody owns a person", "us-ofac", "someone", .none) {
            try listed {
                $0.add("someone", schema: "Person")
                $0.owns("x", "someone", "100")
            }
        },
        Trap("a state as target", "nobody owns a state", "eu", "state", .none) {
            try listed {
                $0.add("state", schema: "PublicBody")
                $0.owns("x", "state", "100")
                $0.relates("x", .control, "state", criterion: .board)
            }
        },
        Trap("a cross-holding", "a circle proves nothing of itself", "us-ofac", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("b", "a", "30")
                $0.owns("a", "b", "100")
            }
        },
        Trap("one stake from two sources", "claims, not a sum", "us-ofac", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "30", source: "one")
                $0.owns("x", "a", "30", source: "two")
            }
        },
        Trap("shares and votes", "they are never added", "uk", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("x", "a", "30", interest: .votes)
            }
        },
        Trap(
            "a firm criterion told by rumour", "the criterion is alleged, the control official",
            "uk", "a",
            .undetermined, [.standing, .control]
        ) {
            try listed {
                $0.relates("x", .control, "a", standing: .official)
                $0.relates("x", .control, "a", criterion: .board, standing: .alleged)
            }
        },
        Trap(
            "thirds that are rounded", "33.33 and 16.67 may be 50 and may not", "us-ofac", "a",
            .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "1/3")
                $0.list("y", "us-ofac", "SDN")
                $0.owns("y", "a", "1/6")
            }
        },
        Trap("a menu-based programme", "31 CFR 550.406(a)", "us-ofac", "a", .exposed) {
            try table {
                $0.list("x", "us-ofac", "SDN", programmes: ["ETHIOPIA-EO14046"])
                $0.owns("x", "a", "100")
            }
        },
        Trap(
            "an American company", "the rule is about foreign affiliates", "us-bis-affiliates", "a",
            .exposed
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "100")
                $0.file.add(
                    Claim(
                        subject: "a", .value(PropertyValue("country", "us")),
                        standing: .registered, citations: [Citation(source: "s")]))
            }
        },
    ]
}

// MARK: - Never a wrong silence

extension AdversarialTests {
    static let wrongSilences: [Trap] = [
        Trap("no list", "silence is not clearance", "eu", "a", .notEvaluated, [.list]) {
            var table = try Table("2024-12-01")
            table.owns("q", "a", "100")
            return table
        },
        Trap(
            "a stale list", "a copy says nothing of a year later", "eu", "a", .notEvaluated, [.list]
        ) {
            var table = try Table("2024-12-01")
            table.owns("q", "a", "100")
            table.file.lists.append(
                ListCoverage(authority: "eu", day: Day("2023-12-01"), isComplete: true))
            return table
        },
        Trap("a list in part", "not every entry was read", "eu", "a", .notEvaluated, [.list]) {
            var table = try Table("2024-12-01")
            table.owns("q", "a", "100")
            table.file.lists.append(
                ListCoverage(authority: "eu", day: Day("2024-12-01"), isComplete: false))
            return table
        },
        Trap(
            "a missing percentage", "a stake is certain, its size is not", "us-ofac", "a",
            .undetermined,
            [.share]
        ) {
            try listed { $0.owns("x", "a", nil, standing: .official) }
        },
        Trap(
            "two records of one filing", "no period says that they are held at once", "us-ofac",
            "a", .undetermined, [.share]
        ) {
            try listed {
                $0.owns("x", "a", "30", stated: "2024-01-01", record: "r1")
                $0.owns("x", "a", "30", stated: "2024-01-01", record: "r2")
            }
        },
        Trap("a denial of one's own", "it is shown and changes nothing", "us-ofac", "a", .captured)
        {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("x", "a", nil, standing: .reported, polarity: .denies)
            }
        },
        Trap("an alleged dilution", "a rumour lowers nothing", "us-ofac", "a", .captured) {
            try listed {
                $0.owns("x", "a", "60", stated: "2022-01-01")
                $0.owns("x", "a", "10", standing: .alleged, stated: "2024-01-01", source: "press")
            }
        },
        Trap(
            "another's alleged majority", "it caps nothing that is firmer", "us-ofac", "a",
            .undetermined,
            [.share]
        ) {
            try listed {
                $0.owns("x", "a", nil, standing: .official)
                $0.owns("q", "a", "70", standing: .alleged)
            }
        },
        Trap("one of two listings ended", "the other stands", "us-ofac", "a", .captured) {
            try table {
                let period = Period(
                    from: DayWindow("2015-01-01"), before: DayWindow("2020-01-01"))
                $0.list("x", "us-ofac", "SDN", period: try #require(period))
                $0.list("x", "us-ofac", "SDN", programmes: ["SDGT"])
                $0.owns("x", "a", "50")
            }
        },
        Trap("exactly half under disputed law", "C-84/24", "eu", "a", .undetermined, [.rule]) {
            try listed("2024-07-02") { $0.owns("x", "a", "50") }
        },
        Trap("exactly half in Switzerland", "not verified", "ch", "a", .undetermined, [.rule]) {
            try listed { $0.owns("x", "a", "50") }
        },
        Trap("control in fact", "SI 2019/855 regulation 7(4)", "uk", "a", .captured) {
            try listed { $0.relates("x", .control, "a", criterion: .inFact) }
        },
        Trap(
            "control that is asserted", "no criterion is named", "uk", "a", .undetermined,
            [.control]
        ) {
            try listed { $0.relates("x", .control, "a", standing: .official) }
        },
        Trap("control that OFAC does not count", "FAQ 398", "us-ofac", "a", .exposed) {
            try listed { $0.relates("x", .control, "a", criterion: .board) }
        },
        Trap(
            "a vessel's minority interest", "any interest blocks property", "us-ofac", "ship",
            .captured
        ) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", "5")
            }
        },
        Trap(
            "a vessel's unknown interest", "some interest is certain", "us-ofac", "ship", .captured
        ) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", nil)
            }
        },
        Trap("a vessel elsewhere", "the share rule", "eu", "ship", .exposed) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", "5")
            }
        },
        Trap(
            "owned or controlled", "the source leaves open which", "us-ofac", "a", .undetermined,
            [.share]
        ) {
            try listed { $0.relates("x", .ownedOrControlled, "a", standing: .official) }
        },
        Trap(
            "owned or controlled, where control counts", "either is enough", "uk", "a",
            .undetermined,
            [.share, .control]
        ) {
            try listed { $0.relates("x", .ownedOrControlled, "a", standing: .official) }
        },
        Trap("an official unspecific link", "Linked To says no more", "us-ofac", "a", .exposed) {
            try listed { $0.relates("x", .unknownLink, "a", standing: .official) }
        },
        Trap("an unspecific link of the press", "no verdict", "us-ofac", "a", .none) {
            try listed { $0.relates("x", .unknownLink, "a", standing: .reported) }
        },
        Trap(
            "a listing of an unknown day", "its window straddles the day", "us-ofac", "x",
            .undetermined,
            [.date]
        ) {
            try table {
                let period = Period(from: DayWindow("2024"))
                $0.list("x", "us-ofac", "SDN", period: try #require(period))
            }
        },
        Trap(
            "a stake seen later", "it may already have held", "us-ofac", "a", .undetermined, [.date]
        ) {
            try listed { $0.owns("x", "a", "100", period: .observed(try Table.day("2025-02-24"))) }
        },
        Trap(
            "a subsidiary seen later", "share or control, and the day", "uk", "a", .undetermined,
            [.share, .control, .date]
        ) {
            try listed {
                $0.owns(
                    "x", "a", nil, period: .observed(try Table.day("2025-02-24")), control: true)
            }
        },
        Trap(
            "a listing by the press", "reported is not firm", "us-ofac", "x", .undetermined,
            [.standing]
        ) {
            try table { $0.list("x", "us-ofac", "SDN", standing: .reported) }
        },
        Trap(
            "a listing that says nothing of what it does", "no measure", "us-ofac", "x",
            .undetermined,
            [.measure]
        ) {
            try table { $0.list("x", "us-ofac", "SDN", measures: []) }
        },
        Trap("a branch", "the same legal person", "us-ofac", "b", .listed) {
            try listed { $0.relates("b", .branch, "x") }
        },
        Trap(
            "an arrangement in Canada", "joint: the text does not say", "ca", "a", .undetermined,
            [.joint]
        ) {
            try listed {
                $0.list("y", "ca", "SEMA")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "25")
                $0.joint(["x", "y"])
            }
        },
        Trap(
            "an arrangement with an unlisted partner", "Schedule 1 paragraph 3", "uk", "a",
            .captured
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("q", "a", "25")
                $0.joint(["x", "q"], over: "a")
            }
        },
        Trap(
            "the affiliates rule after its suspension", "not verified", "us-bis-affiliates", "a",
            .undetermined, [.rule]
        ) {
            try table("2026-12-01") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "60")
            }
        },
    ]

    static let others: [Trap] = [
        Trap("what others leave over", "90 and 30: at least 70 are left", "us-ofac", "a", .captured)
        {
            try listed {
                $0.owns("x", "a", "90")
                $0.owns("p", "a", "30")
            }
        },
        Trap(
            "two owners before 2014", "the guidance of 2008 does not say", "us-ofac", "a",
            .undetermined, [.rule]
        ) {
            try listed("2014-08-12") {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
            }
        },
        Trap("two owners since 2014", "the guidance of 13 August 2014", "us-ofac", "a", .captured) {
            try listed("2014-08-13") {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
            }
        },
        Trap("any stake at all", "no law, a tag", "any-stake", "b", .captured) {
            try listed {
                $0.owns("x", "a", "1")
                $0.owns("a", "b", nil)
            }
        },
        Trap(
            "a list without a threshold", "the United Nations have none", "un", "a", .undetermined,
            [.rule]
        ) {
            try table {
                $0.list("x", "un", "UNSC")
                $0.owns("x", "a", "100")
            }
        },
    ]
}
