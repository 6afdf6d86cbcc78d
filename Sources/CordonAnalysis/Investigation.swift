public import CordonModel

/// The questions a user asks of a case.
///
/// Who owns this, what connects these two, does a sanction reach it? An investigation is a case seen through a projection: as of a day, with claims of at least a
/// standing. The command line, the server and programs that embed Cordon all ask here, so they
/// cannot disagree.
///
/// ```swift
/// let file = try CaseFile.read("Graphs/garpiya")
/// let investigation = Investigation(file, Projection(asOf: day))
/// let kupol = try investigation.vertex(named: "iemz-kupol")
/// ```
public struct Investigation: Sendable {
    /// The graph that the questions are asked of.
    public let graph: EntityGraph
    let walked = WalkedRelations()

    /// Projects a case.
    ///
    /// - Complexity: O(claims).
    public init(_ file: Case, _ projection: Projection) {
        graph = EntityGraph(file, projection)
    }

    /// Takes a graph that has been projected already.
    public init(graph: EntityGraph) { self.graph = graph }

    /// The version of this program, as every report carries it.
    public static let version = "0.1.0"

    /// The same case under another projection.
    public func projected(_ change: (inout Projection) -> Void) -> Investigation {
        var projection = graph.projection
        change(&projection)
        return Investigation(graph.file, projection)
    }
}
