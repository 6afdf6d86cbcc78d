import CordonAnalysis
import CordonModel
import Testing

@Suite("A ranking")
struct RankingTests {
    @Test("puts equal scores in the order of ids")
    func ties() throws {
        var small = SmallCase(["c", "a", "b", "hub"])
        for id in ["a", "b", "c"] { small.relate(id, .supply, "hub") }
        let investigation = try small.investigation()
        let ranking = try investigation.ranking(RankQuestion(by: .degree))
        #expect(
            ranking.places.map { investigation.graph.id($0.vertex) } == ["hub", "a", "b", "c"])
        #expect(ranking.places.map(\.score) == [3, 1, 1, 1])
    }

    @Test("counts several relations of one pair once")
    func pairs() throws {
        var small = SmallCase(["a", "b"])
        small.relate("a", .supply, "b")
        small.relate("b", .control, "a")
        let ranking = try small.investigation().ranking(RankQuestion(by: .degree))
        #expect(ranking.places.map(\.score) == [1, 1])
    }

    @Test("by exposure needs somebody to start from")
    func exposure() throws {
        var small = SmallCase(["a", "b"])
        small.relate("a", .supply, "b")
        let investigation = try small.investigation()
        #expect(throws: QuestionError.self) {
            try investigation.ranking(RankQuestion(by: .exposure))
        }
        let seeded = try investigation.ranking(
            RankQuestion(by: .exposure, seeds: [investigation.vertex(named: "b")]))
        #expect(investigation.graph.id(seeded.places[0].vertex) == "b")
    }
}

@Suite("A ranking by the later measures")
struct LaterMeasuresTests {
    /// A triangle a-b-c, and a tail c-d-e.
    private func kite() throws -> Investigation {
        var small = SmallCase(["a", "b", "c", "d", "e"])
        for (left, right) in [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e")] {
            small.relate(left, .supply, right)
        }
        return try small.investigation()
    }

    private func scores(_ question: RankQuestion, _ investigation: Investigation) throws
        -> [String: Double]
    {
        let places = try investigation.ranking(question).places
        return Dictionary(
            uniqueKeysWithValues: places.map { (investigation.graph.id($0.vertex), $0.score) })
    }

    @Test("counts triangles and closeness")
    func undirected() throws {
        let investigation = try kite()
        let triangles = try scores(RankQuestion(by: .triangles), investigation)
        #expect(triangles == ["a": 1, "b": 1, "c": 1, "d": 0, "e": 0])
        // From c: a, b and d at one step, e at two; so 4 / (1 + 1 + 1 + 2).
        let closeness = try scores(RankQuestion(by: .closeness), investigation)
        #expect(abs((closeness["c"] ?? 0) - 0.8) < 1e-12)
    }

    @Test("goes by direction for Katz and authorities, asked for or not")
    func directed() throws {
        let investigation = try kite()
        #expect(RankQuestion(by: .katz).walk.isDirected)
        // Nothing leads to a, so that only the walk of no steps ends there.
        let katz = try scores(RankQuestion(by: .katz), investigation)
        #expect(katz["a"] == 1)
        // Two point at c: at most two enter and two leave one party, so a step counts 1 / 4.
        #expect(abs((katz["c"] ?? 0) - (1 + 0.25 * (1 + 1.25))) < 1e-9)
        let authorities = try scores(RankQuestion(by: .hits), investigation)
        #expect((authorities["c"] ?? 0) > (authorities["b"] ?? 0))
        #expect((authorities["a"] ?? 1) < 1e-9)
    }

    @Test("counts only ways between two sets")
    func between() throws {
        let investigation = try kite()
        let (a, b, e) = try (
            investigation.vertex(named: "a"), investigation.vertex(named: "b"),
            investigation.vertex(named: "e")
        )
        let sides = RankQuestion.Sides(from: [a, b], to: [e])
        let found = try scores(RankQuestion(by: .betweenness, between: sides), investigation)
        #expect(found == ["a": 0, "b": 0, "c": 2, "d": 2, "e": 0])
        #expect(throws: QuestionError.self) {
            try investigation.ranking(RankQuestion(by: .degree, between: sides))
        }
    }
}

