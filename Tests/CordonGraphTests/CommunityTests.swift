import CordonGraph
import Testing

@Suite("Communities")
struct CommunityTests {
    @Test("are connected and the same for the same seed", arguments: Sample.larger(seeds: 0..<8))
    func connected(_ sample: Sample) {
        let graph = sample.graph.undirected()
        for seed in 0..<3 as Range<UInt64> {
            let found = graph.communities(seed: seed)
            #expect(found == graph.communities(seed: seed))
            let inside = Selection(count: sample.sources.count) { edge in
                found.parts.labels[Int(sample.sources[Int(edge)])]
                    == found.parts.labels[Int(sample.targets[Int(edge)])]
            }
            #expect(sample.graph.view(edges: inside).weakComponents().labels == found.parts.labels)
        }
    }

    @Test("have the modularity that the definition gives", arguments: Sample.larger(seeds: 0..<2))
    func modularity(_ sample: Sample) {
        let graph = sample.graph.undirected()
        let found = graph.communities(resolution: 1)
        let whole = Double(2 * graph.edgeCount)
        var slow = 0.0
        for a in sample.vertices {
            for b in sample.vertices
            where found.parts.labels[Int(a)] == found.parts.labels[Int(b)] && whole > 0 {
                let joined = graph.neighbours(of: a).contains(b) ? 1.0 : 0
                slow += (joined - Double(graph.degree(of: a) * graph.degree(of: b)) / whole) / whole
            }
        }
        #expect(abs(found.modularity - slow) < 1e-12)
        #expect(found.modularity >= graph.modularity(of: sample.vertices) - 1e-12)
    }

    @Test("are the cliques of a ring of cliques", arguments: 4..<9)
    func ring(size: Int) {
        let count = 12
        var (sources, targets): ([Vertex], [Vertex]) = ([], [])
        for clique in 0..<count {
            for a in 0..<size {
                for b in 0..<a {
                    sources.append(Vertex(clique * size + a))
                    targets.append(Vertex(clique * size + b))
                }
            }
            sources.append(Vertex(clique * size))
            targets.append(Vertex((clique + 1) % count * size + 1))
        }
        let graph = Digraph(vertexCount: count * size, sources: sources, targets: targets)
        let found = graph.undirected().communities()
        #expect(found.parts.labels == (0..<UInt32(count * size)).map { $0 / UInt32(size) })
    }
}
