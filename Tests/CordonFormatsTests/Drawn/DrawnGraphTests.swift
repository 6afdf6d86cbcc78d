import CordonModel
import Testing

@testable import CordonFormats

/// Graphs of other tools, and our own read back.
@Suite("A graph file of other tools") struct DrawnGraphTests {
    private func read(_ text: String, format: FileFormat) throws -> Case {
        try withFile(Array(text.utf8)) { path in
            #expect(try GraphFile.format(of: path) == format)
            return try GraphFile.read(path)
        }
    }

    private func relation(_ file: Case, _ subject: String) throws -> (Claim, RelationAssertion) {
        let claim = try #require(file.claims.first { $0.subject == subject && $0.relation != nil })
        return (claim, try #require(claim.relation))
    }

    @Test("as an array of JSON edges keeps kinds, shares, days and free words")
    func array() throws {
        let file = try read(
            """
            [{"source": "ivan", "target": "alpha", "relation": "owns", "percent": 60.5},
             {"source": "alpha", "target": "beta", "type": "godfather of", "since": "2020-01-01",
              "until": "2021-12-31", "colour": "red", "standing": "reported"}]
            """, format: .edgeJSON)
        let (first, owns) = try relation(file, "ivan")
        #expect(owns.kind == .ownership && owns.target == "alpha" && owns.share == Share("60.5"))
        #expect(first.standing == .assumed)
        let (second, link) = try relation(file, "alpha")
        #expect(link.kind == .unknownLink && link.role == "godfather of")
        #expect(link.properties == [PropertyValue("colour", "red")])
        #expect(second.standing == .reported)
        #expect(
            second.period == Period(from: DayWindow("2020-01-01"), before: DayWindow("2022-01-01")))
        #expect(Set(file.notices.map(\.code)) == ["assumed-table", "free-word"])
    }

    @Test("keeps the share beside a word of its own, and takes an owner for one")
    func sizedWords() throws {
        let file = try read(
            """
            [{"source": "ivan", "target": "alpha", "kind": "Gesellschafter", "percent": 60},
             {"source": "alpha", "target": "beta", "kind": "owner"}]
            """, format: .edgeJSON)
        let (_, stake) = try relation(file, "ivan")
        #expect(stake.kind == .ownership && stake.share == Share("60"))
        #expect(stake.role == "Gesellschafter")
        #expect(try relation(file, "alpha").1.kind == .ownership)
        #expect(file.notices.contains { $0.code == "free-word" })
    }

