extension Case {
    /// An image of the case, to be read back by ``init(image:)``.
    ///
    /// - Parameter key: What the case was read from, in 32 bytes.
    /// - Returns: The image, to be written.
    /// - Throws: ``ImageDraft/TooLarge`` where 32 bits cannot number its texts.
    /// - Complexity: O(claims) time; memory for the whole image.
    package func image(key: [UInt8]) throws(ImageDraft.TooLarge) -> ImageDraft {
        var drafting = CaseDrafting()
        for entity in entities { try drafting.take(entity) }
        for place in claims.indices { try drafting.take(claims[place], at: place) }
        return try drafting.finished(self, key: key)
    }

    /// A case that reads its entities and claims out of an image as they are asked for.
    ///
    /// - Complexity: O(sources and lists).
    package init(image: ImageReading) {
        self.init()
        let image = CaseImage(image)
        image.readAbout(into: &self)
        read(from: image)
    }
}

/// The writing of a case into columns.
private struct CaseDrafting {
    private var draft = WordDraft()
    private var ids: [EntityID] = []
    private var entityStarts: [UInt32] = []
    private var subjects: [UInt32] = []
    private var marks: [UInt32] = []
    private var periodOf: [UInt32] = []
    private var evidenceOf: [UInt32] = []
    private var firsts: [UInt32] = []
    private var seconds: [UInt32] = []
    private var extras: [UInt32] = []
    private var periods: [UInt32] = []
    private var periodNumbers: [Period: UInt32] = [:]
    private var evidenceStarts: [UInt32] = []
    /// Evidence is kept alive here, so that its address names it.
    private var evidences: [ObjectIdentifier: (number: UInt32, Evidence)] = [:]
    private var lastEvidence: (number: UInt32, evidence: Evidence)?

    mutating func take(_ entity: Entity) throws(ImageDraft.TooLarge) {
        ids.append(entity.id)
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

    mutating func take(_ claim: Claim, at place: Int) throws(ImageDraft.TooLarge) {
        subjects.append(try draft.texts.number(of: claim.subject))
        periodOf.append(number(of: claim.period))
        evidenceOf.append(try number(of: claim.evidence))
        let sort = try takeAssertion(of: claim)
        let mark = ClaimMark(sort, claim)
        marks.append(mark.word)
        guard mark.hasExtra else { return }
        extras += [UInt32(place), try draft.place]
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
            let isShort = value.text.utf8.count <= 12
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

    private mutating func number(of period: Period) -> UInt32 {
        if let known = periodNumbers[period] { return known }
        let number = UInt32(periods.count / PeriodRow.width)
        periods += PeriodRow.words(period)
        periodNumbers[period] = number
        return number
    }

    private mutating func number(of evidence: Evidence) throws(ImageDraft.TooLarge) -> UInt32 {
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

    mutating func finished(
        _ file: Case, key: [UInt8]
    ) throws(ImageDraft.TooLarge) -> ImageDraft {
        let about = try draft.place
        try putAbout(file)
        var image = ImageDraft(.file, key: key)
        image.add(.about, [about])
        image.add(.textStarts, draft.texts.starts)
        image.add(.textBytes, draft.texts.bytes)
        image.add(.words, draft.words)
        image.add(.entityStarts, entityStarts)
        let order = ids.indices.sorted { ids[$0] < ids[$1] }
        image.add(.entityOrder, order.map { UInt32($0) })
        image.add(.claimSubjects, subjects)
        image.add(.claimMarks, marks)
        image.add(.claimPeriods, periodOf)
        image.add(.claimEvidences, evidenceOf)
        image.add(.claimFirsts, firsts)
        image.add(.claimSeconds, seconds)
        image.add(.claimExtras, extras)
        image.add(.periods, periods)
        image.add(.evidenceStarts, evidenceStarts)
        return image
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
