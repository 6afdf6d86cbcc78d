import CordonModel

/// The FollowTheMoney properties of a relation.
struct EdgeProperties {
    private(set) var values = PropertyLists()
    /// The properties that the claim's own fields gave, which are not read back as foreign ones.
    private(set) var made: [String] = []

    /// `id` gives the id under which an entity leaves.
    init(_ relation: RelationAssertion, _ claim: Claim, id: (EntityID) -> EntityID) {
        let ends = EdgeGroups.Ends(
            sources: [id(claim.subject)], targets: [id(relation.target)])
        self.init(relation, claim, ends, isRecord: false)
    }

    /// `ends` are the ids under which the entities at both ends leave; `isRecord` says whether a record
    /// of FollowTheMoney was kept for the edge.
    init(
        _ relation: RelationAssertion, _ claim: Claim, _ ends: EdgeGroups.Ends, isRecord: Bool
    ) {
        let kind = relation.kind
        for id in ends.sources { values.add(kind.sourceProperty, id) }
        for id in ends.targets { values.add(kind.targetProperty, id) }
        for value in relation.properties { values.add(value.property, value.text) }
        if kind == .ownership, let share = relation.share, share != .someStake {
            make("percentage", share.description)
        }
        if Schema.named(kind.exportSchema)?.property("sharesType") != nil {
            make("sharesType", relation.stake.shareClass)
        }
        if kind == .control, let criterion = relation.criterion {
            make("controlType", Self.controlType(criterion))
        }
        if kind == .family || kind == .associate {
            make("relationship", relation.role)
        } else {
            make("role", Self.role(relation))
        }
        make("startDate", Self.date(claim.period.from))
        make("endDate", Self.date(claim.period.before?.advanced(by: -1)))
        // The day of a record of FollowTheMoney is its `first_seen`, not a `date` of the edge.
        if !isRecord { make("date", claim.period.observed?.description) }
    }

    /// The role: where it is what tells Cordon's own kind from the schema, in its own spelling.
    private static func role(_ relation: RelationAssertion) -> String? {
        let kind = relation.kind
        guard !kind.isFollowTheMoney else { return relation.role }
        let schema = RelationKind.named(kind.exportSchema)
        let read = schema.map {
            RelationContent.kind($0, role: relation.role, hasPercentage: false)
        }
        return read == kind ? relation.role : kind.verb
    }

    private mutating func make(_ property: String, _ text: String?) {
        guard let text, !values.has(property) else { return }
        values.add(property, text)
        made.append(property)
    }

    /// A day as FollowTheMoney writes it: a year, a month or a day; nil for other windows.
    static func date(_ window: DayWindow?) -> String? {
        guard let text = window?.description, text.first?.isNumber == true else { return nil }
        return text
    }

    /// The `controlType` of FollowTheMoney 4.11 that is nearest to a criterion.
    private static func controlType(_ criterion: ControlCriterion) -> String {
        switch criterion {
        case .votes, .agreement: "voting"
        case .board, .boardAppointed: "appointment"
        case .dominance: "contractual"
        case .trustee: "trust"
        case .nominee: "nominee"
        case .assets, .unified, .liabilities, .inFact, .direction, .deFactoDominance,
            .policyVeto:
            "management"
        }
    }
}

/// Property values in the order in which they came, each property once.
struct PropertyLists {
    private var names: [String] = []
    private var values: [String: [String]] = [:]

    mutating func add(_ name: String, _ text: String?) {
        guard let text else { return }
        if values[name] == nil { names.append(name) }
        if values[name]?.contains(text) != true { values[name, default: []].append(text) }
    }

    var isEmpty: Bool { names.isEmpty }

    /// The properties with their values.
    var lists: [(property: String, texts: [String])] { names.map { ($0, values[$0] ?? []) } }

    func has(_ name: String) -> Bool { values[name] != nil }

    var json: JSONText {
        .object(names.map { JSONText.Member($0, .strings(values[$0] ?? [])) })
    }
}

/// Values of one entity by what is said beside them, so that it is said once.
struct ValueGroups {
    private var order: [String] = []
    private var contexts: [String: [JSONText.Member]] = [:]
    private var values: [String: PropertyLists] = [:]

    var isEmpty: Bool { order.isEmpty }

    mutating func add(_ place: Int, _ value: PropertyValue, _ context: [JSONText.Member]) {
        let key = JSONText.object(context).compact
        if contexts[key] == nil {
            order.append(key)
            contexts[key] = context
        }
        values[key, default: PropertyLists()].add(value.property, value.text)
    }

    var json: JSONText {
        .array(
            order.map { key in
                .object(
                    (contexts[key] ?? []) + [.init("properties", values[key]?.json ?? .object([]))])
            })
    }
}
