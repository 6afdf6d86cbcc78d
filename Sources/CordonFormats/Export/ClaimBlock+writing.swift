import CordonModel

/// What FollowTheMoney has no place for, written beside an entity's properties under `cordon`.
///
/// Tools of FollowTheMoney keep keys that they do not know, so a case that goes through their
/// hands comes back whole.
enum ClaimBlock {
    /// What is said beside a claim, apart from its content.
    static func context(of claim: Claim, _ outgoing: Outgoing) -> [JSONText.Member] {
        let evidence = claim.evidence
        var members = Members()
        members.add("key", claim.key)
        members.add("standing", claim.standing.word)
        if claim.polarity != .asserts { members.add("polarity", claim.polarity.rawValue) }
        members.add("from", claim.period.from?.description)
        members.add("before", claim.period.before?.description)
        members.add("observed", claim.period.observed?.description)
        let citations = outgoing.citations(of: claim).map { citation in
            var parts = Members()
            parts.add("source", citation.source)
            parts.add("locator", citation.locator)
            return JSONText.object(parts.list)
        }
        if !citations.isEmpty { members.list.append(.init("sources", .array(citations))) }
        members.add("by", evidence.assertedBy)
        members.add("quote", outgoing.quotation(of: claim))
        members.add("stated", evidence.stated?.description)
        members.add("retrieved", evidence.retrieved?.description)
        members.add("recorded", evidence.recorded?.description)
        members.add("records", evidence.recordIDs)
        members.add("publish", evidence.publish?.rawValue)
        members.add("unverified", evidence.unverified)
        members.add("reason", evidence.reason)
        members.add("note", evidence.note)
        members.add("contradicts", claim.contradicts)
        return members.list
    }

    /// A relation, apart from its ends and its foreign properties.
    static func relation(_ relation: RelationAssertion, made: [String]) -> [JSONText.Member] {
        var members = Members()
        members.add("claim", "relation")
        members.add("kind", relation.kind.name)
        members.add("share", relation.share?.description)
        if relation.stake.interest != .shares {
            members.add("interest", relation.stake.interest.rawValue)
        }
        members.add("class", relation.stake.shareClass)
        members.add("capacity", relation.stake.capacity)
        members.add("criterion", relation.criterion?.rawValue)
        if relation.assertsControl { members.list.append(.init("control", true)) }
        if relation.isShortcut { members.list.append(.init("shortcut", true)) }
        members.add("role", relation.role)
        members.add("via", relation.via)
        members.add("record", relation.recordID)
        members.add("made", made)
        return members.list
    }

    /// A listing, apart from whom it lists.
    static func listing(_ listing: Listing) -> [JSONText.Member] {
        var members = Members()
        members.add("claim", "listing")
        members.add("authority", listing.authority)
        members.add("list", listing.list)
        members.add("programmes", listing.programmes)
        members.list.append(
            .init("measures", .strings(listing.measures.map(\.rawValue).sorted())))
        members.add("record", listing.recordID)
        return members.list
    }

    /// A joint holding or a relief; nil for other claims.
    static func other(_ assertion: Assertion) -> [JSONText.Member]? {
        var members = Members()
        switch assertion {
        case .joint(let joint):
            members.add("claim", "joint")
            members.add("partners", joint.partners)
            members.add("over", joint.over)
            if joint.isOneBlock { members.list.append(.init("oneBlock", true)) }
        case .relief(let relief):
            members.add("claim", "relief")
            members.add("regime", relief.regime)
            members.add("kind", relief.kind)
            members.add("title", relief.title)
        case .value(let value):
            members.add("claim", "value")
            members.add("property", value.property)
            members.add("value", value.text)
            members.add("lang", value.language)
        case .relation, .listing, .identity: return nil
        }
        return members.list
    }

    /// A source.
    static func source(_ source: Source) -> JSONText {
        var members = Members()
        members.add("id", source.id)
        members.add("title", source.title)
        members.add("publisher", source.publisher)
        members.add("date", source.date?.description)
        members.add("kind", source.kind?.rawValue)
        members.add("address", source.address)
        members.add("identifier", source.identifier)
        members.add("sha256", source.sha256)
        members.add("licence", source.licence)
        members.add("credit", source.credit)
        if source.origin != source.id { members.add("origin", source.origin) }
        if source.publish != .full { members.add("publish", source.publish.rawValue) }
        members.add("retrieved", source.retrieved?.description)
        members.add("note", source.note)
        return .object(members.list)
    }

    /// Which list was read, and how far.
    static func coverage(_ coverage: ListCoverage) -> JSONText {
        var members = Members()
        members.add("authority", coverage.authority)
        members.add("list", coverage.list)
        members.add("from", coverage.from?.description)
        members.add("day", coverage.day?.description)
        members.list.append(.init("complete", .bool(coverage.isComplete)))
        members.add("source", coverage.source)
        return .object(members.list)
    }
}

/// Members of a JSON object; what is absent or empty is left out.
struct Members {
    var list: [JSONText.Member] = []

    mutating func add(_ key: String, _ text: String?) {
        if let text { list.append(.init(key, .string(text))) }
    }

    mutating func add(_ key: String, _ texts: [String]) {
        if !texts.isEmpty { list.append(.init(key, .strings(texts))) }
    }
}
