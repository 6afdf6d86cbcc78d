import CordonGraph
import CordonModel

/// What is known beside the verdicts of one answer, worked out once for all its findings.
struct FindingNotes {
    private let graph: EntityGraph
    private let version: RegimeVersion
    private let reaches: RegimeAnswer.Reaches
    private let holdings: Holdings
    private let ended: [Vertex: [EndedStake]]
    private let sectoral: [Vertex: String]
    private let governments: [Vertex: Vertex]
    /// The stakes of companies in themselves, by company.
    private let own: [Vertex: [Stake]]
    /// The relations by which somebody succeeded another, by the successor.
    private let successions: [Vertex: [Relation]]

    init(_ answer: RegimeAnswer, _ reaches: RegimeAnswer.Reaches, _ version: RegimeVersion) {
        graph = answer.engine.graph
        holdings = answer.engine.holdings
        self.version = version
        self.reaches = reaches
        ended = EndedStake.all(of: reaches, in: answer.engine.graph)
        sectoral = SectoralListings.all(beside: answer.regime, version, answer.engine)
        governments = BlockedGovernments.below(version, answer.engine)
        successions = Dictionary(grouping: holdings.asides.successions, by: \.to)
        own = Dictionary(grouping: graph.stakes.filter { $0.owner == $0.owned }, by: \.owner)
    }

    /// The notes about one entity.
    func notes(on vertex: Vertex, _ finding: Finding) -> [FindingNote] {
        var notes = finding.reliefs.map(relief)
        if finding.verdict < .captured { notes += (ended[vertex] ?? []).map { $0.note(graph) } }
        if let regime = sectoral[vertex], finding.verdict < .listed {
            notes.append(
                FindingNote(
                    "sectoral-listing",
                    "Under \(regime) it is listed or reached: certain dealings are forbidden, no "
                        + "asset is frozen."))
        }
        if finding.verdict < .captured, let state = governments[vertex] {
            let of =
                state == vertex ? "It is" : "\(graph.caption(state)), which stands above it, is"
            notes.append(
                FindingNote(
                    "blocked-government-not-assessed",
                    "\(of) a public body of a country whose government a programme may block by "
                        + "definition; that is not assessed here."))
        }
        if version.status != .inForce {
            notes.append(
                FindingNote(
                    version.status == .suspended ? "suspended" : "state-not-verified",
                    version.status == .suspended
                        ? "The rule is suspended on this day: it is answered as if it applied."
                        : "Whether the rule is in force on this day is not verified."))
        }
        notes += ownShares(of: vertex)
        return notes
    }

    private func relief(_ record: ReliefRecord) -> FindingNote {
        let end = record.period.before.map { ", until \($0.advanced(by: -1))" } ?? ""
        let start = record.period.from.map { ", from \($0)" } ?? ""
        return FindingNote(
            "relief",
            "\(record.relief.kind): \(record.relief.title)\(start)\(end); may apply; read it.",
            claims: [record.claim])
    }

    /// The listed and captured parties that were merged into an entity, or into one of those that
    /// stand above it.
    func successions(to vertex: Vertex, above: [Vertex] = []) -> [FindingNote] {
        guard !successions.isEmpty else { return [] }
        return ([vertex] + above).flatMap { successor in
            (successions[successor] ?? []).compactMap { merger in
                let place = Int(merger.from)
                guard reaches.listed[place] || reaches.lower.contains[place] else { return nil }
                let state = reaches.listed[place] ? Verdict.listed : .captured
                let name =
                    successor == vertex
                    ? "it" : "\(graph.caption(successor)), which stands above it"
                return FindingNote(
                    "merged-successor",
                    "\(graph.caption(merger.from)), which is \(state.rawValue), was succeeded by "
                        + "\(name).",
                    claims: merger.claims.map { graph.file.claims[$0].name(in: graph.file) })
            }
        }
    }

    private func ownShares(of vertex: Vertex) -> [FindingNote] {
        (own[vertex] ?? []).map { stake in
            let share = stake.most.phrase
            let rule =
                version.countsIssuedShares
                ? "this rule measures shares against all that are issued"
                : "whether others are measured with them or without is open"
            return FindingNote(
                "own-shares", "It holds \(share) of itself; \(rule).",
                claims: stake.claims.map { graph.file.claims[$0].name(in: graph.file) })
        }
    }
}
