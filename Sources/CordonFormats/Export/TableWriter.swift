import CordonModel

/// Writes a graph as CSV tables: entities, relations, every claim, the sources, and the findings.
struct TableWriter {
    let outgoing: Outgoing

    private let said: [Finding]
    private let isForPeople: Bool

    init(_ outgoing: Outgoing, findings: [Finding], forPeople isForPeople: Bool) {
        self.outgoing = outgoing
        said = findings
        self.isForPeople = isForPeople
    }

    var tables: [OutgoingTable] { [entities, relations, claims, sources, findings] }

    private var entities: OutgoingTable {
        var table = OutgoingTable(
            "entities.csv", ["id"] + EdgeAttributes.nodes.map(\.name), forPeople: isForPeople)
        for vertex in outgoing.vertices {
            table.add([outgoing.graph.id(vertex)] + EdgeAttributes.node(vertex, outgoing))
        }
        return table
    }

    private var relations: OutgoingTable {
        var table = OutgoingTable(
            "relations.csv", ["source", "target"] + EdgeAttributes.edges.map(\.name) + ["claims"],
            forPeople: isForPeople)
        let graph = outgoing.graph
        for (relation, claims) in outgoing.relations {
            let ends = [graph.id(relation.from), graph.id(relation.to)]
            let names = claims.map { graph.file.claims[$0].name(in: graph.file) }
            table.add(
                ends + EdgeAttributes.edge(relation, claims, outgoing)
                    + [names.joined(separator: " ")])
        }
        return table
    }

    private var claims: OutgoingTable {
        var table = OutgoingTable(
            "claims.csv",
            [
                "claim", "subject", "predicate", "object", "share", "role", "list", "programmes",
                "measures", "lang", "standing", "polarity", "from", "before", "observed", "stated",
                "by", "sources", "records", "quote", "reason", "unverified", "contradicts", "note",
            ], forPeople: isForPeople)
        for place in outgoing.places { table.add(row(outgoing.graph.file.claims[place])) }
        return table
    }

    private func row(_ claim: Claim) -> [String?] {
        let file = outgoing.graph.file
        let evidence = claim.evidence
        let object = claim.relation.map { outgoing.id($0.target) } ?? claim.object
        let said: [String?] = [
            claim.name(in: file), outgoing.id(claim.subject), claim.predicate, object,
            claim.relation?.share?.description, claim.relation?.role, claim.listing?.list,
            claim.listing?.programmes.joined(separator: "; "),
            claim.listing?.measures.map(\.rawValue).sorted().joined(separator: "; "),
            claim.value?.language,
        ]
        let places = outgoing.citations(of: claim).map { citation in
            [citation.source, citation.locator].compactMap { $0 }.joined(separator: " ")
        }
        let beside: [String?] = [
            claim.standing.word, claim.polarity.rawValue, claim.period.from?.description,
            claim.period.before?.description, claim.period.observed?.description,
            evidence.stated?.description, evidence.assertedBy.joined(separator: "; "),
            places.joined(separator: "; "), evidence.recordIDs.joined(separator: "; "),
            outgoing.quotation(of: claim), evidence.reason, evidence.unverified,
            claim.contradicts.joined(separator: " "), evidence.note,
        ]
        return said + beside
    }

    private var findings: OutgoingTable {
        var table = OutgoingTable(
            "findings.csv",
            ["entity", "caption", "regime", "verdict", "rule", "because", "force", "claims"],
            forPeople: isForPeople)
        let leaving = Set(outgoing.vertices.map { outgoing.graph.id($0) })
        let claims = Set(
            outgoing.places.map { outgoing.graph.file.claims[$0].name(in: outgoing.graph.file) })
        for finding in said where leaving.contains(finding.entity) && finding.verdict != .none {
            let proof = finding.grounds.flatMap { ground in
                ground.proof.steps(atMost: Proof.bound).flatMap { $0.counts.flatMap(\.claims) }
            }
            var names: [String] = []
            for name in finding.listings.map(\.claim) + proof
            where claims.contains(name) && !names.contains(name) {
                names.append(name)
            }
            table.add([
                finding.entity, finding.caption, finding.regime, finding.verdict.rawValue,
                finding.rule?.rawValue, finding.because.map(\.rawValue).joined(separator: " "),
                finding.force.rawValue, names.joined(separator: " "),
            ])
        }
        return table
    }

    private var sources: OutgoingTable {
        var table = OutgoingTable(
            "sources.csv",
            [
                "id", "title", "publisher", "date", "kind", "address", "identifier", "origin",
                "licence", "credit", "sha256", "retrieved", "note",
            ], forPeople: isForPeople)
        for source in outgoing.graph.file.sources where source.publish != .no {
            table.add([
                source.id, source.title, source.publisher, source.date?.description,
                source.kind?.rawValue, source.address, source.identifier, source.origin,
                source.licence, source.credit, source.sha256, source.retrieved?.description,
                source.note,
            ])
        }
        return table
    }
}