    @Test("says of a day that it cannot read, and takes what ends before it begins as possible")
    func unreadableDays() throws {
        let file = try read(
            """
            [{"owner": "a", "owned": "b", "percent": 60, "since": "2020-01-01", "until": "2019-05-05"},
             {"owner": "c", "owned": "d", "percent": 60, "since": "someday"}]
            """, format: .edgeJSON)
        let day = try #require(Day("2024-01-01"))
        #expect(try relation(file, "a").0.period.holds(on: day) == .possible)
        #expect(try relation(file, "c").0.period == .always)
        #expect(
            Set(file.notices.map(\.code))
                == ["assumed-table", "ends-before-it-begins", "unreadable-day"])
    }

    @Test("as owner and owned is ownership of unknown size where nothing is said")
    func owners() throws {
        let file = try read(#"{"owner": "a", "owned": "b"}"#, format: .edgeJSON)
        let (_, owns) = try relation(file, "a")
        #expect(
            owns.kind == .ownership && owns.share?.isUnknown != false || owns.share == .someStake)
    }

    @Test("as nodes and links has names and schemata")
    func nodeLink() throws {
        let file = try read(
            """
            {"directed": true, "nodes": [{"id": 1, "label": "Alpha", "schema": "Company"}, {"id": 2}],
             "links": [{"source": 1, "target": 2, "kind": "supplies"}]}
            """, format: .edgeJSON)
        #expect(file.entity("1")?.schema == "Company")
        #expect(file.claims.contains { $0.value == PropertyValue("name", "Alpha") })
        #expect(try relation(file, "1").1.target == "2")
    }

    @Test("of yEd has the words that stand on nodes and edges")
    func yEd() throws {
        let file = try read(
            """
            <?xml version="1.0"?><graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d5"
            for="node" attr.name="city" attr.type="string"><default>Omsk</default></key><graph
            edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Alpha &amp;
            Sons</y:NodeLabel></y:ShapeNode></data></node><node id="n1"/><edge id="e0" source="n0"
            target="n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>owns</y:EdgeLabel></y:PolyLineEdge>
            </data></edge></graph></graphml>
            """, format: .graphML)
        #expect(file.claims.contains { $0.subject == "n0" && $0.value?.property == "name" })
        #expect(file.claims.contains { $0.subject == "n1" && $0.value?.text == "Omsk" })
        #expect(try relation(file, "n0").1.kind == .ownership)
    }

    @Test("of Gephi has attributes and the days of edges")
    func gephi() throws {
        let file = try read(
            """
            <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><attributes
            class="edge"><attribute id="0" title="share" type="string"/></attributes><nodes><node id="a"
            label="Alpha"/><node id="b" label="Beta"/></nodes><edges><edge id="0" source="a" target="b"
            label="owns" start="2019-05-01"><attvalues><attvalue for="0" value="(25,50]"/></attvalues>
            </edge></edges></graph></gexf>
            """, format: .gexf)
        let (claim, owns) = try relation(file, "a")
        #expect(owns.share == Share("(25,50]"))
        #expect(claim.period.from == DayWindow("2019-05-01"))
    }

    @Test("that names no ends or a share that is none costs that edge alone")
    func spoilt() throws {
        let text = """
            [{"source": "a", "target": "b", "kind": "owns", "percent": "much"},
             {"source": "a"}, {"source": "a", "target": "c"}]
            """
        let file = try read(text, format: .edgeJSON)
        #expect(file.claims.count { $0.relation != nil } == 1)
        #expect(file.notices.count { $0.code == "rejected-record" } == 2)
    }

    @Test(
        "that we wrote says the same relations, listings and lists",
        arguments: [GraphExport.graphML, .gexf, .cytoscape])
    func back(format: GraphExport) throws {
        var file = Case()
        file.add(Source(id: "s", title: "Register", kind: .register))
        for id in ["a", "b", "c"] { file.add(Entity(id: id, schema: "Company")) }
        let cited = [Citation(source: "s")]
        let listing = Listing(
            authority: "us-ofac", list: "SDN", programmes: ["X", "Y"], measures: [.blocking],
            recordID: "12")
        file.add(
            Claim(
                subject: "a", .listing(listing), standing: .official,
                period: try #require(Period(from: DayWindow("2020-02-03"))), citations: cited))
        let votes = RelationAssertion(
            .ownership, to: "b", share: Share("(25,50]"),
            stake: StakeKind(.votes, shareClass: "B"), role: "founder")
        let whole = RelationAssertion(.ownership, to: "c", share: Share("75"), isShortcut: true)
        for assertion in [votes, whole] {
            file.add(
                Claim(subject: "a", .relation(assertion), standing: .registered, citations: cited))
        }
        let board = RelationAssertion(.control, to: "c", criterion: .board, assertsControl: true)
        file.add(Claim(subject: "b", .relation(board), standing: .reported, citations: cited))
        file.lists = [
            ListCoverage(
                authority: "us-ofac", list: "SDN", day: Day("2026-01-31"), isComplete: true)
        ]

        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_500)))
        let read = try withFile(format.bytes(of: graph)) { try GraphFile.read($0) }
        #expect(read.lists == file.lists)
        let told = { (file: Case) in
            Set(
                file.claims.compactMap { claim -> String? in
                    if let relation = claim.relation {
                        let sources = claim.evidence.citations.map(\.source)
                        return "\(claim.subject) \(relation.kind.name) \(relation.target) "
                            + "\(relation.share?.description ?? "-") \(relation.stake) "
                            + "\(relation.role ?? "-") \(relation.criterion?.rawValue ?? "-") "
                            + "\(relation.assertsControl) \(relation.isShortcut) \(claim.standing) \(sources)"
                    }
                    guard case .listing(let listing) = claim.assertion else { return nil }
                    return "\(claim.subject) \(listing) \(claim.period) \(claim.standing)"
                })
        }
        #expect(told(read) == told(file))
    }
}
