public import CordonModel

/// Writes a graph in a format of others.
///
/// What is written is what the graph shows: its day, its standings, its sources. Sources that allow
/// nothing to be passed on never leave; of those that may be cited the quotations stay behind. Equal
/// graphs give equal bytes.
///
/// ```swift
/// let graph = EntityGraph(file, Projection(asOf: day))
/// let text = String(decoding: GraphExport.graphML.bytes(of: graph), as: UTF8.self)
/// ```
public enum GraphExport: String, CaseIterable, Sendable {
    /// FollowTheMoney entity lines; what they have no place for stands under `cordon`.
    case followTheMoney = "ftm"
    /// FollowTheMoney statements as CSV: one value of one entity a row.
    case statements = "ftm-statements"
    /// The Beneficial Ownership Data Standard 0.4: an array of statements.
    case beneficialOwnership = "bods"
    /// One case file, which a person can read and edit.
    case caseFile = "case"
    /// An edge list as CSV: one row for each claim of a relation.
    case edgeList = "edges"
    /// GraphML 1.0, for yEd, Gephi, igraph and NetworkX.
    case graphML = "graphml"
    /// GEXF 1.3, for Gephi.
    case gexf = "gexf"
    /// The JSON of Cytoscape and Cytoscape.js.
    case cytoscape = "cytoscape"
    /// Cypher statements, for Neo4j.
    case cypher = "cypher"
    /// DOT, for Graphviz.
    case dot
    /// Everything that is known, as one JSON document.
    case json = "json"

    /// Whether the format has a place for what does not hold on the day of the graph.
    public var takesEveryDay: Bool {
        switch self {
        case .followTheMoney, .statements, .caseFile: true
        default: false
        }
    }

    /// Writes a graph in pieces of about 64 KB, so that a large one is never whole in memory.
    ///
    /// - Parameters:
    ///   - graph: The graph.
    ///   - isOfEveryDay: Whether what has ended by the graph's day, or was not yet then, is written as
    ///     well; for formats that ``takesEveryDay``.
    ///   - sink: Takes the pieces.
    /// - Throws: What the sink throws.
    public func write<Failure: Error>(
        _ graph: EntityGraph, ofEveryDay isOfEveryDay: Bool = false,
        into sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try write(Outgoing(graph, ofEveryDay: isOfEveryDay && takesEveryDay), into: sink)
    }

    /// Writes what leaves.
    func write<Failure: Error>(
        _ outgoing: Outgoing, into sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var buffer: [UInt8] = []
        func put(_ text: String) throws(Failure) {
            buffer += text.utf8
            guard buffer.count >= 1 << 16 else { return }
            try sink(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        switch self {
        case .followTheMoney:
            var writer = FollowTheMoneyWriter(outgoing)
            try writer.write { line throws(Failure) in try put(line.compact + "\n") }
        case .statements: try StatementWriter(outgoing).write(put)
        case .beneficialOwnership: try BODSWriter(outgoing).write(put)
        case .caseFile: try put(CaseFile.text(of: outgoing.file))
        case .cytoscape: try CytoscapeWriter(outgoing).write(put)
        case .dot: try DOTWriter(outgoing).write(put)
        case .cypher: try CypherWriter(outgoing).write(put)
        case .edgeList: try EdgeListWriter(outgoing).write(put)
        case .graphML: try GraphMLWriter(outgoing).write(put)
        case .gexf: try GEXFWriter(outgoing).write(put)
        case .json: try GraphJSONWriter(outgoing).write(put)
        }
        if !buffer.isEmpty { try sink(buffer) }
    }

    /// The bytes of a graph.
    public func bytes(of graph: EntityGraph, ofEveryDay isOfEveryDay: Bool = false) -> [UInt8] {
        var bytes: [UInt8] = []
        write(graph, ofEveryDay: isOfEveryDay) { bytes += $0 }
        return bytes
    }
}
