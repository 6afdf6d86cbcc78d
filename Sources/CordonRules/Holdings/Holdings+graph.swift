import CordonGraph
import CordonModel

extension Holdings {
    /// The holdings of a graph.
    ///
    /// - Complexity: O(stakes + relations), plus sorting.
    init(_ graph: EntityGraph, homeCountry: String = "us", joining: Bool = true) {
        var drafting = HoldingsDraft(graph, joining: joining)
        drafting.takeStakes()
        drafting.takeLinks()
        self = drafting.finished(
            traits: graph.ids.indices.map { Traits(of: Vertex($0), in: graph, home: homeCountry) })
    }
}

extension Traits {
    init(of vertex: Vertex, in graph: EntityGraph, home: String) {
        self = []
        if let schema = Schema.named(graph.schema(vertex)) {
            if schema.isA("Person") || schema.isA("PublicBody") { insert(.free) }
            if schema.isA("Asset"), !schema.isA("LegalEntity") { insert(.asset) }
        }
        func isHome(_ least: Standing) -> Bool {
            let countries = Self.countries(of: vertex, in: graph, least: least)
            return !countries.isEmpty && countries.allSatisfy { $0.lowercased() == home }
        }
        guard isHome(.registered) else { return }
        insert(isHome(.alleged) ? .domestic : .domesticByRegister)
    }

    /// What claims of at least a standing say in the first of the properties that they fill.
    private static func countries(
        of vertex: Vertex, in graph: EntityGraph, least: Standing
    ) -> [String] {
        let claims = graph.valueClaims(of: vertex).map { graph.file.claims[$0] }
            .filter { $0.standing >= least }
        return ["jurisdiction", "country", "mainCountry"].lazy.map { property in
            claims.compactMap { $0.value }.filter { $0.property == property }.map(\.text)
        }.first { !$0.isEmpty } ?? []
    }
}

/// Holdings in the making.
struct HoldingsDraft {
    let graph: EntityGraph
    let stakes: [Stake]
    let joints: JointPlaces
    /// Whether those who hold jointly share a node, as rules want it and measures do not.
    let joining: Bool
    var nodeOf: [UInt32] = []
    var tableOf: [UInt32] = []
    var rowPlaces: [[UInt32]] = []
    var isBlock: [Bool] = []
    var companies: [UInt32] = []
    var interests: [UInt8] = []
    var tableIndex: [UInt64: UInt32] = [:]
    var gates: [GateKey: UInt32] = [:]
    var blockRows: [BlockKey: Int] = [:]
    var blockSizes: [UInt32] = []
    var links: [Link] = []

    struct Link {
        let from: UInt32
        let to: UInt32
        let code: UInt8
        let ground: LinkGround
    }

    /// One holder's gate, for one company or for all.
    struct GateKey: Hashable {
        let owner: Vertex
        let over: Vertex?
    }

    /// A block: who holds it is the group or the capacity.
    struct BlockKey: Hashable {
        let name: String
        let table: UInt32
    }

    init(_ graph: EntityGraph, joining: Bool) {
        self.graph = graph
        stakes = graph.stakes.array
        self.joining = joining
        joints = JointPlaces(joining ? graph.joints.array : [])
    }

    var nodeCount: Int { graph.entityCount + blockSizes.count }

    mutating func takeStakes() {
        var place = 0
        while place < stakes.count {
            let first = stakes[place]
            var places: [UInt32] = []
            let table = table(first.owned, first.kind.interest)
            while place < stakes.count, stakes[place].owner == first.owner,
                stakes[place].owned == first.owned,
                stakes[place].kind.interest == first.kind.interest
            {
                if let name = blockName(stakes[place]) {
                    takeBlock(name, UInt32(place), table)
                } else {
                    places.append(UInt32(place))
                }
                takeControl(beside: stakes[place])
                place += 1
            }
            guard !places.isEmpty else { continue }
            append(node(of: first.owner, over: first.owned), table, places, isBlock: false)
        }
    }

    private mutating func append(
        _ node: UInt32, _ table: UInt32, _ places: [UInt32], isBlock: Bool
    ) {
        nodeOf.append(node)
        tableOf.append(table)
        rowPlaces.append(places)
        self.isBlock.append(isBlock)
    }

