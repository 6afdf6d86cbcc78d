import CordonDiagram
public import CordonGraph
import CordonModel

extension PictureQuestion {
    /// The parties beside one that a picture leaves out, drawn as one: how many there are.
    public struct Rest: Sendable {
        /// The party beside which they stand.
        public let vertex: Vertex
        /// How many they are.
        public let count: Int
    }
}

extension Investigation {
    /// The parties beside some that an excerpt leaves out, as far as there are any.
    public func rests(beside vertices: [Vertex], of excerpt: Excerpt, walk: Walk)
        -> [PictureQuestion.Rest]
    {
        let shown = Selection(count: graph.entityCount, of: excerpt.vertices)
        return vertices.filter { shown[$0] }.compactMap { vertex in
            let arcs = [
                graph.digraph.successors(of: vertex), graph.digraph.predecessors(of: vertex),
            ]
            .joined()
            let others = arcs.filter { arc in
                !shown[arc.vertex] && walk.takes(graph.relations[Int(arc.edge)])
            }
            let count = Set(others.map(\.vertex)).count
            return count > 0 ? PictureQuestion.Rest(vertex: vertex, count: count) : nil
        }
    }

    /// The rests as parties of a picture, each tied to the one beside which they stand.
    func drawn(
        _ rests: [PictureQuestion.Rest], boxes: [Vertex: String]
    ) -> (nodes: [Picture.Node], edges: [Picture.Edge]) {
        var nodes: [Picture.Node] = []
        var edges: [Picture.Edge] = []
        for rest in rests {
            let (owner, id) = (graph.id(rest.vertex), "rest:" + graph.id(rest.vertex))
            let caption = graph.caption(rest.vertex)
            nodes.append(
                Picture.Node(
                    id: id, caption: "\(rest.count) more", kind: .stack(rest.count),
                    cluster: boxes[rest.vertex],
                    tooltip: "\(rest.count) more beside \(caption), not drawn one by one"))
            edges.append(
                Picture.Edge(
                    id: id, from: owner, to: id, family: .computed, label: "not drawn one by one",
                    standing: .official, isDirected: false,
                    tooltip: "\(caption) has relations with \(rest.count) more"))
        }
        return (nodes, edges)
    }
}
