import CordonGraph
package import CordonModel

/// What of a graph may leave: claims that the projection takes in and whose sources allow it.
///
/// A claim of which nothing may be passed on is left out, and so are entities that only such claims
/// speak of. A claim that may be cited keeps its content and loses its quotation.
struct Outgoing {
    let graph: EntityGraph
    /// Whether what has ended by the day asked about, or was not yet then, leaves as well.
    let isOfEveryDay: Bool
    /// The places of the claims that leave, in the order of the case.
    let places: [Int]
    /// Whether a claim leaves, by place.
    private let leaves: [Bool]
    /// Whether an entity leaves, by vertex.
    private let isNamed: [Bool]
    /// The values of each vertex by their places, where those of every day leave.
    private var everyValue: [Vertex: [Int]] = [:]
    /// The part that leaves alone; nil where everything does.
    var part: GraphPart?

    init(_ graph: EntityGraph, ofEveryDay isOfEveryDay: Bool = false) {
        self.graph = graph
        self.isOfEveryDay = isOfEveryDay
        let file = graph.file
        var taken = [Bool](repeating: false, count: file.claims.count)
        for vertex in 0..<Vertex(graph.entityCount) {
            for place in graph.valueClaims(of: vertex) { taken[place] = true }
        }
        for relation in graph.relations {
            for place in relation.claims + relation.disputes { taken[place] = true }
        }
        for listed in graph.listings { taken[listed.claim] = true }
        for joint in graph.joints { taken[joint.claim] = true }
        var isSilenced = [Bool](repeating: false, count: graph.entityCount)
        var isSpoken = [Bool](repeating: false, count: graph.entityCount)
        for place in file.claims.indices {
            let claim = file.claims[place]
            if !taken[place] { taken[place] = Self.isBeside(claim, graph) }
            if isOfEveryDay { taken[place] = taken[place] || Self.isOfAnyDay(claim, graph) }
            guard taken[place] else { continue }
            let isAllowed = file.publication(of: claim) != .no
            taken[place] = isAllowed
            if isOfEveryDay, isAllowed, claim.value != nil, claim.polarity == .asserts,
                let vertex = graph.vertex(claim.subject)
            {
                everyValue[vertex, default: []].append(place)
            }
            for id in [claim.subject, claim.relation?.target].compactMap({ $0 }) {
                guard let vertex = graph.vertex(id) else { continue }
                if isAllowed {
                    isSpoken[Int(vertex)] = true
                } else {
                    isSilenced[Int(vertex)] = true
                }
            }
        }
        leaves = taken
        places = taken.indices.filter { taken[$0] }
        isNamed = isSpoken.indices.map { isSpoken[$0] || !isSilenced[$0] }
    }

    /// Whether the claim at `place` leaves.
    func leaves(_ place: Int) -> Bool { leaves[place] }

    /// The vertices that leave, in order.
    var vertices: [Vertex] {
        (0..<Vertex(graph.entityCount)).filter { vertex in
            isNamed[Int(vertex)] && part?.vertices.contains(vertex) ?? true
        }
    }

    /// The relations that leave, each with the claims of it that do.
    var relations: [(relation: Relation, claims: [Int])] {
        graph.relations.indices.compactMap { number in
            guard part?.relations.contains(number) ?? true else { return nil }
            let relation = graph.relations[number]
            let claims = relation.claims.filter { leaves[$0] }
            return claims.isEmpty ? nil : (relation, claims)
        }
    }

    /// The property values of an entity that leave, by the places of their claims.
    func values(of vertex: Vertex) -> [Int] {
        isOfEveryDay
            ? everyValue[vertex] ?? [] : graph.valueClaims(of: vertex).filter { leaves($0) }
    }

    /// Whether the claim at a place would leave on another day.
    func isOfAnotherDay(_ place: Int) -> Bool {
        guard !leaves(place) else { return false }
        let claim = graph.file.claims[place]
        return Self.isOfAnyDay(claim, graph)
            && graph.file.publication(of: claim) != .no
    }

    /// Whether a claim is about entities of the graph and is kept from it by its days alone.
    private static func isOfAnyDay(_ claim: Claim, _ graph: EntityGraph) -> Bool {
        if case .identity = claim.assertion { return false }
        guard graph.vertex(claim.subject) != nil, graph.projection.admits(claim, in: graph.file)
        else { return false }
        return claim.relation.map { graph.vertex($0.target) != nil } ?? true
    }

    /// The id under which an entity leaves: that of the party it was joined into.
    func id(_ id: EntityID) -> EntityID { graph.vertex(id).map { graph.id($0) } ?? id }

    /// Claims that make no part of a graph and belong to it: reliefs, denials of what nobody asserts.
    private static func isBeside(_ claim: Claim, _ graph: EntityGraph) -> Bool {
        if case .identity = claim.assertion { return false }
        if case .relief = claim.assertion {} else if claim.polarity == .asserts { return false }
        let projection = graph.projection
        guard claim.standing >= projection.least, graph.vertex(claim.subject) != nil,
            claim.period.holds(on: projection.asOf) != .no
        else { return false }
        if let sources = projection.sources,
            !claim.evidence.citations.contains(where: { sources.contains($0.source) })
        {
            return false
        }
        guard let knownAt = projection.knownAt, let stated = claim.statedDay(in: graph.file) else {
            return true
        }
        return stated.isOnOrBefore(knownAt) == .yes
    }
}

// MARK: - Permission

extension Outgoing {
    /// The citations that may be named: none of a source of which nothing leaves.
    func citations(of claim: Claim) -> [Citation] {
        claim.evidence.citations.filter { graph.file.source($0.source)?.publish != .no }
    }

    /// The quotation, where the source's words may be passed on.
    func quotation(of claim: Claim) -> String? {
        guard let quotation = claim.evidence.quotation,
            graph.file.allowsWords(of: claim)
        else { return nil }
        return quotation
    }
}

extension Case {
    /// What may be passed on of a claim: what its most open source allows, and its own bound.
    package func publication(of claim: Claim) -> Publication {
        let sources = claim.evidence.citations.compactMap { source($0.source)?.publish }
        return min(sources.max() ?? .full, claim.evidence.publish ?? .full)
    }

    /// Whether the words of a claim's sources may be passed on: every one of them allows it.
    package func allowsWords(of claim: Claim) -> Bool {
        publication(of: claim) == .full
            && claim.evidence.citations.allSatisfy {
                source($0.source).map { $0.publish == .full } ?? true
            }
    }
}
