import CordonGraph
import Foundation

/// Every answer about a small graph in full, as one JSON document, for others to compare with.
struct Answers {
    private let input: Input

    init(path: String) throws { input = try Input(path: path, threads: 2) }

    func print() throws {
        let (graph, simple) = (input.graph, input.undirected)
        let costs = input.costs ?? [Double](repeating: 1, count: graph.edgeBound)
        let vertices = Array(0..<Vertex(input.vertexCount))
        var restart = [Double](repeating: 0, count: vertices.count)
        restart[0] = 1
        let last = vertices[vertices.count - 1]
        let paths = graph.view().cheapestPaths(4, from: 0, to: last, costs: costs)
        var document: [String: Any] = [
            "hops": graph.view().hops(fromEach: vertices).map { $0.values.map { Int($0) } },
            "costs": graph.view().costs(fromEach: vertices, costs: costs)
                .map { $0.map { $0 == .infinity ? -1 : $0 } },
            "weak": graph.view().weakComponents().labels.map { Int($0) },
            "strong": graph.view().strongComponents().labels.map { Int($0) },
            "pagerank": graph.pageRank(tolerance: 1e-12).values,
            "personal": graph.pageRank(restart: restart, tolerance: 1e-12).values,
            "katz": graph.katz(tolerance: 1e-14).values,
            "betweenness": graph.betweenness().values,
            "harmonic": graph.harmonicCloseness().values,
            "simpleBetweenness": simple.betweenness().values,
            "simpleCloseness": simple.closeness().values,
            "coreness": simple.coreness(),
            "triangles": simple.triangles().perVertex,
            "clustering": simple.triangles().clustering,
            "articulation": simple.articulationPoints().map { Int($0) },
            "bridges": simple.bridges().map { [Int($0.first), Int($0.second)] },
            "cheapest": paths.paths.map(\.cost),
            "simplePaths": graph.view().simplePaths(from: 0, to: last, maxHops: 4)
                .paths.map { $0.vertices.map { Int($0) } },
            "cycles": graph.view().simpleCycles(maxHops: 4)
                .paths.map { $0.vertices.map { Int($0) } },
            "dominators": graph.view().dominators(from: 0).immediate.map { Int($0) },
        ]
        if simple.edgeCount > 0 {
            document["eigenvector"] = simple.eigenvector(tolerance: 1e-12).values
        }
        if last > 0 {
            document["cut"] =
                graph.view().minimumCut(from: 0, to: last, capacities: costs).capacity
            document["widest"] =
                graph.view().widestPath(from: 0, to: last, strengths: costs)?.cost ?? -1
        }
        let data = try JSONSerialization.data(withJSONObject: document, options: [.sortedKeys])
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }
}
