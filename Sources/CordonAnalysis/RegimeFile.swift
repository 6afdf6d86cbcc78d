public import CordonFormats
import CordonModel
public import CordonRules

/// A user's own regimes, as a YAML file: the same data as the project's own, with every problem
/// reported at its line.
///
/// ```yaml
/// cordon-regimes: 1
/// regimes:
///   our-policy:
///     title: Twenty-five percent, pooled
///     versions:
///       - from: 2020-01-01
///         tests: [{interest: shares, threshold: 25, comparison: atLeast}]
///         aggregation: pooled
///         seeds: [{authority: us-ofac, measures: [blocking]}]
///         force: inquiryDuty
///         citations: [House policy 7, section 2]
/// ```
public enum RegimeFile {
    private static let versionKeys = [
        "from", "before", "tests", "aggregation", "joint", "control", "seeds", "anyInterest",
        "force", "status", "citations", "notes",
    ]

    /// Reads the regimes of a file.
    ///
    /// - Throws: Every problem of the file.
    public static func read(_ path: String) throws(ReadingProblems) -> [Regime] {
        let file = try SettingsFile(path: path)
        guard let root = file.root else { return [] }
        root.allow(only: ["cordon-regimes", "regimes"])
        if root.text("cordon-regimes") != "1" {
            root.problem(
                nil, "`cordon-regimes: 1` is missing", "begin the file with `cordon-regimes: 1`")
        }
        var regimes: [Regime] = []
        if let section = root.section("regimes") {
            for id in section.keys {
                if let regime = regime(id, section) { regimes.append(regime) }
            }
        }
        try file.check()
        return regimes
    }

    private static func regime(_ id: String, _ section: SettingsSection) -> Regime? {
        guard let fields = section.section(id) else { return nil }
        fields.allow(only: ["title", "versions"])
        if Regime.named(id) != nil {
            fields.problem(
                nil, "`\(id)` is one of the regimes that are built in", "choose another id")
        }
        let versions = fields.sections("versions", "a version of `\(id)`").compactMap(version)
        guard let title = fields.required("title", like: "What the rule is") else { return nil }
        do throws(RegimeProblem) {
            return try Regime(id: id, title: title, versions: versions)
        } catch {
            fields.problem(nil, error.description, "see `cordon regimes` for how rules are told")
            return nil
        }
    }

    private static func version(_ fields: SettingsSection) -> RegimeVersion? {
        fields.allow(only: versionKeys)
        let tests = fields.sections("tests", "a test").compactMap(test)
        let criteria = fields.texts("control").compactMap { word -> ControlCriterion? in
            if let criterion = ControlCriterion(rawValue: word) { return criterion }
            fields.problem(
                "control", "`\(word)` is no criterion of control",
                "use \(ControlCriterion.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        let citations = fields.texts("citations").map { LegalCitation($0, "", .unverified) }
        return RegimeVersion(
            from: fields.day("from"), before: fields.day("before"), tests: tests,
            aggregation: fields.choice("aggregation", RegimeVersion.Aggregation.self) ?? .pooled,
            joint: fields.choice("joint", RegimeVersion.JointRule.self) ?? .uncertain,
            hasControlLimb: !criteria.isEmpty, criteria: Set(criteria),
            seeds: fields.sections("seeds", "a seed").compactMap(seed),
            reachesAnyInterest: fields.text("anyInterest") == "true",
            force: force(fields),
            status: fields.choice("status", RegimeVersion.Status.self)
                ?? .inForce, citations: citations, notes: fields.texts("notes"))
    }

    private static func force(_ fields: SettingsSection) -> Force {
        guard let word = fields.text("force") else { return .inquiryDuty }
        if let force = Force(rawValue: word) { return force }
        fields.problem(
            "force", "`\(word)` is no force", "use automatic, presumed or inquiryDuty")
        return .inquiryDuty
    }

    private static func test(_ fields: SettingsSection) -> InterestTest? {
        fields.allow(only: ["interest", "threshold", "comparison"])
        guard let text = fields.required("threshold", like: "50") else { return nil }
        guard let threshold = Percent(text) else {
            fields.problem("threshold", "`\(text)` is no percentage of 0 to 100", "write 50")
            return nil
        }
        let comparison: Comparison
        switch fields.required("comparison", like: "atLeast") {
        case "atLeast": comparison = .atLeast
        case "moreThan": comparison = .moreThan
        case nil: return nil
        case let word?:
            fields.problem("comparison", "`\(word)` is no comparison", "use atLeast or moreThan")
            return nil
        }
        let interest = fields.choice("interest", StakeKind.Interest.self) ?? .shares
        return InterestTest(interest, comparison, threshold)
    }

    private static func seed(_ fields: SettingsSection) -> SeedRule? {
        fields.allow(only: ["authority", "lists", "programmes", "measures"])
        guard let authority = fields.required("authority", like: "us-ofac") else { return nil }
        let measures = fields.texts("measures").compactMap { word -> Measure? in
            if let measure = Measure(rawValue: word) { return measure }
            fields.problem(
                "measures", "`\(word)` is no measure",
                "use \(Measure.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return SeedRule(
            authority: authority, lists: Set(fields.texts("lists")),
            programmes: Set(fields.texts("programmes")),
            measures: measures.isEmpty ? [.blocking] : Set(measures))
    }
}
