import CordonModel

/// The sections of a case as a case file holds them.
struct CaseWriting {
    private let file: Case
    private var plain: [EntityID: [Claim]] = [:]
    private var claims: [Claim] = []
    private var listings: [Claim] = []
    private var joints: [Claim] = []
    private var reliefs: [Claim] = []
    private var leftOut: [String: Int] = [:]

    init(_ file: Case) {
        self.file = file
        for claim in file.claims { sort(claim) }
    }

    /// Writes every section.
    func write(into page: inout YAMLPage) {
        section("sources", file.sources, into: &page) { source, page in
            page.section(source.id) { Self.write(source, into: &$0) }
        }
        section("entities", file.entities.array, into: &page) { entity, page in
            page.section(entity.id) { write(entity, into: &$0) }
        }
        section("claims", claims, into: &page) { claim, page in
            page.item { Self.write(claim: claim, into: &$0) }
        }
        section("listings", listings, into: &page) { claim, page in
            page.item { Self.write(listing: claim, into: &$0) }
        }
        section("lists", file.lists, into: &page) { list, page in
            page.item { Self.write(list, into: &$0) }
        }
        section("joint", joints, into: &page) { claim, page in
            page.item { Self.write(joint: claim, into: &$0) }
        }
        section("reliefs", reliefs, into: &page) { claim, page in
            page.item { Self.write(relief: claim, into: &$0) }
        }
        for (sort, count) in leftOut.sorted(by: { $0.key < $1.key }) {
            page.comment("Left out: \(count) \(sort).")
        }
    }

    private func section<Item>(
        _ name: String, _ items: [Item], into page: inout YAMLPage,
        _ write: (Item, inout YAMLPage) -> Void
    ) {
        guard !items.isEmpty else { return }
        page.section(name) { page in
            for item in items { write(item, &page) }
        }
    }

    // MARK: - Sorting

    private mutating func sort(_ claim: Claim) {
        switch claim.assertion {
        case .value(let value):
            if isPlain(claim, value) {
                plain[claim.subject, default: []].append(claim)
            } else {
                claims.append(claim)
            }
        case .relation(let relation):
            if RelationKind.named(relation.kind.name) == nil {
                leftOut["relations of foreign kinds", default: 0] += 1
            } else {
                claims.append(claim)
            }
        case .identity: claims.append(claim)
        case .listing: listings.append(claim)
        case .joint: joints.append(claim)
        case .relief: reliefs.append(claim)
        }
    }

    /// Whether a value can stand among the properties of its entity, which share their sources.
    private func isPlain(_ claim: Claim, _ value: PropertyValue) -> Bool {
        let evidence = claim.evidence
        let isBare =
            claim.key == nil && claim.polarity == .asserts && claim.period == .always
            && claim.contradicts.isEmpty && value.language == nil && evidence.assertedBy.isEmpty
            && evidence.quotation == nil && evidence.stated == nil && evidence.retrieved == nil
            && evidence.recordIDs.isEmpty && evidence.publish == nil
            && evidence.unverified == nil && evidence.reason == nil
        guard isBare, let entity = file.entity(claim.subject), !value.text.isEmpty,
            Set(evidence.citations.map(\.locator)).count <= 1
        else { return false }
        let property = Schema.named(entity.schema)?.property(value.property)
        let isKnown = property.map { !$0.isStub } ?? false
        guard isKnown || Self.recordID(value) != nil else { return false }
        // A country that is none that is known stands as a claim, which keeps it as it was read.
        if property?.kind == .country, !ListingWords.isCountry(value.text) { return false }
        guard let first = plain[claim.subject]?.first else { return true }
        return first.standing == claim.standing
            && first.evidence.citations == evidence.citations
            && first.evidence.note == evidence.note
    }

    private static func recordID(_ value: PropertyValue) -> (list: String, number: String)? {
        guard value.property == EntitySection.recordProperty else { return nil }
        let parts = value.text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, EntitySection.idKeys.contains(parts[0]) else { return nil }
        return (parts[0], parts[1])
    }

    // MARK: - Sources and entities

    private static func write(_ source: Source, into page: inout YAMLPage) {
        page.entry("title", source.title)
        page.entry("publisher", source.publisher)
        page.entry("date", source.date?.description)
        page.entry("kind", source.kind?.rawValue)
        page.entry("address", source.address)
        page.entry("identifier", source.identifier)
        if source.origin != source.id { page.entry("origin", source.origin) }
        page.entry("licence", source.licence)
        page.entry("credit", source.credit)
        if source.publish != .full { page.entry("publish", source.publish.rawValue) }
        page.entry("sha256", source.sha256)
        page.entry("retrieved", source.retrieved?.description)
        page.entry("note", source.note)
    }

    private func write(_ entity: Entity, into page: inout YAMLPage) {
        page.entry("schema", entity.schema)
        let claims = plain[entity.id] ?? []
        var order: [String] = []
        var values: [String: [String]] = [:]
        var ids: [String: [String]] = [:]
        for claim in claims {
            guard let value = claim.value else { continue }
            if let record = Self.recordID(value) {
                ids[record.list, default: []].append(record.number)
            } else {
                if values[value.property] == nil { order.append(value.property) }
                values[value.property, default: []].append(value.text)
            }
        }
        for property in order { page.entry(property, values[property] ?? []) }
        let fields = entity.fields.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        if !fields.isEmpty {
            page.section("fields") { page in
                for (name, texts) in fields { page.entry(name, texts) }
            }
        }
        if !ids.isEmpty {
            page.section("ids") { page in
                for list in EntitySection.idKeys { page.entry(list, ids[list] ?? []) }
            }
        }
        guard let first = claims.first else { return }
        page.entry("source", first.evidence.citations.map(\.source))
        page.entry("locator", first.evidence.citations.first?.locator)
        page.entry("standing", first.standing.word)
        page.entry("note", first.evidence.note)
    }
}
