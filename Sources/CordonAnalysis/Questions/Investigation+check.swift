import CordonGraph
public import CordonModel

/// Something about the data that a user should know before trusting an answer.
public struct DataIssue: Sendable {
    /// How much it matters.
    public enum Severity: String, Comparable, Sendable {
        /// Worth knowing.
        case note
        /// May change an answer.
        case warning
        /// Wrong as it stands.
        case error

        private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }

        /// Orders by weight.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// What sort it is: `over-100`, `contradiction`, `stale-list`.
    public let code: String
    /// How much it matters.
    public let severity: Severity
    /// The entities it is about.
    public let entities: [EntityID]
    /// The claims it is about, by key or id.
    public let claims: [String]
    /// The sentence for people.
    public let message: String
}

extension Investigation {
    /// What is wrong, missing, contradictory, over 100 %, circular, dangling or stale.
    ///
    /// - Returns: The issues, gravest first, then by code, entity and claim.
    public func issues() -> [DataIssue] {
        let all =
            danglingClaims() + overfullTables() + stakeConflicts() + statedContradictions()
            + circles() + identifierIssues() + untiedOwners() + emptiness() + staleLists()
            + openDays() + weakSources() + notices() + oddEnds() + unknownStakeWords()
        return all.sorted {
            ($1.severity, $0.code, $0.entities.first ?? "", $0.claims.first ?? "")
                < ($0.severity, $1.code, $1.entities.first ?? "", $1.claims.first ?? "")
        }
    }

    private func name(_ place: Int) -> String { graph.file.claims[place].name(in: graph.file) }

    private func names(_ places: [Int]) -> [String] { places.map(name) }

    private func danglingClaims() -> [DataIssue] {
        graph.file.claims.indices.compactMap { place in
            let claim = graph.file.claims[place]
            let ends = [claim.subject] + (claim.relation.map { [$0.target] } ?? [])
            let absent = ends.filter { graph.file.entity($0) == nil }
            guard !absent.isEmpty else { return nil }
            return DataIssue(
                code: "dangling", severity: .warning, entities: absent, claims: [name(place)],
                message: "names an entity that is not in the data: "
                    + absent.joined(separator: ", "))
        }
    }

    /// Cap tables whose least shares together pass the whole.
    private func overfullTables() -> [DataIssue] {
        let tables = Dictionary(
            grouping: graph.stakes.filter { !$0.isStakeOrControl && $0.chainEnds.isEmpty }
        ) {
            TableKey(owned: $0.owned, interest: $0.kind.interest)
        }
        return tables.keys.sorted().compactMap { key in
            let stakes = tables[key] ?? []
            let sum = stakes.reduce(Int64(0)) { $0 + ($1.resolved?.lower.millionths ?? 0) }
            guard sum > Percent.hundred.millionths else { return nil }
            return DataIssue(
                code: "over-100", severity: .error, entities: [graph.id(key.owned)],
                claims: names(stakes.flatMap(\.claims)),
                message: "the \(key.interest.rawValue) of \(graph.caption(key.owned)) sum to at "
                    + "least \(Decimal6.text(sum))%, above 100%: the claims contradict each other")
        }
    }

    private struct TableKey: Hashable, Comparable {
        let owned: Vertex
        let interest: StakeKind.Interest

        static func < (left: TableKey, right: TableKey) -> Bool {
            (left.owned, left.interest) < (right.owned, right.interest)
        }
    }

    private func stakeConflicts() -> [DataIssue] {
        graph.stakes.filter(\.isConflicting).map { stake in
            let read = stake.resolved?.phrase ?? "unknown"
            return DataIssue(
                code: "stake-versions", severity: .warning,
                entities: [graph.id(stake.owner), graph.id(stake.owned)],
                claims: names(stake.claims),
                message: "sources differ on the share of \(graph.caption(stake.owner)) in "
                    + "\(graph.caption(stake.owned)); read as \(read) by the policy "
                    + "`\(graph.projection.resolution.rawValue)`")
        }
    }

    private func statedContradictions() -> [DataIssue] {
        let marked = graph.file.claims.filter { !$0.contradicts.isEmpty }.map { claim in
            DataIssue(
                code: "contradiction", severity: .warning, entities: [claim.subject],
                claims: [claim.name(in: graph.file)] + claim.contradicts,
                message: "contradicts \(claim.contradicts.joined(separator: ", "))")
        }
        let disputed = graph.relations.filter(\.isDisputed).map { relation in
            DataIssue(
                code: "disputed", severity: .warning,
                entities: [graph.id(relation.from), graph.id(relation.to)],
                claims: names(relation.claims + relation.disputes),
                message: "`\(graph.caption(relation.from)) \(relation.kind.verb) "
                    + "\(graph.caption(relation.to))` is denied or doubted by a source")
        }
        return marked + disputed
    }

