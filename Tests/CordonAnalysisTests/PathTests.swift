import CordonAnalysis
import CordonGraph
import CordonModel
import Testing

@Suite("A path")
struct PathTests {
    private func ids(_ answer: PathAnswer, _ investigation: Investigation) -> [[String]] {
        answer.paths.map { $0.vertices.map(investigation.graph.id) }
    }

    private func ask(
        _ investigation: Investigation, _ from: String, _ to: String, _ question: PathQuestion
    ) throws -> [[String]] {
        let answer = investigation.paths(
            from: try investigation.vertex(named: from), to: try investigation.vertex(named: to),
            question)
        return ids(answer, investigation)
    }

    @Test("of many official hops is better evidence than one of an alleged hop")
    func evidence() throws {
        var small = SmallCase(["a", "b", "c", "d"])
        small.relate("a", .supply, "d", standing: .alleged)
        small.relate("a", .supply, "b")
        small.relate("b", .supply, "c")
        small.relate("c", .supply, "d")
        let investigation = try small.investigation()
        #expect(
            try ask(investigation, "a", "d", PathQuestion(order: .evidence)) == [
                ["a", "b", "c", "d"]
            ])
        #expect(try ask(investigation, "a", "d", PathQuestion(order: .hops)) == [["a", "d"]])
    }

    @Test("never walks statements unless they are asked for")
    func statements() throws {
        var small = SmallCase(["a", "b"])
        small.relate("a", .statement, "b")
        let investigation = try small.investigation()
        #expect(try ask(investigation, "a", "b", PathQuestion()).isEmpty)
        let walk = try Walk(words: ["statement"])
        #expect(try ask(investigation, "a", "b", PathQuestion(walk: walk)) == [["a", "b"]])
    }

    @Test("leaves mediated links out where only direct ones count")
    func direct() throws {
        var small = SmallCase(["a", "b", "c"])
        small.relate("a", .supply, "c", via: ["b"])
        small.relate("a", .supply, "b")
        small.relate("b", .supply, "c")
        let investigation = try small.investigation()
        let walk = Walk(directOnly: true)
        #expect(try ask(investigation, "a", "c", PathQuestion(walk: walk)) == [["a", "b", "c"]])
    }

    @Test("leaves out what was only seen on a later day")
    func later() throws {
        var small = SmallCase(["a", "b"])
        let seen = try #require(Day("2027-01-01"))
        small.relate("a", .supply, "b", period: .observed(seen))
        let investigation = try small.investigation()
        #expect(investigation.graph.relations.count == 1)
        #expect(try ask(investigation, "a", "b", PathQuestion()).isEmpty)
    }

    @Test("by ownership follows owner to owned by the largest product of least shares")
    func ownership() throws {
        var small = SmallCase(["a", "b", "c", "d"])
        small.relate("a", .ownership, "b", share: Share("60"))
        small.relate("b", .ownership, "d", share: Share("60"))
        small.relate("a", .ownership, "c", share: Share("(50,100]"))
        small.relate("c", .ownership, "d", share: Share("50"))
        small.relate("a", .ownership, "d", share: .someStake)
        let investigation = try small.investigation()
        let answer = investigation.paths(
            from: try investigation.vertex(named: "a"), to: try investigation.vertex(named: "d"),
            PathQuestion(count: 3, order: .ownership))
        #expect(ids(answer, investigation) == [["a", "b", "d"], ["a", "c", "d"]])
        #expect(abs(answer.paths[0].cost - 0.36) < 1e-12)
        #expect(try ask(investigation, "d", "a", PathQuestion(order: .ownership)).isEmpty)
    }

    @Test("of the fewest hops is as short as breadth-first search by hand finds", arguments: 0..<20)
    func shortest(seed: UInt64) throws {
        var numbers = SeededNumbers(seed)
        let names = (0..<12).map { "n\(String($0, radix: 36))" }
        var small = SmallCase(names)
        var neighbours: [String: Set<String>] = [:]
        for _ in 0..<14 {
            guard let left = names.randomElement(using: &numbers),
                let right = names.randomElement(using: &numbers), left != right
            else { continue }
            small.relate(left, .supply, right)
            neighbours[left, default: []].insert(right)
            neighbours[right, default: []].insert(left)
        }
        let investigation = try small.investigation()
        var reached: Set<String> = [names[0]]
        var hops = 0
        while !reached.contains(names[11]), hops < 12 {
            reached.formUnion(reached.flatMap { neighbours[$0] ?? [] })
            hops += 1
        }
        let found = try ask(investigation, names[0], names[11], PathQuestion())
        #expect(found.first.map { $0.count - 1 } == (hops < 12 ? hops : nil))
        let bounded = try ask(investigation, names[0], names[11], PathQuestion(maxHops: hops))
        #expect(bounded.first?.count == found.first?.count)
    }
}
