import CordonGraph
import CordonModel

extension HoldingsDraft {
    /// The node whose capture makes a holder's stake in a company count.
    mutating func node(
        of owner: Vertex, over company: Vertex, as capacities: [String?]
    ) -> UInt32 {
        // With what it holds of itself a company acts together with nobody.
        let (partners, isOfAll) =
            owner == company ? ([], true) : joints.partners(of: owner, over: company)
        let others = arrangements.principals(of: owner, holding: capacities)
        guard !partners.isEmpty || !others.isEmpty else { return owner }
        let key = GateKey(
            owner: owner, over: isOfAll && !others.contains { !$0.isOfAll } ? nil : company)
        if let known = gates[key] { return known }
        let gate = newGate(size: 0)
        gates[key] = gate
        let isHolder = others.contains { $0.standing.isFirm && $0.isCertain }
        let own = LinkCode.make(
            (isHolder ? LinkKind.holder : .own).rawValue, .assumed, isCertain: true)
        links.append(Link(from: owner, to: gate, code: own, ground: .membership))
        for other in others {
            let code = LinkCode.make(
                other.kind.rawValue, other.standing, isCertain: other.isCertain)
            links.append(
                Link(from: other.vertex, to: gate, code: code, ground: .claim(other.claim)))
        }
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
    func blockName(_ stake: Stake) -> String? {
        if let group = group(of: stake) { return "group \(group)" }
        // Natures of control "as a member of a firm" or "as trustees of a trust" are held together.
        guard joining, let capacity = stake.kind.capacity,
            ["firm", "trust", "joint"].contains(capacity)
        else { return nil }
        return "capacity \(capacity)"
    }

    /// The holders who have a stake as one block.
    private func group(of stake: Stake) -> Int? {
        stake.owner == stake.owned ? nil : joints.block(of: stake.owner, over: stake.owned)
    }

    mutating func takeBlock(_ name: String, _ place: UInt32, _ table: UInt32) {
        let stake = stakes[Int(place)]
        let key = BlockKey(name: name, table: table)
        let row: Int
        if let known = blockRows[key] {
            row = known
            rowPlaces[row].append(place)
        } else {
            let group = group(of: stake)
            // The other members of a firm or trust are not on record: no number of them is all.
            let size = group.map { UInt32(graph.joints[$0].members.count) } ?? .max
            let gate = newGate(size: size)
            row = nodeOf.count
            append(gate, table, [place], isBlock: true)
            blockRows[key] = row
            if let group { takeMembers(of: group, into: gate) }
        }
        guard group(of: stake) == nil else { return }
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
