import CordonModel

extension RegimeVersion {
    /// The keys of a version, in the order in which the project's own files write them.
    private static let keys = [
        "from", "before", "status", "force", "seeds", "tests", "thresholds-by-list",
        "aggregation", "direct-owners-only", "joint-holders", "held-for-another",
        "fixed-beneficiaries", "shares-without-capital", "own-shares", "control",
        "part-of-the-board", "property-interest", "reach", "readings", "not-assessed",
        "citations", "notes",
    ]

    /// Reads a version; nil where a field of it cannot be told.
    init?(_ fields: RuleFields) {
        fields.expect(Self.keys)
        let citations = fields.sections("citations") { "citation \($0) of \(fields.what)" }
            .compactMap { LegalCitation($0) }
        if citations.isEmpty {
            fields.fault("citations", "\(fields.what) cites nothing", "say where the rule stands")
        }
        let control = RegimeVersion.control(fields)
        guard let status = fields.choice("status", Status.self),
            let force = fields.choice("force", Force.self),
            let aggregation = fields.choice("aggregation", Aggregation.self),
            let joint = fields.choice("joint-holders", JointRule.self),
            let scope = EntityScope(fields)
        else { return nil }
        self.init(
            from: fields.day("from"), before: fields.day("before"),
            tests: InterestTest.all(of: "tests", fields), aggregation: aggregation, joint: joint,
            hasControlLimb: control.isLimb, criteria: control.criteria,
            seeds: fields.sections("seeds") { "seed \($0) of \(fields.what)" }
                .compactMap { SeedRule($0) },
            scope: scope, reachesAnyInterest: fields.flag("property-interest"), force: force,
            status: status,
            readings: fields.sections("readings") { "reading \($0) of \(fields.what)" }
                .compactMap { Reading($0) },
            citations: citations, notes: fields.texts("notes"))
        listTests = fields.sections("thresholds-by-list") {
            "threshold \($0) by list of \(fields.what)"
        }.compactMap { ListTests($0) }
        directOwnersOnly = fields.flag("direct-owners-only")
        countsHeldForAnother = Self.counts("held-for-another", fields)
        countsFixedBenefit = Self.counts("fixed-beneficiaries", fields)
        sharesWithoutCapital = fields.choices(
            "shares-without-capital", StakeKind.Interest.self)
        countsIssuedShares = Self.countsIssued(fields)
        hasBoardLimb = fields.flag("part-of-the-board")
        notAssessed = fields.sections("not-assessed") {
            "entry \($0) of what \(fields.what) does not assess"
        }.compactMap { NotAssessed($0) }
    }

    private static func counts(_ key: String, _ fields: RuleFields) -> Bool {
        guard let text = fields.text(key) else { return false }
        if text != "counts", text != "open" {
            fields.fault(key, "`\(key)` is `\(text)`", "write counts or open")
        }
        return text == "counts"
    }

    private static func countsIssued(_ fields: RuleFields) -> Bool {
        guard let text = fields.text("own-shares") else { return false }
        if text != "issued", text != "either" {
            fields.fault("own-shares", "`own-shares` is `\(text)`", "write issued or either")
        }
        return text == "issued"
    }

    /// The control limb: none, any criterion, or those that are named.
    private static func control(
        _ fields: RuleFields
    ) -> (isLimb: Bool, criteria: Set<ControlCriterion>) {
        if fields.isNone("control") { return (false, []) }
        if fields.isWord("any", "control") { return (true, Set(ControlCriterion.allCases)) }
        return (true, fields.choices("control", ControlCriterion.self))
    }
}

extension RegimeVersion.EntityScope {
    /// Reads whom a version reaches.
    init?(_ fields: RuleFields) {
        if fields.isWord("everyone", "reach") {
            self = .everyone
            return
        }
        guard let reach = fields.section("reach", "`reach` of \(fields.what)") else { return nil }
        reach.expect(["outside", "unknown-country"])
        let countries = reach.countries("outside")
        guard let unknown = reach.text("unknown-country"), !countries.isEmpty else { return nil }
        if unknown != "outside", unknown != "open" {
            reach.fault(
                "unknown-country", "`unknown-country` is `\(unknown)`", "write outside or open")
        }
        self = .outside(countries, takesUnknown: unknown == "outside")
    }
}
