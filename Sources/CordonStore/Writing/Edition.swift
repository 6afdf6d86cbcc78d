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
    /// What tells the place of the document; nil of none.
    let name: String?
    /// The number of the document; 0 of none.
    private(set) var document: Int64
    /// Whether an earlier import read it.
    let isKnown: Bool
    /// The hash of the edition before this one.
    let digest: String?
    /// Claims of the store that this edition says too, noted as they come.
    var said = NumberSet()
    /// Entities that it describes and that the store had, noted as they come.
    var told = NumberSet()
    /// What it says of lists that the store had, by row.
    var covered = NumberSet()
    /// Claims that an earlier edition no longer said; those that come back are taken out.
    var lapsed: Set<Int64> = []
    /// The document that it leaves, as others have the content that it had.
    var left: Int64?
    /// Which of the case's title and subject it has.
    var titles: Set<String> = []
    /// Whether it has a claim or an entity in common with the document's earlier editions.
    var isRelated = false
    /// Whether it says anything.
    var isEmpty = true
    /// Whether all its sources are dated copies of lists.
    private(set) var isOfCopies = false
    /// Which of the import's editions it is: documents that are taken back leave their number.
    var ordinal = 0
    /// How many sources it has, and how many of these are dated copies of lists.
    var sources = (all: 0, copies: 0)
    /// What the import had changed before.
    let before: ImportOutcome

    /// No document: what it says is never taken back.
    static let none = Edition(
        name: nil, document: 0, isKnown: false, digest: nil, before: ImportOutcome())

    init(
        name: String?, document: Int64, isKnown: Bool, digest: String?, before: ImportOutcome
    ) {
        self.name = name
        self.document = document
        self.isKnown = isKnown
        self.digest = digest
        self.before = before
    }

    /// Notes that something is said, before it is taken in.
    ///
    /// Copies of a list have clocks of their own: where all sources are such, there is no document.
    mutating func begin() {
        guard isEmpty else { return }
        isEmpty = false
        isOfCopies = name != nil && sources.all > 0 && sources.copies == sources.all
        if isOfCopies { document = 0 }
    }
}
