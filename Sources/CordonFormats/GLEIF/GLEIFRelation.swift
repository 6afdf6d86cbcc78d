import CordonModel

/// A relationship record of GLEIF, from CSV or XML.
struct GLEIFRelation {
    /// The LEI of the start node, which is the child.
    let child: String
    /// The LEI of the end node.
    let parent: String
    /// The type, as the file writes it.
    let type: String
    /// Whether the relationship is in force.
    let isActive: Bool
    /// The status of the record in the register.
    let registration: String?
    /// When the relationship began and ended.
    let start: Day?
    let end: DayWindow?
    /// A percentage that is said beside it, an accounting figure.
    let percentage: String?
    /// How the record was checked: `FULLY_CORROBORATED` or `ENTITY_SUPPLIED_ONLY`.
    let validation: String?
    /// When the record last changed.
    let updated: Day?

    /// Claims the relation.
    ///
    /// - Returns: Whether the record says anything; annulled and duplicate records do not.
    func add(_ copy: ListCopy, locator: String, to file: inout Case) -> Bool {
        if registration == "ANNULLED" || registration == "DUPLICATE" {
            file.note("gleif-void", "records that GLEIF has annulled or found to be duplicates")
            return false
        }
        for lei in [child, parent] { file.add(Entity(id: "lei:\(lei)", schema: "LegalEntity")) }
        let kind = GLEIFMeaning.Kind(rawValue: type)
        if kind == nil {
            file.note("gleif-type", "relationship types that are not known, read as links")
        }
        let runsFromChild = kind?.runsFromChild ?? true
        let from = runsFromChild ? child : parent
        let to = runsFromChild ? parent : child
        let record = "\(child)-\(type)-\(parent)"
        let claims = copy.claims(
            about: "lei:\(from)", record: record, locator: locator,
            stated: updated.map { DayWindow($0) })
        let properties = percentage.map { [PropertyValue("percentage", $0)] } ?? []
        let relation =
            kind.map {
                GLEIFMeaning.relation(
                    $0, to: "lei:\(to)", record: record, properties: properties)
            }
            ?? RelationAssertion(
                .unknownLink, to: "lei:\(to)", role: type, recordID: record,
                properties: properties)
        claims.relate(
            relation, period: period(copy, &file), quotation: type,
            unverified: validation == "ENTITY_SUPPLIED_ONLY"
                ? "supplied by the entity only, not corroborated" : nil,
            to: &file)
        return true
    }

    /// When the relation held; an inactive one without an end ended by its last change.
    private func period(_ copy: ListCopy, _ file: inout Case) -> Period {
        var before = end
        if before ?? .unknown == .unknown, !isActive, let last = updated ?? copy.day {
            before = DayWindow(notBefore: nil, notAfter: last)
        }
        let from = start.map { DayWindow($0) }
        if from == nil, before == nil { return copy.period }
        return SaidEnd.period(from: from, before: before, &file)
    }
}
