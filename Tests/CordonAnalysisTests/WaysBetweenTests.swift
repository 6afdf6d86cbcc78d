import CordonAnalysis
import CordonGraph
import CordonModel
import Testing

@testable import CordonModel

@Suite("The ways between two entities in the part that lies between them")
struct WaysBetweenTests {
    private static let kinds: [RelationKind] = [
        .ownership, .supply, .directorship, .statement, .control, .possiblySame, .family,
    ]

    /// A few companies tied at random: some relations ended, some are denied, some sum up chains, and
    /// some of the companies are one.
    private func drawn(_ seed: UInt64) throws -> SmallCase {
        var draw = SeededNumbers(seed)
        let ids = (0..<Int.random(in: 4...14, using: &draw)).map { "c\($0)" }
        var small = SmallCase(ids)
        let ended = Period(before: DayWindow(try #require(Day("2020-01-01"))))
        for _ in 0..<Int.random(in: 2...24, using: &draw) {
            let ends = try (0..<2).map { _ in try #require(ids.randomElement(using: &draw)) }
            guard ends[0] != ends[1] else { continue }
            let via =
                Int.random(in: 0..<6, using: &draw) == 0 ? [ids.randomElement(using: &draw)] : []
            small.relate(
                ends[0], try #require(Self.kinds.randomElement(using: &draw)), ends[1],
                standing: try #require(Standing.allCases.randomElement(using: &draw)),
                via: via.compactMap(\.self),
                period: Int.random(in: 0..<5, using: &draw) == 0
                    ? try #require(ended) : .always,
                polarity: Int.random(in: 0..<8, using: &draw) == 0 ? .denies : .asserts)
        }
        for _ in 0..<Int.random(in: 0...2, using: &draw) {
            let ends = try (0..<2).map { _ in try #require(ids.randomElement(using: &draw)) }
            guard ends[0] != ends[1] else { continue }
            small.file.add(
                Claim(
                    subject: ends[0], .identity(ends[1]), standing: .official,
                    citations: [Citation(source: "s")]))
        }
        return small
    }

    private func text(_ answer: PathAnswer, _ investigation: Investigation) -> String {
        guard case .object(let members) = investigation.document(of: answer, by: .hops).json
        else { return "" }
        // Relations are numbered by what is looked at.
        return (members.first { $0.key == "paths" }?.value.pretty ?? "")
            .replacing(/"id": "r\d+"/, with: "")
    }

    @Test("are those of the whole", arguments: 0..<300 as Range<UInt64>)
    func same(seed: UInt64) throws {
        let small = try drawn(seed)
        let whole = try small.investigation()
        let ends = ["c0", "c\(1 + seed % 3)"]
        let questions = [
            PathQuestion(), PathQuestion(count: 3), PathQuestion(count: 2, maxHops: 3),
            PathQuestion(maxHops: 2), PathQuestion(count: 40), PathQuestion(maxHops: 0),
            PathQuestion(count: 3, order: .evidence, maxHops: 4),
            PathQuestion(count: 2, walk: Walk(families: [.ownership, .control])),
            PathQuestion(count: 2, walk: Walk(directOnly: true)),
            PathQuestion(count: 2, walk: Walk(isDirected: true)),
        ]
        for question in questions {
            let (inquiry, found) = try #require(
                try Inquiry.ways(
                    from: ends[0], to: ends[1], in: small.file, whole.graph.projection, question))
            let expected = whole.paths(
                from: try whole.vertex(named: ends[0]), to: try whole.vertex(named: ends[1]),
                question)
            #expect(text(found, inquiry.investigation) == text(expected, whole))
            #expect(found.cut == expected.cut)
        }
    }

    @Test("are not looked for where only the whole tells")
    func whole() throws {
        let small = try drawn(1)
        let projection = try small.investigation().graph.projection
        for question in [
            PathQuestion(order: .evidence), PathQuestion(order: .ownership, maxHops: 3),
            PathQuestion(walk: Walk(hubLimit: 3)),
        ] {
            let found = try Inquiry.ways(
                from: "c0", to: "c1", in: small.file, projection, question)
            #expect(found == nil)
        }
    }

    @Test("say that they were cut where the time is up")
    func cut() throws {
        var small = SmallCase((0..<9).map { "c\($0)" })
        for place in 0..<8 { small.relate("c\(place)", .supply, "c\(place + 1)") }
        let question = PathQuestion(limits: Limits(deadline: .now))
        let (_, answer) = try #require(
            try Inquiry.ways(
                from: "c0", to: "c8", in: small.file, try small.investigation().graph.projection,
                question))
        #expect(answer.cut == .deadline)
        #expect(answer.paths.isEmpty)
    }

    @Test("name whoever is not there, and both of two of one name")
    func unknown() throws {
        var small = SmallCase(["a", "b", "c"])
        for id in ["b", "c"] { small.say(id, "name", "Twin Works") }
        let projection = try small.investigation().graph.projection
        for other in ["nobody", "Twin Works"] {
            #expect(throws: QuestionError.self) {
                try Inquiry.ways(from: "a", to: other, in: small.file, projection, PathQuestion())
            }
        }
    }
}

@Suite("A corridor between two entities")
struct CorridorTests {
    @Test("gives up where more is to be read than it may")
    func hubs() throws {
        var small = SmallCase(["a", "b", "hub"] + (0..<200).map { "n\($0)" })
        small.relate("a", .supply, "hub")
        small.relate("b", .supply, "n1")
        for place in 0..<200 { small.relate("hub", .supply, "n\(place)") }
        let index = CaseIndex(small.file)
        func ends(most: Int) throws -> Corridor {
            let places = try ["a", "b"].map { UInt32(try #require(small.file.place(of: $0))) }
            var corridor = Corridor(in: index, from: places[0], to: places[1], most: most)
            while corridor.length < 3, !corridor.hasGivenUp { corridor.lengthen() }
            return corridor
        }
        #expect(try ends(most: 10).hasGivenUp)
        let found = try ends(most: 1_000)
        #expect(!found.hasGivenUp)
        // Of the hub's two hundred neighbours one is between the two.
        let names = Set(found.entities.map { small.file.heading(at: Int($0)).id })
        #expect(names == ["a", "hub", "n1", "b"])
    }
}
