package import CordonGraph
package import CordonModel

extension RuleTables {
    /// One interest of one company.
    package struct TableRow: Sendable {
        package let table: Int
        package let company: Vertex
        package let interest: StakeKind.Interest
        package let kind: Int
        /// Whether its rows are not simply added.
        package let isEntangled: Bool
    }

    /// The stake of one owner in a table, in one plane.
    package struct StakeRow: Sendable {
        package let row: Int
        package let owner: UInt32
        package let table: UInt32
        /// Nil for the lower run; else the least standing of the claims that the plane takes in.
        package let plane: Standing?
        package let low: Amount
        /// The greatest least of any version, by which a table may pass 100.
        package let top: Amount
        /// Nil in the lower run, which counts only what is held at the least.
        package let high: Amount?
        /// The most that instruments of the row may become.
        package let room: Amount
        /// Whether it certainly holds something, whatever its size.
        package let holds: Bool
        /// Whether it sums up a chain, and is no part of what all hold together.
        package let isChain: Bool
        /// The places of the claims that it rests on; told once, with the lower run.
        package let claims: [Int]
    }

    /// A link that is followed without a share.
    package struct LinkRow: Sendable {
        package let from: UInt32
        package let to: UInt32
        package let code: Int
        package let isSamePerson: Bool
        /// The place of the claim behind it; nil for the owner's own place in a gate.
        package let claim: Int?
    }

    package var entityCount: Int { holdings.entityCount }

    /// The kind of an entity: entities of a kind are within reach of the same runs.
    package func entityKind(of vertex: Vertex) -> Int { entityKinds[Int(vertex)] }

    /// The sort of thing that an entity is to rules, as bits.
    package func traits(of vertex: Vertex) -> Int { Int(holdings.traits[Int(vertex)].rawValue) }

    package func forEachTable(_ take: (TableRow) throws -> Void) rethrows {
        let interests = StakeKind.Interest.allCases
        for table in 0..<holdings.tableCount {
            try take(
                TableRow(
                    table: table, company: holdings.companies[table],
                    interest: interests[Int(holdings.interests[table])],
                    kind: tableKinds[table],
                    isEntangled: lower.entangled[UInt32(table)] != nil
                        || upper.entangled[UInt32(table)] != nil))
        }
    }

    /// Hands over every row: for the lower run, and for each plane of the upper one.
    package func forEachStake(_ take: (StakeRow) throws -> Void) rethrows {
        let standings = planeStandings
        for node in 0..<UInt32(holdings.nodeCount) {
            for row in holdings.rows(of: node) {
                try take(lowerRow(row, node))
                for (plane, standing) in zip(upper.planes, standings) {
                    try take(upperRow(row, node, plane, standing))
                }
            }
        }
    }

    private func lowerRow(_ row: Int, _ owner: UInt32) -> StakeRow {
        StakeRow(
            row: row, owner: owner, table: holdings.tables[row], plane: nil,
            low: Amount(low: lower.least[row]), top: Amount(low: lower.least[row]), high: nil,
            room: Amount(millionths: 0, opens: 0), holds: Self.holds(lower, row),
            isChain: holdings.values.besides[row] != nil, claims: claims(of: row))
    }

    private func upperRow(
        _ row: Int, _ owner: UInt32, _ plane: Columns.Plane, _ standing: Standing
    ) -> StakeRow {
        StakeRow(
            row: row, owner: owner, table: holdings.tables[row], plane: standing,
            low: Amount(low: plane.lows[row]), top: Amount(low: plane.tops[row]),
            high: Amount(high: plane.highs[row]), room: Amount(high: plane.rooms[row] ?? 0),
            holds: Self.holds(upper, row), isChain: holdings.values.besides[row] != nil,
            claims: [])
    }

    private static func holds(_ columns: Columns, _ row: Int) -> Bool {
        columns.least[row] > 0 || (!columns.holds.isEmpty && columns.holds[row])
    }

    /// The least standing that each plane of the upper run takes in, from the weakest.
    private var planeStandings: [Standing] {
        guard case .stakes(let rows) = holdings.values, !rows.standings.isEmpty else {
            return [.registered]
        }
        return rows.standings
    }

    private func claims(of row: Int) -> [Int] {
        guard case .stakes(let rows) = holdings.values else { return [] }
        let places = rows.stakes(of: row).flatMap { place in
            rows.stakes[Int(place)].claims + rows.stakes[Int(place)].possibleClaims
        }
        return Set(places).sorted()
    }

    package func forEachLink(_ take: (LinkRow) throws -> Void) rethrows {
        for node in 0..<UInt32(holdings.nodeCount) {
            for link in holdings.links(from: node) {
                let code = holdings.linkCodes[link]
                var claim: Int?
                if case .claim(let place) = holdings.linkGrounds[link] { claim = place }
                try take(
                    LinkRow(
                        from: node, to: holdings.linkTargets[link], code: Int(code),
                        isSamePerson: LinkCode.isSamePerson(code), claim: claim))
            }
        }
    }

    /// Hands over every code of links that occurs and that a run follows, by run.
    package func forEachFollowed(_ take: (_ run: Int, _ code: Int) throws -> Void) rethrows {
        let codes = Set(holdings.linkCodes).sorted()
        for (number, run) in runs.enumerated() {
            for code in codes where run.rule.follows[Int(code)] { try take(number, Int(code)) }
        }
    }

    /// Hands over the gates: holders that count when so many of their members do; 0 where any one
    /// opens them.
    package func forEachGate(_ take: (_ node: Int, _ members: UInt32) throws -> Void) rethrows {
        for (gate, size) in holdings.blockSizes.enumerated() {
            try take(holdings.entityCount + gate, size)
        }
    }
}