@Suite("The smallest part that joins entities")
struct JoiningTests {
    @Test("holds what lies between them and says who stands apart")
    func joining() throws {
        var small = SmallCase(["a", "b", "c", "hub", "aside", "alone"])
        for id in ["a", "b", "c", "aside"] { small.relate(id, .supply, "hub") }
        let investigation = try small.investigation()
        let ends = try ["a", "b", "alone"].map { try investigation.vertex(named: $0) }
        let (part, apart) = investigation.part(
            joining: ends, by: .hops, walk: Walk(), bound: 10)
        #expect(part.vertices.map(investigation.graph.id) == ["a", "alone", "b", "hub"])
        #expect(apart.map(investigation.graph.id) == ["alone"])
        let few = investigation.part(joining: ends, by: .hops, walk: Walk(), bound: 1).part
        #expect(few.vertices.count == 3)
        #expect(few.hidden == 1)
    }
}

@Suite("A structure")
struct StructureTests {
    @Test("of circular ownership holds circles and self-holdings, and no chain")
    func circles() throws {
        var small = SmallCase(["a", "b", "c", "d", "e"])
        small.relate("a", .ownership, "b", share: Share("30"))
        small.relate("b", .ownership, "a", share: Share("30"))
        small.relate("b", .ownership, "c", share: Share("30"))
        small.relate("d", .ownership, "d", share: Share("5"))
        small.relate("c", .supply, "b")
        let investigation = try small.investigation()
        let found = try investigation.structure(.circularOwnership)
        #expect(found.groups.map { $0.map(investigation.graph.id) } == [["a", "b"], ["d"]])
    }

    @Test("of cut points and bridges finds the joint of two groups")
    func joints() throws {
        var small = SmallCase(["a", "b", "c", "d", "e"])
        for (left, right) in [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")] {
            small.relate(left, .supply, right)
        }
        let investigation = try small.investigation()
        let points = try investigation.structure(.cutPoints)
        #expect(points.groups.map { $0.map(investigation.graph.id) } == [["c"], ["d"]])
        let bridges = try investigation.structure(.bridges)
        let ends = bridges.groups.map { $0.map(investigation.graph.id) }
        #expect(ends == [["c", "d"], ["d", "e"]])
    }

    @Test("of a cut holds the fewest links between two, parallel relations being one")
    func cut() throws {
        var small = SmallCase(["a", "b", "c", "d", "e"])
        for (left, right) in [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e")] {
            small.relate(left, .supply, right)
        }
        small.relate("e", .control, "d")
        let investigation = try small.investigation()
        func ends(_ from: String, _ to: String) throws -> [[EntityID]] {
            try investigation.structure(
                .cut, from: investigation.vertex(named: from),
                to: investigation.vertex(named: to)
            ).groups.map { $0.map(investigation.graph.id) }
        }
        #expect(try ends("a", "e") == [["d", "e"]])
        #expect(try ends("a", "d").count == 2)
        #expect(throws: QuestionError.self) { try ends("a", "a") }
        #expect(throws: QuestionError.self) { try investigation.structure(.cut) }
    }

    @Test("of dominators needs a start")
    func start() throws {
        let investigation = try SmallCase(["a"]).investigation()
        #expect(throws: QuestionError.self) { try investigation.structure(.dominators) }
    }
}

@Suite("A check of the data")
struct DataCheckTests {
    private func codes(_ small: SmallCase) throws -> [String] {
        // None of these small cases holds a list, and each says so.
        try small.investigation().issues().map(\.code).filter { $0 != "no-list" }
    }

    @Test("finds tables above the whole, versions that differ and what dangles")
    func ownership() throws {
        var small = SmallCase(["a", "b", "c"])
        small.relate("a", .ownership, "c", share: Share("60"))
        small.relate("b", .ownership, "c", share: Share("50"))
        #expect(try codes(small) == ["over-100", "undated-relations"])
        small.relate("a", .ownership, "c", share: Share("20"))
        small.relate("a", .supply, "nobody")
        #expect(try codes(small).contains("stake-versions"))
        #expect(try codes(small).contains("dangling"))
    }

    @Test("finds denials and circles")
    func disputes() throws {
        var small = SmallCase(["a", "b"])
        small.relate("a", .ownership, "b", share: Share("60"))
        small.relate("b", .ownership, "a", share: Share("60"))
        small.relate("a", .ownership, "b", polarity: .denies)
        #expect(try Set(codes(small)) == ["disputed", "circular-ownership", "undated-relations"])
    }

    @Test("finds numbers that fail their check and numbers that two parties carry")
    func identifiers() throws {
        var small = SmallCase(["a", "b"])
        small.say("a", "innCode", "7731084175")
        small.say("b", "innCode", "7731084175")
        #expect(try codes(small) == ["shared-identifier"])
        small.say("a", "innCode", "7731084176")
        #expect(try codes(small).contains("identifier"))
    }
}
