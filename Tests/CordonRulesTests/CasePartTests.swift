import CordonGraph
import CordonModel
import CordonRules
import Testing

@Suite("The part of a case that a question looks at") struct CasePartTests {
    private static let count = PartCases.count(orQuick: 2)

    /// Days before, on and after those that random cases name.
    private static let days = ["2023-06-01", "2024-12-01", "2025-06-01"]

    private func cases(_ seeds: Range<UInt64>) throws -> [(seed: UInt64, file: Case)] {
        try seeds.flatMap { seed in
            [
                (seed, try Table.random(seed).file),
                (seed, try RandomCase(seed, authorities: ["us-ofac", "eu"]).table.file),
            ]
        }
    }

    private func graph(
        _ index: CaseIndex, around id: EntityID, _ neighbourhood: Neighbourhood,
        _ projection: Projection
    ) -> EntityGraph {
        EntityGraph(index.part(around: [id], neighbourhood, for: projection), projection)
    }

    private func told(_ finding: Finding) -> [String] {
        [
            finding.entity, finding.caption, finding.regime, finding.verdict.rawValue,
            finding.rule?.rawValue ?? "", "\(finding.because)", "\(finding.isDisputed)",
            "\(finding.isFragile)", "\(finding.accounted)", "\(finding.isRuledOut)",
            "\(finding.listings)", "\(finding.missing)",
            "\(finding.byStanding.map { "\($0.key): \($0.value)" }.sorted())",
            finding.grounds.map { ground in
                "\(ground.by) \(ground.share) \(ground.margin) \(ground.since as Day?) "
                    + ground.proof.steps().map { "\($0.entity) \($0.sum) \($0.counts)" }.joined()
            }.joined(separator: "; "),
        ]
    }

    @Test("gives the findings that the whole gives", arguments: 0..<8)
    func findings(part: UInt64) throws {
        for (seed, file) in try cases(part * Self.count..<(part + 1) * Self.count) {
            let index = CaseIndex(file)
            for day in Self.days {
                let projection = Projection(asOf: try Table.day(day))
                let whole = EntityGraph(file, projection)
                let findings = RuleEngine(whole).findings(under: Regime.all, all: true)
                for id in whole.ids {
                    let graph = graph(index, around: id, .above, projection)
                    let vertex = try #require(graph.vertex(id))
                    let engine = RuleEngine(graph, about: [vertex])
                    let own = try #require(engine.graph.vertex(id))
                    let few = engine.findings(under: Regime.all, about: [own], all: true)
                    let expected = findings.filter { $0.entity == id }
                    #expect(few.map(told) == expected.map(told), "seed \(seed), \(id), \(day)")
                }
            }
        }
    }

    private func told(_ answer: OwnershipAnswer, _ graph: EntityGraph) -> [String] {
        answer.shares.map { share in
            "\(graph.id(share.vertex)) \(share.lower) \(share.upper) \(share.lowerOpen) "
                + "\(share.upperOpen) \(share.isUltimate) \(share.isDirect) "
                + "\(share.path.map(graph.id)) \(share.certainty)"
        } + ["\(answer.unknown) \(answer.knowledge) \(answer.conflicts)"]
    }

