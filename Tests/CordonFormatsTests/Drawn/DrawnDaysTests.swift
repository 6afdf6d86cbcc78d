import CordonAnalysis
import CordonModel
import CordonRules
import Foundation
import Testing

@testable import CordonFormats

/// Days through the files of graph tools: what is asked of them on another day is what the case says.
@Suite("A graph file that we wrote") struct DrawnDaysTests {
    private static let formats = [GraphExport.graphML, .gexf, .cytoscape]
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func readBack(_ file: Case, _ format: GraphExport, on day: Day) throws -> Case {
        try withFile(format.bytes(of: EntityGraph(file, Projection(asOf: day)))) {
            try GraphFile.read($0)
        }
    }

    /// The verdicts of every regime and the owners of every party on a day, in words.
    private func answers(_ file: Case, on day: Day) -> Set<String> {
        let graph = EntityGraph(file, Projection(asOf: day, today: Day(number: 20_500)))
        let investigation = Investigation(graph: graph)
        let verdicts = investigation.findings().map { finding in
            let because = finding.because.map(\.rawValue).sorted().joined(separator: " ")
            return "\(finding.entity) \(finding.regime) \(finding.verdict) \(because)"
        }
        let ownership = Ownership(graph)
        let owners = graph.ids.indices.flatMap { number in
            let vertex = UInt32(number)
            return investigation.owners(of: vertex, by: .direct, in: ownership).shares.map {
                "\(graph.id($0.vertex)) of \(graph.id(vertex)): \($0.share)"
            }
        }
        return Set(verdicts + owners)
    }

