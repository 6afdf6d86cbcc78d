import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules
import CordonStore
import Foundation
import Testing

/// What questions read of a large case: it must not grow with the case.
@Suite("A question about one party of a large case") struct QuestionCostTests {
    let folder = TemporaryFolder()
    private static let parties = 4000

    /// A case of many chains of ten companies, each with a name; the parties of a chain touch no
    /// others.
    private func chains() throws -> Case {
        var file = Case()
        file.add(Source(id: "s", title: "A register", kind: .register))
        let evidence = Evidence(citations: [Citation(source: "s")])
        let share = try #require(Share("60"))
        for number in 0..<Self.parties {
            file.add(Entity(id: "c\(number)", schema: "Company"))
            file.add(
                Claim(
                    subject: "c\(number)", .value(PropertyValue("name", "Company No. \(number)")),
                    standing: .registered, evidence: evidence))
            guard !number.isMultiple(of: 10) else { continue }
            file.add(
                Claim(
                    subject: "c\(number - 1)",
                    .relation(RelationAssertion(.ownership, to: "c\(number)", share: share)),
                    standing: .registered, evidence: evidence))
        }
        return file
    }

    /// The case as a store gives it from the second opening on.
    private func kept() throws -> Case {
        let path = folder.path("case.cordon")
        try Store.create(path).import(try chains(), recordedAt: MadeUpCase.day)
        _ = try Store.open(path, keepingImagesFrom: 0).joined()
        return try Store.open(path, keepingImagesFrom: 0).joined()
    }

    private func cost(
        _ text: String, in file: Case, _ neighbourhood: Neighbourhood,
        _ ask: (Investigation, Vertex) -> Void
    ) throws -> (claims: Int, entities: Int) {
        let reads = try #require(file.reads)
        let before = (reads.claims, reads.entities)
        let inquiry = try Inquiry(
            about: [text], in: file, Projection(asOf: MadeUpCase.day), neighbourhood)
        ask(inquiry.investigation, inquiry.vertices[0])
        return (reads.claims - before.0, reads.entities - before.1)
    }

    @Test("reads what the question touches, by whatever verb") func cost() throws {
        let file = try kept()
        let verbs: [(String, Neighbourhood, (Investigation, Vertex) -> Void)] = [
            ("show", .within(hops: 1), { _ = $0.document(of: $0.profile(of: $1)).json }),
            ("owners", .above, { _ = $0.owners(of: $1, by: .integrated) }),
            ("holdings", .below, { _ = $0.holdings(of: $1, by: .integrated) }),
            ("flag", .above, { _ = $0.findings(FindingQuestion(vertices: [$1], all: true)) }),
            (
                "draw", .drawn(hops: 1, most: 50),
                { _ = $0.neighbourhood(of: [$1], hops: 1, walk: Walk(), bound: 50) }
            ),
        ]
        for (verb, neighbourhood, ask) in verbs {
            // By id and by name; a chain has ten companies and nineteen claims.
            for text in ["c1235", "company no 1235"] {
                let cost = try cost(text, in: file, neighbourhood, ask)
                #expect(cost.claims > 0 && cost.claims < 300, "\(verb) \(text): \(cost)")
                #expect(cost.entities < 100, "\(verb) \(text): \(cost)")
            }
        }
    }

