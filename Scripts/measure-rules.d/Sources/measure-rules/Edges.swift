import Foundation

/// The stakes as a table that a database reads.
enum Edges {
    static func write(_ graph: CorporateGraph, to path: String) throws {
        var text = Data()
        for place in graph.owners.indices {
            let row = "\(graph.owners[place]),\(graph.companies[place]),\(graph.shares[place])\n"
            text.append(contentsOf: row.utf8)
        }
        try text.write(to: URL(fileURLWithPath: path))
    }
}
