package import CordonModel

/// A page made ready to become rows: the texts of every column, and the fingerprint of every claim.
///
/// Whatever needs no store is done here, on any thread.
package struct PreparedPage: Sendable {
    let page: CaseImage
    /// Texts that the page does not hold.
    let texts: TextDraft
    let entities: [EntityLine]
    let claims: [ClaimLine]
    let evidences: [PreparedEvidence]
    /// Those of all claims, 16 bytes each.
    let fingerprints: [UInt8]

    /// An entity, by the numbers of its texts.
    struct EntityLine {
        let id: UInt32
        let schema: UInt32
        /// Its fields as JSON.
        let fields: UInt32
    }

    /// Evidence with what makes it the same.
    struct PreparedEvidence {
        let evidence: Evidence
        let fingerprint: [UInt8]
        /// The day of the copy that says it, where it comes from a copy of a list.
        let copyDay: Day?
        let isCopied: Bool
    }

    /// Prepares a page.
    ///
    /// - Parameters:
    ///   - page: Entities and claims.
    ///   - source: The source of an id.
    /// - Throws: `ImageDraft.TooLarge` where its texts are more than 31 bits can number.
    package init(
        _ page: CaseImage, source: (String) -> Source?
    ) throws(ImageDraft.TooLarge) {
        let evidences = (0..<page.evidenceCount).map {
            PreparedEvidence(page.evidence(numbered: $0), source: source)
        }
        var drafting = try PageDrafting(page, evidences)
        try drafting.takeEntities()
        try drafting.takeClaims()
        guard page.textCount < ClaimLine.beside, drafting.texts.count < ClaimLine.beside - 1
        else { throw ImageDraft.TooLarge() }
        self.page = page
        self.evidences = evidences
        texts = drafting.texts
        entities = drafting.entities
        claims = drafting.claims
        fingerprints = drafting.fingerprints
    }

    /// Prepares everything of a case.
    package static func pages(of file: Case) throws(ImageDraft.TooLarge) -> [PreparedPage] {
        var prepared: [PreparedPage] = []
        for page in try file.asPages() {
            prepared.append(try PreparedPage(page) { file.source($0) })
        }
        return prepared
    }
}

extension PreparedPage.PreparedEvidence {
    init(_ evidence: Evidence, source: (String) -> Source?) {
        let only = evidence.citations.count == 1 ? evidence.citations.first : nil
        let copy = only.flatMap { source($0.source) }.flatMap { $0.copyDay == nil ? nil : $0 }
        self.evidence = evidence
        copyDay = copy?.copyDay
        isCopied = copy != nil
        fingerprint = Fingerprint.of(evidence, copyOf: copy?.origin)
    }
}
