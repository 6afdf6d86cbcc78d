import CordonFormats
import CordonModel
import Foundation

/// The words of a case without the names of those who are left out of it, and without words that may be
/// cited and not quoted.
struct Redaction {
    let names: WithheldNames
    /// Whether an entity stays and is no natural person, so that it may be named as a speaker.
    let mayBeNamed: (EntityID) -> Bool
    let file: Case
    /// The number of claims and sources that lost a text.
    private(set) var count = 0

    init(_ names: WithheldNames, in file: Case, mayBeNamed: @escaping (EntityID) -> Bool) {
        self.names = names
        self.file = file
        self.mayBeNamed = mayBeNamed
    }

    /// The claim without such words; nil where nothing is left of it.
    mutating func claim(_ claim: Claim) -> Claim? {
        let assertion = assertion(claim.assertion)
        guard let assertion else {
            count += 1
            return nil
        }
        let evidence = evidence(of: claim)
        let key = names.mark(claim.key) ? nil : claim.key
        let contradicts = claim.contradicts.filter { !names.mark($0) }
        guard
            assertion != claim.assertion || evidence !== claim.evidence || key != claim.key
                || contradicts.count < claim.contradicts.count
        else { return claim }
        count += 1
        return Claim(
            subject: claim.subject, assertion, standing: claim.standing, polarity: claim.polarity,
            period: claim.period, evidence: evidence, key: key, contradicts: contradicts)
    }

    private func assertion(_ assertion: Assertion) -> Assertion? {
        switch assertion {
        case .value(let value): return names.occur(in: value.text) ? nil : assertion
        case .relation(let relation):
            let role = names.occur(in: relation.role) ? nil : relation.role
            let via = relation.via.filter { !names.ids.contains($0) }
            let recordID = names.mark(relation.recordID) ? nil : relation.recordID
            let properties = relation.properties.filter { !names.occur(in: $0.text) }
            guard
                role != relation.role || via.count < relation.via.count
                    || recordID != relation.recordID
                    || properties.count < relation.properties.count
            else { return assertion }
            return .relation(
                RelationAssertion(
                    relation.kind, to: relation.target, share: relation.share,
                    stake: relation.stake, role: role, criterion: relation.criterion,
                    assertsControl: relation.assertsControl, isShortcut: relation.isShortcut,
                    via: via, recordID: recordID, properties: properties))
        case .listing, .identity, .relief, .joint: return assertion
        }
    }

    private func evidence(of claim: Claim) -> Evidence {
        let old = claim.evidence
        let isQuoted = file.allowsWords(of: claim) && !names.occur(in: old.quotation)
        let speakers = old.assertedBy.filter(mayBeNamed)
        let records = old.recordIDs.filter { !names.mark($0) }
        let texts = [old.unverified, old.reason, old.note].map { names.occur(in: $0) ? nil : $0 }
        let citations = old.citations.map {
            names.mark($0.locator) ? Citation(source: $0.source) : $0
        }
        guard
            !isQuoted && old.quotation != nil || speakers != old.assertedBy
                || records != old.recordIDs || texts != [old.unverified, old.reason, old.note]
                || citations != old.citations
        else { return old }
        return Evidence(
            citations: citations, assertedBy: speakers,
            quotation: isQuoted ? old.quotation : nil, stated: old.stated,
            retrieved: old.retrieved, recorded: old.recorded, recordIDs: records,
            publish: old.publish, unverified: texts[0], reason: texts[1], note: texts[2])
    }

    // MARK: - Beside the claims

    /// The head of the case, its sources and files in words that may be published.
    mutating func beside(_ kept: inout Case) {
        for source in kept.sources {
            let open = self.source(source)
            guard open != source else { continue }
            count += 1
            kept.add(open)
        }
        if names.occur(in: kept.title) { kept.title = nil }
        if names.occur(in: kept.about) { kept.about = nil }
        kept.notices.removeAll { names.mark($0.message) }
        for place in kept.inputs.indices {
            let input = kept.inputs[place]
            let name = URL(fileURLWithPath: input.path).lastPathComponent
            kept.inputs[place] = InputFile(
                path: names.mark(name) ? "file \(place + 1)" : name, sha256: input.sha256)
        }
    }

    private func source(_ source: Source) -> Source {
        var open = source
        if names.occur(in: source.title) { open.title = "Source \(source.id)" }
        if names.occur(in: source.publisher) { open.publisher = nil }
        if names.mark(source.address) { open.address = nil }
        if names.mark(source.identifier) { open.identifier = nil }
        if names.occur(in: source.note) { open.note = nil }
        if names.occur(in: source.credit) { open.credit = nil }
        return open
    }
}