    private mutating func table(_ company: Vertex, _ interest: StakeKind.Interest) -> UInt32 {
        let kind = UInt8(StakeKind.Interest.allCases.firstIndex(of: interest) ?? 0)
        let key = UInt64(company) << 8 | UInt64(kind)
        if let known = tableIndex[key] { return known }
        let number = UInt32(companies.count)
        tableIndex[key] = number
        companies.append(company)
        interests.append(kind)
        return number
    }

    private mutating func newGate(size: UInt32) -> UInt32 {
        blockSizes.append(size)
        return UInt32(nodeCount - 1)
    }
}

// MARK: - Joint holdings

extension HoldingsDraft {
    /// The node whose capture makes a holder's stake in a company count.
    private mutating func node(of owner: Vertex, over company: Vertex) -> UInt32 {
        let (partners, isOfAll) = joints.partners(of: owner, over: company)
        guard !partners.isEmpty else { return owner }
        let key = GateKey(owner: owner, over: isOfAll ? nil : company)
        if let known = gates[key] { return known }
        let gate = newGate(size: 0)
        gates[key] = gate
        let own = LinkCode.make(LinkKind.own.rawValue, .assumed, isCertain: true)
        links.append(Link(from: owner, to: gate, code: own, ground: .membership))
        for partner in partners {
            let group = graph.joints[partner.group]
            let code = LinkCode.make(
                LinkKind.partner.rawValue, group.standing, isCertain: group.certainty == .yes)
            links.append(
                Link(from: partner.vertex, to: gate, code: code, ground: .claim(group.claim)))
        }
        return gate
    }

    /// The block that a stake is part of; nil for a stake of one's own.
    private func blockName(_ stake: Stake) -> String? {
        if let group = joints.block(of: stake.owner, over: stake.owned) { return "group \(group)" }
        // Natures of control "as a member of a firm" or "as trustees of a trust" are held together.
        guard joining, let capacity = stake.kind.capacity,
            ["firm", "trust", "joint"].contains(capacity)
        else { return nil }
        return "capacity \(capacity)"
    }

    private mutating func takeBlock(_ name: String, _ place: UInt32, _ table: UInt32) {
        let stake = stakes[Int(place)]
        let key = BlockKey(name: name, table: table)
        let row: Int
        if let known = blockRows[key] {
            row = known
            rowPlaces[row].append(place)
        } else {
            let group = joints.block(of: stake.owner, over: stake.owned)
            // The other members of a firm or trust are not on record: no number of them is all.
            let size = group.map { UInt32(graph.joints[$0].members.count) } ?? .max
            let gate = newGate(size: size)
            row = nodeOf.count
            append(gate, table, [place], isBlock: true)
            blockRows[key] = row
            if let group { takeMembers(of: group, into: gate) }
        }
        guard joints.block(of: stake.owner, over: stake.owned) == nil else { return }
        let code = LinkCode.make(LinkKind.block.rawValue, .assumed, isCertain: true)
        links.append(Link(from: stake.owner, to: nodeOf[row], code: code, ground: .membership))
    }

    private mutating func takeMembers(of group: Int, into gate: UInt32) {
        let code = LinkCode.make(LinkKind.block.rawValue, .assumed, isCertain: true)
        for member in graph.joints[group].members {
            links.append(
                Link(
                    from: member, to: gate, code: code, ground: .claim(graph.joints[group].claim)))
        }
    }
}

// MARK: - Links

extension HoldingsDraft {
    private mutating func takeControl(beside stake: Stake) {
        let kind: LinkKind = stake.isStakeOrControl ? .either : .asserted
        for (places, isCertain) in [(stake.claims, true), (stake.possibleClaims, false)] {
            for place in places {
                let claim = graph.file.claims[place]
                guard let said = claim.relation,
                    said.assertsControl || stake.isStakeOrControl
                else { continue }
                let code = LinkCode.make(kind.rawValue, claim.standing, isCertain: isCertain)
                links.append(
                    Link(from: stake.owner, to: stake.owned, code: code, ground: .claim(place)))
            }
        }
    }

    mutating func takeLinks() {
        for relation in graph.relations where !relation.isShortcut {
            if relation.kind == .possiblySame { takeJoins(relation) }
            switch relation.kind.meaning {
            case .control: takeControl(relation)
            case .samePerson: takeBranch(relation)
            case .stake, .stakeOrControl, .link, .none: continue
            }
        }
    }

