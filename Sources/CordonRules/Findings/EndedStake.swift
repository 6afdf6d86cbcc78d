import CordonGraph
import CordonModel

/// A stake that a listed party had and no longer has on the day asked.
struct EndedStake {
    let owner: Vertex
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

    /// The stakes of listed parties that ended, by company.
    static func all(of listed: [Bool], in graph: EntityGraph) -> [Vertex: [EndedStake]] {
        let parties = listed.indices.filter { listed[$0] }.map { Vertex($0) }
        let day = graph.projection.asOf
        var ended: [Vertex: [EndedStake]] = [:]
        for place in graph.file.placesOfRelations(from: Set(parties.map(graph.id))) {
            let claim = graph.file.claims[place]
            guard let relation = claim.relation, relation.kind.meaning == .stake,
                claim.polarity == .asserts, graph.projection.admits(claim, in: graph.file),
                let end = claim.period.before, claim.period.holds(on: day) == .no,
                end.isOnOrBefore(day) == .yes,
                let owner = graph.vertex(claim.subject), let owned = graph.vertex(relation.target)
            else { continue }
            let first = graph.listings(of: owner).compactMap {
                graph.file.claims[$0.claim].period.firstDay
            }.min()
            ended[owned, default: []].append(
                EndedStake(
                    owner: owner, owned: owned, share: relation.share, end: end, claim: place,
                    listed: first))
        }
        return ended
    }

    /// What is known of it: when it ended, who came after, and what ties the two.
    func note(_ graph: EntityGraph) -> FindingNote {
        let owner = graph.caption(self.owner)
        let size = share.map { " \($0.phrase)" } ?? " a stake"
        var sentences = [
            "\(owner), which is listed, held\(size) until \(end.advanced(by: -1))."
        ]
        var claims = [claim]
        for stake in followers(graph) {
            var sentence = "\(graph.caption(stake.owner)) holds \(stake.most.phrase) since then"
            claims += stake.claims
            if let tie = kinship(stake.owner, graph) {
                sentence += " and is of the family of \(owner) or close to it"
                claims += tie.claims
            }
            sentences.append(sentence + ".")
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
            guard stake.owned == owned, stake.owner != owner else { return false }
            return stake.claims.contains { place in
                guard let from = graph.file.claims[place].period.from?.exact, let end = end.exact
                else { return false }
                return abs(from.days(since: end)) <= Self.gap
            }
        }
    }

    private func kinship(_ other: Vertex, _ graph: EntityGraph) -> Relation? {
        graph.relations(of: owner).first { relation in
            relation.kind.family == .family && (relation.from == other || relation.to == other)
        }
    }
}
