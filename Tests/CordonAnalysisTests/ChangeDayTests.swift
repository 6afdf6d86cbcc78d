import CordonAnalysis
import CordonDiagram
import CordonGraph
import CordonModel
import Testing

@Suite("The days on which what is said of parties changes")
struct ChangeDayTests {
    private static func period(_ from: String?, _ before: String?) throws -> Period {
        try #require(
            Period(from: from.flatMap { DayWindow($0) }, before: before.flatMap { DayWindow($0) }))
    }

    private static func sample() throws -> SmallCase {
        var sample = SmallCase(["a", "b", "c"])
        sample.relate(
            "a", .ownership, "b", share: Share("60"), period: try period("2020-05-01", "2023"))
        sample.relate("b", .ownership, "c", period: try period(nil, nil))
        sample.file.add(
            Claim(
                subject: "b", .listing(Listing(authority: "us-ofac", list: "SDN")),
                standing: .official, period: try period("2022-03-01", nil),
                citations: [Citation(source: "s")]))
        return sample
    }

    @Test("are those of which certainty is another than the day before")
    func turns() throws {
        let investigation = try Self.sample().investigation()
        let graph = investigation.graph
        let all = ["a", "b", "c"].compactMap { graph.vertex($0) }
        let days = investigation.changeDays(of: investigation.spells(of: all, .among, walk: Walk()))
        let told = days.map { day in
            "\(day.day): "
                + day.turns.map { "\($0.turn.rawValue) \(investigation.words(of: $0.spell))" }
                .joined(separator: "; ")
        }
        #expect(
            told == [
                "2020-05-01: begins a owns b 60%",
                "2022-03-01: begins b is listed by us-ofac SDN",
                "2023-01-01: may end a owns b 60%", "2023-12-31: ends a owns b 60%",
            ])
    }

    @Test("are of the parties that are named and of nobody else")
    func among() throws {
        let investigation = try Self.sample().investigation()
        let graph = investigation.graph
        let two = ["b", "c"].compactMap { graph.vertex($0) }
        let spells = investigation.spells(of: two, .among, walk: Walk())
        #expect(
            spells.map { investigation.words(of: $0) } == [
                "b owns c", "b is listed by us-ofac SDN",
            ])
        let about = investigation.spells(of: two, .about, walk: Walk())
        #expect(about.contains { investigation.words(of: $0) == "a owns b 60%" })
    }

    @Test("of knowledge are those of the sources")
    func known() throws {
        var sample = try Self.sample()
        sample.file.add(
            Source(id: "late", title: "Late", date: DayWindow("2024-02-03"), kind: .legalAct))
        sample.file.add(
            Claim(
                subject: "a", .relation(RelationAssertion(.ownership, to: "c")),
                standing: .official, citations: [Citation(source: "late")]))
        let investigation = try sample.investigation()
        let all = ["a", "b", "c"].compactMap { investigation.graph.vertex($0) }
        let days = investigation.knownDays(of: investigation.spells(of: all, .among, walk: Walk()))
        #expect(days.map(\.day.description).contains("2024-02-03"))
    }

    @Test("are those on which the graph itself is another", arguments: ["a", "b", "c"])
    func agree(id: String) throws {
        let sample = try Self.sample()
        let investigation = try sample.investigation()
        let all = ["a", "b", "c"].compactMap { investigation.graph.vertex($0) }
        let days = investigation.changeDays(
            of: investigation.spells(of: all, .among, walk: Walk())
        ).map(\.day)
        func seen(_ day: Day) -> String {
            let graph = EntityGraph(sample.file, Projection(asOf: day))
            guard let vertex = graph.vertex(id) else { return "" }
            let relations = graph.relations(of: vertex).map {
                "\($0.from) \($0.to) \($0.certainty)"
            }
            return (relations + graph.listings(of: vertex).map { "\($0.certainty)" })
                .joined(separator: "|")
        }
        let first = try #require(Day("2019-12-01"))
        for step in 0..<1_600 {
            let day = first.advanced(by: step)
            guard seen(day) != seen(day.advanced(by: -1)) else { continue }
            #expect(days.contains(day), "\(day)")
        }
    }

    @Test("make a timeline with a row each, under the party that it is done to")
    func timeline() throws {
        let investigation = try Self.sample().investigation()
        let all = ["a", "b", "c"].compactMap { investigation.graph.vertex($0) }
        let spells = investigation.spells(of: all, .among, walk: Walk())
        let timeline = investigation.timeline(TimelineQuestion(all, spells))
        #expect(timeline.lanes.map(\.id) == ["b", "c"])
        let rows = timeline.lanes[0].rows
        #expect(rows.map(\.label) == ["is listed by us-ofac SDN", "a owns it 60%"])
        #expect(rows[0].look == .listing)
        #expect(rows[1].spans.map(\.isCertain) == [true, false])
        #expect(timeline.footer.hidden.contains("1 party of which nothing dated is said"))
        #expect(timeline.footer.sources.map(\.text) == ["A source"])
    }
}
