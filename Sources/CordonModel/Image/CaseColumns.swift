/// Entities and claims on their way into the columns of an image.
///
/// Readers of large files write straight into it, from the bytes that they parse: a claim costs a
/// few words and no object. ``page()`` is what a case then reads them from.
///
/// ```swift
/// var columns = CaseColumns()
/// let subject = try columns.text(id)
/// columns.addValue(of: subject, ...)
/// ```
package struct CaseColumns {
    var draft: WordDraft
    var entityStarts: [UInt32] = []
    private var subjects: [UInt32] = []
    private var marks: [UInt32] = []
    private var periodOf: [UInt32] = []
    private var evidenceOf: [UInt32] = []
    private var firsts: [UInt32] = []
    private var seconds: [UInt32] = []
    private var extras: [UInt32] = []
    private var periods: [UInt32] = []
    private var periodNumbers: [Period: UInt32] = [:]
    private var lastPeriod: (number: UInt32, period: Period)?
    private var evidenceStarts: [UInt32] = []
    /// Evidence is kept alive here, so that its address names it.
    private var evidences: [ObjectIdentifier: (number: UInt32, Evidence)] = [:]
    private var lastEvidence: (number: UInt32, evidence: Evidence)?

    /// Nothing yet; there is room for so many texts.
    package init(texts: Int = 0) { draft = WordDraft(texts: texts) }

    /// Adds an entity.
    package mutating func add(_ entity: Entity) throws(ImageDraft.TooLarge) {
        entityStarts.append(try draft.place)
        try draft.put(entity.id)
        try draft.put(entity.schema)
        try draft.put(entity.fields.count)
        for name in entity.fields.keys.sorted() {
            try draft.put(name)
            let texts = entity.fields[name] ?? []
            try draft.put(texts.count)
            // Captions are as many as entities; what is short comes again.
            for text in texts { try text.utf8.count > 16 ? draft.put(once: text) : draft.put(text) }
        }
    }

    /// How many claims were added.
    package var claimCount: Int { subjects.count }

    /// Adds the row of a claim that asserts and has no key; what it says takes two words.
    mutating func addRow(
        _ sort: ClaimMark.Sort, of subject: UInt32, _ said: (first: UInt32, second: UInt32),
        _ standing: Standing, period: UInt32, evidence: UInt32
    ) {
        subjects.append(subject)
        marks.append(ClaimMark.asserted(sort, standing).word)
        periodOf.append(period)
        evidenceOf.append(evidence)
        firsts.append(said.first)
        seconds.append(said.second)
    }

    /// Adds a claim.
    package mutating func add(_ claim: Claim) throws(ImageDraft.TooLarge) {
        subjects.append(try draft.texts.number(of: claim.subject))
        periodOf.append(number(of: claim.period))
        evidenceOf.append(try number(of: claim.evidence))
        let sort = try takeAssertion(of: claim)
        let mark = ClaimMark(sort, claim)
        marks.append(mark.word)
        guard mark.hasExtra else { return }
        extras += [UInt32(subjects.count - 1), try draft.place]
        try draft.put(claim.key)
        try draft.put(claim.contradicts)
    }

    /// Writes what a claim says: two words in the columns, and a record where these are too few.
    private mutating func takeAssertion(
        of claim: Claim
    ) throws(ImageDraft.TooLarge) -> ClaimMark.Sort {
        switch claim.assertion {
        case .value(let value) where value.language == nil:
            firsts.append(try draft.texts.number(of: value.property))
            let isShort = value.text.utf8.count <= Self.longestShared
            seconds.append(
                isShort
                    ? try draft.texts.number(of: value.text) : try draft.texts.add(value.text))
            return .value
        case .value(let value):
            try begin(nil)
            try draft.put(value)
            return .spokenValue
        case .relation(let relation):
            try begin(relation.target)
            try draft.put(relation)
            return .relation
        case .listing(let listing):
            try begin(nil)
            try draft.put(listing)
            return .listing
        case .identity(let other):
            try begin(other)
            return .identity
        case .relief(let relief):
            try begin(nil)
            try draft.put(relief)
            return .relief
        case .joint(let joint):
            try begin(nil)
            try draft.put(joint)
            return .joint
        }
    }

    private mutating func begin(_ id: EntityID?) throws(ImageDraft.TooLarge) {
        var first = UInt32.max
        if let id { first = try draft.texts.number(of: id) }
        firsts.append(first)
        seconds.append(try draft.place)
    }

    /// The number of a period.
    package mutating func number(of period: Period) -> UInt32 {
        if let last = lastPeriod, last.period == period { return last.number }
        if let known = periodNumbers[period] {
            lastPeriod = (known, period)
            return known
        }
        let number = UInt32(periods.count / PeriodRow.width)
        periods += PeriodRow.words(period)
        periodNumbers[period] = number
        return number
    }

    /// The number of evidence, which is told apart by its address.
    package mutating func number(
        of evidence: Evidence
    ) throws(ImageDraft.TooLarge) -> UInt32 {
        if let last = lastEvidence, last.evidence === evidence { return last.number }
        let known = evidences[ObjectIdentifier(evidence)]?.number
        let number = known ?? UInt32(evidenceStarts.count)
        if known == nil {
            evidenceStarts.append(try draft.place)
            try draft.put(evidence)
            evidences[ObjectIdentifier(evidence)] = (number, evidence)
        }
        lastEvidence = (number, evidence)
        return number
    }

    /// The columns as a page from which a case reads them.
    package func page() throws(ImageDraft.TooLarge) -> CaseImage {
        var image = ImageDraft(.file, key: Array(repeating: 0, count: 32))
        addSections(to: &image)
        return CaseImage(ImageReading(held: image))
    }

    /// The columns as an image to be written, with what the case tells beside its claims.
    mutating func image(
        about file: Case, key: [UInt8]
    ) throws(ImageDraft.TooLarge) -> ImageDraft {
        let about = try draft.place
        try putAbout(file)
        var image = ImageDraft(.file, key: key)
        image.add(.about, [about])
        addSections(to: &image)
        let ids = entityStarts.map { draft.texts[draft.words[Int($0)]] }
        image.add(.entityOrder, EntityOrder.places(of: ids).map { UInt32($0) })
        return image
    }

    private func addSections(to image: inout ImageDraft) {
        image.add(.textStarts, draft.texts.starts)
        image.add(.textBytes, draft.texts.bytes)
        image.add(.words, draft.words)
        image.add(.entityStarts, entityStarts)
        image.add(.claimSubjects, subjects)
        image.add(.claimMarks, marks)
        image.add(.claimPeriods, periodOf)
        image.add(.claimEvidences, evidenceOf)
        image.add(.claimFirsts, firsts)
        image.add(.claimSeconds, seconds)
        image.add(.claimExtras, extras)
        image.add(.periods, periods)
        image.add(.evidenceStarts, evidenceStarts)
    }

    private mutating func putAbout(_ file: Case) throws(ImageDraft.TooLarge) {
        try draft.put(file.title)
        try draft.put(file.about)
        try draft.put(file.sources.count)
        for source in file.sources { try draft.put(source) }
        try draft.put(file.lists.count)
        for list in file.lists { try draft.put(list) }
        try draft.put(file.inputs.count)
        for input in file.inputs {
            try draft.put(input.path)
            try draft.put(input.sha256)
        }
        try draft.put(file.notices.count)
        for notice in file.notices {
            try draft.put(notice.code)
            try draft.put(notice.message)
            try draft.put(notice.count)
        }
    }
}
