public import CordonGraph
public import CordonModel

extension RegimeAnswer {
    /// The findings about some entities, or about all, in the order of their ids.
    ///
    /// - Parameters:
    ///   - vertices: The entities; nil for all.
    ///   - all: Whether `none` and `notEvaluated` are told too.
    /// - Returns: The findings, each with its proof.
    /// - Complexity: O(relations) for what is computed once, and the size of each proof.
    public func findings(about vertices: [Vertex]? = nil, all: Bool = false) -> [Finding] {
        answer(about: vertices, all: all, limits: .none).findings
    }

    /// The findings within limits.
    ///
    /// Where a limit is met, those that are left have neither grounds nor a proof.
    func answer(about vertices: [Vertex]?, all: Bool, limits: Limits) -> FindingAnswer {
        let asked = vertices.map { Set($0).sorted() } ?? engine.graph.ids.indices.map { Vertex($0) }
        let told = asked.filter { all || verdicts[Int($0)] > .none }
        guard let reaches, let version else {
            return FindingAnswer(findings: told.map(unversioned), cut: nil)
        }
        let open = cut == nil ? 0 : asked.count(where: { verdicts[Int($0)] == .notEvaluated })
        let end = cut ?? (told.isEmpty ? nil : limits.interruption)
        guard end == nil, !told.isEmpty else {
            return FindingAnswer(
                findings: told.map { bare($0, version) }, cut: end, unevaluated: open)
        }
        let making = FindingMaking(self, reaches, version, told)
        var answer = FindingAnswer(findings: [], cut: nil)
        var findings: [Vertex: Finding] = [:]
        for vertex in making.byParty(told) {
            if answer.cut == nil { findings[vertex] = making.finding(about: vertex) }
            // A limit that was met in the making of a finding leaves it half made.
            answer.cut = answer.cut ?? limits.interruption
            if answer.cut != nil { findings[vertex] = bare(vertex, version) }
        }
        answer.findings = told.compactMap { findings[$0] }
        return answer
    }

    /// A finding of which only the verdict is known, as the run was cut.
    private func bare(_ vertex: Vertex, _ version: RegimeVersion) -> Finding {
        let reached = verdicts[Int(vertex)]
        let verdict = reached == .none ? .notEvaluated : reached
        let isOpen = verdict == .notEvaluated || verdict == .undetermined
        return Finding(
            entity: engine.graph.id(vertex), caption: engine.graph.caption(vertex),
            regime: regime.id, version: version.label, verdict: verdict, force: version.force,
            because: isOpen ? [.cut] : [],
            openFacts: [
                OpenFact(.other, "The rest of the answer: the run was cut before its end.")
            ])
    }

    private func unversioned(_ vertex: Vertex) -> Finding {
        Finding(
            entity: engine.graph.id(vertex), caption: engine.graph.caption(vertex),
            regime: regime.id, version: "none", verdict: .notEvaluated, force: .automatic,
            because: [.rule],
            openFacts: [
                OpenFact(
                    .law,
                    "A rule of \(regime.id) for \(engine.graph.projection.asOf): no version covers it."
                )
            ])
    }
}

/// Makes the findings of one answer; what several share is computed once.
final class FindingMaking {
    let answer: RegimeAnswer
    let reaches: RegimeAnswer.Reaches
    let version: RegimeVersion
    var engine: RuleEngine { answer.engine }
    var graph: EntityGraph { answer.engine.graph }

    var because: Reasons
    let stability: Stability
    let openness: Openness
    let byStanding: [(standing: Standing, verdicts: [Verdict])]
    let reliefs: [Vertex: [Int]]
    let disputed: Set<Int>
    let listedParties: Set<Vertex>
    /// The names of claims on which no verdict may rest.
    let weakClaims: Set<String>
    let openDays: OpenDays
    var runs: PartyRuns
    var ownRule: OwnRule
    /// Whether each finding says what stands above it: of very many nobody reads that.
    let looksAbove: Bool
    let beside: FindingNotes

    /// Findings of which each says what was looked at above it.
    static let mostLookedAbove = 2_000

