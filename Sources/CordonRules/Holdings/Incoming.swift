/// The rows and links of holdings, by what they lead to.
struct Incoming: Sendable {
    /// The node that owns each row.
    let owners: [UInt32]
    /// The node that each link leaves.
    let linkSources: [UInt32]

    private let tables: (offsets: [UInt32], items: [UInt32])
    private let rows: (offsets: [UInt32], items: [UInt32])
    private let links: (offsets: [UInt32], items: [UInt32])

    init(_ holdings: Holdings) {
        owners = Self.owners(holdings.offsets, count: holdings.rowCount)
        linkSources = Self.owners(holdings.linkOffsets, count: holdings.linkTargets.count)
        tables = HoldingsDraft.sorted(holdings.companies, count: holdings.entityCount)
        rows = HoldingsDraft.sorted(holdings.tables, count: holdings.tableCount)
        links = HoldingsDraft.sorted(holdings.linkTargets, count: holdings.nodeCount)
    }

    private static func owners(_ offsets: [UInt32], count: Int) -> [UInt32] {
        var owners = [UInt32](repeating: 0, count: count)
        for node in 0..<max(0, offsets.count - 1) {
            for row in offsets[node]..<offsets[node + 1] { owners[Int(row)] = UInt32(node) }
        }
        return owners
    }

    /// The tables of a company.
    func tables(of company: UInt32) -> ArraySlice<UInt32> { Self.slice(tables, company) }

    /// The rows of a table.
    func rows(of table: UInt32) -> ArraySlice<UInt32> { Self.slice(rows, table) }

    /// The links that lead to a node.
    func links(to node: UInt32) -> ArraySlice<UInt32> { Self.slice(links, node) }

    private static func slice(
        _ sorted: (offsets: [UInt32], items: [UInt32]), _ key: UInt32
    ) -> ArraySlice<UInt32> {
        sorted.items[Int(sorted.offsets[Int(key)])..<Int(sorted.offsets[Int(key) + 1])]
    }
}