    @Test("gives the owners and holdings that the whole gives", arguments: 0..<4)
    func ownership(part: UInt64) throws {
        for (seed, file) in try cases(part * Self.count..<(part + 1) * Self.count) {
            let index = CaseIndex(file)
            let projection = Projection(asOf: try Table.day("2024-12-01"))
            let whole = Ownership(EntityGraph(file, projection))
            for (place, id) in whole.graph.ids.enumerated() {
                let above = Ownership(graph(index, around: id, .above, projection))
                let below = Ownership(graph(index, around: id, .below, projection))
                let upper = try #require(above.graph.vertex(id))
                let lower = try #require(below.graph.vertex(id))
                for measure in OwnershipMeasure.allCases {
                    #expect(
                        told(above.owners(of: upper, by: measure), above.graph)
                            == told(whole.owners(of: Vertex(place), by: measure), whole.graph),
                        "seed \(seed), owners of \(id), \(measure)")
                    #expect(
                        told(below.holdings(of: lower, by: measure), below.graph)
                            == told(whole.holdings(of: Vertex(place), by: measure), whole.graph),
                        "seed \(seed), holdings of \(id), \(measure)")
                }
            }
        }
    }

    @Test("gives direct owners and holdings out of those beside them", arguments: 0..<4)
    func direct(part: UInt64) throws {
        for (seed, file) in try cases(part * Self.count..<(part + 1) * Self.count) {
            let index = CaseIndex(file)
            let projection = Projection(asOf: try Table.day("2024-12-01"))
            let whole = Ownership(EntityGraph(file, projection))
            for (place, id) in whole.graph.ids.enumerated() {
                let above = Ownership(graph(index, around: id, .owners(most: 0), projection))
                let below = Ownership(graph(index, around: id, .holdings(most: 0), projection))
                let upper = try #require(above.graph.vertex(id))
                let lower = try #require(below.graph.vertex(id))
                #expect(
                    shares(above.owners(of: upper, by: .direct), above.graph)
                        == shares(whole.owners(of: Vertex(place), by: .direct), whole.graph),
                    "seed \(seed), owners of \(id)")
                let (direct, record) = (
                    whole.owners(of: Vertex(place), by: .direct), whole.record(of: Vertex(place))
                )
                let sum = direct.shares.reduce(Int64(0)) { $0 + $1.share.lower.millionths }
                #expect(record.sum == sum, "seed \(seed), record of \(id)")
                #expect(record.unknown == direct.unknown, "seed \(seed), record of \(id)")
                #expect(
                    shares(below.holdings(of: lower, by: .direct), below.graph)
                        == shares(whole.holdings(of: Vertex(place), by: .direct), whole.graph),
                    "seed \(seed), holdings of \(id)")
            }
        }
    }

    /// The answer without conflicts, which may lie further away.
    private func shares(_ answer: OwnershipAnswer, _ graph: EntityGraph) -> [String] {
        Array(told(answer, graph).dropLast()) + ["\(answer.unknown) \(answer.knowledge)"]
    }

    @Test("says where only those beside it were looked at, and looks at no others") func bounded()
        throws
    {
        var table = try Table("2024-12-01")
        for place in 0..<50 { table.owns("a\(place)", "a\(place + 1)", "60") }
        let projection = Projection(asOf: table.day)
        let index = CaseIndex(table.file)
        let near = index.part(around: ["a20"], .holdings(most: 10), for: projection)
        #expect(near.isDirectOnly && Set(near.entities.map(\.id)) == ["a19", "a20", "a21"])
        let owners = index.part(around: ["a20"], .owners(most: 10), for: projection)
        #expect(owners.isDirectOnly && Set(owners.entities.map(\.id)) == ["a18", "a19", "a20"])
        let all = index.part(around: ["a20"], .holdings(most: 60), for: projection)
        #expect(!all.isDirectOnly && all.entities.count == 51)
    }

    @Test("keeps a claim that contradicts one of its own by name") func contradiction() throws {
        var table = try Table("2024-12-01")
        table.owns("a", "b", "60", key: "stake")
        table.add("x")
        table.add("y")
        table.file.add(
            Claim(
                subject: "x", .relation(RelationAssertion(.ownership, to: "y")),
                standing: .registered, polarity: .denies,
                evidence: Evidence(citations: [Citation(source: "s")]), contradicts: ["stake"]))
        let projection = Projection(asOf: table.day)
        let graph = graph(CaseIndex(table.file), around: "b", .above, projection)
        #expect(graph.relations.map(\.isDisputed) == [true])
        let other = self.graph(CaseIndex(table.file), around: "x", .within(hops: 1), projection)
        #expect(other.ids == ["x", "y"])
    }

    @Test("holds parties that are one through an id that is no entity") func stray() throws {
        var table = try Table("2024-12-01")
        table.owns("a", "b", "60")
        table.owns("c", "d", "60")
        table.same("b", "nobody", standing: .registered)
        table.same("c", "nobody", standing: .registered)
        let projection = Projection(asOf: table.day)
        let part = CaseIndex(table.file).part(around: ["d"], .above, for: projection)
        #expect(Set(part.entities.map(\.id)) == ["a", "b", "c", "d"])
        let graph = EntityGraph(part, projection)
        #expect(graph.vertex("b") == graph.vertex("c"))
    }

    @Test("says how much there is in all") func size() throws {
        var table = try Table("2024-12-01")
        for place in 0..<50 { table.owns("a\(place)", "a\(place + 1)", "60") }
        table.owns("x", "y", "60")
        let part = CaseIndex(table.file).part(
            around: ["y"], .above, for: Projection(asOf: table.day))
        #expect(part.entities.map(\.id) == ["x", "y"])
        #expect(part.claims.count == 1)
        #expect(part.whole?.entities == 53 && part.whole?.claims == 51)
    }
}
