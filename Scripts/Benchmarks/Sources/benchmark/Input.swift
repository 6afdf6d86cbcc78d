import CordonGraph
import Foundation

/// The graph asked about, in the forms that the kernels need, each made when first needed.
final class Input {
    let path: String
    let threads: Int
    let list: EdgeList
    let vertexCount: Int
    /// Where to start and what to join, by the numbers of the graph asked about.
    private(set) lazy var sources = named.sources.map(number)
    private(set) lazy var pairs = named.pairs.map { (number($0), number($1)) }
    let costs: [Double]?

    private(set) lazy var graph = renumbering?.graph ?? makeGraph()
    private(set) lazy var undirected = graph.undirected()
    private(set) lazy var references = Reference(path: base + ".ref.npz")

    private let named: (sources: [Vertex], pairs: [(Vertex, Vertex)])
    private let renumbers: Bool
    private lazy var renumbering = renumbers ? makeGraph().renumbered() : nil

    private func number(_ vertex: Vertex) -> Vertex {
        renumbering.map { $0.new[Int(vertex)] } ?? vertex
    }

    private var base: String { path.hasSuffix(".tsv") ? String(path.dropLast(4)) : path }

    /// What the file beside the graph may say.
    private struct Notes: Decodable {
        let n: Int?
        let weight: String?
        let sources: [Vertex]?
        let pairs: [[Vertex]]?
    }

    init(path: String, threads: Int, renumbers: Bool = false) throws {
        self.renumbers = renumbers
        self.path = path
        self.threads = threads
        list = try EdgeList(path: path, threads: threads)
        let beside = (path.hasSuffix(".tsv") ? String(path.dropLast(4)) : path) + ".json"
        let notes: Notes? =
            FileManager.default.fileExists(atPath: beside)
            ? try JSONDecoder().decode(Notes.self, from: Data(contentsOf: URL(filePath: beside)))
            : nil
        let count = max(list.vertexCount, notes?.n ?? 0)
        vertexCount = count
        named = (
            sources: notes?.sources ?? (0..<8).filter { $0 < count },
            pairs: (notes?.pairs ?? []).compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
        )
        // A percentage costs the less the more is held; another weight is the cost itself.
        costs = list.weights.map { weights in
            notes?.weight == "percent" ? weights.map { 1 - log($0 / 100) } : weights
        }
    }

    func makeGraph() -> Digraph {
        Digraph(vertexCount: vertexCount, sources: list.sources, targets: list.targets)
    }
}
