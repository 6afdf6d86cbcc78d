import CordonModel

/// Which entities a search or a match may give.
struct EntityFilter {
    private let scope: Set<String>
    private let excludedSets: Set<String>
    private let excludedSchemata: Set<String>
    private let topics: Set<String>
    private let changedSince: String?
    private let excludedIDs: Set<Shelf.Number>
    /// Whether every entity passes.
    let isOpen: Bool

    /// The parameters that it reads.
    static let parameters: [Parameter] = [
        Parameter("include_dataset", repeated: true, "Only of these data sets."),
        Parameter("exclude_dataset", repeated: true, "Of none of these data sets; it wins."),
        Parameter("exclude_schema", repeated: true, "Of none of these schemata."),
        Parameter("topics", repeated: true, "Only with one of these topics."),
        Parameter("changed_since", "Only what changed after this moment: 2023-04-20."),
    ]

    init(_ asked: Asked, query: JSONText? = nil, body: JSONText? = nil) throws(Fault) {
        let sets = asked.served.sets
        var scope = try sets.scope(asked.part("dataset"))
        let included = asked.texts("include_dataset")
        if !included.isEmpty { scope.formIntersection(sets.scope(included)) }
        self.scope = scope
        excludedSets = sets.scope(asked.texts("exclude_dataset"))
        excludedSchemata = Set(asked.texts("exclude_schema"))
        topics = Set(query?["topics"]?.items?.compactMap(\.text) ?? asked.texts("topics"))
        changedSince = try Self.moment(
            query?["changedSince"]?.text ?? asked.text("changed_since"))
        let ids = asked.texts("exclude_entity_ids")
        guard ids.count <= 50 else {
            throw .invalid(
                ["query", "exclude_entity_ids"], "too_long",
                "at most 50 in the address; any number in the body as excludeEntityIds")
        }
        let more = [query, body].flatMap { $0?["excludeEntityIds"]?.items ?? [] }
        var excluded: Set<Shelf.Number> = []
        if !ids.isEmpty || !more.isEmpty {
            let shelf = try asked.served.shelf.value(asked.limits)
            for id in ids + more.compactMap(\.text) {
                if let number = shelf.number(id) ?? shelf.holder(ofReferent: id) {
                    excluded.insert(number)
                }
            }
        }
        excludedIDs = excluded
        isOpen =
            asked.part("dataset") == DataSets.whole && included.isEmpty && excludedSets.isEmpty
            && excludedSchemata.isEmpty && topics.isEmpty && changedSince == nil
            && excluded.isEmpty
    }

    /// A moment that can be compared as text with those of entities.
    private static func moment(_ text: String?) throws(Fault) -> String? {
        guard let text else { return nil }
        guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?/) != nil else {
            throw .invalid(
                ["query", "changed_since"], "string_pattern_mismatch",
                "write 2023-04-20 or 2023-04-20T10:50:14", input: .string(text))
        }
        return text
    }

    /// Whether an entity passes; where its facets are laid out, it is not read for that.
    func passes(
        _ number: Shelf.Number, on shelf: Shelf, _ facets: FacetColumns? = nil
    ) -> Bool {
        if isOpen { return true }
        if excludedIDs.contains(number) { return false }
        let datasets =
            facets?.values("datasets", of: number) ?? shelf.datasets(of: number)
        if scope.isDisjoint(with: datasets) || !excludedSets.isDisjoint(with: datasets) {
            return false
        }
        if !excludedSchemata.isEmpty, let schema = shelf.schema(number),
            excludedSchemata.contains(where: schema.isA)
        {
            return false
        }
        if !topics.isEmpty,
            topics.isDisjoint(
                with: facets?.values("topics", of: number) ?? shelf.texts("topics", of: number))
        {
            return false
        }
        if let changedSince {
            guard let moment = shelf.moment("last_change", of: number) else { return false }
            return moment > changedSince
        }
        return true
    }
}
