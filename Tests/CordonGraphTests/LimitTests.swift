import CordonGraph
import Synchronization
import Testing

@Suite("A limit")
struct LimitTests {
    private static let stop = Limits(isCancelled: { true })

    @Test("stops whatever can run long, and the answer says so")
    func cancelled() {
        let (graph, _, _, costs) = ThreadTests.graph(300, edges: 2000)
        let (simple, view) = (graph.undirected(), graph.view())
        let stop = Self.stop
        #expect(graph.betweenness(limits: stop).cut == .cancelled)
        #expect(simple.betweenness(limits: stop).cut == .cancelled)
        #expect(graph.approximateBetweenness(limits: stop).cut == .cancelled)
        #expect(graph.harmonicCloseness(limits: stop).cut == .cancelled)
        #expect(simple.closeness(limits: stop).cut == .cancelled)
        #expect(simple.eigenvector(limits: stop).cut == .cancelled)
        #expect(graph.authorities(limits: stop).cut == .cancelled)
        #expect(graph.katz(limits: stop).cut == .cancelled)
        #expect(simple.communities(limits: stop).cut == .cancelled)
        #expect(simple.triangles(limits: stop).cut == .cancelled)
        #expect(simple.triangles(limits: stop).count == 0)
        #expect(view.simpleCycles(maxHops: 9, limits: stop).cut == .cancelled)
        #expect(view.simplePaths(from: 0, to: 9, maxHops: 9, limits: stop).cut == .cancelled)
        #expect(view.cheapestPaths(9, from: 0, to: 9, costs: costs, limits: stop).cut == .cancelled)
        #expect(view.minimumCut(from: 0, to: 9, limits: stop).cut == .cancelled)
        let tree = view.steinerTree(joining: [0, 9, 20], limits: stop)
        #expect(tree.cut == .cancelled && !tree.isConnected)
        #expect(view.hops(fromEach: [0, 1], limits: stop).isEmpty)
        #expect(view.costs(fromEach: [0, 1], costs: costs, limits: stop).isEmpty)
    }

    @Test("that is not reached changes nothing")
    func unreached() {
        let (graph, _, _, costs) = ThreadTests.graph(300, edges: 2000)
        let far = Limits(within: .seconds(3600))
        let view = graph.view()
        #expect(graph.undirected().triangles(limits: far) == graph.undirected().triangles())
        #expect(
            view.steinerTree(joining: [0, 9, 20], limits: far)
                == view.steinerTree(joining: [0, 9, 20]))
        #expect(
            view.costs(fromEach: [0, 1], costs: costs, limits: far)
                == view.costs(fromEach: [0, 1], costs: costs))
    }

    @Test("leaves answers that are right as far as they go")
    func partial() {
        let (graph, _, _, _) = ThreadTests.graph(40, edges: 200)
        let all = graph.view().simpleCycles(maxHops: 4).paths
        let some = graph.view().simpleCycles(maxHops: 4, limits: Limits(results: 5))
        #expect(some.cut == .results)
        #expect(some.paths == Array(all.prefix(5)))
    }

    @Test("has progress told, from none to all")
    func progress() {
        let told = Progress()
        let (graph, _, _, _) = ThreadTests.graph(300, edges: 2000)
        _ = graph.betweenness(threads: 1, limits: Limits(progress: { told.add($0) }))
        #expect(told.values.count > 10)
        #expect(told.values == told.values.sorted())
        #expect(told.values.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
}

/// What was told, in order.
private final class Progress: Sendable {
    private let told = Mutex<[Double]>([])
    var values: [Double] { told.withLock { $0 } }
    func add(_ value: Double) { told.withLock { $0.append(value) } }
}