    @Test("is as cheap for each subject of a table") func subjects() throws {
        let file = try kept()
        let reads = try #require(file.reads)
        let subjects =
            (0..<20).map { number in
                number.isMultiple(of: 2)
                    ? Inquiry.Subject(id: "c\(number * 100)", name: "whoever")
                    : Inquiry.Subject(id: nil, name: "COMPANY no. \(number * 100)")
            } + [Inquiry.Subject(id: nil, name: "nobody")]
        let before = reads.claims
        let inquiry = Inquiry(
            subjects: subjects, in: file, Projection(asOf: MadeUpCase.day), .above)
        #expect(reads.claims - before < 20 * 300)
        let graph = inquiry.investigation.graph
        #expect(
            inquiry.fits.map { $0.map(graph.id) } == (0..<20).map { ["c\($0 * 100)"] } + [[]])
    }

    @Test(
        "about a name or a number that nobody bears reads nothing",
        arguments: [
            "nobody of this name", "9930271846", "companyy",
        ])
    func nobody(text: String) throws {
        let file = try kept()
        let reads = try #require(file.reads)
        let before = (claims: reads.claims, entities: reads.entities, passes: reads.passes)
        #expect(throws: QuestionError.self) {
            try Inquiry(about: [text], in: file, Projection(asOf: MadeUpCase.day), .above)
        }
        #expect(reads.claims - before.claims < 20)
        #expect(reads.entities - before.entities < 20)
        #expect(reads.passes - before.passes <= 6, "\(reads.passes - before.passes)")
    }

    @Test("that is searched for reads what may hold it, once its names are kept")
    func search() throws {
        let path = folder.path("case.cordon")
        try Store.create(path).import(try chains(), recordedAt: MadeUpCase.day)
        let names = URL(fileURLWithPath: folder.path("case.names"))
        func book() throws -> PartyBook {
            let store = try Store.open(path, keepingImagesFrom: 0)
            return try PartyBook(
                try store.graph(Projection(asOf: MadeUpCase.day)), keptAt: names)
        }
        let first = try book()
        let again = try book()
        let reads = try #require(again.graph.file.reads)
        #expect(reads.claims < 20, "\(reads.claims)")
        for text in ["c1235", "1235", "nobody"] {
            let before = (claims: reads.claims, passes: reads.passes)
            let hits = try Investigation(graph: again.graph).search(text, in: again)
            #expect(reads.claims - before.claims < 400, "\(text): \(reads.claims)")
            #expect(reads.passes - before.passes <= 2)
            let expected = try Investigation(graph: first.graph).search(text, in: first)
            #expect(hits.map(\.vertex) == expected.map(\.vertex))
            #expect(hits.contains { again.graph.id($0.vertex) == "c1235" } == (text != "nobody"))
        }
    }

    @Test("reads the ways between two, and no others") func ways() throws {
        let file = try kept()
        let reads = try #require(file.reads)
        let projection = Projection(asOf: MadeUpCase.day)
        // Along one chain, and from chain to chain, which nothing joins.
        for (from, to, hops) in [("c1232", "c1238", 6), ("c1232", "c2345", nil)] {
            for question in [PathQuestion(), PathQuestion(count: 3), PathQuestion(maxHops: 8)] {
                let before = (claims: reads.claims, entities: reads.entities)
                let (_, answer) = try #require(
                    try Inquiry.ways(from: from, to: to, in: file, projection, question))
                #expect(answer.paths.first?.relations.count == hops)
                #expect(reads.claims - before.claims < 800, "\(reads.claims - before.claims)")
                #expect(reads.entities - before.entities < 200)
            }
        }
    }

    @Test("is told apart from one about the whole, which reads everything") func whole() throws {
        let file = try kept()
        let reads = try #require(file.reads)
        let before = reads.claims
        _ = EntityGraph(file, Projection(asOf: MadeUpCase.day))
        #expect(reads.claims - before >= Self.parties)
    }

    @Test("is answered as out of the whole case", arguments: 0..<6 as Range<UInt64>)
    func equal(seed: UInt64) throws {
        let path = folder.path("made.cordon")
        try Store.create(path).import(MadeUpCase.draw(seed: seed), recordedAt: MadeUpCase.day)
        _ = try Store.open(path, keepingImagesFrom: 0).joined()
        let file = try Store.open(path, keepingImagesFrom: 0).joined()
        let held = try Store.open(path).joined()
        for days in [-30, 0, 30] {
            let projection = Projection(asOf: MadeUpCase.day.advanced(by: days))
            let whole = Investigation(held, projection)
            for id in whole.graph.ids {
                let expected = told(whole, try #require(whole.graph.vertex(id)))
                for file in [file, held] {
                    let inquiry = try Inquiry(about: [id], in: file, projection, .within(hops: 1))
                    #expect(told(inquiry.investigation, inquiry.vertices[0]) == expected)
                }
            }
        }
    }

    private func told(_ investigation: Investigation, _ vertex: Vertex) -> [String] {
        let graph = investigation.graph
        let profile = investigation.profile(of: vertex)
        return [graph.id(vertex), graph.caption(vertex), graph.schema(vertex)]
            + profile.relations.map(investigation.sentence(of:))
            + profile.listings.map { "\($0.claim) \($0.day as DayWindow?) \($0.certainty)" }
            + profile.claims.map { graph.file.claims[$0].name(in: graph.file) }
            + graph.valueClaims(of: vertex).map { graph.file.claims[$0].name(in: graph.file) }
    }
}
