import CordonGraph
import CordonModel

/// Writes everything that a graph shows as one JSON document, for programs.
///
/// ```json
/// {"cordonGraph": 1, "asOf": "2025-01-01", "title": "...", "lists": [...], "sources": [...],
///  "entities": [{"id": "a", "schema": "Company", "caption": "Alpha", "properties": {...}}],
///  "relations": [{"from": "a", "to": "b", "kind": "Ownership", "share": "50", "claims": [...]}],
///  "listings": [{"entity": "a", "authority": "eu", ...}]}
/// ```
///
/// A relation names the claims that it rests on, each with its standing, time and sources.
struct GraphJSONWriter {
    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        let file = outgoing.graph.file
        var head = Members()
        head.list.append(.init("cordonGraph", 1))
        head.add("asOf", outgoing.graph.projection.asOf.description)
        head.add("knownAt", outgoing.graph.projection.knownAt?.description)
        head.add("title", file.title)
        head.add("about", file.about)
        head.list.append(.init("lists", .array(file.lists.map(ClaimBlock.coverage))))
        let text = JSONText.object(head.list).compact
        try put(String(text.dropLast()))
        let sources = file.sources.filter { $0.publish != .no }
        try list("sources", sources.map(ClaimBlock.source), put)
        try list("entities", outgoing.vertices.lazy.map { entity($0) }, put)
        try list("relations", outgoing.relations.lazy.map { relation($0, $1) }, put)
        let listed = outgoing.graph.listings.filter { outgoing.leaves($0.claim) }
        try list("listings", listed.lazy.map { listing($0) }, put)
        try list("others", others(), put)
        try put("}\n")
    }

    private func list<Failure: Error>(
        _ name: String, _ items: some Sequence<JSONText>,
        _ put: (String) throws(Failure) -> Void
    ) throws(Failure) {
        try put(",\n\"\(name)\":[")
        var isFirst = true
        for item in items {
            try put((isFirst ? "\n" : ",\n") + item.compact)
            isFirst = false
        }
        try put("]")
    }

    private func entity(_ vertex: Vertex) -> JSONText {
        let graph = outgoing.graph
        var members = Members()
        members.add("id", graph.id(vertex))
        members.add("schema", graph.schema(vertex))
        members.add("caption", EdgeAttributes.node(vertex, outgoing)[0])
        var values = PropertyLists()
        var groups = ValueGroups()
        for place in graph.valueClaims(of: vertex) where outgoing.leaves(place) {
            guard let value = graph.file.claims[place].value else { continue }
            values.add(value.property, value.text)
            groups.add(
                place, value, ClaimBlock.context(of: graph.file.claims[place], outgoing))
        }
        members.list.append(.init("properties", values.json))
        if !groups.isEmpty { members.list.append(.init("claims", groups.json)) }
        return .object(members.list)
    }

    private func relation(_ relation: Relation, _ claims: [Int]) -> JSONText {
        let graph = outgoing.graph
        var members = Members()
        members.add("from", graph.id(relation.from))
        members.add("to", graph.id(relation.to))
        for (column, value) in zip(
            EdgeAttributes.edges, EdgeAttributes.edge(relation, claims, outgoing))
        where !["directed", "disputed", "sources"].contains(column.name) {
            members.add(column.name, value)
        }
        members.list.append(.init("disputed", .bool(relation.isDisputed)))
        let places = claims + relation.disputes.filter { outgoing.leaves($0) }
        members.list.append(.init("claims", .array(places.sorted().map { claim($0) })))
        return .object(members.list)
    }

    private func claim(_ place: Int) -> JSONText {
        let claim = outgoing.graph.file.claims[place]
        var members = Members()
        members.add("id", claim.id(in: outgoing.graph.file))
        members.list += ClaimBlock.context(of: claim, outgoing)
        if let relation = claim.relation {
            members.add("share", relation.share?.description)
            members.add("role", relation.role)
            members.add("via", relation.via)
            members.add("record", relation.recordID)
            var values = PropertyLists()
            for value in relation.properties { values.add(value.property, value.text) }
            if !relation.properties.isEmpty {
                members.list.append(.init("properties", values.json))
            }
        }
        return .object(members.list)
    }

    private func listing(_ listed: ListedParty) -> JSONText {
        let claim = outgoing.graph.file.claims[listed.claim]
        var members = Members()
        members.add("entity", outgoing.graph.id(listed.vertex))
        members.list += ClaimBlock.listing(listed.listing).dropFirst()
        members.add("certainty", listed.certainty == .yes ? "certain" : "possible")
        members.list += ClaimBlock.context(of: claim, outgoing)
        return .object(members.list)
    }

    /// Joint holdings, reliefs and values that somebody denies.
    private func others() -> [JSONText] {
        outgoing.places.compactMap { place in
            let claim = outgoing.graph.file.claims[place]
            if claim.value != nil, claim.polarity == .asserts { return nil }
            guard let content = ClaimBlock.other(claim.assertion) else { return nil }
            return .object(
                [.init("subject", .string(outgoing.id(claim.subject)))] + content
                    + ClaimBlock.context(of: claim, outgoing))
        }
    }
}
