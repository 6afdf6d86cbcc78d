import CordonGraph
import CordonModel

/// The stakes of a graph that sum up chains: what is said to be held through others.
struct IndirectStakes: Sendable {
    private struct Pair: Hashable {
        let owner: Vertex
        let owned: Vertex
    }

    /// For each pair with an indirect stake, whether it has no other.
    private var soles: [Pair: Bool] = [:]
    private var besideChains: Set<Pair> = []

    /// Finds them.
    ///
    /// - Complexity: O(stakes), and once more what lies above each company with an indirect stake.
    init(_ graph: EntityGraph) {
        var holders: [Vertex: Set<Vertex>] = [:]
        for stake in graph.stakes where stake.isIndirect {
            soles[Pair(owner: stake.owner, owned: stake.owned)] = true
            holders[stake.owned, default: []].insert(stake.owner)
        }
        guard !holders.isEmpty else { return }
        var owners: [Vertex: [Vertex]] = [:]
        for stake in graph.stakes where !stake.isIndirect {
            owners[stake.owned, default: []].append(stake.owner)
            let pair = Pair(owner: stake.owner, owned: stake.owned)
            if soles[pair] != nil { soles[pair] = false }
        }
        for (company, indirect) in holders {
            for owner in Self.above(company, owners).intersection(indirect) {
                let pair = Pair(owner: owner, owned: company)
                if soles[pair] == true { besideChains.insert(pair) }
            }
        }
    }

    /// Whether a party is said to hold a part of a company through others.
    func contains(_ owner: Vertex, _ owned: Vertex) -> Bool {
        soles[Pair(owner: owner, owned: owned)] != nil
    }

    /// Whether it has no stake in the company beside what it is said to hold through others.
    func isSole(_ owner: Vertex, _ owned: Vertex) -> Bool {
        soles[Pair(owner: owner, owned: owned)] ?? false
    }

    /// Whether some recorded chain of stakes, however firm, leads from the party to the company too.
    func isBesideChain(_ owner: Vertex, _ owned: Vertex) -> Bool {
        besideChains.contains(Pair(owner: owner, owned: owned))
    }

    private static func above(_ company: Vertex, _ owners: [Vertex: [Vertex]]) -> Set<Vertex> {
        var seen: Set<Vertex> = []
        var waiting = [company]
        while let next = waiting.popLast() {
            for owner in owners[next] ?? [] where seen.insert(owner).inserted {
                waiting.append(owner)
            }
        }
        return seen
    }
}
