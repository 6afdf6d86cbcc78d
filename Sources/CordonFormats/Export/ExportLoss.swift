public import CordonModel

/// Something that an export leaves behind, and how much of it.
public struct ExportLoss: Hashable, Sendable, CustomStringConvertible {
    /// What it is, in the plural: `denials`.
    public let what: String
    /// How many claims it concerns.
    public let count: Int

    /// The count and the words.
    public var description: String { "\(count) \(what)" }
}

extension GraphExport {
    /// What a graph holds and the format has no place for, by sort; what may not be passed on is
    /// counted too.
    ///
    /// ```swift
    /// GraphExport.beneficialOwnership.losses(of: graph).map(\.description)  // ["9 listings"]
    /// ```
    ///
    /// - Complexity: O(claims).
    /// - Parameters:
    ///   - graph: The graph.
    ///   - isOfEveryDay: Whether what does not hold on the graph's day was written, too.
    /// - Returns: The losses, by their words.
    public func losses(of graph: EntityGraph, ofEveryDay isOfEveryDay: Bool = false) -> [ExportLoss]
    {
        let outgoing = Outgoing(graph, ofEveryDay: isOfEveryDay)
        return switch self {
        case .followTheMoney, .statements:
            ExportLoss.of(outgoing, carrying: Set(CarriedRecord.all(of: outgoing).map(\.entity.id)))
            {
                _, _ in nil
            }
        case .json: ExportLoss.of(outgoing) { _, _ in nil }
        case .caseFile: ExportLoss.of(outgoing, by: ExportLoss.caseFile)
        case .edgeList: ExportLoss.of(outgoing, by: ExportLoss.edgeList)
        case .graphML, .gexf, .cytoscape: ExportLoss.drawn(outgoing)
        case .cypher: ExportLoss.of(outgoing, by: ExportLoss.picture)
        case .dot:
            ExportLoss.of(outgoing) { claim, outgoing in
                ExportLoss.picture(claim, outgoing)
                    ?? (claim.relation == nil || claim.period == .always
                        ? nil : "relations' days")
            }
        case .beneficialOwnership: ExportLoss.of(outgoing, by: ExportLoss.beneficialOwnership)
        }
    }
}

extension ExportLoss {
    /// Counts the claims for which `sort` has a word.
    ///
    /// - Parameters:
    ///   - outgoing: What leaves.
    ///   - carried: Records that leave whole, whatever the day of what they say.
    ///   - sort: The word for what the format has no place for.
    /// - Returns: The losses, by their words.
    static func of(
        _ outgoing: Outgoing, carrying carried: Set<EntityID> = [],
        by sort: (Claim, Outgoing) -> String?
    ) -> [ExportLoss] {
        var counts: [String: Int] = [:]
        let file = outgoing.graph.file
        for place in outgoing.places {
            if let word = sort(file.claims[place], outgoing) { counts[word, default: 0] += 1 }
        }
        let day = outgoing.graph.projection.asOf
        for place in file.claims.indices {
            if file.publication(of: file.claims[place]) == .no {
                counts["claims that their sources do not allow to be passed on", default: 0] += 1
            } else if outgoing.isOfAnotherDay(place), let word = dated(file.claims[place]),
                !carried.contains(file.claims[place].evidence.recordIDs.first ?? "")
            {
                counts["\(word) that do not hold on \(day)", default: 0] += 1
            }
        }
        return counts.sorted { $0.key < $1.key }.map { ExportLoss(what: $0.key, count: $0.value) }
    }

    /// The word for claims that a day keeps out; nil for those that no reader would miss.
    private static func dated(_ claim: Claim) -> String? {
        switch claim.assertion {
        case .relation: "relations"
        case .listing: "listings"
        case .value: "property values"
        case .joint, .relief, .identity: nil
        }
    }

    /// What an edge list leaves behind.
    static func edgeList(_ claim: Claim, _ outgoing: Outgoing) -> String? {
        guard let relation = claim.relation else {
            switch claim.assertion {
            case .value: return "property values"
            case .listing: return "listings"
            default: return "joint holdings, reliefs and joins"
            }
        }
        if claim.polarity != .asserts { return "denials and doubts" }
        if !relation.properties.isEmpty { return "relations' own properties" }
        let isPlain =
            relation.stake == StakeKind() && !relation.isShortcut
            && (relation.role == nil || EdgeListWriter.freeWord(of: relation) != nil)
        if !isPlain { return "roles, interests and classes of relations" }
        if claim.evidence.citations.count > 1 { return "sources beside the first" }
        return claim.period.observed == nil ? nil : "days on which a relation was merely seen"
    }

    /// What a case file leaves behind.
    static func caseFile(_ claim: Claim, _ outgoing: Outgoing) -> String? {
        guard let relation = claim.relation else { return nil }
        return RelationKind.named(relation.kind.name) == nil
            ? "relations of foreign kinds" : nil
    }

    /// What statements of beneficial ownership leave behind.
    static func beneficialOwnership(_ claim: Claim, _ outgoing: Outgoing) -> String? {
        switch claim.assertion {
        case .listing: return "listings"
        case .joint, .relief, .identity: return "joint holdings, reliefs and joins"
        case .relation:
            if claim.polarity != .asserts { return "denials and doubts" }
            return BODSRelationship.holds(claim, outgoing)
                ? nil : "relations that are no ownership, control or office of a party"
        case .value(let value):
            if claim.polarity == .declaresAbsent {
                return BODSWriter.reason(of: claim) == nil ? "declared absences" : nil
            }
            guard let vertex = outgoing.graph.vertex(claim.subject) else { return "values" }
            let schema = outgoing.graph.schema(vertex)
            guard BODSWriter.isParty(schema) else { return "values of what is no party" }
            let isPerson = Schema.named(schema)?.isA("Person") ?? false
            return claim.polarity == .asserts
                && BODSPartyValues.holds(value.property, person: isPerson)
                ? nil : "property values"
        }
    }
}
