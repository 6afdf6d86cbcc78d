import CordonGraph
import Foundation

/// What can be timed; the definitions are those of `Scripts/compare-peers`.
enum Kernel: String, CaseIterable {
    case load, build, bfs, wcc, scc, dijkstra, yen, pagerank, ppr, hits, katz, eigenvector
    case coreness, triangles, articulation, bridges, leiden, betweenness, harmonic

    /// Why this kernel has nothing to do on this input, if so.
    func obstacle(_ input: Input) -> String? {
        switch self {
        case .dijkstra, .yen:
            input.costs == nil
                ? "no weights" : self == .yen && input.pairs.isEmpty ? "no pair" : nil
        default: nil
        }
    }

    /// Makes what the kernel needs and is not to be timed.
    func prepare(_ input: Input) {
        switch self {
        case .load, .build: break
        case .coreness, .triangles, .articulation, .bridges, .eigenvector, .leiden:
            _ = input.undirected
        default: _ = input.graph
        }
    }

    /// Runs once; the answer is in hand when this returns, and is read after the clock stops.
    func run(_ input: Input) throws -> () -> [String: Double] {
        let threads = input.threads
        switch self {
        case .load:
            let list = try EdgeList(path: input.path, threads: threads)
            let graph = Digraph(
                vertexCount: list.vertexCount, sources: list.sources, targets: list.targets)
            return { ["edges": Double(graph.edgeCount)] }
        case .build:
            let graph = input.makeGraph()
            return { ["edges": Double(graph.edgeCount)] }
        case .bfs:
            let rows = input.graph.view().hops(fromEach: input.sources, threads: threads)
            return { Check.distances(rows.map { $0.values.map(Double.init) }) }
        case .dijkstra:
            let rows = input.graph.view().costs(
                fromEach: input.sources, costs: input.costs ?? [], threads: threads)
            return { Check.distances(rows) }
        case .yen:
            let (start, end) = input.pairs[0]
            let list = input.graph.view().cheapestPaths(
                10, from: start, to: end, costs: input.costs)
            return {
                ["paths": Double(list.paths.count), "sum": list.paths.reduce(0) { $0 + $1.cost }]
            }
        case .wcc:
            let parts = input.graph.view().weakComponents()
            return { Check.parts(parts) }
        case .scc:
            let parts = input.graph.view().strongComponents(threads: threads)
            return { Check.parts(parts) }
        case .pagerank:
            let scores = input.graph.pageRank(tolerance: 1e-8, threads: threads)
            return { Check.vector(scores.values, rawValue, input) }
        case .ppr:
            var restart = [Double](repeating: 0, count: input.vertexCount)
            for source in input.sources { restart[Int(source)] = 1 }
            let scores = input.graph.pageRank(restart: restart, tolerance: 1e-8, threads: threads)
            return { Check.vector(scores.values, rawValue, input) }
        case .eigenvector:
            let scores = input.undirected.eigenvector(tolerance: 1e-8, threads: threads)
            return { Check.vector(scores.values, rawValue, input) }
        case .hits:
            let scores = input.graph.authorities(tolerance: 1e-8, threads: threads)
            return { Check.vector(scores.values, rawValue, input) }
        case .katz:
            let scores = input.graph.katz(tolerance: 1e-10, threads: threads)
            return { Check.vector(Check.scaled(scores.values), rawValue, input) }
        case .betweenness:
            let scores = input.graph.betweenness(threads: threads)
            return { Check.vector(scores.values, rawValue, input) }
        case .harmonic:
            let scores = input.graph.harmonicCloseness(threads: threads)
            return { Check.vector(scores.values, rawValue, input) }
        case .coreness:
            let cores = input.undirected.coreness()
            return { Check.vector(cores.map(Double.init), rawValue, input) }
        case .triangles:
            let triangles = input.undirected.triangles(threads: threads)
            return { ["count": Double(triangles.count)] }
        case .articulation:
            let points = input.undirected.articulationPoints()
            return { ["count": Double(points.count)] }
        case .bridges:
            let bridges = input.undirected.bridges()
            return { ["count": Double(bridges.count)] }
        case .leiden:
            let found = input.undirected.communities(threads: threads)
            return { ["modularity": found.modularity, "communities": Double(found.parts.count)] }
        }
    }
}

/// The few numbers by which answers are compared.
enum Check {
    static func distances(_ rows: [[Double]]) -> [String: Double] {
        let reached = rows.joined().filter { $0 >= 0 && $0 < .infinity }
        return ["sum": reached.reduce(0, +), "reached": Double(reached.count)]
    }

    static func parts(_ parts: Components) -> [String: Double] {
        ["count": Double(parts.count), "largest": Double(parts.sizes.max() ?? 0)]
    }

    /// The same in proportion, of length one.
    static func scaled(_ values: [Double]) -> [Double] {
        let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return values.map { $0 / length }
    }

    static func vector(_ values: [Double], _ name: String, _ input: Input) -> [String: Double] {
        let top = values.indices.max { (values[$0], $1) < (values[$1], $0) } ?? 0
        var check = ["sum": values.reduce(0, +), "max": values.max() ?? 0, "top": Double(top)]
        if let error = input.references.error(of: values, name) { check["err"] = error }
        return check
    }
}