    private mutating func takeControl(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            guard let said = claim.relation, !said.isShortcut else { continue }
            let code = LinkCode.make(
                LinkKind.raw(said.criterion), claim.standing, isCertain: isCertain(claim))
            links.append(
                Link(from: relation.from, to: relation.to, code: code, ground: .claim(place)))
        }
    }

    /// A branch follows its legal person: the link runs from the whole to the branch.
    private mutating func takeBranch(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            let code = LinkCode.make(
                LinkKind.branch.rawValue, claim.standing, isCertain: isCertain(claim))
            links.append(
                Link(from: relation.to, to: relation.from, code: code, ground: .claim(place)))
        }
    }

    /// Two records of which a claim that is not firm says that they are one: each follows the other.
    private mutating func takeJoins(_ relation: Relation) {
        for place in relation.claims {
            let claim = graph.file.claims[place]
            guard case .identity = claim.assertion else { continue }
            let code = LinkCode.make(
                LinkKind.branch.rawValue, claim.standing, isCertain: isCertain(claim))
            for (from, to) in [(relation.from, relation.to), (relation.to, relation.from)] {
                links.append(Link(from: from, to: to, code: code, ground: .claim(place)))
            }
        }
    }

    private func isCertain(_ claim: Claim) -> Bool {
        claim.period.holds(on: graph.projection.asOf) == .yes
    }
}

// MARK: - Finishing

extension HoldingsDraft {
    func finished(traits: [Traits]) -> Holdings {
        let order = Self.sorted(nodeOf, count: nodeCount)
        var starts: [UInt32] = [0]
        var places: [UInt32] = []
        for row in order.items {
            places += rowPlaces[Int(row)]
            starts.append(UInt32(places.count))
        }
        let rows = StakeRows(
            stakes: stakes, isHollow: hollow(), starts: starts, places: places,
            isBlock: order.items.map { isBlock[Int($0)] }, standings: standings())
        var holdings = Holdings(
            entityCount: graph.entityCount, offsets: order.offsets,
            tables: order.items.map { tableOf[Int($0)] }, companies: companies,
            interests: interests, values: .stakes(rows), traits: traits)
        holdings.blockSizes = blockSizes
        guard !links.isEmpty else { return holdings }
        let byNode = Self.sorted(links.map(\.from), count: nodeCount)
        holdings.linkOffsets = byNode.offsets
        holdings.linkTargets = byNode.items.map { links[Int($0)].to }
        holdings.linkCodes = byNode.items.map { links[Int($0)].code }
        holdings.linkGrounds = byNode.items.map { links[Int($0)].ground }
        return holdings
    }

    /// Items grouped by key in a stable counting sort.
    static func sorted(_ keys: [UInt32], count: Int) -> (offsets: [UInt32], items: [UInt32]) {
        var offsets = [UInt32](repeating: 0, count: count + 1)
        for key in keys { offsets[Int(key) + 1] += 1 }
        for place in 0..<count { offsets[place + 1] += offsets[place] }
        var next = offsets
        var items = [UInt32](repeating: 0, count: keys.count)
        for (item, key) in keys.enumerated() {
            items[Int(next[Int(key)])] = UInt32(item)
            next[Int(key)] += 1
        }
        return (offsets, items)
    }

    private func standings() -> [Standing] {
        var seen: Set<Standing> = []
        for stake in stakes {
            for place in stake.claims + stake.possibleClaims {
                seen.insert(graph.file.claims[place].standing)
            }
        }
        return seen.sorted()
    }

    /// Stakes whose size does not say whose they are: a nominee's or trustee's, a legal owner's
    /// beside beneficial ones, and what may be control instead.
    private func hollow() -> [Bool] {
        var beneficial: Set<Vertex> = []
        // Only a firm claim lowers what a firm one says.
        for stake in stakes where stake.kind.capacity == "beneficial" && stake.firm != nil {
            beneficial.insert(stake.owned)
        }
        return stakes.map { stake in
            switch stake.kind.capacity {
            case "nominee", "trustee": true
            case "legal": beneficial.contains(stake.owned)
            default: stake.isStakeOrControl
            }
        }
    }
}
