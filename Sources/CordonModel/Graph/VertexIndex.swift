import CordonGraph

/// The vertices by the ids of entities and of records joined into them.
enum VertexIndex: Sendable {
    case table([EntityID: Vertex])
    case image(GraphImage)

    func vertex(_ id: EntityID) -> Vertex? {
        switch self {
        case .table(let table): table[id]
        case .image(let image): image.vertex(id)
        }
    }

    /// The ids that were joined into another, with the vertex of that, sorted by id.
    func aliases(besides ids: Rows<EntityID>) -> [(id: EntityID, vertex: Vertex)] {
        switch self {
        case .table(let table):
            table.filter { ids[Int($0.value)] != $0.key }.sorted { $0.key < $1.key }
                .map { (id: $0.key, vertex: $0.value) }
        case .image(let image): (0..<image.aliasCount).map { image.alias($0) }
        }
    }
}
