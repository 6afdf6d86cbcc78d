extension Lanes {
    /// The different neighbours of a vertex, ascending, each by its cheapest edge.
    ///
    /// Of equally cheap edges the first is taken; the vertex itself is left out.
    func distinct(_ vertex: Vertex, costs: Cells<Double>?) -> [Arc] {
        var arcs: [Arc] = []
        each(vertex) { neighbour, edge in
            if neighbour != vertex { arcs.append(Arc(vertex: neighbour, edge: edge)) }
        }
        if isTwoWay { arcs.sort { ($0.vertex, $0.edge) < ($1.vertex, $1.edge) } }
        var kept = 0
        for arc in arcs {
            if kept > 0, arcs[kept - 1].vertex == arc.vertex {
                if let costs, costs[arc.edge] < costs[arcs[kept - 1].edge] { arcs[kept - 1] = arc }
            } else {
                arcs[kept] = arc
                kept += 1
            }
        }
        arcs.removeSubrange(kept...)
        return arcs
    }
}
