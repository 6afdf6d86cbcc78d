import Testing

@testable import CordonModel

@Suite("The identity of a claim")
struct ClaimIdentityTests {
    private func file() -> Case {
        var file = Case()
        file.add(Source(id: "jan", title: "List of January", origin: "ofac-sdn"))
        file.add(Source(id: "feb", title: "List of February", origin: "ofac-sdn"))
        file.add(Source(id: "news", title: "A paper"))
        return file
    }

    private func claim(
        _ source: String = "jan", locator: String? = nil, retrieved: Day? = nil,
        share: Share? = nil, records: [String] = [], stated: DayWindow? = nil
    ) -> Claim {
        Claim(
            subject: "a", .relation(RelationAssertion(.ownership, to: "b", share: share)),
            standing: .official,
            evidence: Evidence(
                citations: [Citation(source: source, locator: locator)], stated: stated,
                retrieved: retrieved, recordIDs: records))
    }

    @Test("stays through a later copy of the same list, another place and another retrieval")
    func stable() {
        let first = claim().id(in: file())
        #expect(claim("feb").id(in: file()) == first)
        #expect(claim(locator: "p. 4").id(in: file()) == first)
        #expect(claim(retrieved: Day(number: 4)).id(in: file()) == first)
        #expect(first.utf8.count == 16)
    }

    @Test("changes with what is said and who says it")
    func content() {
        let ids = [
            claim(), claim("news"), claim(share: .whole), claim(share: .majority),
            claim(records: ["1"]), claim(records: ["1", "2"]), claim(records: ["12"]),
        ].map { $0.id(in: file()) }
        #expect(Set(ids).count == ids.count)
    }

    @Test("is not confused by lists whose ends meet")
    func lists() {
        func listing(_ programmes: [String], _ measures: Set<Measure>) -> String {
            Claim(
                subject: "a",
                .listing(
                    Listing(
                        authority: "eu", list: "L", programmes: programmes, measures: measures)),
                standing: .official, citations: [Citation(source: "jan")]
            ).id(in: file())
        }
        let ids = [
            listing(["p"], [.blocking]), listing(["p", "blocking"], []),
            listing(["p"], [.travelBan]), listing([], [.blocking]),
            listing(["p"], [.blocking, .travelBan]),
        ]
        #expect(Set(ids).count == ids.count)
        let cited = Claim(
            subject: "a", .value(PropertyValue("name", "x")), standing: .official,
            evidence: Evidence(citations: [Citation(source: "news")], recordIDs: []))
        let recorded = Claim(
            subject: "a", .value(PropertyValue("name", "x")), standing: .official,
            evidence: Evidence(citations: [], recordIDs: ["news"]))
        #expect(cited.id(in: file()) != recorded.id(in: file()))
    }

    @Test("is its author's key where it has one")
    func key() {
        let keyed = Claim(
            subject: "a", .value(PropertyValue("name", "x")), standing: .official, citations: [],
            key: "c001")
        #expect(keyed.name(in: file()) == "c001")
        #expect(claim().name(in: file()) == claim().id(in: file()))
    }
}

@Suite("A case")
struct CaseTests {
    @Test("keeps the more telling schema of an entity that two files name")
    func schemata() {
        for (first, second, kept) in [
            ("LegalEntity", "Thing", "LegalEntity"), ("Thing", "LegalEntity", "LegalEntity"),
            ("LegalEntity", "Company", "Company"), ("Company", "LegalEntity", "Company"),
            ("Organization", "Asset", "Company"), ("Person", "Company", "Person"),
            ("Strange", "Company", "Strange"),
        ] {
            var file = Case()
            file.add(Entity(id: "a", schema: first))
            file.add(Entity(id: "a", schema: second))
            #expect(file.entity("a")?.schema == kept)
            #expect(file.entities.count == 1)
        }
    }

    @Test("merged with another keeps its own sources and takes in every claim and input")
    func merging() {
        var one = Case(title: "One")
        one.add(Source(id: "S", title: "first"))
        one.inputs = [InputFile(path: "b", sha256: "")]
        var other = Case(title: "Other")
        other.add(Source(id: "S", title: "second"))
        other.add(Source(id: "T", title: "third"))
        other.inputs = [InputFile(path: "a", sha256: "")]
        other.add(
            Claim(
                subject: "x", .value(PropertyValue("name", "X")), standing: .alleged, citations: [])
        )
        one.merge(other)
        #expect(one.sources.map(\.title) == ["first", "third"])
        #expect(one.claims.count == 1)
        #expect(one.inputs.map(\.path) == ["a", "b"])
        #expect(one.title == "One")
    }
}
