import CordonModel

extension EntityDraft {
    /// Adds a relation claim for each pair of ends; false where an end is missing.
    func addRelations(to file: inout Case, reader: EntityReader) -> Bool {
        guard let schema, let edge = schema.edge else { return false }
        let sources = all(edge.source)
        let targets = all(edge.target)
        guard !sources.isEmpty, !targets.isEmpty else { return false }
        addRecord(to: &file, reader: reader)
        let content = RelationContent(self, edge: edge, reader: reader)
        for source in sources {
            reader.note(end: source, schema.sourceProperty)
            for target in targets {
                reader.note(end: target, schema.targetProperty)
                file.add(
                    Claim(
                        subject: source, .relation(content.assertion(to: target)),
                        standing: standing, period: content.period, evidence: evidence))
            }
        }
        return true
    }

    /// Keeps what a line says of an edge beside its properties (`caption`, `datasets`, `first_seen`),
    /// as a record that is no party.
    func addRecord(to file: inout Case, reader: EntityReader) {
        let fields = fields(reader)
        guard !fields.isEmpty else { return }
        file.add(Entity(id: record.id, schema: record.schema, fields: fields))
    }
}

extension EntityDraft {
    /// Who holds a wallet owns it: a relation that the schema keeps in a property.
    func addHolders(to file: inout Case, reader: EntityReader) {
        for holder in all("holder") {
            reader.note(end: holder, schema?.property("holder"))
            file.add(
                Claim(
                    subject: holder, .relation(.holder(holder, of: record.id)),
                    standing: standing, evidence: evidence))
        }
    }
}

extension RelationAssertion {
    /// The stake of the holder of a wallet, as it follows from the property `holder`.
    static func holder(_ holder: EntityID, of wallet: EntityID) -> RelationAssertion {
        RelationAssertion(
            .ownership, to: wallet, share: .someStake, role: "holder",
            recordID: "\(wallet)#holder:\(holder)")
    }
}

extension EntityReader {
    /// Says which percentage cannot be read; of very many only how many there are.
    func noteUnreadable(percentage text: String, of record: EntityID) {
        let what = "its text is kept and the stake counts as one of unknown size"
        let isNamed = counts.keys.count { $0.code == "unreadable-percentage" } < 100
        let words = text.utf8.count > 60 ? "\(text.prefix(60))..." : text
        remark(
            "unreadable-percentage",
            isNamed
                ? "the percentage `\(words)` of `\(record)` cannot be read as one; \(what)"
                : "further percentages cannot be read as one; \(what)")
    }

    /// Notes an end of a relation, which may come later in the file or not at all.
    func note(end id: EntityID, _ property: SchemaProperty?) {
        ends[id, default: []].formUnion(NamedRanges(property))
    }
}

/// What an edge entity says, apart from its ends.
struct RelationContent {
    let kind: RelationKind
    let share: Share?
    let stake: StakeKind
    let role: String?
    let criterion: ControlCriterion?
    let period: Period
    let properties: [PropertyValue]
    let recordID: String

    init(_ draft: EntityDraft, edge: SchemaEdge, reader: EntityReader) {
        var kept = KeptValues(draft.values, apartFrom: [edge.source, edge.target])
        let said = RelationKind.named(draft.record.schema)
        let percentage = Self.share(draft, &kept, reader)
        kind = Self.kind(
            said
                ?? .foreign(
                    draft.record.schema, sourceProperty: edge.source, targetProperty: edge.target),
            role: draft.first("role"), hasPercentage: percentage != nil)
        let takesShare = kind.meaning == .stake || kind.meaning == .stakeOrControl
        let isMember = kind == .ownership && said == .membership
        share = takesShare ? percentage ?? (isMember ? .whole : .someStake) : nil
        stake =
            isMember
            ? StakeKind(.votes, capacity: StakeKind.member)
            : Self.stake(draft, &kept, takesShare: takesShare)
        role = kept.single("role") ?? draft.first("role")
        criterion =
            kind.meaning == .control
            ? draft.all("controlType").lazy.compactMap { ControlCriterion(spoken: $0) }.first : nil
        period = SaidPeriod.read(draft, &kept, reader, from: ["startDate"])
        properties = kept.values
        recordID = draft.record.id
    }

    func assertion(to target: EntityID) -> RelationAssertion {
        RelationAssertion(
            kind, to: target, share: share, stake: stake, role: role, criterion: criterion,
            assertsControl: kind.meaning == .control || kind.meaning == .stakeOrControl,
            recordID: recordID, properties: properties)
    }

    // MARK: - Parts

    /// The kind that the role tells more closely: lists of OFAC say "Owned or Controlled By"
    /// where they leave open which, and files of ours name their own kinds by their verb.
    static func kind(
        _ kind: RelationKind, role: String?, hasPercentage: Bool
    ) -> RelationKind {
        guard let role = role?.lowercased() else { return kind }
        let refined = RelationWord.bare(kind).refined(by: role)
        if refined.kind != kind { return refined.kind }
        if kind == .ownership {
            return !hasPercentage && eitherWords.contains(role) ? .ownedOrControlled : kind
        }
        guard kind == .unknownLink || kind == .participation else { return kind }
        return byVerb[role].map { $0.exportSchema == kind.exportSchema ? $0 : kind } ?? kind
    }

    private static let eitherWords: Set<String> = [
        "owned or controlled by", "owns, controls, or operates", "owns or controls",
    ]

    private static let byVerb: [String: RelationKind] = Dictionary(
        RelationKind.all.filter { !$0.isFollowTheMoney }.map { ($0.verb, $0) },
        uniquingKeysWith: { first, _ in first })

    /// The share that the percentages say together; nil where they say none.
    private static func share(
        _ draft: EntityDraft, _ kept: inout KeptValues, _ reader: EntityReader
    ) -> Share? {
        var share: Share?
        var isExact = true
        for text in draft.all("percentage") where !PercentageText.isSilent(text) {
            guard let said = PercentageText.share(text) else {
                reader.noteUnreadable(percentage: text, of: draft.record.id)
                isExact = false
                continue
            }
            isExact = isExact && share == nil && said.description == text
            share = share.map { $0.hull(said) } ?? said
        }
        if isExact, share != nil { kept.drop("percentage") }
        return share
    }

    private static func stake(
        _ draft: EntityDraft, _ kept: inout KeptValues, takesShare: Bool
    ) -> StakeKind {
        guard takesShare else { return StakeKind() }
        let shareClass = kept.single("sharesType")
        guard let type = draft.first("ownershipType")?.lowercased() else {
            return StakeKind(shareClass: shareClass)
        }
        var interest = StakeKind.Interest.shares
        if type.contains("vot") {
            interest = .votes
        } else if type.contains("profit") {
            interest = .profit
        } else if type.contains("surplus") {
            interest = .assets
        }
        let capacity = ["beneficial", "legal", "nominee", "trustee"].first { type.contains($0) }
        return StakeKind(interest, shareClass: shareClass, capacity: capacity)
    }
}

/// The values of an edge that have no place of their own in a relation.
struct KeptValues {
    private(set) var values: [PropertyValue]

    init(_ values: [PropertyValue], apartFrom ends: [String]) {
        self.values = values.filter { !ends.contains($0.property) }
    }

    /// Takes out the value of a property, if it has just one.
    mutating func single(_ property: String) -> String? {
        let found = values.filter { $0.property == property }
        guard let only = found.first, found.count == 1 else { return nil }
        drop(property)
        return only.text
    }

    mutating func drop(_ property: String) { values.removeAll { $0.property == property } }
}
