public import CordonModel

/// A format of several files, which a graph can be written as into a folder.
///
/// ```swift
/// for file in FolderExport.tables.files(of: graph) { print(file.name, file.bytes.count) }
/// ```
public enum FolderExport: String, CaseIterable, Sendable {
    /// CSV tables: entities, relations, claims, sources and findings.
    case tables
    /// The CSV files of Neo4j's bulk import.
    case neo4j

    /// A file of the folder.
    public struct File: Sendable {
        /// Its name.
        public let name: String
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// The files of a graph, in the order in which a reader needs them.
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - findings: What regimes say of it, for ``tables``; those about entities that may not
    ///     leave are left out.
    /// - Returns: The files, each with its name.
    public func files(of graph: EntityGraph, findings: [Finding] = []) -> [File] {
        let outgoing = Outgoing(graph)
        let tables =
            switch self {
            case .tables: TableWriter(outgoing, findings: findings).tables
            case .neo4j: NeoWriter(outgoing).tables
            }
        return tables.map { File(name: $0.name, bytes: Array($0.text.utf8)) }
    }

    /// What the format has no place for, by sort.
    public func losses(of graph: EntityGraph) -> [ExportLoss] {
        ExportLoss.of(Outgoing(graph), by: self == .tables ? { _, _ in nil } : ExportLoss.picture)
    }
}

/// A table in the making: CSV with a header (RFC 4180).
struct OutgoingTable {
    let name: String
    private(set) var text: String

    init(_ name: String, _ header: [String]) {
        self.name = name
        text = header.map(EdgeListWriter.cell).joined(separator: ",") + "\n"
    }

    /// Adds a row; what is absent is an empty cell.
    mutating func add(_ row: [String?]) {
        text += row.map { EdgeListWriter.cell($0 ?? "") }.joined(separator: ",") + "\n"
    }
}
