import Foundation

/// Writes a random graph as an edge list, with a file beside it that names what to ask.
struct Generator {
    private let kind: String
    private let sizes: [Int]
    private let seed: UInt64
    private let output: String

    init(arguments: [String]) throws {
        var arguments = arguments
        seed = UInt64(try arguments.takeNumber("--seed") ?? 7)
        guard let output = try arguments.take("-o"), output.hasSuffix(".tsv") else {
            throw UsageError(message: "-o GRAPH.tsv is missing")
        }
        self.output = output
        guard let kind = arguments.first else { throw UsageError(message: "which kind of graph?") }
        self.kind = kind
        sizes = arguments.dropFirst().compactMap { Int($0) }
        let wanted = ["rmat": 2, "corporate": 1][kind]
        guard wanted == sizes.count, sizes.allSatisfy({ $0 > 0 }) else {
            throw UsageError(message: "\(kind) takes other numbers than \(sizes)")
        }
    }

    func run() throws {
        var random = Random(seed: seed)
        let graph =
            kind == "rmat"
            ? RandomGraph.rmat(scale: sizes[0], edgeFactor: sizes[1], &random)
            : RandomGraph.corporate(edges: sizes[0], &random)
        try graph.write(to: output, name: kind, seed: seed, &random)
    }
}

/// Random numbers that are the same for the same seed.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    /// A number from 0 up to 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }
}