    /// Stakes and listings with days of every sort.
    private func dated() throws -> Case {
        var file = Case()
        file.add(
            Source(
                id: "s", title: "Register; of|all", date: DayWindow("2019-06-01"), kind: .register))
        file.add(Source(id: "an old paper", title: "Paper", kind: .press))
        for id in ["a", "b", "c", "d", "e", "f", "g", "h"] {
            file.add(Entity(id: id, schema: "Company"))
        }
        func own(
            _ target: String, _ period: Period?, share: String = "60",
            _ standing: Standing = .registered, source: String = "s", stated: String? = nil
        ) throws {
            let stake = RelationAssertion(.ownership, to: target, share: Share(share))
            file.add(
                Claim(
                    subject: "a", .relation(stake), standing: standing,
                    period: try #require(period),
                    evidence: Evidence(
                        citations: [Citation(source: source)],
                        stated: stated.flatMap { DayWindow($0) })))
        }
        try own("b", Period(from: DayWindow("2020-01-02"), before: DayWindow("2021-03-05")))
        try own("c", Period(from: DayWindow("2019"), before: DayWindow("by 2024-10-01")))
        try own("d", Period(from: DayWindow("2018-05"), before: .unknown))
        try own("e", .observed(try day("2020-06-30")), stated: "2020-07")
        try own("f", .always)
        // Two claims of one stake that differ in all that they say.
        try own(
            "g", Period(from: DayWindow("2015"), before: DayWindow("2022-01-01")), share: "(25,50]")
        try own("g", .observed(try day("2020-01-01")), .reported, source: "an old paper")
        let listing = Listing(authority: "us-ofac", list: "SDN", measures: [.blocking])
        let windows = Period(
            from: DayWindow("after 2019-02-01 by 2019-02-10"), before: DayWindow("2023-04-01"))
        let cited = [Citation(source: "s")]
        file.add(
            Claim(
                subject: "a", .listing(listing), standing: .official,
                period: try #require(windows), citations: cited))
        let undated = Listing(authority: "eu", list: "269/2014-I", measures: [.blocking])
        file.add(Claim(subject: "a", .listing(undated), standing: .official, citations: cited))
        file.add(
            Claim(
                subject: "a", .joint(JointHolding(partners: ["h"], over: "f")),
                standing: .registered,
                period: try #require(Period(before: DayWindow("2022-01-01"))),
                citations: cited))
        file.lists = ["us-ofac", "eu"].map {
            ListCoverage(authority: $0, day: Day("2024-01-31"), isComplete: true)
        }
        return file
    }

    @Test("answers as the case does on every day", arguments: formats)
    func answers(format: GraphExport) throws {
        let file = try dated()
        let read = try readBack(file, format, on: try day("2020-09-01"))
        for text in [
            "2018-12-31", "2019-02-05", "2020-01-01", "2020-09-01", "2021-03-04", "2021-03-05",
            "2022-06-01", "2023-06-01", "2024-09-30", "2025-01-01",
        ] {
            let day = try day(text)
            #expect(answers(read, on: day) == answers(file, on: day), "\(text)")
        }
    }

    @Test("says the days of its claims as they were said", arguments: formats)
    func claims(format: GraphExport) throws {
        let file = try dated()
        let read = try readBack(file, format, on: try day("2020-09-01"))
        let told = { (file: Case) in
            file.claims.filter { $0.value == nil }.map { claim in
                [
                    claim.subject, claim.predicate, claim.object, claim.standing.word,
                    claim.relation?.share?.description ?? "-", claim.period.description,
                    claim.evidence.stated?.description ?? "-",
                    claim.joint == nil ? claim.evidence.citations.map(\.source).joined() : "-",
                ].joined(separator: "|")
            }.sorted()
        }
        #expect(told(read) == told(file))
        let source = try #require(read.source("s"))
        #expect(source.title == "Register; of|all" && source.date == DayWindow("2019-06-01"))
        #expect(source.kind == .register)
        #expect(read.source("an old paper")?.kind == .press)
    }

    @Test("puts exact days where GEXF has a place for them")
    func gexf() throws {
        let graph = EntityGraph(try dated(), Projection(asOf: try day("2020-09-01")))
        let text = String(decoding: GraphExport.gexf.bytes(of: graph), as: UTF8.self)
        #expect(text.contains(" start=\"2020-01-02\" end=\"2021-03-04\">"))
        #expect(text.contains("timeformat=\"date\""))
        #expect(!text.contains(" start=\"2019\""))
    }

    @Test("counts what another claim ends, and keeps it possible")
    func endedByAnother() throws {
        var file = Case()
        file.add(Source(id: "s", title: "Register", kind: .register))
        file.add(Source(id: "t", title: "Paper", kind: .press))
        for id in ["a", "b"] { file.add(Entity(id: id, schema: "Company")) }
        let stake = RelationAssertion(.ownership, to: "b", share: Share("60"))
        file.add(
            Claim(
                subject: "a", .relation(stake), standing: .registered,
                period: try #require(Period(from: DayWindow("2015-01-01"))),
                citations: [Citation(source: "s")]))
        file.add(
            Claim(
                subject: "a", .relation(stake), standing: .official,
                period: try #require(
                    Period(from: DayWindow("2015-01-01"), before: DayWindow("2019-01-01"))),
                citations: [Citation(source: "t")]))
        let graph = EntityGraph(file, Projection(asOf: try day("2020-01-01")))
        let losses = GraphExport.gexf.losses(of: graph).map(\.what)
        #expect(graph.relations.first?.certainty == .possible)
        #expect(losses.contains { $0.hasPrefix("claims whose end other claims") })
        let read = try readBack(file, .gexf, on: try day("2020-01-01"))
        let again = EntityGraph(read, Projection(asOf: try day("2020-01-01")))
        #expect(again.relations.map(\.certainty) == graph.relations.map(\.certainty))
    }

    @Test("of the founding case gives its verdicts on several days")
    func founding() throws {
        let file = try CaseFile.read(Self.root + "/Graphs/garpiya")
        let read = try readBack(file, .gexf, on: try day("2026-11-22"))
        func verdicts(_ file: Case, _ day: Day) -> [String] {
            let graph = EntityGraph(file, Projection(asOf: day, today: Day("2026-11-22")))
            return Investigation(graph: graph).findings().map { finding in
                let because = finding.because.map(\.rawValue).sorted().joined(separator: " ")
                return "\(finding.entity) \(finding.regime) \(finding.verdict) \(because)"
            }
        }
        for text in ["2024-01-01", "2025-06-01", "2026-11-22"] {
            let day = try day(text)
            #expect(verdicts(read, day) == verdicts(file, day), "\(text)")
        }
    }
}

extension Claim {
    fileprivate var joint: JointHolding? {
        if case .joint(let joint) = assertion { joint } else { nil }
    }
}
