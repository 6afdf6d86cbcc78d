import CordonModel

extension CaseWriting {
    static func write(claim: Claim, into page: inout YAMLPage) {
        page.entry("key", claim.key)
        switch claim.assertion {
        case .relation(let relation): write(relation, of: claim, into: &page)
        case .value(let value):
            page.entry("subject", claim.subject)
            page.entry("property", value.property)
            page.entry("value", value.text)
            page.entry("lang", value.language)
        case .identity(let other):
            page.entry("subject", claim.subject)
            page.entry("relation", RelationReading.identityWord)
            page.entry("object", other)
        case .listing, .relief, .joint: return
        }
        write(claim.period, into: &page)
        writeRest(of: claim, into: &page)
    }

    static func write(listing claim: Claim, into page: inout YAMLPage) {
        guard let listing = claim.listing else { return }
        page.entry("key", claim.key)
        page.entry("entity", claim.subject)
        page.entry("authority", listing.authority)
        page.entry("list", listing.list)
        page.entry("programme", listing.programmes)
        page.entry("measures", listing.measures.map(\.rawValue).sorted())
        page.entry("record", listing.recordID)
        write(claim.period, from: "listed", before: "delisted", into: &page)
        writeRest(of: claim, into: &page)
    }

    static func write(_ list: ListCoverage, into page: inout YAMLPage) {
        page.entry("authority", list.authority)
        page.entry("list", list.list)
        page.entry("from", list.from?.description)
        page.entry("day", list.day?.description)
        page.entry("complete", list.isComplete ? "true" : "false")
        page.entry("source", list.source)
    }

    static func write(joint claim: Claim, into page: inout YAMLPage) {
        guard case .joint(let joint) = claim.assertion else { return }
        page.entry("key", claim.key)
        page.entry("members", [claim.subject] + joint.partners)
        page.entry("over", joint.over)
        if joint.isOneBlock { page.entry("block", "true") }
        write(claim.period, into: &page)
        writeRest(of: claim, into: &page)
    }

    static func write(relief claim: Claim, into page: inout YAMLPage) {
        guard case .relief(let relief) = claim.assertion else { return }
        page.entry("key", claim.key)
        page.entry("entity", claim.subject)
        page.entry("regime", relief.regime)
        page.entry("kind", relief.kind)
        page.entry("title", relief.title)
        write(claim.period, into: &page)
        writeRest(of: claim, into: &page)
    }

    // MARK: - Parts

    /// A relation by the name of its kind, with all that a word would say written out; by its word
    /// where the word says just that.
    private static func write(
        _ relation: RelationAssertion, of claim: Claim, into page: inout YAMLPage
    ) {
        let word = relation.role.flatMap { RelationWord.named($0) }.flatMap {
            says($0, relation) ? $0 : nil
        }
        let isInverse = word?.isInverse ?? false
        page.entry("subject", isInverse ? relation.target : claim.subject)
        page.entry("relation", word?.word ?? relation.kind.name)
        page.entry("object", isInverse ? claim.subject : relation.target)
        if word == nil || word?.share != relation.share {
            page.entry("share", relation.share.map { $0 == .unknown ? "[0,100]" : $0.description })
        }
        if relation.stake.interest != .shares {
            page.entry("interest", relation.stake.interest.rawValue)
        }
        page.entry("class", relation.stake.shareClass)
        page.entry("capacity", relation.stake.capacity)
        if word == nil {
            page.entry("role", relation.role)
            page.entry("criterion", relation.criterion?.rawValue)
            if relation.assertsControl { page.entry("control", "true") }
        }
        page.entry("via", relation.via)
        if relation.isShortcut { page.entry("shortcut", "true") }
        page.entry("record", relation.recordID)
        guard !relation.properties.isEmpty else { return }
        page.section("properties") { page in
            var names: [String] = []
            for value in relation.properties where !names.contains(value.property) {
                names.append(value.property)
                page.entry(
                    value.property,
                    relation.properties.filter { $0.property == value.property }.map(\.text))
            }
        }
    }

    /// Whether a word says just what a relation does, but for a narrower share.
    private static func says(_ word: RelationWord, _ relation: RelationAssertion) -> Bool {
        let isNarrower =
            word.share == relation.share
            || relation.share.map { word.share?.intersection($0) == $0 } ?? false
        return word.word != "part of" && word.kind == relation.kind && isNarrower
            && word.criterion == relation.criterion
            && word.assertsControl == relation.assertsControl && word.kind.verb != word.word
    }

    private static func write(
        _ period: Period, from start: String = "from", before end: String = "before",
        into page: inout YAMLPage
    ) {
        page.entry("observed", period.observed?.description)
        page.entry(start, period.from?.description)
        page.entry(end, period.before?.description)
    }

    private static func writeRest(of claim: Claim, into page: inout YAMLPage) {
        let evidence = claim.evidence
        page.entry("stated", evidence.stated?.description)
        page.entry("retrieved", evidence.retrieved?.description)
        page.entry("standing", claim.standing.word)
        if claim.polarity != .asserts { page.entry("polarity", claim.polarity.rawValue) }
        page.entry("reason", evidence.reason)
        page.entry("by", evidence.assertedBy)
        if !evidence.citations.isEmpty {
            page.section("sources") { page in
                for citation in evidence.citations {
                    page.item { item in
                        item.entry("source", citation.source)
                        item.entry("locator", citation.locator)
                    }
                }
            }
        }
        page.entry("records", evidence.recordIDs)
        page.entry("contradicts", claim.contradicts)
        page.entry("publish", evidence.publish?.rawValue)
        page.entry("quote", evidence.quotation)
        page.entry("unverified", evidence.unverified)
        page.entry("note", evidence.note)
    }
}
