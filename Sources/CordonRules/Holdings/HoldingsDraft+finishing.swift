import CordonGraph
import CordonModel

extension HoldingsDraft {
    func finished(traits: [Traits]) -> Holdings {
        let order = Self.sorted(nodeOf, count: nodeCount)
        var starts: [UInt32] = [0]
        var places: [UInt32] = []
        for row in order.items {
            places += rowPlaces[Int(row)]
            starts.append(UInt32(places.count))
        }
        let isHollow = hollow()
        let rows = StakeRows(
            stakes: stakes, isHollow: isHollow, starts: starts, places: places,
            isBlock: order.items.map { isBlock[Int($0)] }, standings: standings(),
            besides: besides(order.items),
            hasInstruments: stakes.contains { $0.kind.instrument != nil },
            plain: PlainRows(stakes, isHollow: isHollow, starts: starts, places: places))
        var traits = traits
        for stake in stakes where stake.kind.capacity == StakeKind.member {
            traits[Int(stake.owned)].insert(.ofMembers)
        }
        var holdings = Holdings(
            entityCount: graph.entityCount, offsets: order.offsets,
            tables: order.items.map { tableOf[Int($0)] }, companies: companies,
            interests: interests, values: .stakes(rows), traits: traits)
        holdings.ownRows = order.items.indices.filter { isOwn(Int(order.items[$0])) }
        holdings.blockSizes = blockSizes
        holdings.epochs = Epoch.all(of: stakes)
        holdings.asides = asides
        guard !links.isEmpty else { return holdings }
        let byNode = Self.sorted(links.map(\.from), count: nodeCount)
        holdings.linkOffsets = byNode.offsets
        holdings.linkTargets = byNode.items.map { links[Int($0)].to }
        holdings.linkCodes = byNode.items.map { links[Int($0)].code }
        holdings.linkGrounds = byNode.items.map { links[Int($0)].ground }
        return holdings
    }

    /// Whether a row is what a company holds of itself, and not for another by a firm claim.
    private func isOwn(_ row: Int) -> Bool {
        let held = rowPlaces[row].map { stakes[Int($0)] }
        guard !isBlock[row], let first = held.first, first.owner == first.owned else {
            return false
        }
        return !arrangements.principals(of: first.owner, holding: held.map(\.kind.capacity))
            .contains { $0.standing.isFirm && $0.isCertain }
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

    /// For rows that sum up chains, the rows of the same table that end these, by their new places.
    private func besides(_ order: [UInt32]) -> [Int: [Int]] {
        guard stakes.contains(where: { !$0.chainEnds.isEmpty }) else { return [:] }
        var byTable: [UInt32: [Int]] = [:]
        for (place, row) in order.enumerated() {
            byTable[tableOf[Int(row)], default: []].append(place)
        }
        var besides: [Int: [Int]] = [:]
        for (place, row) in order.enumerated() {
            let ends = Set(rowPlaces[Int(row)].flatMap { stakes[Int($0)].chainEnds })
            guard !ends.isEmpty else { continue }
            let others = byTable[tableOf[Int(row)], default: []].filter { other in
                other != place
                    && rowPlaces[Int(order[other])].contains {
                        ends.contains(stakes[Int($0)].owner)
                    }
            }
            if !others.isEmpty { besides[place] = others }
        }
        return besides
    }

    private func standings() -> [Standing] {
        var seen: Set<Standing> = []
        for stake in stakes {
            for place in stake.claims { seen.insert(graph.file.standing(at: place)) }
            for place in stake.possibleClaims { seen.insert(graph.file.standing(at: place)) }
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
