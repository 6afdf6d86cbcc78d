import CordonGraph
import CordonModel

/// A stake that a listed or captured party had and no longer has on the day asked.
struct EndedStake {
    let owner: Vertex
    /// What the owner is: listed, or captured.
    let state: Verdict
    let owned: Vertex
    let share: Share?
    let end: DayWindow
    let claim: Int
    /// The first day on which the owner was listed, as far as a list says.
    let listed: Day?

    /// Close to a listing: so many days before or after it.
    static let close = 180
    /// How many days may lie between the end of one stake and the beginning of the next.
    static let gap = 31

    /// The stakes of listed and captured parties that ended, by company.
    static func all(
        of reaches: RegimeAnswer.Reaches, in graph: EntityGraph
    ) -> [Vertex: [EndedStake]] {
        let parties = reaches.listed.indices.filter {
            reaches.listed[$0] || reaches.lower.contains[$0]
        }.map { Vertex($0) }
        let day = graph.projection.asOf
        var ended: [Vertex: [EndedStake]] = [:]
        for place in graph.file.placesOfRelations(from: Set(parties.map(graph.id))) {
            let claim = graph.file.claims[place]
            guard let end = end(of: claim, on: day, in: graph), let relation = claim.relation,
                let owner = graph.vertex(claim.subject), let owned = graph.vertex(relation.target)
            else { continue }
            let first = graph.listings(of: owner).compactMap {
                graph.file.claims[$0.claim].period.firstDay
            }.min()
            ended[owned, default: []].append(
                EndedStake(
                    owner: owner, state: reaches.listed[Int(owner)] ? .listed : .captured,
                    owned: owned, share: relation.share, end: end, claim: place,
                    listed: first))
        }
        return ended
    }

    /// Those who had a stake in some companies and no longer have it on the day.
    static func formerOwners(of companies: [Vertex], in graph: EntityGraph) -> [Vertex] {
        let ids = Set(companies.map(graph.id))
        return graph.file.placesOfRelations(to: ids).compactMap { place in
            let claim = graph.file.claims[place]
            guard end(of: claim, on: graph.projection.asOf, in: graph) != nil else { return nil }
            return graph.vertex(claim.subject)
        }
    }

    /// When a stake that a claim asserts ended; nil where it did not, or is none.
    private static func end(
        of claim: Claim, on day: Day, in graph: EntityGraph
    ) -> DayWindow? {
        guard let relation = claim.relation, relation.kind.meaning == .stake,
            claim.polarity == .asserts, graph.projection.admits(claim, in: graph.file),
            let end = claim.period.before, claim.period.holds(on: day) == .no,
            end.isOnOrBefore(day) == .yes
        else { return nil }
        return end
    }

    /// What is known of it: when it ended, who came after, and what ties the two.
    func note(_ graph: EntityGraph) -> FindingNote {
        let owner = graph.caption(self.owner)
        let size = share.map { " \($0.phrase)" } ?? " a stake"
        var sentences = [
            "\(owner), which is \(state.rawValue), held\(size) until \(end.advanced(by: -1))."
        ]
        var claims = [claim]
        for stake in followers(graph) {
            let holder = stake.owner == self.owner ? "It" : graph.caption(stake.owner)
            let ties = ties(to: stake.owner, graph)
            sentences.append(
                "\(holder) holds \(stake.most.phrase) since then\(ties.map(\.words).joined()).")
            claims += stake.claims + ties.flatMap(\.claims)
        }
        if let listed, let end = end.exact, abs(listed.days(since: end)) <= Self.close {
            sentences.append(
                "The listing is of \(listed): close to that day. Look at the transfer.")
        }
        return FindingNote(
            "stake-ended", sentences.joined(separator: " "),
            claims: claims.map { graph.file.claims[$0].name(in: graph.file) })
    }

    /// Those who hold a stake in the company since about the day on which this one ended.
    private func followers(_ graph: EntityGraph) -> [Stake] {
        graph.stakes.filter { stake in
            guard stake.owned == owned else { return false }
            return stake.claims.contains { place in
                guard let from = graph.file.claims[place].period.from?.exact, let end = end.exact
                else { return false }
                return abs(from.days(since: end)) <= Self.gap
            }
        }
    }

    /// What ties a follower to the owner: it is of the family, or held by one who is.
    private func ties(
        to follower: Vertex, _ graph: EntityGraph
    ) -> [(words: String, claims: [Int])] {
        let name = graph.caption(owner)
        if let tie = kinship(follower, graph) {
            return [(" and is of the family of \(name) or close to it", tie.claims)]
        }
        return graph.stakes.filter { $0.owned == follower && $0.owner != owner }.compactMap {
            stake in
            guard let tie = kinship(stake.owner, graph) else { return nil }
            return (
                "; \(graph.caption(stake.owner)), who holds \(stake.most.phrase) of it, is of the "
                    + "family of \(name) or close to it", stake.claims + tie.claims
            )
        }
    }

    private func kinship(_ other: Vertex, _ graph: EntityGraph) -> Relation? {
        guard other != owner else { return nil }
        return graph.relations(of: owner).first { relation in
            relation.kind.family == .family && (relation.from == other || relation.to == other)
        }
    }
}
