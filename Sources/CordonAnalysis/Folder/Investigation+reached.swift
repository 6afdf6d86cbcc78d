public import CordonModel
public import CordonRules

extension Investigation {
    /// The hashes of whom each regime reaches at the least and at the most, for the head of an answer:
    /// by them any engine that computes from a Parquet folder can be compared.
    ///
    /// Each is the SHA-256 of the ascending numbers of vertices as 64-bit integers, the least byte
    /// first. A regime that was cut or has no version on the day is left out.
    public func reachedHashes(under regimes: [Regime]) -> JSONText {
        let engine = RuleEngine(graph)
        return .object(
            regimes.compactMap { regime in
                guard let sets = engine.answer(regime).reached else { return nil }
                return JSONText.Member(
                    regime.id,
                    [
                        "lower": .string(Self.hash(sets.lower)),
                        "upper": .string(Self.hash(sets.upper)),
                    ])
            })
    }

    private static func hash(_ nodes: [UInt32]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 * nodes.count)
        for node in nodes {
            for step in 0..<8 {
                bytes.append(UInt8(truncatingIfNeeded: UInt64(node) >> (8 * step)))
            }
        }
        return ContentHash.plain(bytes)
    }
}
