import CordonGraph
import Foundation

/// Asks hard questions about a clique with a deadline and tells when the answers came.
struct Deadline {
    private let size: Int
    private let seconds: Double

    init(arguments: [String]) throws {
        guard arguments.count == 2, let size = Int(arguments[0]), size > 2,
            let seconds = Double(arguments[1]), seconds > 0
        else { throw UsageError(message: "expected the size of the clique and the seconds") }
        self.size = size
        self.seconds = seconds
    }

    func run() throws {
        let pairs = (0..<size).flatMap { a in
            (0..<size).filter { $0 != a }.map { (Vertex(a), Vertex($0)) }
        }
        let clique = Digraph(vertexCount: size, sources: pairs.map(\.0), targets: pairs.map(\.1))
        let view = clique.view()
        let last = Vertex(size - 1)
        let costs = pairs.map { Double(1 + ($0.0 ^ $0.1) % 7) }
        try time("simplePaths") {
            let list = view.simplePaths(from: 0, to: last, maxHops: size, limits: $0)
            return (list.paths.count, list.cut)
        }
        try time("simpleCycles") {
            let list = view.simpleCycles(maxHops: size, limits: $0)
            return (list.paths.count, list.cut)
        }
        try time("cheapestPaths") {
            let list = view.cheapestPaths(.max, from: 0, to: last, costs: costs, limits: $0)
            return (list.paths.count, list.cut)
        }
    }

    private func time(_ name: String, _ ask: (Limits) -> (count: Int, cut: Cut?)) throws {
        let start = ContinuousClock.now
        let (count, cut) = ask(Limits(within: .seconds(seconds)))
        let taken = start.duration(to: ContinuousClock.now).components
        let elapsed = Double(taken.seconds) + Double(taken.attoseconds) * 1e-18
        let row: [String: Any] = [
            "question": name, "deadline_s": seconds, "elapsed_s": elapsed, "found": count,
            "cut": cut?.rawValue ?? "",
        ]
        let data = try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys])
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }
}
