import CGraphviz

extension LayoutRequest {
    /// Lays the request out.
    ///
    /// - Throws: ``DrawingError/engineUnavailable(_:available:)``, or
    ///   ``DrawingError/layoutFailed(engine:messages:)`` also where the library returned success
    ///   but reported an error, since what it then draws is often wrong.
    func run() throws(DrawingError) -> LayoutResult {
        try GraphvizThread.run { () throws(DrawingError) in try layOut() }
    }

    private func layOut() throws(DrawingError) -> LayoutResult {
        let context = try GraphvizContext.current()
        GraphvizMessages.listen()
        let graph = try GraphvizGraph()
        declareAttributes(graph)
        let nodes = try unsafe addBoxes(to: graph)
        let edges = try unsafe addLines(to: graph, between: nodes)
        cordon_reset_random_numbers()
        let status = unsafe gvLayout(context.pointer, graph.pointer, engine.rawValue)
        let (messages, failed) = GraphvizMessages.heard()
        guard status == 0 else {
            let engines = context.plugins("layout")
            guard engines.contains(engine.rawValue) else {
                throw .engineUnavailable(engine.rawValue, available: engines)
            }
            throw .layoutFailed(engine: engine.rawValue, messages: messages)
        }
        defer { unsafe gvFreeLayout(context.pointer, graph.pointer) }
        guard !failed else { throw .layoutFailed(engine: engine.rawValue, messages: messages) }
        return unsafe read(graph, nodes, edges, messages)
    }

    private func declareAttributes(_ graph: borrowing GraphvizGraph) {
        for (name, value) in attributes { graph.declare(0, name, value) }
        let boxDefaults = [
            ("shape", "box"), ("fixedsize", "true"), ("label", ""), ("width", "1"), ("height", "1"),
        ]
        for (name, value) in boxDefaults { graph.declare(1, name, value) }
        let names = Set(lines.flatMap { $0.attributes.map(\.name) }).sorted { $0.precedes($1) }
        let defaults = ["weight": "1", "minlen": "1", "arrowsize": "1", "penwidth": "1"]
        for name in names { graph.declare(2, name, defaults[name] ?? "") }
    }

    private func addBoxes(
        to graph: borrowing GraphvizGraph
    ) throws(DrawingError) -> [UnsafeMutablePointer<Agnode_t>] {
        var clusters: [UnsafeMutablePointer<Agraph_t>] = unsafe []
        for index in 0..<clusterCount {
            unsafe clusters.append(try graph.cluster(String(index)))
        }
        var nodes: [UnsafeMutablePointer<Agnode_t>] = unsafe []
        for box in boxes {
            let node = try unsafe graph.node()
            unsafe graph.set(node, "width", (box.size.width / 72).decimal(places: 5))
            unsafe graph.set(node, "height", (box.size.height / 72).decimal(places: 5))
            if let cluster = box.cluster {
                _ = unsafe agsubnode(clusters[cluster], node, 1)
            }
            unsafe nodes.append(node)
        }
        return unsafe nodes
    }

    private func addLines(
        to graph: borrowing GraphvizGraph, between nodes: [UnsafeMutablePointer<Agnode_t>]
    ) throws(DrawingError) -> [UnsafeMutablePointer<Agedge_t>] {
        var edges: [UnsafeMutablePointer<Agedge_t>] = unsafe []
        for line in lines {
            let edge = try unsafe graph.edge(nodes[line.tail], nodes[line.head])
            for (name, value) in line.attributes { unsafe graph.set(edge, name, value) }
            unsafe edges.append(edge)
        }
        return unsafe edges
    }

    private func read(
        _ graph: borrowing GraphvizGraph, _ nodes: [UnsafeMutablePointer<Agnode_t>],
        _ edges: [UnsafeMutablePointer<Agedge_t>], _ messages: [String]
    ) -> LayoutResult {
        let lower = unsafe cordon_lower_corner(graph.pointer)
        let upper = unsafe cordon_upper_corner(graph.pointer)
        let place = { (point: cordon_point) in Point(x: point.x - lower.x, y: upper.y - point.y) }
        let clusters = (0..<clusterCount).map { index -> Rect? in
            let found = unsafe withMutableText("cluster_\(index)") {
                unsafe agsubg(graph.pointer, $0, 0)
            }
            guard engine == .dot, let cluster = unsafe found else { return nil }
            let one = unsafe place(cordon_lower_corner(cluster))
            let other = unsafe place(cordon_upper_corner(cluster))
            return Rect(x: one.x, y: other.y, width: other.x - one.x, height: one.y - other.y)
        }
        return unsafe LayoutResult(
            centres: nodes.map { unsafe place(cordon_node_centre($0)) },
            curves: edges.map { unsafe curves(of: $0, place) },
            clusters: clusters,
            size: Size(width: upper.x - lower.x, height: upper.y - lower.y),
            messages: messages)
    }

    private func curves(
        of edge: UnsafeMutablePointer<Agedge_t>, _ place: (cordon_point) -> Point
    ) -> [Curve] {
        let count = unsafe cordon_curve_count(edge)
        return (0..<count).map { curve in
            let size = unsafe cordon_curve_size(edge, curve)
            let hasEnd = unsafe cordon_curve_has_end_tip(edge, curve) != 0
            let hasStart = unsafe cordon_curve_has_start_tip(edge, curve) != 0
            return Curve(
                points: (0..<size).map { unsafe place(cordon_curve_point(edge, curve, $0)) },
                endTip: hasEnd ? unsafe place(cordon_curve_end_tip(edge, curve)) : nil,
                startTip: hasStart ? unsafe place(cordon_curve_start_tip(edge, curve)) : nil)
        }
    }
}
