public import CordonModel

/// A case out of a store, whose graphs are made when they are asked for: questions about some
/// parties need none.
public struct OpenedCase: Sendable {
    /// The case.
    public let file: Case
    let folder: ImageFolder
    /// Where images of it are kept; nil where none can be.
    let key: ImageKey?
    /// From how many claims on images are worth their folder.
    let leastClaims: Int

    /// The graph of a projection, out of an image beside the store where that is possible; else it is
    /// made, and its image kept.
    ///
    /// - Parameter projection: Which claims are taken in; of the case's own `knownAt`.
    /// - Returns: The graph.
    /// - Complexity: O(sources) out of an image; else O(claims), and sorting the relations.
    public func graph(_ projection: Projection) -> EntityGraph {
        // A question that leaves out claims is asked once.
        guard let key, projection.without.isEmpty else { return EntityGraph(file, projection) }
        if let known = folder.graph(file, projection, key) { return known }
        let graph = EntityGraph(file, projection)
        guard file.claims.count >= leastClaims else { return graph }
        folder.keep(graph, key)
        // Read from its image it bears the seal by which what is made of it is known again.
        return folder.graph(file, projection, key) ?? graph
    }
}
