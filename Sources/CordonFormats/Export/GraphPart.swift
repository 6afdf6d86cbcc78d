public import CordonGraph
public import CordonModel

/// A part of a graph that leaves alone: some parties, and some of the relations among them, such as
/// those of a picture.
public struct GraphPart: Sendable {
    /// The parties.
    public let vertices: Set<Vertex>
    /// The relations, by their numbers in the graph.
    public let relations: Set<Int>

    /// Creates a part.
    public init(vertices: some Sequence<Vertex>, relations: some Sequence<Int>) {
        self.vertices = Set(vertices)
        self.relations = Set(relations)
    }

    /// The content of the part that may leave.
    func outgoing(of graph: EntityGraph) -> Outgoing {
        var outgoing = Outgoing(graph)
        outgoing.part = self
        return outgoing
    }
}

extension GraphExport {
    /// The formats in which a part can leave alone: those that draw and count nodes and edges.
    public static let ofParts: [GraphExport] = [.graphML, .gexf, .cytoscape, .edgeList]

    /// The bytes of a part of a graph; of the whole where the format is none of ``ofParts``.
    public func bytes(of graph: EntityGraph, part: GraphPart) -> [UInt8] {
        guard Self.ofParts.contains(self) else { return bytes(of: graph) }
        var bytes: [UInt8] = []
        write(part.outgoing(of: graph)) { bytes += $0 }
        return bytes
    }
}
