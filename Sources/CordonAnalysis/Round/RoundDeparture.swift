import CordonGraph
import CordonModel

/// The ends on which it rests that a verdict fell or went: entries that left a list, stakes that ended.
struct RoundDeparture {
    /// The part of the case that a verdict on the party can rest on.
    let graph: EntityGraph
    /// The day of the report before; nil before the first.
    let since: Day?

    /// The argument in numbered lines, each end as a phrase, and the claims.
    func told(
        _ change: CustomerChange
    ) -> (lines: [String], phrases: [String], claims: [String]) {
        let ends = ended()
        var sentences = ends.map(sentence)
        let fell = change.before.keys.sorted().filter { regime in
            (change.after[regime] ?? .none) < (change.before[regime] ?? .none)
        }
        for regime in fell {
            let now = change.after[regime] ?? .none
            sentences.append(
                "\(change.caption) under \(regime): \(change.before[regime]?.rawValue ?? "") before, "
                    + "\(now.rawValue) now." + Self.caution(now))
        }
        return (
            sentences.enumerated().map { "\($0 + 1). \($1)" }, ends.compactMap(phrase),
            graph.claimNames(ends)
        )
    }

    /// What a verdict does not say, where it may be taken for clearance.
    private static func caution(_ verdict: Verdict) -> String {
        switch verdict {
        case .none:
            " That is no clearance: no rule fires on these claims and lists, and what was frozen or "
                + "agreed before is another question."
        case .notEvaluated:
            " Nothing can be said: a list that the rule needs is too old or not there."
        default: ""
        }
    }

    /// The listings and stakes that ended since the report before, as places in the case.
    private func ended() -> [Int] {
        let day = graph.projection.asOf
        return graph.file.claims.indices.filter { place in
            let claim = graph.file.claims[place]
            guard claim.polarity == .asserts, graph.vertex(claim.subject) != nil,
                let end = claim.period.before?.notAfter, end <= day,
                since.map({ end > $0 }) ?? true
            else { return false }
            guard let relation = claim.relation else { return claim.listing != nil }
            return relation.kind.family == .ownership || relation.kind.family == .control
        }
    }

    private func sentence(_ place: Int) -> String {
        let claim = graph.file.claims[place]
        let end = claim.period.before.map { "\($0)" } ?? ""
        let names = graph.claimNames([place]).joined(separator: " ")
        guard let relation = claim.relation else {
            return "The entry left the list: \(name(claim.subject)) stood on "
                + "\(entry(claim)) and has ended by \(end) [\(names)]."
        }
        return
            "The stake of \(name(claim.subject)) in \(name(relation.target)) has ended by \(end) "
            + "[\(names)]."
    }

    private func phrase(_ place: Int) -> String? {
        let claim = graph.file.claims[place]
        guard claim.relation == nil else {
            return claim.relation.map {
                "a stake ended: \(name(claim.subject)) in \(name($0.target))"
            }
        }
        return "left the list: \(name(claim.subject)), \(entry(claim))"
    }

    private func entry(_ claim: Claim) -> String {
        guard let listing = claim.listing else { return "" }
        let programmes =
            listing.programmes.isEmpty ? "" : " (\(listing.programmes.joined(separator: "; ")))"
        return listing.entry + programmes
    }

    private func name(_ id: EntityID) -> String {
        graph.vertex(id).map { graph.caption($0) } ?? id
    }
}
