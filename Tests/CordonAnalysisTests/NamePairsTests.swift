import CordonAnalysis
import CordonModel
import Testing

@Suite("Pairs by name") struct NamePairsTests {
    private static func investigation() throws -> Investigation {
        var file = Case()
        file.add(Source(id: "a", title: "A", kind: .officialList))
        for (id, name) in [
            ("ofac:1", "JSC IEMZ KUPOL"), ("eu:1", "АО «ИЭМЗ «Купол»"), ("uk:1", "Kupol Bau GmbH"),
            ("un:1", "Aircraft Repair Plant 558"), ("uk:2", "Aircraft Repair Plant 559"),
        ] {
            file.add(Entity(id: id, schema: "Company"))
            file.add(
                Claim(
                    subject: id, .value(PropertyValue("name", name)), standing: .official,
                    citations: [Citation(source: "a")]))
        }
        return Investigation(file, Projection(asOf: try #require(Day("2026-11-22"))))
    }

    @Test("are proposed once, explained, and not where numbers or decisions part them")
    func pairs() throws {
        let investigation = try Self.investigation()
        let book = try PartyBook(investigation.graph)
        let pairs = investigation.pairsByName(in: book)
        #expect(pairs.map { [$0.left, $0.right] } == [["eu:1", "ofac:1"]])
        #expect(pairs.first?.explanation.lowercased().contains("kupol") == true)
        #expect(investigation.pairsByName(in: book, threads: 5) == pairs)
        let apart = [IdentityDecision("ofac:1", "eu:1", isSame: false, because: "looked at")]
        #expect(investigation.pairsByName(in: book, apart: apart).isEmpty)
    }
}
