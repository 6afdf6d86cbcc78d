import CordonGraph
import CordonModel
import CordonRules

/// A small case written as a table of owners, for tests.
struct Table {
    var file = Case()
    var day: Day
    /// Pairs of which it was decided that they are two parties.
    var refused: Set<Set<EntityID>> = []

    init(_ day: String = "2024-12-01", _ entities: String...) throws {
        self.day = try Self.day(day)
        for entity in entities { add(entity) }
        file.add(Source(id: "s", title: "The table", kind: .register))
    }

    mutating func add(_ id: String, schema: String = "Company") {
        file.add(Entity(id: id, schema: schema))
    }

    mutating func owns(
        _ owner: String, _ owned: String, _ share: String?, standing: Standing = .registered,
        stated: String? = nil, interest: StakeKind.Interest = .shares, capacity: String? = nil,
        shareClass: String? = nil,
        period: Period = .always, record: String? = nil, source: String = "s",
        control: Bool = false, polarity: Polarity = .asserts, key: String? = nil,
        shortcut: Bool = false
    ) {
        add(owner)
        add(owned)
        file.add(
            Claim(
                subject: owner,
                .relation(
                    RelationAssertion(
                        .ownership, to: owned, share: share.flatMap { Share($0) },
                        stake: StakeKind(interest, shareClass: shareClass, capacity: capacity),
                        assertsControl: control,
                        isShortcut: shortcut, recordID: record)),
                standing: standing, polarity: polarity, period: period,
                evidence: Evidence(
                    citations: [Citation(source: source)], stated: stated.flatMap { DayWindow($0) }),
                key: key ?? "\(owner)-\(owned)-\(file.claims.count)"))
    }

    mutating func relates(
        _ from: String, _ kind: RelationKind, _ to: String, criterion: ControlCriterion? = nil,
        standing: Standing = .registered, period: Period = .always, shortcut: Bool = false
    ) {
        add(from)
        add(to)
        file.add(
            Claim(
                subject: from,
                .relation(
                    RelationAssertion(
                        kind, to: to, criterion: criterion, assertsControl: kind == .control,
                        isShortcut: shortcut)),
                standing: standing, period: period, citations: [Citation(source: "s")],
                key: "\(from)-\(to)-\(file.claims.count)"))
    }

    mutating func joint(
        _ members: [String], over: String? = nil, block: Bool = false,
        standing: Standing = .registered, period: Period = .always
    ) {
        file.add(
            Claim(
                subject: members[0],
                .joint(
                    JointHolding(
                        partners: Array(members.dropFirst()), over: over, isOneBlock: block)),
                standing: standing, period: period, citations: [Citation(source: "s")],
                key: "joint-\(file.claims.count)"))
    }

    /// Two records of one party.
    mutating func same(_ one: String, _ other: String, standing: Standing = .official) {
        file.add(
            Claim(
                subject: one, .identity(other), standing: standing,
                citations: [Citation(source: "s")], key: "same-\(file.claims.count)"))
    }

    /// A number of a register that a record bears.
    mutating func bears(_ id: String, _ number: String, standing: Standing = .registered) {
        file.add(
            Claim(
                subject: id, .value(PropertyValue("innCode", number)), standing: standing,
                citations: [Citation(source: "s")], key: "number-\(file.claims.count)"))
    }

    mutating func lies(_ id: String, in country: String, standing: Standing = .registered) {
        say(id, "country", country, standing: standing)
    }

    /// What a record says of itself.
    mutating func say(
        _ id: String, _ property: String, _ text: String, standing: Standing = .registered
    ) {
        file.add(
            Claim(
                subject: id, .value(PropertyValue(property, text)), standing: standing,
                citations: [Citation(source: "s")], key: "\(property)-\(file.claims.count)"))
    }

    /// A party that counts as listed under every regime.
    mutating func assume(_ id: String) {
        add(id)
        file.add(
            Claim(
                subject: id, .listing(Listing(authority: SeedRule.assumedAuthority, list: nil)),
                standing: .assumed, citations: [], key: "listed-\(id)"))
    }

    mutating func list(
        _ id: String, _ authority: String, _ list: String?, programmes: [String] = [],
        measures: Set<Measure> = [.blocking], standing: Standing = .official,
        period: Period = .always
    ) {
        add(id)
        file.add(
            Claim(
                subject: id,
                .listing(
                    Listing(
                        authority: authority, list: list, programmes: programmes,
                        measures: measures)),
                standing: standing, period: period, citations: [Citation(source: "s")],
                key: "listing-\(file.claims.count)"))
    }

    mutating func cover(_ authority: String, _ list: String? = nil, from: String = "2000-01-01") {
        file.lists.append(
            ListCoverage(
                authority: authority, list: list, from: Day(from), day: day, isComplete: true))
    }

    var graph: EntityGraph { EntityGraph(file, Projection(asOf: day)) }

    /// The verdict of every entity under a regime, by id.
    func verdicts(_ regime: String) throws -> [String: Verdict] {
        let engine = RuleEngine(graph)
        guard let regime = Regime.named(regime) else { throw TestProblem("no regime \(regime)") }
        let answer = engine.answer(regime)
        return Dictionary(uniqueKeysWithValues: zip(engine.graph.ids, answer.verdicts))
    }

    /// The finding about one entity under a regime.
    func finding(_ id: String, _ regime: String) throws -> Finding {
        let engine = RuleEngine(graph)
        guard let regime = Regime.named(regime), let vertex = engine.graph.vertex(id),
            let finding = engine.answer(regime).findings(about: [vertex], all: true).first
        else { throw TestProblem("no finding about \(id)") }
        return finding
    }
}

/// A test that was written wrongly.
struct TestProblem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

extension Table {
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw TestProblem("\(text) is no day") }
        return day
    }
}

extension Table {
    /// Every claim in a line, for the message of a failure.
    var told: String {
        let parties = file.entities.map { "\($0.id): \($0.schema)" }.joined(separator: ", ")
        let claims = file.claims.map { claim in
            let said: String
            switch claim.assertion {
            case .relation(let relation):
                let kind = relation.stake
                let marks = [
                    relation.share?.description,
                    kind.interest == .shares ? nil : "\(kind.interest)",
                    kind.capacity, kind.shareClass, relation.criterion?.rawValue,
                    relation.recordID, claim.evidence.citations.first?.source,
                    relation.assertsControl ? "control" : nil,
                    relation.isShortcut ? "shortcut" : nil,
                ].compactMap { $0 }.joined(separator: " ")
                said = "\(claim.subject) \(relation.kind.name) \(relation.target) \(marks)"
            case .listing(let listing):
                let measures = listing.measures.map(\.rawValue).sorted()
                said =
                    "\(claim.subject) listed \(listing.authority) \(listing.list ?? "-") "
                    + "\(listing.programmes) \(measures)"
            case .joint(let joint):
                let sort = joint.isOneBlock ? "block" : "joint"
                said = "\(claim.subject) \(sort) \(joint.partners) over \(joint.over ?? "all")"
            default: said = "\(claim.subject) \(claim.predicate) \(claim.object)"
            }
            let stated = claim.evidence.stated.map { " stated \($0)" } ?? ""
            let polarity = claim.polarity == .asserts ? "" : " \(claim.polarity)"
            return "\(said); \(claim.standing)\(polarity) \(claim.period)\(stated)"
        }
        return ([parties] + claims).joined(separator: "\n")
    }
}
