import CordonGraph
import CordonModel

/// Writes a graph as FollowTheMoney entity lines.
///
/// Entities come first, by id, then relations and listings in the order of the case. Foreign
/// properties and fields leave as they came; what FollowTheMoney has no place for stands under
/// `cordon`. Relations of Cordon's own kinds are written as the schema they are nearest to, with
/// their verb as `role`. Parties that were joined are one entity, which names the others as
/// `referents`. A caption leaves only where a file gave it: tools of FollowTheMoney make their own.
struct FollowTheMoneyWriter {
    private let outgoing: Outgoing
    private let graph: EntityGraph
    private var described: Set<String> = []
    /// The ids that are given away: tools take two lines of one id for one entity.
    private var used: Set<String>
    private var isFirst = true
    private var valuesBeside: [Vertex: [Int]] = [:]
    private var referents: [Vertex: [EntityID]] = [:]
    /// The names of the claims that leave under the ids of records that several share.
    private var bearers: [String: String] = [:]
    private var edgeVertices: Set<Vertex> = []
    private let carried: [CarriedRecord]
    private let carriedIDs: Set<EntityID>

    init(_ outgoing: Outgoing) {
        self.outgoing = outgoing
        graph = outgoing.graph
        carried = CarriedRecord.all(of: outgoing)
        carriedIDs = Set(carried.map(\.entity.id))
        let edges = Set(
            outgoing.places.compactMap { outgoing.graph.file.claims[$0].relation?.recordID })
        used = Set(graph.ids).union(carriedIDs)
        for place in outgoing.places {
            let claim = graph.file.claims[place]
            let isBeside =
                switch claim.assertion {
                case .joint, .relief: true
                case .value: claim.polarity != .asserts
                case .relation, .listing, .identity: false
                }
            guard isBeside, let vertex = graph.vertex(claim.subject) else { continue }
            valuesBeside[vertex, default: []].append(place)
        }
        for entity in graph.file.entities {
            guard let vertex = graph.vertex(entity.id), graph.id(vertex) != entity.id else {
                continue
            }
            referents[vertex, default: []].append(entity.id)
        }
        // A relation that is an end of another leaves once, as the edge that it is.
        for vertex in outgoing.vertices where edges.contains(graph.id(vertex)) {
            guard outgoing.values(of: vertex).isEmpty, valuesBeside[vertex] == nil else { continue }
            edgeVertices.insert(vertex)
            used.remove(graph.id(vertex))
        }
    }

    /// Hands over one line after another, without line ends.
    mutating func write<Failure: Error>(
        _ put: (JSONText) throws(Failure) -> Void
    ) throws(Failure) {
        for vertex in outgoing.vertices where !edgeVertices.contains(vertex) {
            try put(entity(vertex))
        }
        for record in carried {
            let id = record.entity.id
            try put(
                entity(id, record.entity.schema, record.places, beside: [], referents: []))
        }
        let edges = EdgeGroups(outgoing)
        noteBearers(edges)
        for place in outgoing.places {
            let claim = graph.file.claims[place]
            switch claim.assertion {
            case .relation(let relation):
                guard !isOfItsWallet(relation, claim), let ends = edges.ends(at: place) else {
                    continue
                }
                try put(line(relation, claim, ends))
            case .listing(let listing):
                if !isOfItsEntity(claim), !isOfItsTopic(listing, claim) {
                    try put(line(listing, claim))
                }
            case .value, .joint, .relief, .identity: break
            }
        }
    }

    /// Of several relations of one record, one leaves under the record's id: that with the least name,
    /// in whatever order they were read.
    private mutating func noteBearers(_ edges: EdgeGroups) {
        var first: [String: Int] = [:]
        for place in outgoing.places {
            let claim = graph.file.claims[place]
            guard let relation = claim.relation, let record = relation.recordID,
                !isOfItsWallet(relation, claim), edges.ends(at: place) != nil
            else { continue }
            // Most records have one relation, the name of which nobody asks for.
            guard let known = first[record] else {
                first[record] = place
                continue
            }
            let before = bearers[record] ?? name(of: graph.file.claims[known])
            bearers[record] = min(before, name(of: claim))
        }
    }

