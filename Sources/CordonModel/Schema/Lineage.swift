/// The order in which a schema with several parents inherits.
enum Lineage {
    /// The C3 linearisation: itself first, every child before its parents, parents in their order.
    ///
    /// Where the order of parents contradicts itself the earliest waiting name goes first, so that
    /// there is always an answer. Names without an entry have no parents. Source: K. Barrett et
    /// al., A monotonic superclass linearization for Dylan, 1996, doi:10.1145/236337.236343.
    static func of(_ name: String, parents: [String: [String]]) -> [String] {
        let direct = parents[name] ?? []
        var waiting: [[String]] = direct.map { of($0, parents: parents) }
        waiting.append(direct)
        var order = [name]
        while true {
            waiting.removeAll(where: \.isEmpty)
            guard let fallback = waiting.first?.first else { return order }
            let heads = waiting.compactMap(\.first)
            let next = heads.first { head in
                waiting.allSatisfy { !$0.dropFirst().contains(head) }
            }
            let chosen = next ?? fallback
            order.append(chosen)
            waiting = waiting.map { list in list.filter { $0 != chosen } }
        }
    }
}
