/// A vertex: a number from 0 up to the graph's vertex count.
public typealias Vertex = UInt32

/// An edge: its position in the arrays from which the graph was built.
public typealias Edge = UInt32

/// Which way a walk may follow the edges.
public enum Direction: Sendable, Hashable, CaseIterable {
    /// From source to target.
    case forward
    /// From target to source.
    case backward
    /// Either way, as if the edges had no direction.
    case both

    /// The direction of the same walk seen from its other end.
    public var reversed: Direction {
        switch self {
        case .forward: .backward
        case .backward: .forward
        case .both: .both
        }
    }
}

/// One step out of a vertex: the edge taken and the vertex it leads to.
public struct Arc: Sendable, Hashable {
    /// The vertex at the other end.
    public let vertex: Vertex
    /// The edge taken.
    public let edge: Edge

    /// Creates a step.
    public init(vertex: Vertex, edge: Edge) {
        self.vertex = vertex
        self.edge = edge
    }
}
