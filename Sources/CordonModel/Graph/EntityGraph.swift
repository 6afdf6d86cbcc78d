public import CordonGraph

/// The graph of a case on a day: entities as vertices, relations as edges, listings beside them.
///
/// It is an immutable projection. Vertices are numbered in the order of entity ids and relations
/// in the order of kind and ends, so that equal claims give equal graphs whatever order they were
/// read in. Edge `i` of ``digraph`` is `relations[i]`.
///
/// ```swift
/// let graph = EntityGraph(file, Projection(asOf: day))
/// let kupol = try graph.vertex(named: "iemz-kupol")
/// graph.relations(of: kupol).map { graph.caption($0.from) }
/// ```
public struct EntityGraph: Sendable {
    /// The case that it shows.
    public let file: Case
    /// Which claims were taken in.
    public let projection: Projection
    /// The ids of the entities, sorted; parallel to the vertices.
    public let ids: Rows<EntityID>
    /// The captions, parallel to the vertices.
    public let captions: Rows<String>
    /// The schemata, parallel to the vertices.
    public let schemata: Rows<String>
    /// The relations that hold on the day, certainly or possibly, and are not shortcuts.
    public let relations: Rows<Relation>
    /// The topology: one edge for each relation.
    public let digraph: Digraph
    /// The listings that are in force on the day, certainly or possibly, by vertex.
    public let listings: Rows<ListedParty>
    /// The stakes, one for each owner, owned company and kind of stake.
    public let stakes: Rows<Stake>
    /// The joint holdings.
    public let joints: Rows<JointGroup>
    /// How many claims were taken in.
    public let claimCount: Int
    /// How many claims have no date by which they could be known or unknown on a day.
    public let undatedCount: Int
    /// How many relations count on every day, because nothing that is said of them bears a day.
    public let undatedRelations: Int
    /// How many relations hold only possibly on the day, as they were seen only later or their day
    /// is not known closely enough.
    public let seenLater: Int

    /// One number for the image that it is read from, by which what was made of it is known again;
    /// nil where it is read from none.
    package internal(set) var seal: UInt64?

    let index: VertexIndex
    /// Where the listings of each vertex begin, and the end of the last.
    let listingStarts: Rows<Int>
    let valueClaims: Rows<[Int32]>
    /// The places of the claims that hold only possibly because another claim states their end,
    /// sorted.
    let openedClaims: Rows<Int>

    /// The number of entities.
    public var entityCount: Int { ids.count }
}

/// A listing that is in force.
public struct ListedParty: Sendable {
    /// Who is listed.
    public let vertex: Vertex
    /// The place of the claim in the case.
    public let claim: Int
    /// Whether it is in force on the day.
    public let certainty: Certainty
    /// What the list says.
    public let listing: Listing
}

/// Holders who act together.
public struct JointGroup: Sendable {
    /// The holders, sorted.
    public let members: [Vertex]
    /// The company it is about; nil where about all.
    public let over: Vertex?
    /// The place of the claim in the case.
    public let claim: Int
    /// How firmly it stands.
    public let standing: Standing
    /// Whether it holds on the day.
    public let certainty: Certainty
    /// Whether it is one block held together rather than several stakes added.
    public let isOneBlock: Bool
}

// MARK: - Reading

extension EntityGraph {
    /// The vertex of an entity id, or of an id joined into it; nil where there is none.
    public func vertex(_ id: EntityID) -> Vertex? { index.vertex(id) }

    /// The id of a vertex.
    public func id(_ vertex: Vertex) -> EntityID { ids[Int(vertex)] }

    /// The caption of a vertex.
    public func caption(_ vertex: Vertex) -> String { captions[Int(vertex)] }

    /// The schema of a vertex.
    public func schema(_ vertex: Vertex) -> String { schemata[Int(vertex)] }

    /// The listings of a vertex.
    public func listings(of vertex: Vertex) -> Slice<Rows<ListedParty>> {
        listings[listingStarts[Int(vertex)]..<listingStarts[Int(vertex) + 1]]
    }

    /// The relations that touch a vertex, outgoing first.
    public func relations(of vertex: Vertex) -> [Relation] {
        relationNumbers(of: vertex).map { relations[$0] }
    }

    /// The numbers of the relations that touch a vertex, sorted.
    public func relationNumbers(of vertex: Vertex) -> [Int] {
        let out = digraph.successors(of: vertex).map { Int($0.edge) }
        let into = digraph.predecessors(of: vertex).map { Int($0.edge) }
        return Set(out + into).sorted()
    }

    /// The property values of a vertex that hold on the day, as places in the case's claims.
    public func valueClaims(of vertex: Vertex) -> [Int] {
        valueClaims[Int(vertex)].map { Int($0) }
    }

    /// Whether the claim at a place, which was taken in, holds for certain on the day: by its own
    /// words, and because no other claim states its end.
    ///
    /// - Complexity: O(log of the claims whose end another one states).
    package func isCertain(at place: Int) -> Bool {
        guard file.claims[place].period.holds(on: projection.asOf) == .yes else { return false }
        var low = 0
        var high = openedClaims.count
        while low < high {
            let middle = (low + high) / 2
            if openedClaims[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low == openedClaims.count || openedClaims[low] != place
    }

    /// The values of one property of a vertex, in the order in which they were read.
    public func values(_ property: String, of vertex: Vertex) -> [String] {
        var seen: [String] = []
        for place in valueClaims[Int(vertex)] {
            guard let value = file.value(at: Int(place)), value.property == property,
                !seen.contains(value.text)
            else { continue }
            seen.append(value.text)
        }
        return seen
    }

    /// The places of all claims, of whatever projection, that speak about a vertex: as their
    /// subject, the target of a relation, the other of an identity, or a joint holder.
    ///
    /// - Complexity: O(claims found) where the case keeps its claims by entity, else O(claims).
    public func claims(about vertex: Vertex) -> [Int] {
        CaseIndex(file).claims(aboutAll: [id(vertex)]).filter { place in
            file.claims[place].parties.contains { self.vertex($0) == vertex }
        }
    }

    /// Whether the vertex is of a schema or of one of its descendants.
    public func isA(_ vertex: Vertex, _ name: String) -> Bool {
        Schema.named(schema(vertex))?.isA(name) ?? (schema(vertex) == name)
    }
}
