import CordonGraph
import Testing

@testable import CordonModel

@Suite("An entity graph")
struct EntityGraphTests {
    static let day = Day(number: 100)

    /// A random case of a few parties with claims of every sort.
    private func file(_ random: inout Random) -> Case {
        var file = Case()
        for number in 0..<3 {
            file.add(
                Source(
                    id: "S\(number)", title: "Source",
                    date: DayWindow(Day(number: Int32(80 + 20 * number)))))
        }
        let ids = (0..<6).map { "e\($0)" }
        for id in ids {
            file.add(Entity(id: id, schema: random.pick(["Company", "LegalEntity", "Asset"])))
            file.add(
                Claim(
                    subject: id, .value(PropertyValue("name", "Name of \(id)")),
                    standing: .official, citations: [Citation(source: "S0")]))
        }
        for number in 0..<Int.random(in: 5...40, using: &random) {
            file.add(claim(number, ids, &random))
        }
        return file
    }

    private func claim(_ number: Int, _ ids: [String], _ random: inout Random) -> Claim {
        let assertion: Assertion
        switch Int.random(in: 0..<12, using: &random) {
        case 0: assertion = .identity(random.pick(ids))
        case 1:
            assertion = .listing(
                Listing(authority: random.pick(["eu", "uk"]), list: random.pick([nil, "L"])))
        case 2:
            assertion = .joint(JointHolding(partners: [random.pick(ids)], over: random.pick(ids)))
        default:
            assertion = .relation(
                RelationAssertion(
                    random.pick([.ownership, .control, .unknownLink, .supply, .ownedOrControlled]),
                    to: random.pick(ids), share: random.oneIn(2) ? nil : random.share(),
                    role: random.pick([nil, "one", "two"]),
                    criterion: random.pick([nil, .votes, .board]),
                    assertsControl: random.oneIn(3), isShortcut: random.oneIn(5),
                    via: random.oneIn(4) ? [random.pick(ids)] : [],
                    recordID: random.pick([nil, nil, "r1", "r2"])))
        }
        let observed =
            random.oneIn(2) ? Day(number: Int32.random(in: 90...110, using: &random)) : nil
        let before =
            random.oneIn(4)
            ? DayWindow(Day(number: Int32.random(in: 90...110, using: &random))) : nil
        return Claim(
            subject: random.pick(ids), assertion, standing: random.pick(Standing.allCases),
            polarity: random.oneIn(6) ? random.pick([.denies, .doubts]) : .asserts,
            period: Period(before: before, observed: observed) ?? .always,
            evidence: Evidence(
                citations: [Citation(source: random.pick(["S0", "S1", "S2", "none"]))],
                stated: random.oneIn(3)
                    ? DayWindow(Day(number: Int32.random(in: 70...130, using: &random))) : nil),
            key: "c\(number)",
            contradicts: random.oneIn(5) ? ["c\(Int.random(in: 0...20, using: &random))"] : [])
    }

    /// Everything a graph says, with claims by their keys.
    private func picture(_ graph: EntityGraph) -> [String] {
        func keys(_ places: [Int]) -> String {
            places.map { graph.file.claims[$0].key ?? graph.file.claims[$0].object }.sorted()
                .joined(separator: " ")
        }
        var lines = zip(graph.ids, zip(graph.captions, graph.schemata)).map { "\($0) \($1)" }
        for relation in graph.relations {
            lines.append(
                "\(relation.kind.name) \(relation.from) \(relation.to) \(relation.stake) "
                    + "\(relation.recordID ?? "-") \(keys(relation.claims)) | "
                    + "\(keys(relation.disputes)) | \(relation.standing) \(relation.certainty) "
                    + "\(relation.isMediated) \(relation.isShortcut) \(relation.role ?? "-") "
                    + "\(String(describing: relation.criterion)) \(relation.assertsControl)")
        }
        for listed in graph.listings {
            lines.append("\(listed.vertex) \(keys([listed.claim])) \(listed.certainty)")
        }
        for stake in graph.stakes {
            let shares = stake.readings.map { $0?.share.description ?? "-" }
            lines.append(
                "\(stake.owner) \(stake.owned) \(stake.kind) \(shares) \(stake.most) "
                    + "\(stake.isConflicting) \(stake.isDisputed) \(keys(stake.claims)) "
                    + "\(keys(stake.possibleClaims)) \(stake.standing) \(stake.isStakeOrControl) "
                    + "\(String(describing: stake.controlAsserted))")
        }
        for joint in graph.joints {
            lines.append(
                "\(joint.members) \(String(describing: joint.over)) \(keys([joint.claim]))")
        }
        for vertex in graph.ids.indices {
            lines.append(keys(graph.valueClaims(of: Vertex(vertex))))
        }
        return lines + ["\(graph.claimCount) \(graph.undatedCount)"]
    }

