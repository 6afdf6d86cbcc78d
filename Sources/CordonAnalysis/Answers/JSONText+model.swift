public import CordonModel

extension JSONText {
    /// A share: exact decimals as strings, and which ends are open.
    public static func share(_ share: Share) -> JSONText {
        var members: [Member] = [
            Member("lower", .string(share.lower.description)),
            Member("upper", .string(share.upper.description)),
            Member("lowerOpen", .bool(share.lowerOpen)),
            Member("upperOpen", .bool(share.upperOpen)),
        ]
        if share.isUnknown { members.append(Member("unknown", true)) }
        return .object(members)
    }

    /// A relation of a graph.
    public static func relation(_ number: Int, in graph: EntityGraph) -> JSONText {
        let relation = graph.relations[number]
        var members: [Member] = [
            Member("id", .string(relation.recordID ?? "r\(number + 1)")),
            Member("kind", .string(relation.kind.name)),
            Member("from", .string(graph.id(relation.from))),
            Member("to", .string(graph.id(relation.to))),
            Member("standing", .string(relation.standing.word)),
            Member("claims", .strings(graph.claimNames(relation.claims))),
        ]
        if let share = relation.share { members.append(Member("share", .share(share))) }
        if let role = relation.role { members.append(Member("role", .string(role))) }
        if relation.isDisputed {
            members.append(Member("disputed", true))
            members.append(Member("disputedBy", .strings(graph.claimNames(relation.disputes))))
        }
        if relation.isShortcut { members.append(Member("indirect", true)) }
        if relation.isMediated { members.append(Member("mediated", true)) }
        if relation.certainty == .possible { members.append(Member("certain", false)) }
        return .object(members)
    }

    /// A claim with its source.
    public static func claim(_ place: Int, in graph: EntityGraph) -> JSONText {
        let claim = graph.file.claims[place]
        let cited = claim.evidence.citations
        let relation = claim.relation
        var members: [Member] = [
            Member("id", .string(claim.id(in: graph.file))), Member("key", .optional(claim.key)),
            Member("subject", .string(claim.subject)),
            Member("predicate", .string(claim.predicate)),
            Member("object", .string(claim.object)),
            Member("share", relation?.share.map { .share($0) } ?? .null),
            Member("standing", .string(claim.standing.word)),
            Member("polarity", .string(claim.polarity.rawValue)),
            Member("source", .optional(cited.first?.source)),
            Member("locator", .optional(cited.first?.locator)),
            Member("contradicts", .strings(claim.contradicts)),
            Member(
                "origin",
                .optional(cited.first.map { graph.file.source($0.source)?.origin ?? $0.source })),
        ]
        if cited.count > 1 {
            members.append(
                Member(
                    "sources",
                    .array(
                        cited.map {
                            ["source": .string($0.source), "locator": .optional($0.locator)]
                        })))
        }
        members += details(claim, relation)
        return .object(members)
    }

    private static func details(_ claim: Claim, _ relation: RelationAssertion?) -> [Member] {
        var members: [Member] = []
        func add(_ key: String, _ text: String?) {
            if let text { members.append(Member(key, .string(text))) }
        }
        add("role", relation?.role)
        add("from", claim.period.from?.description)
        add("before", claim.period.before?.description)
        add("observed", claim.period.observed?.description)
        if let relation, !relation.via.isEmpty {
            members.append(Member("via", .strings(relation.via)))
        }
        if !claim.evidence.assertedBy.isEmpty {
            members.append(Member("by", .strings(claim.evidence.assertedBy)))
        }
        if claim.evidence.publish == nil || claim.evidence.publish == .full {
            add("quote", claim.evidence.quotation)
        }
        add("unverified", claim.evidence.unverified)
        if let listing = claim.listing {
            add("list", listing.list)
            members.append(Member("programmes", .strings(listing.programmes)))
            members.append(
                Member("measures", .strings(listing.measures.map(\.rawValue).sorted())))
            add("recordId", listing.recordID)
        }
        return members
    }
}

extension EntityGraph {
    /// The keys or ids of claims.
    public func claimNames(_ places: some Sequence<Int>) -> [String] {
        places.map { file.claims[$0].name(in: file) }
    }
}

extension JSONText {
    /// A way between two entities.
    public static func path(_ path: ConnectingPath, in graph: EntityGraph) -> JSONText {
        [
            "entities": .strings(path.vertices.map(graph.id)),
            "relations": .array(path.relations.map { .relation($0, in: graph) }),
            "cost": .number(path.cost),
        ]
    }
}

extension JSONText {
    /// A party that a name search found.
    public static func hit(_ hit: PartyHit, in graph: EntityGraph) -> JSONText {
        [
            "entity": .string(graph.id(hit.vertex)), "caption": .string(graph.caption(hit.vertex)),
            "matchedName": .string(hit.matchedName), "weakAlias": .bool(hit.isWeak),
            "similarity": .number((hit.similarity * 10_000).rounded() / 10_000),
            "evidence": .number((hit.evidence * 100).rounded() / 100),
            "match": .bool(hit.isMatch), "explanation": .string(hit.explanation),
            "identifiers": .strings(graph.identifiers(of: hit.vertex)),
        ]
    }
}
