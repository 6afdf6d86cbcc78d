import CordonModel
import Testing

@testable import CordonFormats

@Suite("A listing of a case file") struct ListingWordsTests {
    private func text(_ listing: String, entity: String = "country: ru") -> String {
        """
        cordon: 1
        sources: {s: {title: S, kind: official-list}}
        entities:
          a: {schema: Company, name: A, source: s, \(entity)}
        listings:
          - {entity: a, \(listing), source: s}
        """
    }

    @Test(
        "whose authority no regime knows is a problem with the word that was meant",
        arguments: [
            ("OFAC", "us-ofac"), ("us-ofc", "us-ofac"), ("EU", "eu"), ("gb", "uk"), ("OFSI", "uk"),
            ("SECO", "ch"), ("BIS", "us-bis"), ("us_ofac", "us-ofac"),
        ])
    func authorities(word: String, meant: String) {
        let found = problems(text("authority: \(word), list: SDN"))
        #expect(found.count == 1)
        #expect(found.first?.contains(":6:") == true)
        #expect(found.first?.contains("`\(meant)`") == true, "\(found)")
    }

    @Test(
        "whose list none is called by is a problem",
        arguments: [
            ("us-ofac", "SND", "`SDN`"), ("us-ofac", "sdn", "`SDN`"),
            ("us-bis", "Entity List", "`EL`"),
            ("eu", "Annex I", "269/2014-I"),
        ])
    func lists(authority: String, list: String, meant: String) {
        let found = problems(text("authority: \(authority), list: \(list)"))
        #expect(found.count == 1)
        #expect(found.first?.contains(meant) == true, "\(found)")
    }

    @Test(
        "of authorities and lists that are known is none",
        arguments: [
            "authority: us-ofac, list: SSI", "authority: eu, list: 765/2006-I", "authority: jp",
            "authority: \"other:our own\"", "authority: uk, list: UKSL", "authority: us-state",
        ])
    func known(listing: String) { #expect(problems(text(listing)).isEmpty) }

    @Test("does what its list does, and blocks only where it may") func measures() throws {
        let file = try CaseFile.read(
            Array(text("authority: us-ofac, list: SSI").utf8), named: "c.yaml")
        #expect(file.claims.compactMap(\.listing).first?.measures == [.sectoral])
        let found = problems(text("authority: us-ofac, list: NS-PLC, measures: blocking"))
        #expect(found.count == 1)
        #expect(found.first?.contains("blocks nothing") == true)
    }

    @Test("names a country that is one", arguments: ["ru", "RU", "Russia", "eu", "suhh", "xk"])
    func countries(country: String) {
        #expect(problems(text("authority: eu", entity: "country: \(country)")).isEmpty)
    }

    @Test("whose country is none is a problem") func unknownCountry() {
        let found = problems(text("authority: eu", entity: "jurisdiction: Rusia"))
        #expect(found.count == 1)
        #expect(found.first?.contains("`ru`") == true, "\(found)")
    }
}
