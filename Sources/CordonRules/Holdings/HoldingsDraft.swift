import CordonGraph
import CordonModel

/// Holdings in the making.
struct HoldingsDraft {
    let graph: EntityGraph
    let stakes: [Stake]
    let joints: JointPlaces
    /// Who holds for whom; none for measures, which look at the owner on record.
    let arrangements: Arrangements
    /// Whether those who hold jointly share a node, as rules want it and measures do not.
    let joining: Bool
    /// The relations that make links.
    let linking: [Relation]
    let asides: Asides
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
        let code: UInt16
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
        var linking: [Relation] = []
        var arranging: [Relation] = []
        var asides = Asides()
        // The relations of a large graph are made as they are read: once is enough.
        for relation in graph.relations {
            asides.take(relation)
            if Self.makesLinks(relation) { linking.append(relation) }
            if Arrangements.isOne(relation) { arranging.append(relation) }
        }
        self.linking = linking
        self.asides = asides
        arrangements = joining ? Arrangements(graph, arranging) : Arrangements()
    }

    var nodeCount: Int { graph.entityCount + blockSizes.count }

    mutating func takeStakes() {
        var place = 0
        while place < stakes.count {
            let first = stakes[place]
            var places: [UInt32] = []
            var indirect: [UInt32] = []
            let table = table(first.owned, first.kind.interest)
            while place < stakes.count, stakes[place].owner == first.owner,
                stakes[place].owned == first.owned,
                stakes[place].kind.interest == first.kind.interest
            {
                if let name = blockName(stakes[place]) {
                    takeBlock(name, UInt32(place), table)
                } else if stakes[place].isIndirect {
                    indirect.append(UInt32(place))
                } else {
                    places.append(UInt32(place))
                }
                place += 1
            }
            // What sums up a chain is a row of its own: it is not added to the owner's own stake.
            for row in [places, indirect] where !row.isEmpty {
                let capacities = row.map { stakes[Int($0)].kind.capacity }
                append(
                    node(of: first.owner, over: first.owned, as: capacities), table, row,
                    isBlock: false)
            }
        }
    }

    mutating func append(
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

    mutating func newGate(size: UInt32) -> UInt32 {
        blockSizes.append(size)
        return UInt32(nodeCount - 1)
    }
}