    /// Whether the listing comes back by itself from the topic `sanction`: nobody stated a record.
    private func isOfItsTopic(_ listing: Listing, _ claim: Claim) -> Bool {
        guard listing.authority == "topic", claim.polarity == .asserts,
            let vertex = graph.vertex(claim.subject)
        else { return false }
        return outgoing.values(of: vertex).contains { place in
            graph.file.value(at: place) == PropertyValue("topics", "sanction")
        }
    }

    /// Whether the relation comes back by itself from the `holder` of a wallet.
    private func isOfItsWallet(_ relation: RelationAssertion, _ claim: Claim) -> Bool {
        relation == .holder(claim.subject, of: relation.target) && claim.polarity == .asserts
    }

    /// Whether the listing comes back by itself from a `Sanction` that is an entity.
    private func isOfItsEntity(_ claim: Claim) -> Bool {
        guard claim.polarity == .asserts, let record = claim.evidence.recordIDs.first else {
            return false
        }
        return carriedIDs.contains(record) && graph.file.entity(record)?.schema == "Sanction"
    }

    // MARK: - Entities

    private mutating func entity(_ vertex: Vertex) -> JSONText {
        entity(
            graph.id(vertex), graph.schema(vertex), outgoing.values(of: vertex),
            beside: (valuesBeside[vertex] ?? []).filter { outgoing.leaves($0) },
            referents: referents[vertex] ?? [])
    }

    /// A line of an entity: its values, and the claims beside them, by their places.
    private mutating func entity(
        _ id: EntityID, _ schema: String, _ places: [Int], beside: [Int], referents: [EntityID]
    ) -> JSONText {
        let written = Self.written(schema)
        let fields = graph.file.entity(id)?.fields ?? [:]
        var members = Members()
        members.add("id", id)
        members.add("caption", fields["caption"]?.first)
        members.add("schema", written)
        var values = PropertyLists()
        var groups = ValueGroups()
        for place in places {
            guard let value = graph.file.claims[place].value else { continue }
            values.add(value.property, value.text)
            groups.add(place, value, context(of: graph.file.claims[place], value))
        }
        members.list.append(.init("properties", values.json))
        add(fields, referents: referents, to: &members)
        var block = head()
        if written != schema { block.add("schema", schema) }
        describe(places + beside, in: &block)
        if !groups.isEmpty { block.list.append(.init("values", groups.json)) }
        let others = beside.compactMap { place -> JSONText? in
            let claim = graph.file.claims[place]
            return ClaimBlock.other(claim.assertion).map {
                .object($0 + ClaimBlock.context(of: claim, outgoing))
            }
        }
        if !others.isEmpty { block.list.append(.init("claims", .array(others))) }
        if !block.list.isEmpty { members.list.append(.init("cordon", .object(block.list))) }
        return .object(members.list)
    }

    private func context(of claim: Claim, _ value: PropertyValue) -> [JSONText.Member] {
        var members = ClaimBlock.context(of: claim, outgoing)
        if let language = value.language { members.append(.init("lang", .string(language))) }
        return members
    }

    /// The schema of FollowTheMoney that one of Cordon's own is written as.
    private static func written(_ schema: String) -> String {
        guard let known = Schema.named(schema), !known.isFollowTheMoney else { return schema }
        return known.ancestors.first { $0.isFollowTheMoney }?.name ?? schema
    }

    private func add(
        _ fields: [String: [String]], referents: [EntityID], to members: inout Members
    ) {
        var fields = fields
        fields["caption"] = nil
        let known = fields["referents"] ?? []
        let joined = known + referents.filter { !known.contains($0) }
        if !joined.isEmpty || fields["referents"] != nil { fields["referents"] = joined }
        for (name, texts) in fields.sorted(by: { $0.key < $1.key }) {
            switch name {
            case "datasets", "referents": members.list.append(.init(name, .strings(texts)))
            case "target": members.list.append(.init(name, .bool(texts == ["true"])))
            default:
                members.list.append(
                    .init(name, texts.count == 1 ? .string(texts[0]) : .strings(texts)))
            }
        }
    }

