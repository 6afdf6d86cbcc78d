import CordonGraph
import CordonModel

/// Who is exposed: listed or captured parties hold a part of it, or control that the regime does
/// not count is asserted, or an official source links the two and does not say how.
struct Exposure {
    var exposed: [Bool]

    init(
        _ rule: RuleCase, _ graph: EntityGraph, _ columns: Columns, lower: Reach,
        _ listed: [Bool], least: Standing
    ) {
        let holdings = rule.holdings
        exposed = Array(repeating: false, count: holdings.entityCount)
        for party in 0..<holdings.entityCount where lower.contains[party] || listed[party] {
            expose(below: UInt32(party), holdings, columns)
            for link in holdings.links(from: UInt32(party)) {
                let target = holdings.linkTargets[link]
                let code = holdings.linkCodes[link]
                guard LinkCode.standing(code) >= least.rawValue else { continue }
                if Int(target) >= holdings.entityCount {
                    expose(below: target, holdings, columns)
                } else if LinkCode.kind(code) >= LinkKind.asserted.rawValue,
                    !holdings.traits[Int(target)].contains(.free)
                {
                    exposed[Int(target)] = true
                }
            }
        }
        for link in OfficialLink.all(in: graph) {
            let (one, other) = (Int(link.from), Int(link.to))
            if lower.contains[one] || listed[one] { exposed[other] = true }
            if lower.contains[other] || listed[other] { exposed[one] = true }
        }
    }

    private mutating func expose(below node: UInt32, _ holdings: Holdings, _ columns: Columns) {
        for row in holdings.rows(of: node) {
            let company = Int(holdings.companies[Int(holdings.tables[row])])
            guard !exposed[company], !holdings.traits[company].contains(.free) else { continue }
            if columns.planes.contains(where: { $0.highs[row] > 0 }) { exposed[company] = true }
        }
    }
}

/// A link that an official source states and does not name.
enum OfficialLink {
    static func all(in graph: EntityGraph) -> [Relation] { graph.relations.filter(isOne) }

    /// Those of one entity; its own relations are looked at and no others.
    static func touching(_ vertex: Vertex, in graph: EntityGraph) -> [Relation] {
        graph.relations(of: vertex).filter(isOne)
    }

    private static func isOne(_ relation: Relation) -> Bool {
        // Records that were joined may be linked to each other: a party tells nothing of itself.
        relation.kind.meaning == .link && relation.standing >= .official
            && relation.from != relation.to
    }
}
