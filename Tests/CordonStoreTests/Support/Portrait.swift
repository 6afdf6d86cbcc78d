import CordonGraph
import CordonModel

/// Everything that a graph says, line by line, so that two graphs can be compared.
enum Portrait {
    static func of(_ graph: EntityGraph) -> [String] {
        var lines = ["\(graph.claimCount) claims, \(graph.undatedCount) undated"]
        for vertex in 0..<Vertex(graph.entityCount) {
            lines.append(
                [
                    graph.id(vertex), graph.caption(vertex), graph.schema(vertex),
                    "\(graph.valueClaims(of: vertex))", "\(graph.values("name", of: vertex))",
                    "\(graph.listings(of: vertex).map(\.claim))",
                    "\(graph.relationNumbers(of: vertex))",
                    "\(graph.vertex(graph.id(vertex)) ?? .max)",
                ].joined(separator: " | "))
        }
        lines += graph.file.entities.map { "\($0.id) is \(graph.vertex($0.id) ?? .max)" }
        lines += graph.relations.map(relation)
        lines += graph.stakes.map { "\($0)" }
        lines += graph.listings.map {
            "\($0.vertex) \($0.claim) \($0.certainty) \(listing($0.listing))"
        }
        lines += graph.joints.map { "\($0)" }
        return lines
    }

    private static func relation(_ it: Relation) -> String {
        [
            it.kind.name, it.kind.sourceProperty, "\(it.from)", "\(it.to)", "\(it.stake)",
            it.recordID ?? "-", "\(it.claims)", "\(it.disputes)", "\(it.standing)",
            "\(it.certainty)", "\(it.isMediated)", it.role ?? "-", it.criterion?.rawValue ?? "-",
            "\(it.assertsControl)", "\(it.isShortcut)", it.share?.description ?? "-",
        ].joined(separator: " ")
    }

    private static func listing(_ it: Listing) -> String {
        "\(it.authority) \(it.list ?? "-") \(it.programmes) "
            + "\(it.measures.map(\.rawValue).sorted()) \(it.recordID ?? "-")"
    }

    /// Everything that a case says.
    static func of(_ file: Case) -> [String] {
        [file.title ?? "-", file.about ?? "-"] + file.sources.map { "\($0)" }
            + file.entities.map { entity in
                let fields = entity.fields.sorted { $0.key < $1.key }.map { "\($0)" }
                return "\(entity.id) \(entity.schema) \(fields)"
            }
            + file.claims.flatMap(\.everything) + file.lists.map { "\($0)" }
            + file.inputs.map { "\($0)" } + file.notices.map { "\($0)" }
            + file.claims.indices.map { file.value(at: $0).map { "\($0)" } ?? "-" }
    }
}