    // MARK: - Relations and listings

    private mutating func line(
        _ relation: RelationAssertion, _ claim: Claim, _ ends: EdgeGroups.Ends
    ) -> JSONText {
        let record = relation.recordID.flatMap { graph.file.entity($0) }
        let edge = EdgeProperties(relation, claim, ends, isRecord: record != nil)
        var members = Members()
        members.add("id", unused(relation.recordID ?? name(of: claim), claim))
        members.add("caption", record?.fields["caption"]?.first)
        members.add("schema", relation.kind.exportSchema)
        members.list.append(.init("properties", edge.values.json))
        add(record?.fields ?? [:], referents: [], to: &members)
        finish(&members, ClaimBlock.relation(relation, made: edge.made), claim)
        return .object(members.list)
    }

    private mutating func line(_ listing: Listing, _ claim: Claim) -> JSONText {
        var values = PropertyLists()
        values.add("entity", outgoing.id(claim.subject))
        values.add("authority", listing.authority)
        for programme in listing.programmes { values.add("program", programme) }
        values.add("authorityId", listing.recordID)
        values.add("listingDate", EdgeProperties.date(claim.period.from))
        values.add("endDate", EdgeProperties.date(claim.period.before?.advanced(by: -1)))
        var members = Members()
        members.add("id", unused(name(of: claim), claim))
        members.add("schema", "Sanction")
        members.list.append(.init("properties", values.json))
        finish(&members, ClaimBlock.listing(listing), claim)
        return .object(members.list)
    }

    /// The name of a claim by the ids under which its parties leave: it is the same when they come
    /// back.
    private func name(of claim: Claim) -> String {
        claim.name(in: graph.file, calling: outgoing.id)
    }

    /// The id itself, or where another line bears it, one that the claim's name sets apart.
    private mutating func unused(_ id: String, _ claim: Claim) -> String {
        let isAnothers = bearers[id].map { $0 != name(of: claim) } ?? false
        if !isAnothers, used.insert(id).inserted { return id }
        var other = "\(id)-\(name(of: claim))"
        while !used.insert(other).inserted { other += "-" }
        return other
    }

    private mutating func finish(
        _ members: inout Members, _ content: [JSONText.Member], _ claim: Claim
    ) {
        var block = head()
        describe([claim], in: &block)
        block.list += content + ClaimBlock.context(of: claim, outgoing)
        members.list.append(.init("cordon", .object(block.list)))
    }

    // MARK: - Sources and the case

    /// What the first line alone tells: about the case as a whole.
    private mutating func head() -> Members {
        var members = Members()
        guard isFirst else { return members }
        isFirst = false
        let file = graph.file
        var about = Members()
        about.add("title", file.title)
        about.add("about", file.about)
        if !file.lists.isEmpty {
            about.list.append(.init("lists", .array(file.lists.map(ClaimBlock.coverage))))
        }
        if !about.list.isEmpty { members.list.append(.init("case", .object(about.list))) }
        return members
    }

    private mutating func describe(_ places: [Int], in block: inout Members) {
        describe(places.map { graph.file.claims[$0] }, in: &block)
    }

    /// Describes the sources that no earlier line has described.
    private mutating func describe(_ claims: [Claim], in block: inout Members) {
        var sources: [JSONText] = []
        for claim in claims {
            for citation in outgoing.citations(of: claim) {
                guard described.insert(citation.source).inserted,
                    let source = graph.file.source(citation.source)
                else { continue }
                sources.append(ClaimBlock.source(source))
            }
        }
        if !sources.isEmpty { block.list.append(.init("described", .array(sources))) }
    }
}
