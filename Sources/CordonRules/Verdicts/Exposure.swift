import CordonGraph
import CordonModel

/// Who is exposed: listed or captured parties hold a part of it, or control that the regime does
/// not count is asserted, or an official source links the two and does not say how.
struct Exposure {
    var exposed: [Bool]
    /// Who is exposed through an office or rights over a part of the board, and nothing else.
    var officeOnly: [Bool]

    init(
        _ rule: RuleCase, _ graph: EntityGraph, _ columns: Columns, lower: Reach, upper: Reach,
        _ listed: [Bool], least: Standing
    ) {
        let holdings = rule.holdings
        exposed = Array(repeating: false, count: holdings.entityCount)
        officeOnly = exposed
        func isParty(_ vertex: Int) -> Bool {
            lower.contains[vertex] || upper.contains[vertex] || listed[vertex]
        }
        var boards: [Int] = []
        for party in 0..<holdings.entityCount where isParty(party) {
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
                    if LinkCode.kind(code) == LinkKind.board.rawValue {
                        boards.append(Int(target))
                    } else {
                        exposed[Int(target)] = true
                    }
                }
            }
        }
        for link in holdings.asides.officialLinks {
            let (one, other) = (Int(link.from), Int(link.to))
            if isParty(one) { exposed[other] = true }
            if isParty(other) { exposed[one] = true }
        }
        guard rule.version.countsOffices else { return }
        let offices = holdings.asides.offices.filter {
            listed[Int($0.from)] && $0.standing >= least
                && Office.isOne(from: $0.from, to: $0.to, in: graph, holdings)
        }.map { Int($0.to) }
        for company in boards + offices where !exposed[company] {
            exposed[company] = true
            officeOnly[company] = true
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

/// An office of a person in a company, by a register's or an authority's word.
///
/// OFAC FAQ 400: no dealings that a blocked person signs. What a state organ's officers sign is
/// the state's.
enum Office {
    static func isOne(_ relation: Relation, in graph: EntityGraph, _ holdings: Holdings) -> Bool {
        isHeld(relation) && isOne(from: relation.from, to: relation.to, in: graph, holdings)
    }

    /// Whether a relation is an office that counts by its source and its day.
    static func isHeld(_ relation: Relation) -> Bool {
        relation.kind.meaning == .office && relation.standing >= .registered
            && relation.certainty == .yes
    }

    /// Whether an office counts by who holds it and where.
    static func isOne(
        from person: Vertex, to company: Vertex, in graph: EntityGraph, _ holdings: Holdings
    ) -> Bool {
        guard !holdings.traits[Int(company)].contains(.free) else { return false }
        return Schema.named(graph.schema(person))?.isA("Person") ?? false
    }
}

/// A link that an official source states and does not name.
enum OfficialLink {
    /// Those of one entity; its own relations are looked at and no others.
    static func touching(_ vertex: Vertex, in graph: EntityGraph) -> [Relation] {
        graph.relations(of: vertex).filter(isOne)
    }

    static func isOne(_ relation: Relation) -> Bool {
        // Records that were joined may be linked to each other: a party tells nothing of itself.
        relation.kind.meaning == .link && relation.standing >= .official
            && relation.from != relation.to
    }
}
