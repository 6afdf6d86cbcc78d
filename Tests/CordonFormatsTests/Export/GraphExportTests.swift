import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("Graph export")
struct GraphExportTests {
    /// A case of everything that a case can hold.
    static func sample() throws -> Case {
        var file = Case(title: "The Vole case")
        file.about = "Two companies & <a> \"programme\"."
        file.add(
            Source(
                id: "S-1", title: "Register", publisher: "Office", date: DayWindow("2024-05"),
                kind: .register, licence: "open", origin: "office", note: "limits"))
        file.add(Source(id: "S-2", title: "A paper", kind: .press, publish: .cite))
        file.add(Source(id: "S-3", title: "A secret", kind: .report, publish: .no))
        for (id, schema) in [
            ("a", "Company"), ("b", "Company"), ("c", "LegalEntity"), ("w", "WeaponProgramme"),
            ("hidden", "Person"),
        ] {
            file.add(Entity(id: id, schema: schema))
        }
        file.lists.append(
            ListCoverage(authority: "eu", day: Day("2025-01-01"), isComplete: true, source: "S-1"))
        func add(
            _ subject: String, _ assertion: Assertion, _ standing: Standing = .registered,
            polarity: Polarity = .asserts, period: Period = .always, source: String = "S-1",
            quote: String? = nil, key: String? = nil, contradicts: [String] = []
        ) {
            let evidence = Evidence(
                citations: [Citation(source: source, locator: "row 1")], assertedBy: ["office"],
                quotation: quote, stated: DayWindow("2024-06-01"), note: "a note")
            file.add(
                Claim(
                    subject: subject, assertion, standing: standing, polarity: polarity,
                    period: period, evidence: evidence, key: key, contradicts: contradicts))
        }
        add("a", .value(PropertyValue("name", "Alpha, \"A\" <&>", language: "eng")))
        add("a", .value(PropertyValue("flavour", "sour")), .alleged, source: "S-2")
        add("b", .value(PropertyValue("name", "Beta")))
        add("w", .value(PropertyValue("name", "Volant")))
        add("hidden", .value(PropertyValue("name", "Nobody")), source: "S-3")
        add("b", .relation(RelationAssertion(.ownership, to: "hidden")), source: "S-3")
        let stake = RelationAssertion(
            .ownership, to: "b", share: Share("(25,50]"),
            stake: StakeKind(.votes, shareClass: "A", capacity: "nominee"), role: "holder",
            assertsControl: true, properties: [PropertyValue("sharesCount", "12")])
        let period = try #require(
            Period(from: DayWindow("2019"), before: DayWindow("2030-07-01")))
        add("a", .relation(stake), period: period, source: "S-2", quote: "words", key: "c1")
        add("a", .relation(stake), polarity: .denies, key: "c2", contradicts: ["c1"])
        add("c", .relation(RelationAssertion(.supply, to: "a", role: "parts", via: ["b"])))
        add("c", .relation(RelationAssertion(.development, to: "w")), period: .observed(Self.day))
        add("c", .relation(RelationAssertion(.control, to: "a", criterion: .inFact)))
        add("b", .relation(RelationAssertion(.ownedOrControlled, to: "c", share: .someStake)))
        let listing = Listing(
            authority: "eu", list: "269/2014-I", programmes: ["P1", "P2"],
            measures: [.blocking, .travelBan], recordID: "EU.1")
        let listed = try #require(Period(from: DayWindow("after 2022-02-01 by 2022-02-05")))
        add("a", .listing(listing), .official, period: listed, key: "c9")
        add("a", .joint(JointHolding(partners: ["c"], over: "b", isOneBlock: true)))
        add("a", .relief(Relief(regime: "eu", kind: "licence", title: "GL 1")))
        add("b", .value(PropertyValue("country", "zz")), polarity: .denies)
        return file
    }

    static let day = Day(number: 20_000)

    private func graph() throws -> EntityGraph {
        EntityGraph(try Self.sample(), Projection(asOf: Self.day))
    }

    private func text(_ format: GraphExport) throws -> String {
        String(decoding: format.bytes(of: try graph()), as: UTF8.self)
    }

    private func readBack(_ format: GraphExport, as read: (String) throws -> Case) throws -> Case {
        try withFile(format.bytes(of: try graph()), read)
    }

    /// A claim in words that leave out nothing but what may not leave.
    private func words(_ claim: Claim) -> String {
        let evidence = claim.evidence
        var parts = [
            claim.subject, claim.predicate, claim.object, claim.standing.word,
            claim.polarity.rawValue, claim.period.description, claim.key ?? "",
            claim.contradicts.joined(), "\(evidence.citations)", evidence.assertedBy.joined(),
            evidence.stated?.description ?? "", evidence.note ?? "",
        ]
        if let relation = claim.relation {
            parts += [
                relation.share?.description ?? "", "\(relation.stake)", relation.role ?? "",
                relation.criterion?.rawValue ?? "", "\(relation.assertsControl)",
                relation.via.joined(), "\(relation.properties)",
            ]
        }
        if let listing = claim.listing {
            parts += [
                listing.list ?? "", listing.programmes.joined(),
                listing.measures.map(\.rawValue).sorted().joined(), listing.recordID ?? "",
            ]
        }
        if let value = claim.value { parts.append(value.language ?? "") }
        if case .joint(let joint) = claim.assertion { parts.append("\(joint)") }
        if case .relief(let relief) = claim.assertion { parts.append("\(relief)") }
        return parts.joined(separator: "|")
    }

    @Test("a case comes back whole through FollowTheMoney lines, but for what may not leave")
    func roundTrip() throws {
        let before = try Self.sample()
        let after = try readBack(.followTheMoney) { try GraphFile.read($0) }
        let kept = before.claims.filter { claim in
            !claim.evidence.citations.contains { $0.source == "S-3" }
        }
        #expect(Set(after.claims.map(words)) == Set(kept.map(words)))
        #expect(after.claims.count == kept.count)
        #expect(
            Set(after.entities)
                == Set(
                    before.entities.filter { $0.id != "hidden" }.map {
                        Entity(
                            id: $0.id, schema: $0.schema, fields: after.entity($0.id)?.fields ?? [:]
                        )
                    }))
        #expect(after.title == before.title && after.about == before.about)
        #expect(after.lists == before.lists)
        #expect(after.source("S-1") == before.source("S-1"))
        #expect(after.source("S-2") == before.source("S-2"))
        #expect(after.source("S-3") == nil)
    }

    @Test("what a source does not give away never leaves", arguments: GraphExport.allCases)
    func publication(format: GraphExport) throws {
        let text = try text(format)
        #expect(!text.contains("hidden") && !text.contains("Nobody") && !text.contains("S-3"))
        #expect(!text.contains("words"))
        #expect(!text.isEmpty)
    }

    @Test("equal graphs give equal bytes", arguments: GraphExport.allCases)
    func determinism(format: GraphExport) throws {
        #expect(format.bytes(of: try graph()) == format.bytes(of: try graph()))
    }

    @Test("Cordon's own kinds are written as the nearest schema with their verb")
    func downMapping() throws {
        let lines = try text(.followTheMoney).split(separator: "\n")
        let supply = try #require(lines.first { $0.contains("\"supplies\"") })
        #expect(supply.contains("\"schema\":\"UnknownLink\""))
        let programme = try #require(lines.first { $0.contains("Volant") })
        #expect(programme.contains("\"schema\":\"Project\""))
    }

    @Test("an edge list comes back with ends, kinds, shares, times and standings")
    func edges() throws {
        let file = try readBack(.edgeList) { try EdgeList.read($0) }
        let shown = try graph().relations
        #expect(file.claims.count == 5 && shown.count == 6)
        let stake = try #require(file.claims.first { $0.relation?.kind == .ownership })
        #expect(stake.relation?.share == Share("(25,50]"))
        #expect(stake.period.from == DayWindow("2019"))
        #expect(stake.period.before == DayWindow("2030-07-01"))
        #expect(stake.standing == .registered)
        #expect(stake.evidence.citations.first?.source == "S-2")
        let control = try #require(file.claims.first { $0.relation?.kind == .control })
        #expect(control.relation?.criterion == .inFact)
    }

    @Test("XML formats are well formed and hold every node and edge")
    func xml() throws {
        for (format, node, edge) in [
            (GraphExport.graphML, "<node ", "<edge "), (.gexf, "<node ", "<edge "),
        ] {
            let text = try text(format)
            #expect(text.components(separatedBy: node).count - 1 == 4)
            #expect(text.components(separatedBy: edge).count - 1 == 5)
            #expect(text.contains("Alpha, &quot;A&quot; &lt;&amp;&gt;"))
            var records = try XMLRecords(
                ByteSource(name: "x", bytes: Array(text.utf8)), named: ["node", "edge"])
            var count = 0
            while try records.next() != nil { count += 1 }
            #expect(count == 9)
        }
    }

    @Test("the JSON document parses and names every relation with its claims")
    func json() throws {
        var records = try JSONRecords(
            ByteSource(name: "x", bytes: GraphExport.json.bytes(of: try graph())))
        let document = try #require(try records.next()).value
        #expect(document["cordonGraph"]?.integer == 1)
        let relations = try #require(document["relations"]).items.map { $0 }
        #expect(relations.count == 5)
        let stake = try #require(relations.first { $0["kind"]?.string == "Ownership" })
        #expect(stake["disputed"]?.bool == true)
        #expect(stake["claims"]?.items.map { $0["key"]?.string } == ["c1", "c2"])
        #expect(document["listings"]?.items.map { $0["authority"]?.string } == ["eu"])
        #expect(
            document["others"]?.items.map { $0["claim"]?.string } == ["joint", "relief", "value"])
    }
}
