/// What was read of a document.
package struct EditionContent {
    /// The hash of its bytes, where there is one.
    let digest: String?
    /// Whether every record could be read.
    let isWhole: Bool

    package init(digest: String?, isWhole: Bool = true) {
        self.digest = digest
        self.isWhole = isWhole
    }
}

/// One reading of a document: a file that may have been imported before it was edited.
struct Edition {
    /// The number of the document; 0 of none.
    let document: Int64
    /// Whether an earlier import read it.
    let isKnown: Bool
    /// The hash of the edition before this one.
    let digest: String?
    /// Claims of the store that this edition says too.
    var said = NumberSet()
    /// Entities that it describes and that the store had.
    var told = NumberSet()
    /// What it says of lists that the store had, by row.
    var covered = NumberSet()
    /// Claims that an earlier edition no longer said.
    var lapsed: Set<Int64> = []
    /// Whether it has a claim or an entity in common with an earlier edition.
    var isRelated = false
    /// What the import had changed before.
    let before: ImportOutcome

    /// No document: what it says is never taken back.
    static let none = Edition(
        document: 0, isKnown: false, digest: nil, before: ImportOutcome())
}