    private func circles() -> [DataIssue] {
        let found = ownershipCircles()
        return found.map { group in
            DataIssue(
                code: "circular-ownership", severity: .note, entities: group.map(graph.id),
                claims: [],
                message: group.count == 1
                    ? "owns a part of itself"
                    : "\(group.count) companies own each other around a circle")
        }
    }

    private func identifierIssues() -> [DataIssue] {
        var issues: [DataIssue] = []
        var holders: [String: Set<EntityID>] = [:]
        for vertex in 0..<Vertex(graph.entityCount) {
            let schema = Schema.named(graph.schema(vertex))
            for place in graph.valueClaims(of: vertex) {
                guard let value = graph.file.claims[place].value,
                    let kind = schema?.property(value.property)?.identifierKind
                else { continue }
                if kind.isValid(value.text) == false {
                    issues.append(
                        DataIssue(
                            code: "identifier", severity: .warning, entities: [graph.id(vertex)],
                            claims: [name(place)],
                            message: "`\(value.property)` does not pass its check: \(value.text)"))
                }
                if !kind.isPersonal(value.text), kind.hasRule {
                    let number = "\(kind.rawValue) \(kind.normalized(value.text))"
                    holders[number, default: []].insert(graph.id(vertex))
                }
            }
        }
        for number in holders.keys.sorted() {
            guard let ids = holders[number], ids.count > 1 else { continue }
            issues.append(
                DataIssue(
                    code: "shared-identifier", severity: .warning, entities: ids.sorted(),
                    claims: [], message: "\(ids.count) entities carry the same number, \(number)"))
        }
        return issues
    }

    /// Corporate owners that a register names and does not tie to their own record.
    private func untiedOwners() -> [DataIssue] {
        graph.ids.indices.compactMap { place in
            let vertex = Vertex(place)
            guard let reason = graph.values(UntiedOwner.property, of: vertex).first else {
                return nil
            }
            return DataIssue(
                code: "owner-not-tied", severity: .warning, entities: [graph.id(vertex)],
                claims: [],
                message: "\(graph.caption(vertex)) is not tied to its own record in the register: "
                    + "\(reason)")
        }
    }

    private func emptiness() -> [DataIssue] {
        guard graph.entityCount == 0 || graph.file.lists.isEmpty && graph.listings.isEmpty else {
            return []
        }
        return listWarnings().map {
            DataIssue(code: "no-list", severity: .note, entities: [], claims: [], message: $0)
        }
    }

    private func staleLists() -> [DataIssue] {
        graph.file.lists.compactMap { list in
            guard !list.covers(graph.projection.asOf) else { return nil }
            return DataIssue(
                code: list.isComplete ? "stale-list" : "partial-list", severity: .note,
                entities: [], claims: [], message: list.gap(on: graph.projection.asOf))
        }
    }

    /// Relations that no day is known of, or not closely enough, and listings without a day.
    private func openDays() -> [DataIssue] {
        func issue(_ code: String, _ count: Int, _ message: String) -> DataIssue? {
            guard count > 0 else { return nil }
            return DataIssue(
                code: code, severity: .note, entities: [], claims: [],
                message: "\(count) \(message)")
        }
        let day = graph.projection.asOf
        return [
            issue(
                "undated-relations", graph.undatedRelations,
                "relations bear no day, neither of their own nor of their copy: they count on "
                    + "every day that is asked"),
            issue(
                "seen-later", graph.seenLater,
                "relations were seen only after \(day), or are not certain on that day: ways, "
                    + "rankings and pictures leave them out"),
            issue(
                "undated-listings", undatedListings,
                "listings bear no day: they are in force for certain from the day of their source, "
                    + "else today, and possibly before"),
        ].compactMap { $0 }
    }

    private func weakSources() -> [DataIssue] {
        graph.file.claims.indices.compactMap { place in
            let claim = graph.file.claims[place]
            guard let open = claim.evidence.unverified else { return nil }
            return DataIssue(
                code: "unverified", severity: .note, entities: [claim.subject],
                claims: [name(place)], message: open)
        }
    }

    private func notices() -> [DataIssue] {
        graph.file.notices.map {
            DataIssue(
                code: $0.code, severity: .note, entities: [], claims: [],
                message: $0.count == 1 ? $0.message : "\($0.message) (\($0.count) times)")
        }
    }
}
