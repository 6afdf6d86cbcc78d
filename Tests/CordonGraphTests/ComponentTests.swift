import CordonGraph
import Testing

@Suite("Components")
struct ComponentTests {
    private static func reach(_ sample: Sample, _ direction: Direction, _ kept: Selection?)
        -> [[Bool]]
    {
        var reach = sample.vertices.map { a in sample.vertices.map { $0 == a } }
        for _ in sample.vertices {
            for arc in sample.arcs(direction, kept) {
                for start in sample.vertices.map(Int.init) where reach[start][Int(arc.from)] {
                    reach[start][Int(arc.to)] = true
                }
            }
        }
        return reach
    }

    @Test(
        "are those of mutual reach",
        arguments: Question.all(size: 9) + Question.all(seeds: 4..<6, size: 30))
    func mutualReach(_ question: Question) {
        let reach = Self.reach(question.sample, question.direction, question.edges)
        let either = Self.reach(question.sample, .both, question.edges)
        let strong = question.view.strongComponents()
        let weak = question.view.weakComponents()
        for a in question.sample.vertices.map(Int.init) {
            for b in question.sample.vertices.map(Int.init) {
                #expect((strong.labels[a] == strong.labels[b]) == (reach[a][b] && reach[b][a]))
                #expect((weak.labels[a] == weak.labels[b]) == either[a][b])
                if reach[a][b] && question.direction != .both {
                    #expect(strong.labels[a] <= strong.labels[b])
                }
            }
        }
        #expect(strong.groups.map(\.count) == strong.sizes)
        #expect(strong.sizes.reduce(0, +) == question.sample.vertexCount)
        let firsts = weak.groups.compactMap(\.first)
        #expect(firsts == firsts.sorted())
    }

    @Test("of the undirected graph are the weak ones", arguments: Sample.larger())
    func undirected(_ sample: Sample) {
        #expect(sample.graph.undirected().components() == sample.graph.view().weakComponents())
    }
}
