public import CordonGraph

/// Whom the two runs of a regime reach, seeds included.
///
/// Their numbers are those of the graph's vertices; with them any engine can be compared.
public struct ReachedSets: Sendable {
    /// The regime.
    public let regime: String
    /// The vertices that the lower run reaches, ascending.
    public let lower: [Vertex]
    /// The vertices that the upper run reaches, ascending.
    public let upper: [Vertex]
}

extension RegimeAnswer {
    /// Whom the two runs reach; nil where the rule did not exist on the day, or a run was cut.
    public var reached: ReachedSets? {
        guard let reaches, cut == nil else { return nil }
        func places(_ contains: [Bool]) -> [Vertex] {
            contains.indices.filter { contains[$0] }.map { Vertex($0) }
        }
        return ReachedSets(
            regime: regime.id, lower: places(reaches.lower.contains),
            upper: places(reaches.upper.contains))
    }
}
