/// How what claims say becomes records of an image, and back.
extension WordDraft {
    mutating func put(_ value: PropertyValue) throws(ImageDraft.TooLarge) {
        try put(value.property)
        try put(once: value.text)
        try put(value.language)
    }

    mutating func put(_ kind: RelationKind) throws(ImageDraft.TooLarge) {
        try put(kind.name)
        let isForeign = RelationKind.named(kind.name) == nil
        put(isForeign)
        guard isForeign else { return }
        try put(kind.sourceProperty)
        try put(kind.targetProperty)
    }

    mutating func put(_ stake: StakeKind) throws(ImageDraft.TooLarge) {
        try put(StakeKind.Interest.allCases.firstIndex(of: stake.interest) ?? 0)
        try put(stake.shareClass)
        try put(stake.capacity)
    }

    mutating func put(_ relation: RelationAssertion) throws(ImageDraft.TooLarge) {
        try put(relation.kind)
        put(relation.share)
        try put(relation.stake)
        try put(once: relation.recordID)
        try put(relation.role)
        try put(relation.criterion?.rawValue)
        put(relation.assertsControl)
        put(relation.isShortcut)
        try put(relation.via)
        try put(relation.properties.count)
        for property in relation.properties { try put(property) }
    }

    mutating func put(_ listing: Listing) throws(ImageDraft.TooLarge) {
        try put(listing.authority)
        try put(listing.list)
        try put(listing.programmes)
        try put(listing.measures.map(\.rawValue).sorted())
        try put(once: listing.recordID)
    }

    mutating func put(_ relief: Relief) throws(ImageDraft.TooLarge) {
        try put(relief.regime)
        try put(relief.kind)
        try put(relief.title)
    }

    mutating func put(_ joint: JointHolding) throws(ImageDraft.TooLarge) {
        try put(joint.partners)
        try put(joint.over)
        put(joint.isOneBlock)
    }

    mutating func put(_ evidence: Evidence) throws(ImageDraft.TooLarge) {
        try put(evidence.citations.count)
        for citation in evidence.citations {
            try put(citation.source)
            try put(once: citation.locator)
        }
        try put(evidence.assertedBy)
        try put(once: evidence.quotation)
        put(evidence.stated)
        put(evidence.retrieved)
        put(evidence.recorded)
        try put(evidence.recordIDs.count)
        for id in evidence.recordIDs { try put(once: id) }
        try put(evidence.publish?.rawValue)
        try put(evidence.unverified)
        try put(evidence.reason)
        try put(evidence.note)
    }

    mutating func put(_ source: Source) throws(ImageDraft.TooLarge) {
        for text in [source.id, source.title, source.origin, source.publish.rawValue] {
            try put(text)
        }
        put(source.date)
        put(source.retrieved)
        for text in [
            source.publisher, source.kind?.rawValue, source.address, source.identifier,
            source.sha256, source.licence, source.credit, source.note,
        ] { try put(text) }
    }

    mutating func put(_ list: ListCoverage) throws(ImageDraft.TooLarge) {
        try put(list.authority)
        try put(list.list)
        put(list.from)
        put(list.day)
        put(list.isComplete)
        try put(list.source)
    }
}

extension WordReader {
    mutating func value() -> PropertyValue {
        let property = text()
        let said = text()
        return PropertyValue(property, said, language: optionalText())
    }

    mutating func relationKind() -> RelationKind {
        let name = text()
        guard !isTrue() else {
            let source = text()
            return .foreign(name, sourceProperty: source, targetProperty: text())
        }
        return RelationKind.named(name)
            ?? .foreign(name, sourceProperty: "source", targetProperty: "target")
    }

    mutating func stakeKind() -> StakeKind {
        let interests = StakeKind.Interest.allCases
        let interest = interests[min(number(), interests.count - 1)]
        let shareClass = optionalText()
        return StakeKind(interest, shareClass: shareClass, capacity: optionalText())
    }

    mutating func relation(to target: EntityID) -> RelationAssertion {
        RelationRecord(&self).assertion(to: target, texts)
    }

    mutating func listing() -> Listing {
        let authority = text()
        let name = optionalText()
        let programmes = list()
        let measures = Set(list().compactMap { Measure(rawValue: $0) })
        return Listing(
            authority: authority, list: name, programmes: programmes, measures: measures,
            recordID: optionalText())
    }

    mutating func relief() -> Relief {
        let regime = text()
        let kind = text()
        return Relief(regime: regime, kind: kind, title: text())
    }

    mutating func joint() -> JointHolding {
        let partners = list()
        let over = optionalText()
        return JointHolding(partners: partners, over: over, isOneBlock: isTrue())
    }

    mutating func evidence() -> Evidence {
        let count = number()
        let citations = (0..<count).map { _ in
            let source = text()
            return Citation(source: source, locator: optionalText())
        }
        let assertedBy = list()
        let quotation = optionalText()
        let stated = window()
        let retrieved = day()
        let recorded = day()
        let records = list()
        let publish = optionalText().flatMap { Publication(rawValue: $0) }
        let unverified = optionalText()
        let reason = optionalText()
        return Evidence(
            citations: citations, assertedBy: assertedBy, quotation: quotation, stated: stated,
            retrieved: retrieved, recorded: recorded, recordIDs: records, publish: publish,
            unverified: unverified, reason: reason, note: optionalText())
    }

    mutating func source() -> Source {
        let id = text()
        let title = text()
        let origin = text()
        let publish = Publication(rawValue: text()) ?? .no
        let date = window()
        let retrieved = day()
        let rest = (0..<8).map { _ in optionalText() }
        return Source(
            id: id, title: title, publisher: rest[0], date: date,
            kind: rest[1].flatMap { Source.Kind(rawValue: $0) }, address: rest[2],
            identifier: rest[3], sha256: rest[4], licence: rest[5], credit: rest[6],
            origin: origin, publish: publish, retrieved: retrieved, note: rest[7])
    }

    mutating func coverage() -> ListCoverage {
        let authority = text()
        let list = optionalText()
        let from = day()
        let last = day()
        let isComplete = isTrue()
        return ListCoverage(
            authority: authority, list: list, from: from, day: last, isComplete: isComplete,
            source: optionalText())
    }
}
