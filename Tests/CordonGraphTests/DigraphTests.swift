import CordonGraph
import Testing

@Suite("A digraph")
struct DigraphTests {
    @Test("lists the arcs of every vertex by neighbour and edge", arguments: Sample.all())
    func rows(_ sample: Sample) {
        let graph = sample.graph
        for vertex in sample.vertices {
            let out = sample.arcs(.forward).filter { $0.from == vertex }
                .sorted { ($0.to, $0.edge) < ($1.to, $1.edge) }
            #expect(graph.successors(of: vertex).map(\.edge) == out.map(\.edge))
            #expect(graph.successors(of: vertex).map(\.vertex) == out.map(\.to))
            let back = sample.arcs(.backward).filter { $0.from == vertex }
                .sorted { ($0.to, $0.edge) < ($1.to, $1.edge) }
            #expect(graph.predecessors(of: vertex).map(\.edge) == back.map(\.edge))
            #expect(graph.predecessors(of: vertex).map(\.vertex) == back.map(\.to))
            #expect(graph.outDegree(of: vertex) == out.count)
            #expect(graph.inDegrees[Int(vertex)] == back.count)
        }
    }

    @Test("knows the ends of every edge", arguments: Sample.all())
    func ends(_ sample: Sample) {
        let graph = sample.graph
        for edge in sample.sources.indices {
            #expect(graph.source(of: Edge(edge)) == sample.sources[edge])
            #expect(graph.target(of: Edge(edge)) == sample.targets[edge])
        }
        #expect(graph.source(of: Edge(sample.sources.count)) == nil)
    }

    @Test(
        "drops loops and parallel edges when asked, and keeps the numbers of the rest",
        arguments: Sample.all())
    func simplified(_ sample: Sample) {
        for (loops, parallels) in [(false, false), (true, false), (false, true)] {
            let graph = Digraph(
                vertexCount: sample.vertexCount, sources: sample.sources, targets: sample.targets,
                keepingLoops: loops, keepingParallels: parallels)
            var seen = Set<[Vertex]>()
            let kept = sample.arcs(.forward).filter { arc in
                let isNew = seen.insert([arc.from, arc.to]).inserted
                return (loops || arc.from != arc.to) && (parallels || isNew)
            }
            #expect(graph.edgeCount == kept.count)
            #expect(graph.edgeBound == sample.sources.count)
            for edge in kept.map(\.edge) {
                #expect(graph.source(of: edge) == sample.sources[Int(edge)])
            }
            let dropped = Set(sample.sources.indices.map(Edge.init)).subtracting(kept.map(\.edge))
            #expect(dropped.allSatisfy { graph.target(of: $0) == nil })
        }
    }

    @Test("forgets direction, loops and parallels as an undirected graph", arguments: Sample.all())
    func undirected(_ sample: Sample) {
        for kept in [nil, Selection(count: sample.sources.count) { $0 % 3 != 0 }] {
            let graph = sample.graph.undirected(edges: kept)
            for vertex in sample.vertices {
                let joined = Set(sample.arcs(.both, kept).filter { $0.from == vertex }.map(\.to))
                #expect(graph.neighbours(of: vertex) == joined.subtracting([vertex]).sorted())
            }
        }
    }

    @Test("selects numbers one by one")
    func selection() {
        var selection = Selection(count: 130) { $0 % 3 == 0 }
        #expect(selection.members == (0..<130).filter { $0 % 3 == 0 })
        selection[3] = false
        selection[4] = true
        #expect(selection.selectedCount == 44)
        #expect(!selection[3] && selection[4] && selection[129])
        selection.formIntersection(Selection(count: 130, of: [4, 6, 7]))
        #expect(selection.members == [4, 6])
        selection.formUnion(Selection(count: 130, of: [129]))
        #expect(selection.members == [4, 6, 129])
        #expect(Selection(count: 130, all: true).members == Array(0..<130))
    }
}

@Suite("A renumbered graph")
struct RenumberingTests {
    @Test("is the same graph", arguments: Sample.all(size: 9) + Sample.larger(seeds: 0..<2))
    func same(_ sample: Sample) {
        let graph = sample.graph
        let other = graph.renumbered()
        #expect(other.old.sorted() == sample.vertices)
        for vertex in sample.vertices {
            let number = other.new[Int(vertex)]
            #expect(other.old[Int(number)] == vertex)
            let arcs = other.graph.successors(of: number).map {
                Arc(vertex: other.old[Int($0.vertex)], edge: $0.edge)
            }
            #expect(Set(arcs) == Set(graph.successors(of: vertex)))
        }
        #expect(other.restored(other.graph.inDegrees) == graph.inDegrees)
        let parts = other.graph.view().weakComponents()
        #expect(parts.labels == parts.labels.sorted())
        #expect(parts.sizes == parts.sizes.sorted(by: >))
    }

    @Test("is built the same by any number of threads")
    func threads() {
        var dice = Dice(3)
        let sources = (0..<40_000).map { _ in Vertex.random(in: 0..<300, using: &dice) }
        let targets = (0..<40_000).map { _ in Vertex.random(in: 0..<300, using: &dice) }
        let graphs = (1...5).map {
            Digraph(vertexCount: 300, sources: sources, targets: targets, threads: $0)
        }
        for graph in graphs {
            for vertex in 0..<Vertex(300) {
                #expect(
                    Array(graph.successors(of: vertex)) == Array(graphs[0].successors(of: vertex)))
                #expect(
                    Array(graph.predecessors(of: vertex))
                        == Array(graphs[0].predecessors(of: vertex)))
            }
        }
    }
}
