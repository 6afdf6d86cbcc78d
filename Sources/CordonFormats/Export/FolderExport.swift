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
    ///   - isRaw: Whether texts that begin like a formula stay as they are in ``tables``.
    /// - Returns: The files, each with its name.
    public func files(
        of graph: EntityGraph, findings: [Finding] = [], raw isRaw: Bool = false
    ) -> [File] {
        let outgoing = Outgoing(graph)
        let tables =
            switch self {
            case .tables: TableWriter(outgoing, findings: findings, forPeople: !isRaw).tables
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
    /// The titles of the columns where the table is for people; nil where it is for a machine.
    private let titles: [String]?

    init(_ name: String, _ header: [String], forPeople isForPeople: Bool = false) {
        self.name = name
        titles = isForPeople ? header : nil
        text = header.map(EdgeListWriter.cell).joined(separator: ",") + "\n"
    }

    /// Adds a row; what is absent is an empty cell.
    mutating func add(_ row: [String?]) {
        var cells = row.map { $0 ?? "" }
        if let titles { cells = zip(cells, titles).map { GuardedCell.text($0, under: $1) } }
        text += cells.map(EdgeListWriter.cell).joined(separator: ",") + "\n"
    }
}
