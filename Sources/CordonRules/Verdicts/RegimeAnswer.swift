public import CordonGraph
public import CordonModel

/// What one regime says about every entity of a graph.
///
/// ``verdicts`` is parallel to the vertices and holds no text; ``findings(about:all:)`` makes
/// findings with proofs for those that are asked.
public struct RegimeAnswer: Sendable {
    /// The regime.
    public let regime: Regime
    /// Its version of the day; nil where the rule did not exist then.
    public let version: RegimeVersion?
    /// The verdicts, parallel to the vertices.
    public let verdicts: [Verdict]
    /// Whether the lists that the rule needs were read for the day.
    public let isCovered: Bool
    /// What stopped the run before its end; nil where nothing did.
    ///
    /// What a cut run reached is reached; of nothing else does it say that no rule fires.
    public let cut: Cut?

    let engine: RuleEngine
    let reaches: Reaches?

    /// The two runs, and what they were run on.
    struct Reaches: Sendable {
        let rule: RuleCase
        let lower: Reach
        let upper: Reach
        let listed: [Bool]
        let exposed: [Bool]
        let officeOnly: [Bool]
    }

    /// What a version says, whatever day it belongs to.
    package init(
        of engine: RuleEngine, _ regime: Regime, _ version: RegimeVersion?,
        limits: Limits = .none
    ) {
        self.engine = engine
        self.regime = regime
        let version = version?.known(on: engine.graph.projection.knownAt)
        self.version = version
        let graph = engine.graph
        guard let version else {
            verdicts = Array(repeating: .notEvaluated, count: graph.entityCount)
            isCovered = false
            cut = nil
            reaches = nil
            return
        }
        var rule = RuleCase(
            holdings: engine.holdings(for: version), version: version,
            seeds: Seeds(graph, version))
        rule.limits = limits
        isCovered = engine.isCovered(version, atLeast: .alleged)
        let reaches = Reaches(rule, engine, least: .alleged)
        self.reaches = reaches
        cut = reaches.lower.cut ?? reaches.upper.cut
        verdicts = reaches.verdicts(isCovered: isCovered)
    }
}

// MARK: - Verdicts

extension RegimeAnswer.Reaches {
    init(_ rule: RuleCase, _ engine: RuleEngine, least: Standing) {
        self.rule = rule
        let lowest = rule.holdings.columns(.least, least: least)
        let highest = rule.holdings.columns(.most, least: least)
        lower = rule.reach(.least, least: least, [lowest])
        upper = rule.reach(
            .most, least: least,
            rule.holdings.epochs.count > 1 ? rule.worlds(.most, least: least) : [highest])
        listed = Self.listed(rule, least: least)
        let exposure = Exposure(
            rule, engine.graph, highest, lower: lower, upper: upper, listed, least: least)
        exposed = exposure.exposed
        officeOnly = exposure.officeOnly
    }

    /// The verdicts; of a run that was cut, only those that its rest could not raise.
    ///
    /// Who is listed is known without a run, and what a part of the lower run reaches, the whole
    /// does. All else may still be captured, or be open once the upper run is finished.
    func verdicts(isCovered: Bool) -> [Verdict] {
        listed.indices.map { place in
            if listed[place] { return .listed }
            if lower.contains[place] { return .captured }
            if lower.cut != nil { return .notEvaluated }
            if upper.contains[place] { return .undetermined }
            if upper.cut != nil { return .notEvaluated }
            if exposed[place] { return .exposed }
            return isCovered ? .none : .notEvaluated
        }
    }

    /// The listed, and the branches of the listed.
    private static func listed(_ rule: RuleCase, least: Standing) -> [Bool] {
        let holdings = rule.holdings
        var listed = [Bool](repeating: false, count: holdings.entityCount)
        var queue = rule.seeds.listed(least: least)
        for vertex in queue { listed[Int(vertex)] = true }
        guard !holdings.linkOffsets.isEmpty else { return listed }
        while let vertex = queue.popLast() {
            for link in holdings.links(from: vertex) where holdings.isBranch(link, least: least) {
                let branch = holdings.linkTargets[link]
                guard !listed[Int(branch)] else { continue }
                listed[Int(branch)] = true
                queue.append(branch)
            }
        }
        return listed
    }
}

extension Holdings {
    /// The links that leave a node.
    func links(from node: UInt32) -> Range<Int> {
        guard !linkOffsets.isEmpty else { return 0..<0 }
        return Int(linkOffsets[Int(node)])..<Int(linkOffsets[Int(node) + 1])
    }

    /// The rows of a node.
    func rows(of node: UInt32) -> Range<Int> {
        Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
    }

    /// Whether a link leads for certain from a legal person to its branch.
    func isBranch(_ link: Int, least: Standing) -> Bool {
        let code = linkCodes[link]
        return LinkCode.kind(code) == LinkKind.branch.rawValue && LinkCode.isCertain(code)
            && LinkCode.standing(code) >= max(least, .registered).rawValue
    }
}
