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
