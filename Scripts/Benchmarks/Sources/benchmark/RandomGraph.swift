import Foundation

/// Edges with weights, no self-loops, no parallel edges.
struct RandomGraph {
    private let vertexCount: Int
    private let edges: [(from: Int, to: Int, weight: Double)]
    private let weightKind: String

    /// The recursive matrix of Graph500: skewed degrees, short distances.
    ///
    /// D. Chakrabarti, Y. Zhan and C. Faloutsos, R-MAT: a recursive model for graph mining, 2004.
    static func rmat(scale: Int, edgeFactor: Int, _ random: inout Random) -> RandomGraph {
        let names = Array(0..<1 << scale).shuffled(using: &random)
        var edges: [(from: Int, to: Int, weight: Double)] = []
        for _ in 0..<edgeFactor << scale {
            var (from, to) = (0, 0)
            for bit in 0..<scale {
                let corner = random.unit()
                if corner >= 0.76 { from |= 1 << bit }
                if corner >= 0.57 && corner < 0.76 || corner >= 0.95 { to |= 1 << bit }
            }
            edges.append((names[from], names[to], Double(1 + random.below(100))))
        }
        return RandomGraph(vertexCount: 1 << scale, edges, "int")
    }

    /// Groups of companies, the weight of an edge being the percentage held.
    ///
    /// Pyramids of holdings have people above them; hubs hold a little of many; some companies hold
    /// a part of their own owners.
    static func corporate(edges wanted: Int, _ random: inout Random) -> RandomGraph {
        let companies = max(40, wanted * 4 / 5)
        let (people, hubs) = (companies / 3, max(8, Int(Double(companies).squareRoot() / 4)))
        let count = companies + people + hubs
        let names = Array(0..<count).shuffled(using: &random)
        var edges: [(from: Int, to: Int, weight: Double)] = []
        func own(_ owner: Int, _ company: Int, _ random: inout Random) {
            let kind = random.unit()
            let cents =
                kind < 0.55
                ? 10000 : kind < 0.85 ? 5100 + random.below(4900) : 100 + random.below(5000)
            edges.append((names[owner], names[company], Double(cents) / 100))
        }
        var start = 0
        while start < companies {
            // A power law: most groups are one company or two, some are thousands.
            let size = min(
                companies - start, max(1, Int(pow(1 - random.unit(), -1.1))),
                max(5, companies / 200))
            for company in start..<start + size {
                if company > start {
                    // Near the head for wide groups, near the last for long chains.
                    let back =
                        random.unit() < 0.5
                        ? random.below(company - start)
                        : max(0, company - start - 1 - random.below(3))
                    own(start + back, company, &random)
                } else if random.unit() < 0.88 {
                    own(companies + random.below(people), company, &random)
                }
                if random.unit() < 0.12 {
                    own(
                        companies + people + Int(Double(hubs) * pow(random.unit(), 3)), company,
                        &random)
                }
                if random.unit() < 0.06 { own(random.below(start + 1), company, &random) }
                if company > start, random.unit() < 0.004 {
                    own(company, start + random.below(company - start), &random)
                }
            }
            start += size
        }
        return RandomGraph(vertexCount: count, edges, "percent")
    }

    private init(
        vertexCount: Int, _ edges: [(from: Int, to: Int, weight: Double)], _ weightKind: String
    ) {
        self.vertexCount = vertexCount
        self.weightKind = weightKind
        var seen = Set<Int>()
        self.edges = edges.filter {
            $0.from != $0.to && seen.insert($0.from * vertexCount + $0.to).inserted
        }
    }

    func write(to path: String, name: String, seed: UInt64, _ random: inout Random) throws {
        var text = ""
        text.reserveCapacity(edges.count * 20)
        for edge in edges.shuffled(using: &random) {
            let weight =
                weightKind == "int" ? "\(Int(edge.weight))" : String(format: "%.2f", edge.weight)
            text += "\(edge.from)\t\(edge.to)\t\(weight)\n"
        }
        try Data(text.utf8).write(to: URL(filePath: path))
        var degrees = [Int](repeating: 0, count: vertexCount)
        for edge in edges { degrees[edge.from] += 1 }
        let sources = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }.prefix(8)
        let notes: [String: Any] = [
            "name": (path as NSString).lastPathComponent.replacingOccurrences(of: ".tsv", with: ""),
            "kind": name, "seed": seed, "n": vertexCount, "m": edges.count, "weight": weightKind,
            "sources": Array(sources), "pairs": pairs(from: Array(sources)),
        ]
        let data = try JSONSerialization.data(
            withJSONObject: notes, options: [.sortedKeys, .prettyPrinted])
        try data.write(to: URL(filePath: String(path.dropLast(4)) + ".json"))
    }

    /// For each of three sources the vertex three quarters of the way through its breadth-first order.
    private func pairs(from sources: [Int]) -> [[Int]] {
        var out = [[Int]](repeating: [], count: vertexCount)
        for edge in edges { out[edge.from].append(edge.to) }
        return sources.prefix(3).compactMap { source in
            var (order, seen) = ([source], Set([source]))
            var head = 0
            while head < order.count {
                for next in out[order[head]] where seen.insert(next).inserted { order.append(next) }
                head += 1
            }
            return order.count > 8 ? [source, order[order.count * 3 / 4]] : nil
        }
    }
}
