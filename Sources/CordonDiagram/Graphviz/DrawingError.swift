/// Why a picture could not be drawn.
public enum DrawingError: Error, Sendable, Equatable {
    /// Two parties of the picture have this id.
    case duplicateNode(String)
    /// Two relations of the picture have this id.
    case duplicateEdge(String)
    /// The relation `edge` names a party `node` that the picture does not hold.
    case unknownEnd(edge: String, node: String)
    /// Graphviz cannot write the format; `available` are those it can.
    case formatUnavailable(String, available: [String])
    /// Graphviz lacks the layout engine; `available` are those it has.
    case engineUnavailable(String, available: [String])
    /// No engine could lay the picture out; the lines are what Graphviz said.
    case layoutFailed(engine: String, messages: [String])
    /// Graphviz laid the picture out but could not write it; the lines are what it said.
    case renderFailed(format: String, messages: [String])
    /// Graphviz could not be started.
    case graphvizUnavailable(String)
}

extension DrawingError: CustomStringConvertible {
    /// The reason as one English sentence.
    public var description: String {
        switch self {
        case .duplicateNode(let id): "two parties of the picture have the id \(id)"
        case .duplicateEdge(let id): "two relations of the picture have the id \(id)"
        case .unknownEnd(let edge, let node):
            "the relation \(edge) names the party \(node), which the picture does not hold"
        case .formatUnavailable(let format, let available):
            "this Graphviz cannot write \(format); it can write \(available.joined(separator: ", "))"
        case .engineUnavailable(let engine, let available):
            "this Graphviz has no layout engine \(engine); it has "
                + available.joined(separator: ", ")
        case .layoutFailed(let engine, let messages):
            "Graphviz (\(engine)) could not lay out the picture: "
                + messages.joined(separator: "; ")
        case .renderFailed(let format, let messages):
            "Graphviz could not write \(format): " + messages.joined(separator: "; ")
        case .graphvizUnavailable(let reason): "Graphviz could not be started: \(reason)"
        }
    }
}
