public import CordonGraph
public import CordonModel

/// One thing that claims say of a party, and the days on which it holds.
///
/// Claims that say the same of the same days are one spell.
public struct Spell: Sendable {
    /// The party that it is about: the owner, the holder of an office, the listed one.
    public let subject: Vertex
    /// The party that a relation leads to; nil for what is no relation.
    public let other: Vertex?
    /// The claims, as places in the case, in its order.
    public internal(set) var claims: [Int]
    /// The period in which it holds, as far as its claims say.
    public let period: Period
    /// The firmest standing of its claims.
    public internal(set) var standing: Standing
    /// Whether it is said to be so, or not to be so.
    public let polarity: Polarity
    /// The assertion of its claims.
    let assertion: Assertion
}

/// The spells of some parties that are wanted.
public enum SpellExtent: Sendable {
    /// Those about any of them.
    case about
    /// Those whose parties are all among them: what can be on a picture of these.
    case among
}

extension Investigation {
    /// The spells of some parties, on whatever day they hold.
    ///
    /// - Parameters:
    ///   - vertices: The parties.
    ///   - extent: Whether others than these may be parties to it.
    ///   - walk: Which relations count.
    /// - Returns: The spells, in the order of the case.
    /// - Complexity: O(claims about the parties) where the case keeps its claims by entity.
    public func spells(
        of vertices: [Vertex], _ extent: SpellExtent, walk: Walk
    ) -> [Spell] {
        spells(of: vertices, extent, walk: walk, in: CaseIndex(graph.file))
    }

    /// The same of a case whose claims are in order already, as `index` has them.
    package func spells(
        of vertices: [Vertex], _ extent: SpellExtent, walk: Walk,
        in index: CaseIndex
    ) -> [Spell] {
        let file = index.file
        let asked = Set(vertices)
        let projection = graph.projection
        var spells: [Spell] = []
        var places: [SpellKey: Int] = [:]
        for place in index.claims(aboutAll: vertices.map(graph.id)) {
            let claim = file.claims[place]
            guard projection.admits(claim, in: file), let ends = ends(of: claim, extent, asked),
                claim.relation.map({ walk.takes($0) }) ?? true
            else { continue }
            let period = projection.period(of: claim, in: file)
            let key = SpellKey(claim, ends, period)
            if let known = places[key] {
                spells[known].claims.append(place)
                spells[known].standing = max(spells[known].standing, claim.standing)
                continue
            }
            places[key] = spells.count
            spells.append(
                Spell(
                    subject: ends.subject, other: ends.other, claims: [place], period: period,
                    standing: claim.standing, polarity: claim.polarity,
                    assertion: claim.assertion))
        }
        return spells
    }

    /// The parties of a claim that can be a spell; nil where it is none, or is about others.
    private func ends(
        of claim: Claim, _ extent: SpellExtent, _ asked: Set<Vertex>
    ) -> (subject: Vertex, other: Vertex?)? {
        guard let subject = graph.vertex(claim.subject) else { return nil }
        switch claim.assertion {
        case .identity, .joint: return nil
        case .relation(let relation):
            guard let other = graph.vertex(relation.target) else { return nil }
            let isWanted =
                extent == .among
                ? asked.contains(subject) && asked.contains(other)
                : asked.contains(subject) || asked.contains(other)
            return isWanted ? (subject, other) : nil
        case .value:
            // What is said without any day is said of every day.
            guard claim.period != .always, claim.polarity == .asserts else { return nil }
            return asked.contains(subject) ? (subject, nil) : nil
        case .listing, .relief: return asked.contains(subject) ? (subject, nil) : nil
        }
    }
}

/// The content that claims must share to be one spell.
private struct SpellKey: Hashable {
    let subject: Vertex
    let other: Vertex?
    let what: [String]
    let share: Share?
    let period: Period
    let polarity: Polarity

    init(_ claim: Claim, _ ends: (subject: Vertex, other: Vertex?), _ period: Period) {
        subject = ends.subject
        other = ends.other
        self.period = period
        polarity = claim.polarity
        share = claim.relation?.share
        switch claim.assertion {
        case .listing(let listing):
            what = ["listing", listing.authority, listing.list ?? ""] + listing.programmes
        case .relation(let relation):
            what = [relation.kind.name, relation.role ?? "", relation.isShortcut ? "indirect" : ""]
        default: what = [claim.predicate, claim.object]
        }
    }
}
