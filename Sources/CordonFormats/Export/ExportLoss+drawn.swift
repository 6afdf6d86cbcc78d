import CordonModel

/// The losses of files for graph tools.
extension ExportLoss {
    /// The losses of a file of nodes and edges that is read back.
    static func drawn(_ outgoing: Outgoing) -> [ExportLoss] {
        var losses = of(outgoing) { claim, outgoing in
            claim.listing != nil || GraphFacts.joint(claim) != nil
                ? beside(claim, outgoing) : picture(claim, outgoing) ?? beside(claim, outgoing)
        }
        let ended = outgoing.places.count { outgoing.isEndedByAnother($0) }
        if ended > 0 {
            losses.append(
                ExportLoss(
                    what: "claims whose end other claims state, with an end that is not known",
                    count: ended))
        }
        let joined = outgoing.graph.file.entities.count - outgoing.graph.entityCount
        if joined > 0 {
            losses.append(
                ExportLoss(what: "records that go out as the party they are part of", count: joined)
            )
        }
        let sources = outgoing.sources.count { source in
            [
                source.publisher, source.address, source.identifier, source.sha256,
                source.licence, source.credit, source.note,
            ].contains { $0 != nil }
        }
        if sources > 0 {
            losses.append(
                ExportLoss(
                    what: "sources' publishers, addresses, licences and notes", count: sources))
        }
        return losses
    }

    /// The losses of a picture of nodes and edges.
    static func picture(_ claim: Claim, _ outgoing: Outgoing) -> String? {
        switch claim.assertion {
        case .value(let value): return isShown(value, claim, outgoing) ? nil : "property values"
        case .listing: return "listings' days, programmes and measures"
        case .relation(let relation):
            if claim.polarity != .asserts { return "denials and doubts" }
            if !relation.properties.isEmpty { return "relations' own properties" }
            return relation.via.isEmpty ? nil : "parties through which relations run"
        case .joint, .relief, .identity: return "joint holdings, reliefs and joins"
        }
    }

    /// Whether a node bears the value: its caption, or its country.
    private static func isShown(
        _ value: PropertyValue, _ claim: Claim, _ outgoing: Outgoing
    ) -> Bool {
        let isShown = ["name", "country", "jurisdiction", "mainCountry", "nationality"]
        guard claim.polarity == .asserts, isShown.contains(value.property) else { return false }
        guard value.property == "name", let vertex = outgoing.graph.vertex(claim.subject) else {
            return true
        }
        return outgoing.graph.caption(vertex) == value.text
    }

    /// The words beside a claim that have no place in such a file.
    private static func beside(_ claim: Claim, _ outgoing: Outgoing) -> String? {
        let evidence = claim.evidence
        let texts = [claim.key, outgoing.quotation(of: claim), evidence.note, evidence.reason]
        let isBare =
            texts.allSatisfy { $0 == nil } && evidence.assertedBy.isEmpty
            && evidence.recordIDs.isEmpty
            && evidence.citations.allSatisfy { $0.locator == nil }
        return isBare ? nil : "claims' places in sources, numbers, words and notes"
    }
}
