import CordonDiagram
import CordonGraph
import CordonModel
import CordonRules

/// Puts behind each change what it rests on: findings, the argument, claims, a picture.
struct RoundProofs {
    /// The most arguments that are written out, and pictures that are drawn.
    static let mostArguments = 200
    static let mostPictures = 20

    let investigation: Investigation
    let regimes: [Regime]
    let plan: Set<Verdict>
    /// The day of the report before; nil before the first.
    let since: Day?
    /// The regimes that the plan names; a rule that freezes nothing wakes somebody only where it is.
    let named: [String]

    private var graph: EntityGraph { investigation.graph }

    func fill(_ changes: inout [CustomerChange]) {
        fillRisen(&changes)
        fillFallen(&changes)
    }

    /// Why a verdict fell or went: the entry that left its list, the stake that ended.
    private func fillFallen(_ changes: inout [CustomerChange]) {
        let fallen = changes.indices.filter { [.fallen, .gone].contains(changes[$0].kind) }
        guard !fallen.isEmpty else { return }
        let index = CaseIndex(graph.file)
        for place in fallen.prefix(Self.mostArguments) {
            let id = changes[place].entity
            guard graph.vertex(id) != nil else { continue }
            let departure = RoundDeparture(
                graph: part(id, in: index).investigation.graph, since: since)
            let told = departure.told(changes[place])
            changes[place].argument = told.lines
            changes[place].phrases += told.phrases
            changes[place].claims = told.claims
        }
    }

    private func fillRisen(_ changes: inout [CustomerChange]) {
        let risen = changes.filter { !$0.risen.isEmpty }
        let vertices = Set(risen.compactMap { graph.vertex($0.entity) }).sorted()
        guard !vertices.isEmpty else { return }
        let found = investigation.findings(
            FindingQuestion(regimes: regimes, vertices: vertices, comparedNames: true))
        let byEntity = Dictionary(grouping: found, by: \.entity)
        var told: [EntityID: (lines: [String], picture: String?)] = [:]
        // An argument looks at the part of the case that it is about, and at nothing else.
        let index = CaseIndex(graph.file)
        for place in changes.indices where !changes[place].risen.isEmpty {
            let up = Set(changes[place].risen)
            let id = changes[place].entity
            let findings = (byEntity[id] ?? []).filter { up.contains($0.regime) }
            changes[place].findings = findings
            changes[place].claims = claims(findings)
            changes[place].chain = chain(findings)
            changes[place].isAlert = Investigation.meets(findings, plan, named: named)
            if told[id] == nil, told.count < Self.mostArguments {
                let part = part(id, in: index)
                told[id] = (
                    part.argument(findings),
                    told.count < Self.mostPictures ? part.picture(id, findings) : nil
                )
            }
            changes[place].argument = told[id]?.lines ?? [Self.elsewhere(id)]
            changes[place].picture = told[id]?.picture
        }
    }

    /// The same about a party and all on whom a verdict on it can rest.
    private func part(_ id: EntityID, in index: CaseIndex) -> RoundProofs {
        do throws(QuestionError) {
            let inquiry = try Inquiry(about: [id], in: index, graph.projection, .above)
            return RoundProofs(
                investigation: inquiry.investigation, regimes: regimes, plan: plan, since: since,
                named: named)
        } catch {
            return self
        }
    }

    private static func elsewhere(_ id: EntityID) -> String {
        "1. Of so many changes the argument is not written out; ask `cordon why` about \(id)."
    }

    /// The claims that findings rest on: stakes, and the listings of whoever holds them.
    private func claims(_ findings: [Finding]) -> [String] {
        let own = findings.flatMap(\.listings).map(\.claim)
        let steps = findings.flatMap(\.grounds).flatMap { $0.proof.steps(atMost: Proof.bound) }
        let counted = steps.flatMap(\.counts)
        let holders = counted.filter { $0.because == .listed }.compactMap { graph.vertex($0.owner) }
        let listed = graph.claimNames(holders.flatMap { graph.listings(of: $0).map(\.claim) })
        return Set(own + counted.flatMap(\.claims) + listed).sorted()
    }

    /// The most steps that are told in one line.
    private static let mostSteps = 4

    /// The chain of the gravest finding in one line, from the party upwards; nil where it is listed.
    private func chain(_ findings: [Finding]) -> String? {
        guard let gravest = findings.max(by: { $0.verdict < $1.verdict }),
            gravest.verdict < .listed
        else { return nil }
        let steps = gravest.grounds.flatMap { $0.proof.steps(atMost: Proof.bound) }.reversed()
        let words = steps.prefix(Self.mostSteps).map { step in
            let holders = step.counts.map { holding in
                let share = holding.share.map { " " + $0.phrase } ?? ""
                return "\(name(holding.owner)) (\(holding.because.rawValue))\(share)"
            }
            return "\(name(step.entity)) < \(Wording.list(holders))"
        }
        let more = steps.count - words.count
        return words.isEmpty
            ? nil : words.joined(separator: "; ") + (more > 0 ? "; \(more) steps more" : "")
    }

    private func name(_ id: EntityID) -> String {
        graph.vertex(id).map { graph.caption($0) } ?? id
    }

    /// The argument for the gravest finding.
    private func argument(_ findings: [Finding]) -> [String] {
        guard let gravest = findings.max(by: { $0.verdict < $1.verdict }),
            let regime = regimes.first(where: { $0.id == gravest.regime }),
            let vertex = graph.vertex(gravest.entity)
        else { return [] }
        let engine = RuleEngine(graph, about: [vertex])
        guard let own = engine.graph.vertex(gravest.entity) else { return [] }
        return engine.argumentLines(own, under: regime)
    }

    /// The chain that reaches a party; nil where it is listed itself and nobody stands above it.
    private func picture(_ id: EntityID, _ findings: [Finding]) -> String? {
        let steps = findings.flatMap(\.grounds).flatMap { $0.proof.steps(atMost: Proof.bound) }
        let ids = [id] + steps.map(\.entity) + steps.flatMap(\.counts).map(\.owner)
        let vertices = Set(ids.compactMap(graph.vertex)).sorted()
        guard vertices.count > 1, vertices.count <= 60, let vertex = graph.vertex(id) else {
            return nil
        }
        let excerpt = investigation.excerpt(
            of: vertices, walk: Walk(families: [.ownership, .control]))
        guard !excerpt.relations.isEmpty else { return nil }
        let shown = regimes.filter { regime in findings.contains { $0.regime == regime.id } }
        let marks = investigation.marks(of: vertices, by: Array(shown.prefix(3)))
        let question = PictureQuestion(
            about: .around([vertex]), title: "What reaches \(graph.caption(vertex))",
            view: .ownership, excerpt: excerpt, findings: marks.findings, rules: marks.rules)
        do throws(DrawingError) {
            return try Drawing(investigation.picture(question)).svgElement()
        } catch {
            // The page says the same in words.
            return nil
        }
    }
}