    init(
        _ answer: RegimeAnswer, _ reaches: RegimeAnswer.Reaches, _ version: RegimeVersion,
        _ told: [Vertex]
    ) {
        self.answer = answer
        self.reaches = reaches
        self.version = version
        let engine = answer.engine
        let open = told.contains { answer.verdicts[Int($0)] == .undetermined }
        because = open ? Reasons(reaches.rule, engine.graph) : .none
        stability = Stability(reaches)
        openness = Openness(
            reaches.rule, engine.incoming, upper: reaches.upper,
            known: engine.graph.knownOpenness(under: answer.regime.id))
        // Where no claim is weaker, the runs would be the same.
        let weakest = engine.graph.file.weakestStanding ?? .alleged
        byStanding = Standing.allCases.filter { $0 < .assumed }.map { least in
            guard least > .alleged else { return (least, answer.verdicts) }
            if weakest >= least {
                let isCovered = engine.isCovered(version, atLeast: least)
                return (least, reaches.verdicts(isCovered: isCovered && answer.cut == nil))
            }
            if least == .official, engine.graph.takesRegistersForGranted(version) {
                return (least, answer.verdicts(projectedAt: least, version))
            }
            let other = RegimeAnswer.Reaches(reaches.rule, engine, least: least)
            let isCovered = engine.isCovered(version, atLeast: least)
            return (least, other.verdicts(isCovered: isCovered && answer.cut == nil))
        }
        reliefs = engine.graph.reliefs()
        disputed = engine.holdings.asides.disputed
        weakClaims = open ? engine.graph.weakClaims() : []
        openDays = open ? OpenDays(engine.graph) : OpenDays()
        listedParties = Set(reaches.listed.indices.filter { reaches.listed[$0] }.map { Vertex($0) })
        runs = PartyRuns(
            reaches.rule, engine,
            settled: Derivation.Settled(listed: reaches.listed, captured: reaches.lower.contains),
            disputed: disputed)
        looksAbove = told.count <= Self.mostLookedAbove
        ownRule = OwnRule(reaches, engine)
        beside = FindingNotes(answer, reaches, version)
    }
}

extension RegimeAnswer {
    /// The verdicts about the same entities where the case is projected anew at a least standing.
    func verdicts(projectedAt least: Standing, _ version: RegimeVersion) -> [Verdict] {
        var projection = engine.graph.projection
        projection.least = max(projection.least, least)
        let graph = EntityGraph(engine.graph.file, projection)
        let other = RegimeAnswer(of: RuleEngine(graph), regime, version)
        return engine.graph.ids.map { id in
            graph.vertex(id).map { other.verdicts[Int($0)] } ?? .none
        }
    }
}

extension FindingMaking {
    /// The same entities, those that one party reaches one after the other, so that its runs are
    /// made once.
    func byParty(_ vertices: [Vertex]) -> [Vertex] {
        guard version.aggregation == .perParty else { return vertices }
        return vertices.sorted { left, right in
            (party(of: left), left) < (party(of: right), right)
        }
    }

    private func party(of vertex: Vertex) -> Vertex {
        reaches.lower.contains[Int(vertex)]
            ? reaches.lower.party[Int(vertex)] : reaches.upper.party[Int(vertex)]
    }
}

extension EntityGraph {
    /// Whether registered claims join records, make blocks of stakes, name beneficial owners or
    /// place companies: runs build on these whatever standing they ask of stakes.
    ///
    /// Where companies lie matters to rules about foreign ones alone.
    func takesRegistersForGranted(_ version: RegimeVersion) -> Bool {
        file.asserts(
            .registered, capacity: "beneficial",
            valueOf: version.scope == .everyone ? [] : ["jurisdiction", "country", "mainCountry"])
    }

    /// The claims of relief that hold on the day, by entity.
    func reliefs() -> [Vertex: [Int]] {
        var reliefs: [Vertex: [Int]] = [:]
        for place in file.placesOfRelief {
            let claim = file.claims[place]
            guard projection.admits(claim, in: file),
                let vertex = vertex(claim.subject)
            else { continue }
            // What is annulled is so from the start, on whatever day that was decided.
            guard
                claim.relief?.kind == "annulment" || claim.period.holds(on: projection.asOf) != .no
            else { continue }
            reliefs[vertex, default: []].append(place)
        }
        return reliefs
    }

    /// The names of the relation claims that are not firm.
    func weakClaims() -> Set<String> {
        Set(
            relations.lazy.flatMap(\.claims).filter { !file.standing(at: $0).isFirm }
                .map { file.claims[$0].name(in: file) })
    }
}
