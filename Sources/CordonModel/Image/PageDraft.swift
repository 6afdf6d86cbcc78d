/// Entities and claims on their way into pages, each of which is closed when it holds enough.
///
/// A large case that is read value by value takes a fraction of the memory that its values would
/// take.
package struct PageDraft {
    /// What the page that is open holds.
    package private(set) var columns = CaseColumns()
    private var entities = 0
    private var closed: [CaseImage] = []
    private let size: Int

    /// Entities or claims of a page, where it is to be read and not to be kept.
    package static let usualSize = 1 << 18

    /// Nothing yet.
    package init(size: Int = usualSize) { self.size = size }

    /// Pages of some entities and claims.
    package static func pages(
        of entities: some Sequence<Entity>, _ claims: some Sequence<Claim>
    ) throws(ImageDraft.TooLarge) -> [CaseImage] {
        var draft = PageDraft()
        for entity in entities { try draft.add(entity) }
        for claim in claims { try draft.add(claim) }
        return try draft.pages()
    }

    /// Adds an entity.
    package mutating func add(_ entity: Entity) throws(ImageDraft.TooLarge) {
        try columns.add(entity)
        entities += 1
        if entities.isMultiple(of: size) { try close() }
    }

    /// Adds a claim.
    package mutating func add(_ claim: Claim) throws(ImageDraft.TooLarge) {
        try columns.add(claim)
        if columns.claimCount == size { try close() }
    }

    /// Adds a claim that asserts a value and has no key, by its texts' bytes.
    package mutating func addValue(
        of subject: EntityID, property: UnsafeRawBufferPointer, text: UnsafeRawBufferPointer,
        standing: Standing, period: Period, evidence: Evidence
    ) throws(ImageDraft.TooLarge) {
        unsafe columns.addValue(
            of: try columns.number(of: subject), property: try columns.text(property),
            text: try columns.value(text), standing: standing,
            period: columns.number(of: period), evidence: try columns.number(of: evidence))
        if columns.claimCount == size { try close() }
    }

    /// Adds a claim that asserts a relation and has no key.
    package mutating func addRelation(
        _ kind: RelationKind, from source: EntityID, to target: EntityID, share: Share?,
        record: UnsafeRawBufferPointer?, role: UnsafeRawBufferPointer?, assertsControl: Bool,
        standing: Standing, period: Period, evidence: Evidence
    ) throws(ImageDraft.TooLarge) {
        var (recordText, roleText) = (UInt32?.none, UInt32?.none)
        if let record = unsafe record { recordText = unsafe try columns.value(record) }
        if let role = unsafe role { roleText = unsafe try columns.text(role) }
        try columns.addRelation(
            kind, from: try columns.number(of: source), to: try columns.number(of: target),
            share: share, record: recordText, role: roleText, assertsControl: assertsControl,
            properties: [], standing: standing, period: columns.number(of: period),
            evidence: try columns.number(of: evidence))
        if columns.claimCount == size { try close() }
    }

    private mutating func close() throws(ImageDraft.TooLarge) {
        closed.append(try columns.page())
        columns = CaseColumns()
    }

    /// All pages; nothing may be added afterwards.
    package func pages() throws(ImageDraft.TooLarge) -> [CaseImage] {
        closed + [try columns.page()]
    }
}
