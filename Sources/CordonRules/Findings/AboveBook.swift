import CordonGraph
import CordonModel
import Synchronization

/// The parties above a party, as far as the notes of its findings speak of them.
struct Above: Sendable {
    /// The number of them.
    let count: Int
    /// Those that a register does not tie to their own record, a note each.
    let untied: [FindingNote]
    /// Those who succeeded another party, sorted.
    let successors: [Vertex]
}

/// The parties above each party asked about, looked at once for all rules.
final class AboveBook: Sendable {
    private let graph: EntityGraph
    private let successors: Set<Vertex>
    private let work = Mutex<Work>(Work())

    private struct Work {
        var upstream: Upstream?
        /// Those that bear a reason why they are not tied to their own record, on whatever day.
        var untied: Set<Vertex> = []
        var known: [Vertex: Above] = [:]
    }

    init(_ graph: EntityGraph, _ asides: Asides) {
        self.graph = graph
        successors = Set(asides.successions.map(\.to))
    }

    /// The parties above one.
    ///
    /// - Complexity: O(relations of the graph) for the first, then O(relations above) for each.
    func above(_ vertex: Vertex) -> Above {
        work.withLock { work in
            if let known = work.known[vertex] { return known }
            let upstream = work.upstream ?? Upstream(ofAll: graph)
            if work.upstream == nil {
                work.upstream = upstream
                work.untied = candidates()
            }
            let parties = upstream.ancestors(of: [vertex]).subtracting([vertex])
            let above = Above(
                count: parties.count,
                untied: work.untied.intersection(parties).sorted().compactMap(untied),
                successors: successors.intersection(parties).sorted())
            work.known[vertex] = above
            return above
        }
    }

    private func candidates() -> Set<Vertex> {
        let places = graph.file.places(ofValues: [UntiedOwner.property], listings: false)
        return Set(places.compactMap { graph.vertex(graph.file.claims[$0].subject) })
    }

    private func untied(_ owner: Vertex) -> FindingNote? {
        guard let reason = graph.values(UntiedOwner.property, of: owner).first else { return nil }
        return FindingNote(
            "owner-not-tied",
            "\(graph.caption(owner)) (\(graph.id(owner))) stands above it and is not tied to its "
                + "own record: \(reason). Who owns it was not looked at.")
    }
}
