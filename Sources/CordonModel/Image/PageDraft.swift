/// Entities and claims on their way into pages, each of which is closed when it holds enough.
///
/// A large case that is read value by value takes a fraction of the memory that its values would
/// take.
package struct PageDraft {
    private var columns = CaseColumns()
    private var entities = 0
    private var closed: [CaseImage] = []

    /// Entities or claims of a page.
    private static let size = 1 << 18

    /// Nothing yet.
    package init() {}

    /// Adds an entity.
    package mutating func add(_ entity: Entity) throws(ImageDraft.TooLarge) {
        try columns.add(entity)
        entities += 1
        if entities.isMultiple(of: Self.size) { try close() }
    }

    /// Adds a claim.
    package mutating func add(_ claim: Claim) throws(ImageDraft.TooLarge) {
        try columns.add(claim)
        if columns.claimCount == Self.size { try close() }
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