    private func shuffled(_ file: Case, _ random: inout Random) -> Case {
        var other = Case()
        for source in file.sources.shuffled(using: &random) { other.add(source) }
        for entity in file.entities.shuffled(using: &random) { other.add(entity) }
        for claim in file.claims.shuffled(using: &random) { other.add(claim) }
        return other
    }

    @Test("is the same whatever order its claims were read in")
    func order() {
        var random = Random(seed: 30)
        for _ in 0..<300 {
            let file = file(&random)
            let projection = Projection(
                asOf: Self.day, knownAt: random.oneIn(2) ? nil : Day(number: 105),
                least: random.pick(Standing.allCases),
                sources: random.oneIn(4) ? ["S1", "S2"] : nil)
            let one = picture(EntityGraph(file, projection))
            let other = picture(EntityGraph(shuffled(file, &random), projection))
            #expect(one == other)
        }
    }

    @Test("loses no relation and no stake to a denial or a doubt")
    func denials() {
        var random = Random(seed: 31)
        for _ in 0..<300 {
            let file = file(&random)
            var flat = file
            flat.keepClaims { $0.polarity == .asserts }
            let projection = Projection(asOf: Self.day)
            let one = EntityGraph(file, projection)
            let other = EntityGraph(flat, projection)
            #expect(one.relations.map(\.claims.count) == other.relations.map(\.claims.count))
            #expect(one.stakes.map(\.resolved) == other.stakes.map(\.resolved))
            #expect(one.stakes.map(\.most) == other.stakes.map(\.most))
            #expect(one.listings.count == other.listings.count)
            #expect(one.ids == other.ids)
        }
    }

    @Test("holds the edges of its relations, and each vertex knows the relations that touch it")
    func topology() {
        var random = Random(seed: 32)
        for _ in 0..<100 {
            let graph = EntityGraph(file(&random), Projection(asOf: Self.day))
            for vertex in 0..<Vertex(graph.entityCount) {
                let touching = graph.relations.indices.filter {
                    graph.relations[$0].from == vertex || graph.relations[$0].to == vertex
                }
                #expect(graph.relationNumbers(of: vertex) == touching)
                let listed = graph.listings.filter { $0.vertex == vertex }.map(\.claim)
                #expect(graph.listings(of: vertex).map(\.claim) == listed)
            }
        }
    }

    @Test("finds every joined id at one vertex, named by the least id of the group")
    func identities() throws {
        var random = Random(seed: 33)
        for _ in 0..<200 {
            let file = file(&random)
            let graph = EntityGraph(file, Projection(asOf: Self.day))
            var group = Dictionary(uniqueKeysWithValues: file.entities.map { ($0.id, $0.id) })
            // The slow way: take over the least name until nothing changes.
            for _ in file.entities {
                for claim in file.claims where claim.polarity == .asserts {
                    // A claim that is not firm joins nobody.
                    guard case .identity(let other) = claim.assertion, claim.standing.isFirm,
                        claim.period.holds(on: Self.day) != .no,
                        let one = group[claim.subject], let two = group[other]
                    else { continue }
                    for (id, name) in group where name == one || name == two {
                        group[id] = min(one, two)
                    }
                }
            }
            #expect(graph.ids.array == Set(group.values).sorted())
            for (id, name) in group {
                let vertex = try #require(graph.vertex(id))
                #expect(graph.id(vertex) == name)
            }
        }
    }

    @Test("joins by firm claims alone; a rumour of identity is a relation")
    func rumours() throws {
        for standing in Standing.allCases {
            var file = Case()
            file.add(Source(id: "s", title: "A source"))
            for id in ["a", "b"] { file.add(Entity(id: id, schema: "Company")) }
            file.add(
                Claim(
                    subject: "a", .identity("b"), standing: standing,
                    citations: [Citation(source: "s")]))
            let graph = EntityGraph(file, Projection(asOf: Self.day))
            #expect(graph.entityCount == (standing.isFirm ? 1 : 2))
            #expect(graph.relations.map(\.kind) == (standing.isFirm ? [] : [.possiblySame]))
        }
    }
}
